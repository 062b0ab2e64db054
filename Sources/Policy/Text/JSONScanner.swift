/// The parts of a JSON text, RFC 8259, one after the other: what is made of them is its reader's business.
///
/// It never stands past the end of its bytes, and what is damaged gives nil or false where it is met.
public struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// The bytes must outlive it.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next byte that is no blank; nil at the end.
  public mutating func next() -> UInt8? {
    while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
    return place < bytes.count ? bytes[place] : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// Passes this byte, where it is the next.
  public mutating func take(_ byte: UInt8) -> Bool {
    guard next() == byte else { return false }
    place += 1
    return true
  }

  /// Passes `true`, `false` or `null`, where it is next.
  public mutating func take(word: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard next() != nil, bytes[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  // MARK: Numbers

  /// A number as it was written (section 6), where a `Double` holds it.
  public mutating func number() -> String? {
    guard next() != nil else { return nil }
    let start = place
    if here == UInt8(ascii: "-") { place += 1 }
    let isZero = here == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !isZero || whole == 1 else { return nil }
    if here == UInt8(ascii: ".") {
      place += 1
      guard digits() > 0 else { return nil }
    }
    if here.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
      place += 1
      if here == UInt8(ascii: "-") || here == UInt8(ascii: "+") { place += 1 }
      guard digits() > 0 else { return nil }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    return Double(text)?.isFinite == true ? text : nil
  }

  private var here: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func digits() -> Int {
    let start = place
    while let byte = here, (0x30...0x39).contains(byte) { place += 1 }
    return place - start
  }

  // MARK: Texts

  /// A text (section 7) without its quotes and escapes.
  public mutating func text() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = place
    while let byte = here {
      switch byte {
      case UInt8(ascii: "\""):
        defer { place += 1 }
        return String(validating: bytes[start..<place], as: UTF8.self)
      case UInt8(ascii: "\\"): return escaped(Array(bytes[start..<place]))
      case 0..<0x20: return nil
      default: place += 1
      }
    }
    return nil
  }

  /// The rest of a text that has escapes.
  private mutating func escaped(_ begun: [UInt8]) -> String? {
    var out = begun
    while let byte = here {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: out, as: UTF8.self)
      case UInt8(ascii: "\\"): guard escape(&out) else { return nil }
      case 0..<0x20: return nil
      default: out.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(_ out: inout [UInt8]) -> Bool {
    guard let byte = here else { return false }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = scalar() else { return false }
      out.append(contentsOf: String(Character(scalar)).utf8)
    default: return false
    }
    return true
  }

  /// A scalar of one `\u`, or of the two of a surrogate pair; a half of a pair is none.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let first = unit() else { return nil }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
    guard bytes[place...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return nil }
    place += 2
    guard let second = unit(), (0xDC00...0xDFFF).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    place += 4
    return value
  }
}
