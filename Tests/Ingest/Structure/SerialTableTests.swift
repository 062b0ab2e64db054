import Policy
import Testing

@testable import Ingest

/// Task tables with a cell on each line that are parts of longer ones, name groups without numbers, or merge cells.
struct SerialTableTests {
  @Test func `a table may begin with 26, and groups need no numbers`() throws {
    let table = try document(
      """
      云岭市冷链物流重点任务清单
      序号
      重点任务
      牵头单位
      配合单位
      完成时限
      加大冷库建设
      布局骨干冷库。
      26
      新建骨干冷库20座。
      市商务局
      市发改委、市财政局
      2026年12月
      27
      改造老旧冷库30座。
      市工信局
      无
      2026年6月
      推广冷藏车。
      28
      新增冷藏车300辆。
      市交通局
      市公安局
      持续推进
      """)
    #expect(table.measures.map(bodies) == ["市商务局/市发改委、市财政局", "市工信局/", "市交通局/市公安局"])
    #expect(table.targets.map(line) == ["=20座 2026-12", "=30座 2026-06", "=300辆"])
  }

  @Test func `a first cell that reaches down gives each row its measure; offices inside a body lead nothing`()
    throws
  {
    let table = try document(
      """
      附件2
      关于推进云岭市冷链物流工作的任务分工表

      序号

      工作事项

      主要内容

      牵头单位

      配合单位

      内部牵头处室

      1

      培育主体。

      引进冷链企业8家。

      市商务局

      市工信局

      市场处

      支持企业创新，新建研发中心3个。

      市科技局

      市财政局

      高新处

      2

      建设设施。

      新建冷库20座。

      市发改委

      /

      投资处
      """)
    #expect(table.title == "关于推进云岭市冷链物流工作的任务分工表")
    #expect(table.measures.map(bodies) == ["市商务局/市工信局", "市科技局/市财政局", "市发改委/"])
    #expect(table.targets.map(line) == ["=8家", "=3个", "=20座"])
  }

  @Test func `units named above a table belong to its columns in order, a part to its sum's`() throws {
    let table = try document(
      """
      2025年全市冷库建设任务分解表
      单位：座、万吨
      县（市、区） 新建冷库 新增库容 其中产地冷库
      临江区 30 6.5 12
      东山县 25 5 15
      合计 55 11.5 27
      """)
    #expect(table.targets.map(line).prefix(3) == ["=30座 临江区", "=6.5万吨 临江区", "=12座 临江区"])
  }

  @Test func `one short name that does not end as bodies do stands among those that do`() throws {
    let plan = try document(
      """
      云岭市冷链行动方案（2024—2026年）
      一、重点任务
      1.推进冷链建设。新建冷库20座。（市商务局、市卫健委、市计生协、市妇联、市残联按职责分工负责）
      2.推进配送。新增冷藏车30辆。\\[市交通局、各区政府（含新区管委会，下同），市公安局\\]
      """)
    #expect(plan.measures.map(bodies) == ["/市商务局、市卫健委、市计生协、市妇联、市残联", "/市交通局、各区政府、市公安局"])
  }

  @Test func `the digits of an article's number may stand apart`() throws {
    let paper = try document(
      """
      云岭县支持冷链产业实施意见
      第 9 条 鼓励企业创新。对新认定的企业给予10万元奖励。
      第 1 0 条 鼓励企业上市。对上市企业给予300万元奖励。
      第 1 1 条 鼓励兼并。按贡献的70%给予奖励。
      """)
    #expect(paper.sections.map(\.number) == ["第9条", "第10条", "第11条"])
  }

  @Test func `a group's numeral may stand on a line of its own, and two titles of the head be unknown`() throws {
    let found = try document(
      """
      云岭市2026年冷链重点工作安排

      附表

      云岭市2026年冷链重点工作分工

      序号

      重点任务

      具体工作

      时间进度

      责任部门

      一

      推进冷链综合管理

      1

      明确年度冷链任务

      全年推进

      市发展改革委、市商务局等

      2

      分解冷库建设目标，制定考核细则

      一季度完成

      市发展改革委

      二

      推进冷库建设

      3

      新建冷库12座

      年内完成

      市商务局、各街道
      """)
    #expect(found.measures.map(\.responsible) == [["市发展改革委", "市商务局"], ["市发展改革委"], ["市商务局", "各街道"]])
    #expect(found.measures.map { $0.deadline?.text } == ["2026", "2026-03", "2026"])
    #expect(found.targets.map(\.agencies) == [["市商务局", "各街道"]])
  }

  @Test func `columns of two years beside the name of the task, a stroke for nobody`() throws {
    let found = try document(
      """
      云岭市冷链工作方案

      冷链建设任务分解表

      序号

      内容

      牵头部门

      配合部门

      2026年工作任务

      2027年工作计划

      备注

      1

      科学编制冷链规划

      冷链规划处

      局内各相关处室

      1.继续完善编制冷链规划基本思路，按照时间节点要求报送市发展改革委。

      2.编制冷链专项规划，聚焦冷库等核心网络布局规划优化。

      1.启动编制新的冷链规划，按照时间节点要求做好衔接。

      2.深化冷链规划成果，配合报批。

      2

      推进冷库建设

      冷链建设处

      —

      新建冷库12座，完成全部验收工作并投入使用。

      新建冷库20座，完成全部验收工作并投入使用。

      3

      推进冷链运营

      冷运处

      冷链建设处

      提升冷链运营品质，指导企业完成调度用房改造。

      根据冷链导则，指导企业推进新一年度品质提升项目。
      """)
    #expect(found.measures.map(\.lead) == [["冷链规划处"], ["冷链建设处"], ["冷运处"]])
    #expect(found.measures.map(\.responsible) == [["局内各相关处室"], [], ["冷链建设处"]])
    #expect(found.targets.map { "\($0.deadline?.text ?? "") \(Quantity.text($0.value))" } == ["2026 12", "2027 20"])
  }

  @Test func `a cell of several lines may hold a paper's number, which begins nothing`() throws {
    let row = { (number: Int, name: String) in
      """
      \(number)

      \(name)

      结合冷链系统方案编制计划与冷库建设情况，有序开展达标评估工作。

      区建设管理委、区水务局、
      区绿化市容局，
      各街镇

      《本市全域推进冷链建设
      的实施意见》
      （沪府办发〔2024〕3号）

      """
    }
    let found = try document(
      "云岭区冷链方案\n\n序号\n\n任务类型\n\n重点内容\n\n责任单位\n\n参考文件\n\n" + row(1, "冷链管理") + "\n" + row(2, "冷库评估") + "\n"
        + row(3, "冷库建设"))
    #expect(found.measures.map(\.responsible) == Array(repeating: ["区建设管理委", "区水务局", "区绿化市容局", "各街镇"], count: 3))
  }

  @Test func `what follows a table with empty lines is no part of its last cell`() throws {
    let found = try document(
      """
      云岭市冷链方案

      附件1

      重点任务分解表

      序号

      工作任务

      责任单位

      1

      推进冷链平台建设，完成数据归集

      市大数据局

      2

      推进冷链社区建设，完成系统升级

      市民政局
      二、保障措施
      新增岗位20个。
      """)
    #expect(found.measures.map(\.responsible) == [["市大数据局"], ["市民政局"]])
    #expect(found.targets.map(\.value) == [20])
  }

  @Test func `columns of two years keep their figures where the last column is empty`() throws {
    let rows = (1...3).map { "\($0)\n冷链\($0)区\n建成冷链平台，新增冷位20\($0)个。\n完成系统升级，新增冷位30\($0)个。\n市商务局" }
    let found = try document(
      "云岭市冷链方案\n附件1\n重点任务分解表\n序号\n工作内容\n2026年工作任务\n2027年工作计划\n牵头单位\n配合单位\n"
        + rows.joined(separator: "\n"))
    #expect(found.measures.map(\.lead) == Array(repeating: ["市商务局"], count: 3))
    #expect(
      found.targets.map { "\($0.deadline?.text ?? "") \(Quantity.text($0.value))" }
        == ["2026 201", "2027 301", "2026 202", "2027 302", "2026 203", "2027 303"])
  }

  @Test func `a column of numerals is none of groups`() throws {
    let rows = zip(1...4, ["一", "二", "三", "一"]).map {
      "\($0)\n推进冷链平台建设，完成第\($0)批数据归集\n\($1)\n市商务局"
    }
    let found = try document("云岭市冷链方案\n附件1\n重点任务分解表\n序号\n工作任务\n批次\n责任单位\n" + rows.joined(separator: "\n"))
    #expect(found.measures.map(\.responsible) == Array(repeating: ["市商务局"], count: 4))
  }
}
