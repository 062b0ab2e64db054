import Policy
import Testing

@testable import Ingest

/// News is one long item: what its first paragraphs set goes on, and what it tells of today does not become a goal.
struct NewsDateTests {
  private static let news = """
    云岭日报讯（记者 李明）日前，云岭市政府办公室印发《云岭市冷链物流实施方案（2024—2026年）》，提出到2026年，全市冷链营业收入突破80亿元。
    在骨干网络方面，建设骨干基地1个、集配中心5个，新增冷库容量60万吨。
    在产地设施方面，果蔬低温处理率提高到30%。到2025年，先行建成集配中心3个。
    据了解，2023年，云岭市冷链营业收入达到52亿元，现有冷库总容量120万吨。全市冷藏车达到900辆。
    """

  @Test func `a date holds for the paragraphs below until another, and facts stay facts`() throws {
    #expect(
      try document(Self.news).targets.map(line) == [
        ">=80亿元 2026", "=1个 2026", "=5个 2026", "=60万吨 2026", "=30% 2026", "=3个 2025",
      ])
  }

  @Test func `a year above lines that end with ； is due for each of them`() throws {
    let page = try document(
      """
      到2027年:
      冷库容量达到50万吨，实现县县有库;
      冷藏车达到800辆;
      以上都是昨天云岭省交通厅发布《云岭省冷链物流规划》透露出的消息。
      规划建设冷链站点50个。
      """)
    #expect(page.targets.prefix(2).map(line) == [">=50万吨 2027", ">=800辆 2027"])
  }

  @Test func `其中 at a paragraph's head goes on with the paragraph before`() throws {
    let page = try document(
      """
      云岭市冷链投资规划出台
      到2027年，云岭冷链计划完成投资约190亿元。
      其中，冷库完成投资约100亿元，冷藏车完成投资约90亿元。
      """)
    #expect(page.targets.map(line) == ["~190亿元 2027", "~100亿元 2027", "~90亿元 2027"])
  }

  @Test func `counties that have most to do, as much as each other, or what is theirs`() throws {
    let page = try document(
      """
      云岭市下达2025年冷库建设任务
      发布日期：2025-03-17
      云岭市政府近日下发《2025年冷库建设任务分解方案》，2025年全市新建冷库120座。
      临江区任务最重，今年将新建冷库40座；其次是东山县和白水县，全年新建量均为30座。临江区新增库容也最多，达到9万吨。
      """)
    #expect(
      page.targets.map(line) == [
        "=120座 2025", "=40座 2025 临江区", "=30座 2025 东山县", "=30座 2025 白水县", ">=9万吨 2025 临江区",
      ])
  }

  @Test func `the year that is looked back on is not the year of what is to be done`() throws {
    let page = try document("近日，日照市青山县第十七届人民代表大会上，青山县县长回顾了2012年的政府工作，也提出了2013年的政府工作目标。青山县将新建冷库20座，青山县年内新增冷藏车80辆。")
    #expect(page.period == PlanPeriod(from: 2013, to: 2013))
    #expect(page.region == "青山县")
  }

  @Test(arguments: ["城区", "城市", "市区"])
  func `a city's inner part is no county`(part: String) throws {
    let page = try document("近日，日照市\(part)建设加快，日照市部署2013年工作。日照市提出，\(part)将新建冷库20座，\(part)年内新增冷藏车80辆。")
    #expect(page.region == "日照市")
  }

  @Test(arguments: [
    ("日前，云岭县开会部署。", true), ("本报讯，云岭县开会部署。", true), ("6月30日前，各镇报送。", false), ("加强通讯保障，发展资讯服务。", false),
  ])
  func `news are known by their words, not by parts of others`(words: String, isNews: Bool) throws {
    let text = PlanText(SourceText("云岭县冷链物流要事\n\(words)到2025年，全县新建冷库100座。\n"))
    #expect(try outline(text).first?.head.isNews == isNews)
  }

  @Test func `short lines above paragraphs head a page without numbers, with figures and colons too`() throws {
    let page = try document(
      """
      云岭市三年将开建7条冷链通道
      发布时间：2011-04-26
      目标：冷链通道突破5500公里
      截至2010年底，全市冷链通道突破3000公里。力争到2015年，全市冷链通道突破5500公里，其中骨干通道达到3600公里以上。
      打通与6省的13条通道
      云岭分别与六省接壤，截至目前已打通五条通道，其余各条正在开展前期工作，进展总体顺利。
      """)
    #expect(page.sections.map(\.title) == ["目标：冷链通道突破5500公里", "打通与6省的13条通道"])
  }

  @Test func `the line in which a body says when a paper was printed dates it`() throws {
    let paper = try document(
      """
      云岭市冷链物流行动方案
      一、目标
      年底前，新建冷库20座。
      云岭市人民政府办公室2025年3月15日印发
      """)
    #expect(paper.issuedOn == CivilDate(year: 2025, month: 3, day: 15))
  }

  @Test func `the first row of a table of counties is no place of the paper`() throws {
    let table = try document("2025年各县区冷库任务分解表\n县区\t新建冷库（座）\n临江区\t30\n东山县\t25\n")
    #expect(table.region == nil)
  }
}
