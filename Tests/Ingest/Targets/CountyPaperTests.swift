import Policy
import Testing

@testable import Ingest

/// What papers of counties and schools say in ways of their own.
struct CountyPaperTests {
  private func lines(_ words: String, heading: String = "一、重点任务") throws -> [String] {
    try document("云岭县冷链行动方案（2024—2026年）\n\n\(heading)\n\n\(words)\n").targets.map(line)
  }

  @Test(arguments: [
    ("普通高中冷链课程不低于6个学分，选修课不少于72课时。", [">=6个学分", ">=72课时"]),
    ("高校按总课时的11%（1047课时）开设冷链课程。", ["=11%"]),
    ("师范类高校按在校学生总数的0.15%—0.2%配备冷链教师。", ["range0.15-0.2%"]),
    ("每2年举办一次冷链技能比赛。", ["=1次 event"]),
    ("每学年进行一次冷链自评。", ["=1次 annual"]),
    ("每年为65周岁以上老年人提供一次冷链体检。", ["=1次 annual"]),
    ("每年冷链路检不少于2万辆次。", [">=2万辆次 annual"]),
    ("完成白水镇（北村、山村）、青山镇大福村等6镇11个村庄冷链整治。", ["=11个"]),
    ("将白水村、青山村、红卫村三个打造成冷链示范村。", ["=3个"]),
    ("加快推动云岭等10个冷链产业园、白水等20个零碳园区建设。", ["=10个", "=20个"]),
    ("县财政安排不少于5万元的冷链项目工作经费。", [">=5万元"]),
    ("建设100个“冷链+X”“X+冷链”示范专业。", ["=100个"]),
    ("到2026年，人均预期寿命达到80岁以上和千人床位数达到6张。", [">=80岁 2026", ">=6张 2026"]),
    ("推动帮扶从15个县扩大到57个县。", ["=57个"]),
    ("按照总课时的11%开设冷链课程。", ["=11%"]),
    ("推动云岭大会发布的1.17万亿640个冷链项目落地。", ["=640个"]),
  ])
  func `what is promised`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    "推动形成“一河一带两环三片五路”的总体格局。", "落实好县十五届人大三次会议的各项任务。", "推进PM2.5组分监测网络建设。", "冷链保有量或达6万辆以上，占比或超30%。",
    "包括金井二路、金井三路、如意路、澳前北路4条道路。", "计划补助标准分别为：一等奖5万元、二等奖3万元。", "违约的按合同金额的5%提取违约金。",
    "对企业按投资额的10%安排补助资金。", "毕业要求总学时不低于2000学时。",
  ])
  func `what is none`(words: String) throws {
    #expect(try lines("建成冷库9座。" + words) == ["=9座"])
  }

  @Test func `what a plan allots to towns needs no day, and a place behind 在 is where`() throws {
    let shares = try document("云岭县方案\n一、任务\n全县计划冷链面积依次为：白水乡0.9万亩、青山镇0.7万亩。\n").targets
    #expect(shares.map(\.area) == ["白水乡", "青山镇"])
    #expect(shares.map(\.indicator) == ["全县计划冷链面积", "全县计划冷链面积"])
    let place = try #require(try document("云岭市方案\n一、目标\n到2026年，在白水区建成不少于2个冷链社区。\n").targets.first)
    #expect(place.area == "白水区" && place.indicator == "建成冷链社区数")
    #expect(try document("云岭市方案\n一、目标\n到2026年，高污染燃料禁燃区达到350平方公里。\n").targets.first?.area == nil)
  }

  @Test func `below 实施项目 the number behind the names sums them up`() throws {
    let words = "实施项目：完成金井二路（岭下路—北路）、金井三路、如意路（B标、C标）、澳前北路4条道路的冷链管网项目。"
    #expect(try lines(words) == ["=4条"])
  }

  @Test func `who does what at length names bodies, and what they do is none`() throws {
    let paper = try document(
      """
      云岭县冷链方案
      一、主要任务
      （一）建设冷链园区
      建设冷链园区，完善冷链设施。
      责任分工：由县规划局负责开展规划编制工作，所在乡镇人民政府组织实施,县直有关部门配合,县交通局业务检查指导并协助县规划局做好工作。
      （二）建设冷链管网
      建设冷链管网，提高保障能力。
      责任分工：由县自来水公司负责实施东大街、中南村管道、宝城花园5条管道项目，其他项目由各片区管理局负责实施，县交通局等县直部门各司其职。
      （三）推广冷藏车
      推广新能源冷藏车。
      责任分工：县商务局、县工信局。
      """)
    #expect(
      paper.measures.map(\.responsible) == [
        ["县规划局", "所在乡镇人民政府", "县直有关部门", "县交通局"], ["县自来水公司", "各片区管理局", "县交通局", "县直部门"], ["县商务局", "县工信局"],
      ])
  }

  @Test(arguments: [
    ("市卫健委负责人员培训，市人社局负责师资引进。", ["市卫健委", "市人社局"]),
    ("市残联负责联系企业，市应急局负责处置事故，市商务局负责会同有关部门检查。", ["市残联", "市应急局", "市商务局"]),
    ("市委组织部负责人才引进，市市场监督管理局负责监管工作。", ["市委组织部", "市市场监督管理局"]),
    ("市发改委、各村、三大运营商、项目业主。", ["市发改委", "各村", "三大运营商", "项目业主"]),
    ("县政府负总责，各乡镇具体落实，县直部门通力合作。", ["县政府", "各乡镇", "县直部门"]),
    ("各街道办事处按照属地原则组织实施，区住建局负责实施东大街、西大街改造、区财政局、区审计局配合。", ["各街道办事处", "区住建局", "区财政局", "区审计局"]),
  ])
  func `a body is told from what it does`(words: String, bodies: [String]) throws {
    let paper = try document("云岭市方案\n一、任务\n（一）建设冷库\n建设冷库，完善设施。\n责任分工：\(words)\n（二）其他\n建设园区。\n责任分工：市商务局。\n")
    #expect(paper.measures.first.map { $0.lead + $0.responsible } == bodies)
  }

  @Test func `a table of tasks is none of how things are, and to improve forecasts is to be done`() throws {
    let table = try document(
      "云岭市2026年冷链方案\n一、任务\n完成任务。\n表1 各县区目标任务分解情况表\n县区\t新建冷库（座）\t新增冷藏车（辆）\n白水县\t5\t50\n青山县\t6\t60\n")
    #expect(table.targets.map(\.value) == [5, 50, 6, 60])
    let chapter = try document("云岭市2026年冷链方案\n一、强化冷链运行监测预测分析\n每季度召开分析会1次，新建监测点50个。\n")
    #expect(chapter.targets.map(\.value) == [1, 50])
  }

  @Test func `a group's name above the first row is no column, and rows may be counted anew below the next`() throws {
    let paper = try document(
      """
      云岭县冷链方案（2021—2025年）
      一、总体目标
      表1 冷链主要指标表
      序号
      指标名称
      2020年完成值
      2025年目标值
      责任单位
      冷库方面
      1
      冷库总量（座）
      25
      30
      县商务局
      2
      自动化冷库占比（%）
      -
      60
      县党工委群工部县商务局
      冷藏车方面
      1
      新能源冷藏车占比（%）
      -
      4.5
      县交通局
      2
      冷藏车完好率（%）
      89.86
      90
      县交通局
      表2 冷链分年目标表
      二、重点任务
      （一）强化保障。健全制度。
      """)
    #expect(paper.targets.map(line) == ["=30座 2025", "=60% 2025", "=4.5% 2025", "=90% 2025"])
    #expect(paper.targets[1].agencies == ["县党工委群工部", "县商务局"])
  }

  @Test func `a table of how things are holds no targets, nor does the goal of years that are over`() throws {
    let table = try document(
      "云岭县冷链情况\n一、目标\n2027年，冷库达到30座。\n云岭县2026年冷链村基本情况\n乡镇\t村\t户数\t覆盖率(%)\n白水镇\t大村\t220\t27.32%\n青山镇\t小村\t240\t25.92%\n")
    #expect(table.targets.map(\.value) == [30])
    let plan = try document(
      """
      云岭县“十五五”冷链规划（2026—2030年）
      第二章 现状分析
      第一节 “十四五”规划目标与实施情况
      一、“十四五”规划目标
      “十四五”期间共规划65座冷库，新建冷库17座。
      第二节 需求预测分析
      到2030年，冷链用油量将达到9.07万吨。
      第三章 布局规划
      第一节 总体目标
      到2030年，冷库总量控制在69座之内。
      """)
    #expect(plan.targets.map(\.value) == [69])
  }
}
