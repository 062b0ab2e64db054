import Store

/// Markup as UTF-8 bytes: a `String` put into it is escaped, an `HTML` is not.
///
/// Pages are written as interpolated literals. The literal's own text is markup, what stands in `\(…)` is data:
/// a forgotten escape does not compile, because no other way leads from `String` to `HTML` than the loud `raw:`.
public struct HTML: Sendable, Hashable {
  public private(set) var bytes: [UInt8]

  /// No markup at all.
  public static let empty = HTML(bytes: [])

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Text, escaped.
  public init(text: String) {
    bytes = []
    Escape.append(text, to: &bytes)
  }

  public var isEmpty: Bool { bytes.isEmpty }
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

  /// Markup of our own behind what is there; a literal, so that nothing of a person's or a file's can stand in it.
  mutating func append(markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Text behind what is there, escaped.
  mutating func append(text: String) { Escape.append(text, to: &bytes) }

  /// Text as a part of an address, where every byte that might mean something is `%XX`.
  mutating func append(encoded text: String) { Address.append(encoded: text, to: &bytes) }

  /// A number behind what is there.
  mutating func append(_ number: Int) { bytes.append(decimal: Int64(number)) }

  /// Room for so many bytes more, where it is known that they come.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Takes away what was written behind this length.
  mutating func shorten(to count: Int) { bytes.removeLast(bytes.count - count) }

  public static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum.append(b)
    return sum
  }

  /// One piece of markup for each item, in order.
  public static func each<Items: Sequence>(_ items: Items, _ draw: (Items.Element) throws -> HTML) rethrows -> HTML {
    var all = HTML.empty
    for item in items { all.append(try draw(item)) }
    return all
  }

  /// Markup that stands only when the value is there.
  public static func when<Value>(_ value: Value?, _ draw: (Value) throws -> HTML) rethrows -> HTML {
    if let value { return try draw(value) }
    return .empty
  }

  /// Markup that stands only when the condition holds.
  public static func when(_ condition: Bool, _ draw: @autoclosure () -> HTML) -> HTML {
    condition ? draw() : .empty
  }
}

extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { bytes = Array(value.utf8) }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.html }

  /// Collects literal markup as it stands and data escaped.
  public struct StringInterpolation: StringInterpolationProtocol {
    var html = HTML.empty

    public init(literalCapacity: Int, interpolationCount: Int) {
      html.bytes.reserveCapacity(literalCapacity + interpolationCount * 48)
    }

    public mutating func appendLiteral(_ literal: String) { html.bytes.append(contentsOf: literal.utf8) }

    public mutating func appendInterpolation(_ text: String) { html.append(text: text) }

    public mutating func appendInterpolation(_ text: Substring) { Escape.append(text, to: &html.bytes) }

    public mutating func appendInterpolation(_ number: Int) { html.append(number) }

    public mutating func appendInterpolation(_ number: Int64) { html.bytes.append(decimal: number) }

    public mutating func appendInterpolation<Subject>(_ id: ID<Subject>) { html.bytes.append(decimal: id.raw) }

    public mutating func appendInterpolation(_ other: HTML) { html.append(other) }

    /// Nothing where there is nothing.
    public mutating func appendInterpolation(_ other: HTML?) {
      if let other { html.append(other) }
    }

    /// The one way past the escape: only for markup of our own that no person and no file had a hand in.
    public mutating func appendInterpolation(raw markup: String) { html.bytes.append(contentsOf: markup.utf8) }
  }
}

extension HTML {
  /// A stretch of UTF-8 text, escaped.
  static func escaping(_ text: ArraySlice<UInt8>) -> HTML {
    var html = HTML.empty
    html.bytes.reserveCapacity(text.count)
    Escape.append(text, to: &html.bytes)
    return html
  }
}
