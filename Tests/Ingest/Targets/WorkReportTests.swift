import Policy
import Testing

@testable import Ingest

/// Reports of governments: what has been and what is to be stand side by side, and chapters may have no numbers.
struct WorkReportTests {
  private func line(_ target: Target) -> String {
    let deadline = target.deadline.map { " \($0.text)" } ?? ""
    return "\(target.indicator) \(Int(target.value))\(target.unit)\(deadline)"
  }

  private let head = """
    政府工作报告
    ——2026年2月24日在云岭市第十五届人民代表大会第六次会议上

    """

  @Test func `chapters without numbers: the past five years, the next, and the year's work`() throws {
    let report = try document(
      head + """
        “十四五”时期经济社会发展回顾
        五年来，我们实施了一系列民生实事，新增城镇就业36万人，长期护理险惠及725万人，新改扩建学校306所。
        “十五五”时期总体思路和主要任务
        我们要坚持以人民为中心的发展思想，全面贯彻新发展理念，努力建设现代化强市，让人民生活更加美好。
        2026年主要工作
        今年经济社会发展的主要预期目标：地区生产总值增长7%；固定资产投资增长8%。着力抓好七个方面的工作：
        （一）着力改善生态环境。新增造林32万亩以上，旅游收入增长18%，审批时间缩减80%以上。
        """)
    #expect(report.sections.map(\.title).prefix(3) == ["“十四五”时期经济社会发展回顾", "“十五五”时期总体思路和主要任务", "2026年主要工作"])
    #expect(report.period == PlanPeriod(from: 2026, to: 2026))
    #expect(report.issuedOn?.text == "2026-02-24" && report.region == "云岭市")
    #expect(
      report.targets.map(line) == [
        "地区生产总值增长率 7% 2026", "固定资产投资增长率 8% 2026", "新增造林 32万亩", "旅游收入增长率 18%", "审批时间缩减 80%",
      ])
  }

  @Test func `同比 and 取得新进展 under the year's work tell of no past`() throws {
    let report = try document(
      head + """
        一、2025年工作回顾
        全年实际利用外资2亿美元，同比增长15%。
        二、2026年工作安排
        （一）强力推进开放合作取得新进展。实际利用外资同比增长15%以上，城市饮用水源水质达标率100%。
        （二）保障民生。（1）全年新增就业6万人以上。（2）按照不低于去年人均消费支出的30%确定标准。（3）转移农村劳动力36万人次。
        """)
    #expect(report.targets.map(line).contains("实际利用外资同比增长率 15%"))
    #expect(report.targets.contains { $0.value == 100 && $0.deadline == nil })
    #expect(report.targets.first { $0.unit == "万人" }?.deadline?.text == "2026")
    // What the item before says of its day holds for that item.
    #expect(report.targets.first { $0.unit == "万人次" }?.deadline == nil)
  }

  @Test func `a date leads into sections below only where the leading sentence tells it`() throws {
    let report = try document(
      head + """
        一、2026年工作安排
        今年预期地区生产总值增长8%左右。重点抓好以下八个方面工作：
        （一）加快园区建设
        新建标准厂房20万平方米。
        （二）到2028年，实现以下目标：
        1.冷链：建成冷库20座。
        """)
    #expect(report.targets.map { $0.deadline?.text } == ["2026", nil, "2028"])
  }

  @Test func `a heading of goals that names its year dates what it heads`() throws {
    let report = try document(
      """
      云岭区2026年政府工作报告目标任务分解表
      一、2026年主要预期目标
      1.地区生产总值增长8%以上。（责任单位：区发改局）
      二、2026年重点工作
      2.新建冷库20座。（责任单位：区商务局）
      """)
    #expect(report.targets.map { $0.deadline?.text } == ["2026", nil])
  }

  @Test func `tables of years that are over are no goals`() throws {
    let report = try document(
      head + """
        一、2026年工作安排
        地区生产总值增长7%左右。
        附件1
        云岭市2025年主要经济指标完成情况
        指标\t单位\t2025年\t增长（%）
        地区生产总值\t亿元\t9210.02\t7.5
        一般公共预算收入\t亿元\t875\t5.4
        附件2
        主要指标
        指标名称\t计量单位\t绝对值\t比上年增长（%）
        规模以上工业增加值\t亿元\t3500\t6.5
        社会消费品零售总额\t亿元\t3119\t9.6
        """)
    #expect(report.targets.map(\.value) == [7])
  }

  @Test func `each of several places and each of two indicators`() throws {
    let report = try document(
      """
      云岭市住房规划（2026—2030年）
      一、主要目标
      到2030年，青山、白水、绿河区各筹集保障房200套。城镇新增就业和转移农业劳动力各45万人。投资比重和就业占比分别提高3个和4个百分点。人均消费量从四点六公斤增加到五公斤。
      """)
    #expect(report.targets.prefix(3).map(\.area) == ["青山区", "白水区", "绿河区"])
    #expect(report.targets.filter { $0.unit == "万人" }.count == 2)
    #expect(report.targets.filter { $0.unit == "个百分点" }.map(\.value) == [3, 4])
    #expect(report.targets.last.map(line) == "人均消费量 5公斤 2030")
  }

  @Test(arguments: [
    ("青山区、白水区各建成冷库20座。", ["青山区", "白水区"]), ("东城区、西城区各新建学校3所。", ["东城区", "西城区"]),
    ("到2030年，教育、医疗、社区各新建20个站点。", [nil]), ("主城区绿化率达到40%。", [nil]),
  ])
  func `what is no place is not taken for one`(words: String, areas: [String?]) throws {
    let plan = try document("云岭市发展规划（2026—2030年）\n一、主要目标\n到2030年，\(words)")
    #expect(plan.targets.map(\.area) == areas)
  }

  @Test func `a meeting that laid out next year's work leads into it`() throws {
    let news = try document(
      """
      云岭县：科技局专题学习经济工作会议精神
      1月8日，云岭县科技局召开会议，认真学习经济工作会议精神。
      会上学习了全县经济工作报告，部署了科技局2026年工作。
      工业工作，全县规模工业总产值达到240亿元；规模工业增加值增长10%；引进工业项目20个。
      """)
    #expect(news.targets.map(\.value) == [240, 10, 20])
  }
}
