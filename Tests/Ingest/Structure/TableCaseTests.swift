import Foundation
import Policy
import Testing

@testable import Ingest

/// Tables that other readers of tables got wrong, each with its right values.
struct TableCaseTests {
  private func read(_ name: String) throws -> (documents: [Document], findings: [Finding]) {
    let url = TestFile.fixtures.appending(path: "cases/" + name)
    let reading = try Ingest.read(
      text: try plainText(of: Array(try Data(contentsOf: url)), name: name).text.string, file: name)
    return (reading.documents, reading.findings)
  }

  private func targets(_ text: String) throws -> [String] {
    try Ingest.read(text: text, file: "a.txt").documents.flatMap(\.targets).map { "\($0.indicator) \(line($0))" }
  }

  private static let head = "云岭市稳链方案（2025—2027年）\n一、目标\n加快推进。\n附件\n各县（市、区）目标任务分解表\n"

  @Test func `a head of two rows names each column's indicator and year`() throws {
    let targets = try read("county_table_two_header_rows.txt").documents.flatMap(\.targets)
    let lines = targets.filter { $0.section != "一、" }.map { "\($0.indicator) \(line($0))" }
    #expect(
      lines == [
        "链主企业数 =3家 2026 临江区", "链主企业数 =5家 2027 临江区", "技改投资 =20亿元 2026 临江区", "技改投资 =25亿元 2027 临江区",
        "链主企业数 =2家 2026 东山县", "链主企业数 =4家 2027 东山县", "技改投资 =12.5亿元 2026 东山县", "技改投资 =16亿元 2027 东山县",
        "链主企业数 =5家 2026", "链主企业数 =9家 2027", "技改投资 =32.5亿元 2026", "技改投资 =41亿元 2027",
      ])
  }

  @Test func `merged titles that left empty cells cover the columns beside them`() throws {
    let table = "县市区\t链主企业数（家）\t\t技改投资（亿元）\t\n\t2026年\t2027年\t2026年\t2027年\n临江区\t3\t5\t20\t25\n东山县\t2\t4\t12\t16\n"
    #expect(
      try targets(Self.head + table).prefix(4) == [
        "链主企业数 =3家 2026 临江区", "链主企业数 =5家 2027 临江区", "技改投资 =20亿元 2026 临江区", "技改投资 =25亿元 2027 临江区",
      ])
  }

  @Test(arguments: ["县（区）", "县（市、区）", "县市区", "各县区", "市州", "区县名称", "责任单位"])
  func `a column of counties is known by its title or its cells`(_ title: String) throws {
    let table = "\(title)\t链主企业数（家）\t技改投资（亿元）\n临江区\t3\t20\n东山县\t2\t12.5\n合计\t5\t32.5\n"
    #expect(
      try targets(Self.head + table) == [
        "链主企业数 =3家 临江区", "技改投资 =20亿元 临江区", "链主企业数 =2家 东山县", "技改投资 =12.5亿元 东山县", "链主企业数 =5家", "技改投资 =32.5亿元",
      ])
  }

  @Test func `counties may be columns`() throws {
    let table = "指标\t单位\t临江区\t东山县\t合计\n链主企业数\t家\t3\t2\t5\n技改投资\t亿元\t20\t12.5\t32.5\n"
    #expect(
      try targets(Self.head + table) == [
        "链主企业数 =3家 临江区", "链主企业数 =2家 东山县", "链主企业数 =5家", "技改投资 =20亿元 临江区", "技改投资 =12.5亿元 东山县", "技改投资 =32.5亿元",
      ])
  }

  @Test func `the parts of a sum are written in the scale of the sum`() throws {
    let notes = try read("county_table_sum_in_yi_yuan.txt").findings.map(\.note)
    #expect(notes.contains { $0.contains("20+12.5=32.5亿元") })
  }

  @Test func `cells with a pipe before each make rows`() throws {
    let table =
      "县市区\n| 控制指标\n|\n需氧量\n(吨/年)\n| 达标率\n|\n临江区\n|\n| 不低于90%\n|\n东山县\n| 减排量761吨\n| 100%\n|\n西河县\n|\n| 95%\n|\n"
    #expect(
      try targets(Self.head + table) == [
        "达标率 >=90% 临江区", "需氧量减排量 =761吨 东山县", "达标率 =100% 东山县", "达标率 =95% 西河县",
      ])
  }

  @Test func `merged cells of a PDF's task table hand bodies and dates down`() throws {
    let measures = try read("pdf_task_table_merged_rows.pdf").documents.flatMap(\.measures)
    #expect(measures.map { $0.deadline?.text } == ["2026", "2026", "2027", "2027"])
    #expect(measures.map(\.lead) == [["市商务局"], ["市商务局"], ["市财政局"], ["市财政局"]])
    #expect(measures.map(\.responsible) == [["市财政局"], ["市财政局"], ["市商务局"], ["市商务局"]])
  }

  @Test func `a head that each page repeats is no row`() throws {
    let document = try #require(try read("pdf_task_table_head_on_each_page.pdf").documents.first)
    #expect(document.measures.count == 39)
    #expect(document.agencies == ["市商务局"])
  }

  @Test func `one cell a line: groups, an empty last column, repeated heads and cells of several lines`() throws {
    let head = "序号\n任务内容\n牵头单位\n配合单位\n备注\n"
    let table =
      head + "（一）夯实基础\n1\n编制规划\n市发改委\n市财政局、\n市商务局\n2\n优化审批\n市数据局\n—\n" + head
      + "（二）拓展应用\n3\n建设平台\n市经信局\n市科技局\n"
    let text = "云岭市稳链方案\n一、目标\n加快推进。\n附件\n重点任务分工\n" + table
    let document = try #require(try Ingest.read(text: text, file: "a.txt").documents.first)
    #expect(document.measures.map(\.textStart) == ["编制规划", "优化审批", "建设平台"])
    #expect(document.measures.map(\.lead) == [["市发改委"], ["市数据局"], ["市经信局"]])
    #expect(document.measures.map(\.responsible) == [["市财政局", "市商务局"], [], ["市科技局"]])
    #expect(document.measures.map(\.section) == ["附件/（一）", "附件/（一）", "附件/（二）"])
  }
}
