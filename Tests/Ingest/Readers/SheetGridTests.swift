import Testing

@testable import Ingest

@Suite struct SheetGridTests {
  private func grid(_ rows: String, strings: [String] = [], styles: String? = nil, after: String = "") throws
    -> [[String]]
  {
    let file = WorkbookFile(sheets: [.init(name: "表", rows: rows, after: after)], strings: strings, styles: styles)
    return try readSheets(file.bytes)[0].rows.map { row in (0..<4).map { row.cells[$0] ?? "" } }
  }

  @Test func `formulas come with their saved values, shared strings with their words, dates as dates`() throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy/m/d\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"9\"/></cellXfs>"
    let row = """
      <row r="1"><c r="A1"><f>B1*2</f><v>21.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>46387</v></c>\
      <c r="D1" s="2"><v>0.35</v></c></row>
      """
    let strings = ["<t>甲</t>", "<r><t>两</t></r><r><t>段</t></r>"]
    #expect(try grid(row, strings: strings, styles: styles) == [["21.5", "两段", "2026年12月31日", "35%"]])
  }

  @Test(arguments: ["General", "GENERAL", "[$-804]General", "Standard"])
  func `the plain format is no date, although it has the letter of an era`(code: String) throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"164\"/></cellXfs>"
    #expect(try grid("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>17</v></c></row>", styles: styles) == [["17", "", "", ""]])
  }

  @Test func `an error and a formula without its value are told from an empty cell`() throws {
    let row = """
      <row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B3"><f>A1+1</f></c><c r="C3"/><c r="D3"><v>0</v></c></row>
      """
    let file = WorkbookFile(sheets: [.init(name: "表", rows: row)])
    let found = try #require(try readSheets(file.bytes).first?.rows.first)
    #expect(found.number == 3)
    #expect(found.oddities == [0: .error, 1: .formula])
    #expect(found.cells == [3: "0"])
  }

  @Test func `hidden sheets, rows and columns are read, since filtering hides rows`() throws {
    let rows = sheetRow(1, ["编号", "值"]) + sheetRow(2, ["7", "21"], hidden: true)
    let columns = "<cols><col min=\"1\" max=\"1\" width=\"9\" hidden=\"1\"/></cols>"
    let file = WorkbookFile(sheets: [
      .init(name: "填报表", rows: rows, before: columns),
      .init(name: "记号", state: "hidden", rows: sheetRow(1, ["a", "b"])),
    ])
    let sheets = try readSheets(file.bytes)
    #expect(sheets.map(\.isHidden) == [false, true])
    #expect(sheets[0].rows[1].cells == [0: "7", 1: "21"])
    #expect(sheets[1].rows[0].cells == [0: "a", 1: "b"])
  }

  @Test func `the words of a merged cell stand in its first one`() throws {
    let rows = sheetRow(1, ["甲", "", "乙"]) + sheetRow(2, ["", "", "丙"])
    let after = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
    #expect(try grid(rows, after: after) == [["甲", "", "乙", ""], ["", "", "丙", ""]])
  }

  @Test(arguments: [",", ";", "\t"])
  func `a text with separators is a table whose rows have the numbers of the file`(separator: String) throws {
    let line = ["编号", "\"a\(separator)b\"", "\"两\n行\""].joined(separator: separator)
    let text = "\u{FEFF}x\(separator)y\(separator)z\r\n\r\n\(line)\r\n"
    let rows = try readSheets(Array(text.utf8))[0].rows
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows[2].cells == [0: "编号", 1: "a\(separator)b", 2: "两\n行"])
  }

  @Test func `GB18030 is read as well, and the apostrophe before a formula goes`() throws {
    // 编号,'-3
    let bytes: [UInt8] = [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0x27, 0x2D, 0x33, 0x0D, 0x0A]
    #expect(try readSheets(bytes)[0].rows[0].cells == [0: "编号", 1: "-3"])
  }

  @Test func `ten thousand rows are read, every one`() throws {
    let rows = (1...10_000).map { sheetRow($0, ["\($0)", "目标", "21.5"]) }.joined()
    let file = WorkbookFile(sheets: [.init(name: "表", rows: rows)])
    let found = try readSheets(file.bytes)[0].rows
    #expect(found.count == 10_000)
    #expect(found.last?.cells == [0: "10000", 1: "目标", 2: "21.5"])
  }

  @Test func `a hostile zip is refused as everywhere`() throws {
    var bomb = ZipWriter()
    bomb.add("xl/workbook.xml", Array("<workbook/>".utf8), claim: 2 << 30)
    #expect(throws: IngestError.self) { try readSheets(bomb.finished()) }
    let entity = WorkbookFile(sheets: [.init(name: "表", rows: "")]).zip(
      first: "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
    #expect(throws: IngestError.self) { try readSheets(entity) }
    #expect(throws: IngestError.unsupported(.compound)) { try readSheets([0xD0, 0xCF, 0x11, 0xE0, 0, 0]) }
    #expect(throws: IngestError.empty) { try readSheets([]) }
  }

  @Test(arguments: [(0, "A"), (3, "D"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func `columns are called as people call them`(column: Int, letters: String) {
    #expect(SheetGrid.letters(column) == letters)
  }
}
