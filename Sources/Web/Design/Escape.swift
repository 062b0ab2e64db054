/// Makes text safe inside HTML elements and quoted attributes.
///
/// Works on bytes: a quote followed by a combining mark is one `Character` and would slip through a
/// comparison of `Character`s; its byte does not.
enum Escape {
  /// Appends text with `& < > " '` as character references; control characters that HTML forbids become U+FFFD.
  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    var text = String(text)
    text.withUTF8 { append($0[...], to: &bytes) }
  }

  /// The same for a stretch of UTF-8.
  static func append(_ source: some Collection<UInt8>, to bytes: inout [UInt8]) {
    for byte in source {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: ampersand)
      case UInt8(ascii: "<"): bytes.append(contentsOf: less)
      case UInt8(ascii: ">"): bytes.append(contentsOf: greater)
      case UInt8(ascii: "\""): bytes.append(contentsOf: quote)
      case UInt8(ascii: "'"): bytes.append(contentsOf: apostrophe)
      case 0...8, 11, 12, 14...31, 127: bytes.append(contentsOf: replacement)
      default: bytes.append(byte)
      }
    }
  }

  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)
  private static let replacement = Array("\u{FFFD}".utf8)
}
