import Policy
import Testing

@testable import Ingest

/// Sentences that a narrow cell or a line with many figures cuts, on a page that is wider.
struct PageBlockTests {
  private func quotes(_ words: String) throws -> [String] {
    try document("云岭市冷链行动方案（2024—2026年）\n\n一、重点任务\n\n\(words)\n").targets.map {
      $0.quote.filter { !$0.isWhitespace }
    }
  }

  @Test func `the lines of a cell are those of one sentence`() throws {
    let cell = """
      成果名称：云岭市冷链示范基地与可信流通底座。建成市
      级冷链标注基地，形成标准化高质量冷链数据集，培育12
      家专业冷链标注企业，承接省级冷链标注业务；建成大宗
      商品、化塑等7个重点领域冷链底座；落地医疗冷链授权
      示范，为企业配送疫苗超5000箱；联动本地院校建成冷链
      人才学院，每年培养人才50名以上。
      """
    #expect(try quotes(cell).contains("培育12家专业冷链标注企业"))
  }

  @Test func `figures are narrower than letters`() throws {
    let page = """
      2026年起，每年开放150个以上冷链新场景，其中在云国企、民
      企和链主型企业开放100个以上冷链主业场景，打造10个以上综
      合性重大场景、30个以上地方特色场景、50个以上行业领域集成
      式场景、200个以上高价值小切口场景，培育100家以上场景创新
      标杆企业，推进一批新技术、新产品的首用首试，带动有效投资。
      """
    #expect(try quotes(page).contains("其中在云国企、民企和链主型企业开放100个以上冷链主业场景"))
  }

  @Test(arguments: [
    ["2026年3月底前，完成公厕10座", "2026年6月底前，完成公园20座", "2026年9月底前，完成学校30所", "2026年底之前，完成医院40家"],
    ["市住建局负责，新建公厕20座", "市交通局负责，新建公路30条", "市教育局负责，新建学校10所"],
  ])
  func `short lines of one length with a comma each stay apart`(lines: [String]) throws {
    let plan = try document("云岭市冷链行动方案（2024—2026年）\n\n一、重点任务\n\n\(lines.joined(separator: "\n"))\n")
    let found = plan.targets.map(\.quote)
    #expect(found.allSatisfy { !$0.contains("\n") } && found.count >= 2)
  }

  @Test func `a list of firms with names of one length stays a list`() throws {
    let plan = try document(
      """
      云岭市冷链行动方案（2024—2026年）

      一、重点任务

      建设冷库30座
      建设泵站40座
      建设车站50座
      建设码头60座
      """)
    #expect(plan.targets.map(\.quote) == ["建设冷库30座", "建设泵站40座", "建设车站50座", "建设码头60座"])
  }
}
