import Policy
import Testing

@testable import Ingest

/// Task tables and indicator tables, however they survived in plain text.
struct TableTests {
  static let head = "某市方案\n一、任务\n加快推进。\n附件\n重点任务分解表\n"

  static let forms = [
    // Rows with tabs between cells.
    "序号\t重点任务\t牵头单位\t责任单位\t完成时限\n1\t建设冷链基地\t市发改委\t市商务局、市财政局\t2026年12月\n2\t建设冷库\t市商务局\t市财政局\t长期\n",
    // A tab before each cell, an empty line before each row.
    "\t序号\n\t重点任务\n\t牵头\n\n单位\n\t责任\n\n单位\n\t完成\n\n时限\n\n\t1\n\t建设冷链基地\n\t市发改委\n\t市商务局\n\n市财政局\n\t2026.12\n\n\t2\n\t建设冷库\n\t市商务局\n\t市财政局\n\t长期\n\n\n",
    // Markdown.
    "| 序号 | 重点任务 | 牵头单位 | 责任单位 | 完成时限 |\n|---|:---:|---|---|---|\n| 1 | 建设冷链基地 | 市发改委 | 市商务局、市财政局 | 2026-12 |\n| 2 | 建设冷库 | 市商务局 | 市财政局 | 长期 |\n",
    // A line for each cell.
    "序号\n\n重点任务\n\n牵头单位\n\n责任单位\n\n完成时限\n\n1\n\n建设冷链基地\n\n市发改委\n\n市商务局、市财政局\n\n2026年12月底前\n\n2\n\n建设冷库\n\n市商务局\n\n市财政局\n\n长期\n",
  ]

  @Test(arguments: forms) func `each row of a task table is a measure`(_ table: String) throws {
    let document = try plan(Self.head + table)
    #expect(document.bodies == ["市发改委/市商务局、市财政局", "市商务局/市财政局"])
    #expect(document.measures.map(\.textStart) == ["建设冷链基地", "建设冷库"])
    #expect(document.measures.map { $0.deadline?.text } == ["2026-12", nil])
    #expect(document.measures.allSatisfy { $0.section == "附件" })
    #expect(document.agencies == ["市发改委", "市商务局", "市财政局"])
    #expect(document.headings == ["一、任务", "附件重点任务分解表"])
  }

  @Test func `a cell without separators holds two bodies, or one broken over lines`() throws {
    let table =
      "\t序号\n\t重点任务\n\t牵头单位\n\t责任单位\n\n\t1\n\t举办供应商大会\n\t市发改委石峰区政府\n\t相关企事业\n\n单位\n\n\t2\n\t建设平台\n\t市政府金融办\n\t市委人才办等\n"
    #expect(try plan(Self.head + table).bodies == ["市发改委、石峰区政府/相关企事业单位", "市政府金融办/市委人才办"])
  }

  @Test func `a merged cell's bodies reach down`() throws {
    let table = "序号\t工作任务\t责任单位\n1\t建设甲平台\t市科技局\n2\t建设乙平台\t\n3\t建设丙平台\t市商务局\n"
    #expect(try plan(Self.head + table).bodies == ["/市科技局", "/市科技局", "/市商务局"])
  }

  @Test(arguments: ["责任单位（处室）", "责任处室", "责任单位/科室"])
  func `the only column of bodies is one though it names offices`(_ title: String) throws {
    let table = "序号\t工作任务\t\(title)\n1\t建设甲平台\t市科技局\n2\t建设乙平台\t市商务局\n"
    #expect(try plan(Self.head + table).bodies == ["/市科技局", "/市商务局"])
  }

  @Test func `a group's name heads its rows, and a second line in a cell keeps its row whole`() throws {
    let table = """
      序号\t工作任务\t牵头领导\t牵头单位\t责任单位
      一、项目建设
      1\t新建产业园\t张某某\t市发改委\t市财政局
      市自然资源局
      2\t改造老旧小区\t李某某\t市住建局\t各区政府
      二、民生实事
      3\t新建学校\t王某某\t市教育局\t市财政局

      """
    let document = try plan(Self.head + table)
    #expect(document.bodies == ["市发改委/市财政局、市自然资源局", "市住建局/各区政府", "市教育局/市财政局"])
    #expect(document.headings == ["一、任务", "附件重点任务分解表", "一、项目建设", "二、民生实事"])
  }

  @Test(arguments: [
    ("表中责任单位排在第一位的为牵头单位。", ["市科技局/市财政局", "市商务局/市财政局"]),
    ("任务后括号内所列单位，排在第一位的为牵头单位。", ["/市科技局、市财政局", "/市商务局、市财政局"]),
  ]) func `a rule on brackets says nothing of tables`(_ rule: String, _ bodies: [String]) throws {
    let table = "序号\t工作任务\t责任单位\n1\t建设甲平台\t市科技局、市财政局\n2\t建设乙平台\t市商务局、市财政局\n"
    #expect(try plan("某市方案\n\(rule)\n一、任务\n加快推进。\n附件\n重点任务分解表\n" + table).bodies == bodies)
  }

  @Test func `a column of those who lead leaves the rule nothing to say`() throws {
    let table = "序号\t工作任务\t牵头单位\t配合单位\n1\t建设甲平台\t市科技局\t市财政局、市商务局\n"
    let text = "某市方案\n责任单位排在第一位的为牵头单位。\n一、任务\n加快推进。\n附件\n重点任务分解表\n"
    #expect(try plan(text + table).bodies == ["市科技局/市财政局、市商务局"])
  }

  @Test func `bodies that lead share out what they lead, and 无 is nobody`() throws {
    let table =
      "序号\t工作任务\t牵头单位\t配合单位\n1\t建设甲平台\t市科技局、市经信局按职责分工负责\t无\n2\t建设乙平台\t市科技局\t—\n"
    #expect(try plan("某市方案\n一、任务\n加快推进。\n附件\n重点任务分解表\n" + table).bodies == ["市科技局、市经信局/", "市科技局/"])
  }

  @Test func `a year's title above cells with tabs is no cell, a long cell does not swallow the next`() throws {
    let text = """
      某市方案
      一、任务
      加快推进。
      附件1
      重点项目表

      序号

      项目名称

      建设内容

      责任单位

      完成时限

      1

      数字监管平台

      接入全部企业在线监控数据，日均采集各类生产经营数据不少于三万条

      市科技局、市数据局

      2026年6月

      附件2

      2026年度任务台账

      \t任务
      \t量化指标
      \t牵头单位
      \t配合单位
      \t完成时限

      \t企业重组
      \t重组企业三户以上
      \t市国资委
      \t市财政局
      \t2026年12月底

      """
    let document = try plan(text)
    #expect(document.bodies == ["/市科技局、市数据局", "市国资委/市财政局"])
    #expect(document.headings == ["一、任务", "附件1重点项目表", "附件22026年度任务台账"])
  }

  @Test func `a header may name one column only by its bodies`() throws {
    let table = "县区\t新造\t改造\t责任单位\n甲县\t10\t5\t甲县人民政府\n乙区\t12\t8\t乙区人民政府\n"
    #expect(try plan(Self.head + table).bodies == ["/甲县人民政府", "/乙区人民政府"])
  }

  @Test func `a cell of several lines in a row of tabs leaves the row whole`() throws {
    let table =
      "序号\t任务名称\t主要内容\t责任部门\t完成时间\n1\t算力底座\t建设智算中心\t市经信局\n市发改委\t2026年底\n2\t人才培养\t培养人才\t市人社局\n市教育局\n各高校\t2027年6月\n"
    let document = try plan(Self.head + table)
    #expect(document.bodies == ["/市经信局、市发改委", "/市人社局、市教育局、各高校"])
    #expect(document.measures.map { $0.deadline?.text } == ["2026", "2027-06"])
  }

  @Test func `a group's row is no measure, 同上 repeats the row above, line breaks part bodies`() throws {
    let table = """
      | 序号 | 项目名称 | 建设内容 | 责任单位 |
      | --- | --- | --- | --- |
      | 一 | 设施类 | | |
      | 1 | 智算中心 | 建设机房 | 市经信局<br>某某区政府 |
      | 二 | 产业类 | | |
      | 2 | 产业园 | 建设厂房 | 同上 |

      """
    #expect(try plan(Self.head + table).bodies == ["/市经信局、某某区政府", "/市经信局、某某区政府"])
  }

  @Test func `labels inside a cell say who leads`() throws {
    let table = "序号\t工作任务\t责任单位\n1\t建设甲平台\t牵头单位：市科技局；配合单位：市财政局\n2\t建设乙平台\t市商务局牵头，市财政局配合\n"
    #expect(try plan(Self.head + table).bodies == ["市科技局/市财政局", "市商务局/市财政局"])
  }

  @Test(arguments: [
    "指标\t单位\t2020年\t2025年\t年均增速\t属性\n产值\t亿元\t1200\t2000\t10.8%\t预期性\n研发强度\t%\t2.5\t3.2\t—\t约束性\n",
    "| 指标 | 单位 | 2020年 | 2025年 | 年均增速 | 属性 |\n|--|--|--|--|--|--|\n| 产值 | 亿元 | 1200 | 2000 | 10.8% | 预期性 |\n| 研发强度 | % | 2.5 | 3.2 | — | 约束性 |\n",
    "指标\n\n单位\n\n2020年\n\n2025年\n\n年均增速\n\n属性\n\n产值\n\n亿元\n\n1200\n\n2000\n\n10.8%\n\n预期性\n\n研发强度\n\n%\n\n2.5\n\n3.2\n\n—\n\n约束性\n",
  ]) func `an indicator table keeps its header and rows and makes no measure`(_ table: String) throws {
    let text = PlanText(SourceText("某市规划\n一、目标\n专栏1 主要指标\n\(table)二、任务\n加快推进。\n"))
    let outline = try #require(try outline(text).first)
    let read = try #require(outline.tables.first)
    #expect(outline.tables.count == 1)
    #expect(read.header.map { text.string($0) } == ["指标", "单位", "2020年", "2025年", "年均增速", "属性"])
    #expect(
      read.rows.map { $0.map { text.string($0) } } == [
        ["产值", "亿元", "1200", "2000", "10.8%", "预期性"], ["研发强度", "%", "2.5", "3.2", "—", "约束性"],
      ])
    #expect(outline.clauses.isEmpty)
    #expect(outline.sections.map(\.title) == ["目标", "主要指标", "任务"])
  }

  @Test func `a box of one column is text in its section`() throws {
    let document = try plan(
      "某市方案\n一、任务\n（一）建设平台。加快建设。\n\n\t专栏1  重点项目\n\n\t1.甲县：建设项目20个。\n2.乙县：建设项目15个。\n\n\n（二）培育企业。加快培育。\n")
    #expect(document.headings == ["一、任务", "（一）建设平台", "专栏1重点项目", "1.甲县", "2.乙县", "（二）培育企业"])
  }
}
