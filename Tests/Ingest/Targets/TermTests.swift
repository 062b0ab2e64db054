import Policy
import Testing

@testable import Ingest

extension Double {
  /// 30 without its zero, 0.5 with it.
  fileprivate var formatted: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}

/// What binds whoever asks or builds is no goal; what a body binds itself to in every week is one.
struct TermTests {
  private func lines(_ words: String) throws -> [String] {
    try document(
      "云岭市冷链行动方案（2024—2026年）\n\n一、重点任务\n\n\(words)\n\n二、保障措施\n\n到2026年，建成冷库30座。\n"
    ).targets.dropLast().map {
      "\($0.indicator) \($0.comparison.rawValue)\($0.value.formatted)\($0.unit) \($0.cadence.rawValue)"
    }
  }

  @Test(arguments: [
    "冷链企业贷款期限最长不超过2年。", "补贴期限最长为2年，单个企业最多申报5人。", "每年获支持企业数量最多不超过10个。",
    "养老保险单位费率从19%降低到16%，个人费率从0.8%降低到0.4%。", "报建费用可在取得许可证后3个月内缴清。",
    "放宽冷库贷款面积限制，建筑面积由180平方米提高到200平方米。",
    "同一干线充电站间隔距离宜大于30公里。", "提高采购资金预付款比例，提高比例不超过原比例的50%。",
    "“十四五”时期主要目标设定为23项，其中约束性指标11项。", "千吨级以下冷链码头项目核准。",
    "年产能120万条以下的冷链轮胎企业全部整合退出。", "提高5万吨级以上冷链泊位岸电设施配备率。",
  ])
  func `terms of a grant, a permit or a building are no goals`(words: String) throws {
    #expect(try lines(words).isEmpty)
  }

  @Test(arguments: [
    ("每周开展一次冷库巡查。", ["每周开展冷库巡查次数 =1次 event"]),
    ("每学期组织一次冷链演练。", ["每学期组织冷链演练次数 =1次 event"]),
    ("每三年举办一届全市冷链博览会。", ["每三年举办全市冷链博览会数 =1届 event"]),
    ("对重点冷库每两年进行一次强制审核。", ["对重点冷库每两年进行强制审核次数 =1次 event"]),
    ("初中每周3节冷链技能课＋2节活动课。", ["初中每周冷链技能课数 =3节 event"]),
    ("每个行政村至少有一座冷库。", ["每个行政村有冷库数 >=1座 by_deadline"]),
    ("每周开设5节冷链课。", ["每周开设冷链课数 =5节 event"]),
    ("普通高中保证6学分用于冷链必修课程。", ["普通高中保证用于冷链必修课程学分 =6学分 by_deadline"]),
    ("学校逐步实现总课时数的11%开设冷链课程。", ["学校开设冷链课程占总课时数比例 =11% by_deadline"]),
    ("各部门要指定1名冷链联络员，负责日常联络。", ["指定冷链联络员数 =1名 event"]),
    ("帮助学生掌握一至两项冷链技能。", ["帮助学生掌握冷链技能数 range1项 by_deadline"]),
  ])
  func `what is asked for in each week, term or office is read`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    ("到2026年，全部关闭8处冷链煤矿，关闭退出19处冷链小站。", ["全部关闭冷链煤矿数 =8处 by_deadline", "关闭退出冷链小站数 =19处 by_deadline"]),
    ("到2026年，冷链能耗减少一半。", ["冷链能耗减少幅度 =50% by_deadline"]),
    ("到2026年，90%的冷链保护地得到保护。", ["冷链保护地得到保护占比 =90% by_deadline"]),
    ("到2026年，冷链供热能耗下降到15千克标煤/平方米。", ["冷链供热能耗 <=15千克标煤/平方米 by_deadline"]),
    ("到2026年，冷链废水利用量达到15亿立方。", ["冷链废水利用量 >=15亿立方 by_deadline"]),
    ("到2026年，冷链用地拆建比不大于2。", ["冷链用地拆建比 <=2 by_deadline"]),
    ("到2026年，冷链采购扣除比例从6%-10%提高至10%-20%。", ["冷链采购扣除比例 range10% by_deadline"]),
    ("将预留冷链采购份额今年阶段性由30%以上提高至40%以上，其他项目给予优惠。", ["预留冷链采购份额 >=40% by_deadline"]),
    ("每年安排最高100万元经费支持冷链中心建设。", ["每年经费规模 <=100万元 annual"]),
  ])
  func `closing, halving, ratios and raised shares are read`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    "群众可在15分钟内到达冷库。", "可申请事项办理时限不超过5个工作日。", "企业申报材料不超过3份。", "到2026年，社保费率降低3个百分点。",
    "到2026年，放宽准入，人均冷库面积提高到40平方米。", "到2026年，港口吞吐能力达到亿吨级以上。", "到2026年，冷链工程形象进度达到80%。",
    "到2026年，办理冷链事宜不少于5件。", "到2026年，冷链保险费率征缴率达到95%。",
  ])
  func `what is like a term and is a goal stays`(words: String) throws {
    #expect(try lines(words).count == 1)
  }

  @Test func `a date holds for its own item, and that above the list for all`() throws {
    let plan = try document(
      """
      云岭市冷链行动计划

      一、重点任务

      1.做强冷链。到2026年，完成以下任务：
      （1）编制冷链规划，2024年底前出台。建设冷库群。
      （2）重点建设3个冷链示范项目，带动各县。
      """)
    #expect(plan.targets.map { $0.deadline?.text } == ["2026"])
  }

  @Test func `年内 is the year of issue where no year stands before it, and 全年 beside it is the same`() throws {
    let plan = try document(
      """
      云岭市稳增长若干措施

      一、扩大投资

      力争年内建成冷库19座，全年冷链投资不低于65亿元。2025年年内建成冷库20座。

      云岭市人民政府
      2024年7月25日
      """)
    #expect(plan.targets.map { $0.deadline?.text } == ["2024", "2024", "2025"])
    let said = try document(
      "云岭市若干措施\n\n一、任务\n\n2026年新开工冷库10座，年内建成5座。\n\n云岭市人民政府\n2025年11月20日\n")
    #expect(said.targets.map { $0.deadline?.text } == ["2026", "2026"])
  }
}
