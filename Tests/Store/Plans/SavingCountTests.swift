import GRDB
import Policy
import Synchronization
import Testing

@testable import Store

/// What saving costs is what it asks of the database.
@Suite struct `Saving plans counts` {
  private func statements(_ store: Store, _ work: () throws -> Void) throws -> [String] {
    let seen = Mutex<[String]>([])
    store.pool.writeWithoutTransaction { db in
      db.trace { event in seen.withLock { $0.append("\(event)") } }
    }
    defer { store.pool.writeWithoutTransaction { $0.trace(nil) } }
    try work()
    return seen.withLock { $0 }
  }

  private var other: Plan {
    var plan = Plan.usual
    plan.title = "随州市工业企业提质扩规实施方案"
    return plan
  }

  @Test func `the plans of a city are compared once, however many a file holds`() throws {
    let temporary = try TemporaryStore()
    let both = Reading(file: "plans.txt", documents: [Plan.usual.document, other.document], findings: [])
    let asked = try statements(temporary.store) {
      _ = try temporary.store.save(both, source: Plan.usual.source, publish: true, by: .commandLine, at: .start)
    }
    #expect(asked.count { $0.contains("SELECT v.*, c.name AS city FROM document d") } == 1)
    // The same figure in both plans is one target.
    #expect(try temporary.store.target(TargetID(1))?.same.count == 1)
    #expect(try temporary.store.check() == [])
  }

  @Test func `words are written last, for what comes after them flushes their index each time`() throws {
    let temporary = try TemporaryStore()
    let both = Reading(file: "plans.txt", documents: [Plan.usual.document, other.document], findings: [])
    let asked = try statements(temporary.store) {
      _ = try temporary.store.save(both, source: Plan.usual.source, publish: true, by: .commandLine, at: .start)
    }
    let judged = try #require(asked.lastIndex { $0.hasPrefix("INSERT INTO status_result") })
    let indexed = try #require(asked.firstIndex { $0.hasPrefix("INSERT INTO target_words") })
    #expect(judged < indexed)
    #expect(try temporary.store.targets(TargetFilter(words: "提质扩规")).total > 0)
  }

  @Test func `several files share a transaction, and each is as if it came alone`() throws {
    let (together, apart) = (try TemporaryStore(), try TemporaryStore())
    var revised = Plan.usual
    revised.lines.append("六、附则")
    let files = [Plan.usual, other, revised].map { plan in
      IncomingPlan(
        Reading(file: "plan.txt", documents: [plan.document], findings: []), source: plan.source, publish: true,
        at: .start)
    }
    var outcomes: [SaveOutcome] = []
    let asked = try statements(together.store) { outcomes = try together.store.save(files, by: .commandLine) }
    let alone = try files.map {
      try apart.store.save($0.reading, source: $0.source, publish: true, by: .commandLine, at: $0.now)
    }
    #expect(outcomes == alone)
    #expect(outcomes.map { $0.documents[0].change } == [.added, .added, .newVersion])
    #expect(asked.count { $0.hasPrefix("BEGIN") } == 1 && asked.count { $0.hasPrefix("COMMIT") } == 1)
    #expect(asked.count { $0.hasPrefix("UPDATE generation") } == 1)
    // Each plan is read for comparing once when it came and once when it was written anew, not for each file again.
    #expect(asked.count { $0.contains("FROM version_agency WHERE") } <= 2 * files.count)
    for table in ["target", "candidate", "finding", "finding_place", "target_join", "status_result", "audit"] {
      let rows = try [together, apart].map { store in
        try store.store.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map(\.description) }
      }
      #expect(rows[0] == rows[1], "\(table)")
    }
    #expect(try together.store.targets(TargetFilter(words: "提质扩规")).total > 0)
    #expect(try together.store.check() == [])
  }

  @Test func `of several files all are kept or none`() throws {
    let temporary = try TemporaryStore()
    let empty = Reading(file: "empty.txt", documents: [], findings: [])
    let files = [Reading(file: "plan.txt", documents: [Plan.usual.document], findings: []), empty]
    #expect(throws: StoreError.self) {
      try temporary.store.save(
        files.map { IncomingPlan($0, source: Plan.usual.source, publish: true, at: .start) }, by: .commandLine)
    }
    #expect(try temporary.store.targets(TargetFilter()).total == 0)
    #expect(try temporary.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM source") } == 0)
  }

  @Test func `only what a plan touches is judged anew`() throws {
    let desk = try Desk()
    let store = desk.store
    var apart = Plan()
    apart.title = "随州市文化旅游发展规划"
    apart.lines = ["一、总体思路", "接待游客100万人次。"]
    apart.targets = [apart.target("接待游客100万人次", "接待游客人次", 100, "万人次")]
    let judged = try statements(store) { try apart.save(in: store) }
      .filter { $0.contains("INSERT INTO status_result") || $0.contains("v.period_from, v.period_to, v.issued_on") }
    // Its own: one reading, one row.
    #expect(judged.count == 2, "\(judged.joined(separator: "\n"))")
    // One that is the same as another, which has a figure, gets it; all of both groups are read again.
    try store.submit([desk.line(desk.targets[0], 12)], by: desk.economy, at: .start)
    try other.save(in: store)
    let same = try #require(try store.target(desk.targets[0].id)?.same.first)
    #expect(try store.target(same.target)?.summary.latest?.value == 12)
    #expect(try store.check() == [])
  }

  @Test func `the steps on the way to a target are found by its indicator`() throws {
    let temporary = try TemporaryStore()
    let plan = try temporary.store.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN SELECT \(StatusColumn.list) FROM \(StatusColumn.tables) WHERE t.document_id = 1"
      ).map { $0["detail"] as String }
    }
    let step = "SEARCH m USING INDEX target_indicator (document_id=? AND indicator=? AND deadline_day<?)"
    #expect(plan.contains { $0.contains(step) }, "\(plan)")
  }
}
