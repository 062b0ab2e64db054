import GRDB
import Policy
import Testing

@testable import Store

/// A database whose measures were told of before anybody looked them over.
@Suite struct `Words of measures from before there was a review` {
  @Test func `were taken as they came, and count as accepted`() throws {
    let all = try Migration.all(in: TemporaryStore.migrations)
    let first = try #require(all.firstIndex { $0.name.hasSuffix("_measures_reviewed.sql") })
    let folder = try MigrationFolder(first: first)
    let old = try folder.open()
    try Plan.usual.save(in: old)
    try old.pool.write { db in
      try db.execute(
        sql: """
          INSERT INTO measure_report (measure_id, stage, progress, is_on_behalf, by, at, period)
          VALUES (1, 'underway', '开工', 0, 'jxj', 1795244400, '2026Q4')
          """)
    }
    try old.close()
    for migration in all.dropFirst(first) { try folder.write(migration.name, migration.sql) }
    let store = try folder.open()
    let rows = try store.read { db in
      try String.fetchAll(db, sql: "SELECT state || coalesce(by, '') FROM measure_review")
    }
    #expect(rows == ["approved"])
    try store.close()
  }
}
