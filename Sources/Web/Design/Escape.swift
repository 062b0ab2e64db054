/// Makes text safe inside HTML elements and quoted attributes.
///
/// Works on bytes: a quote followed by a combining mark is one `Character` and would slip through a
/// comparison of `Character`s; its byte does not.
enum Escape {
  /// Appends text with `& < > " '` as character references; what nobody sees becomes U+FFFD.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// The same for a part of a text.
  static func append(_ text: Substring, to bytes: inout [UInt8]) {
    var text = text
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
      if byte > 62 && byte != 127 {
        guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF, index >= start else { continue }
        let length = hidden(source, at: index)
        guard length > 0 else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
        bytes.append(contentsOf: replacement)
        start = index + length
        continue
      }
      guard let instead = reference(byte) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
      bytes.append(contentsOf: instead)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
  }

  /// How many bytes from here on are a character that nobody sees, as `HiddenCharacters` has them beyond ASCII.
  private static func hidden(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index + 1 < source.count else { return 0 }
    let second = source[index + 1]
    if source[index] == 0xC2 { return (0x80...0x9F).contains(second) ? 2 : 0 }
    guard index + 2 < source.count else { return 0 }
    let third = source[index + 2]
    switch (source[index], second) {
    case (0xE2, 0x80): return (0xAA...0xAE).contains(third) ? 3 : 0
    case (0xE2, 0x81): return (0xA6...0xA9).contains(third) ? 3 : 0
    case (0xEF, 0xBF): return third >= 0xBE ? 3 : 0
    default: return 0
    }
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
