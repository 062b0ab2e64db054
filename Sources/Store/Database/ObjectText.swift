import Policy

/// Writes a JSON object member by member, as `JSONEncoder` with sorted keys does where the caller keeps their order;
/// what is nil is left out. A coder costs ten times as much, and every status is written so when it is judged.
struct ObjectText {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]
  private var isEmpty = true

  /// The whole object.
  var text: String { String(decoding: bytes + [UInt8(ascii: "}")], as: UTF8.self) }

  private mutating func name(_ name: StaticString) {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func add(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    self.name(name)
    bytes.append(quotedForJSON: value)
  }

  mutating func add(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    self.name(name)
    bytes.append(contentsOf: Quantity.text(value).utf8)
  }

  mutating func add(_ name: StaticString, _ value: Bool) {
    self.name(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// An object in it.
  mutating func add(_ name: StaticString, _ write: (inout ObjectText) -> Void) {
    self.name(name)
    bytes.append(UInt8(ascii: "{"))
    isEmpty = true
    write(&self)
    isEmpty = false
    bytes.append(UInt8(ascii: "}"))
  }

  /// A list of objects.
  mutating func add<Item>(_ name: StaticString, _ items: [Item], _ write: (inout ObjectText, Item) -> Void) {
    self.name(name)
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "{"))
      isEmpty = true
      write(&self, item)
      bytes.append(UInt8(ascii: "}"))
    }
    isEmpty = false
    bytes.append(UInt8(ascii: "]"))
  }
}
