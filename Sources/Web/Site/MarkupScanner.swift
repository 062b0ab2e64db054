/// Reads the tags of a page of ours one after another.
struct MarkupScanner {
  enum Piece {
    case opening(FormMarkup.Tag)
    case closing(String)
  }

  private let page: [UInt8]
  private var position = 0

  init(_ page: [UInt8]) { self.page = page }

  /// The next tag; comments and the like are passed over.
  mutating func next() -> Piece? {
    while let start = page[position...].firstIndex(of: UInt8(ascii: "<")), start + 1 < page.count {
      position = start + 1
      let isClosing = page[position] == UInt8(ascii: "/")
      if isClosing { position += 1 }
      let name = word()
      guard !name.isEmpty else { continue }
      if isClosing { return .closing(name) }
      return .opening(tag(name, from: start))
    }
    return nil
  }

  /// What stands before the closing tag of this name.
  mutating func content(until name: String) -> Range<Int> {
    let start = position
    let end = page[position...].firstRange(of: Array("</\(name)".utf8))?.lowerBound ?? page.count
    position = end
    return start..<end
  }

  private mutating func tag(_ name: String, from start: Int) -> FormMarkup.Tag {
    var attributes: [String: String] = [:]
    var value: Range<Int>?
    while position < page.count, page[position] != UInt8(ascii: ">") {
      let attribute = word()
      guard !attribute.isEmpty else {
        position += 1
        continue
      }
      attributes[attribute] = ""
      guard position + 1 < page.count, page[position] == UInt8(ascii: "="), page[position + 1] == UInt8(ascii: "\"")
      else { continue }
      let begin = position + 2
      let end = page[begin...].firstIndex(of: UInt8(ascii: "\"")) ?? page.count
      attributes[attribute] = Self.text(page[begin..<end])
      if attribute == "value" { value = begin..<end }
      position = min(end + 1, page.count)
    }
    position = min(position + 1, page.count)
    return FormMarkup.Tag(name: name, attributes: attributes, range: start..<position, value: value)
  }

  /// Letters, digits and hyphens from here on.
  private mutating func word() -> String {
    let start = position
    while position < page.count, Self.isLetter(page[position]) { position += 1 }
    return String(decoding: page[start..<position], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  /// A value without the references that `Escape` makes.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return references.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
