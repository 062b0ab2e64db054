import GRDB
import Policy

/// Whether progress states still follow from the facts that are kept with them.
enum KeptStatuses {
  static func faults(_ db: Database) throws -> [String] {
    var faults: [String] = []
    let rule = try ProgressRules.current(db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.* FROM status_result s JOIN target t ON t.id = s.target_id AND \(Standing.isCurrent("t"))
        WHERE s.rule_version = ? ORDER BY s.target_id
        """, arguments: [rule.version])
    while let row = try rows.next() {
      let facts = try StatusInputs.facts(row["facts"])
      let status = facts.status(at: try row.period(), on: row.moment("computed_at").day, rule: rule)
      guard status.state.rawValue != row["state"] as String else { continue }
      faults.append("目标 \(row["target_id"] as Int64) 的进度状态与其依据不符，可能被改动")
    }
    return faults
  }
}
