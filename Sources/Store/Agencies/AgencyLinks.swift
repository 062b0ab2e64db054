import GRDB
import Policy

/// Reads the bodies of many items at once.
enum AgencyLinks {
  /// - Parameter table: `target` or `measure`.
  static func of(_ table: String, _ db: Database, _ ids: [Int64]) throws -> [Int64: [AgencyLink]] {
    guard !ids.isEmpty else { return [:] }
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT l.\(table)_id AS item, l.agency_id, l.role, l.verbatim, a.name FROM \(table)_agency l
        JOIN agency a ON a.id = l.agency_id
        WHERE l.\(table)_id IN (SELECT value FROM json_each(?)) ORDER BY l.\(table)_id, l.position
        """, arguments: [IDList(ids)])
    var links: [Int64: [AgencyLink]] = [:]
    for row in rows {
      links[row["item"], default: []].append(
        AgencyLink(id: row.id("agency_id"), name: row["name"], verbatim: row["verbatim"], role: try row.word("role")))
    }
    return links
  }
}
