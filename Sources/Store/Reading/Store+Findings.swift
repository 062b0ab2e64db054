import GRDB
import Policy

extension Store {
  /// What does not add up in published texts, by id.
  public func findings(city: CityID? = nil, document: DocumentID? = nil) throws(StoreError) -> [FindingRow] {
    try read { (db: Database) throws -> [FindingRow] in
      var found = Conditions(FindingQuery.isShown)
      if let city { found = found.and("f.city_id = ?", [city.raw]) }
      if let document {
        found = found.and("f.id IN (SELECT finding_id FROM finding_place WHERE document_id = ?)", [document.raw])
      }
      return try FindingQuery.fetch(db, found)
    }
  }
}

/// How findings are read.
enum FindingQuery {
  /// A finding is shown while one of its places is in a published version's text.
  static let isShown = """
    EXISTS (SELECT 1 FROM finding_place p JOIN version v ON v.text_id = p.text_id AND v.state = 'published'
      WHERE p.finding_id = f.id)
    """

  static func fetch(_ db: Database, _ conditions: Conditions) throws -> [FindingRow] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT f.* FROM finding f WHERE \(conditions.sql) ORDER BY f.id", arguments: conditions.arguments)
    let ids: [Int64] = rows.map { $0["id"] }
    let places = try Row.fetchAll(
      db,
      sql: """
        SELECT p.*, v.title,
          (SELECT t.id FROM target t WHERE t.document_id = p.document_id AND t.standing = 'current'
            AND t.span_start < p.span_end AND p.span_start < t.span_end ORDER BY t.id LIMIT 1) AS target_id
        FROM finding_place p
        LEFT JOIN version v ON v.document_id = p.document_id AND v.state = 'published'
        WHERE p.finding_id IN (SELECT value FROM json_each(?))
          AND EXISTS (SELECT 1 FROM version w WHERE w.text_id = p.text_id AND w.state = 'published')
        ORDER BY p.finding_id, p.text_id, p.position
        """, arguments: ["[" + ids.map(String.init).joined(separator: ",") + "]"])
    var byFinding: [Int64: [FindingRow.Place]] = [:]
    for row in places {
      let start: Int? = row["span_start"]
      byFinding[row["finding_id"], default: []].append(
        FindingRow.Place(
          document: row.idIfAny("document_id"), documentTitle: row["title"], target: row.idIfAny("target_id"),
          quote: row["quote"], span: start == nil ? nil : row.span()))
    }
    return try rows.map { row in
      FindingRow(
        id: row.id("id"), city: row.id("city_id"), kind: try row.word("kind"), note: row["note"],
        holds: row["holds"], state: try row.word("state"), places: byFinding[row["id"]] ?? [])
    }
  }
}
