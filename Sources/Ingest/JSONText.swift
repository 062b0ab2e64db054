import Policy

/// Writes JSON text without an intermediate tree: keys in the order in which they are given, nulls spelled out.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Hands on what is written so far, once it is much.
  mutating func flush(_ write: ([UInt8]) -> Void) {
    guard bytes.count >= Self.piece else { return }
    write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private static let piece = 1 << 18

  mutating func object(_ body: (inout JSONText) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  mutating func array<Element>(_ elements: [Element], _ body: (inout JSONText, Element) -> Void) {
    open("[")
    for element in elements { body(&self, element) }
    close("]")
  }

  mutating func key(_ name: String) {
    separate()
    bytes.append(quotedForJSON: name)
    put(": ")
    needsComma = false
  }

  mutating func value(_ string: String?) {
    separate()
    if let string { bytes.append(quotedForJSON: string) } else { put("null") }
    needsComma = true
  }

  mutating func value(_ number: Int?) {
    separate()
    put(number.map(String.init) ?? "null")
    needsComma = true
  }

  mutating func value(_ flag: Bool) {
    separate()
    put(flag ? "true" : "false")
    needsComma = true
  }

  /// Whole numbers are written without a point: 25, not 25.0.
  mutating func value(_ number: Double?) {
    separate()
    if let number, number.isFinite {
      let isWhole = number.rounded() == number && abs(number) < 1e15
      put(isWhole ? String(Int(number)) : "\(number)")
    } else {
      put("null")
    }
    needsComma = true
  }

  mutating func value(_ span: Span) {
    array([span.start, span.end]) { $0.value($1) }
  }

  mutating func value(_ strings: [String]) { array(strings) { $0.value($1) } }

  mutating func member(_ name: String, _ string: String?) {
    key(name)
    value(string)
  }

  mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  mutating func member(_ name: String, _ number: Double?) {
    key(name)
    value(number)
  }

  mutating func member(_ name: String, _ span: Span) {
    key(name)
    value(span)
  }

  mutating func member(_ name: String, _ strings: [String]) {
    key(name)
    value(strings)
  }

  /// A member whose value is a list.
  mutating func member<Element>(_ name: String, _ elements: [Element], _ body: (inout JSONText, Element) -> Void) {
    key(name)
    array(elements, body)
  }

  private mutating func open(_ mark: String) {
    separate()
    put(mark)
    needsComma = false
  }

  private mutating func close(_ mark: String) {
    put(mark)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { put(", ") }
    needsComma = false
  }

  private mutating func put(_ words: String) { bytes.append(contentsOf: words.utf8) }
}
