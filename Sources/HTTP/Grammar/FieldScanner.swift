/// Reads the pieces that field values are made of, RFC 9110 section 5.6.
struct FieldScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// OWS: spaces and tabs.
  mutating func skipSpace() {
    while let byte = peek, byte == ASCII.space || byte == ASCII.tab { position += 1 }
  }

  /// Passes this byte if it is next.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  /// token, RFC 9110 section 5.6.2.
  mutating func token() -> String? { take(while: ASCII.isToken(_:)) }

  /// The longest run, at least one byte, of what the test allows.
  mutating func take(while test: (UInt8) -> Bool) -> String? {
    let start = position
    while let byte = peek, test(byte) { position += 1 }
    guard position > start else { return nil }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// 1*DIGIT that fits an Int.
  mutating func number() -> Int? {
    guard let digits = take(while: ASCII.isDigit), digits.utf8.count <= 18 else { return nil }
    return Int(digits)
  }

  /// quoted-string with its escapes resolved, RFC 9110 section 5.6.4.
  mutating func quoted() -> String? {
    guard skip(ASCII.quote) else { return nil }
    var out: [UInt8] = []
    while let byte = peek {
      position += 1
      if byte == ASCII.quote { return String(validating: out, as: UTF8.self) }
      if byte == ASCII.backslash {
        guard let escaped = peek, ASCII.isFieldValue(escaped) else { return nil }
        position += 1
        out.append(escaped)
      } else {
        guard ASCII.isFieldValue(byte) else { return nil }
        out.append(byte)
      }
    }
    return nil
  }

  mutating func tokenOrQuoted() -> String? { peek == ASCII.quote ? quoted() : token() }
}
