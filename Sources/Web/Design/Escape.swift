/// Makes text safe inside HTML elements and quoted attributes.
///
/// Works on bytes: a quote followed by a combining mark is one `Character` and would slip through a
/// comparison of `Character`s; its byte does not.
enum Escape {
  /// Appends text with `& < > " '` as character references; control characters that HTML forbids become U+FFFD.
  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    var text = String(text)
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// The same for a stretch of UTF-8.
  static func append(_ source: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    source.withUnsafeBufferPointer { append($0, to: &bytes) }
  }

  /// Whole stretches at once: nearly every text has nothing to escape.
  private static func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    for (index, byte) in source.enumerated() {
      // What is not ASCII, and letters, are most of every text.
      if byte > 62 && byte != 127 { continue }
      guard let instead = reference(byte) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
      bytes.append(contentsOf: instead)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
  }

  private static func reference(_ byte: UInt8) -> [UInt8]? {
    switch byte {
    case UInt8(ascii: "&"): ampersand
    case UInt8(ascii: "<"): less
    case UInt8(ascii: ">"): greater
    case UInt8(ascii: "\""): quote
    case UInt8(ascii: "'"): apostrophe
    case 0...8, 11, 12, 14...31, 127: replacement
    default: nil
    }
  }

  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)
  private static let replacement = Array("\u{FFFD}".utf8)
}
