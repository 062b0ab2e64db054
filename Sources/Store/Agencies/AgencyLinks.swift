import GRDB
import Policy

/// Reads the bodies of many items at once.
enum AgencyLinks {
  private enum Columns: Int32, SelectColumn {
    case item, agency, role, verbatim, name

    var sql: String {
      switch self {
      case .item: ""
      case .agency: "l.agency_id"
      case .role: "l.role"
      case .verbatim: "l.verbatim"
      case .name: "a.name"
      }
    }
  }

  /// The item's own column, whose name depends on the table, stands before these.
  private static let columns = Columns.list

  /// - Parameter table: `target` or `measure`.
  static func of(_ table: String, _ db: Database, _ ids: [Int64]) throws -> [Int64: [AgencyLink]] {
    guard !ids.isEmpty else { return [:] }
    var links: [Int64: [AgencyLink]] = [:]
    try db.each(
      Columns.self,
      kept: """
        SELECT l.\(table)_id\(columns) FROM \(table)_agency l JOIN agency a ON a.id = l.agency_id
        WHERE l.\(table)_id IN (SELECT value FROM json_each(?)) ORDER BY l.\(table)_id, l.position
        """, arguments: [IDList(ids)]
    ) { row in
      links[row.integer(.item), default: []].append(
        AgencyLink(
          id: row.id(.agency), name: row.text(.name), verbatim: row.text(.verbatim), role: try row.listed(.role)))
    }
    return links
  }
}
