import GRDB
import Policy
import Testing

@testable import Store

/// A sheet filled directly, as a door that is neither the form nor the API would.
@Suite struct ReportingSheetTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func sheet(_ lines: [ReportingSheet.Line], by author: Actor? = nil) -> ReportingSheet {
    ReportingSheet(.data, lines, by: author ?? desk.economy, on: Moment.start.day)
  }

  private func row(_ number: Int, _ target: TargetID, _ value: String, seen: Int? = nil, in period: Period? = nil)
    -> ReportingSheet.Line
  {
    ReportingSheet.Line(
      target: target, period: period ?? desk.period, entry: ReportEntry(value: value), seenVersion: seen,
      place: "第\(number)行")
  }

  private func checked(_ sheet: ReportingSheet) throws -> [CheckedLine] {
    try sheet.checked(against: try desk.store.asked(for: sheet.lines))
  }

  private func faults(_ sheet: ReportingSheet) throws -> [ReportingSheet.Fault] {
    do { _ = try checked(sheet) } catch let faults as ReportingSheet.Faults { return faults.all }
    return []
  }

  @Test func `a third door hands in what passed, in one spelling`() throws {
    let good = try checked(
      sheet([row(2, desk.targets[0].id, "２２万辆"), row(3, desk.targets[0].id, "20", in: desk.period.previous)]))
    #expect(good.map(\.typed.value) == ["22", "20"] && good.allSatisfy(\.isNew))
    let reports = try desk.store.submit(good, by: desk.economy, at: .start)
    #expect(reports.map(\.period) == [desk.period, desk.period.previous])
    #expect(reports.map(\.newest.figure.value) == [22, 20])
    // The same again needs no version and makes no revision.
    let again = try checked(sheet([row(2, desk.targets[0].id, "22")]))
    #expect(try desk.store.submit(again, by: desk.economy, at: .start).map(\.version) == [1])
  }

  @Test func `what is asked of a line is what the form asks, a time limit by its wording too`() throws {
    let temporary = try TemporaryStore()
    var plan = Plan.usual
    plan.lines[4] += "签约到开工用时控制在60天以内。"
    plan.targets.append(
      plan.target("签约到开工用时控制在60天以内", "签约到开工用时", 60, "天", agencies: ["市经信局"], comparison: .atMost))
    try plan.save(in: temporary.store)
    let body = try #require(try temporary.store.agency(named: "市经信局", in: CityID(1)))
    let tasks = try temporary.store.reportingTasks(of: body.id, in: desk.period)
    #expect(tasks.contains { $0.context.isShareOfCases })
    let lines = tasks.map { ReportingSheet.Line(target: $0.target.id, period: desk.period, entry: ReportEntry()) }
    let asked = try temporary.store.asked(for: lines)
    #expect(asked.map(\.context) == tasks.map(\.context))
    #expect(asked.map(\.target) == tasks.map(\.target.id))
  }

  @Test func `what is told to start from makes the path, and is told once`() throws {
    let target = desk.targets[0].id
    func line(_ value: String, from baseline: String, in period: Period) -> ReportingSheet.Line {
      ReportingSheet.Line(target: target, period: period, entry: ReportEntry(value: value, baseline: baseline))
    }
    let first = try checked(sheet([line("22", from: "20", in: desk.period.previous)]))
    let report = try #require(try desk.store.submit(first, by: desk.economy, at: .start).first)
    #expect(report.counted?.figure.baseline == 20 && report.newest.typed.baseline == "20")
    let status = try #require(try desk.store.target(target)).status
    #expect(status.facts.baseline == nil && status.facts.toldBaseline == 20)
    #expect(status.status.reason.hasPrefix("以填报单位补报的基期值（20）起算，已完成路程40%"))
    #expect(try faults(sheet([line("23", from: "21", in: desk.period)])).map(\.field) == [.entry(.baseline)])
    // It can be corrected where it was told.
    let again = ReportingSheet.Line(
      target: target, period: desk.period.previous, entry: ReportEntry(value: "22", baseline: "21"), seenVersion: 1)
    try desk.store.submit(try checked(sheet([again])), by: desk.economy, at: .start)
    #expect(try desk.store.target(target)?.status.facts.toldBaseline == 21)
  }

  @Test func `every fault of every line is told at once, with its line and its field`() throws {
    let found = try faults(
      sheet([
        row(2, desk.targets[0].id, "很多"), row(3, TargetID(999), "1"), row(4, desk.targets[3].id, "1"),
        row(5, desk.targets[1].id, "1", in: desk.period.next), row(6, desk.targets[0].id, "1"),
        row(7, desk.targets[2].id, "1", seen: 3), row(8, desk.targets[1].id, "20"),
      ]))
    #expect(found.map(\.line.place) == ["第2行", "第3行", "第4行", "第5行", "第6行", "第7行"])
    #expect(found.map(\.field) == [.entry(.value), .target, .target, .period, .target, nil])
    #expect(
      found.dropFirst().map(\.reason) == [
        .unknown, .foreign, .notOpen(desk.period.next.firstDay), .twice, .neverReported,
      ])
    #expect(try desk.store.reports(ReportFilter(includesDrafts: true)).total == 0)
  }

  @Test func `whoever writes over a report says over which version, over an accepted one as well`() throws {
    let target = desk.targets[0].id
    let made = try desk.store.submit(try checked(sheet([row(2, target, "10")])), by: desk.economy, at: .start)
    let report = try #require(made.first)
    #expect(try faults(sheet([row(2, target, "11")])).map(\.reason) == [.versionMissing(report.said)])
    #expect(try faults(sheet([row(2, target, "11", seen: 7)])).map(\.reason) == [.stale(report.said)])
    let line = try checked(sheet([row(2, target, "11", seen: 1)]))
    #expect(line.map(\.isNew) == [false])
    // Somebody else was faster between check and store.
    try desk.store.submit([desk.line(desk.targets[0], 12, seen: 1)], by: desk.economy, at: .start)
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try desk.store.submit(line, by: desk.economy, at: .start)
    }
    let approved = try desk.store.approve(report.id, seen: 2, by: desk.admin, at: .start)
    #expect(try faults(sheet([row(2, target, "13")])).map(\.reason) == [.versionMissing(approved.said)])
    #expect(try checked(sheet([row(2, target, "12")])).map(\.seenVersion) == [3], "the same again needs no version")
    let over = try checked(sheet([row(2, target, "13", seen: 3)]))
    let waiting = try desk.store.submit(over, by: desk.economy, at: .start)[0]
    #expect(waiting.state == .submitted && waiting.counted?.figure.value == 12)
  }

  @Test func `what is asked is what the form asks, for the lines' targets and no other`() throws {
    try desk.store.submit([desk.line(desk.targets[0], 20, in: desk.period.previous)], by: desk.economy, at: .start)
    try desk.store.submit([desk.line(desk.targets[0], 22)], by: desk.economy, at: .start)
    let tasks = try desk.store.reportingTasks(of: try #require(desk.economy.agency), in: desk.period)
    let lines = tasks.map { row(0, $0.target.id, "1") }
    let asked = try desk.store.asked(for: lines)
    #expect(Set(asked) == Set(tasks.map(\.asked)))
    #expect(try desk.store.asked(for: [lines[0]]).map(\.target) == [lines[0].target])
  }

  @Test func `looking up what is asked reads no whole table`() throws {
    let plan = try desk.store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + AskedColumn.select.sql, arguments: [1, "2026Q3", "202609"])
        .map { $0["detail"] as String }
    }
    #expect(!plan.isEmpty)
    // That table has one row.
    #expect(plan.filter { $0.hasPrefix("SCAN") && $0 != "SCAN generation" } == [])
  }
}
