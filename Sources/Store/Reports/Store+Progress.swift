import GRDB
import Policy

extension Store {
  /// Counts by progress state, of all or of one city, document or owner.
  public func progress(city: CityID? = nil, document: DocumentID? = nil, owner: AgencyID? = nil)
    throws(StoreError) -> ProgressOverview
  {
    try read { (db: Database) throws -> ProgressOverview in
      var found = Conditions(Standing.isCurrent("t"))
      if let city { found = found.and("t.city_id = ?", [city.raw]) }
      if let document { found = found.and("t.document_id = ?", [document.raw]) }
      if let owner { found = found.and("t.owner_id = ?", [owner.raw]) }
      let rows = try Row.fetchAll(
        db,
        kept: """
          SELECT r.state, count(*) AS count, count(r.latest_period) AS reported FROM target t
          JOIN status_result r ON r.target_id = t.id WHERE \(found.sql) GROUP BY r.state
          """, arguments: found.arguments)
      var counts: [ProgressState: Int] = [:]
      var (reported, total) = (0, 0)
      for row in rows {
        let count: Int = row["count"]
        counts[try row.word("state")] = count
        reported += row["reported"] as Int
        total += count
      }
      return ProgressOverview(
        counts: ProgressState.allCases.map { ProgressCount(state: $0, count: counts[$0] ?? 0) }, reported: reported,
        total: total)
    }
  }
}
