/// Percent-encoding of URIs, RFC 3986 section 2.1.
public enum PercentEncoding {
  /// Decodes `%41` to `A` once; nil for a broken escape, a NUL, or bytes that are not UTF-8.
  ///
  /// `plusIsSpace` is for urlencoded forms and queries only.
  public static func decode(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool = false) -> String? {
    let decoded = bytes.withContiguousStorageIfAvailable { decode($0, plusIsSpace) }
    return decoded ?? Array(bytes).withUnsafeBufferPointer { decode($0, plusIsSpace) }
  }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ plusIsSpace: Bool) -> String? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { out in
      var (count, index) = (0, 0)
      while index < bytes.count {
        var byte = bytes[index]
        index += 1
        if byte == ASCII.percent {
          guard index + 1 < bytes.count, let high = ASCII.hex(bytes[index]), let low = ASCII.hex(bytes[index + 1])
          else { return nil }
          byte = high << 4 | low
          index += 2
        } else if byte == ASCII.plus, plusIsSpace {
          byte = ASCII.space
        }
        // A bare NUL is as bad as an escaped one: C code behind us would end the text there.
        if byte == 0 { return nil }
        out[count] = byte
        count += 1
      }
      return String(validating: UnsafeBufferPointer(rebasing: out[..<count]), as: UTF8.self)
    }
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
    let pairs = bytes.withContiguousStorageIfAvailable { read($0) }
    return pairs ?? Array(bytes).withUnsafeBufferPointer { read($0) }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    var start = 0
    while start < bytes.count {
      var (end, cut): (Int, Int?) = (start, nil)
      while end < bytes.count, bytes[end] != ASCII.ampersand {
        if bytes[end] == ASCII.equals, cut == nil { cut = end }
        end += 1
      }
      defer { start = end + 1 }
      // As `a=1&&b=2` has between its two.
      if end == start { continue }
      let rawName = UnsafeBufferPointer(rebasing: bytes[start..<(cut ?? end)])
      let rawValue = UnsafeBufferPointer(rebasing: bytes[(cut.map { $0 + 1 } ?? end)..<end])
      guard let name = decode(rawName, true), let value = decode(rawValue, true) else { return nil }
      pairs.append((name: name, value: value))
    }
    return pairs
  }
}
