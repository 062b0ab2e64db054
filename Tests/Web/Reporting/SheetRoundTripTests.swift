import Foundation
import Policy
import Store
import Testing

@testable import Ingest
@testable import Web

/// A form that is handed out as a workbook, filled in and handed in again.
@Suite struct `A form goes through a spreadsheet and back` {
  let site: SampleSite
  let client: Client
  let output: TargetID
  let revenue: TargetID
  let goal: TargetID
  static let page = "/reporting/sheet?period=2026Q4"

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
    output = try site.target("专用汽车产量")
    revenue = try site.target("全产业链产值")
    goal = try site.target("市场占有率")
  }

  /// The sheet as it is handed out, to be filled in.
  private func sheet() throws -> FilledSheet {
    let file = try client.get("/reporting/sheet.xlsx?period=2026Q4")
    #expect(file.status == 200 && file.header("Content-Type") == WorkbookWriter.mediaType)
    return try FilledSheet(file.body)
  }

  private func upload(_ bytes: [UInt8], name: String = "填报.xlsx", as person: Client? = nil) throws -> Answer {
    let person = person ?? client
    let page = try person.get(Self.page)
    return try person.upload(Self.page, [("csrf", try page.token)], file: name, bytes)
  }

  /// Presses a button of the page that lists what would change.
  private func confirm(_ page: Answer, _ action: String) throws -> Answer {
    try client.post("/reporting?period=2026Q4", page.hiddenFields + [("action", action)])
  }

  @Test func `what is filled in is listed first, and handed in when it is confirmed, and once only`() throws {
    var sheet = try sheet()
    sheet[output, "本期数值"] = "215000"
    sheet[output, "填报单位"] = "辆"
    sheet[output, "进展情况"] = "两条线投产"
    sheet[output, "存在问题"] = "缺地"
    sheet[revenue, "无数据原因"] = "统计未出"
    sheet[goal, "当前阶段"] = "推进中"
    let listed = try upload(sheet.bytes)
    #expect(listed.status == 200)
    #expect(listed.text.contains("将要改动 3 项") && listed.text.contains("现在还没有保存"))
    #expect(listed.text.contains("本期数值：<b>215000</b>") && listed.text.contains("无数据原因：<b>统计未出</b>"))
    #expect(try site.store.reports().total == 0, "a dry run writes nothing")

    let done = try confirm(listed, "submit")
    #expect(done.status == 303 && done.header("Location") == "/reporting/done?period=2026Q4")
    let reports = try site.store.reports().items
    let figures = Dictionary(uniqueKeysWithValues: reports.map { ($0.target, $0.counted?.figure) })
    #expect(figures[output]??.value == 21.5 && figures[output]??.problems == "缺地")
    #expect(figures[revenue]??.missing == .notPublished && figures[revenue]??.value == nil)
    #expect(figures[goal]??.stage == .underway)

    #expect(try confirm(listed, "submit").status == 303, "the same again does no harm")
    #expect(try site.store.reports().items.map(\.version) == reports.map(\.version))
    let again = try upload(try self.sheet().bytes)
    #expect(again.text.contains("将要改动 0 项，与系统中相同 3 项"))
  }

  @Test func `every error is told by its cell, all at once, and nothing is handed in`() throws {
    var sheet = try sheet()
    sheet[output, "本期数值"] = "很多"
    sheet[revenue, "本期数值"] = "21,5"
    sheet[goal, "当前阶段"] = "快了"
    let page = try upload(sheet.bytes)
    #expect(page.status == 422)
    for (target, column, words) in [
      (output, "本期数值", "“很多”不是数字"), (revenue, "本期数值", "“21,5”里的分隔符有歧义"), (goal, "当前阶段", "没有阶段“快了”"),
    ] {
      #expect(page.text.contains("\(sheet.place(target, column))（\(column)）：\(words)"), "\(column)")
    }
    #expect(!page.text.contains("value=\"submit\""))
    #expect(try site.store.reports().total == 0)
    // What could be read goes into the form of the page, to be mended there.
    let form = try confirm(page, "edit")
    #expect(form.value(of: "value-\(output)") == "很多")
  }

  @Test func `a row that somebody changed meanwhile is not written over`() throws {
    var sheet = try sheet()
    sheet[output, "本期数值"] = "12"
    let form = try client.get("/reporting?period=2026Q4")
    _ = try client.post(
      "/reporting?period=2026Q4",
      [("csrf", try form.token), ("action", "submit"), ("value-\(output)", "11"), ("seen-\(output)", "0")])
    let page = try upload(sheet.bytes)
    #expect(page.status == 422)
    #expect(page.text.contains("第\(sheet.row(output))行：下载之后，jxj已于"))
    #expect(page.text.contains("改为“11”"))
    #expect(try site.store.reports().items.first?.counted?.figure.value == 11)
  }

  @Test func `rows without an id, twice, of others, and of another quarter are refused by their row`() throws {
    var sheet = try sheet()
    let foreign = try site.target("新增发明专利数")
    sheet[output, "本期数值"] = "2"
    sheet.add(["本期数值": "3"])
    sheet.add(["目标编号": "\(foreign)", "填报期": "2026Q4", "版本": "0", "本期数值": "3"])
    sheet.add(["目标编号": "\(output)", "填报期": "2026Q4", "版本": "0", "本期数值": "3"])
    sheet.add(["目标编号": "\(goal)", "填报期": "2026Q3", "版本": "0", "当前阶段": "推进中"])
    let page = try upload(sheet.bytes)
    let last = sheet.rows.count
    #expect(page.status == 422)
    #expect(page.text.contains("第\(last - 3)行") && page.text.contains("没有目标编号"))
    #expect(page.text.contains("第\(last - 2)行") && page.text.contains("不由本单位在这一期填报"))
    #expect(page.text.contains("第\(last - 1)行") && page.text.contains("出现了两次"))
    #expect(page.text.contains("第\(last)行") && page.text.contains("不是本页的填报期"))
  }

  @Test func `another body's sheet, another quarter's, and what is none are refused as a whole`() throws {
    let other = Client(site)
    try other.signIn("kjj")
    #expect(try upload(try sheet().bytes, as: other).text.contains("这是另一个单位的填报表"))
    let earlier = try client.get("/reporting/sheet.xlsx?period=2026Q3").body
    #expect(try upload(earlier).text.contains("这是2026年第三季度的填报表"))
    #expect(try upload(Array("甲,乙\r\n1,2\r\n".utf8), name: "a.csv").text.contains("没有找到填报表的表头"))
    #expect(try upload([0xD0, 0xCF, 0x11, 0xE0, 1, 2], name: "a.xls").text.contains("另存为 .xlsx"))
    #expect(try client.post(Self.page, [("csrf", "x")]).status == 403)
    #expect(try site.store.reports().total == 0)
  }

  @Test func `the same goes through CSV, in UTF-8 and in GB18030`() throws {
    let file = try client.get("/reporting/sheet.csv?period=2026Q4")
    #expect(file.body.starts(with: CSV.byteOrderMark))
    var sheet = try FilledSheet(file.body)
    sheet[output, "本期数值"] = "25万"
    sheet[output, "进展情况"] = "投产"
    for bytes in [sheet.csv, try #require(sheet.gb18030)] {
      let page = try upload(bytes, name: "填报.csv")
      #expect(page.status == 200)
      #expect(page.text.contains("本期数值：<b>25万</b>") && page.text.contains("进展情况：<b>投产</b>"))
    }
  }

  @Test func `a row that was emptied keeps what the database has, and says so`() throws {
    let form = try client.get("/reporting?period=2026Q4")
    _ = try client.post(
      "/reporting?period=2026Q4",
      [("csrf", try form.token), ("action", "draft"), ("value-\(output)", "11"), ("seen-\(output)", "0")])
    var sheet = try sheet()
    #expect(sheet[output, "本期数值"] == "11", "handed out as far as it is filled in")
    sheet[output, "本期数值"] = ""
    let page = try upload(sheet.bytes)
    #expect(page.text.contains("系统中已有的内容保留不动"))
    #expect(try site.store.report(of: output, in: Period(containing: SampleSite.start.day))?.newest.typed.value == "11")
  }

  @Test func `only cells to be filled in are unlocked, lists are offered, ids are hidden`() throws {
    let file = try client.get("/reporting/sheet.xlsx?period=2026Q4").body
    let sheets = try readSheets(file)
    #expect(sheets.map(\.name) == ["填报表", "填写说明", "链策"])
    #expect(sheets.map(\.isHidden) == [false, false, true])
    let part = try FilledSheet.part("xl/worksheets/sheet1.xml", of: file)
    #expect(part.contains("<sheetProtection sheet=\"1\""))
    #expect(part.contains("&quot;未启动,推进中,已完成,受阻&quot;") && part.contains("&quot;万辆,辆,亿辆&quot;"))
    #expect(part.contains("hidden=\"1\""))
    let styles = try FilledSheet.part("xl/styles.xml", of: file)
    #expect(styles.contains("<protection locked=\"0\"/>"))
  }

  @Test func `a sheet that LibreOffice saved is read as ours is`() throws {
    let path = SampleSite.root.appending(path: "Tests/Ingest/Fixtures/reporting-libreoffice.xlsx")
    let page = try upload([UInt8](try Data(contentsOf: path)))
    #expect(page.status == 200)
    // 20+1.5 was a formula; the share was shown as a percentage.
    #expect(page.text.contains("本期数值：<b>21.5</b>"))
    #expect(page.text.contains("进展情况：<b>两条线投产</b>"))
    #expect(page.text.contains("当前阶段：<b>推进中</b>"))
    #expect(try confirm(page, "submit").status == 303)
  }

  /// Made by hand after what WPS writes, since it cannot be installed here: its `app.xml`, `KSOProductBuildVer`, `etc:` name
  /// space and `extLst`, pictures in cells, runs with readings, formulas with saved values, a shared one, texts in the
  /// cell, a day as its number, formatted rows without a word.
  @Test func `a sheet as WPS saves it is read as ours is`() throws {
    let path = SampleSite.root.appending(path: "Tests/Ingest/Fixtures/reporting-wps.xlsx")
    let page = try upload([UInt8](try Data(contentsOf: path)))
    #expect(page.status == 200)
    #expect(page.text.contains("将要改动 4 项"))
    for words in [
      "本期数值：<b>21.5</b>", "进展情况：<b>两条线投产</b>", "下一步安排：<b>2026年12月15日</b>", "无数据原因：<b>统计未出</b>", "分子：<b>95</b>",
      "本期数值：<b>95</b>", "当前阶段：<b>推进中</b>",
    ] { #expect(page.text.contains(words), "\(words)") }
    #expect(try confirm(page, "submit").status == 303)
    #expect(try site.store.reports().total == 4)
  }
}

/// The rows of a sheet that was handed out, with cells typed over.
struct FilledSheet {
  var rows: [[String]]
  private let head: Int
  private let marks: [[String]]

  init(_ file: [UInt8]) throws {
    let sheets = try readSheets(file)
    rows = Self.cells(sheets[0])
    marks = sheets.count > 2 ? Self.cells(sheets[2]) : []
    head = try #require(rows.firstIndex { $0.contains("目标编号") })
  }

  private static func cells(_ sheet: SheetGrid) -> [[String]] {
    let width = (sheet.rows.compactMap { $0.cells.keys.max() }.max() ?? 0) + 1
    return sheet.rows.map { row in (0..<width).map { row.cells[$0] ?? "" } }
  }

  private func column(_ title: String) -> Int { rows[head].firstIndex(of: title) ?? 0 }
  private func index(_ target: TargetID) -> Int { index(target.description) }
  private func index(_ id: String) -> Int {
    let column = column("目标编号")
    return rows.indices.first { $0 > head && rows[$0][column] == id } ?? 0
  }

  /// What stands in the hidden column, row by row.
  var ids: [String] { rows[(head + 1)...].map { $0[column("目标编号")] }.filter { !$0.isEmpty } }

  /// A row by what stands in its hidden column.
  subscript(id: String, title: String) -> String {
    get { rows[index(id)][column(title)] }
    set { rows[index(id)][column(title)] = newValue }
  }
  func place(_ id: String, _ title: String) -> String { "第\(index(id) + 1)行 \(SheetGrid.letters(column(title)))列" }

  subscript(target: TargetID, title: String) -> String {
    get { rows[index(target)][column(title)] }
    set { rows[index(target)][column(title)] = newValue }
  }

  func row(_ target: TargetID) -> Int { index(target) + 1 }
  func place(_ target: TargetID, _ title: String) -> String {
    "第\(row(target))行 \(SheetGrid.letters(column(title)))列"
  }

  mutating func add(_ cells: [String: String]) {
    var row = rows[head].map { _ in "" }
    for (title, text) in cells { row[column(title)] = text }
    rows.append(row)
  }

  /// As a workbook again.
  var bytes: [UInt8] {
    var book = WorkbookWriter()
    func write(_ rows: [[String]]) {
      for row in rows { book.write(row.map { ($0.isEmpty ? .empty : .text($0), .plain) }) }
      book.end()
    }
    book.begin(WorkbookSheet(name: "填报表"))
    write(rows)
    book.begin(WorkbookSheet(name: "链策", isHidden: true))
    write(marks)
    return book.finish()
  }

  private var text: String {
    rows.map { $0.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n" }
      .joined()
  }

  var csv: [UInt8] { CSV.byteOrderMark + Array(text.utf8) }

  var gb18030: [UInt8]? {
    let converter = iconv_open("GB18030", "UTF-8")
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2)
    return input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, left) = (source.baseAddress, source.count)
        var (to, room) = (target.baseAddress, target.count)
        guard iconv(converter, &from, &left, &to, &room) == 0 else { return nil }
        return target.prefix(target.count - room).map { UInt8(bitPattern: $0) }
      }
    }
  }

  /// One part of a workbook.
  static func part(_ name: String, of file: [UInt8]) throws -> String {
    String(decoding: try ZipArchive(file).part(name), as: UTF8.self)
  }
}

extension Answer {
  /// Every hidden field of the last form of the page, as a browser sends them.
  var hiddenFields: [(String, String)] {
    let form = text.components(separatedBy: "<form ").first { $0.contains("name=\"scope\"") } ?? text
    return form.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map {
      (String($0.output.1), String($0.output.2).unescaped)
    }
  }
}
