import Glibc
import Testing

@testable import Ingest

/// Whether this machine can read PDF at all.
private let canReadPDF = access("/usr/bin/pdftotext", X_OK) == 0 || access("/usr/local/bin/pdftotext", X_OK) == 0

@Suite("Reading PDF", .enabled(if: canReadPDF, "pdftotext is not installed")) struct PDFReaderTests {
  /// A line of 27 Han characters of 16 points from the left margin of 80 fills the text's width.
  private func line(_ text: String, _ y: Int, indent: Int = 0) -> PDFWriter.Words {
    PDFWriter.Words(text: text, x: 80 + 16 * indent, y: y)
  }

  private func full(_ first: String, _ count: Int) -> String {
    first + String(repeating: "建", count: count - first.unicodeScalars.count)
  }

  private func read(_ writer: PDFWriter) throws -> ExtractedText { try plainText(of: writer.bytes, name: "a.pdf") }

  @Test func `lines join to paragraphs, over the ends of pages too`() throws {
    let numbers = (1...3).map { PDFWriter.Words(text: "— \($0) —", x: 280, y: 60) }
    let read = try read(
      PDFWriter(pages: [
        [
          PDFWriter.Words(text: "某某市行动计划", x: 220, y: 700, size: 22), line("一、总体要求", 660, indent: 2),
          line(full("（一）", 25), 632, indent: 2), line(full("续", 27), 604), numbers[0],
        ], [line(full("又", 27), 700), line("完。", 672), line(full("（二）", 25), 644, indent: 2), numbers[1]],
        [line("末。", 700), line("二、任务", 672, indent: 2), numbers[2]],
      ]))
    let middle = full("（一）", 25) + full("续", 27) + full("又", 27) + "完。"
    #expect(read.text.string == "某某市行动计划\n一、总体要求\n\(middle)\n\(full("（二）", 25))末。\n二、任务\n")
    #expect(read.notes == [.pageFurniture(3)])
    #expect(read.format == .pdf)
  }

  @Test func `cells whose words wrap stay apart`() throws {
    func cell(_ text: String, _ x: Int, _ y: Int) -> PDFWriter.Words {
      PDFWriter.Words(text: text, x: x, y: y, size: 12)
    }
    let read = try read(
      PDFWriter(pages: [
        [
          cell("任务", 80, 700), cell("单位", 300, 700), cell("时限", 450, 700), cell("建设重点园区，引进", 80, 680),
          cell("项目10个", 80, 664), cell("市发改委、市", 300, 680), cell("经信局", 300, 664), cell("2025年", 450, 672),
          cell("培育企业", 80, 640), cell("2026年", 450, 640), line("三、保障", 560, indent: 2),
        ]
      ]))
    #expect(
      read.text.string
        == "任务\t单位\t时限\n建设重点园区，引进项目10个\t市发改委、市经信局\t2025年\n培育企业\t\t2026年\n三、保障\n")
  }

  @Test func `a line that ends early because a number did not fit goes on`() throws {
    let read = try read(
      PDFWriter(pages: [
        [
          line(full("（一）", 25), 700, indent: 2), line(full("年产良种苗木", 25), 672), line("20000万株，良种率100%。", 644),
          line(full("（二）", 25), 616, indent: 2), line("完。", 588),
        ]
      ]))
    let first = full("（一）", 25) + full("年产良种苗木", 25) + "20000万株，良种率100%。"
    #expect(read.text.string == "\(first)\n\(full("（二）", 25))完。\n")
  }

  @Test func `a wide blank inside a paragraph is no table, and the number of a heading keeps its space`() throws {
    let read = try read(
      PDFWriter(pages: [
        [
          line("2.1", 700), PDFWriter.Words(text: "建强基地", x: 110, y: 700), line(full("（一）", 25), 672, indent: 2),
          line(full("主办单位：市工信局", 12), 644), line(full("协办单位：市财政局", 13), 644, indent: 14), line("完。", 616),
          line(full("（二）", 25), 588, indent: 2), line("末。", 560),
        ]
      ]))
    let paragraph =
      full("（一）", 25) + full("主办单位：市工信局", 12) + "  " + full("协办单位：市财政局", 13) + "完。"
    #expect(read.text.string == "2.1 建强基地\n\(paragraph)\n\(full("（二）", 25))末。\n")
  }

  @Test func `a table right after another, a head of two lines, and names on lines of their own`() throws {
    func cell(_ text: String, _ x: Int, _ y: Int) -> PDFWriter.Words {
      PDFWriter.Words(text: text, x: x, y: y, size: 12)
    }
    let read = try read(
      PDFWriter(pages: [
        [
          cell("县区", 80, 760), cell("面积", 300, 760), cell("河东区", 80, 740), cell("30", 300, 740),
          line("附件2", 706), PDFWriter.Words(text: "重点工作分工", x: 180, y: 678, size: 20), cell("序", 80, 650),
          cell("号", 80, 634),
          cell("任务", 140, 642), cell("责任单位", 300, 642), cell("1", 80, 608), cell("编制规划", 140, 608),
          cell("市发改委", 300, 616), cell("市财政局", 300, 600), cell("2", 80, 574), cell("组建联盟", 140, 574),
          cell("市工商联合", 300, 582), cell("会", 300, 566),
        ]
      ]))
    #expect(
      read.text.string
        == "县区\t面积\n河东区\t30\n附件2\n重点工作分工\n序号\t任务\t责任单位\n1\t编制规划\t市发改委 市财政局\n2\t组建联盟\t市工商联合会\n")
  }

  @Test func `two columns of a gazette are read one after the other`() throws {
    func column(_ lines: [String], _ x: Int) -> [PDFWriter.Words] {
      lines.enumerated().map { index, text in
        let indent = text.hasPrefix(">") ? 24 : 0
        return PDFWriter.Words(
          text: text.replacing(">", with: ""), x: x + indent, y: 700 - 20 * index, size: 12)
      }
    }
    let full = String(repeating: "建", count: 18)
    let short = String(repeating: "建", count: 16)
    let left: [String] = [">一、总体要求", ">" + short] + [String](repeating: full, count: 7)
    let right: [String] = [full, full, full, "完。", ">二、重点任务", ">" + short, full, full, "末。"]
    let title = PDFWriter.Words(text: "云岭市冷链行动计划", x: 200, y: 760, size: 20)
    let read = try read(PDFWriter(pages: [[title] + column(left, 60) + column(right, 310)]))
    let first = short + String(repeating: full, count: 10) + "完。"
    let second = short + full + full + "末。"
    #expect(read.text.string == "云岭市冷链行动计划\n一、总体要求\n\(first)\n二、重点任务\n\(second)\n")
  }

  @Test func `a row goes on at the top of the next page`() throws {
    func cell(_ text: String, _ x: Int, _ y: Int) -> PDFWriter.Words {
      PDFWriter.Words(text: text, x: x, y: y, size: 12)
    }
    let read = try read(
      PDFWriter(pages: [
        [
          cell("任务", 80, 160), cell("单位", 300, 160), cell("建设园区", 80, 140), cell("市发改委、市", 300, 140),
        ], [cell("经信局", 300, 700), cell("引进企业", 80, 680), cell("市商务局", 300, 680)],
      ]))
    #expect(read.text.string == "任务\t单位\n建设园区\t市发改委、市经信局\n引进企业\t市商务局\n")
  }

  @Test func `words drawn out of order on a line are put in order`() throws {
    let read = try read(
      PDFWriter(pages: [
        [
          PDFWriter.Words(text: "“", x: 112, y: 500), PDFWriter.Words(text: "聚焦", x: 80, y: 500),
          PDFWriter.Words(text: "链长制", x: 128, y: 500),
        ]
      ]))
    #expect(read.text.string == "聚焦“链长制\n")
  }

  @Test func `a number inside the text is no page number`() throws {
    let read = try read(
      PDFWriter(pages: [[line("目标", 500), line("300", 472), PDFWriter.Words(text: "3/12", x: 280, y: 60)]]))
    #expect(read.text.string.contains("300"))
    #expect(!read.text.string.contains("3/12"))
  }

  @Test func `a scan, a locked file and a damaged file are told apart`() {
    #expect(throws: IngestError.noText(.pdf)) { try read(PDFWriter(pages: [[]])) }
    #expect(throws: IngestError.password(.pdf)) { try read(PDFWriter(pages: [[line("文", 500)]], locked: true)) }
    #expect(throws: IngestError.damaged(.pdf, .unreadable)) {
      try plainText(of: Array("%PDF-1.4\nnonsense".utf8), name: "a")
    }
  }

  @Test func `a cut file is read or refused`() {
    let whole = PDFWriter(pages: [[line("文", 500)]]).bytes
    for length in stride(from: 10, to: whole.count, by: whole.count / 12) {
      _ = try? plainText(of: Array(whole[..<length]), name: "a")
    }
  }
}
