import Policy
import Testing

@testable import Store

/// A deadline that had passed before the plan came is asked for its result, once.
@Suite struct `What had ended before it came` {
  @Test func `is asked in the first quarter and, once answered, in no other`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    var plan = Plan.usual
    plan.period = PlanPeriod(from: 2022, to: 2024)
    for index in plan.targets.indices { plan.targets[index].deadline = Deadline(year: 2024) }
    try plan.save(in: store)
    let body = try #require(try store.agency(named: "市经信局", in: CityID(1)))
    let clerk = try store.addUser(
      "jingxin", password: "correct horse", role: .agency, agency: body.id, by: .commandLine, at: .start
    ).actor()
    let admin = try store.addUser("admin", password: "correct horse", role: .admin, by: .commandLine, at: .start)
    let first = Period(containing: Moment.start.day)
    func asked(_ period: Period) throws -> Set<TargetID> {
      Set(try store.reportingTasks(of: body.id, in: period).map(\.target.id))
    }
    let all = try asked(first)
    let target = try #require(try store.targets().items.first { all.contains($0.id) && $0.value != nil })
    #expect(target.state == .owed)
    #expect(try asked(first.next) == all)
    let line = CheckedLine(
      target: target.id, period: first, figure: ReportedFigure(value: 1), typed: ReportEntry(value: "1"),
      seenVersion: 0, isNew: true)
    let report = try #require(try store.submit([line], by: clerk, at: .start).first)
    // In its own quarter it stays, to be looked at and mended.
    #expect(try asked(first) == all)
    #expect(try asked(first.next) == all.subtracting([target.id]))
    #expect(try asked(first.next.next) == all.subtracting([target.id]))
    // What was given back is no answer.
    let returned = try store.giveBack(
      report.id, remark: "口径不对", seen: report.version, by: admin.actor(), at: .start.plus(hours: 1))
    #expect(returned.counted == nil)
    #expect(try asked(first.next) == all)
  }
}
