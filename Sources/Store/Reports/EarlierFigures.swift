import GRDB
import Policy

/// What a figure is held beside: those of the periods before, and what its parts come to. `t` is the target.
enum EarlierFigures {
  /// Two years of quarters tell what is usual.
  static let most = 8

  /// The figures that counted before a period, with the months in which they end, whether they are of its kind, and
  /// their reports' numbers: `[["2026061000000000000012",12.5]]`.
  ///
  /// Whoever was asked in periods of another kind told figures of the same days: a March counts where quarters are
  /// asked, a February does not, so that the steps from one to the next are of one length. Of two for one end that of
  /// the asked kind counts, else the one that came last.
  ///
  /// - Parameter month: the one with which the period ends, as SQL; so is the period.
  static func earlier(_ period: String, before month: String) -> String {
    let ends = PeriodEnds.sql("er.period")
    let isSame = "(substr(er.period, 5, 1) = substr(\(period), 5, 1))"
    return """
      (SELECT json_group_array(json_array(\(ends) || \(isSame) || printf('%015d', er.id), ev.value)) FROM report er
        JOIN report_revision ev ON ev.report_id = er.id AND ev.number = er.counted
        WHERE er.target_id = t.id AND er.counted IS NOT NULL AND \(ends) < \(month)
          AND ev.value IS NOT NULL AND substr(\(ends), 5, 2) % \(months(period)) = 0)
      """
  }

  /// How many months a period of its kind has.
  private static func months(_ period: String) -> String {
    "(CASE substr(\(period), 5, 1) WHEN 'M' THEN 1 WHEN 'Q' THEN 3 WHEN 'H' THEN 6 ELSE 12 END)"
  }

  /// The sum over the areas of a whole that has none itself, in the same plan and unit, by the same end in whatever
  /// kind of period each is asked; NULL until all have reported.
  static func parts(_ period: String, ending month: String) -> String {
    """
    (SELECT CASE WHEN count(*) > 1 AND count(*) = count(q.value) THEN sum(q.value) END FROM (
      SELECT (SELECT o.value FROM (
          SELECT pv.value AS value, pr.period = \(period) AS is_same, pr.id AS id FROM report pr
          JOIN report_revision pv ON pv.report_id = pr.id AND pv.number = pr.counted
          WHERE pr.target_id = p.id AND +\(PeriodEnds.sql("pr.period")) = \(month)
            AND pv.value IS NOT NULL) o
          ORDER BY o.is_same DESC, o.id DESC LIMIT 1) AS value FROM target p
      WHERE t.area IS NULL AND p.document_id = t.document_id AND p.area IS NOT NULL AND p.indicator = t.indicator
        AND p.unit = t.unit AND p.deadline_day IS t.deadline_day AND p.cadence = t.cadence
        AND \(Standing.isCurrent("p")) AND p.withdrawn_because IS NULL) q)
    """
  }

  /// The newest first, one of each end.
  static func list(_ json: String) throws -> [Double] {
    guard let all = NumberPairs.read(json) else { throw StoreError.damagedRow(table: "report", column: "period") }
    var last: Substring?
    var figures: [Double] = []
    for (end, figure) in all.sorted(by: { $0.text > $1.text }).map({ ($0.text.prefix(6), $0.number) }) where end != last
    {
      last = end
      figures.append(figure)
    }
    return Array(figures.prefix(most))
  }

  /// Of many targets at once.
  static func of(_ db: Database, _ targets: [Int64], before period: Period) throws
    -> [Int64: (earlier: [Double], parts: Double?)]
  {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT t.id, \(earlier("?1", before: "?3")) AS earlier,
          \(parts("?1", ending: "?3")) AS parts FROM target t
        WHERE t.id IN (SELECT value FROM json_each(?2)) AND t.value IS NOT NULL
        """, arguments: [period.text, IDList(targets), PeriodEnds.text(period)])
    var found: [Int64: (earlier: [Double], parts: Double?)] = [:]
    for row in rows { found[row["id"]] = (try list(row["earlier"]), row["parts"]) }
    return found
  }
}
