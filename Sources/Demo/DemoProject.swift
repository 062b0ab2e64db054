import Policy
import Store

/// One invented project: what is known of it from the beginning, and how fast it goes.
struct DemoProject {
  let facts: ProjectFacts
  let signed: CivilDate
  /// 1 keeps its dates, 2 takes twice as long.
  let pace: Double
  /// It never begins to build.
  let isStuck: Bool
  /// Given up after so many days.
  let leaves: CivilDate?

  /// - Parameter measures: those of the city's plans, of which some ask for projects.
  init(
    _ number: Int, in city: CitySummary, counties: [String], bodies: [AgencyID], measures: [MeasureID], seed: Int,
    from: CivilDate
  ) {
    var random = DemoRandom(seed, "project \(city.name) \(number)")
    let industry = random.one(of: DemoProjectWords.industries)
    let kind: ProjectKind = random.happens(0.3) ? .upgrade : .newcomer
    let suffix = kind == .upgrade ? "技术改造项目" : "生产线建设项目"
    signed = from.adding(days: random.whole(-300...330))
    pace = random.number(0.8...1.5)
    isStuck = random.happens(0.12)
    leaves = isStuck && random.happens(0.5) ? signed.adding(days: random.whole(120...260)) : nil
    var facts = ProjectFacts(
      city: city.id.raw, name: "\(random.one(of: DemoProjectWords.brands))\(industry)\(suffix)（\(number)号）",
      county: random.one(of: counties), industry: industry, kind: kind,
      investor: random.one(of: DemoProjectWords.investors),
      investment: (random.number(0.6...3.6) * random.number(0.8...4.5) * 10).rounded() / 10)
    facts.output = random.happens(0.7) ? (facts.investment * random.number(0.9...1.8) * 10).rounded() / 10 : nil
    facts.leader = random.one(of: DemoProjectWords.leaders)
    facts.steward = random.one(of: DemoProjectWords.stewards)
    facts.team = "\(industry)专班"
    if !bodies.isEmpty {
      facts.responsible = random.one(of: bodies).raw
      facts.lead = random.happens(0.4) ? random.one(of: bodies).raw : nil
    }
    facts.days[.listed] = signed.adding(days: -random.whole(5...60))
    facts.days[.signed] = signed
    var asked = DemoRandom(seed, "sentence \(city.name) \(number)")
    if !measures.isEmpty, asked.happens(0.5) {
      facts.sentence = SubjectReference(.measure, asked.one(of: measures).raw).text
    }
    self.facts = facts
  }

  private var started: CivilDate? { isStuck ? nil : signed.adding(days: Int(60 * pace)) }
  private var produced: CivilDate? {
    guard let started, let months = ProjectLimit.usual.months(investment: facts.investment) else { return nil }
    return started.adding(days: Int(Double(months) * 30.4 * pace))
  }

  /// What is known of it on a day; nil before it was signed.
  func facts(on day: CivilDate) -> ProjectFacts? {
    guard signed <= day else { return nil }
    var facts = facts
    facts.days[.started] = started.flatMap { $0 <= day ? $0 : nil }
    facts.days[.produced] = produced.flatMap { $0 <= day ? $0 : nil }
    return facts
  }

  /// The steps that are done by a day: in the planned order, at its own pace.
  func done(on day: CivilDate) -> [ProjectStep: CivilDate] {
    var planned = facts
    planned.days[.started] = nil
    guard let schedule = planned.schedule() else { return [:] }
    var done: [ProjectStep: CivilDate] = [:]
    for plan in schedule.planned {
      if isStuck, plan.step == .siteEntry { break }
      let took = Double(plan.to.dayNumber - signed.dayNumber) * pace
      let end = signed.adding(days: max(0, Int(took)))
      if end <= day { done[plan.step] = end }
    }
    return done
  }
}

/// Names that nobody has.
enum DemoProjectWords {
  static let industries = ["装备制造", "食品饮料", "新材料", "电子信息", "纺织服装", "生物医药", "专用汽车", "绿色建材"]
  static let brands = ["演示甲", "演示乙", "演示丙", "演示丁", "演示戊", "演示己", "演示庚"]
  static let investors = ["演示投资一公司", "演示投资二公司", "演示投资三公司", "演示产业基金"]
  static let leaders = ["演示领导甲", "演示领导乙", "演示领导丙"]
  static let stewards = ["演示管家一", "演示管家二", "演示管家三", "演示管家四"]
  static let started = "已取得施工许可，桩基施工"
  static let produced = "设备调试完成，进入正常生产"
  static let exits = "市场条件变化，投资方放弃建设"
  static let seen = "现场正常"
  static let differs = "现场进度与上报不符，已要求责任单位核对"
  static let inspectors = ["督查甲、统计乙", "督查丙、统计丁"]
  static let milestones = ["方案印发", "全面启动", "完成过半"]
}
