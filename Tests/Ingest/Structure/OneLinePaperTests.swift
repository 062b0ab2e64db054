import Policy
import Testing

@testable import Ingest

/// Papers that their page ran into one line, or whose scan lost its signs.
struct OneLinePaperTests {
  /// Words that make a line as long as a paper's.
  private func filling(_ count: Int) -> String {
    String(repeating: "统筹推进冷链设施与服务网络协同发展。", count: count)
  }

  @Test func `chapters, sections and boxes part a line, and their titles end before the text`() throws {
    let plan = try plan(
      "云岭市冷链发展“十四五”规划（2021—2025年）\n"
        + "第八章建设“智慧冷链·数字乡村”深入实施数字战略。\(filling(20))第一节　推进冷链数字化转型围绕产地和销地，到2025年建成平台3个。"
        + "\(filling(10))专栏1　冷链设施建设工程农村设施：新建冷库200座。第二节　加快冷链市场体系建设加强专业市场建设，改造市场5个。\n")
    #expect(
      plan.headings == [
        "第八章建设“智慧冷链·数字乡村”", "第一节推进冷链数字化转型", "专栏1冷链设施建设工程", "第二节加快冷链市场体系建设",
      ])
    #expect(plan.targets.map { "\(line($0)) \($0.section)" }.contains("=3个 2025 第八章/第一节"))
    // What an earlier section says of its day holds for none of the later ones.
    #expect(plan.targets.first { $0.value == 5 }?.deadline == nil)
  }

  @Test func `articles part a paper without chapters, and a letter's own lines part from the paper that it sends`()
    throws
  {
    let articles = (1...6).map { "\($0).推进冷链任务\($0)。建成冷库\($0 * 10)座。\(filling(20))（市商务局牵头，市财政局配合）" }
    let plan = try plan(
      "云岭市商务局征求《关于支持冷链的若干措施(征求意见稿)》意见的函市直有关部门、单位:现将措施发给你们，请研究反馈。"
        + "云岭市商务局2026年8月3日关于支持冷链的若干措施(征求意见稿)为深入推进冷链发展，制定如下措施。" + articles.joined() + "\n")
    #expect(plan.title == "关于支持冷链的若干措施(征求意见稿)")
    #expect(plan.issuedOn == CivilDate(year: 2026, month: 8, day: 3) && plan.status == .draft)
    #expect(plan.headings == (1...6).map { "\($0).推进冷链任务\($0)" })
    #expect(plan.bodies == Array(repeating: "市商务局/市财政局", count: 6))
  }

  @Test func `rules on one line part where their articles count on, and chapters where an article follows`() throws {
    let articles = (1...6).map { n in
      let chapter = n == 1 ? "第一章  总    则" : n == 4 ? "第二章  储存" : ""
      return "\(chapter)第\(["一", "二", "三", "四", "五", "六"][n - 1])条  冷库管理单位应当每季度检查\(n)次，按照第三条的要求办理。\(filling(6))"
    }
    let plan = try plan(
      "云岭市人民政府关于印发云岭市冷库管理办法的通知\n各县（市、区）人民政府，市政府各部门：现将《云岭市冷库管理办法》印发给你们，请认真贯彻执行。"
        + "云岭市人民政府2026年9月5日（此件公开发布）云岭市冷库管理办法" + articles.joined() + "\n")
    #expect(plan.title == "云岭市冷库管理办法" && plan.issuedOn == CivilDate(year: 2026, month: 9, day: 5))
    #expect(
      plan.sections.map { $0.number ?? "" } == ["第一章", "第一条", "第二条", "第三条", "第二章", "第四条", "第五条", "第六条"])
    #expect(plan.targets.map(\.section) == ["第一章/第一条", "第一章/第二条", "第一章/第三条", "第二章/第四条", "第二章/第五条", "第二章/第六条"])
  }

  @Test func `a notice on one line above its plan tells number, day and whose it is`() throws {
    let plan = try plan(
      "云岭市人民政府关于印发云岭市冷链发展规划（2026—2030年）的通知云府发〔2026〕22号各县（市、区）人民政府，市政府各部门，有关单位："
        + "现将《云岭市冷链发展规划（2026—2030年）》印发给你们，请认真贯彻执行。云岭市人民政府2026年8月24日（此件公开发布）云岭市冷链发展规划（2026—2030年）\n"
        + "一、目标\n到2030年，建成冷库40座。\n")
    #expect(plan.title == "云岭市冷链发展规划（2026—2030年）" && plan.docNumber == "云府发〔2026〕22号")
    #expect(plan.issuer == "云岭市人民政府" && plan.issuedOn == CivilDate(year: 2026, month: 8, day: 24))
    #expect(plan.targets.map(line) == ["=40座 2030"])
  }

  @Test func `a title may say when it was spoken and by whom`() throws {
    let plan = try plan("云岭市政府工作报告（2026年1月20日 王明）\n\n一、2026年工作\n\n新建冷库40座。\n")
    #expect(plan.title == "云岭市政府工作报告" && plan.issuedOn == CivilDate(year: 2026, month: 1, day: 20))
    #expect(plan.issuer == "云岭市人民政府" && plan.period == PlanPeriod(from: 2026, to: 2026))
  }

  @Test func `a title may end with the year that it is for`() throws {
    let plan = try plan("云岭市政府工作报告（2026）\n\n一、重点任务\n\n新建冷库40座。\n")
    #expect(plan.issuer == "云岭市人民政府" && plan.period == PlanPeriod(from: 2026, to: 2026))
  }

  @Test(arguments: ["2026年1月1日起施行", "2025年12月31日修订", "2026年1月1日—2026年12月31日"])
  func `a bracket that says from when a paper holds is part of its title`(day: String) throws {
    let plan = try plan("云岭市冷链管理细则（\(day)）\n\n第一条　新建冷库40座。\n")
    #expect(plan.title == "云岭市冷链管理细则（\(day)）")
  }

  @Test(arguments: [("2026年政府工作报告", "国务院"), ("云岭高新区政府工作报告", nil)])
  func `whose report it is`(title: String, issuer: String?) throws {
    let report = try plan("\(title)\n\n——2026年3月5日在第十四届全国人民代表大会第四次会议上\n\n一、目标\n\n城镇新增就业1200万人。\n")
    #expect(report.issuer == issuer)
  }

  @Test func `what a sentence cites is no letter's signature`() throws {
    let words = "根据省政府2021年8月3日关于冷链发展的意见，为深入贯彻落实，建成冷库40座。"
    let chapters = "一、重点任务。\(filling(15))二、保障措施。\(filling(15))三、其他事项。\(filling(15))"
    let plan = try plan("云岭市冷链方案\n\n" + filling(10) + words + chapters + "\n")
    #expect(plan.title == "云岭市冷链方案" && plan.issuedOn == nil)
  }

  @Test(arguments: [
    "到2026年，覆盖率达到百分之八十", "到2026年，覆盖率超过一半", "到2026年，覆盖率达到1/3",
  ])
  func `a paper may end with a share in words`(words: String) throws {
    #expect(try document("云岭市冷链方案\n\n一、目标\n\n" + words).targets.count == 1)
  }

  @Test func `a line may end with a heading's mark`() throws {
    let text = "云岭市冷链规划\n\n" + filling(20) + "第一章" + filling(40) + "建成冷库40座。" + "第二章附则"
    #expect(try document(text).title == "云岭市冷链规划")
  }

  @Test func `100 is a whole and no share of a scan, and one zero no sign`() throws {
    let words = "设施普及率达到100，检测率达到100，回收率达到150，处理率达到120，流通率达到140，冷库40座。"
    let targets = try document("云岭市冷链方案\n\n一、目标\n\n到2026年，\(words)\n").targets
    #expect(!targets.contains { $0.unit == "%" })
  }

  @Test func `a scan that took percent signs for zeros is read, and never for sure`() throws {
    let words = "一、目标\n到2026年，冷链普及率达到7000，设施覆盖率达到97.500，流通率达到85%以上，腐损占比下降到600。冷库容量达到5000吨。\n"
    let plan = try plan("云岭市冷链行动方案（2024一2026年）\n\n" + words)
    #expect(plan.period == PlanPeriod(from: 2024, to: 2026))
    #expect(plan.targets.map(line) == [">=70% 2026", ">=97.5% 2026", ">=85% 2026", "<=6% 2026", ">=5000吨 2026"])
    #expect(plan.targets.map { $0.provenance.confidence < 0.5 } == [true, true, false, true, false])
    // One alone may be what is meant.
    let one = try document("云岭市冷链行动方案（2024—2026年）\n\n一、目标\n到2026年，热线处理率达到7000，冷库40座。\n")
    #expect(!one.targets.contains { $0.unit == "%" })
  }
}
