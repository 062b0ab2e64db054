import Policy
import Testing

@testable import Ingest

/// Work reports that lost their title, their other chapters or the year in their title are known by how they begin.
struct ReportOpeningTests {
  private let greeting = "各位代表：\n\n现在，我代表市人民政府向大会报告工作，请予审议。\n\n"
  private let done = "新建冷库40座，冷链产值达到80亿元。"
  private let planned = "新建冷库50座，冷链产值达到90亿元。"

  private func read(_ text: String) throws -> Document { try #require(try documents(text).first) }

  @Test(arguments: ["", "在云岭市第五届人民代表大会第六次会议上\n\n云岭市人民政府市长 王明\n\n"])
  func `a report without a title is one by its first words`(above: String) throws {
    let found = try read(above + greeting + "一、2025年工作回顾\n\n2025年，\(done)\n\n二、2026年工作安排\n\n\(planned)\n")
    #expect(found.title.isEmpty)
    #expect(found.period == PlanPeriod(from: 2026, to: 2026))
    #expect(found.targets.map(\.value) == [50, 90])
  }

  @Test func `the day and the meeting that ran into the title are none of it`() throws {
    let found = try read(
      """
      政府工作报告2026年1月20日在云岭市第五届人民代表大会
      第六次会议上
      市长 王明
      \(greeting)一、“十四五”期间冷链发展取得重大成就
      2025年，\(done)
      二、今年的重点工作
      年内\(planned)
      """
    )
    #expect(found.title == "政府工作报告")
    #expect(found.targets.map(\.value) == [50, 90])
    #expect(found.targets.map { $0.deadline?.text } == ["2026", "2026"])
  }

  @Test func `chapters may open with their year and have no number`() throws {
    let found = try read(
      greeting + "2025年：铆足干劲抓落实\n\n过去一年，\(done)\n\n一、突出冷链。\(done)\n\n2026年：砥砺前行开新局\n\n\(planned)\n")
    #expect(found.targets.map(\.value) == [50, 90])
  }

  @Test(arguments: ["一、2025年工作回顾", "一、“十四五”时期冷链发展回顾", "一、过去五年工作回顾"])
  func `where only the review is left nothing is promised`(chapter: String) throws {
    let found = try document(greeting + "\(chapter)\n\n2025年全市\(done)\n\n全年改造冷库12座。\n")
    #expect(found.targets.isEmpty)
    #expect(found.sections.count == 1)
  }

  @Test func `a paragraph that begins with this year ends the review`() throws {
    let found = try read(
      """
      云岭市2026年政府工作报告

      \(greeting)站在新起点：2025年工作回顾

      2025年，\(done)

      开启新征程：奋力书写冷链新篇章

      今年是关键之年。

      主要预期目标是：冷链产值增长8%。

      （一）抓冷链。\(planned)
      """
    )
    #expect(found.targets.map(\.value) == [8, 50, 90])
  }

  @Test func `the year of a page's headline gives way to that of the meeting`() throws {
    let found = try read(
      """
      云岭市2026年政府工作报告

      政府工作报告
      （2024年1月20日在云岭市第五届人民代表大会第六次会议上）

      \(greeting)2023年工作回顾

      2023年，\(done)

      2024年工作安排

      \(planned)
      """
    )
    #expect(found.targets.map(\.value) == [50, 90])
  }

  @Test func `a day to come in a review holds for its own sentence alone`() throws {
    let found = try read(
      """
      云岭市2026年政府工作报告

      \(greeting)一、2025年工作回顾

      冷链产业园开工建设，预计2027年7月投产。继续改造冷库，完成27座冷库改造，拆除旧冷库3座。

      二、2026年工作安排

      \(planned)
      """
    )
    #expect(found.targets.map(\.value) == [50, 90])
  }

  @Test func `below a chapter of what was reached and what is to be reached a day goes on`() throws {
    let found = try read(
      """
      云岭市2026年政府工作报告

      \(greeting)一、2025年工作回顾

      \(done)

      二、“十四五”时期发展成就和“十五五”时期主要目标

      到2030年，冷链产业实现新跨越。冷库总量达到90座，冷链产值达到300亿元。
      """
    )
    #expect(found.targets.map(\.value) == [90, 300])
  }

  @Test func `a plan that cites a report is a plan`() throws {
    let found = try read(
      """
      云岭市冷链行动方案

      落实市人民代表大会《政府工作报告》，制定本方案。

      一、2026年重点任务

      新增冷链企业20家。

      二、2027年重点任务

      新增冷链企业30家。
      """)
    #expect(found.targets.map(\.value) == [20, 30])
    #expect(found.period == nil)
  }

  @Test(arguments: ["编制冷链规划（2021—2035年）。", "制定2030年前碳达峰行动方案。", "《冷链发展规划（2021—2030年）》获批。"])
  func `a year inside what a review tells of is not the report's`(words: String) throws {
    let found = try read("云岭市政府工作报告\n\n\(greeting)一、工作回顾\n\n\(words)\n\n二、重点工作\n\n到2030年，\(planned)\n")
    #expect(found.targets.map(\.value) == [50, 90])
  }

  @Test(arguments: [
    ("——2025年12月28日在云岭市人民代表大会上", "今年是收官之年。"), ("（2026年1月20日）", "今年，是我们攻坚的一年。"),
    ("（2026年1月20日）", "今年是本届政府任期的最后一年。"),
  ])
  func `this year is the one that is over, or another chapter says what is to come`(day: String, words: String) throws {
    let found = try read(
      "云岭市政府工作报告\n\(day)\n\n\(greeting)一、工作回顾\n\n\(words)\n\n\(done)\n\n二、2026年工作安排\n\n\(planned)\n")
    #expect(found.targets.map(\.value) == [50, 90])
  }

  @Test func `a line with a year to come is not the year of a report that was heard on a day`() throws {
    let found = try read(
      "云岭市政府工作报告\n——2026年1月20日在市人民代表大会上\n\n\(greeting)一、2026年重点工作\n\n\(planned)\n\n2030年：实现碳达峰\n")
    #expect(found.period == PlanPeriod(from: 2026, to: 2026))
    #expect(found.targets.map(\.value) == [50, 90])
  }

  @Test func `a title may go on behind the meeting`() throws {
    let found = try read("在全市冷链工作会议上\n的讲话\n（2026年1月5日）\n\n同志们：\n\n一、2026年工作\n\n\(planned)\n")
    #expect(found.title == "在全市冷链工作会议上的讲话")
  }

  @Test(arguments: ["如何写好年度工作报告\n\n一、结构完整\n\n报告要有三部分。\n", "关于政府工作报告的决议\n\n一、会议充分肯定成绩\n\n会议同意。\n"])
  func `what is told of reports is none`(text: String) {
    #expect(throws: IngestError.self) { try document(text) }
  }
}
