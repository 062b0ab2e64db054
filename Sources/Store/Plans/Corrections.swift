import GRDB
import Policy

/// What people set in the place of what was read, by field; it outlives readings.
enum Corrections {
  /// Figures that the plan itself may move; a correction of one lapses when both its words and its value are new.
  private static let figures: Set<String> = ["value", "value_max", "unit", "deadline", "comparison", "amount"]

  /// A goal and a target share a table, and so their corrections.
  static func subject(_ subject: VersionChange.Subject) -> String {
    subject == .goal ? VersionChange.Subject.target.rawValue : subject.rawValue
  }

  static func overlay(_ db: Database, _ subject: VersionChange.Subject, _ id: Int64, _ read: Fields) throws -> Fields {
    var fields = read
    let rows = try Row.fetchAll(
      db, sql: "SELECT field, value, was, quote FROM correction WHERE subject = ? AND item_id = ?",
      arguments: [self.subject(subject), id])
    for row in rows {
      let field: String = row["field"]
      let hasMoved = row["quote"] as String != read["quote"] ?? "" && row["was"] as String? != read[field]
      if figures.contains(field) && hasMoved { continue }
      fields[field] = row["value"]
    }
    return fields
  }

  /// - Parameter read: the item as the rules read it.
  static func set(
    _ db: Database, _ subject: VersionChange.Subject, _ id: Int64, _ field: String, to value: String?, was read: Fields
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO correction (subject, item_id, field, value, was, quote) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (subject, item_id, field)
        DO UPDATE SET value = excluded.value, was = excluded.was, quote = excluded.quote
        WHERE value IS NOT excluded.value OR was IS NOT excluded.was OR quote <> excluded.quote
        """,
      arguments: [self.subject(subject), id, field, value, read[field], read["quote"] ?? ""])
  }

  /// What was read holds again.
  static func forget(_ db: Database, _ subject: VersionChange.Subject, _ id: Int64, _ field: String) throws {
    try db.execute(
      sql: "DELETE FROM correction WHERE subject = ? AND item_id = ? AND field = ?",
      arguments: [self.subject(subject), id, field])
  }

  static func value(_ db: Database, _ subject: VersionChange.Subject, _ id: Int64, _ field: String) throws -> String?? {
    let row = try Row.fetchOne(
      db, sql: "SELECT value FROM correction WHERE subject = ? AND item_id = ? AND field = ?",
      arguments: [self.subject(subject), id, field])
    return row.map { $0["value"] as String? }
  }
}
