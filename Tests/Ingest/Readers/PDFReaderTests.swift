import Glibc
import Testing

@testable import Ingest

/// Writes small PDFs whose characters are named by a table, as office programs do, without a font file.
struct PDFWriter {
  /// Text at a place, in points from the lower left corner of an A4 page.
  struct Words {
    var text: String
    var x: Int
    var y: Int
    var size = 16
  }

  var pages: [[Words]] = []
  var locked = false

  var bytes: [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
      """
      << /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) \
      /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 \
      /Ascent 880 /Descent -120 /ItalicAngle 0 /CapHeight 700 /StemV 80 /FontBBox [0 -120 1000 880] >> >>
      """,
      Self.stream(Self.meanings),
    ]
    for (index, words) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents \(7 + 2 * index) 0 R >>"
      )
      objects.append(Self.stream(words.map(Self.operators).joined()))
    }
    var text = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places { text += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n" }
    let hex = String(repeating: "5A", count: 32)
    let lock = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(hex)> /U <\(hex)> /P -4 >> /ID [<\(hex)> <\(hex)>]"
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R \(locked ? lock : "") >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(text.utf8)
  }

  private static func operators(_ words: Words) -> String {
    let codes = words.text.utf16.map { unit in
      let hex = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - hex.count) + hex
    }
    return "BT /F \(words.size) Tf \(words.x) \(words.y) Td <\(codes.joined())> Tj ET\n"
  }

  private static func stream(_ content: String) -> String {
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  /// Each code means the character of the same number.
  private static var meanings: String {
    var ranges = ""
    for block in stride(from: 0, to: 256, by: 64) {
      ranges += "64 beginbfrange\n"
      for high in block..<(block + 64) {
        let hex = (high < 16 ? "0" : "") + String(high, radix: 16)
        ranges += "<\(hex)00> <\(hex)ff> <\(hex)00>\n"
      }
      ranges += "endbfrange\n"
    }
    return """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def
      1 begincodespacerange <0000> <ffff> endcodespacerange
      \(ranges)endcmap end end
      """
  }
}

/// Whether this machine can read PDF at all.
private let canReadPDF = access("/usr/bin/pdftotext", X_OK) == 0 || access("/usr/local/bin/pdftotext", X_OK) == 0

@Suite(.enabled(if: canReadPDF, "pdftotext is not installed")) struct `Reading PDF` {
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

@Suite struct `Running a program for a file` {
  @Test func `a program that is not there is named with its package`() {
    #expect(throws: IngestError.programMissing(program: "no-such-program", package: "poppler-utils")) {
      try readPDF(Array("%PDF-1.4".utf8), program: "no-such-program")
    }
  }

  @Test func `output, complaint and code come back, more output than allowed ends it`() throws {
    let input = [UInt8](repeating: 0x61, count: 300_000)
    let echoed = try ChildProcess.run("cat", [], input: input, seconds: 30, outputLimit: 300_000)
    #expect(echoed.output == input)
    #expect(echoed.code == 0)
    let complained = try ChildProcess.run("sh", ["-c", "echo no >&2; exit 3"], input: [], seconds: 30, outputLimit: 10)
    #expect(complained.complaint == Array("no\n".utf8))
    #expect(complained.code == 3)
    #expect(throws: ChildProcess.Failure.outputTooLarge) {
      try ChildProcess.run("cat", ["/dev/zero"], input: [], seconds: 30, outputLimit: 100_000)
    }
  }

  @Test func `a program that has no time left is stopped`() {
    #expect(throws: ChildProcess.Failure.timedOut) {
      try ChildProcess.run("sleep", ["600"], input: [], seconds: 0, outputLimit: 10)
    }
  }

  @Test func `a child gets no descriptor but the three`() throws {
    let listing = try ChildProcess.run(
      "sh", ["-c", "ls /proc/self/fd | wc -l"], input: [], seconds: 30, outputLimit: 100)
    // 0, 1, 2 and the one that ls opens to list them.
    #expect(String(decoding: listing.output, as: UTF8.self).filter { $0.isNumber } == "4")
  }
}
