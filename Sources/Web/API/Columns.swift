/// The columns of one kind of thing, and what it is called.
struct Columns<Item: Sendable>: Sendable {
  /// The name in addresses and in the API's description, e.g. `targets`.
  let name: String
  /// What people call it, e.g. 目标.
  let title: String
  let all: [Column<Item>]

  init(_ name: String, _ title: String, _ all: [Column<Item>]) {
    self.name = name
    self.title = title
    self.all = all
  }

  /// The same with further columns at the end.
  func adding(_ more: [Column<Item>]) -> Columns { Columns(name, title, all + more) }

  /// A flat object.
  func object(_ item: Item) -> JSON { .object(members(item)) }

  /// The members of a flat object, for one that has more.
  func members(_ item: Item) -> [JSON.Member] { all.map { JSON.Member($0.name, $0.read(item)) } }

  /// An array of flat objects.
  func list(_ items: [Item]) -> JSON { .array(items.map(object)) }

  /// A flat object as bytes, at the end of what is there.
  func write(_ item: Item, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "{"))
    for (index, column) in all.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out.append(contentsOf: column.head)
      column.write(item, &out)
    }
    out.append(UInt8(ascii: "}"))
  }

  /// An array of flat objects as bytes.
  func bytes(_ items: [Item]) -> [UInt8] {
    var out: [UInt8] = []
    // A row of the longest list is a kilobyte.
    out.reserveCapacity(items.count * 1_024 + 2)
    out.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      write(item, to: &out)
    }
    out.append(UInt8(ascii: "]"))
    return out
  }

  /// The JSON Schema of a row, under its name.
  var schema: JSON.Member {
    JSON.Member(
      name,
      [
        "type": "object", "title": .string(title), "required": .array(all.map { .string($0.name) }),
        "properties": .object(all.map { .init($0.name, $0.schema) }),
      ])
  }
}
