import Policy
import Testing

@testable import Ingest

/// The same tables in every make in which plain text keeps them: what is read must not depend on it.
struct TableMakeTests {
  enum Make: CaseIterable {
    case tabs, spaces, markdown, pipes, lines, closingPipes, oneLine

    /// Rows of cells as text.
    func text(_ rows: [String]) -> String {
      let rows = rows.map { $0.split(separator: "·").map { $0.trimmingPrefix { $0 == " " } } }
        .map { row in row.map { cell in String(cell.reversed().drop { $0 == " " }.reversed()) } }
      return switch self {
      case .tabs: rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
      case .spaces: rows.map { $0.joined(separator: "  ") }.joined(separator: "\n")
      case .markdown:
        rows.enumerated().map { index, row in
          "| " + row.joined(separator: " | ") + " |" + (index == 0 ? "\n|" + row.map { _ in "---|" }.joined() : "")
        }.joined(separator: "\n")
      case .pipes:
        rows.map { ($0.prefix(1) + $0.dropFirst().map { "| " + $0 } + ["|"]).joined(separator: "\n") }
          .joined(separator: "\n")
      case .lines: rows.joined().joined(separator: "\n")
      case .closingPipes: rows.joined().map { $0 + " |" }.joined(separator: "\n")
      case .oneLine: rows.map { "| " + $0.joined(separator: " | ") + " | " }.joined(separator: " ")
      }
    }
  }

  private func targets(_ table: String) throws -> [String] {
    let head = "云岭省冷链行动方案（2025—2027年）\n一、目标\n加快推进。\n二、分解\n"
    return try Ingest.read(text: head + table + "\n", file: "a.txt").documents.flatMap(\.targets)
      .map { "\($0.indicator) \(line($0))" }
  }

  @Test(arguments: Make.allCases)
  func `provinces by years: each figure has its province, its year and what the table's title says`(_ make: Make)
    throws
  {
    let table = make.text(["省份 · 2025年 · 2026年", "青山省 · 120 · 150", "白水省 · 80 · 90", "合　计 · 200 · 240"])
    #expect(
      try targets("各省新建冷库计划表\n单位：座\n" + table) == [
        "新建冷库 =120座 2025 青山省", "新建冷库 =150座 2026 青山省", "新建冷库 =80座 2025 白水省", "新建冷库 =90座 2026 白水省", "新建冷库 =200座 2025",
        "新建冷库 =240座 2026",
      ])
  }

  @Test(arguments: Make.allCases)
  func `years as rows, provinces as columns`(_ make: Make) throws {
    let table = make.text(["年份 · 青山省 · 白水省 · 合计", "2026年 · 120 · 80 · 200", "2027年 · 150 · 90 · 240"])
    #expect(
      try targets("各省新建冷库任务表（座）\n" + table) == [
        "新建冷库 =120座 2026 青山省", "新建冷库 =80座 2026 白水省", "新建冷库 =200座 2026", "新建冷库 =150座 2027 青山省", "新建冷库 =90座 2027 白水省",
        "新建冷库 =240座 2027",
      ])
  }

  @Test(arguments: Make.allCases)
  func `years without 年 head columns too`(_ make: Make) throws {
    let table = make.text(["县区 · 2026 · 2027", "青山县 · 12 · 15", "白水县 · 8 · 9"])
    #expect(
      try targets("云岭市2026年各县区新建冷库任务表\n单位：座\n" + table) == [
        "新建冷库 =12座 2026 青山县", "新建冷库 =15座 2027 青山县", "新建冷库 =8座 2026 白水县", "新建冷库 =9座 2027 白水县",
      ])
  }

  private static let counties = [
    "冷库容量 =12万吨 2026 青山县", "冷库容量 =15万吨 2027 青山县", "冷藏车 =100辆 2026 青山县", "冷藏车 =120辆 2027 青山县", "冷库容量 =8万吨 2026 白水县",
    "冷库容量 =9万吨 2027 白水县", "冷藏车 =80辆 2026 白水县", "冷藏车 =90辆 2027 白水县",
  ]

  @Test(arguments: [Make.tabs, .markdown, .pipes])
  func `a merged county's cell is empty in its later rows`(_ make: Make) throws {
    let rows = ["县区 · 指标 · 单位 · 2026年 · 2027年", "青山县 · 冷库容量 · 万吨 · 12 · 15", " · 冷藏车 · 辆 · 100 · 120"]
    #expect(
      try targets(make.text(rows + ["白水县 · 冷库容量 · 万吨 · 8 · 9", " · 冷藏车 · 辆 · 80 · 90"])) == Self.counties)
  }

  @Test func `with a cell on each line the merged cell is missing altogether`() throws {
    let rows = ["县区 · 指标 · 单位 · 2026年 · 2027年", "青山县 · 冷库容量 · 万吨 · 12 · 15", "冷藏车 · 辆 · 100 · 120"]
    #expect(
      try targets(Make.lines.text(rows + ["白水县 · 冷库容量 · 万吨 · 8 · 9", "冷藏车 · 辆 · 80 · 90"])) == Self.counties)
  }

  @Test func `a head of two rows with a cell on each line: each title covers as many years`() throws {
    let head = "序号\n市州\n冷库容量（万吨）\n冷藏车（辆）\n2026年\n2027年\n2026年\n2027年\n"
    #expect(
      try targets(head + "1\n青山市\n12\n15\n120\n150\n2\n白水市\n8\n9\n80\n90\n合计\n20\n24\n200\n240") == [
        "冷库容量 =12万吨 2026 青山市", "冷库容量 =15万吨 2027 青山市", "冷藏车 =120辆 2026 青山市", "冷藏车 =150辆 2027 青山市",
        "冷库容量 =8万吨 2026 白水市", "冷库容量 =9万吨 2027 白水市", "冷藏车 =80辆 2026 白水市", "冷藏车 =90辆 2027 白水市", "冷库容量 =20万吨 2026",
        "冷库容量 =24万吨 2027", "冷藏车 =200辆 2026", "冷藏车 =240辆 2027",
      ])
  }

  @Test func `a row that lacks figures claims none, and the rows below are read`() throws {
    let table = "县区\n2026年\n2027年\n青山县\n12\n15\n白水县\n9\n红岩县\n7\n8\n"
    #expect(
      try targets("新建冷库任务表（座）\n" + table) == [
        "新建冷库 =12座 2026 青山县", "新建冷库 =15座 2027 青山县", "新建冷库 =7座 2026 红岩县", "新建冷库 =8座 2027 红岩县",
      ])
  }

  @Test func `tables of the same head beside each other are one`() throws {
    let table = "县区\t任务数\t县区\t任务数\n青山县\t12\t白水县\t5\n红岩县\t7\t\t\n"
    #expect(
      try targets("各县区新增冷链企业任务表（单位：家）\n" + table) == ["新增冷链企业 =12家 青山县", "新增冷链企业 =7家 红岩县", "新增冷链企业 =5家 白水县"])
  }

  @Test func `a second title below a year says whose figures they are`() throws {
    let table = "指标\t单位\t2026年\t\t2027年\t\n\t\t全市\t市区\t全市\t市区\n冷库容量\t万吨\t80\t20\t120\t40\n冷藏车\t辆\t900\t300\t950\t350\n"
    #expect(
      try targets(table).prefix(4) == [
        "冷库容量 =80万吨 2026", "冷库容量（市区） =20万吨 2026", "冷库容量 =120万吨 2027", "冷库容量（市区） =40万吨 2027",
      ])
  }

  @Test func `bodies as rows of a table of figures are responsible for them`() throws {
    let table = "单位\t2026年新增企业（家）\t2027年新增企业（家）\n市商务局\t12\t15\n市农业农村局\t8\t9\n"
    let text = "云岭省冷链行动方案（2025—2027年）\n一、目标\n加快推进。\n二、分解\n" + table
    let targets = try Ingest.read(text: text, file: "a.txt").documents.flatMap(\.targets)
    #expect(targets.map(\.agencies) == [["市商务局"], ["市商务局"], ["市农业农村局"], ["市农业农村局"]])
    #expect(targets.map(line) == ["=12家 2026", "=15家 2027", "=8家 2026", "=9家 2027"])
  }

  @Test func `a task table's title with a group below it is no new document, nor one of its columns`() throws {
    let cells = "重点任务\n牵头单位\n责任单位\n完成时限\n新建冷库10座\n市发改委\n市商务局\n2026年12月\n建设平台\n市交通局\n市公安局\n2026年6月\n"
    let text = "云岭省冷链行动方案（2025—2027年）\n一、目标\n加快推进。\n二、分解\n重点任务清单\n" + cells
    let document = try #require(try Ingest.read(text: text, file: "a.txt").documents.first)
    #expect(document.measures.map(\.lead) == [["市发改委"], ["市交通局"]])
    #expect(document.measures.map { $0.deadline?.text } == ["2026-12", "2026-06"])
    let grouped = "序号\t重点任务\t牵头单位\n一、设施\n1\t新建冷库10座\t市发改委\n二、企业\n2\t培育企业5家\t市商务局\n"
    let reading = try Ingest.read(
      text: "云岭省冷链行动方案（2025—2027年）\n一、目标\n加快推进。\n二、分解\n重点任务清单\n" + grouped, file: "a.txt")
    #expect(reading.documents.count == 1)
  }

  @Test(arguments: ["考核指标", "重点任务"])
  func `one title of the first row stands over all counties of the second`(_ title: String) throws {
    let table = """
      序号
      | \(title)
      | 考 核 目 标
      | 基本分
      |
      青山区
      | 白水县
      | 云溪县
      |
      1
      | 建成充电桩(个)
      | 10
      | 20
      | 30
      | 5
      |
      2
      | 镇村规划编制率
      | 90%
      | 80%
      | 70%
      | 10
      |
      """
    #expect(
      try targets(table) == [
        "建成充电桩 =10个 青山区", "建成充电桩 =20个 白水县", "建成充电桩 =30个 云溪县", "镇村规划编制率 =90% 青山区", "镇村规划编制率 =80% 白水县",
        "镇村规划编制率 =70% 云溪县",
      ])
  }

  @Test func `of two units above a table each column takes its own`() throws {
    let table = Make.markdown.text([
      "县（市、区） · 造林面积 · 四旁植树", "合 计 · 15.5 · 1100", "东城区 · 2.2 · 200", "青山县 · 13.3 · 900",
    ])
    #expect(
      try targets("各县（市、区）造林任务分解表\n单位：万亩、万株\n" + table) == [
        "造林面积 =15.5万亩", "四旁植树 =1100万株", "造林面积 =2.2万亩 东城区", "四旁植树 =200万株 东城区", "造林面积 =13.3万亩 青山县",
        "四旁植树 =900万株 青山县",
      ])
  }

  @Test func `a base year's column holds baselines, and a bracket under 年均（累计） no yearly rate`() throws {
    let table = Make.closingPipes.text([
      "指标 · 2020年基期值（用作比较） · 2025年目标值 · 年均增（5年累计）", "粮食产量（亿吨） · 一 · >6.5 · 一", "科技进步贡献率（%） · 60 · 64 · [4]",
      "良田面积（亿亩） · 8 · 10.75 · [2.75]",
    ])
    #expect(try targets(table) == ["粮食产量 >=6.5亿吨 2025", "科技进步贡献率 =64% 2025", "良田面积 =10.75亿亩 2025"])
  }

  @Test(arguments: [" ", "    ", "\t"])
  func `a task table that its page ran into one line is a table`(_ gap: String) throws {
    let cells = [
      "序号", "任务", "牵头单位", "责任单位", "完成时限", "1", "新建冷库10座", "市发改委", "市商务局、市交通局", "2026年6月", "2", "新增冷藏车300辆", "市交通局",
      "市公安局", "2026年12月", "3", "培育龙头企业5家", "市商务局", "市国资委", "2026年12月",
    ]
    let text = "云岭市冷链方案\n一、总体要求\n加快发展。\n二、任务分工\n\(cells.joined(separator: gap))\n三、保障\n加强领导。\n"
    let document = try #require(try Ingest.read(text: text, file: "a.txt").documents.first)
    #expect(document.bodies == ["市发改委/市商务局、市交通局", "市交通局/市公安局", "市商务局/市国资委"])
    #expect(document.targets.map(\.indicator) == ["新建冷库数", "新增冷藏车数", "培育龙头企业数"])
    #expect(document.targets.map { $0.deadline?.text } == ["2026-06", "2026-12", "2026-12"])
    #expect(document.headings == ["一、总体要求", "二、任务分工", "三、保障"])
  }

  @Test func `so is one of indicators, and one without serial numbers`() throws {
    let figures = "序号 指标 单位 2025年 2030年 属性 1 冷库容量 万吨 50 80 预期性 2 冷藏车保有量 辆 1200 2000 预期性"
    let plan = "云岭市冷链规划（2026—2030年）\n一、目标\n主要指标如下。\n\(figures)\n二、任务\n推进建设。\n"
    #expect(
      try Ingest.read(text: plan, file: "a.txt").documents.flatMap(\.targets).map(line) == [
        "=80万吨 2030", "=2000辆 2030",
      ])
    let tasks = "重点任务\t牵头单位\t责任单位\t建设基地，新建冷库10座\t市发改委\t市商务局\t新增冷藏车300辆\t市交通局\t市公安局"
    let other = "云岭市冷链方案\n一、任务分工\n\(tasks)\n二、保障\n加强领导。\n"
    #expect(
      try Ingest.read(text: other, file: "a.txt").documents.flatMap(\.bodies) == ["市发改委/市商务局", "市交通局/市公安局"])
  }

  @Test func `what stands behind the last row of a line is not lost, and a row of empty cells is one`() throws {
    let rows = ["县区 · 面积（亩）", "青山县 · 12", "白水县 · 8", "云溪县 · 5", "河东县 · 4"]
    let line = Make.oneLine.text(rows) + " 到2027年，新建冷库10座。"
    #expect(try targets(line).contains("新建冷库数 =10座 2027"))
    let plan = PlanText(SourceText("| 合计 | 10 | | | | | | | | | | |\n"))
    #expect(plan.lines.count == 1)
  }

  @Test func `a head above rows of its own is no table, however many columns it has`() throws {
    let table = """
      序号\t指标名称\t计量单位\t青山区\t白水县\t云溪县
      1\t建成充电桩\t个\t10\t20\t30
      2\t新建冷库\t座\t1\t2\t3
      """
    let found = try Ingest.read(text: "云岭省冷链方案\n一、目标\n加快推进。\n二、分解\n\(table)\n", file: "a.txt")
    #expect(found.documents.flatMap(\.targets).count == 6)
  }
}
