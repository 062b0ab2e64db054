/// The rows that one report writes: a revision, its report, a line of the trail, the status and the generation.
///
/// Revision and line are copies of earlier ones but for their keys, so that they are as long as real ones whatever
/// columns the tables have; no sum is computed.
final class ReportRows {
  private let database: Database
  private let statements: [Statement]
  private let reports: [Int64]
  private var turn = 0

  init(_ database: Database) throws {
    self.database = database
    reports = try database.texts("SELECT id FROM report WHERE counted IS NOT NULL ORDER BY id % 997, id LIMIT 5000")
      .compactMap { Int64($0) }
    guard !reports.isEmpty else { throw Database.Failure(message: "the store has no reports") }
    let audit = try database.texts("SELECT max(id) FROM audit WHERE subject_id IS NOT NULL").first ?? "0"
    statements = try [
      Self.copy(database, "report_revision", ["number": "number + 1"])
        + " WHERE report_id = ?1 AND number = (SELECT version FROM report WHERE id = ?1)",
      "UPDATE report SET version = version + 1, counted = version + 1 WHERE id = ?1",
      Self.copy(database, "audit", ["id": "NULL", "subject_id": "?1"]) + " WHERE id = \(audit)",
      """
      UPDATE status_result SET computed_at = computed_at + 1, facts = replace(facts, ' ', ' ')
        WHERE target_id = (SELECT target_id FROM report WHERE id = ?1)
      """,
      "UPDATE generation SET value = value + ?1 - ?1 + 1",
    ].map { try Statement(database, $0) }
  }

  func commit() throws {
    let report = reports[turn % reports.count]
    turn += 1
    try database.run("BEGIN IMMEDIATE")
    for statement in statements { try statement.run([report]) }
    try database.run("COMMIT")
  }

  /// An INSERT that copies a row with some columns set anew.
  private static func copy(_ database: Database, _ table: String, _ anew: [String: String]) throws -> String {
    let columns = try database.texts("SELECT name FROM pragma_table_info('\(table)') ORDER BY cid")
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let sources = columns.map { anew[$0] ?? "\"\($0)\"" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(names)) SELECT \(sources) FROM \(table)"
  }
}
