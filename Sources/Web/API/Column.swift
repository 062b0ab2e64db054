/// One column of a list: the same in JSON, in CSV and in the API's description.
///
/// What a column holds follows from the type of what it reads, so that the description cannot say something else.
struct Column<Item: Sendable>: Sendable {
  /// ASCII snake case, as in JSON.
  let name: String
  /// Chinese, as in the head of a CSV.
  let title: String
  let kind: ColumnKind
  let isOptional: Bool
  /// What its figures count, where the column is always in one unit.
  let unit: String?
  /// What an analyst must know beyond the title.
  let note: String
  /// The only texts that occur, when they are few.
  let values: [String]
  let read: @Sendable (Item) -> JSON

  private init(
    _ name: String, _ title: String, _ kind: ColumnKind, isOptional: Bool, unit: String? = nil, note: String,
    values: [String] = [], read: @escaping @Sendable (Item) -> JSON
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.isOptional = isOptional
    self.unit = unit
    self.note = note
    self.values = values
    self.read = read
  }

  /// A column of any value that JSON knows.
  init<Value: ColumnValue>(
    _ name: String, _ title: String, unit: String? = nil, note: String = "",
    _ read: @escaping @Sendable (Item) -> Value
  ) {
    self.init(
      name, title, Value.kind, isOptional: Value.isOptional, unit: unit, note: note, read: { read($0).json })
  }

  /// A column of one of an enum's words.
  static func oneOf<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ title: String, note: String = "", _ read: @escaping @Sendable (Item) -> Choice
  ) -> Column {
    Column(
      name, title, .string, isOptional: false, note: note, values: Choice.allCases.map(\.rawValue),
      read: { .string(read($0).rawValue) })
  }

  /// A column of one of an enum's words, or of nothing.
  static func oneOrNone<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ title: String, note: String = "", _ read: @escaping @Sendable (Item) -> Choice?
  ) -> Column {
    Column(
      name, title, .string, isOptional: true, note: note, values: Choice.allCases.map(\.rawValue),
      read: { (read($0)?.rawValue).json })
  }

  /// Note and unit, as the description has them.
  private var description: String? {
    let parts = [note, unit ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "，")
  }

  /// The column's JSON Schema.
  var schema: JSON {
    let type = kind.typeName
    var schema: JSON = ["type": isOptional ? [.string(type), "null"] : .string(type)]
    if case .list(let element) = kind { schema.add("items", ["type": .string(element.typeName)]) }
    schema.add("title", .string(title))
    if let description { schema.add("description", .string(description)) }
    if !values.isEmpty { schema.add("enum", .array(values.map { .string($0) } + (isOptional ? [.null] : []))) }
    return schema
  }
}

/// What a column holds.
indirect enum ColumnKind: Sendable, Hashable {
  case integer
  case number
  case string
  case boolean
  case object
  case list(of: ColumnKind)

  /// The name in JSON Schema.
  var typeName: String {
    switch self {
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    case .boolean: "boolean"
    case .object: "object"
    case .list: "array"
    }
  }
}
