import GRDB
import Policy
import Testing

@testable import Store

@Suite struct QueryPlanTests {
  /// The lines of `EXPLAIN QUERY PLAN` that read a whole table.
  private func scans(_ store: Store, _ query: SQLQuery) throws -> [String] {
    try store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: query.arguments)
        .map { $0["detail"] as String }
        // Reading a list that was bound, or the answer of the word index, is no scan of a table.
        .filter { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") && !$0.contains("json_each") }
    }
  }

  @Test func `no filter of targets reads the whole table`() throws {
    let temporary = try TemporaryStore()
    try Plan.usual.save(in: temporary.store)
    let filters = [
      TargetFilter(city: CityID(1)), TargetFilter(document: DocumentID(1)), TargetFilter(agency: AgencyID(1)),
      TargetFilter(agency: AgencyID(1), part: .owner), TargetFilter(deadlineFrom: 2026), TargetFilter(words: "汽车"),
      TargetFilter(states: [.behind, .farBehind]), TargetFilter(city: CityID(1), words: "汽车"),
    ]
    for filter in filters {
      let list = ListQuery(table: "target", alias: "t", try #require(TargetQuery.conditions(filter)))
      #expect(try scans(temporary.store, list.count) == [], "\(filter)")
      #expect(try scans(temporary.store, list.ids(Slice(after: 10))) == [], "\(filter)")
    }
  }

  @Test func `what bodies owe is found by index, whoever asks`() throws {
    let temporary = try TemporaryStore()
    try Plan.usual.save(in: temporary.store)
    let bodies = [
      OwedBodies(city: CityID(1)), OwedBodies(agency: AgencyID(1)),
      OwedBodies(city: CityID(1), document: DocumentID(1)), OwedBodies(isPublic: true),
      OwedBodies(city: CityID(1), isPublic: true),
    ]
    for period in try ["2026Q4", "2026M11", "2026H2", "2026Y"].map({ try #require(Period($0)) }) {
      for of in bodies {
        let lines = OwedLines.query(period, of: of)
        let grouped = SQLQuery(
          sql: "SELECT line.owner_id, \(OwedLines.counts) FROM (\(lines.sql)) line GROUP BY line.owner_id",
          arguments: lines.arguments)
        // Of small tables, a row for a city or one in all, and of what was found.
        let small = ["SCAN line", "SCAN round_setting", "SCAN rhythm_start"]
        let read = try scans(temporary.store, grouped).filter { !small.contains($0) }
        #expect(read == [], "\(period.text) \(of)")
      }
    }
    for city in [nil, CityID(1)] {
      let waiting = Store.waiting(city)
      let query = SQLQuery(
        sql: "SELECT r.period, count(*) FROM \(Store.waitingTables) WHERE \(waiting.sql) GROUP BY r.period",
        arguments: waiting.arguments)
      #expect(try scans(temporary.store, query) == ["SCAN v USING INDEX measure_review_waiting"])
    }
  }

  @Test func `a page goes straight to its first row`() throws {
    let temporary = try TemporaryStore()
    let list = ListQuery(table: "target", alias: "t", try #require(TargetQuery.conditions(TargetFilter())))
    let plan = try temporary.store.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + list.ids(Slice(after: 10)).sql, arguments: list.ids(Slice(after: 10)).arguments
      )
      .map { $0["detail"] as String }
    }
    #expect(plan == ["SEARCH t USING INTEGER PRIMARY KEY (rowid>?)"])
  }

  @Test func `measures, reports and the trail are found by index`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let measures = try #require(MeasureQuery.conditions(MeasureFilter(agency: AgencyID(1), role: .lead)))
    #expect(try scans(store, ListQuery(table: "measure", alias: "m", measures).ids(Slice())) == [])
    let reports = ReportQuery.conditions(ReportFilter(agency: AgencyID(1), period: Period("2026Q1")))
    #expect(try scans(store, ListQuery(table: "report", alias: "r", reports).ids(Slice())) == [])
    let trail = Conditions("e.subject = 'target' AND e.subject_id = ?", [1])
    #expect(try scans(store, ListQuery(table: "audit", alias: "e", trail).ids(Slice())) == [])
  }
}
