import Policy
import Testing

@testable import Ingest

/// What a work report tells of the year that is over is no target, whatever its chapters are called.
struct ReportReviewTests {
  private func targets(_ body: String, year: Int = 2026) throws -> [Target] {
    let text = "云岭市\(year)年政府工作报告\n\n（\(year)年1月20日在云岭市人民代表大会上）\n\n各位代表：\n\n现在，我代表市人民政府作工作报告。\n\n" + body
    let documents = try documents(text)
    #expect(documents.count == 1)
    return documents.flatMap(\.targets)
  }

  private let done = "新建冷库40座，冷链产值达到80亿元。"
  private let planned = "新建冷库50座，冷链产值达到90亿元。"

  @Test func `chapters below a line that names the year before count from one, and once more below the year's own`()
    throws
  {
    let found = try targets(
      """
      2025年工作回顾

      一、坚持抓项目稳投资。\(done)

      二、开放合作成效显著。\(done)

      三、坚持民生优先。\(done)

      2026年工作安排

      2026年冷链工作的主要目标是：冷链产值增长8%。

      一、坚定不移提振消费。\(planned)

      二、坚定不移开放合作。\(planned)
      """)
    #expect(found.map(\.value) == [8, 50, 90, 50, 90])
  }

  @Test(arguments: [
    "一、坚持克难奋进，各项工作开局良好", "一、团结奋斗，冷链发展成效显著", "一、2025年的工作和2026年的安排", "一、攻坚克难的一年",
  ])
  func `a chapter that is over, by its title or by how its text begins`(title: String) throws {
    let found = try targets("\(title)\n\n刚刚过去的2025年，\(done)\n\n二、2026年主要任务\n\n\(planned)\n")
    #expect(found.map(\.value) == [50, 90])
  }

  @Test func `where chapters count from one twice and name no time, the first of them tell what has been done`() throws
  {
    let found = try targets(
      """
      过去的一年，各项任务顺利完成。

      一、冷链经济较快增长

      \(done)

      二、对外开放迈出步子

      \(done)

      今年是关键之年，预期目标是：冷链产值增长8%。

      一、确保冷链稳定增长

      \(planned)

      二、扩大开放

      \(planned)
      """)
    #expect(found.map(\.value) == [8, 50, 90, 50, 90])
  }

  @Test func `a chapter of two years goes on to what is to come with the paragraph that says so`() throws {
    let found = try targets("一、2025年的工作和2026年的目标\n\n一年来，\(done)\n\n2026年，\(planned)\n\n二、集中精力抓好冷链\n\n\(planned)\n")
    #expect(found.map(\.value) == [50, 90, 50, 90])
  }

  @Test(arguments: ["三、全力以赴做好2026年各项工作，努力实现良好开局", "三、2026年工作安排", "三、今后五年的奋斗目标"])
  func `a chapter of what is to come is no review`(title: String) throws {
    let found = try targets("一、2025年工作回顾\n\n\(done)\n\n\(title)\n\n\(planned)\n")
    #expect(found.map(\.value) == [50, 90])
  }

  @Test func `a year that is named behind a heading of the review begins what is to come`() throws {
    let found = try targets(
      "2025年工作回顾\n\n1.坚持依法履职，冷链成效显著\n\n\(done)\n\n2026年工作安排\n\n\(planned)\n\n1.深入创新\n\n\(planned)\n")
    #expect(found.map(\.value) == [50, 90, 50, 90])
  }
}
