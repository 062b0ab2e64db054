import Testing

@testable import Ingest

@Suite("Goals without a number")
struct GoalTests {
  private func goals(_ words: String, heading: String = "二、重点任务") throws -> [String] {
    try commitments(words, heading: heading).qualitative.map(\.quote)
  }

  @Test(arguments: [
    ("到2026年，市场占有率稳居全国第一。", "市场占有率稳居全国第一"), ("加快升级，打造全国有影响力的冷链交易中心。", "打造全国有影响力的冷链交易中心"),
    ("加快升级，实现规上企业研发机构全覆盖。", "实现规上企业研发机构全覆盖"), ("到2026年，冷链体系基本建成。", "冷链体系基本建成"),
    ("加强引导，将云岭市建设成为区域物流枢纽。", "将云岭市建设成为区域物流枢纽"), ("强化协同，培育一批本地龙头企业。", "培育一批本地龙头企业"),
  ])
  func `what is to be reached without a figure`(words: String, goal: String) throws {
    #expect(try goals(words).contains(goal))
  }

  @Test func `a goal takes the deadline that reaches it`() throws {
    let found = try commitments("到2026年，产业竞争力显著提升，形成冷链产业集群。").qualitative
    #expect(found.map(\.deadline?.text) == ["2026", "2026"])
  }

  @Test(arguments: ["建成现代冷链体系。加快项目建设，加强要素保障。", "制定本行动方案。", "近年来，冷链体系不断完善。"])
  func `headings, formulas and the past set none`(words: String) throws {
    #expect(try goals(words).isEmpty)
  }

  @Test func `how a plan is run is no goal`() throws {
    #expect(try goals("加强协调，建立部门联动工作机制。", heading: "三、保障措施").isEmpty)
  }

  @Test(arguments: [
    ("市商务局按季度通报进展情况。", "按季度通报进展情况"), ("市发改委会同有关部门按月分析运行情况。", "按月分析运行情况"), ("各成员单位每月25日前报送进展。", "每月25日前报送进展"),
  ])
  func `a rhythm without a count is one, whoever keeps it`(words: String, goal: String) throws {
    #expect(try goals(words, heading: "三、保障措施").contains(goal))
  }

  @Test func `what all this is for is none`() throws {
    #expect(try goals("为加快构建现代冷链体系，制定本方案。").isEmpty)
  }
}
