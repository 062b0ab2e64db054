import Policy
import Testing

@testable import Ingest

@Suite("Reading workbooks") struct SpreadsheetTests {
  private static let head = ["序号", "重点任务", "牵头单位", "责任单位", "完成时限"]
  private static let tasks =
    sheetRow(1, ["云岭市冷链重点任务清单"]) + sheetRow(2, head)
    + sheetRow(3, ["1", "新建冷库10座", "市发改委", "市商务局", "2026年12月"])

  @Test func `a task list is read as a plan with its measures and targets`() throws {
    let rows =
      Self.tasks + sheetRow(4, ["一、企业类"]) + sheetRow(5, ["2", "培育冷链企业5家", "市商务局", "", "2027年底"])
    let text = try WorkbookFile(sheets: [.init(name: "Sheet1", rows: rows)]).read()
    #expect(text.format == .spreadsheet)
    let document = try #require(try Ingest.read(source: text.text, file: "a.xlsx").documents.first)
    #expect(document.title == "云岭市冷链重点任务清单")
    #expect(document.measures.map(\.lead) == [["市发改委"], ["市商务局"]])
    #expect(document.measures.map { $0.deadline?.text } == ["2026-12", "2027"])
    #expect(document.targets.map(line) == ["=10座 2026-12", "=5家 2027"])
  }

  @Test func `the sheets with a head are read, hidden ones and covers are not, and a note says so`() throws {
    let file = WorkbookFile(sheets: [
      .init(name: "填表说明", rows: sheetRow(1, ["请各单位如实填写"])), .init(name: "任务", rows: Self.tasks),
      .init(name: "底稿", state: "hidden", rows: Self.tasks),
    ])
    let text = try file.read()
    #expect(text.text.string.hasPrefix("云岭市冷链重点任务清单\n序号\t重点任务"))
    #expect(!text.text.string.contains("如实填写"))
    #expect(text.notes == [.sheets(["任务"], left: 2)])
  }

  @Test func `a table without a title takes its sheet's name, else the file's`() throws {
    let rows = sheetRow(1, Self.head) + sheetRow(2, ["1", "新建冷库10座", "市发改委", "市商务局", ""])
    #expect(try WorkbookFile(sheets: [.init(name: "2026年任务", rows: rows)]).lines().first == "2026年任务")
    let plain = WorkbookFile(sheets: [.init(name: "Sheet1", rows: rows)])
    #expect(try plain.lines(name: "C:\\云岭市重点任务清单.xlsx").first == "云岭市重点任务清单")
    #expect(try plain.lines(name: "list.xlsx").first == "序号\t重点任务\t牵头单位\t责任单位\t完成时限")
  }

  @Test func `hidden rows and columns are left out and counted`() throws {
    let rows = Self.tasks + sheetRow(4, ["2", "培育企业5家", "市商务局", "市财政局", "2027年"], hidden: true)
    let file = WorkbookFile(sheets: [
      .init(name: "任务", rows: rows, before: "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols>")
    ])
    #expect(try file.lines() == ["云岭市冷链重点任务清单", "序号\t重点任务\t牵头单位\t完成时限", "1\t新建冷库10座\t市发改委\t2026年12月"])
    #expect(try file.read().notes == [.hiddenRows(1)])
  }

  @Test func `shared strings, numbers, shares, dates and formulas come as the sheet shows them`() throws {
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="2"><c r="A2"><v>0.30000000000000004</v></c><c r="B2" s="1"><v>46387</v></c></row>
      <row r="3"><c r="A3" s="2"><v>0.35</v></c><c r="B3" s="3"><v>46357</v></c></row>
      <row r="4"><c r="A4"><f>SUM(A2)</f><v>1200</v></c><c r="B4"><f>NOW()</f></c></row>
      <row r="5"><c r="A5" t="str"><f>A1</f><v>甲</v></c><c r="B5" t="e"><v>#REF!</v></c></row>
      """
    let strings = [
      "<t>任务</t>", "<r><t>完成</t></r><r><rPr><b/></rPr><t>时限</t></r><rPh sb=\"0\" eb=\"1\"><t>ルビ</t></rPh>",
    ]
    let styles =
      "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;;@\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"176\"/></cellXfs>"
    let file = WorkbookFile(sheets: [.init(name: "a", rows: rows)], strings: strings, styles: styles)
    #expect(try file.lines().suffix(4) == ["0.3\t2026年12月31日", "35%\t2026年12月", "1200", "甲"])
    #expect(try file.read().notes == [.formulas(1)])
    #expect(try file.lines().contains("任务\t完成时限"))
  }

  @Test(arguments: [
    (1.0, false, "1900年1月1日"), (59, false, "1900年2月28日"), (61, false, "1900年3月1日"), (45292, false, "2024年1月1日"),
    (45351, false, "2024年2月29日"), (0, true, "1904年1月1日"), (44926, true, "2027年1月1日"),
  ])
  func `days are counted as spreadsheets count them`(_ serial: Double, _ isFrom1904: Bool, _ day: String) {
    #expect(SerialDay.words(serial, hasDay: true, hasMonth: true, isFrom1904: isFrom1904) == day)
  }

  @Test(arguments: [
    ("yyyy/m/d", CellStyles.Display.date(hasDay: true, hasMonth: true)), ("0.00%", .percent), ("h:mm", .number),
    ("#,##0\"万吨\"", .number), ("yyyy\"年\"", .date(hasDay: false, hasMonth: false)), ("[红色]0.00", .number),
    ("[$-804]yyyy\"年\"m\"月\"d\"日\"", .date(hasDay: true, hasMonth: true)), ("0\"year day\"", .number),
  ])
  func `a format says whether a number is a day`(_ code: String, _ display: CellStyles.Display) {
    #expect(CellStyles.display(of: code) == display)
  }

  @Test func `a cell merged downward says who for each of its rows, a title merged across is a line`() throws {
    let rows =
      sheetRow(1, ["云岭市冷链重点任务清单"]) + sheetRow(2, Self.head)
      + sheetRow(3, ["1", "新建冷库10座", "市发改委", "市商务局", "2026年12月"]) + sheetRow(4, ["2", "培育企业5家"])
    let merges =
      "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"C3:C4\"/><mergeCell ref=\"E3:E4\"/></mergeCells>"
    let file = WorkbookFile(sheets: [.init(name: "a", rows: rows, after: merges)])
    #expect(try file.lines().last == "2\t培育企业5家\t市发改委\t\t2026年12月")
    #expect(try file.read().notes == [.mergedCells(2)])
  }

  // MARK: hostile files

  private func refusal(_ bytes: [UInt8]) -> IngestError? {
    do {
      _ = try plainText(of: bytes, name: "a.xlsx")
      return nil
    } catch { return error }
  }

  @Test func `a file cut short anywhere is refused, never a crash`() {
    let whole = WorkbookFile(sheets: [.init(name: "a", rows: Self.tasks)]).bytes
    for length in stride(from: 4, to: whole.count, by: 7) {
      #expect(refusal(Array(whole[..<length])) != nil, "\(length) bytes")
    }
  }

  @Test func `entities, broken XML, too deep XML and bombs are refused with the part's name`() {
    let file = WorkbookFile(sheets: [.init(name: "a", rows: Self.tasks)])
    let part = "xl/worksheets/sheet1.xml"
    #expect(
      refusal(file.zip(first: "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))
        == .damaged(.spreadsheet, .entity(part: part, offset: 0)))
    #expect(refusal(file.zip(first: "<a><b></a>")) == .damaged(.spreadsheet, .xml(part: part, offset: 6)))
    let deep = String(repeating: "<a>", count: ReadingLimits.xmlDepth + 1)
    #expect(
      refusal(file.zip(first: deep)) == .damaged(.spreadsheet, .tooDeep(part: part, limit: ReadingLimits.xmlDepth)))
    let bomb = String(repeating: " ", count: 8 << 20)
    #expect(refusal(file.zip(first: bomb)) == .unpacksTooLarge(bytes: 8 << 20, limit: ReadingLimits.zipRatioFrom))
  }

  @Test func `claims of rows, columns and merged cells cost nothing`() throws {
    let rows = Self.tasks + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c><c r=\"ZZZZZZZZ9\"><v>2</v></c></row>"
    let merges =
      "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 2000) + "</mergeCells>"
    let file = WorkbookFile(sheets: [
      .init(
        name: "a", rows: rows, after: merges, before: "<cols><col min=\"200\" max=\"999999999\" hidden=\"1\"/></cols>")
    ])
    #expect(try file.lines().count < 10)
  }

  @Test func `one long string in many cells is a text too large, not a machine without memory`() throws {
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 50)
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let part = "<worksheet xmlns=\"\(space)\"><sheetData><row>\(cells)</row></sheetData></worksheet>"
    var reader = SheetReader(
      name: "a", strings: [Array(repeating: 0x957F, count: 1000)], styles: CellStyles(), isFrom1904: false)
    reader.budget = 10_000
    var xml = try XMLReader(Array(part.utf8))
    let sheet = try reader.read(&xml)
    #expect(sheet.isTooLong && sheet.scalars == 10_000)
  }
}
