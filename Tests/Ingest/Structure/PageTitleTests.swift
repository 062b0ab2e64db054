import Policy
import Testing

@testable import Ingest

/// Where a page keeps its title: beside its site's name, below its path, in a table's first cell.
struct PageTitleTests {
  private static let rows = """
    序号 | 任务 | 牵头单位 | 完成时限
    1 | 新建冷库20座 | 市商务局 | 2024年10月
    2 | 改造市场8个 | 市住建局 | 2024年12月
    """
  private static let piped = rows.split(separator: "\n").map { "| \($0) |" }.joined(separator: "\n")
  private static let tabbed = rows.split(separator: "\n").map {
    $0.split(separator: " | ").joined(separator: "\t")
  }.joined(separator: "\n")

  @Test(arguments: [
    "云岭市2024年冷链任务清单-云岭市人民政府门户网站\n一、新建冷库20座。（责任单位：市商务局）\n二、改造市场8个。（责任单位：市住建局）",
    "首页 > 政务公开 > 冷链\n云岭市2024年冷链任务清单\n来源：市政府办公室\n1、新建冷库20座。责任单位：市商务局。\n2、改造市场8个。责任单位：市住建局。",
    "| 云岭市2024年冷链任务清单 |\n" + piped,
    "云岭市2024年冷链任务清单\t\t\t\n" + tabbed,
    "附件1 云岭市2024年冷链任务清单\n" + tabbed,
    "《云岭市2024年冷链任务清单》\n一、新建冷库20座。（责任单位：市商务局）\n二、改造市场8个。（责任单位：市住建局）",
  ])
  func `the title is the paper's own words, and its rows or items are read below it`(_ text: String) throws {
    let page = try document(text)
    #expect(page.title == "云岭市2024年冷链任务清单")
    #expect(page.region == "云岭市")
    #expect(page.targets.map(\.value) == [20, 8])
    #expect(page.agencies == ["市商务局", "市住建局"])
  }

  @Test(arguments: [
    "云岭市2024-2026年建成80个公共服务平台行动方案", "云岭市冷链物流方案——打造智慧监管平台", "依兰县冷链物流行动方案",
  ])
  func `what looks like a site's name or a verb is a title's own`(_ title: String) throws {
    let page = try document("\(title)\n一、目标\n到2026年，新建冷库20座。\n")
    #expect(page.title == title)
    #expect(page.region.map(title.hasPrefix) == true)
  }

  @Test func `a notice is of who issues it, whatever it names`() throws {
    let page = try document(
      "云岭市商务局关于做好冷链工作的通知\n各县区：\n2023年，省政府办公厅印发《汉东省冷链物流规划（2023—2027年）》，请抓好落实。\n一、新建冷库20座。\n")
    #expect(page.region == "云岭市" && page.issuer == nil)
  }

  @Test func `a bracket below a title in 《》 belongs to it`() throws {
    let page = try document("《云岭市冷链物流三年行动方案》\n（2024—2026年）\n一、目标\n到2026年，新建冷库20座。\n")
    #expect(page.title == "云岭市冷链物流三年行动方案（2024—2026年）")
    #expect(page.period == PlanPeriod(from: 2024, to: 2026))
  }

  @Test func `numbered items of a paper without headings are what it is about`() throws {
    let page = try document("云岭市人大常委会\n关于2024年实事项目的决定\n会议票决确定2024年实事项目：\n1.新建冷库20座；\n2.改造市场8个。\n")
    #expect(page.targets.map(line) == ["=20座", "=8个"])
  }

  @Test func `a plan that is over is over in straight quotation marks too, and a background is no goal`() throws {
    let page = try document("云岭市冷链规划解读\n一、编制背景\n\"十三五\"期间新建冷库12座。\n二、主要目标\n到2025年，新建冷库20座。\n")
    #expect(page.targets.map(line) == ["=20座 2025"])
  }

  @Test func `an article holds its brackets; what an applicant must show is neither target nor goal`() throws {
    let page = try document(
      """
      云岭市冷链奖励实施细则
      第一章 奖励
      第一条 对首次入规的冷链企业，一次性奖励10万元。
      （一）申报条件
      1.企业营收达到500万元以上；
      2.获批为国家级冷链技术创新中心。
      第二条 对新建冷库的企业，给予20万元奖励。
      （一）申报条件
      """)
    #expect(page.sections.map(\.path) == ["第一章", "第一章/第一条", "第一章/第一条/（一）", "第一章/第二条", "第一章/第二条/（一）"])
    #expect(page.targets.isEmpty)
    #expect(page.qualitative.isEmpty)
    #expect(page.incentives.map(\.amount) == [10, 20])
  }

  @Test func `a column of figures does not say what is to be done`() throws {
    let page = try document(
      """
      云岭县冷链考核表
      序号\t考核指标\t目标值\t责任单位
      1\t新建冷库（座）\t12\t县商务局
      2\t冷链流通率\t达到60%以上\t县农业农村局
      """)
    #expect(page.measures.map(\.textStart) == ["新建冷库（座）", "冷链流通率"])
    #expect(page.targets.map(\.agencies) == [["县商务局"], ["县农业农村局"]])
  }

  @Test func `a rate is of what was counted before it; a verb alone is said of the same thing`() throws {
    let rate = try commitments("新增农村公厕6万座，普及率达到80%以上。").targets
    #expect(rate.map(\.indicator) == ["新增农村公厕数", "农村公厕普及率"])
    let verbs = try commitments("新辟公交线路10条，优化调整20条。").targets
    #expect(verbs.map(\.indicator) == ["新辟公交线路数", "优化调整公交线路数"])
    #expect(try lines("实事项目共有42项任务。") == [])
  }

  @Test func `无废城市 is no place`() throws {
    #expect(try document("“无废城市”建设试点工作方案\n一、目标\n到2026年，新建冷库20座。\n").region == nil)
  }
}
