import GRDB
import Policy

extension Store {
  /// Plans, counties and bodies with the share of what was expected that their targets reached, in the order of ids.
  public func completion(_ filter: CompletionFilter = CompletionFilter(), _ slice: Slice = Slice())
    throws(StoreError) -> Listing<CompletionRow>
  {
    Listing(of: try completionRows(filter), slice) { $0.id.raw }
  }

  /// One row.
  public func completion(_ id: CompletionID) throws(StoreError) -> CompletionRow? {
    try completionRows(CompletionFilter()).first { $0.id == id }
  }

  private func completionRows(_ filter: CompletionFilter) throws(StoreError) -> [CompletionRow] {
    try read { (db: Database) throws -> [CompletionRow] in
      try memory.value("completion \(filter.city?.raw ?? 0) \(filter.group?.rawValue ?? "")", until: .all, db) {
        let groups = filter.group.map { [$0] } ?? CompletionRow.Group.allCases
        return try groups.flatMap { try CompletionQuery.rows(db, $0, filter.city) }.sorted { $0.id < $1.id }
      }
    }
  }
}

/// How completion is added up.
enum CompletionQuery {
  static func rows(_ db: Database, _ group: CompletionRow.Group, _ city: CityID?) throws -> [CompletionRow] {
    let (key, name, join): (String, String, String) =
      switch group {
      case .document:
        ("t.document_id", "d.title", "JOIN version d ON d.document_id = t.document_id AND d.state = 'published'")
      case .area: ("t.area", "t.area", "")
      case .agency: ("t.owner_id", "a.name", "JOIN agency a ON a.id = t.owner_id")
      }
    var found = Conditions("\(Standing.isCurrent("t")) AND r.state <> 'withdrawn' AND \(key) IS NOT NULL")
    if let city { found = found.and("t.city_id = ?", [city.raw]) }
    // Reached is reached, whatever was expected by now; what has no figure to compare has no rate.
    let rate = """
      CASE WHEN r.state IN ('achieved', 'achieved_late') THEN 1.0
        WHEN r.attained IS NULL OR r.expected IS NULL THEN NULL WHEN r.expected <= 0 THEN 1.0
        ELSE min(1.0, max(0.0, r.attained / r.expected)) END
      """
    return try Row.fetchAll(
      db,
      kept: """
        WITH one AS (
          SELECT t.city_id, \(key) AS key, \(name) AS name, r.latest_period IS NOT NULL AS told, \(rate) AS rate,
            r.latest_period IS NOT NULL OR (t.owner_id IS NOT NULL AND r.state <> 'not_due') AS asked
          FROM target t JOIN status_result r ON r.target_id = t.id \(join) WHERE \(found.sql))
        SELECT o.city_id, c.name AS city, o.key, o.name, count(*) AS targets, sum(o.asked) AS asked,
          sum(o.told) AS reported, count(o.rate) AS judged, total(o.rate) AS sum,
          coalesce(sum(o.rate >= ?), 0) AS reaching
        FROM one o JOIN city c ON c.id = o.city_id GROUP BY o.city_id, o.key
        """, arguments: found.arguments + [CompletionRule.standard.least - 1e-9]
    ).map { row in
      let (city, name): (Int64, String) = (row["city_id"], row["name"])
      let subject: Int64? = group == .area ? nil : row["key"]
      return CompletionRow(
        id: id(group, subject, city, name), group: group, city: ID(city), cityName: row["city"], subject: subject,
        name: name, targets: row["targets"], asked: row["asked"], reported: row["reported"], judged: row["judged"],
        reaching: row["reaching"], sum: row["sum"])
    }
  }

  private static let kindAt: Int64 = 50

  /// A document's or a body's own number, or one made of a county's name (FNV-1a), behind the kind: plans come
  /// first, then bodies, then counties. 2⁵³ and above are no integers for many programs.
  private static func id(_ group: CompletionRow.Group, _ subject: Int64?, _ city: Int64, _ name: String)
    -> CompletionID
  {
    let kind: Int64 =
      switch group {
      case .document: 0
      case .agency: 1
      case .area: 2
      }
    if let subject { return ID(kind << Self.kindAt | subject) }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(city) \(name)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return ID(kind << Self.kindAt | Int64(hash >> (64 - UInt64(Self.kindAt))))
  }
}
