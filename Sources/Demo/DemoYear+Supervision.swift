import Policy
import Store

/// What follows each quarter: problems out of reports go into the ledger and are settled, what lags gets an order, a
/// meeting looks at all of it and decides, and a bulletin tells it.
extension DemoYear {
  /// As many of each a city takes up in a quarter.
  private static let matters = 4
  private static let orders = 3

  func planSupervision() throws {
    for city in try store.cities() {
      for (index, period) in quarters.enumerated() {
        var random = DemoRandom(seed, "supervision \(city.name) \(period.text)")
        diary.add(on: period.dueOn.adding(days: 6), &random) { try takeUp(period, in: city, at: $0) }
        diary.add(on: period.dueOn.adding(days: 9), &random) { try issueOrders(in: city, at: $0) }
        diary.add(on: period.dueOn.adding(days: 14), &random) { try meet(after: period, in: city, at: $0) }
        diary.add(on: period.dueOn.adding(days: 17), &random) { try tell(of: period, index + 1, in: city, at: $0) }
      }
    }
  }

  /// Problems that bodies wrote into their reports, with one click each.
  private func takeUp(_ period: Period, in city: CitySummary, at now: Moment) throws {
    let office = try actor(DemoSignIns.supervisorName(of: city), at: now)
    let filter = ReportFilter(city: city.id, period: period)
    let told = try store.reports(filter, Slice(limit: Slice.largestLimit)).items.filter { report in
      report.counted.map { !$0.figure.problems.isEmpty || !$0.figure.coordination.isEmpty } ?? false
    }
    for report in told.prefix(Self.matters) {
      guard let agency = report.agency, let body = bodies[agency], let figure = report.counted?.figure else { continue }
      let facts = MatterFacts(
        city: city.id.raw, title: "\(report.indicator)：\(DemoWords.matter)",
        text: [figure.problems, figure.coordination].filter { !$0.isEmpty }.joined(), origin: .report,
        subject: SubjectReference(.target, report.target.raw), from: agency.raw, agency: agency.raw)
      let matter = try store.openMatter(facts, by: office, at: now)
      settle(matter, by: body, in: city, from: now)
    }
  }

  /// From 分办 to 销号; some wait, some come back once.
  private func settle(_ matter: MatterID, by body: DemoBody, in city: CitySummary, from now: Moment) {
    var random = DemoRandom(seed, "matter \(matter)")
    let due = now.day.adding(days: random.whole(20...40))
    step(on: now.day.adding(days: 1), &random) { at in
      let office = try actor(DemoSignIns.supervisorName(of: city), at: at)
      try store.runMatter(
        matter, .assign(due: due), to: body.agency.id, reason: DemoWords.assignment, seen: version(of: matter),
        by: office, at: at)
    }
    guard random.happens(0.9) else { return }
    work(on: matter, by: body, in: city, from: now.day, &random)
  }

  /// 签收, 反馈, 销号; some wait with each.
  private func work(
    on matter: MatterID, by body: DemoBody, in city: CitySummary, from day: CivilDate, _ random: inout DemoRandom
  ) {
    step(on: day.adding(days: random.whole(2...5)), &random) { at in
      let clerk = try actor(body.account, at: at)
      try store.answerMatter(matter, .receive, reason: "", seen: version(of: matter), by: clerk, at: at)
    }
    guard random.happens(0.8) else { return }
    let answersOn = day.adding(days: random.whole(10...50))
    step(on: answersOn, &random) { at in
      let clerk = try actor(body.account, at: at)
      try store.answerMatter(
        matter, .answer, reason: DemoWords.matterAnswer, seen: version(of: matter), by: clerk, at: at)
    }
    guard random.happens(0.85) else { return }
    step(on: answersOn.adding(days: random.whole(2...6)), &random) { at in
      let office = try actor(DemoSignIns.supervisorName(of: city), at: at)
      try store.runMatter(
        matter, .close, reason: DemoWords.matterClosing, seen: version(of: matter), by: office, at: at)
    }
  }

  private func version(of matter: MatterID) throws -> Int { try store.matter(matter)?.summary.version ?? 0 }

  /// The worst of what the rule proposes for the day.
  private func issueOrders(in city: CitySummary, at now: Moment) throws {
    let office = try actor(DemoSignIns.supervisorName(of: city), at: now)
    let proposals = try store.orderProposals(in: city.id, on: now.day).filter { bodies[$0.agency.id] != nil }
    let orders = proposals.prefix(Self.orders).map { proposal in
      OrderFacts(
        city: city.id, subject: proposal.subject.reference, agency: proposal.agency.id, grade: proposal.grade,
        basisDue: proposal.basisDue, basisDays: proposal.basisDays, demand: DemoWords.demand,
        due: now.day.adding(days: 15))
    }
    let issued = try store.issueOrders(orders, by: office, at: now)
    for (order, facts) in zip(issued, orders) {
      guard let body = bodies[facts.agency] else { continue }
      var random = DemoRandom(seed, "order \(order)")
      guard random.happens(0.85) else { continue }
      step(on: now.day.adding(days: random.whole(1...3)), &random) { at in
        let clerk = try actor(body.account, at: at)
        try store.answerOrder(order, .receive, reason: "", seen: version(of: order), by: clerk, at: at)
      }
      guard random.happens(0.8) else { continue }
      let answersOn = now.day.adding(days: random.whole(5...18))
      step(on: answersOn, &random) { at in
        let clerk = try actor(body.account, at: at)
        try store.answerOrder(
          order, .answer, reason: DemoWords.orderAnswer, seen: version(of: order), by: clerk, at: at)
      }
      step(on: answersOn.adding(days: 3), &random) { at in
        let office = try actor(DemoSignIns.supervisorName(of: city), at: at)
        try store.runOrder(order, .close, reason: DemoWords.orderClosing, seen: version(of: order), by: office, at: at)
      }
    }
  }

  private func version(of order: OrderID) throws -> Int { try store.order(order)?.order.version ?? 0 }

  /// A meeting with its pack, two decisions that are followed like problems, and minutes.
  private func meet(after period: Period, in city: CitySummary, at now: Moment) throws {
    let office = try actor(DemoSignIns.supervisorName(of: city), at: now)
    let facts = MeetingFacts(
      kind: .quarterly, city: city.id.raw, period: period, day: now.day, title: "\(period.title)调度会",
      agenda: DemoWords.agenda)
    let meeting = try store.addMeeting(facts, by: office, at: now)
    try store.freezeMeeting(meeting, seen: 1, by: office, at: now)
    var random = DemoRandom(seed, "meeting \(city.name) \(period.text)")
    let own = bodies.values.filter { $0.agency.city == city.id }.sorted { $0.agency.id < $1.agency.id }
    guard !own.isEmpty else { return }
    for text in DemoWords.decisions {
      let body = random.one(of: own)
      let matter = try store.addDecision(
        text, of: meeting, for: body.agency.id, until: now.day.adding(days: 45), by: office,
        at: now)
      guard random.happens(0.7) else { continue }
      work(on: matter, by: body, in: city, from: now.day, &random)
    }
    let seen = try store.meeting(meeting, on: now.day)?.summary.version ?? 2
    try store.fileMinutes(DemoWords.minutes, of: meeting, seen: seen, by: office, at: now)
  }

  private func tell(of period: Period, _ serial: Int, in city: CitySummary, at now: Moment) throws {
    let office = try actor(DemoSignIns.supervisorName(of: city), at: now)
    let bulletin = try store.draftBulletin(of: city.id, in: period, by: office, at: now)
    guard let number = PaperNumber(code: DemoWords.paperCode(of: city.name), year: now.day.year, serial: serial) else {
      return
    }
    try store.issueBulletin(
      bulletin, BulletinIssue(number: number, day: now.day, isPublic: true), seen: 1, by: office,
      at: now)
  }

  /// Puts a step on a day of the year; what is not reached by its end is left lying.
  private func step(on day: CivilDate, _ random: inout DemoRandom, _ what: @escaping (Moment) throws -> Void) {
    diary.add(on: day, &random, what)
  }
}
