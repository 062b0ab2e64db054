import GRDB
import Policy

extension Store {
  /// All cities that have a published plan, in the order of ids.
  public func cities() throws(StoreError) -> [CitySummary] {
    try read { (db: Database) throws -> [CitySummary] in try Self.cities(db, only: nil) }
  }

  /// One city; nil when it is unknown or has no published plan.
  public func city(_ id: CityID) throws(StoreError) -> CitySummary? {
    try read { (db: Database) throws -> CitySummary? in try Self.cities(db, only: id.raw).first }
  }

  private static func cities(_ db: Database, only id: Int64?) throws -> [CitySummary] {
    let condition = id == nil ? "" : "WHERE c.id = ?"
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT * FROM (SELECT c.id, c.name,
          (SELECT count(*) FROM document d JOIN version v ON v.document_id = d.id AND v.state = 'published'
            WHERE d.city_id = c.id) AS plans,
          (SELECT count(*) FROM target t WHERE t.city_id = c.id AND \(Standing.isCurrent("t")) AND t.is_goal = 0)
            AS targets,
          (SELECT count(*) FROM target t WHERE t.city_id = c.id AND \(Standing.isCurrent("t")) AND t.is_goal = 1)
            AS goals,
          (SELECT count(*) FROM measure m WHERE m.city_id = c.id AND \(Standing.isCurrent("m"))) AS measures,
          (SELECT count(*) FROM agency a WHERE a.city_id = c.id AND a.merged_into IS NULL) AS agencies,
          (SELECT count(*) FROM finding f WHERE f.city_id = c.id AND f.state <> 'dismissed'
            AND f.kind <> 'repeat' AND f.holds IS NOT 1 AND \(FindingQuery.isShown)) AS findings
        FROM city c \(condition)) WHERE plans > 0 ORDER BY id
        """, arguments: id.map { [$0] } ?? [])
    return rows.map { row in
      CitySummary(
        id: row.id("id"), name: row["name"], plans: row["plans"], targets: row["targets"], goals: row["goals"],
        measures: row["measures"], agencies: row["agencies"], findings: row["findings"])
    }
  }
}
