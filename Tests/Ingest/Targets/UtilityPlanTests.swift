import Policy
import Testing

@testable import Ingest

/// What plans of power, water and roads, and five-year plans, say in ways of their own.
struct UtilityPlanTests {
  private func targets(_ words: String, heading: String = "一、发展目标") throws -> [Target] {
    try document("云岭市冷链行动方案（2024—2026年）\n\n\(heading)\n\n\(words)\n").targets
  }

  private func figures(_ targets: [Target]) -> [String] { targets.map { "\(Quantity.text($0.value))\($0.unit)" } }

  @Test(arguments: [
    ("到2026年，冷链用电量达到50亿千瓦时。", "50亿千瓦时"),
    ("到2026年，新增变电容量450万千伏安。", "450万千伏安"),
    ("到2026年，用电碳排放强度下降至4吨/万千瓦时左右。", "4吨/万千瓦时"),
    ("到2026年，城乡冷链收入比下降到2.35:1。", "2.35:1"),
    ("到2026年，桩车比达到1∶1。", "1∶1"),
  ])
  func `a unit is read whole`(words: String, figure: String) throws {
    #expect(figures(try targets(words)) == [figure])
  }

  @Test func `two years that are not next to each other share a list of figures`() throws {
    let found = try targets("2025、2030年全市冷库容量力争分别超过262、500万吨。")
    #expect(found.map(\.deadline?.year) == [2025, 2030])
    #expect(found.map(\.value) == [262, 500])
  }

  @Test func `the hours of a year's stops are a level with a day, a limit of each case is not`() throws {
    let level = try #require(try targets("到2026年，用户年均停电时间不超过10小时。").first)
    #expect(level.cadence == .byDeadline && level.deadline?.year == 2026 && level.comparison == .atMost)
    let limit = try #require(try targets("到2026年，冷库报装时间不超过10小时。").first)
    #expect(limit.cadence == .event && limit.deadline == nil)
  }

  @Test func `how long a stock lasts is no time limit`() throws {
    let stock = try #require(try targets("加快形成20天的储备能力。", heading: "一、重点任务").first)
    #expect(stock.comparison == .equal && stock.cadence == .byDeadline && stock.indicator.hasSuffix("时长"))
  }

  @Test(arguments: [
    ("到2026年，研发投入不低于冷链销售收入3%。", "研发投入占冷链销售收入比例"),
    ("“十四五”新建冷库不少于2座。", "新建冷库数"),
    ("整治甲河、乙河等27公里冷河道。", "整治甲河、乙河等冷河道"),
    ("修复保护1191平方公里冷水滩。", "修复保护冷水滩"),
    ("建设东岛79公里冷链大道。", "建设东岛冷链大道"),
    ("到2026年，对24公里冷管进行改造。", "改造冷管"),
    ("到2026年，对其中的约24公里进行修复改造。", "修复改造"),
    ("每年面向1万名技术人员，由市里开展冷链培训。", "每年面向技术人员数"),
    ("每年完成80万平方米冷库改造、管道整治及全项目修缮。", "每年完成冷库改造、管道整治及全项目修缮"),
  ])
  func `it is a target, and this is its name`(words: String, name: String) throws {
    #expect(try targets(words, heading: "一、重点任务").map(\.indicator) == [name])
  }

  @Test(arguments: [
    ("公共机构内部停车场按不低于30%的车位比例建设冷柜。", "公共机构内部停车场建设冷柜的车位比例"),
    ("新建服务区应按照不低于30%的车位比例同步设计、配建冷柜或预留建设条件。", "新建服务区配建冷柜的车位比例"),
    ("到2026年，50%以上的冷链专利由企业申请。", "由企业申请的冷链专利占比"),
  ])
  func `a share of what is fitted, or done by somebody`(words: String, name: String) throws {
    #expect(try targets(words, heading: "一、重点任务").map(\.indicator) == [name])
  }

  @Test func `how many there are to be, of which size`() throws {
    let found = try targets("培育5家以上年销售收入过百亿元、2家以上年销售收入达500亿元的冷链企业。")
    #expect(figures(found) == ["5家", "2家"])
    #expect(figures(try targets("建成冷库100座，其中单个冷库装机超过5兆瓦。")) == ["100座"])
    #expect(figures(try targets("建成冷库3座，任务清单包括更新、改造等方面共22项。")) == ["3座"])
    #expect(figures(try targets("到2026年，对8家冷库和3家冷厂开展冷链审计。")) == ["8家", "3家"])
    let share = try #require(try targets("到2026年，冷链达标区面积占建成区50%。").first)
    #expect(share.area == nil && share.indicator.contains("冷链达标区面积"))
  }

  @Test func `a place whose name begins with a numeral is no figure`() throws {
    let found = try targets("到2026年，加快普定至六枝冷链线路改造等工程建设，建成冷库3座。")
    #expect(figures(found) == ["3座"])
  }

  @Test func `names that clash say of what, where the clause begins with it`() throws {
    let found = try targets(
      "到2026年，城市中心区冷链水平大幅提高，冷链可靠率达到99.9%；农村电网全面改造，冷链可靠率达到99.8%。")
    #expect(found.map(\.indicator) == ["城市中心区冷链可靠率", "农村电网冷链可靠率"])
    let lines = try targets("到2026年，新建500千伏变电站6座、冷线610公里；新建220千伏变电站31座、冷线1381公里。")
    #expect(
      lines.map(\.indicator) == ["新建500千伏变电站数", "新建冷线（500千伏）", "新建220千伏变电站数", "新建冷线（220千伏）"])
  }

  @Test func `a section of what was looks back whatever its chapter promises`() throws {
    let found = try document(
      """
      云岭市冷链“十四五”规划（2021—2025年）

      第一章 “十四五”时期的总体形势和思路目标

      第一节 发展基础

      “十三五”以来，冷链发展迈上新台阶。

      冷链产值达到4500亿元。累计建成冷库1301座。

      第二节 发展目标

      到2025年，冷链产值达到6000亿元。
      """)
    #expect(found.targets.map(\.value) == [6000])
  }

  @Test func `a table's row may have no unit, and a ratio one of its own`() throws {
    let found = try document(
      """
      云岭市冷链“十四五”规划（2021—2025年）

      主要指标

      | 指标 | 单位 | 2020年 | 2025年 |
      |---|---|---|---|
      | 冷水利用系数 | — | 0.5037 | 0.515 |
      | 冷链收入比 | — | 2.45∶1 | 2.35∶1 |
      | 冷库容量 | 万吨 | 30 | 45 |
      """)
    #expect(found.targets.map(\.unit) == ["", "∶1", "万吨"])
  }

  @Test func `two clauses below a heading, each with bodies, have run-in titles`() throws {
    let found = try document(
      """
      云岭市冷链政策

      一、支持冷链平台建设

      培育各类冷链平台。重点培育一批平台，支持建设冷库。（责任单位：市商务局、市财政局）

      推动企业上冷链。建立资源池，实施动态管理。（责任单位：市商务局、市财政局）

      二、支持冷链企业

      冷库每座补助20万元。（责任单位：市财政局）
      """)
    #expect(found.sections.filter { $0.number == nil }.map(\.title) == ["培育各类冷链平台", "推动企业上冷链"])
  }

  @Test(arguments: [
    ("新增9座冷园、新建冷道50公里、改造冷棚20座。", ["新增冷园数 9座", "新建冷道 50公里", "改造冷棚数 20座"]),
    ("建成甲园、乙园等9座冷园、冷道50公里。", ["建成甲园、乙园等冷园数 9座", "建成冷道 50公里"]),
    ("新建3座标准化、库容500吨冷库。", ["新建标准化、库容500吨冷库数 3座"]),
    ("云岭市“十四五”期间计划新增9座冷园。", ["云岭市“十四五”期间计划新增冷园数 9座"]),
    ("到2026年累计完成改造冷机规模16台980万千瓦以上。", ["累计完成改造冷机规模 16台", "累计完成改造冷机规模 980万千瓦"]),
    ("完成2000万平方米以上的冷库改造示范项目。", ["冷库改造示范项目 2000万平方米"]),
    ("到2026年，50平方公里以上建设用地面积达到冷链要求。", ["建设用地面积达到冷链要求 50平方公里"]),
  ])
  func `a list of counts with their nouns behind and sums with theirs before`(words: String, lines: [String]) throws {
    #expect(
      try targets(words, heading: "一、重点任务").map {
        "\($0.indicator) \(Quantity.text($0.value))\($0.unit)"
      } == lines)
  }

  @Test func `names of a list keep what they are a share of, and verbs of their own`() throws {
    let shares = try targets("到2026年，民办冷库床位数、冷链服务量均达到全市总量的15%以上。")
    #expect(shares.map(\.indicator) == ["民办冷库床位数占全市总量比例", "冷链服务量占全市总量比例"])
    let lists = try targets("完善冷链分拣中心20个、投建冷链网点300个。", heading: "一、重点任务")
    #expect(lists.map(\.indicator) == ["完善冷链分拣中心数", "投建冷链网点数"])
    let villages = try targets("10名以上老人且有需求的行政村都建有冷链点，新建冷库3座。")
    #expect(figures(villages) == ["3座"])
  }

  @Test(arguments: [
    ("新建停车场、公园等共50处。", "50处"), ("单项冠军企业产值达到100亿元。", "100亿元"), ("到2026年，单台冷机装机达到8兆瓦。", "8兆瓦"),
    ("新增10台冷车、续航300公里。", "10台"), ("新增冷链企业5家年产值达到100亿元。", "100亿元"),
  ])
  func `what resembles a part, a size or a sum is read as what it is`(words: String, figure: String) throws {
    #expect(figures(try targets(words)) == [figure])
  }

  @Test(arguments: [
    ("到2026年，对口帮扶项目实施完成率达到95%。", "对口帮扶项目实施完成率"), ("到2026年，对重点企业开展监测覆盖率达到100%。", "对重点企业开展监测覆盖率"),
  ])
  func `the name of a rate is no deed to be turned`(words: String, name: String) throws {
    #expect(try targets(words).map(\.indicator) == [name])
  }

  @Test func `a limit of each case stays one, whoever it is an average of`() throws {
    let limit = try #require(try targets("到2026年，户均冷链接电时间压缩至15天以内。").first)
    #expect(limit.cadence == .event && limit.deadline == nil)
    #expect(figures(try targets("形成30分钟冷链响应能力，建成冷库3座。")) == ["3座"])
    #expect(figures(try targets("每年面向1000家企业征集需求，建成冷库20座。")) == ["20座"])
    let kinds = try targets("新建学校43所（其中：山区15所、平原28所）。")
    #expect(kinds.map(\.area) == [nil, nil, nil])
  }
}
