import GRDB
import Policy

/// What a figure is held beside: those of the periods before, and what its parts come to. `t` is the target.
enum EarlierFigures {
  /// Two years of quarters tell what is usual.
  private static let most = 8

  /// The figures that counted before a period, with the months in which they end: `[["202606",12.5],["202603",10]]`.
  ///
  /// - Parameter month: the one with which the period ends, as SQL.
  static func earlier(before month: String) -> String {
    """
    (SELECT json_group_array(json_array(\(PeriodEnds.sql("er.period")), ev.value)) FROM report er
      JOIN report_revision ev ON ev.report_id = er.id AND ev.number = er.counted
      WHERE er.target_id = t.id AND er.counted IS NOT NULL
        AND \(PeriodEnds.sql("er.period")) < \(month) AND ev.value IS NOT NULL)
    """
  }

  /// The sum over the areas of a whole that has none itself, in the same plan and unit; NULL until all have reported.
  static func parts(_ period: String) -> String {
    """
    (SELECT CASE WHEN count(*) > 1 AND count(*) = count(pv.value) THEN sum(pv.value) END FROM target p
      LEFT JOIN report pr ON pr.target_id = p.id AND pr.period = \(period)
      LEFT JOIN report_revision pv ON pv.report_id = pr.id AND pv.number = pr.counted
      WHERE t.area IS NULL AND p.document_id = t.document_id AND p.area IS NOT NULL AND p.indicator = t.indicator
        AND p.unit = t.unit AND p.deadline_day IS t.deadline_day AND p.cadence = t.cadence
        AND \(Standing.isCurrent("p")) AND p.withdrawn_because IS NULL)
    """
  }

  /// The newest first.
  static func list(_ json: String) throws -> [Double] {
    guard let all = NumberPairs.read(json) else { throw StoreError.damagedRow(table: "report", column: "period") }
    return all.sorted { $0.text > $1.text }.prefix(most).map(\.number)
  }

  /// Of many targets at once.
  static func of(_ db: Database, _ targets: [Int64], before period: Period) throws
    -> [Int64: (earlier: [Double], parts: Double?)]
  {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT t.id, \(earlier(before: "?3")) AS earlier, \(parts("?1")) AS parts FROM target t
        WHERE t.id IN (SELECT value FROM json_each(?2)) AND t.value IS NOT NULL
        """, arguments: [period.text, IDList(targets), PeriodEnds.text(period)])
    var found: [Int64: (earlier: [Double], parts: Double?)] = [:]
    for row in rows { found[row["id"]] = (try list(row["earlier"]), row["parts"]) }
    return found
  }
}
