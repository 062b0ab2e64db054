import GRDB
import Policy

/// How much of a period a body still owes.
public struct OwedReports: Sendable, Hashable {
  public var period: Period
  /// What is asked, whether it was told or not.
  public var asked: Int
  /// Given back, to be mended.
  public var returned: Int
  /// Never handed in.
  public var open: Int
  /// Of these, what was begun.
  public var drafts: Int
}

extension Store {
  /// What a body owes for each of these periods, in their order; those for which it is asked nothing are left out.
  ///
  /// A target is asked for from the quarter in which it came.
  public func owedReports(of agency: AgencyID, in periods: [Period]) throws(StoreError) -> [OwedReports] {
    try read { (db: Database) throws -> [OwedReports] in
      let list = "[" + periods.map { "\"\($0.text)\"" }.joined(separator: ",") + "]"
      return try Row.fetchAll(
        db,
        kept: """
          SELECT l.value AS period, count(*) AS asked, count(*) FILTER (WHERE r.state = 'returned') AS returned,
            count(*) FILTER (WHERE r.counted IS NULL AND r.state IS NOT 'returned') AS open,
            count(*) FILTER (WHERE r.counted IS NULL AND r.state = 'draft') AS drafts
          FROM json_each(?) l JOIN target t ON t.owner_id = ? AND \(Standing.isCurrent("t"))
            AND t.withdrawn_because IS NULL AND \(ReportQuery.askedInstead) IS NULL
            AND (t.first_report <= l.value OR EXISTS
              (SELECT 1 FROM report q WHERE q.target_id = t.id AND q.period = l.value))
          LEFT JOIN report r ON r.target_id = t.id AND r.period = l.value
          GROUP BY l.key ORDER BY l.key
          """, arguments: [list, agency.raw]
      ).map { row in
        OwedReports(
          period: try row.period(), asked: row["asked"], returned: row["returned"], open: row["open"],
          drafts: row["drafts"])
      }
    }
  }
}
