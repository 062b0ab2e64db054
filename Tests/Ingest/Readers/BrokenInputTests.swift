import Testing

@testable import Ingest

/// Broken files made from good ones by a seeded generator: every one is read or refused, none crashes or hangs.
@Suite("Broken inputs") struct BrokenInputTests {
  /// Each run covers the same files, so that a failure can be repeated.
  private static let rounds = 400

  private static let page = """
    <html><head><meta charset=utf-8><title>计划</title></head><body><div id=zoom><ol><li>建园<li>引企</ol>
    <table><tr><td rowspan=3>甲<td colspan=2>乙<tr><td>丙</table><pre>丁\n戊</pre><!-- x --><p style="display:none">己&nbsp;</div>
    """

  private static var word: [UInt8] {
    let numbering = abstract(1, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2")) + list(1, of: 1)
    let body =
      paragraph("总则", list: 1) + paragraph("任务", list: 1, level: 1) + table([[paragraph("甲"), paragraph("乙")]])
      + "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    let notes = "<w:footnote w:id=\"1\">\(paragraph("注"))</w:footnote>"
    return WordFile(body, numbering: numbering, footnotes: notes).bytes
  }

  /// Flips, removes, repeats and inserts; one to eight of them.
  private func broken(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &numbers) where !bytes.isEmpty {
      let at = Int.random(in: bytes.indices, using: &numbers)
      let end = min(bytes.count, at + Int.random(in: 1...20, using: &numbers))
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      case 1: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
      default: bytes.insert(contentsOf: Array("<&;>\"'w:/".utf8).shuffled(using: &numbers), at: at)
      }
    }
    return bytes
  }

  private func survive(_ bytes: [UInt8]) {
    if let text = try? plainText(of: bytes, name: "a") { #expect(text.text.scalars.allSatisfy { !isControl($0) }) }
  }

  @Test func `a broken Word file`() {
    var numbers = SeededNumbers(state: 1)
    for _ in 0..<Self.rounds { survive(broken(Self.word, &numbers)) }
  }

  @Test func `a good package around broken XML`() {
    var numbers = SeededNumbers(state: 2)
    let body = table([[paragraph("甲", list: 1), table([[paragraph("乙")]])]]) + paragraph("丙")
    let good = Array(WordFile.document(body).utf8)
    for _ in 0..<Self.rounds {
      var zip = ZipWriter()
      zip.add("word/document.xml", broken(good, &numbers))
      zip.add(
        "word/numbering.xml",
        broken(Array("<w:numbering>\(abstract(1, level(0, "decimal", "%1")))</w:numbering>".utf8), &numbers))
      survive(zip.finished())
    }
  }

  @Test func `a broken web page`() {
    var numbers = SeededNumbers(state: 3)
    for _ in 0..<Self.rounds { survive(Array("<html>".utf8) + broken(Array(Self.page.utf8), &numbers)) }
  }

  @Test func `a broken text`() {
    var numbers = SeededNumbers(state: 4)
    for _ in 0..<Self.rounds { survive(broken(Array("到2026年，产值300亿元。\n二、任务".utf8), &numbers)) }
  }

  /// Before each piece words stand, without which a page would be called empty before its tables are written.
  @Test(arguments: [
    "（", "、", "1", "责任单位：", "<div>", "<p>", "</p>", "<a ", "<table><tr><td>", "<ol><li>", "&", "&#", "<!--",
    "<a href=\"",
    "<tr><td rowspan=1000 colspan=128>", "<tr><td rowspan=1000>", "<b", "</", "<script>", "<li></ul>", "<span>",
    "<title>", "]]>",
  ])
  func `a megabyte of one thing is read or refused`(_ piece: String) {
    let plain = Array(String(repeating: piece, count: (1 << 20) / piece.utf8.count).utf8)
    _ = try? plainText(of: plain, name: "a")
    let worded = Array(String(repeating: piece + "甲", count: (1 << 18) / (piece.utf8.count + 3)).utf8)
    _ = try? plainText(of: Array("<html><body>".utf8) + worded, name: "a")
  }

  @Test func `ten thousand numbered headings and a paragraph of a million characters`() throws {
    let numbering = abstract(1, level(0, "chineseCountingThousand", "%1、")) + list(1, of: 1)
    let many = String(repeating: paragraph("目标", list: 1), count: 10_000)
    #expect(try WordFile(many, numbering: numbering).text().hasSuffix("一万、目标\n"))
    // Distinct enough not to look like a bomb.
    var numbers = SeededNumbers(state: 5)
    var long = ""
    for _ in 0..<300_000 {
      long.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FA5, using: &numbers))!)
    }
    #expect(try WordFile(paragraph(long)).read().text.scalars.count == 300_001)
  }
}
