import GRDB
import Policy

/// How the firms that plans name are read.
enum Enterprises {
  /// All of one version, in reading order.
  static func of(version: Int64, _ db: Database) throws -> [Enterprise] {
    try Row.fetchAll(
      db, kept: "SELECT * FROM version_enterprise WHERE version_id = ? ORDER BY position", arguments: [version]
    ).map(enterprise)
  }

  /// Those that stand inside each of these measures.
  static func of(measures ids: [Int64], _ db: Database) throws -> [Int64: [Enterprise]] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT m.id AS measure, e.* FROM measure m
        JOIN version v ON v.document_id = m.document_id AND v.state = 'published'
        JOIN version_enterprise e ON e.version_id = v.id AND e.span_start >= m.span_start AND e.span_start < m.span_end
        WHERE \(Standing.isCurrent("m")) AND m.id IN (SELECT value FROM json_each(?)) ORDER BY e.position
        """, arguments: [IDList(ids)])
    return Dictionary(grouping: rows) { $0["measure"] as Int64 }.mapValues { $0.map(enterprise) }
  }

  /// Those of the clause that holds a stretch of a document, or else of the stretch itself.
  static func around(_ span: Span, document: Int64, _ db: Database) throws -> [Enterprise] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT e.* FROM version v LEFT JOIN measure m ON m.id = (
          SELECT c.id FROM measure c WHERE c.document_id = v.document_id AND \(Standing.isCurrent("c"))
            AND c.span_start <= ?1 AND c.span_end >= ?2 ORDER BY c.span_end - c.span_start LIMIT 1)
        -- Last, or the clause would be looked for with every firm of the plan.
        CROSS JOIN version_enterprise e ON e.version_id = v.id
        WHERE v.document_id = ?3 AND v.state = 'published'
          AND e.span_start >= coalesce(m.span_start, ?1) AND e.span_start < coalesce(m.span_end, ?2)
        ORDER BY e.position
        """, arguments: [span.start, span.end, document]
    ).map(enterprise)
  }

  private static func enterprise(_ row: Row) -> Enterprise {
    Enterprise(
      name: row["name"], role: row["role"], section: row["section_path"], span: row.span(),
      provenance: row.provenance)
  }
}

extension Row {
  var provenance: Provenance { Provenance(rule: self["rule"], confidence: self["confidence"]) }
}
