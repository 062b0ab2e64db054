import Policy
import Store

/// One filter of a list: from this one value follow its name in addresses, how it is read and written, its place in
/// the API's description, its control in the form and its chip above the list.
struct FilterField<Filter: Sendable>: Sendable {
  /// The name in an address, e.g. `city`.
  let name: String
  /// What the form calls it.
  let title: String
  /// What the description says to programs.
  let note: String
  let kind: ColumnKind
  /// The only values that are taken, when they are few.
  let values: [String]
  let read: @Sendable (inout QueryReader, inout Filter) -> Void
  /// The values of a filter in this field; none when it lets all through.
  let write: @Sendable (Filter) -> [String]
  /// Where the bytes that it writes lie in a filter: where two filters have the same there, it writes the same of both.
  /// Nil for what is computed.
  private(set) var place: Range<Int>?
  private(set) var control: Control = .link
  /// The filter without which this one says nothing.
  private(set) var companion: String?
  /// What stands on the chip of a value, by the value and the name of the choice that has it.
  private(set) var chip: (@Sendable (_ value: String, _ name: String?) -> String)?

  /// How a form asks for it.
  enum Control: Sendable {
    /// Not at all: only links set it.
    case link
    /// It stays what it is.
    case hidden
    /// A line for words.
    case words(placeholder: String)
    case day
    /// A list to choose from, after an entry that means all.
    case select(all: String, choices: @Sendable (ChoiceSource, Filter) throws -> [FilterChoice])
  }

  init(
    _ name: String, _ title: String, note: String, kind: ColumnKind, values: [String] = [], place: Range<Int>? = nil,
    read: @escaping @Sendable (inout QueryReader, inout Filter) -> Void,
    write: @escaping @Sendable (Filter) -> [String]
  ) {
    self.name = name
    self.title = title
    self.note = note
    self.kind = kind
    self.values = values
    self.place = place
    self.read = read
    self.write = write
  }

  /// The same field, asked for in this way.
  func asked(_ control: Control) -> FilterField {
    var copy = self
    copy.control = control
    return copy
  }

  /// The same field, asked for by a list that is the same for everybody.
  func asked(all: String, _ choices: [FilterChoice]) -> FilterField {
    asked(.select(all: all) { _, _ in choices })
  }

  /// The same field, which programs may give only together with another.
  func needing(_ companion: String) -> FilterField {
    var copy = self
    copy.companion = companion
    return copy
  }

  /// The same field, of a property that is computed from this one and no other.
  func computed<Value>(from property: KeyPath<Filter, Value> & Sendable) -> FilterField {
    var copy = self
    copy.place = StoredProperty(property).place
    return copy
  }

  /// The same field with these words on its chips.
  func chip(_ words: @escaping @Sendable (_ value: String, _ name: String?) -> String) -> FilterField {
    var copy = self
    copy.chip = words
    return copy
  }

  /// The same field of a filter that holds this one.
  func lifted<Whole: Sendable>(to part: WritableKeyPath<Whole, Filter> & Sendable) -> FilterField<Whole> {
    let (read, write) = (read, write)
    let start = MemoryLayout<Whole>.offset(of: part)
    let place = place.flatMap { own in start.map { own.lowerBound + $0..<own.upperBound + $0 } }
    var field = FilterField<Whole>(name, title, note: note, kind: kind, values: values, place: place) { query, whole in
      read(&query, &whole[keyPath: part])
    } write: { whole in
      write(whole[keyPath: part])
    }
    switch control {
    case .link: field.control = .link
    case .hidden: field.control = .hidden
    case .words(let placeholder): field.control = .words(placeholder: placeholder)
    case .day: field.control = .day
    case .select(let all, let choices):
      field.control = .select(all: all) { source, whole in try choices(source, whole[keyPath: part]) }
    }
    (field.companion, field.chip) = (companion, chip)
    return field
  }

  /// Its JSON Schema.
  var schema: JSON {
    var schema: JSON = ["type": .string(kind.typeName)]
    if !values.isEmpty { schema.add("enum", .array(values.map { .string($0) })) }
    return schema
  }

  /// As a parameter of the API's description.
  var parameter: JSON {
    var parameter: JSON = ["name": .string(name), "in": "query", "description": .string(note), "schema": schema]
    if let companion { parameter.add("x-requires", .string(companion)) }
    return parameter
  }
}

/// What the choices of a form are made from.
struct ChoiceSource: Sendable {
  let store: Store
  let today: CivilDate
  /// Who looks; nil for whoever may see what everybody sees.
  let actor: Actor?

  init(store: Store, today: CivilDate, actor: Actor? = nil) {
    self.store = store
    self.today = today
    self.actor = actor
  }
}
