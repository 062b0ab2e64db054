import GRDB
import Policy

/// How much of a period a body still owes.
public struct OwedReports: Sendable, Hashable {
  public var period: Period
  /// What is asked, targets and measures, whether it was told or not.
  public var asked: Int
  /// Given back, to be mended.
  public var returned: Int
  /// Never handed in; what waits for whoever signs is not among them.
  public var open: Int
  /// Of these, what was begun.
  public var drafts: Int
  /// What it costs the body.
  public var burden: ReportingBurden
  /// The days that hold for the body.
  public var window: ReportingWindow
}

extension Store {
  /// What a body owes for each of these periods, in their order; those for which it is asked nothing are left out.
  public func owedReports(of agency: AgencyID, in periods: [Period]) throws(StoreError) -> [OwedReports] {
    try read { (db: Database) throws -> [OwedReports] in
      let city = try Int64.fetchOne(db, kept: "SELECT city_id FROM agency WHERE id = ?", arguments: [agency.raw])
      guard let city else { return [] }
      let windows = Windows(db)
      return try periods.compactMap { period in
        let window = try windows.window(of: period, city: city, agency: agency.raw)
        return try Self.owed(db, agency, period, window)
      }
    }
  }

  private static func owed(_ db: Database, _ agency: AgencyID, _ period: Period, _ window: ReportingWindow) throws
    -> OwedReports?
  {
    let asked = Asking.conditions(in: period).and("t.owner_id = ?", [agency.raw])
    let row = try Row.fetchOne(
      db,
      kept: """
        SELECT count(*) AS asked, count(t.value) AS figures, count(*) FILTER (WHERE r.state = 'returned') AS returned,
          count(*) FILTER (WHERE r.counted IS NULL AND coalesce(r.state, '') NOT IN ('returned', 'signing')) AS open,
          count(*) FILTER (WHERE r.counted IS NULL AND r.state = 'draft') AS drafts
        FROM target t LEFT JOIN report r ON r.target_id = t.id AND r.period = ? WHERE \(asked.sql)
        """, arguments: [period.text] + asked.arguments)
    let measures = try MeasureAsking.counts(db, of: agency, in: period)
    guard let row, row["asked"] as Int + measures.asked > 0 else { return nil }
    let (all, figures): (Int, Int) = (row["asked"], row["figures"])
    let (returned, open, drafts): (Int, Int, Int) = (row["returned"], row["open"], row["drafts"])
    let spared = try RoundQuery.duplicates(db, period, Conditions("t.owner_id = ?", [agency.raw]))
    return OwedReports(
      period: period, asked: all + measures.asked, returned: returned + measures.returned,
      open: open + measures.open, drafts: drafts + measures.drafts,
      burden: ReportingBurden(
        figures: figures, stages: all - figures, measures: measures.asked, duplicates: spared[agency.raw] ?? 0),
      window: window)
  }
}
