import Policy
import Store

/// What bodies do: they fill in what the form asks them, hand it in, and mend what comes back.
extension DemoYear {
  /// Puts the year into the diary.
  func plan() throws {
    var random = DemoRandom(seed, "year")
    try planProjects()
    try planSupervision()
    diary.add(on: entered.adding(days: 9), &random) { try askForDates(at: $0) }
    diary.add(on: quarters[1].firstDay.adding(days: 40), &random) { try withdraw(at: $0) }
    diary.add(on: quarters[1].firstDay.adding(days: 50), &random) { try decideFindings(at: $0) }
    for (index, period) in quarters.enumerated() {
      // As a running server does on the day after the due date.
      diary.add(at: Moment(startOf: period.dueOn.adding(days: 1)).adding(seconds: 60)) { now in
        _ = try store.refreshStatuses(at: now)
      }
      for (_, body) in bodies.sorted(by: { $0.key < $1.key }) {
        var random = DemoRandom(seed, "\(body.account) \(period.text)")
        guard let (day, isDraft) = body.plan(for: period, index, &random) else { continue }
        diary.add(on: day, &random) { now in
          if isDraft { try leaveDraft(body, period, at: now) } else { try report(body, period, at: now) }
        }
      }
    }
    try planOtherPeriods()
    // The running quarter: some have begun.
    for (_, body) in bodies.sorted(by: { $0.key < $1.key }) where body.habit != .silent {
      var random = DemoRandom(seed, "\(body.account) begun")
      guard random.happens(0.3) else { continue }
      let day = min(until.adding(days: -1), running.firstDay.adding(days: random.whole(15...50)))
      diary.add(on: day, &random) { try leaveDraft(body, running, at: $0) }
    }
  }

  /// Months, half-years and years, of the bodies that are asked in them.
  private func planOtherPeriods() throws {
    for (_, body) in bodies.sorted(by: { $0.key < $1.key }) {
      let kinds = try store.periodKinds(RoundFilter(agency: body.agency.id)).filter { $0 != .quarter }
      for period in kinds.flatMap({ Period.all($0, endingFrom: entered, to: until) }).sorted() {
        var random = DemoRandom(seed, "\(body.account) \(period.text)")
        let index = quarters.firstIndex(of: period.closingQuarter) ?? quarters.count - 1
        guard let (day, isDraft) = body.plan(for: period, index, &random), day < until else { continue }
        diary.add(on: day, &random) { now in
          if isDraft { try leaveDraft(body, period, at: now) } else { try report(body, period, at: now) }
        }
      }
    }
  }

  /// Fills in the form of a quarter and hands it in; the office looks at it some days later.
  func report(_ body: DemoBody, _ period: Period, at now: Moment) throws {
    var random = DemoRandom(seed, "\(body.account) \(period.text) entries")
    let author = try actor(body.account, at: now)
    let lines = try store.reportingTasks(of: body.agency.id, in: period).compactMap { task -> ReportingSheet.Line? in
      guard [nil, .draft, .returned].contains(task.report?.state) else { return nil }
      // Now and then a figure is not there yet; what has ended is answered by many, sooner or later.
      guard random.happens(isOver(task.target) ? 0.55 : 0.95) else { return nil }
      return line(task, &random)
    }
    let reports = try handIn(lines, by: author, at: now)
    passOn(reports, of: body, on: now.day, within: 7, &random)
  }

  /// To whoever signs for the body, where there is one; the office looks at what has left it some days later.
  private func passOn(
    _ reports: [Report], of body: DemoBody, on day: CivilDate, within days: Int, _ random: inout DemoRandom
  ) {
    if reports.isEmpty { return }
    let signed = reports.filter { $0.state == .signing }
    if let signer = body.signer, !signed.isEmpty {
      diary.add(on: day.adding(days: 1), &random) { now in
        let author = try actor(signer, at: now)
        try store.sign(signed.map { ($0.id, $0.version) }, by: author, at: now)
      }
    }
    diary.add(on: day.adding(days: random.whole(2...(days + 1))), &random) {
      try review(reports, of: body, at: $0)
    }
  }

  /// Begins and does not finish; a word where a number belongs is kept as it is.
  func leaveDraft(_ body: DemoBody, _ period: Period, at now: Moment) throws {
    var random = DemoRandom(seed, "\(body.account) \(period.text) drafts")
    let author = try actor(body.account, at: now)
    let lines = try store.reportingTasks(of: body.agency.id, in: period).compactMap { task -> ReportingSheet.Line? in
      guard task.report == nil, !isOver(task.target), random.happens(0.5) else { return nil }
      var line = line(task, &random)
      if !line.entry.value.isEmpty { line.entry.value += random.one(of: DemoWords.typedDrafts) }
      return line
    }
    if lines.isEmpty { return }
    try store.saveDrafts(lines, by: author, at: now)
  }

  /// Hands a returned report in again, with what was asked for.
  func mend(
    _ target: TargetID, _ period: Period, of body: DemoBody, narrative: String, factor: Double, at now: Moment
  ) throws {
    guard let task = try store.reportingTasks(of: body.agency.id, in: period).first(where: { $0.target.id == target }),
      let report = task.report, report.state == .returned
    else { return }
    var entry = report.newest.typed
    entry.narrative = narrative
    if factor < 1, let value = report.newest.figure.value {
      let isWhole = value == value.rounded()
      let less = isWhole ? (value * factor).rounded() : (value * factor * 100).rounded() / 100
      entry.value = Quantity.plain(less)
      if !task.context.doubts(of: less).isEmpty { entry.explanation = DemoWords.falls[0] }
    }
    let line = ReportingSheet.Line(target: target, period: period, entry: entry, seenVersion: report.version)
    let reports = try handIn([line], by: actor(body.account, at: now), at: now)
    var random = DemoRandom(seed, "\(target) \(period.text) mended")
    passOn(reports, of: body, on: now.day, within: 4, &random)
  }

  private func line(_ task: ReportingTask, _ random: inout DemoRandom) -> ReportingSheet.Line {
    let story = DemoStory(task.target, start: start(of: task.target), entered: entered, seed: seed)
    return ReportingSheet.Line(
      target: task.target.id, period: task.period, entry: story.entry(for: task.period, task.context, &random),
      seenVersion: task.report?.version ?? 0)
  }

  private func isOver(_ target: TargetSummary) -> Bool {
    DemoStory(target, start: start(of: target), entered: entered, seed: seed).isOver
  }

  private func start(of target: TargetSummary) -> CivilDate { starts[target.document] ?? entered }

  /// As the form does it; what the rules do not take is left out, as a person would leave it.
  private func handIn(_ lines: [ReportingSheet.Line], by author: Actor, at now: Moment) throws -> [Report] {
    guard !lines.isEmpty else { return [] }
    let asked = try store.asked(for: lines)
    var sheet = ReportingSheet(.page, lines, by: author, on: now.day)
    do { return try store.submit(sheet.checked(against: asked), by: author, at: now) } catch let faults
      as ReportingSheet.Faults
    {
      let wrong = Set(faults.all.map(\.line.target))
      sheet.lines.removeAll { wrong.contains($0.target) }
      guard !sheet.lines.isEmpty else { return [] }
      return try store.submit(sheet.checked(against: asked), by: author, at: now)
    }
  }
}
