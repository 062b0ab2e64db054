import GRDB
import Policy

/// What a look at the audit trail finds.
enum AuditTrail {
  static func faults(_ db: Database) throws -> [String] {
    var faults: [String] = []
    if let line = try brokenLine(db) { faults.append("审计记录第 \(line) 条与其校验和不符，可能被改动") }
    faults += try cutTail(db)
    let untold = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(untoldSteps))") ?? 0
    if untold > 0 { faults.append("填报的步骤没有审计记录：\(untold) 处") }
    return faults
  }

  /// The first line whose sum does not follow from it and the line before.
  private static func brokenLine(_ db: Database) throws -> Int64? {
    var before = ""
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY id")
    while let row = try rows.next() {
      let sum: String = row["sum"]
      if Audit.Line(row).sum(after: before) != sum { return row["id"] }
      before = sum
    }
    return nil
  }

  /// Lines are numbered without a gap, and SQLite remembers the last number that it gave.
  private static func cutTail(_ db: Database) throws -> [String] {
    let row = try Row.fetchOne(db, sql: "SELECT count(*) AS count, coalesce(max(id), 0) AS last FROM audit")
    guard let row else { return [] }
    let (count, last): (Int64, Int64) = (row["count"], row["last"])
    let given = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'audit'") ?? 0
    if given > last { return ["审计记录的末尾缺少 \(given - last) 条，可能被删去"] }
    return count == last ? [] : ["审计记录缺少 \(last - count) 条，可能被删去"]
  }

  /// A step of a report is written together with its line: one without has lost it.
  private static let untoldSteps = """
    SELECT 1 FROM report_revision rr WHERE rr.state <> 'draft' AND NOT EXISTS (
      SELECT 1 FROM audit a WHERE a.subject = 'report' AND a.subject_id = rr.report_id
        AND a.action IN ('report.' || rr.state, CASE rr.state
          WHEN 'signing' THEN 'report.handed_up' WHEN 'submitted' THEN 'report.signed'
          WHEN 'returned' THEN 'report.sent_back' END) AND a.new ->> 'version' = CAST(rr.number AS TEXT))
    """
}
