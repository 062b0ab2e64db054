/// The octets that protocol code names, and the tests that grammar needs.
enum ASCII {
  static let cr: UInt8 = 13
  static let lf: UInt8 = 10
  static let space: UInt8 = 32
  static let tab: UInt8 = 9
  static let slash: UInt8 = 47
  static let colon: UInt8 = 58
  static let semicolon: UInt8 = 59
  static let comma: UInt8 = 44
  static let equals: UInt8 = 61
  static let quote: UInt8 = 34
  static let backslash: UInt8 = 92
  static let percent: UInt8 = 37
  static let plus: UInt8 = 43
  static let dash: UInt8 = 45
  static let dot: UInt8 = 46
  static let question: UInt8 = 63
  static let ampersand: UInt8 = 38
  static let hash: UInt8 = 35

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 32 : byte }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { let low = byte | 32; return low >= 97 && low <= 122 }

  /// The value of a hexadecimal digit, nil for anything else.
  @inline(__always)
  static func hex(_ byte: UInt8) -> UInt8? {
    if byte >= 48 && byte <= 57 { return byte - 48 }
    let low = byte | 32
    if low >= 97 && low <= 102 { return low - 87 }
    return nil
  }

  /// tchar, RFC 9110 section 5.6.2.
  static func isToken(_ byte: UInt8) -> Bool {
    if isDigit(byte) || isLetter(byte) { return true }
    switch byte {
    case 33, 35, 36, 37, 38, 39, 42, 43, 45, 46, 94, 95, 96, 124, 126: return true
    default: return false
    }
  }

  /// What may stand in a field value: everything but NUL, CR, LF and the other controls; HTAB may, RFC 9110 5.5.
  static func isFieldValue(_ byte: UInt8) -> Bool { (byte >= 32 && byte != 127) || byte == tab }

  static func isToken(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { isToken($0) } }

  /// Cuts spaces and tabs from both ends (OWS, RFC 9110 section 5.6.3).
  static func trim(_ text: Substring) -> Substring {
    var text = text
    while let first = text.utf8.first, first == space || first == tab { text = text.dropFirst() }
    while let last = text.utf8.last, last == space || last == tab { text = text.dropLast() }
    return text
  }

  /// Two lower-case hexadecimal digits a byte.
  static func hexText(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    for byte in bytes {
      for half in [byte >> 4, byte & 15] { out.append(half < 10 ? 48 + half : 87 + half) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  static func lowercased(_ text: some StringProtocol) -> String {
    String(decoding: text.utf8.map { lower($0) }, as: UTF8.self)
  }
}
