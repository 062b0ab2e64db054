import GRDB
import Policy

extension Store {
  /// All cities that have a published plan, in the order of ids.
  public func cities() throws(StoreError) -> [CitySummary] {
    try read { (db: Database) throws -> [CitySummary] in
      try memory.value("cities", db) { try CityQuery.all(db) }
    }
  }

  /// One city; nil when it is unknown or has no published plan.
  public func city(_ id: CityID) throws(StoreError) -> CitySummary? {
    try cities().first { $0.id == id }
  }
}

extension Store {
  /// The city in whose plan a target stands; nil when it is unknown.
  public func city(of target: TargetID) throws(StoreError) -> CityID? {
    try read { try CityQuery.id("SELECT city_id FROM target WHERE id = ?", target.raw, $0) }
  }

  /// The city of a plan; nil when it is unknown.
  public func city(of document: DocumentID) throws(StoreError) -> CityID? {
    try read { try CityQuery.id("SELECT city_id FROM document WHERE id = ?", document.raw, $0) }
  }
}

/// How cities are read: each thing is counted once for all of them.
enum CityQuery {
  static func id(_ sql: String, _ item: Int64, _ db: Database) throws -> CityID? {
    try Int64.fetchOne(db, kept: sql, arguments: [item]).map { ID($0) }
  }

  static func all(_ db: Database) throws -> [CitySummary] {
    let plans = try counts(
      db,
      """
      SELECT d.city_id, count(*) FROM version v JOIN document d ON d.id = v.document_id WHERE v.state = 'published'
      GROUP BY d.city_id
      """)
    let targets = try counts(db, targetsSQL(areGoals: false))
    let goals = try counts(db, targetsSQL(areGoals: true))
    let measures = try counts(
      db, "SELECT m.city_id, count(*) FROM measure m WHERE \(Standing.isCurrent("m")) GROUP BY m.city_id")
    let agencies = try counts(
      db, "SELECT a.city_id, count(*) FROM agency a WHERE a.merged_into IS NULL GROUP BY a.city_id")
    let findings = try counts(
      db,
      """
      SELECT f.city_id, count(*) FROM finding f WHERE \(FindingQuery.needsAttention) AND \(FindingQuery.isShown)
      GROUP BY f.city_id
      """)
    return try Row.fetchAll(db, kept: "SELECT id, name FROM city ORDER BY id").compactMap { row -> CitySummary? in
      let id: Int64 = row["id"]
      guard let plans = plans[id] else { return nil }
      return CitySummary(
        id: ID(id), name: row["name"], plans: plans, targets: targets[id] ?? 0, goals: goals[id] ?? 0,
        measures: measures[id] ?? 0, agencies: agencies[id] ?? 0, findings: findings[id] ?? 0)
    }
  }

  private static func targetsSQL(areGoals: Bool) -> String {
    """
    SELECT city_id, sum(count) FROM target_count WHERE city_id > 0 AND is_goal = \(areGoals ? 1 : 0) GROUP BY city_id
    """
  }

  private static func counts(_ db: Database, _ sql: String) throws -> [Int64: Int] {
    let rows = try Row.fetchAll(db, kept: sql)
    return Dictionary(rows.map { ($0[0] as Int64, $0[1] as Int) }) { first, _ in first }
  }
}
