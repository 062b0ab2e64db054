import Testing

@testable import Ingest

/// Headings and tables that nothing but digits and spaces mark.
struct PlainPlanTests {
  private static let chapters = ["1总则", "1.1编制目的", "1.2适用范围", "1.2.1分级标准", "2组织体系", "2.1领导机构", "3附则"]

  @Test(arguments: [true, false]) func `bare numbers head chapters where decimals stand below them`(_ isSpaced: Bool)
    throws
  {
    let heads = Self.chapters.map { head in
      let number = head.prefix { $0.isASCII }
      return isSpaced ? number + " " + head.dropFirst(number.count) : head
    }
    let text =
      "云岭市突发事件应急预案\n" + heads.map { $0 + "\n为做好应对工作，制定本预案。\n" }.joined() + "3年内建成队伍10支。\n2台设备由市应急管理局配备。\n"
    let found = try plan(text)
    #expect(found.headings == Self.chapters)
    #expect(found.title == "云岭市突发事件应急预案")
  }

  @Test func `columns that only spaces part are a table of tasks`() throws {
    let found = try plan(
      """
      云岭市冷链物流发展规划（2021—2025年）
      一、重点任务
      序号  重点任务            牵头单位    责任单位              完成时限
      1     新建冷库20座        市商务局    市科技局、市财政局    2024年底
      2     引进企业5家         市发改委    市自然资源局          2025年底
      二、其他
      """)
    #expect(found.bodies == ["市商务局/市科技局、市财政局", "市发改委/市自然资源局"])
    #expect(found.targets.map(line) == ["=20座 2024", "=5家 2025"])
  }

  @Test func `columns that only spaces part are a table of indicators`() throws {
    let found = try plan(
      """
      云岭市冷链物流发展规划（2021—2025年）
      一、主要指标
      指标            单位    2020年   2025年   属性
      冷库库容        万吨    12       20       预期性
      流通率          %       21.5     30       预期性
      损失率下降      %       —        3.5      约束性
      """)
    #expect(found.targets.map(line) == ["=20万吨 2025", "=30% 2025", "=3.5% 2025"])
    #expect(found.baselines.map(\.value) == [12, 21.5])
  }

  @Test func `a line with spaces between its words is no table`() throws {
    let text = "云岭市冷链物流发展行动方案\n一、重点任务\n责任单位 市商务局 市财政局\n新建冷库20座。\n"
    #expect(try plan(text).targets.map(line) == ["=20座"])
  }
}
