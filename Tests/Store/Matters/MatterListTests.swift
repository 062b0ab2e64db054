import Foundation
import GRDB
import GRDBSQLite
import Policy
import Testing

@testable import Store

/// Twenty thousand matters: a page reads its own rows and no more.
@Suite struct MatterListTests {
  /// Rows straight into the table: what is measured is reading.
  private static func fill(_ store: Store, _ count: Int) throws {
    try store.write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
          INSERT INTO matter (city_id, title, text, origin, agency_id, due_on, state, level, step_since, step_due, by,
            created_at)
          SELECT 1, '事项' || i, '', CASE i % 3 WHEN 0 THEN 'report' ELSE 'hand' END,
            1 + i % (SELECT count(*) FROM agency), date('2026-11-21', (i % 60) || ' days'),
            CASE WHEN i % 20 = 0 THEN 'received' ELSE 'closed' END, 'team', 1795244400,
            CASE WHEN i % 20 = 0 THEN date('2026-11-21', (i % 40 - 20) || ' days') END, '甲', 1795244400 FROM n
          """)
    }
  }

  /// What stands in the plan of a page's statements and reads a whole table or sorts it.
  private func faults(_ store: Store, _ filter: MatterFilter, _ page: Slice) throws -> [String] {
    let list = ListQuery(table: "matter", alias: "m", try #require(filter.conditions))
    var queries = [list.ids(page)]
    if let key = filter.order.key {
      let query = list.conditions.select(
        "m", from: "matter m", order: (key.terms + ["m.id"]).joined(separator: ", "), limit: 51)
      queries = [query]
    }
    return try store.read { db in
      try queries.flatMap { query in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: query.arguments)
          .map { $0["detail"] as String }
          .filter { step in
            (step.hasPrefix("SCAN m") && !step.contains("USING")) || step.contains("TEMP B-TREE FOR ORDER BY")
          }
      }
    }
  }

  private static func filters() -> [MatterFilter] {
    let today = Moment.start.day
    var all = [
      MatterFilter(city: CityID(1)), MatterFilter(agency: AgencyID(1)), MatterFilter(state: .received),
      MatterFilter(isOpen: true),
    ]
    func add(_ change: (inout MatterFilter) -> Void) {
      var filter = MatterFilter()
      change(&filter)
      all.append(filter)
    }
    add { $0.origin = .report }
    add { $0.level = .office }
    add { $0.subject = SubjectReference(.target, 1) }
    add { $0.scope = .bodies([AgencyID(1), AgencyID(2)]) }
    add { $0.order = .urgent }
    add { filter in
      filter.order = .urgent
      filter.isOpen = true
    }
    add { $0.overOn = today }
    add { $0.raiseOn = today }
    return all
  }

  @Test func `no filter and no order of the ledger reads or sorts the whole of it`() throws {
    let desk = try Desk()
    try Self.fill(desk.store, 2_000)
    for filter in Self.filters() {
      #expect(try faults(desk.store, filter, Slice(before: 1_500)) == [], "\(filter)")
    }
  }

  /// How many rows SQLite steps over for a query: the steps of its virtual machine, which do not hang on the clock.
  private func steps(_ store: Store, _ filter: MatterFilter) throws -> Int {
    let list = ListQuery(table: "matter", alias: "m", try #require(filter.conditions))
    let query = filter.order.key.map { key in
      list.conditions.select(
        "m", from: "matter m", order: (key.terms + ["m.id"]).joined(separator: ", "), limit: 51)
    }
    let ids = query ?? list.ids(Slice(before: Int64.max))
    return try store.read { db in
      let statement = try db.makeStatement(sql: ids.sql)
      _ = try Row.fetchAll(statement, arguments: ids.arguments)
      return Int(sqlite3_stmt_status(statement.sqliteStatement, SQLITE_STMTSTATUS_VM_STEP, 0))
    }
  }

  @Test func `a page of twenty thousand costs what a page of two hundred costs`() throws {
    let (small, large) = (try Desk(), try Desk())
    try Self.fill(small.store, 1_200)
    try Self.fill(large.store, 20_000)
    for filter in [MatterFilter(), MatterFilter(isOpen: true), MatterFilter(state: .received)] {
      for desk in [small, large] { #expect(try desk.store.matters(filter).items.count == Slice.usualLimit) }
      let few = try steps(small.store, filter)
      #expect(few > Slice.usualLimit, "as many rows are stepped over as a page has")
      #expect(try steps(large.store, filter) <= few + few / 2, "\(filter)")
    }
    var urgent = MatterFilter(isOpen: true)
    urgent.order = .urgent
    #expect(try steps(large.store, urgent) <= 2 * steps(small.store, urgent))
  }
}
