import Policy
import Testing

@testable import Store

/// Measures are part of what a body owes in a round, by the flow of reports.
@Suite struct `Measures are part of the round` {
  /// What somebody does with a row, be it a target's or a measure's.
  enum Step: String, Sendable {
    case draft, handIn, change, approve, giveBack
    /// From here on somebody signs for the bodies.
    case signer
    case sign, sendBack
    /// The due date passes.
    case late
  }

  let desk: Desk
  let supervisor: Actor
  let finance: AgencyID
  let clerk: Actor
  let goal: TargetSummary
  let measure: MeasureSummary
  var store: Store { desk.store }
  let city = CityID(1)

  /// 市发改委 owes nothing but a measure, 市财政局 nothing but a goal.
  init() throws {
    desk = try Desk()
    supervisor = try desk.supervisor()
    let store = desk.store
    finance = try #require(try store.agency(named: "市财政局", in: CityID(1))).id
    clerk = try store.addUser(
      "caizheng", password: "correct horse", role: .agency, agency: finance, by: .commandLine, at: .start
    ).actor()
    goal = desk.targets[3]
    try store.setOwner(of: goal.id, to: finance, because: "分工", seen: goal.revision, by: desk.admin, at: .start)
    measure = try #require(try store.measures().items.first { $0.textStart == "择优扶强" })
  }

  private var reform: AgencyID? { desk.reform.agency }

  private func row(of agency: AgencyID?) throws -> RoundRow? {
    try store.round(RoundFilter(agency: agency), in: [desk.period]).first
  }

  private func task() throws -> MeasureTask {
    let body = try #require(reform)
    return try #require(try store.measureTasks(of: body, in: desk.period).first)
  }

  private func newest() throws -> Int64 { try #require(try task().newest).id }

  private func stamp() throws -> Int { try task().draft?.stamp ?? 0 }

  private func tell(_ stage: String, _ words: String, at now: Moment) throws {
    let task = try task()
    let typed = TypedMeasure(
      measure.id, desk.period, MeasureAnswer(stage: stage, progress: words), seen: task.seen,
      stamp: task.draft?.stamp ?? 0)
    try store.submit([], [CheckedMeasure(typed, in: task)], by: desk.reform, at: now)
  }

  private func take(_ step: Step, _ now: inout Moment, _ signers: inout [Actor]) throws {
    let report = try store.reportingTasks(of: finance, in: desk.period).first?.report
    func line(_ stage: Stage, _ words: String) -> CheckedLine {
      CheckedLine(
        target: goal.id, period: desk.period, figure: ReportedFigure(stage: stage, narrative: words),
        typed: ReportEntry(stage: stage.rawValue, narrative: words), seenVersion: report?.version ?? 0,
        isNew: report == nil)
    }
    switch step {
    case .draft:
      let entry = ReportEntry(narrative: "草稿")
      try store.saveDrafts([desk.draft(goal, entry, seen: report?.version ?? 0)], by: clerk, at: now)
      let typed = TypedMeasure(measure.id, desk.period, MeasureAnswer(progress: "草稿"), seen: 0)
      _ = try store.keepTyping([], measures: [typed], by: desk.reform, at: now)
    case .handIn, .change:
      let words = step == .handIn ? "开工" : "封顶"
      try store.submit([line(.underway, words)], by: clerk, at: now)
      try tell("underway", words, at: now)
    case .approve:
      let told = try #require(try task().newest)
      let seen = try #require(report)
      try store.approve([(seen.id, seen.version)], measures: [told.id], by: supervisor, at: now)
    case .giveBack:
      let seen = try #require(report)
      try store.giveBack(seen.id, remark: "写明日期", seen: seen.version, by: supervisor, at: now)
      let told = try #require(try task().newest)
      try store.giveBack(measure: told.id, remark: "写明日期", by: supervisor, at: now)
    case .signer:
      signers = [try desk.approver("qf1", of: desk.reform), try desk.approver("qf2", of: clerk)]
    case .sign:
      let seen = try #require(report)
      try store.sign([(seen.id, seen.version)], by: signers[1], at: now)
      let waiting = WaitingMeasure(measure.id, desk.period, stamp: try stamp())
      try store.sign([], measures: [waiting], by: signers[0], at: now)
    case .sendBack:
      let seen = try #require(report)
      try store.sendBack(seen.id, remark: "写明日期", seen: seen.version, by: signers[1], at: now)
      let waiting = WaitingMeasure(measure.id, desk.period, stamp: try stamp())
      try store.sendBack(waiting, remark: "写明日期", by: signers[0], at: now)
    case .late: now = Moment(startOf: desk.period.dueOn.adding(days: 1)).adding(seconds: 9 * 3600)
    }
  }

  /// What is done, in order; how the body stands then, and of what it is reminded.
  static let courses: [(steps: [Step], count: RoundCount, state: RoundState, kind: ReminderKind?)] = [
    ([], RoundCount(asked: 1), .underway, .before),
    ([.draft], RoundCount(asked: 1), .underway, .before),
    ([.late], RoundCount(asked: 1), .missing, .after),
    ([.handIn], RoundCount(asked: 1, reported: 1), .onTime, nil),
    ([.late, .handIn], RoundCount(asked: 1, reported: 1, late: 1), .late, nil),
    ([.handIn, .late, .change], RoundCount(asked: 1, reported: 1), .onTime, nil),
    ([.handIn, .approve], RoundCount(asked: 1, reported: 1, accepted: 1), .accepted, nil),
    ([.late, .handIn, .approve], RoundCount(asked: 1, reported: 1, late: 1, accepted: 1), .late, nil),
    ([.handIn, .giveBack], RoundCount(asked: 1, returned: 1), .returned, .returned),
    ([.handIn, .change, .giveBack], RoundCount(asked: 1, returned: 1), .returned, .returned),
    ([.handIn, .giveBack, .handIn], RoundCount(asked: 1, reported: 1), .onTime, nil),
    ([.handIn, .giveBack, .change, .approve], RoundCount(asked: 1, reported: 1, accepted: 1), .accepted, nil),
    ([.handIn, .approve, .change], RoundCount(asked: 1, reported: 1), .onTime, nil),
    ([.handIn, .approve, .change, .giveBack], RoundCount(asked: 1, reported: 1, returned: 1), .returned, .returned),
    ([.handIn, .approve, .giveBack], RoundCount(asked: 1, returned: 1), .returned, .returned),
    ([.signer, .handIn], RoundCount(asked: 1, signing: 1), .signing, .before),
    ([.signer, .handIn, .late], RoundCount(asked: 1, signing: 1), .signing, .after),
    ([.signer, .handIn, .sendBack], RoundCount(asked: 1, returned: 1), .returned, .returned),
    ([.signer, .handIn, .sign], RoundCount(asked: 1, reported: 1), .onTime, nil),
    ([.signer, .handIn, .late, .sign], RoundCount(asked: 1, reported: 1, late: 1), .late, nil),
    ([.signer, .handIn, .sign, .approve], RoundCount(asked: 1, reported: 1, accepted: 1), .accepted, nil),
    ([.signer, .handIn, .sign, .giveBack, .change], RoundCount(asked: 1, signing: 1), .signing, .before),
  ]

  @Test(arguments: courses.indices)
  func `a body with measures only stands as one with targets only that did the same`(_ index: Int) throws {
    let course = Self.courses[index]
    var (now, signers): (Moment, [Actor]) = (.start, [])
    for step in course.steps { try take(step, &now, &signers) }
    for (agency, isMeasure) in [(try #require(reform), true), (finance, false)] {
      let row = try #require(try row(of: agency))
      var expected = course.count
      if isMeasure { (expected.measures, expected.measuresReported) = (1, expected.reported) }
      #expect(row.count == expected, "\(course.steps) \(isMeasure)")
      #expect(row.state(on: now.day) == course.state, "\(course.steps) \(isMeasure)")
      #expect(ReminderKind.fitting(row.count, row.window, on: now.day) == course.kind, "\(course.steps) \(isMeasure)")
      // The to-do counts the same.
      let owed = try #require(try store.owedReports(of: agency, in: [desk.period]).first)
      #expect(owed.asked == 1 && owed.returned == course.count.returned, "\(course.steps) \(isMeasure)")
      let isOpen = course.count.missing > 0 && course.count.returned + course.count.signing == 0
      #expect(owed.open == (isOpen ? 1 : 0) && owed.drafts == (course.steps == [.draft] ? 1 : 0))
      #expect(owed.burden == row.burden)
      let returned = course.count.returned > 0 ? [ReturnedReports(period: desk.period, count: 1)] : []
      #expect(try store.returnedReports(of: agency) == returned, "\(course.steps) \(isMeasure)")
    }
    // What the form says of the row is what the round counts.
    let report = try store.reportingTasks(of: finance, in: desk.period).first?.report
    #expect(try task().state == report?.state, "\(course.steps)")
    #expect(try store.check() == [])
  }

  @Test func `a body that owes measures only is reminded once for each thing, by letter too, and can close`() throws {
    let contact = ContactEntry(person: "张三", email: "fgw@example.gov.cn")
    try store.setContact(contact, of: desk.reform.id, by: .commandLine, at: .start)
    try store.setRound(RoundSetting(mailsBefore: 7), of: city, by: supervisor, at: .start)
    let due = Moment(startOf: desk.period.dueOn).adding(seconds: 9 * 3600)
    for hour in 0..<2 {
      try store.remindByMail(as: .commandLine, at: due.plus(hours: hour))
    }
    let letter = try #require(try store.mails().items.first { $0.agency == reform })
    #expect(try store.mails().items.count == 1 && letter.kind == .due)
    #expect(letter.words.contains("2026年第四季度举措进展填报今天到期，应报1项，已报0项，尚有1项未报"))
    // Told before the letter goes out: nobody is bothered.
    try tell("done", "完成", at: due)
    #expect(try store.takeLetter(at: due.plus(hours: 2)) == nil)
    #expect(try store.mails().items.map(\.result) == [.owesNothing])
    #expect(try row(of: reform)?.state(on: due.day) == .onTime)
    let told = try #require(try task().newest)
    try store.approve([], measures: [told.id], by: supervisor, at: due)
    #expect(try row(of: reform)?.state(on: due.day.adding(days: 1)) == .accepted)
    #expect(try store.remindByMail(as: .commandLine, at: due.plus(days: 1)) == 0)
  }

  @Test func `a body that filled its figures and not its measures is not complete`() throws {
    let economy = try #require(desk.economy.agency)
    try store.submit(
      desk.targets.prefix(3).map { desk.line($0, 9) }, by: desk.economy, at: .start)
    let row = try #require(try row(of: economy))
    #expect(row.count == RoundCount(asked: 4, reported: 3, measures: 1))
    #expect(row.count.owes && row.state(on: desk.period.dueOn.adding(days: 1)) == .missing)
    let standing = try store.standing(
      of: city, in: desk.period, on: desk.period.dueOn.adding(days: 1))
    let body = try #require(standing.bodies.first { $0.name == "市经信局" })
    #expect(body.count == row.count && body.state == .missing)
    #expect(standing.bodies.map(\.name).contains("市发改委"), "and a bulletin names who owes measures only")
  }

  @Test func `an exception moves the days of a measure as of everything else`() throws {
    let late = Moment(startOf: desk.period.dueOn.adding(days: 1)).adding(seconds: 9 * 3600)
    let move = WindowMove(dueOn: desk.period.dueOn.adding(days: 5))
    try store.movePeriod(desk.period, in: city, for: reform, to: move, because: "系统故障", by: supervisor, at: late)
    try tell("underway", "开工", at: late)
    let row = try #require(try row(of: reform))
    #expect(row.isException && row.count.late == 0 && row.state(on: late.day) == .onTime)
    #expect(try !task().isLate)
  }

  @Test func `words that wait to be looked over are found by period, and what was told anew is a conflict`() throws {
    try tell("underway", "开工", at: .start)
    let first = try #require(try store.measuresToReview(city: city, in: desk.period).first?.newest)
    #expect(try store.measuresToReview(city: city) == [desk.period: 1])
    try tell("underway", "封顶", at: .start)
    #expect(try store.measuresToReview(city: city) == [desk.period: 1], "only the newest waits")
    let newest = try #require(try task().newest)
    #expect(throws: StoreError.conflict(expected: Int(first.id), found: Int(newest.id))) {
      try store.approve([], measures: [first.id], by: supervisor, at: .start)
    }
    try store.approve([], measures: [newest.id], by: supervisor, at: .start)
    let decided = StoreError.conflict(expected: Int(newest.id), found: Int(newest.id))
    #expect(throws: decided) { try store.approve([], measures: [newest.id], by: supervisor, at: .start) }
    // Whoever looks at a page from before is told that it was accepted.
    #expect(throws: decided) {
      try store.giveBack(measure: newest.id, seen: .submitted, remark: "没有完成", by: supervisor, at: .start)
    }
    #expect(try store.measuresToReview(city: city).isEmpty)
    #expect(throws: StoreError.invalid(field: "退回理由", reason: "请写明需要修改的内容")) {
      try store.giveBack(measure: newest.id, remark: " ", by: supervisor, at: .start)
    }
    let elsewhere = try store.addUser(
      "qita", password: "correct horse", role: .agency, agency: finance, by: .commandLine, at: .start
    ).actor()
    #expect(throws: StoreError.notAllowed(.reviewReports)) {
      try store.giveBack(measure: newest.id, remark: "理由", by: elsewhere, at: .start)
    }
    let trail = try store.audit(AuditFilter(subject: "measure")).items.map(\.action)
    #expect(trail.filter { $0 == "measure.approved" }.count == 1)
  }

  @Test func `what was accepted counts until something else is, in lists and for the next quarter too`() throws {
    try tell("underway", "开工", at: .start)
    try store.approve([], measures: [try newest()], by: supervisor, at: .start)
    try tell("done", "完成", at: .start)
    #expect(try store.course(of: measure).stage == .underway)
    let body = try #require(reform)
    let next = try #require(try store.measureTasks(of: body, in: desk.period.next).first)
    #expect(next.previous?.stage == .underway, "what is not accepted ends nothing")
    try store.giveBack(measure: try newest(), remark: "没有完成", by: supervisor, at: .start)
    #expect(try store.course(of: measure).stage == .underway && task().answer?.progress == "完成")
    #expect(try task().remark == "没有完成" && task().told == nil)
  }

  @Test func `what was accepted twice and is given back leaves nothing that counts, as with figures`() throws {
    try tell("underway", "开工", at: .start)
    try store.approve([], measures: [try newest()], by: supervisor, at: .start)
    try tell("done", "完成", at: .start)
    #expect(try task().acceptedMeanwhile?.stage == .underway)
    try store.approve([], measures: [try newest()], by: supervisor, at: .start)
    #expect(try store.course(of: measure).stage == .done && task().acceptedMeanwhile == nil)
    try store.giveBack(measure: try newest(), remark: "没有完成", by: supervisor, at: .start)
    #expect(try store.course(of: measure).stage == nil && row(of: reform)?.count.reported == 0)
    try tell("underway", "封顶", at: .start)
    #expect(try store.course(of: measure).reports.filter(\.counts).map(\.progress) == ["封顶"])
  }

  @Test func `no more wait on a desk than it can show`() throws {
    try tell("underway", "开工", at: .start)
    #expect(try store.measuresToReview(city: city, in: desk.period, most: 0).isEmpty)
    #expect(try store.measuresToReview(city: city, in: desk.period, most: 1).count == 1)
  }

  @Test func `bodies with measures and no account are listed with those that own targets`() throws {
    try store.setDisabled(true, user: desk.reform.id, by: .commandLine, at: .start)
    #expect(try store.bodiesWithoutAccount(in: city).map(\.name) == ["市发改委"])
    #expect(try store.bodiesWithoutAccount(in: city).map(\.owned) == [1])
    #expect(try row(of: reform)?.accounts == 0)
  }
}
