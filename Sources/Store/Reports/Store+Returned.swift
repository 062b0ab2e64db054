import GRDB
import Policy

/// How many reports of a quarter were given back and wait to be mended.
public struct ReturnedReports: Sendable, Hashable {
  public var period: Period
  public var count: Int

  public init(period: Period, count: Int) {
    self.period = period
    self.count = count
  }
}

extension Store {
  /// What was given back to an agency in any quarter, the oldest first; only what its form still asks.
  public func returnedReports(of agency: AgencyID) throws(StoreError) -> [ReturnedReports] {
    try read { (db: Database) throws -> [ReturnedReports] in
      try Row.fetchAll(
        db,
        kept: """
          SELECT r.period, count(*) AS count FROM target t JOIN report r ON r.target_id = t.id AND r.state = 'returned'
          WHERE t.owner_id = ? AND \(Standing.isCurrent("t")) AND t.withdrawn_because IS NULL
            AND \(ReportQuery.askedInstead) IS NULL
          GROUP BY r.period
          """, arguments: [agency.raw]
      ).map { ReturnedReports(period: try $0.period(), count: $0["count"]) }.sorted { $0.period < $1.period }
    }
  }
}
