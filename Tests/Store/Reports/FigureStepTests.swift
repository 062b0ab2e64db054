import GRDB
import Policy
import Testing

@testable import Store

/// What counts of a target is read once for a line that is handed in, and kept in step with what is written.
@Suite struct `Figures that a transaction knows` {
  let desk: Desk
  var store: Store { desk.store }

  init() throws { desk = try Desk() }

  /// Hands in as a door does: looked up, checked and written in one transaction.
  @discardableResult
  private func handIn(_ values: [(target: Int, value: String, period: Period)]) throws -> [Report] {
    let sheet = ReportingSheet(
      .page,
      try values.map { line in
        let target = desk.targets[line.target].id
        let seen = try store.report(of: target, in: line.period)?.version ?? 0
        let entry = ReportEntry(value: line.value, narrative: "推进中", explanation: "口径不变")
        return ReportingSheet.Line(target: target, period: line.period, entry: entry, seenVersion: seen)
      }, by: desk.economy, on: Moment.start.day)
    let done = try store.submit(by: desk.economy, at: .start) { lookup in
      try sheet.checked(against: lookup.asked(for: sheet.lines))
    }
    return done?.reports ?? []
  }

  /// Targets that another look at the whole database would judge otherwise.
  private func misjudged() throws -> [Int64] {
    try store.read { db in
      try Statuses.moves(db, .all, at: .start, rule: try ProgressRules.current(db)).map(\.target)
    }
  }

  @Test func `what is judged with a report is what the whole database says afterwards`() throws {
    let (period, before) = (desk.period, desk.period.previous)
    let steps: [[(target: Int, value: String, period: Period)]] = [
      [(0, "20", before)], [(0, "22", period)],
      // Two periods of one target at once, the later one first, and a correction of the one before.
      [(1, "8", period), (1, "7", before), (0, "21", before)],
      [(1, "9", period)],
      // The same again writes nothing.
      [(1, "9", period)],
    ]
    for step in steps {
      try handIn(step)
      #expect(try misjudged() == [])
    }
    #expect(try store.report(of: desk.targets[1].id, in: period)?.version == 2)
    let first = try #require(try store.report(of: desk.targets[0].id, in: period))
    try store.giveBack(first.id, remark: "请核对", seen: first.version, by: desk.admin, at: .start)
    #expect(try misjudged() == [])
    try handIn([(0, "23", period)])
    #expect(try misjudged() == [])
    let again = try #require(try store.report(of: desk.targets[0].id, in: period))
    try store.approve(again.id, seen: again.version, by: desk.admin, at: .start)
    // What was accepted goes on counting beside what is newer.
    try handIn([(0, "24", period)])
    #expect(try misjudged() == [])
    #expect(try store.target(desk.targets[0].id)?.summary.latest?.value == 23)
  }

  @Test func `what was said before a period is what its page tells`() throws {
    try handIn([(0, "20", desk.period.previous)])
    try handIn([(0, "22", desk.period)])
    let target = desk.targets[0].id
    for period in [desk.period.previous, desk.period, desk.period.next] {
      try store.read { db in
        let figures = try [CountedFigure].all(of: target.raw, db)
        #expect(
          try figures.previous(to: period) == ReportQuery.figures(before: period, db, [target.raw])[target.raw]?.value)
      }
    }
  }

  @Test func `looking for what was begun on a form reads no row of a report`() throws {
    let plan = try store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + BegunLineColumn.select.sql, arguments: [1, "2026Q3"])
        .map { $0["detail"] as String }
    }
    #expect(plan.contains { $0.contains("INDEX report_begun") }, "\(plan)")
    #expect(plan.contains { $0.contains("COVERING INDEX target_owner") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    let few = try store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + BegunColumn.few.sql, arguments: ["2026Q3"])
        .map { $0["detail"] as String }
    }
    #expect(few.contains { $0.contains("INDEX report_begun (period=?)") }, "\(few)")
    #expect(few.contains { $0.contains("COVERING INDEX typed_draft_period") }, "\(few)")
  }

  @Test func `lines come in the order of the plans, in whatever order a door names them`() throws {
    let form = (agency: try #require(desk.economy.agency), period: desk.period)
    let ids = desk.targets[0...1].map(\.id)
    for named in [ids, ids.reversed(), ids + ids] {
      try store.read { db in
        let found = try SheetLookup(db, store.memory).keptLines(on: form, naming: named, isAlone: true)
        #expect(found.map(\.target) == ids)
      }
    }
  }

  @Test func `what was begun on a form is found, be there few or many of them elsewhere`() throws {
    let agency = try #require(desk.economy.agency)
    let form = (agency: agency, period: desk.period)
    let mine = desk.targets[1].id
    try store.saveDrafts([desk.draft(desk.targets[1], ReportEntry(value: "8"))], by: desk.economy, at: .start)
    func kept() throws -> [TargetID] {
      try store.read { db in
        try SheetLookup(db, store.memory).keptLines(on: form, naming: [desk.targets[0].id], isAlone: false)
          .map(\.target)
      }
    }
    #expect(try kept() == [desk.targets[0].id, mine])
    // Another body's, which is not a line of this form.
    let goal = desk.targets[3]
    try store.saveDrafts([desk.draft(goal, ReportEntry(stage: "underway"))], by: desk.reform, at: .start)
    #expect(try kept() == [desk.targets[0].id, mine])
    try store.write { db in
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      for id in 0..<Int64(BegunColumn.fewest) {
        try db.execute(
          sql: "INSERT INTO report (target_id, period, state, version) VALUES (?, ?, 'draft', 1)",
          arguments: [10_000 + id, form.period.text])
      }
      #expect(
        try SheetLookup(db, store.memory).keptLines(on: form, naming: [], isAlone: false).map(\.target) == [mine])
      try db.execute(sql: "DELETE FROM report WHERE target_id >= 10000")
    }
  }
}
