import GRDB
import Policy

/// How what was told of a measure stands with whoever looks over a city's reports, by the flow of reports
/// (`ReportFlow`): `submitted`, `approved` or `returned`.
public struct MeasureReview: Sendable, Hashable {
  public var state: ReportState
  /// What whoever looked it over wrote.
  public var remark: String?
  public var by: String?
  public var at: Moment?
}

/// The rows of `measure_review`, and what follows from them. As with figures, what was accepted counts until something
/// else of its quarter is accepted or it is given back; what was handed in with nothing accepted before counts at once.
enum MeasureReviews {
  /// That a report of a measure counts; `report` as the statement calls it.
  static func counts(_ report: String) -> String {
    """
    EXISTS (SELECT 1 FROM measure_review cv WHERE cv.report_id = \(report).id AND cv.is_superseded = 0
      AND (cv.state = 'approved' OR cv.state = 'submitted' AND NOT EXISTS (SELECT 1 FROM measure_report co
        JOIN measure_review cw ON cw.report_id = co.id AND cw.state = 'approved' AND cw.is_superseded = 0
        WHERE co.measure_id = \(report).measure_id AND co.period IS \(report).period)))
    """
  }

  /// What belongs to a measure `m` in one period, which is bound twice: `d` what is typed, `r` what was told last, `v`
  /// how that stands.
  static let joins = """
    LEFT JOIN measure_draft d ON d.measure_id = m.id AND d.period = ?
    LEFT JOIN measure_report r ON r.id = (SELECT max(n.id) FROM measure_report n
      WHERE n.measure_id = m.id AND n.period = ?)
    LEFT JOIN measure_review v ON v.report_id = r.id
    """

  /// The state of its row in that period, in the words of reports; NULL where nothing was said.
  static let state = """
    CASE WHEN d.is_waiting = 1 THEN 'signing'
      WHEN d.remark IS NOT NULL AND d.at >= coalesce(r.at, 0) OR v.state = 'returned' THEN 'returned'
      WHEN r.id IS NOT NULL THEN v.state WHEN d.stamp IS NOT NULL THEN 'draft' END
    """

  /// Whether something that was told of it in that period counts.
  static let isCounted = """
    EXISTS (SELECT 1 FROM measure_report ro WHERE ro.measure_id = m.id AND ro.period = r.period AND \(counts("ro")))
    """

  static func states(_ db: Database, _ measures: [Int64], in period: Period) throws -> [Int64: ReportState] {
    guard !measures.isEmpty else { return [:] }
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT m.id, \(state) AS state FROM measure m \(joins) WHERE m.id IN (SELECT value FROM json_each(?))
        """, arguments: [period.text, period.text, IDList(measures)])
    var states: [Int64: ReportState] = [:]
    for row in rows where row["state"] as String? != nil { states[row["id"]] = try row.word("state") }
    return states
  }

  /// A report begins to wait; an earlier one of its quarter that nobody has looked over waits no more.
  static func begin(_ db: Database, _ report: Int64, of measure: MeasureID, in period: Period) throws {
    try db.execute(
      kept: """
        DELETE FROM measure_review WHERE state = 'submitted' AND report_id IN (
          SELECT id FROM measure_report WHERE measure_id = ? AND period = ?)
        """, arguments: [measure.raw, period.text])
    try db.execute(
      kept: "INSERT INTO measure_review (report_id, state) VALUES (?, 'submitted')", arguments: [report])
  }

  static func review(_ row: Row) throws -> MeasureReview? {
    guard let _: String = row["review"] else { return nil }
    return MeasureReview(
      state: try row.word("review"), remark: row["review_remark"], by: row["review_by"],
      at: row.momentIfAny("review_at"))
  }
}
