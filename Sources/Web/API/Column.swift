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
  /// `"name":`, as every row has it.
  let head: [UInt8]
  let read: @Sendable (Item) -> JSON
  /// The value at the end of an object that is being written, without a tree of values first.
  let write: @Sendable (UnsafePointer<Item>, inout [UInt8]) -> Void
  /// The value as a cell of a CSV; with `true` its text as it is, since no spreadsheet reads it.
  let writeCell: @Sendable (UnsafePointer<Item>, Bool, inout [UInt8]) -> Void

  // Inlined, so that what a column reads is known where it is written: else the whole item, some forty texts, would be
  // copied for each of its cells. For the same reason these closures get a place and no value.
  @inline(__always)
  private init<Value: ColumnValue>(
    _ name: String, _ title: String, isOptional: Bool, unit: String? = nil, note: String,
    values: [String] = [], value: @escaping @Sendable (Item) -> Value
  ) {
    self.name = name
    self.title = title
    kind = Value.columnKind
    self.isOptional = isOptional
    self.unit = unit
    self.note = note
    self.values = values
    var head: [UInt8] = []
    head.append(quotedForJSON: name)
    self.head = head + [UInt8(ascii: ":")]
    read = { value($0).json }
    write = { value($0.pointee).write(to: &$1) }
    writeCell = { value($0.pointee).writeCell(isSafe: $1, to: &$2) }
  }

  /// A column of any value that JSON knows.
  @inline(__always)
  init<Value: ColumnValue>(
    _ name: String, _ title: String, unit: String? = nil, note: String = "",
    _ read: @escaping @Sendable (Item) -> Value
  ) {
    self.init(name, title, isOptional: Value.isOptional, unit: unit, note: note, value: read)
  }

  /// A column of one of an enum's words.
  @inline(__always)
  static func oneOf<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ title: String, note: String = "", _ read: @escaping @Sendable (Item) -> Choice
  ) -> Column {
    Column(
      name, title, isOptional: false, note: note, values: Choice.allCases.map(\.rawValue),
      value: { read($0).rawValue })
  }

  /// A column of one of an enum's words, or of nothing.
  @inline(__always)
  static func oneOrNone<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ title: String, note: String = "", _ read: @escaping @Sendable (Item) -> Choice?
  ) -> Column {
    Column(
      name, title, isOptional: true, note: note, values: Choice.allCases.map(\.rawValue),
      value: { read($0)?.rawValue })
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
