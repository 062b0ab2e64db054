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
          UNION SELECT d.period FROM measure m CROSS JOIN measure_draft d ON d.measure_id = m.id
          WHERE m.teller_id = ? AND d.is_waiting = 0 AND d.remark IS NOT NULL
          UNION SELECT r.period FROM measure m CROSS JOIN measure_report r ON r.measure_id = m.id
          JOIN measure_review v ON v.report_id = r.id WHERE m.teller_id = ? AND v.state = 'returned'
            AND r.id = (SELECT max(n.id) FROM measure_report n
              WHERE n.measure_id = r.measure_id AND n.period = r.period)
          """, arguments: StatementArguments(repeatElement(agency.raw, count: 3))
      ).map { try $0.period() }
      return try periods.sorted().compactMap { period in
        guard let count = try OwedCount.of(db, agency, in: period), count.round.returned > 0 else { return nil }
        return ReturnedReports(period: period, count: count.round.returned)
      }
    }
  }
}
