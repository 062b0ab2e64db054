import Policy
import Testing

@testable import Store

/// A saved plan with an administrator and an account for each of two bodies.
struct Desk {
  let temporary: TemporaryStore
  let admin: Actor
  /// 市经信局, which owns three targets.
  let economy: Actor
  /// 市发改委, which owns the goal.
  let reform: Actor
  let targets: [TargetSummary]
  var store: Store { temporary.store }
  let period: Period

  init() throws {
    temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let city = CityID(1)
    func account(_ name: String, _ body: String) throws -> Actor {
      let agency = try #require(try store.agency(named: body, in: city))
      return try store.addUser(
        name, password: "correct horse", role: .agency, agency: agency.id, by: .commandLine, at: .start
      ).actor()
    }
    admin = try store.addUser("admin", password: "correct horse", role: .admin, by: .commandLine, at: .start).actor()
    economy = try account("jingxin", "市经信局")
    reform = try account("fagai", "市发改委")
    targets = try store.targets().items
    period = Period(containing: Moment.start.day)
  }

  /// Whoever signs for 市发改委, or another body.
  func approver(_ name: String = "qianfa", of body: Actor? = nil) throws -> Actor {
    try store.addUser(
      name, password: "correct horse", role: .approver, agency: (body ?? reform).agency, by: .commandLine, at: .start
    ).actor()
  }

  /// Whoever runs the city's rounds.
  func supervisor(_ name: String = "tongchou", city: CityID = CityID(1)) throws -> Actor {
    try store.addUser(
      name, password: "correct horse", role: .supervisor, city: city, by: .commandLine, at: .start
    ).actor()
  }

  func line(
    _ target: TargetSummary, _ value: Double, seen: Int = 0, _ narrative: String = "", in period: Period? = nil
  ) -> CheckedLine {
    CheckedLine(
      target: target.id, period: period ?? self.period, figure: ReportedFigure(value: value, narrative: narrative),
      typed: ReportEntry(value: Quantity.text(value), narrative: narrative), seenVersion: seen, isNew: seen == 0)
  }

  /// The same as it was typed.
  func draft(_ target: TargetSummary, _ entry: ReportEntry, seen: Int = 0) -> ReportingSheet.Line {
    ReportingSheet.Line(target: target.id, period: period, entry: entry, seenVersion: seen)
  }
}

@Suite struct ReportTests {
  @Test func `what is submitted shows at once, with its status and an audit entry`() throws {
    let desk = try Desk()
    let (store, target) = (desk.store, desk.targets[0])
    #expect(try store.reportingTasks(of: try #require(desk.economy.agency), in: desk.period).count == 3)
    let generation = store.generation
    let sent = try store.submit([desk.line(target, 22, "推进中")], by: desk.economy, at: .start)
    #expect(sent.map(\.state) == [.submitted])
    #expect(store.generation == generation + 1)

    let after = try #require(try store.target(target.id))
    #expect(after.reports.map(\.newest.figure.value) == [22])
    #expect(after.reports.map(\.agencyName) == ["市经信局"])
    #expect(after.summary.latest?.value == 22)
    // 2024 to 2026 is gone to the end; 22 of 25 are 88 %.
    #expect(after.summary.state == .farBehind || after.summary.state == .behind)
    #expect(after.status.period == desk.period)
    #expect(after.status.facts.figures.map(\.value) == [22])
    #expect(after.status.status.reason == after.summary.stateReason)
    let trail = try store.audit(AuditFilter(action: "report.submitted"))
    #expect(trail.items.map(\.by) == ["jingxin"])
    #expect(trail.items.first?.new?.contains("\"value\":\"22\"") == true)

    let overview = try store.progress()
    #expect(overview.total == 4)
    #expect(overview.reported == 1)
    #expect(try store.targets(TargetFilter(states: [after.summary.state])).items.map(\.id) == [target.id])
  }

  @Test func `an agency reports only what it owns`() throws {
    let desk = try Desk()
    let (store, target) = (desk.store, desk.targets[0])
    let body = try #require(desk.reform.agency)
    #expect(throws: StoreError.notOwner(target: target.id, agency: body)) {
      try store.submit([desk.line(target, 1)], by: desk.reform, at: .start)
    }
    let draft = desk.draft(target, ReportEntry(value: "1"), seen: 0)
    #expect(throws: StoreError.notOwner(target: target.id, agency: body)) {
      try store.saveDrafts([draft], by: desk.reform, at: .start)
    }
    // One foreign line spoils the whole form: nothing of it is kept.
    let goal = desk.targets[3]
    let mine = CheckedLine(
      target: goal.id, period: desk.period, figure: ReportedFigure(stage: .underway),
      typed: ReportEntry(stage: "underway"), seenVersion: 0, isNew: true)
    #expect(throws: StoreError.notOwner(target: target.id, agency: body)) {
      try store.submit([mine, desk.line(target, 1)], by: desk.reform, at: .start)
    }
    #expect(try store.reports(ReportFilter(includesDrafts: true)).total == 0)
    #expect(try store.audit(AuditFilter(subject: "report")).total == 0)

    // A forged account does not help: the database knows the role.
    let forged = Actor(
      standing: .account(desk.reform.id, .admin), name: "fagai", agency: desk.reform.agency, address: nil)
    #expect(throws: StoreError.notOwner(target: target.id, agency: body)) {
      try store.submit([desk.line(target, 1)], by: forged, at: .start)
    }
    // Whoever gets the target may report it; whoever had it may not.
    try store.setOwner(of: target.id, to: body, because: "调整", seen: 1, by: .commandLine, at: .start)
    try store.submit([desk.line(target, 1)], by: desk.reform, at: .start)
    #expect(throws: StoreError.notOwner(target: target.id, agency: try #require(desk.economy.agency))) {
      try store.submit([desk.line(target, 1, seen: 1)], by: desk.economy, at: .start)
    }
    try store.submit([desk.line(target, 2, seen: 1)], by: desk.admin, at: .start)
  }

  @Test func `readers and closed accounts report nothing`() throws {
    let desk = try Desk()
    let reader = try desk.store.addUser(
      "reader", password: "correct horse", role: .viewer, by: .commandLine, at: .start
    ).actor()
    try desk.store.setDisabled(true, user: desk.economy.id, by: .commandLine, at: .start)
    for user in [reader, desk.economy] {
      #expect(throws: StoreError.notAllowed(.report)) {
        try desk.store.submit([desk.line(desk.targets[0], 1)], by: user, at: .start)
      }
    }
  }

  @Test func `who saw an older version is told so`() throws {
    let desk = try Desk()
    let (store, target) = (desk.store, desk.targets[0])
    try store.submit([desk.line(target, 10)], by: desk.economy, at: .start)
    #expect(throws: StoreError.conflict(expected: 0, found: 1)) {
      try store.submit([desk.line(target, 11)], by: desk.economy, at: .start)
    }
    try store.submit([desk.line(target, 11, seen: 1)], by: desk.economy, at: .start)
    #expect(throws: StoreError.conflict(expected: 7, found: 0)) {
      try store.submit([desk.line(desk.targets[1], 1, seen: 7)], by: desk.economy, at: .start)
    }
    #expect(try store.target(target.id)?.summary.latest?.value == 11)
  }

  @Test func `revisions are kept and the returned one no longer counts`() throws {
    let desk = try Desk()
    let (store, target) = (desk.store, desk.targets[0])
    let entry = ReportEntry(value: "约十二", narrative: "未核")
    let drafts = try store.saveDrafts(
      [desk.draft(target, entry, seen: 0)], by: desk.economy, at: .start)
    let report = try #require(drafts.first)
    #expect(report.newest.typed == entry)
    #expect(report.counted == nil)
    #expect(try store.reports().total == 0)
    #expect(try store.target(target.id)?.summary.latest == nil)

    try store.submit([desk.line(target, 12, seen: 1)], by: desk.economy, at: .start.plus(hours: 1))
    let approved = try store.approve(report.id, seen: 2, by: desk.admin, at: .start.plus(hours: 2))
    #expect(approved.state == .approved)
    #expect(try store.target(target.id)?.summary.latest?.isApproved == true)

    // The same again is no step back to the start.
    #expect(try store.submit([desk.line(target, 12, seen: 3)], by: desk.economy, at: .start)[0].version == 3)
    try store.giveBack(report.id, remark: "口径有误", seen: 3, by: desk.admin, at: .start.plus(hours: 3))

    // A draft on top of what was submitted leaves it in force.
    try store.submit([desk.line(target, 12, seen: 4)], by: desk.economy, at: .start.plus(hours: 3))
    try store.saveDrafts(
      [desk.draft(target, ReportEntry(value: "13"), seen: 5)], by: desk.economy,
      at: .start.plus(hours: 3))
    let mixed = try #require(try store.report(report.id))
    #expect(mixed.state == .draft)
    #expect(mixed.newest.typed.value == "13")
    #expect(mixed.counted?.figure.value == 12)
    #expect(throws: StoreError.refused(.wrongState(.approve, .draft))) {
      try store.approve(report.id, seen: 6, by: desk.admin, at: .start)
    }

    try store.submit([desk.line(target, 13, seen: 6)], by: desk.economy, at: .start.plus(hours: 4))
    try store.giveBack(report.id, remark: "请附依据", seen: 7, by: desk.admin, at: .start.plus(hours: 5))
    let back = try #require(try store.report(of: target.id, in: desk.period))
    #expect(back.state == .returned)
    #expect(back.newest.remark == "请附依据")
    #expect(back.counted == nil)
    #expect(try store.target(target.id)?.summary.latest == nil)
    #expect(try store.target(target.id)?.summary.state == .notDue)

    let history = try store.history(of: report.id)
    #expect(
      history.map(\.state) == [.draft, .submitted, .approved, .returned, .submitted, .draft, .submitted, .returned])
    #expect(history.map(\.by) == ["jingxin", "jingxin", "admin", "admin", "jingxin", "jingxin", "jingxin", "admin"])
    #expect(history.map(\.number) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(throws: StoreError.notAllowed(.reviewReports)) {
      try store.approve(report.id, seen: 8, by: desk.economy, at: .start)
    }
    #expect(throws: StoreError.invalid(field: "退回理由", reason: "请写明需要修改的内容")) {
      try store.giveBack(report.id, remark: " ", seen: 8, by: desk.admin, at: .start)
    }
    #expect(try store.check() == [])
  }

  @Test func `a form that is sent twice makes one revision`() throws {
    let desk = try Desk()
    let (store, target) = (desk.store, desk.targets[0])
    try store.submit([desk.line(target, 10)], by: desk.economy, at: .start)
    try store.submit([desk.line(target, 10, seen: 1)], by: desk.economy, at: .start)
    #expect(try store.report(of: target.id, in: desk.period)?.version == 1)
    #expect(try store.audit(AuditFilter(subject: "report")).total == 1)
  }

  @Test func `revisions cannot be changed behind the program's back`() throws {
    let desk = try Desk()
    try desk.store.submit([desk.line(desk.targets[0], 10)], by: desk.economy, at: .start)
    for sql in ["UPDATE report_revision SET value = 99", "DELETE FROM report_revision"] {
      #expect(throws: StoreError.self) { try desk.store.write { try $0.execute(sql: sql) } }
    }
    #expect(try desk.store.report(of: desk.targets[0].id, in: desk.period)?.newest.figure.value == 10)
  }

  @Test func `who came on time and had it returned is not late, however long the answer takes`() throws {
    let desk = try Desk()
    let (store, target, period) = (desk.store, desk.targets[0], desk.period)
    let onTime = Moment(startOf: period.dueOn)
    let first = try #require(try store.submit([desk.line(target, 22)], by: desk.economy, at: onTime).first)
    let returned = try store.giveBack(
      first.id, remark: "口径", seen: first.version, by: desk.admin, at: onTime.plus(days: 20))
    let answered = try store.submit(
      [desk.line(target, 21, seen: returned.version)], by: desk.economy, at: onTime.plus(days: 30))
    #expect(answered.map(\.isLate) == [false])
    #expect(answered.first?.submittedAt == onTime.plus(days: 30))
  }

  @Test func `a quarter is reported from its first day, late after its due date`() throws {
    let desk = try Desk()
    let (store, target) = (desk.store, desk.targets[0])
    let next = desk.period.next
    #expect(throws: StoreError.periodNotOpen(next, opensOn: next.firstDay)) {
      try store.submit([desk.line(target, 1, in: next)], by: desk.economy, at: .start)
    }
    try store.submit([desk.line(target, 1, in: desk.period.previous)], by: desk.economy, at: .start)
    #expect(try store.report(of: target.id, in: desk.period.previous)?.isLate == true)
    try store.submit([desk.line(target, 2)], by: desk.economy, at: .start)
    #expect(try store.report(of: target.id, in: desk.period)?.isLate == false)
    let tasks = try store.reportingTasks(of: try #require(desk.economy.agency), in: desk.period)
    let task = try #require(tasks.first { $0.target.id == target.id })
    #expect(task.previous?.value == 1)
    #expect(task.context.previous == 1)
    // Judging a report late does not make it late.
    let report = try #require(task.report)
    let judged = try store.approve(report.id, seen: 1, by: desk.admin, at: .start.plus(days: 200))
    #expect(judged.isLate == false)
  }

  @Test func `a report that never came shows once it is due`() throws {
    let desk = try Desk()
    let store = desk.store
    // The goal has no deadline: nobody can say that it is not due.
    #expect(try store.targets(TargetFilter(states: [.notDue])).total == 3)
    #expect(try store.targets(TargetFilter(states: [.unclear])).items.map(\.indicator) == ["市场占有率"])
    #expect(try store.refreshStatuses(at: .start) == 0)
    #expect(try store.refreshStatuses(at: .start.plus(days: 60)) == 4)
    #expect(try store.targets(TargetFilter(states: [.notReported])).total == 3)
    #expect(try store.targets(TargetFilter(states: [.unclear])).total == 1)
  }

  @Test func `a target that was withdrawn is not reported and says why`() throws {
    let desk = try Desk()
    let (store, target) = (desk.store, desk.targets[0])
    try store.withdraw(target.id, because: "市政府第12次常务会议", seen: 1, by: desk.admin, at: .start)
    let gone = try #require(try store.target(target.id))
    #expect(gone.summary.state == .withdrawn)
    #expect(gone.withdrawnBecause == "市政府第12次常务会议")
    #expect(throws: StoreError.wrongState(.target, state: "已退出")) {
      try store.submit([desk.line(target, 1)], by: desk.economy, at: .start)
    }
    #expect(try store.reportingTasks(of: try #require(desk.economy.agency), in: desk.period).count == 2)
    try store.withdraw(target.id, because: nil, seen: 2, by: desk.admin, at: .start)
    #expect(try store.target(target.id)?.summary.state == .notDue)
    #expect(try store.target(target.id)?.changes.count == 2)
  }
}
