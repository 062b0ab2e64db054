import Foundation
import Policy
import Testing

@testable import Ingest
@testable import Store
@testable import Web

/// Measures' rows of the form as a sheet.
@Suite struct `Measures go through a spreadsheet and back` {
  let site: SampleSite
  let client: Client
  let measure: MeasureSummary
  static let page = "/reporting/sheet?period=2026Q4"
  var id: String { "m\(measure.id)" }

  init() throws {
    site = try SampleSite()
    client = Client(site)
    try client.signIn("jxj")
    measure = try #require(try site.store.measures().items.first { $0.teller?.name == "市经信局" })
  }

  private func sheet(_ ending: String = "xlsx") throws -> FilledSheet {
    try FilledSheet(try client.get("/reporting/sheet.\(ending)?period=2026Q4").body)
  }

  private func upload(_ bytes: [UInt8], name: String = "填报.xlsx") throws -> Answer {
    try client.upload(Self.page, [("csrf", try client.get(Self.page).token)], file: name, bytes)
  }

  private func confirm(_ page: Answer, _ action: String) throws -> Answer {
    try client.post("/reporting?period=2026Q4", page.hiddenFields + [("action", action)])
  }

  private func told() throws -> [MeasureReport] { try site.store.course(of: measure).reports }

  @Test func `a measure is a row of the sheet behind the targets, handed in with them, once only`() throws {
    var sheet = try sheet()
    #expect(sheet[id, "目标"].hasPrefix("举措：到2026年") && sheet[id, "目标值"] == "举措" && sheet[id, "原文"] == measure.quote)
    let rows = sheet.ids
    let firstMeasure = try #require(rows.firstIndex { $0.hasPrefix("m") })
    #expect(firstMeasure > 0 && rows[firstMeasure...].allSatisfy { $0.hasPrefix("m") })
    sheet[id, "当前阶段"] = "推进中"
    sheet[id, "进展情况"] = "三条线开工"
    sheet[try site.target("专用汽车产量"), "本期数值"] = "22"
    let listed = try upload(sheet.bytes)
    #expect(listed.status == 200 && listed.text.contains("将要改动 2 项") && listed.text.contains("推进中：三条线开工"))
    #expect(try listed.text.contains("确认提交 2 项") && told().isEmpty, "a dry run writes nothing")
    for _ in 1...2 { #expect(try confirm(listed, "submit").status == 303) }
    #expect(try told().map(\.progress) == ["三条线开工"] && site.store.reports().total == 1)
    let again = try self.sheet()
    #expect(again[id, "填什么"].contains("本期已填报：推进中：三条线开工") && again[id, "当前阶段"].isEmpty)
    #expect(try upload(sheet.bytes).text.contains("将要改动 0 项"), "the old sheet says what was told")
  }

  @Test func `every error of a measure is told by its cell`() throws {
    for (cells, column, words) in [
      (["当前阶段": "快了", "进展情况": "写了"], "当前阶段", "请选择当前阶段"), (["当前阶段": "推进中"], "进展情况", "请写明进展情况"),
      (["当前阶段": "与上期相同"], "当前阶段", "以前没有填报过"),
      (["当前阶段": "推进中", "进展情况": "写了", "本期数值": "3"], "本期数值", "举措只填“当前阶段”“进展情况”和“说明”"),
    ] {
      var sheet = try sheet()
      for (column, text) in cells { sheet[id, column] = text }
      let page = try upload(sheet.bytes)
      #expect(page.status == 422 && page.text.contains("\(sheet.place(id, column))（\(column)）：\(words)"), "\(words)")
      #expect(!page.text.contains("value=\"submit\""))
    }
    #expect(try told().isEmpty)
  }

  @Test func `a measure that was told of meanwhile is not written over, and another body's is refused`() throws {
    var sheet = try sheet()
    sheet[id, "当前阶段"] = "已完成"
    sheet[id, "进展情况"] = "建成"
    let author = try #require(try site.store.user(named: "jxj")).actor()
    try site.store.reportMeasure(
      measure.id, .read(stage: "underway", progress: "才开工"), by: author, at: SampleSite.start)
    #expect(try upload(sheet.bytes).text.contains("下载之后，jxj已于"))
    let foreign = try #require(try site.store.measures().items.first { $0.teller?.name != "市经信局" })
    var other = try self.sheet()
    other[id, "当前阶段"] = "已完成"
    other[id, "目标编号"] = "m\(foreign.id)"
    #expect(try upload(other.bytes).text.contains("举措 \(foreign.id) 不由本单位在这一期填报"))
  }

  @Test func `the same goes through CSV, and the list of stages has one for what has not changed`() throws {
    var sheet = try sheet("csv")
    sheet[id, "当前阶段"] = "受阻"
    sheet[id, "进展情况"] = "缺地"
    #expect(try upload(sheet.csv, name: "填报.csv").text.contains("受阻：缺地"))
    let part = try FilledSheet.part(
      "xl/worksheets/sheet1.xml", of: try client.get("/reporting/sheet.xlsx?period=2026Q4").body)
    #expect(part.contains("&quot;与上期相同,未启动,推进中,已完成,受阻&quot;"))
  }
}
