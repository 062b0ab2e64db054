import Testing

@testable import Ingest

/// Four times the file may take four times the work in every reader of files, whatever stands in it.
@Suite(.serialized) struct LinearReaderTests {
  /// A kind of file, and what is repeated in it.
  struct Endless: Sendable, CustomTestStringConvertible {
    var name: String
    var piece: String
    /// The file around its pieces.
    var file: @Sendable (String) -> [UInt8]

    var testDescription: String { "\(name): \(piece)" }

    func bytes(_ size: Int) -> [UInt8] {
      file(String(repeating: piece, count: max(1, size / piece.utf8.count)))
    }
  }

  private static func files(
    _ name: String, _ pieces: [String], _ file: @escaping @Sendable (String) -> [UInt8]
  ) -> [Endless] {
    pieces.map { Endless(name: name, piece: $0, file: file) }
  }

  private static let pages =
    files(
      "web page",
      [
        "<p>", "<div>", "</div>", "<table>", "<table><tr><td>", "<tr><td rowspan=2>甲<td>乙", "<td colspan=9>",
        "<ol><li>", "<b>",
        "&amp;", "&", "<", "<a href=x>", "<!--", "<p>一、建园</p>", "<del>甲</del>", "<script>", "甲<br>", "<span style='",
      ]
    ) { Array("<html><body><div id=zoom>\($0)".utf8) }
    + files("head of a web page", ["<meta name=a content=b>", "<title>", "<meta charset="]) {
      Array("<html><head>\($0)</head><body><p>一、建园</p>".utf8)
    }

  private static let papers = files(
    "Word file",
    [
      "<w:p><w:r><w:t>建园</w:t></w:r></w:p>", "<w:p/>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
      "<w:p><w:r><w:tab/></w:r></w:p>", "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>",
      "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
      "<w:p><w:del><w:r><w:delText>甲</w:delText></w:r></w:del></w:p>",
      "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    ]
  ) { WordFile($0).bytes }

  private static let workbooks =
    files(
      "workbook",
      [
        "<row><c t=\"inlineStr\"><is><t>任务</t></is></c></row>", "<row/>", "<row hidden=\"1\"><c><v>1</v></c></row>",
        "<row><c t=\"str\"><v>甲</v></c><c><v>3.5</v></c><c t=\"b\"><v>1</v></c></row>",
        "<row><c r=\"Z1\"><v>1</v></c></row>",
      ]
    ) { WorkbookFile(sheets: [WorkbookFile.Sheet(name: "a", rows: $0)]).bytes }
    + files("merged cells", ["<mergeCell ref=\"A1:B2\"/>", "<mergeCell ref=\"A1:A9\"/>"]) {
      let rows = "<row><c t=\"inlineStr\"><is><t>任务</t></is></c></row>"
      let after = "<mergeCells>\($0)</mergeCells>"
      return WorkbookFile(sheets: [WorkbookFile.Sheet(name: "a", rows: rows, after: after)]).bytes
    }

  @Test(arguments: pages + papers + workbooks) func `four times the file takes about four times the work`(
    _ endless: Endless
  ) {
    compare { size in
      let file = endless.bytes(size)
      return { _ = try? plainText(of: file, name: "endless") }
    }
  }

  private static let words = [
    "<word xMin=\"60\" yMin=\"60\" xMax=\"72\" yMax=\"72\">建</word>",
    "<word xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">7</word>",
    "<word xMin=\"60\" yMin=\"60\" xMax=\"72\" yMax=\"72\">建</word><word xMin=\"300\" yMin=\"60\" xMax=\"312\" yMax=\"72\">库</word>",
    "<page width=\"600\" height=\"800\"/>",
  ]

  /// What `pdftotext` prints of a PDF.
  @Test(arguments: words) func `four times the words of a page take about four times the work`(_ piece: String) {
    compare { size in
      let pieces = String(repeating: piece, count: max(1, size / piece.utf8.count))
      let output = Array("<doc><page width=\"600\" height=\"800\">\(pieces)</page></doc>".utf8)
      return { _ = (try? PDFPage.pages(in: output)).map { layOut($0) } }
    }
  }

  private static let sentences = [
    "到2026年新增冷库5座。", "由市商务局会同有关部门推进。", "一、建园\n", "冷库\t座\t1\t2\n", "（一）建园。到2026年建成3个。\n", "支持建设冷库，", "今年完成3座，", "预计",
  ]

  /// What the rules left out is looked for in a pass of its own.
  @Test(arguments: sentences) func `four times the sentences take about four times the look at what was left out`(
    _ piece: String
  ) {
    compare { size in
      let words = "云岭市冷链发展行动方案\n\n" + String(repeating: piece, count: max(1, size / piece.utf8.count))
      let plan = try? ReadPlan(name: "endless.txt", bytes: Array(words.utf8), anyway: true)
      return { _ = plan?.unread }
    }
  }

  /// Quadratic work would be sixteenfold. Sizes grow until there is something to measure.
  private func compare(_ made: (Int) -> () -> Void) {
    func work(_ size: Int, times: Int) -> Double {
      let body = made(size)
      return (0..<times).map { _ in
        let start = LinearTests.processorTime
        body()
        return LinearTests.processorTime - start
      }.min() ?? 0
    }
    var size = 20_000
    var once = work(size, times: 3)
    while once < Self.least, size < Self.largest {
      size *= 2
      once = work(size, times: 3)
    }
    let fourfold = work(4 * size, times: 2)
    #expect(fourfold < 9 * max(once, Self.least), "\(size) letters: \(once) s, then \(fourfold) s")
  }

  /// Less is lost in the grain of the clock.
  private static let least = 0.01
  private static let largest = 320_000
}
