import GRDB
import Policy

/// How many reports of a period, and words of measures, were given back and wait to be mended.
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
      // Where something may have been given back; how much of it is owed, its lines say.
      let periods = try Row.fetchAll(
        db,
        kept: """
          SELECT r.period FROM target t JOIN report r ON r.target_id = t.id AND r.state = 'returned'
          WHERE t.owner_id = ? AND \(Standing.isCurrent("t"))
          UNION SELECT d.period FROM measure_draft d JOIN measure m ON m.id = d.measure_id
          WHERE d.is_waiting = 0 AND d.remark IS NOT NULL AND \(MeasureAsking.teller) = ?
          UNION SELECT r.period FROM measure_review v JOIN measure_report r ON r.id = v.report_id
          JOIN measure m ON m.id = r.measure_id WHERE v.state = 'returned' AND \(MeasureAsking.teller) = ?
            AND r.id = (SELECT max(n.id) FROM measure_report n WHERE n.measure_id = r.measure_id AND n.period = r.period)
          """, arguments: [agency.raw, agency.raw, agency.raw]
      ).map { try $0.period() }
      return try periods.sorted().compactMap { period in
        guard let count = try OwedCount.of(db, agency, in: period), count.round.returned > 0 else { return nil }
        return ReturnedReports(period: period, count: count.round.returned)
      }
    }
  }
}
