import Policy
import Testing

@testable import Store

/// 包保干部每月走访1次；每半年召开一次调度会议。
@Suite struct `Rounds of months, half-years and years` {
  let desk: Desk
  let supervisor: Actor
  let economy: AgencyID
  var store: Store { desk.store }
  let month: Period
  let half: Period
  let year: Period

  init() throws {
    desk = try Desk()
    supervisor = try desk.supervisor()
    economy = try #require(desk.economy.agency)
    let today = Moment.start.day
    month = Period(.month, containing: today)
    half = Period(.half, containing: today)
    year = Period(.year, containing: today)
  }

  private func asked(_ period: Period, of body: AgencyID? = nil) throws -> Set<TargetID> {
    Set(try store.reportingTasks(of: body ?? economy, in: period).map(\.target.id))
  }

  private func row(_ period: Period) throws -> RoundRow? {
    try store.round(RoundFilter(agency: economy), in: [period]).first
  }

  @Test func `a database that was there before asks by month from the day on which it learned to`() throws {
    try store.setRhythm(of: desk.targets[0].id, to: .monthly, because: "逐月调度", by: supervisor, at: .start)
    let day = month.next.opensOn
    try store.write { try $0.execute(sql: "INSERT INTO rhythm_start (day) VALUES (?)", arguments: [day.text]) }
    #expect(try asked(month) == [])
    #expect(try asked(month.next) == [desk.targets[0].id])
  }

  @Test func `a target is asked in its own periods, from the change on, and nothing twice`() throws {
    let target = desk.targets[0]
    try store.setRhythm(of: target.id, to: .monthly, because: "逐月调度", by: supervisor, at: .start)
    #expect(try asked(month) == [target.id])
    #expect(try !asked(desk.period).contains(target.id))
    #expect(try asked(month.previous) == [], "nobody owes the month before somebody asked for months")
    #expect(try store.target(target.id)?.status.facts.rhythm == .monthly)
    #expect(try store.periodKinds(RoundFilter(agency: economy)) == [.month, .quarter])

    let line = desk.line(target, 20, in: month)
    let report = try #require(try store.submit([line], by: desk.economy, at: .start).first)
    #expect(report.period == month && report.dueOn == month.dueOn && !report.isLate)
    let after = try #require(try store.target(target.id))
    #expect(after.summary.latest?.period == month && after.status.period == desk.period)
    // The next one knows the one before.
    let next = try #require(try store.reportingTasks(of: economy, in: month.next).first)
    #expect(next.previous?.value == 20 && next.previous?.period == month)

    // What was told of a quarter's last month is not asked again for the quarter, when the rhythm goes back.
    let last = Period(.month, containing: desk.period.lastDay)
    try store.submit([desk.line(target, 21, in: last)], by: desk.economy, at: Moment.start.plus(hours: 24 * 15))
    try store.setRhythm(of: target.id, to: .quarterly, because: "恢复", by: supervisor, at: .start)
    #expect(try !asked(desk.period).contains(target.id) && asked(desk.period.next).contains(target.id))
  }

  @Test func `a year's report closes a half-year's quarter, and periods of all kinds can be moved`() throws {
    try store.setRhythm(of: desk.targets[0].id, to: .semiannual, because: "半年调度", by: supervisor, at: .start)
    try store.setRhythm(of: desk.targets[1].id, to: .annual, because: "年度统计", by: supervisor, at: .start)
    #expect(try asked(half) == [desk.targets[0].id] && asked(year) == [desk.targets[1].id])
    #expect(try row(half)?.window == ReportingWindow(usual: half))
    let due = half.dueOn.adding(days: 7)
    try store.movePeriod(
      half, in: CityID(1), for: economy, to: WindowMove(dueOn: due), because: "调度会延期", by: supervisor, at: .start)
    #expect(try row(half)?.window.dueOn == due && row(half)?.isException == true)
    try store.submit([desk.line(desk.targets[1], 9, in: year)], by: desk.economy, at: .start)
    #expect(try row(year)?.count.reported == 1 && row(half)?.count.missing == 1)
    // Each row of the round is found again by its number, whatever its kind.
    try store.setRound(RoundSetting(isPublic: true), of: CityID(1), by: supervisor, at: .start)
    let rows = try store.round(RoundFilter(isPublic: true)).items
    #expect(Set(rows.map(\.period.kind)) == [.quarter, .half, .year])
    #expect(Set(rows.map(\.id)).count == rows.count)
    for one in rows { #expect(try store.round(one.id) == one) }
    #expect(try store.check() == [])
  }

  @Test func `of what the plan's own sentence wants each month, months are asked without anybody saying so`() throws {
    var plan = Plan.usual
    plan.region = "海宁市"
    plan.targets[0].cadence = .monthly
    plan.targets[1].cadence = .semiannual
    try plan.save(in: store)
    let city = try #require(try store.cities().first { $0.name == "海宁市" }).id
    let targets = try store.targets(TargetFilter(city: city)).items
    let monthly = try #require(targets.first { $0.cadence == .monthly })
    let body = try #require(monthly.owner?.agency)
    #expect(try store.rhythm(of: monthly.id) == TargetRhythm(rhythm: .monthly, usual: .monthly))
    #expect(try asked(month, of: body).contains(monthly.id) && !asked(desk.period, of: body).contains(monthly.id))
    #expect(try store.owedReports(of: body, in: [month.previous]).isEmpty, "it came this month")
    #expect(try store.owedReports(of: body, in: [month]).map(\.asked) == [1])
    let halfYearly = try #require(targets.first { $0.cadence == .semiannual })
    #expect(try asked(half, of: try #require(halfYearly.owner?.agency)).contains(halfYearly.id))
    // Every cadence and wording is the same in SQL as in the rule.
    for target in try store.targets().items {
      let usual = try #require(try store.rhythm(of: target.id)).usual
      #expect(usual == AskRhythm.usual(target.cadence, indicator: target.indicator))
    }
  }

  @Test func `what a round costs is counted by fields, minutes and what is not asked twice`() throws {
    let row = try #require(try row(desk.period))
    #expect(row.burden == ReportingBurden(figures: 3, stages: 0, measures: 1))
    let minutes = 3 * ReportingBurden.minutesOfFigure + ReportingBurden.minutesOfMeasure
    #expect(row.burden.fields == 4 && row.burden.minutes == minutes)
    let owed = try #require(try store.owedReports(of: economy, in: [desk.period]).first)
    #expect(owed.burden == row.burden)
    #expect(owed.burden.words == "必填 4 项（其中举措 1 项），估计 11 分钟")
  }
}
