import GRDB
import Policy

extension Store {
  /// Counts by progress state, of all or of one city, document or owner.
  public func progress(city: CityID? = nil, document: DocumentID? = nil, owner: AgencyID? = nil)
    throws(StoreError) -> ProgressOverview
  {
    try read { (db: Database) throws -> ProgressOverview in
      if document == nil, owner == nil { return try TargetCounts.progress(city: city?.raw, db) }
      return try memory.value("progress", of: [city?.raw, document?.raw, owner?.raw], until: .all, db) {
        var found = Conditions(Standing.isCurrent("t"))
        if let city { found = found.and("t.city_id = ?", [city.raw]) }
        if let document { found = found.and("t.document_id = ?", [document.raw]) }
        if let owner { found = found.and("t.owner_id = ?", [owner.raw]) }
        let rows = try Row.fetchAll(
          db,
          kept: """
            SELECT r.state, count(*) AS count, count(r.latest_period) AS reported,
              \(ProgressOverview.asked) AS asked FROM target t
            JOIN status_result r ON r.target_id = t.id WHERE \(found.sql) GROUP BY r.state
            """, arguments: found.arguments)
        return try ProgressOverview(rows)
      }
    }
  }

  /// Counts by progress state for every city that has a target.
  public func progressByCity() throws(StoreError) -> [CityID: ProgressOverview] {
    try read { (db: Database) throws -> [CityID: ProgressOverview] in
      try memory.value("progress by city", until: .all, db) {
        let rows = try Row.fetchAll(
          db,
          kept: """
            SELECT city_id, state, sum(count) AS count, sum(reported) AS reported,
              \(TargetCounts.asked) AS asked FROM target_count
            WHERE city_id > 0 GROUP BY city_id, state
            """)
        return try Dictionary(grouping: rows) { $0.id("city_id") }.mapValues { try ProgressOverview($0) }
      }
    }
  }

  /// Counts by progress state for each of these documents.
  public func progress(of documents: [DocumentID]) throws(StoreError) -> [DocumentID: ProgressOverview] {
    try read { (db: Database) throws -> [DocumentID: ProgressOverview] in
      try memory.value("progress of documents", of: documents, until: .all, db) {
        let rows = try Row.fetchAll(
          db,
          kept: """
            SELECT t.document_id, r.state, count(*) AS count, count(r.latest_period) AS reported,
              \(ProgressOverview.asked) AS asked FROM json_each(?) l
            JOIN target t ON t.document_id = l.value AND \(Standing.isCurrent("t"))
            JOIN status_result r ON r.target_id = t.id GROUP BY t.document_id, r.state
            """, arguments: [IDList(documents)])
        return try Dictionary(grouping: rows) { $0.id("document_id") }.mapValues { try ProgressOverview($0) }
      }
    }
  }

  /// How many targets fall due in each year, of one city or of all; years without any are left out.
  public func deadlineYears(_ years: ClosedRange<Int>, city: CityID? = nil) throws(StoreError) -> [Int: Int] {
    try read { (db: Database) throws -> [Int: Int] in
      let rows = try Row.fetchAll(
        db,
        kept: """
          SELECT year, sum(count) AS count FROM target_count WHERE city_id = ? AND year BETWEEN ? AND ?
          GROUP BY year HAVING sum(count) > 0
          """, arguments: [city?.raw ?? 0, years.lowerBound, years.upperBound])
      return Dictionary(rows.map { ($0["year"] as Int, $0["count"] as Int) }) { first, _ in first }
    }
  }
}
