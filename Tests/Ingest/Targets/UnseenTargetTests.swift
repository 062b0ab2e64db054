import Policy
import Testing

@testable import Ingest

/// Sentences of plans of other kinds that gave nothing at first sight.
struct UnseenTargetTests {
  private func targets(_ sentence: String) throws -> [Target] {
    let text = "云岭市冷链物流三年行动方案（2025—2027年）\n一、重点工作\n（一）任务。\(sentence)"
    return try #require(try Ingest.read(source: SourceText(text), file: "a.txt", anyway: true).documents.first).targets
  }

  @Test(arguments: [
    ("抓好12个重点冷链项目。", 12.0), ("扩充冷库容量1.4万个以上。", 1.4), ("输转冷链劳动力480人。", 480),
    ("筛选100家优质潜力企业，定制帮扶。", 100), ("聚焦5个集群，细分培育30条以上产业链。", 30), ("到2026年，冷链车行驶达到15万小时。", 15),
    ("到2026年，保险试点扩大到50%以上的县区。", 50), ("2026年，通关时间再压缩20%。", 20),
  ])
  func `deeds by their verbs`(_ sentence: String, _ value: Double) throws {
    #expect(try targets(sentence).map(\.value) == [value])
  }

  @Test func `bare numbers behind 分别 take the unit of the last`() throws {
    let found = try targets("将甲类项目、乙类项目、丙类项目的审批时间分别压缩至70、40、30个工作日。")
    #expect(found.map(\.value) == [70, 40, 30])
    #expect(found.allSatisfy { $0.unit == "个工作日" && $0.comparison == .atMost })
  }

  @Test func `a bracket names parts of a count and swallows none`() throws {
    let found = try targets("建成充电桩1.2万个（其中：公共充电桩3000个）、换电站20座。")
    #expect(found.map(\.value).sorted() == [1.2, 20, 3000])
    #expect(Set(found.map(\.indicator)).contains("公共充电桩数"))
  }

  @Test func `the year of a report stands in its headings, and what was before is reviewed`() throws {
    let text = """
      政府工作报告
      一、过去五年工作回顾
      五年新增公路19.2万公里。
      二、2026年工作任务
      今年，新建冷库20座。
      """
    let paper = try #require(try Ingest.read(source: SourceText(text), file: "a.txt", anyway: true).documents.first)
    #expect(paper.period == PlanPeriod(from: 2026, to: 2026))
    #expect(paper.targets.map(\.value) == [20])
    #expect(paper.targets.map(\.deadline) == [Deadline(year: 2026)])
  }

  @Test func `自治区 is no name, and a menu's 政策 no title`() throws {
    let text = """
      首页
      >
      政策
      >
      通知
      云岭市冷链物流行动方案
      一、任务
      到2026年，新建冷库20座。
      """
    let paper = try #require(try Ingest.read(source: SourceText(text), file: "a.txt", anyway: true).documents.first)
    #expect(paper.title == "云岭市冷链物流行动方案")
    #expect(paper.region == "云岭市")
  }
}
