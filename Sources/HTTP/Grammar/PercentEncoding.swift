/// Percent-encoding of URIs, RFC 3986 section 2.1.
public enum PercentEncoding {
  /// Decodes `%41` to `A` once; nil for a broken escape, a NUL, or bytes that are not UTF-8.
  ///
  /// `plusIsSpace` is for urlencoded forms and queries only.
  public static func decode(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool = false) -> String? {
    var out: [UInt8] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      if byte == ASCII.percent {
        guard let high = iterator.next().flatMap(ASCII.hex), let low = iterator.next().flatMap(ASCII.hex)
        else { return nil }
        let value = high << 4 | low
        if value == 0 { return nil }
        out.append(value)
      } else {
        // A bare NUL is as bad as an escaped one: C code behind us would end the text there.
        if byte == 0 { return nil }
        out.append(byte == ASCII.plus && plusIsSpace ? ASCII.space : byte)
      }
    }
    return String(validating: out, as: UTF8.self)
  }

  /// Encodes all but unreserved characters, so that the text can stand as one path segment or query value.
  public static func encode(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case _ where ASCII.isDigit(byte) || ASCII.isLetter(byte): out.append(byte)
      case ASCII.dash, ASCII.dot, 95, 126: out.append(byte)
      default:
        out.append(ASCII.percent)
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Splits `a=1&b=%20x` into decoded pairs in order; nil when one part cannot be decoded.
  ///
  /// This is the WHATWG urlencoded form: `+` is a space, a missing `=` gives an empty value.
  public static func pairs(_ bytes: some Collection<UInt8>) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    for part in bytes.split(separator: ASCII.ampersand) {
      let cut = part.firstIndex(of: ASCII.equals)
      let rawName = part[..<(cut ?? part.endIndex)]
      let rawValue = cut.map { part[part.index(after: $0)...] } ?? part[part.endIndex...]
      guard let name = decode(rawName, plusIsSpace: true), let value = decode(rawValue, plusIsSpace: true)
      else { return nil }
      pairs.append((name: name, value: value))
    }
    return pairs
  }
}
