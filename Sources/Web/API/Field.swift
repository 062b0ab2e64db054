import Policy
import Store

/// One column: the same in JSON, in CSV and in the API's description.
struct Field<Item: Sendable>: Sendable {
  /// What a column holds.
  enum Kind: String, Sendable {
    case integer
    case number
    case string
    case boolean
    /// A list of texts.
    case texts
    /// A list of ids.
    case ids
  }

  /// ASCII snake case, as in JSON.
  var name: String
  /// Chinese, as in the head of a CSV.
  var title: String
  var kind: Kind
  var isOptional: Bool
  /// What an analyst must know beyond the title.
  var note: String
  /// The only texts that occur, when they are few.
  var values: [String]
  var read: @Sendable (Item) -> JSON

  init(
    _ name: String, _ title: String, _ kind: Kind = .string, optional: Bool = false, note: String = "",
    values: [String] = [], _ read: @escaping @Sendable (Item) -> JSON
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    isOptional = optional
    self.note = note
    self.values = values
    self.read = read
  }

  /// The column's JSON Schema.
  var schema: JSON {
    var members: [JSON.Member] = []
    let type: String
    switch kind {
    case .texts, .ids:
      type = "array"
      let item = kind == .ids ? "integer" : "string"
      members.append(.init("items", .object([.init("type", .string(item))])))
    default: type = kind.rawValue
    }
    members.insert(.init("type", isOptional ? .array([.string(type), "null"]) : .string(type)), at: 0)
    members.append(.init("title", .string(title)))
    if !note.isEmpty { members.append(.init("description", .string(note))) }
    if !values.isEmpty {
      members.append(.init("enum", .array(values.map { .string($0) } + (isOptional ? [.null] : []))))
    }
    return .object(members)
  }
}

extension [AgencyLink] {
  /// The names in one role.
  func names(_ role: AgencyLink.Role) -> JSON { .array(filter { $0.role == role }.map { .string($0.name) }) }
}

/// A kind of thing that the API lists: its columns and how one is called.
struct Table<Item: Sendable>: Sendable {
  /// e.g. `targets`.
  var name: String
  /// e.g. 目标.
  var title: String
  var fields: [Field<Item>]
  var id: @Sendable (Item) -> Int64

  /// A flat object.
  func object(_ item: Item) -> JSON { .object(members(item)) }

  func members(_ item: Item) -> [JSON.Member] { fields.map { JSON.Member($0.name, $0.read(item)) } }
}
