import Policy
import Store

/// What the coordinating office does: gives targets out, asks for dates, looks through reports, decides findings.
extension DemoYear {
  /// Most of what nobody owns goes to a body that the text names, or that does such things in the same city; some
  /// waits.
  func distribute(by office: Actor, at now: Moment) throws {
    let able = try agencies().filter { Agency($0.name, city: $0.cityName).canReport && !$0.isGroup }
    let byCity = Dictionary(grouping: able.filter { $0.owned > 0 }) { $0.city }
    let reporting = Set(able.map(\.id))
    for target in try targets() {
      let isWaiting = target.owner.map { $0.reason == .office || !reporting.contains($0.agency) } ?? true
      guard isWaiting else { continue }
      var random = DemoRandom(seed, "owner \(target.quote)")
      guard random.happens(0.7) else { continue }
      let named = target.agencies.map(\.id).first { reporting.contains($0) && $0 != target.owner?.agency }
      guard let body = named ?? byCity[target.city].map({ random.one(of: $0).id }),
        body != target.owner?.agency
      else { continue }
      try store.distribute(
        [(target.id, target.revision)], to: body, because: DemoWords.distribution, by: office, at: now)
    }
  }

  /// Half of what has no deadline gets its plan's last year.
  func askForDates(at now: Moment) throws {
    let office = try actor(DemoSignIns.administrator, at: now)
    let ends = Dictionary(
      try store.documents(DocumentFilter(), Slice(limit: Slice.largestLimit)).items.map { ($0.id, $0.period?.to) }
    ) { first, _ in first }
    for target in try targets(TargetFilter(states: [.unclear])) {
      var random = DemoRandom(seed, "deadline \(target.quote)")
      guard target.deadline == nil, random.happens(0.5), let end = ends[target.document] ?? nil else { continue }
      var edits = Edits<ItemField>()
      edits[.deadline] = String(end)
      // What its rules do not take stays without one.
      try? store.correct(target.id, edits, because: DemoWords.deadline, seen: target.revision, by: office, at: now)
    }
  }

  func withdraw(at now: Moment) throws {
    let office = try actor(DemoSignIns.administrator, at: now)
    for target in try targets() {
      var random = DemoRandom(seed, "withdraw \(target.quote) \(target.indicator)")
      guard random.happens(0.012) else { continue }
      let reason = random.one(of: DemoWords.withdrawals)
      try store.withdraw(target.id, because: reason, seen: target.revision, by: office, at: now)
    }
  }

  func decideFindings(at now: Moment) throws {
    let office = try actor(DemoSignIns.administrator, at: now)
    for finding in try store.findings(FindingFilter(), Slice(limit: Slice.largestLimit)).items {
      var random = DemoRandom(seed, "finding \(finding.id)")
      guard finding.state == .open, random.happens(0.4) else { continue }
      let isTrue = random.happens(0.6)
      try store.decide(
        finding.id, isTrue ? .confirmed : .dismissed, note: DemoWords.findings[isTrue ? 0 : 1], by: office, at: now)
    }
  }

  /// Looks through what a body has handed in: most is accepted, some comes back, some of that is answered.
  func review(_ reports: [Report], of body: DemoBody, at now: Moment) throws {
    let office = try actor(DemoSignIns.supervisorName(body.agency.cityName), at: now)
    for handed in reports {
      guard let report = try store.report(handed.id), report.state == .submitted else { continue }
      var random = DemoRandom(seed, "review \(report.target) \(report.period.text) \(report.version)")
      if report.period == quarters[3], random.happens(0.15) { continue }
      if report.version <= 2, random.happens(0.06) {
        let remark = random.one(of: DemoWords.returns)
        try store.giveBack(report.id, remark: remark, seen: report.version, by: office, at: now)
        if random.happens(0.7) { answer(report, of: body, after: now.day, &random) }
        continue
      }
      let remark = random.one(of: DemoWords.approvals)
      try store.approve(report.id, remark: remark, seen: report.version, by: office, at: now)
      if random.happens(0.025) { correct(report, of: body, after: now.day, &random) }
    }
  }

  /// The body mends what came back.
  private func answer(_ report: Report, of body: DemoBody, after day: CivilDate, _ random: inout DemoRandom) {
    let narrative = random.one(of: DemoWords.mended)
    let factor = random.happens(0.4) ? random.number(0.95...0.99) : 1
    diary.add(on: day.adding(days: random.whole(2...9)), &random) { now in
      try mend(report.target, report.period, of: body, narrative: narrative, factor: factor, at: now)
    }
  }

  /// A figure was wrong, and its approval is taken back.
  private func correct(_ report: Report, of body: DemoBody, after day: CivilDate, _ random: inout DemoRandom) {
    let remark = random.one(of: DemoWords.corrections)
    let factor = random.number(0.93...0.98)
    var after = random
    diary.add(on: day.adding(days: random.whole(10...25)), &random) { now in
      guard let found = try store.report(report.id), found.state == .approved else { return }
      let office = try actor(DemoSignIns.administrator, at: now)
      try store.giveBack(found.id, remark: remark, seen: found.version, by: office, at: now)
      diary.add(on: now.day.adding(days: 2), &after) { now in
        try mend(found.target, found.period, of: body, narrative: DemoWords.mended[1], factor: factor, at: now)
      }
    }
  }
}
