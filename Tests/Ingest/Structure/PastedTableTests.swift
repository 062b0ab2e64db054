import Policy
import Testing

@testable import Ingest

/// Tables and lists as they come out of pages: merged cells without a trace, rows that pipes end, items run together.
struct PastedTableTests {
  private static let merged = """
    云岭市2024年冷链建设任务分解表
    | 总计 | 冷库建设 | 市场改造 | 冷藏车补贴 |
    合计 | 产地冷库 | 销地冷库 | 中转冷库 | 农贸市场改造 | 发放户数 | 新进入户数 |
    | 其中新建 |
    青山区 | 30 | 20 | 7 | 10 | 6 | 3 | 10 | 200 | 50 |
    岭川 | 24 | 18 | 6 | 9 | 5 | 3 | 6 | 150 | 30 |
    楚河 | 20 | 15 | 5 | 8 | 4 | 2 | 5 | 100 | 20 |
    白水县 | 26 | 21 | 9 | 10 | 7 | 2 | 5 | 120 | 30 |
    合计 | 100 | 74 | 27 | 37 | 22 | 10 | 26 | 570 | 130 |
    """

  @Test func `sums say which titles a merged one covered, and where 其中 stood`() throws {
    let targets = try document(Self.merged).targets
    #expect(targets.count == 45)
    let own = targets.filter { $0.area == "青山区" }
    #expect(own.map(\.value) == [30, 20, 7, 10, 6, 3, 10, 200, 50])
    #expect(
      own.map(\.indicator) == [
        "冷链建设", "冷库建设", "冷库建设产地冷库", "冷库建设销地冷库", "冷库建设销地冷库其中新建", "冷库建设中转冷库", "市场改造农贸市场改造", "冷藏车补贴发放户数",
        "冷藏车补贴新进入户数",
      ])
    #expect(own.map(\.unit) == ["", "", "", "", "", "", "", "户", "户"])
    #expect(targets.filter { $0.area == nil }.count == 9)
  }

  @Test func `a head whose figures prove nothing is not guessed`() throws {
    let unclear = """
      云岭市2024年冷链情况
      | 甲类 | 乙类 | 丙类 |
      子项一 | 子项二 | 子项三 | 子项四 |
      青山区 | 30 | 20 | 7 | 10 | 6 |
      岭川 | 24 | 18 | 6 | 9 | 5 |
      楚河 | 20 | 15 | 5 | 8 | 4 |
      白水县 | 26 | 21 | 9 | 10 | 7 |
      二、任务
      到2026年，新建冷库10座。
      """
    #expect(try document(unclear).targets.map(line) == ["=10座 2026"])
  }

  @Test func `a head of which one row names nothing is read as it stands`() throws {
    let head = """
      云岭市2024年冷链情况
      | 单位：亩 | | |
      | 县区 | 甲 | 乙 |
      | 青山区 | 1 | 2 | 3 |
      | 临江区 | 1 | 2 | 3 |
      | 楚河县 | 1 | 2 | 3 |
      二、任务
      到2026年，新建冷库10座。
      附件1：：：2
      """
    #expect(try document(head).targets.map(line).contains("=10座 2026"))
  }

  @Test func `years to come, other years and a last quarter's paper give no month of this year`() throws {
    func deadlines(_ time: String, head: String = "云岭县2024年重点工作任务分解表") throws -> [Deadline?] {
      try document("\(head)\n序号\t工作任务\t牵头单位\t完成时限\n1\t新建冷库20座\t县商务局\t\(time)\n").targets.map(\.deadline)
    }
    #expect(try deadlines("年内完成") == [Deadline(year: 2024, month: nil)])
    for time in ["3年内", "两年内完成", "一季度一次", "分季度上报"] { #expect(try deadlines(time) == [nil], "\(time)") }
    let prose = "云岭县2024年冷链工作要点\n一、建设\n（一）建设。每年6月底、12月底前，新建冷库20座。6月末，冷库达到30座。\n"
    #expect(try document(prose).targets.map { $0.deadline?.month } == [nil])
    func notice(_ month: Int) throws -> [Deadline?] {
      try document("关于做好冷链建设的通知\n各乡镇：\n一、建设\n（一）建设。6月底前，新建冷库20座。\n云岭县商务局\n2023年\(month)月28日\n")
        .targets.map(\.deadline)
    }
    #expect(try notice(3) == [Deadline(year: 2023, month: 6)] && notice(12) == [nil])
  }

  @Test func `rows that a pipe ends may go on over several lines; months are of the list's year`() throws {
    let list = try document(
      """
      云岭县2024年重点工作任务分解表
      序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 |
      1 | 新建冷库20座。 | 县商务局 | 县发改局
      县财政局
      各乡镇 | 12月底前 |
      2 | 建成冷链交易中心。 | 县住建局 | 县商务局 | 9月投入使用 |
      3 | 改造农贸市场8个。 | 县市场监管局 | 县商务局、县住建局 | 上半年 |
      4 | 新建公厕13座。 | 县城管局 | 县住建局 | 三季度末 |
      5 | 巡查冷库。 | 县城管局 | 县住建局 | 长期 |
      """)
    #expect(list.measures.map(\.lead) == [["县商务局"], ["县住建局"], ["县市场监管局"], ["县城管局"], ["县城管局"]])
    #expect(list.measures.first?.responsible == ["县发改局", "县财政局", "各乡镇"])
    #expect(list.measures.map { $0.deadline?.text } == ["2024-12", "2024-09", "2024-06", "2024-09", nil])
    #expect(list.targets.map(line) == ["=20座 2024-12", "=8个 2024-06", "=13座 2024-09"])
  }

  @Test func `a cell a line: several bodies are one cell, and a merged one reaches down to what follows a date`() throws
  {
    let list = try document(
      """
      云岭县2024年便民实事分解表
      序号
      便民实事
      责任单位
      完成时限
      1
      整治西河城区段。
      县水利局
      县住建局
      12月底前
      2
      开工建设养护楼。
      县民政局
      5月底前动工
      开工建设活动中心。
      10月底前
      3
      新建幼儿园2所。
      县教育局
      12月底前
      """)
    #expect(list.measures.map(\.responsible) == [["县水利局", "县住建局"], ["县民政局"], ["县民政局"], ["县教育局"]])
    #expect(list.measures.map { $0.deadline?.text } == ["2024-12", "2024-05", "2024-10", "2024-12"])
  }

  @Test func `numbered items that a page ran together on one line have their own labels; what was done is no target`()
    throws
  {
    let text =
      "云岭市2024年民生实事进展情况\n1.新建改建公厕50座。 牵头领导：李青 责任单位：市城管局 项目责任人：王明 配合单位：市财政局，各区政府 完成情况：已开工42座，完成投资1200万元，达到年度目标的84%。 2.新增停车泊位3000个。 牵头领导：李青 责任单位：市住建局 完成情况：建成1800个。\n"
    let page = try document(text)
    #expect(page.sections.map(\.number) == ["1.", "2."])
    #expect(page.measures.map(\.responsible) == [["市城管局", "市财政局", "各区政府"], ["市住建局"]])
    #expect(page.targets.map(line) == ["=50座", "=3000个"])
    #expect(page.targets.first?.agencies == ["市城管局", "市财政局", "各区政府"])
  }

  @Test func `a month in prose is of a plan's one year, and of none where the plan has several`() throws {
    let one = try document("云岭县2024年冷链工作要点\n一、建设\n（一）建设。6月底前，新建冷库20座。三季度末完成8个农贸市场改造。截至5月底，已建成冷库12座。\n")
    #expect(one.targets.map(line) == ["=20座 2024-06", "=8个 2024-09"])
    let several = try document("云岭县冷链行动方案（2024—2026年）\n一、建设\n（一）建设。6月底前，新建冷库20座。\n")
    #expect(several.targets.map(line) == ["=20座"])
  }

  @Test func `套（间） is one unit, 内街 no limit, 至少 reaches over its list, and 为引领 says how it is laid out`() throws {
    #expect(try lines("新增公租房2000套（间），放映电影2.5万场(次)以上。") == ["=2000套（间）", ">=2.5万场(次)"])
    #expect(try lines("维修改造城区60条内街小巷，新建30个农村服务社、新建改造20个社区服务站。") == ["=60条", "=30个", "=20个"])
    #expect(try lines("完成100条背街小巷改善和23.3万平方米危旧房改善。") == ["=100条", "=23.3万平方米"])
    #expect(try lines("每条产业链每年至少引进1个领航企业、3家配套企业。") == [">=1个 annual", ">=3家 annual"])
    #expect(try lines("推动形成千亿级产业为引领、百亿级产业为骨干的体系。") == [])
  }
}

/// Tables of figures without a head, with parts of sums, and with a title that says whose and when.
struct PlainFigureTableTests {
  private func targets(_ text: String) throws -> [String] {
    try Ingest.read(text: text, file: "a.txt").documents.flatMap(\.targets).map { "\($0.indicator) \(line($0))" }
  }

  @Test func `a part of a sum is in its unit; a caption's place and year are no part of a name`() throws {
    let table = """
      云岭县2024年春季造林任务分配表
      乡镇\t任务（亩）\t其中\t\t责任人
      \t\t退耕还林\t补植\t
      青山镇\t1200\t1100\t100\t王明
      白水镇\t800\t700\t100\t李青
      合计\t2000\t1800\t200\t
      """
    #expect(
      try targets(table) == [
        "春季造林 =1200亩 青山镇", "退耕还林 =1100亩 青山镇", "补植 =100亩 青山镇", "春季造林 =800亩 白水镇", "退耕还林 =700亩 白水镇", "补植 =100亩 白水镇",
        "春季造林 =2000亩", "退耕还林 =1800亩", "补植 =200亩",
      ])
  }

  @Test func `two columns without a head: the first cell says of what`() throws {
    let table = "云岭市2024年主要预期目标\n地区生产总值\t增长6.5%左右\n城镇新增就业\t1.2万人\n城镇登记失业率\t4.5%以内\n"
    #expect(try targets(table) == ["地区生产总值增长率 ~6.5%", "城镇新增就业数 =1.2万人", "城镇登记失业率 <=4.5%"])
  }

  @Test func `一是 is no part of a name; a project's investment is the project's`() throws {
    let words = "云岭县项目责任分解\n一、白水大桥项目\n总投资3亿元，年内完成投资8000万元。（责任单位：县交通局）\n二、任务\n一是新建冷库20座。\n"
    #expect(try targets(words) == ["白水大桥项目投资 =8000万元", "新建冷库数 =20座"])
  }
}
