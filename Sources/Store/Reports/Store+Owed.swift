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
    guard let count = try OwedCount.of(db, agency, in: period) else { return nil }
    let spared = try RoundQuery.duplicates(db, period, Conditions("t.owner_id = ?", [agency.raw]))
    return OwedReports(
      period: period, asked: count.round.asked, returned: count.round.returned, open: count.open,
      drafts: count.drafts, burden: count.burden(duplicates: spared[agency.raw] ?? 0), window: window)
  }
}
