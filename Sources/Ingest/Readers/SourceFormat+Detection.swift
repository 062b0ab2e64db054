/// What the first bytes say, whatever the file is called.
enum FileKind: Equatable {
  case zip
  case pdf
  /// The old compound file of Word, Excel and WPS: D0 CF 11 E0 A1 B1 1A E1.
  case compound
  case richText
  case webPage
  /// A picture, by its name: a scan or a photograph.
  case picture(String)
  case text

  /// PDF allows anything before its mark within the first kilobyte (ISO 32000-1, annex H.3.4.1).
  private static let pdfSearch = 1024
  /// Pages begin with licences and comments at times, but hardly with more than this.
  private static let webPageSearch = 4096

  static func detect(_ bytes: [UInt8]) -> FileKind {
    if starts(bytes, [0x50, 0x4B, 0x03, 0x04]) || starts(bytes, [0x50, 0x4B, 0x05, 0x06]) { return .zip }
    if starts(bytes, [0xD0, 0xCF, 0x11, 0xE0]) { return .compound }
    if starts(bytes, Array("{\\rtf".utf8)) { return .richText }
    if starts(bytes, [0xFF, 0xD8, 0xFF]) { return .picture("JPEG") }
    if starts(bytes, [0x89, 0x50, 0x4E, 0x47]) { return .picture("PNG") }
    if starts(bytes, [0x49, 0x49, 0x2A, 0x00]) || starts(bytes, [0x4D, 0x4D, 0x00, 0x2A]) { return .picture("TIFF") }
    if find(Array("%PDF-".utf8), in: bytes, before: pdfSearch) { return .pdf }
    return looksLikeWebPage(bytes) ? .webPage : .text
  }

  /// The first thing after white space is a tag of HTML's head, or such a tag follows comments and an XML declaration.
  private static func looksLikeWebPage(_ bytes: [UInt8]) -> Bool {
    var head = [UInt8]()
    for byte in bytes.prefix(webPageSearch) where byte != 0 {
      head.append(byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte)
    }
    if starts(head, [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    if starts(head, [0xFF, 0xFE]) || starts(head, [0xFE, 0xFF]) { head.removeFirst(2) }
    guard let first = head.first(where: { $0 > 0x20 }), first == 0x3C else { return false }
    for tag in ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<table", "<p>", "<p "]
    where find(Array(tag.utf8), in: head, before: head.count) {
      return true
    }
    return false
  }

  private static func starts(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }

  private static func find(_ word: [UInt8], in bytes: [UInt8], before limit: Int) -> Bool {
    let end = min(limit, bytes.count) - word.count
    guard end >= 0 else { return false }
    for start in 0...end where bytes[start] == word[0] {
      if bytes[start..<(start + word.count)].elementsEqual(word) { return true }
    }
    return false
  }
}
