import Policy
import Store

/// Registers of a large city: projects on the wall, matters in the ledger, orders; the same counts give the same rows.
struct RegisterFiller {
  let store: Store
  private let today = Moment.now.day
  /// Orders of one transaction.
  private static let stretch = 100

  init(store: Store) { self.store = store }

  /// - Returns: one line that says what was written.
  func projects(_ count: Int) throws -> String {
    let (admin, bodies) = (try admin(), try bodies())
    var ids: [ProjectID] = []
    for number in 0..<count {
      ids.append(try store.addProject(project(number, bodies[number % bodies.count]), by: admin, at: .now))
      // Every third has its papers, the next its land as well.
      for (step, days) in [(ProjectStep.registration, 2), (.land, 60)].prefix(number % 3) {
        let day = signed(number).adding(days: days)
        guard day <= today else { continue }
        try store.setProjectStep(
          ids[number], step, doneOn: day, seen: step == .registration ? 1 : 2, by: admin, at: .now)
      }
    }
    let orders = stride(from: 0, to: count, by: 4).map { number in
      let body = bodies[number % bodies.count]
      return OrderFacts(
        city: body.city, subject: SubjectReference(.project, ids[number].raw), agency: body.id,
        grade: OrderGrade.allCases[number / 4 % OrderGrade.allCases.count], demand: "请抓紧办理并反馈进展情况",
        due: today.adding(days: 10))
    }
    for begin in stride(from: 0, to: orders.count, by: Self.stretch) {
      _ = try store.issueOrders(Array(orders[begin...].prefix(Self.stretch)), by: admin, at: .now)
    }
    return "\(count) projects, \(orders.count) orders"
  }

  /// - Returns: one line that says what was written.
  func matters(_ count: Int) throws -> String {
    let (admin, bodies) = (try admin(), try bodies())
    for number in 0..<count {
      let body = bodies[number % bodies.count]
      // One in eight is nobody's yet.
      let isGiven = number % 8 != 1
      let facts = MatterFacts(
        city: body.city.raw, title: "第\(number + 1)件：\(Self.troubles[number % Self.troubles.count])",
        text: "需要有关单位在月底前会商，明确办理路径和完成时限。", from: bodies[(number + 7) % bodies.count].sibling(of: body),
        agency: isGiven ? body.id.raw : nil, due: isGiven ? today.adding(days: number % 60 + 1) : nil)
      let id = try store.openMatter(facts, by: admin, at: .now)
      // What is in a ledger of years is done with, for the most part.
      if number % 8 > 2 {
        try store.runMatter(id, .withdraw, reason: "已并入其他事项", seen: isGiven ? 2 : 1, by: admin, at: .now)
      } else if number % 8 == 2 {
        try store.answerMatter(id, .receive, reason: "", seen: 2, by: admin, at: .now)
      }
    }
    return "\(count) matters"
  }

  private static let troubles = ["用地指标没有落实", "环评批复超期", "用工缺口较大", "融资授信没有到位", "进场道路没有通车"]
  private static let counties = ["东城区", "西城区", "高新区", "临港新区", "北山县", "南湖县", "河东县"]
  private static let industries = ["专用汽车", "精品钢材", "电子信息", "食品加工", "新材料", "装备制造"]

  private func signed(_ number: Int) -> CivilDate { today.adding(days: -(number % 700) - 1) }

  private func project(_ number: Int, _ body: AgencySummary) -> ProjectFacts {
    var days: [ProjectField: CivilDate] = [.signed: signed(number)]
    if number % 3 > 0 { days[.started] = min(today, signed(number).adding(days: 45 + number % 40)) }
    if number % 6 == 5 { days[.produced] = today }
    let industry = Self.industries[number % Self.industries.count]
    return ProjectFacts(
      city: body.city.raw, name: "\(industry)第\(number + 1)期生产线", county: Self.counties[number % Self.counties.count],
      industry: industry, kind: number % 4 == 0 ? .upgrade : .newcomer, investor: "第\(number % 900 + 1)投资公司",
      investment: Double(number % 200 + 1) / 4, leader: "李\(number % 40)", steward: "王\(number % 90)", team: "工业专班",
      lead: body.id.raw, responsible: body.id.raw, days: days)
  }

  private func admin() throws -> Actor {
    try Accounts.signIn(Accounts.admin(in: store), to: store).session.actor(from: nil)
  }

  private func bodies() throws -> [AgencySummary] {
    try store.agencies(AgencyFilter(), Slice(limit: Slice.largestLimit)).items
  }
}

extension AgencySummary {
  /// Its number, where both are of one city.
  fileprivate func sibling(of other: AgencySummary) -> Int64? { city == other.city ? id.raw : nil }
}
