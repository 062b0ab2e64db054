import GRDB
import Policy
import Testing

@testable import Store

/// Databases from before a measure's words were looked over, and before it was kept who tells of it.
@Suite struct `Measures of an earlier version` {
  /// What a statement gives after a database of before a migration was changed and has come to today's version.
  private func rows(_ sql: String, before migration: String, _ changes: String) throws -> [String] {
    let count = try MigrationFolder.before(migration)
    let folder = try MigrationFolder.filled(before: count)
    let old = try folder.open()
    try old.pool.write { db in try db.execute(sql: changes) }
    try old.close()
    try folder.addRest(after: count)
    let store = try folder.open()
    #expect(try store.check() == [])
    let rows = try store.read { db in try String.fetchAll(db, sql: sql) }
    try store.close()
    return rows
  }

  private static func told(_ id: Int, _ stage: String) -> String {
    """
    INSERT INTO measure_report (id, measure_id, stage, progress, is_on_behalf, by, at, period)
    VALUES (\(id), 1, '\(stage)', '开工', 0, 'jxj', 1795244400, '2026Q4');
    """
  }

  @Test func `what was told was taken as it came, and counts as accepted`() throws {
    let rows = try rows(
      "SELECT state || coalesce(by, '') FROM measure_review", before: "_measures_reviewed.sql",
      Self.told(1, "underway"))
    #expect(rows == ["approved"])
  }

  @Test func `each is told of by the first of its leads that can, else by the first body that can, else by nobody`()
    throws
  {
    let rows = try rows(
      """
      SELECT m.id || coalesce(a.name, '') || coalesce(m.teller_reason, '') FROM measure m
      LEFT JOIN agency a ON a.id = m.teller_id ORDER BY m.id
      """, before: "_measure_tellers.sql",
      """
      UPDATE measure_agency SET verbatim = '项目专班' WHERE measure_id = 2 AND role = 'lead';
      """)
    #expect(rows == ["1市经信局bracket", "2市财政局bracket", "3市经信局bracket", "4"])
  }

  @Test func `of what was accepted twice in a quarter the first gave way`() throws {
    let rows = try rows(
      "SELECT report_id || ' ' || is_superseded FROM measure_review ORDER BY 1", before: "_measure_tellers.sql",
      Self.told(1, "underway") + Self.told(2, "done")
        + "INSERT INTO measure_review (report_id, state) VALUES (1, 'approved'), (2, 'approved')")
    #expect(rows == ["1 1", "2 0"])
  }
}
