/// The columns of one kind of thing, and what it is called.
struct Columns<Item: Sendable>: Sendable {
  /// The name in addresses and in the API's description, e.g. `targets`.
  let name: String
  /// What people call it, e.g. 目标.
  let title: String
  let all: [Column<Item>]
  /// Writes rows at the end of what is there.
  let write: @Sendable (_ items: [Item], _ form: RowForm, _ out: inout [UInt8]) -> Void

  // Inlined where the kind of row is known, so that what writes a row is compiled for it: asking the runtime for each
  // column of each row what type it has took half the time of a list.
  @inline(__always)
  init(_ name: String, _ title: String, _ all: [Column<Item>]) {
    self.name = name
    self.title = title
    self.all = all
    write = RowForm.writer(of: all)
  }

  /// The same with further columns at the end.
  func adding(_ more: [Column<Item>]) -> Columns { Columns(name, title, all + more) }

  /// A flat object.
  func object(_ item: Item) -> JSON { .object(members(item)) }

  /// The members of a flat object, for one that has more.
  func members(_ item: Item) -> [JSON.Member] { all.map { JSON.Member($0.name, $0.read(item)) } }

  /// An array of flat objects.
  func list(_ items: [Item]) -> JSON { .array(items.map(object)) }

  /// A flat object as bytes.
  func bytes(_ item: Item) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(1_024)
    write([item], .array, &out)
    return out
  }

  /// An array of flat objects as bytes.
  func bytes(_ items: [Item]) -> [UInt8] {
    var out: [UInt8] = []
    // A row of the longest list is a kilobyte.
    out.reserveCapacity(items.count * 1_024 + 2)
    out.append(UInt8(ascii: "["))
    write(items, .array, &out)
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
