import Policy
import Testing

@testable import Store

@Suite struct RoundTests {
  let desk: Desk
  let supervisor: Actor
  var store: Store { desk.store }
  let city = CityID(1)
  let economy: AgencyID

  init() throws {
    desk = try Desk()
    supervisor = try desk.supervisor()
    economy = try #require(desk.economy.agency)
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func row(of agency: AgencyID, in period: Period? = nil) throws -> RoundRow? {
    try store.round(RoundFilter(agency: agency), in: [period ?? desk.period]).first
  }

  // MARK: Periods

  @Test func `a closed period takes nothing by any door, until one body is given more time`() throws {
    let last = desk.period.previous
    // Due on 10 October, closed thirty days later; today is 21 November.
    try store.setRound(RoundSetting(closesAfter: 30), of: city, by: supervisor, at: .start)
    let closed = StoreError.periodClosed(last, closedOn: try day("2026-11-09"))
    let line = desk.line(desk.targets[0], 20, in: last)
    for author in [desk.economy, desk.admin, supervisor] {
      #expect(throws: closed) { try store.submit([line], by: author, at: .start) }
      let draft = ReportingSheet.Line(target: line.target, period: last, entry: ReportEntry(value: "20"))
      #expect(throws: closed) { try store.saveDrafts([draft], by: author, at: .start) }
    }
    let sheet = ReportingSheet(
      .data, [ReportingSheet.Line(target: line.target, period: last, entry: ReportEntry(value: "20"), place: "第2行")],
      by: desk.economy, on: Moment.start.day)
    do {
      _ = try sheet.checked(against: store.asked(for: sheet.lines))
      Issue.record("a closed period took a line")
    } catch let faults as ReportingSheet.Faults {
      #expect(try faults.all.map(\.reason) == [.closed(day("2026-11-09"))] && faults.all.first?.field == .period)
    }
    #expect(closed.description == "2026年第三季度的填报已于2026-11-09截止，不再接收；确需补报、更正的，请联系统筹协调机构为本单位延期")

    let move = WindowMove(closesOn: try day("2026-11-30"))
    try store.movePeriod(last, in: city, for: economy, to: move, because: "系统故障", by: supervisor, at: .start)
    #expect(try store.submit([line], by: desk.economy, at: .start)[0].isLate)
    // Nobody else is given it.
    let goal = CheckedLine(
      target: desk.targets[3].id, period: last, figure: ReportedFigure(stage: .underway),
      typed: ReportEntry(stage: "underway"), seenVersion: 0, isNew: true)
    #expect(throws: closed) { try store.submit([goal], by: desk.reform, at: .start) }
    try store.movePeriod(last, in: city, for: economy, to: WindowMove(), because: "收回", by: supervisor, at: .start)
    #expect(throws: closed) {
      try store.submit([desk.line(desk.targets[1], 9, in: last)], by: desk.economy, at: .start)
    }
    #expect(
      try store.audit(AuditFilter(subject: "round")).items.map(\.action) == ["round.set", "round.moved", "round.moved"])
    #expect(try store.check() == [])
  }

  @Test func `a moved due date says what is late, and a moved opening what is too early`() throws {
    let last = desk.period.previous
    let made = try store.submit([desk.line(desk.targets[0], 20, in: last)], by: desk.economy, at: .start)[0]
    #expect(made.isLate && made.dueOn.text == "2026-10-10")
    let later = WindowMove(dueOn: try day("2026-11-30"))
    try store.movePeriod(last, in: city, for: nil, to: later, because: "口径调整", by: supervisor, at: .start)
    let now = try #require(try store.report(made.id))
    #expect(!now.isLate && now.dueOn.text == "2026-11-30")
    #expect(try store.window(of: last, for: economy, in: city).dueOn.text == "2026-11-30")

    let opening = WindowMove(opensOn: try day("2026-12-01"))
    try store.movePeriod(desk.period, in: city, for: nil, to: opening, because: "先培训", by: supervisor, at: .start)
    #expect(throws: StoreError.periodNotOpen(desk.period, opensOn: try day("2026-12-01"))) {
      try store.submit([desk.line(desk.targets[0], 20)], by: desk.economy, at: .start)
    }
    #expect(try store.periodMoves(in: city).map(\.reason) == ["口径调整", "先培训"])
  }

  @Test func `days are moved by whoever runs the city, with a reason and in their order`() throws {
    let move = WindowMove(dueOn: try day("2026-01-01"))
    #expect(throws: StoreError.invalid(field: "日期", reason: "按时日不能早于开放日")) {
      try store.movePeriod(desk.period, in: city, for: nil, to: move, because: "错", by: supervisor, at: .start)
    }
    #expect(throws: StoreError.invalid(field: "理由", reason: "请写明调整的理由")) {
      try store.movePeriod(desk.period, in: city, for: nil, to: move, because: " ", by: supervisor, at: .start)
    }
    #expect(try store.periodMoves(in: city) == [], "a refused move leaves nothing")
    var plan = Plan.usual
    plan.region = "海宁市"
    try plan.save(in: store)
    let elsewhere = try #require(try store.cities().first { $0.name == "海宁市" }).id
    let good = WindowMove(dueOn: try day("2027-01-20"))
    #expect(throws: StoreError.notAllowed(.managePeriods)) {
      try store.movePeriod(desk.period, in: elsewhere, for: nil, to: good, because: "越权", by: supervisor, at: .start)
    }
    #expect(throws: StoreError.invalid(field: "单位", reason: "不是本市的单位")) {
      try store.movePeriod(desk.period, in: elsewhere, for: economy, to: good, because: "错", by: desk.admin, at: .start)
    }
  }

  // MARK: What is asked

  @Test func `a target that is asked less often rests in between, and what was said of it stays on the form`() throws {
    let target = desk.targets[0]
    func asked(_ period: Period) throws -> [TargetID] {
      try store.reportingTasks(of: economy, in: period).map(\.target.id)
    }
    try store.setRhythm(of: target.id, to: .semiannual, because: "半年调度", by: supervisor, at: .start)
    let half = Period(.half, containing: desk.period.lastDay)
    #expect(try asked(half).contains(target.id) && !asked(desk.period).contains(target.id))
    #expect(try !asked(desk.period.previous).contains(target.id))
    // Who tells of it all the same is heard.
    try store.submit([desk.line(target, 20, in: desk.period.previous)], by: desk.economy, at: .start)
    #expect(try asked(desk.period.previous).contains(target.id) && asked(half).contains(target.id))
    #expect(try store.rhythm(of: target.id)?.said?.reason == "半年调度")
    #expect(try store.target(target.id)?.status.facts.rhythm == .semiannual)
    try store.setRhythm(of: target.id, to: .quarterly, because: "恢复", by: supervisor, at: .start)
    #expect(try store.rhythm(of: target.id) == TargetRhythm(rhythm: .quarterly, usual: .quarterly))
    #expect(try store.audit(AuditFilter(action: "target.rhythm")).total == 2)
    #expect(throws: StoreError.notAllowed(.managePeriods)) {
      try store.setRhythm(of: target.id, to: .annual, because: "少报", by: desk.economy, at: .start)
    }
  }

  @Test func `nothing is asked after a target ended, unless it was missed`() throws {
    let (reached, missed) = (desk.targets[0], desk.targets[1])
    let next = try #require(Period("2027Q1"))
    try store.submit(
      [desk.line(reached, 26), desk.line(missed, 3)], by: desk.economy, at: .start.plus(days: 30))
    // Both were for 2026; in March 2027 only what was not reached is asked.
    let march = Moment.start.plus(days: 110)
    try store.refreshStatuses(at: march)
    let asked = try store.reportingTasks(of: economy, in: next).map(\.target.id)
    #expect(!asked.contains(reached.id) && asked.contains(missed.id))
    #expect(try row(of: economy, in: next).map { $0.count.asked - $0.count.measures } == asked.count)
  }

  // MARK: The round

  @Test func `the round counts what each body was asked and what came of it`() throws {
    #expect(try row(of: economy)?.count == RoundCount(asked: 4, measures: 1))
    let approver = try desk.approver(of: desk.economy)
    let waiting = try store.submit([desk.line(desk.targets[0], 20)], by: desk.economy, at: .start)[0]
    #expect(try row(of: economy)?.count == RoundCount(asked: 4, signing: 1, measures: 1))
    try store.sign([(waiting.id, 1)], by: approver, at: .start)
    let others = try store.submit(
      [desk.line(desk.targets[1], 9), desk.line(desk.targets[2], 100)], by: desk.admin, at: .start)
    #expect(try row(of: economy)?.state(on: Moment.start.day) == .underway, "its measure is to come")
    let task = try #require(try store.measureTasks(of: economy, in: desk.period).first)
    let answer = MeasureAnswer(stage: "underway", progress: "开工")
    let told = try CheckedMeasure(TypedMeasure(task.measure.id, desk.period, answer, seen: 0), in: task)
    try store.submit([], [told], by: desk.admin, at: .start)
    #expect(try row(of: economy)?.state(on: Moment.start.day) == .onTime)
    try store.approve([(waiting.id, 2), (others[0].id, 1)], by: supervisor, at: .start)
    try store.giveBack(others[1].id, remark: "请核实", seen: 1, by: supervisor, at: .start)
    let row = try #require(try row(of: economy))
    #expect(row.count == RoundCount(asked: 4, reported: 3, accepted: 2, returned: 1, measures: 1, measuresReported: 1))
    #expect(row.state(on: Moment.start.day) == .returned && row.accounts == 1 && !row.isException)
    // The quarters before the plan was read ask nothing of anybody.
    #expect(try store.round(RoundFilter(city: city), in: [desk.period.previous]) == [])

    // To everybody it is shown where the city says so.
    #expect(try store.round(RoundFilter(isPublic: true)).items == [])
    try store.setRound(RoundSetting(isPublic: true), of: city, by: supervisor, at: .start)
    let listing = try store.round(RoundFilter(isPublic: true), Slice(limit: 1))
    #expect(listing.total == 2 && listing.next == listing.items.first?.id.raw)
    let rest = try store.round(RoundFilter(isPublic: true), Slice(after: listing.next))
    #expect(rest.items.count == 1 && rest.next == nil)
    #expect(try store.round(row.id)?.count == row.count)
  }

  @Test func `bodies without an account get one each, with a password that must be changed`() throws {
    let finance = try #require(try store.agency(named: "市财政局", in: city)).id
    #expect(try store.bodiesWithoutAccount(in: city) == [])
    try store.setOwner(
      of: desk.targets[0].id, to: finance, because: "分工", seen: desk.targets[0].revision, by: supervisor, at: .start)
    #expect(try store.bodiesWithoutAccount(in: city).map(\.name) == ["市财政局"])
    let opened = try store.openAccounts(
      for: [finance], roles: [.agency, .approver], in: city, by: supervisor, at: .start)
    #expect(opened.map(\.user.name) == ["随州市财政局", "随州市财政局-签发"])
    #expect(opened.map(\.user.role) == [.agency, .approver] && opened.allSatisfy(\.user.mustChangePassword))
    #expect(Set(opened.map(\.password)).count == 2)
    for account in opened {
      for rule in PasswordRule.allCases { #expect(rule.fault(of: account.password, name: account.user.name) == nil) }
      guard
        case .signedIn = try store.signIn(name: account.user.name, password: account.password, from: nil, at: .start)
      else {
        Issue.record("\(account.user.name) cannot sign in")
        continue
      }
    }
    #expect(try store.bodiesWithoutAccount(in: city) == [])
    // A name that is taken gets a number; nothing is made of a list with a body of elsewhere.
    let again = try store.openAccounts(for: [finance], roles: [.agency], in: city, by: supervisor, at: .start)
    #expect(again.map(\.user.name) == ["随州市财政局2"])
    let before = try store.users().count
    #expect(throws: StoreError.notFound(.agency, id: 999)) {
      try store.openAccounts(for: [finance, AgencyID(999)], roles: [.agency], in: city, by: supervisor, at: .start)
    }
    #expect(throws: StoreError.invalid(field: "角色", reason: "只能开通单位的账号")) {
      try store.openAccounts(for: [finance], roles: [.admin], in: city, by: supervisor, at: .start)
    }
    #expect(try store.users().count == before)
  }

  @Test func `nobody is told the same twice`() throws {
    let row = try #require(try row(of: economy))
    let reminder = Reminder(
      kind: .before, agency: row.agencyName, period: row.period, count: row.count, window: row.window)
    let told = try store.remind([(economy, reminder)], by: .copied, in: city, as: supervisor, at: .start)
    #expect(told == [economy])
    #expect(try store.remind([(economy, reminder)], by: .mail, in: city, as: supervisor, at: .start) == [])
    let log = try store.reminders(in: city, of: desk.period)
    #expect(log.map(\.words) == [reminder.words(on: Moment.start.day)] && log.map(\.way) == [.copied])
    var later = reminder
    later.kind = .after
    #expect(try store.remind([(economy, later)], by: .copied, in: city, as: supervisor, at: .start) == [economy])
    #expect(try store.audit(AuditFilter(action: "round.reminded")).total == 2)
    #expect(try store.check() == [])
  }

  @Test func `joined targets are asked once of a body, and the report feeds both plans`() throws {
    var plan = Plan.usual
    plan.title = "汽车产业行动方案"
    plan.targets = [plan.targets[0]]
    plan.goals = []
    try plan.save(in: store)
    let both = try store.targets(TargetFilter(words: "专用汽车产量")).items
    #expect(both.count == 2)
    let owner = try #require(both[0].owner?.agency)
    for target in both where target.owner?.agency != owner {
      try store.setOwner(of: target.id, to: owner, because: "同一家", seen: target.revision, by: desk.admin, at: .start)
    }
    try store.setSame(both.map(\.id), true, because: "同一指标", by: desk.admin, at: .start)
    let tasks = try store.reportingTasks(of: owner, in: desk.period).filter { $0.target.indicator == "专用汽车产量" }
    #expect(tasks.count == 1 && tasks[0].same.count == 1)
    let count = try #require(try row(of: owner)?.count)
    let asked = count.asked - count.measures
    #expect(try asked == (store.reportingTasks(of: owner, in: desk.period).count))
    try store.submit([desk.line(tasks[0].target, 20)], by: desk.admin, at: .start)
    #expect(try both.map { try store.target($0.id)?.summary.latest?.value } == [20, 20])
  }
}
