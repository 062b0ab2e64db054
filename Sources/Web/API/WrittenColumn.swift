/// One column that people and programs write: its name, its meaning, its schema, and how it is taken into a line.
///
/// What may be sent, what the description says of it and what is read are one list, so that they cannot disagree.
struct WrittenColumn<Line>: Sendable {
  /// As in JSON.
  let name: String
  /// Chinese, for the description and for the head of a sheet.
  let title: String
  /// Whether a line without it is refused.
  let isNeeded: Bool
  /// Its JSON Schema.
  let schema: JSON
  /// Takes the value out of an object and into a line; the reader keeps what was wrong.
  let parse: @Sendable (inout MemberReader, _ name: String, inout Line) -> Void

  /// - Parameters:
  ///   - types: the types of JSON that it takes.
  ///   - values: the only texts that it takes, when they are few; then null goes too.
  init(
    _ name: String, _ title: String, _ types: String..., isNeeded: Bool = false, values: [String] = [],
    parse: @escaping @Sendable (inout MemberReader, _ name: String, inout Line) -> Void
  ) {
    self.name = name
    self.title = title
    self.isNeeded = isNeeded
    self.parse = parse
    var schema: JSON = [
      "type": types.count == 1 ? .string(types[0]) : .array(types.map { .string($0) }), "description": .string(title),
    ]
    if !values.isEmpty { schema.add("enum", .array(values.map { .string($0) } + [.null])) }
    self.schema = schema
  }
}

/// The columns of one kind of line that can be sent.
struct WrittenColumns<Line>: Sendable {
  /// The name in the description, e.g. `submission`.
  let name: String
  let title: String
  let all: [WrittenColumn<Line>]

  /// The schema of a line, under its name; other members are refused.
  var schema: JSON.Member {
    JSON.Member(
      name,
      [
        "type": "object", "title": .string(title),
        "required": .array(all.filter(\.isNeeded).map { .string($0.name) }), "additionalProperties": false,
        "properties": .object(all.map { .init($0.name, $0.schema) }),
      ])
  }

  /// Takes an object's members into a line, all faults at once.
  func read(_ reader: inout MemberReader, into line: inout Line) {
    reader.refuse(besides: Set(all.map(\.name)))
    for column in all {
      if reader.has(column.name) {
        column.parse(&reader, column.name, &line)
      } else if column.isNeeded {
        reader.fault(column.name, "缺少 \(column.name)")
      }
    }
  }
}
