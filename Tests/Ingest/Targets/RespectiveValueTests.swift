import Policy
import Testing

@testable import Ingest

/// One figure that is said of several, what is kept at so many, and what only looks like a figure.
struct RespectiveValueTests {
  private func targets(_ words: String) throws -> [Target] {
    try document("云岭市冷链行动方案（2024—2026年）\n\n一、发展目标\n\n到2026年，\(words)\n").targets
  }

  @Test(arguments: [
    ("冷链设备业和冷链建材业分别达到1500亿元以上。", ["冷链设备业规模", "冷链建材业规模"]),
    (
      "甲山产业园、乙河示范区、丙湖集聚区、丁岭产业园、戊川产业园分别达到500亿元。",
      ["甲山产业园规模", "乙河示范区规模", "丙湖集聚区规模", "丁岭产业园规模", "戊川产业园规模"]
    ),
    ("城镇居民人均可支配收入、农民人均纯收入比“十四五”末增长60%。", ["城镇居民人均可支配收入增长率", "农民人均纯收入增长率"]),
    ("地区生产总值和财政收入确保比2020年翻一番。", ["地区生产总值（比2020年）", "财政收入（比2020年）"]),
    (
      "每个街道建有1个冷链驿站、每个镇建有1个冷链站、每个村建有1个冷链点。",
      ["每个街道建有冷链驿站数", "每个镇建有冷链站数", "每个村建有冷链点数"]
    ),
  ])
  func `each of them has a target`(words: String, names: [String]) throws {
    #expect(try targets(words).map(\.indicator) == names)
  }

  @Test(arguments: [
    ("力争甲山冷库、乙河冷柜等6个过亿元项目开工建设。", "6个"),
    ("重点冷链项目保持在1000个以上。", "1000个"),
    ("人均预期寿命74.8岁。", "74.8岁"),
    ("城乡居民人均可支配收入之比下降到3.08。", "3.08"),
    ("消化批而未供土地5000亩。", "5000亩"),
    ("享受冷链配送的老人占老人总数的6%以上。", "6%"),
    ("加快去年85个冷链签约项目落地，冷链产值增长8%以上。", "8%"),
  ])
  func `it is a target`(words: String, figure: String) throws {
    #expect(try targets(words).map { "\(Quantity.text($0.value))\($0.unit)" } == [figure])
  }

  @Test(arguments: [
    ("粮食、冷链肉分别达到100万吨、200万头。", ["100万吨", "200万头"]),
    ("二氧化硫排放量和能耗较“十四五”末分别下降10%。", ["10%", "10%"]),
    ("省级、市级每年分别投入冷链资金1亿元。", ["1亿元"]),
  ])
  func `figures of several kinds, and sums that are spent, are read as before`(words: String, figures: [String]) throws
  {
    #expect(try targets(words).map { "\(Quantity.text($0.value))\($0.unit)" } == figures)
  }

  @Test func `a share of what somebody spends is a grant`() throws {
    let found = try document("云岭市冷链措施\n\n一、给予占冷链贷款总数的3%的贴息补助。\n\n二、建成冷库3座。\n")
    #expect(found.incentives.map(\.amount) == [3])
  }

  @Test func `a bracket of bodies that never closes ends where something new begins`() throws {
    let found = try document(
      """
      云岭市冷链方案（2026—2030年）

      一、重点任务
      （一）新增冷链企业50家。（牵头单位：市工信局；责任单位：市发改委
      附件
      云岭市冷链任务清单
      到2028年，建成冷库5座。
      """)
    #expect(found.targets.contains { $0.value == 5 })
    #expect(found.agencies == ["市工信局", "市发改委"])
  }

  @Test(arguments: [
    "做到机构、人员、经费四个到位。", "推进20户以上自然村冷链建设。", "打造千百亿元冷链产业。", "打造千百亿级冷链产业集群。",
  ])
  func `it is none`(words: String) throws {
    #expect(try targets(words + "建成冷库3座。").map(\.indicator) == ["建成冷库数"])
  }

  @Test(arguments: [
    ("争取新增省级冷链企业5家、冷链示范园5家。", ["新增省级冷链企业数", "新增冷链示范园数"]),
    ("培训冷链带头人300人、冷链技术指导员80名。", ["培训冷链带头人数", "培训冷链技术指导员数"]),
    ("打造1个“冷链街区”〔23〕。", ["打造“冷链街区”数"]),
    ("城乡居民人均可支配收入分别增长5%、6%。", ["城镇居民人均可支配收入增长率", "农村居民人均可支配收入增长率"]),
    ("氨氮、二氧化硫排放量均削减3.5%。", ["氨氮排放量削减率", "二氧化硫排放量削减率"]),
    ("储备冷链项目65个，总投资突破150亿元。", ["储备冷链项目数", "储备冷链项目总投资"]),
  ])
  func `the name says what the list's verb and the things before it do`(words: String, names: [String]) throws {
    #expect(try targets(words).map(\.indicator) == names)
  }

  @Test func `what is striven for to be reached is reached or passed`() throws {
    let found = try targets("冷链产值争取达到80亿元。")
    #expect(found.map(\.comparison) == [.atLeast])
    #expect(found.map(\.stretch) == [true])
  }

  @Test func `a bracket of bodies goes on over the breaks of lines, whatever brackets stand in it`() throws {
    let found = try document(
      """
      云岭省冷链实施意见

      一、总体要求
      （一）推动冷链数据归集共享。各基地行业主管部门牵头编制
      冷链数据归集方案，依法合规归集行业内公共数据。（责任单位：
      省数据局、省数据
      集团（筹）、冷江实
      验室、省市场监
      管（知识产权）局）
      （二）推动冷库提档升级，推动本行业企业数据按市场化方式
      向基地汇聚，新建冷库20座。
      """)
    #expect(found.agencies == ["省数据局", "省数据集团（筹）", "冷江实验室", "省市场监管（知识产权）局"])
  }

  @Test func `a sentence with one date and no other figure leads into the goals below it`() throws {
    let found = try document(
      "云岭市冷链方案\n\n一、发展目标\n\n锚定冷链名城目标，实施五大行动，到2027年，力争成为全国冷链产业重要集聚地。\n\n（一）主体培育：培育冷链企业10家。\n\n（二）设施建设：建成冷库20座。\n")
    #expect(found.targets.map { $0.deadline?.text } == ["2027", "2027"])
  }

  @Test func `tabs and blanks that indent paragraphs make no table`() throws {
    let found = try document(
      """
      云岭市冷链实施意见

      \t    为发展冷链，提出以下意见。
      \t　　一、发展目标
      \t　　到2026年，建成冷库20座。
      \t　　二、主要任务
      \t　　1.建设平台。建设冷链平台3个。（牵头单位：市商务局）
      """
    )
    #expect(found.sections.map(\.title) == ["发展目标", "主要任务", "建设平台"])
    #expect(found.targets.map(\.value) == [20, 3])
    #expect(found.agencies == ["市商务局"])
  }
}
