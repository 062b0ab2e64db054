import GRDB
import Policy

/// Reads where else targets stand.
enum SameTargets {
  private enum Columns: Int32, SelectColumn {
    case target, document, documentTitle, sectionPath

    var sql: String {
      switch self {
      case .target: "t.id"
      case .document: "t.document_id"
      case .documentTitle: "v.title"
      case .sectionPath: "t.section_path"
      }
    }
  }

  /// In this order of tables: most targets stand nowhere else.
  private static let tables = """
    target_join j CROSS JOIN target_join k ON k.leader_id = j.leader_id AND k.target_id <> j.target_id
    CROSS JOIN target t ON t.id = k.target_id
    CROSS JOIN version v ON v.document_id = t.document_id AND v.state = 'published'
    """

  // Sorted by whoever reads it.
  private static let ofOne = KeptStatement("SELECT \(Columns.list) FROM \(tables) WHERE j.target_id = ?")

  /// Of one target, by id.
  static func of(_ db: Database, _ id: Int64) throws -> [SameTarget] {
    var same: [SameTarget] = []
    try db.each(Columns.self, ofOne, bound: id) { row in
      same.append(
        SameTarget(
          target: row.id(.target), document: row.id(.document), documentTitle: row.text(.documentTitle),
          sectionPath: row.text(.sectionPath)))
    }
    return same.sorted { $0.target.raw < $1.target.raw }
  }

  static func of(_ db: Database, _ ids: [Int64]) throws -> [Int64: [SameTarget]] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT j.target_id AS target, t.id, t.document_id, t.section_path, v.title FROM \(tables)
        WHERE j.target_id IN (SELECT value FROM json_each(?)) ORDER BY j.target_id, t.id
        """, arguments: [IDList(ids)])
    var same: [Int64: [SameTarget]] = [:]
    for row in rows {
      same[row["target"], default: []].append(
        SameTarget(
          target: row.id("id"), document: row.id("document_id"), documentTitle: row["title"],
          sectionPath: row["section_path"]))
    }
    return same
  }
}
