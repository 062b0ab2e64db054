import GRDB
import Policy

/// Which measures are rows of a quarter's form: those in force whose plan has begun and that were not done before, each
/// of one body. Words are about how far a measure is by now: once a later quarter has been told, an earlier one is not
/// asked any more. They are told of by quarter, as the plans have it (“每季度报送一次工作进展情况”), in no other kind of period.
enum MeasureAsking {
  /// Who tells of a measure `m`: its lead, else the first that the plan names for it.
  static let teller = """
    (SELECT tl.agency_id FROM measure_agency tl WHERE tl.measure_id = m.id
      ORDER BY tl.role = 'lead' DESC, tl.position LIMIT 1)
    """

  /// That a body is asked for `m`; found by the index of bodies. `agency` is bound, or a column.
  static func isTold(by agency: String) -> String {
    """
    m.id IN (SELECT al.measure_id FROM measure_agency al WHERE al.agency_id = \(agency)) AND \(teller) = \(agency)
    """
  }

  /// The rows of a form: what is asked, and whatever something was said of already.
  static func lines(in period: Period) -> Conditions {
    guard period.kind == .quarter else { return Conditions("0") }
    return Conditions(Standing.isCurrent("m")).and(
      """
      (\(isOpen) OR EXISTS (SELECT 1 FROM measure_report rs WHERE rs.measure_id = m.id AND rs.period = ?))
      """, [period.lastDay.text, period.lastDay.text] + [period.text, period.text, period.text])
  }

  /// The same from the quarter on in which the plan came: what is owed. Every count goes by this.
  static func asked(in period: Period) -> Conditions {
    let came = """
      (SELECT min(ms.read_on) FROM version mv JOIN source_text mx ON mx.id = mv.text_id
        JOIN source ms ON ms.id = mx.source_id WHERE mv.document_id = m.document_id) <= ?
      """
    return lines(in: period).and(period.kind == .quarter ? Conditions(came, [period.lastDay.text]) : Conditions("1"))
  }

  private static let isOpen = """
    (\(PlanStart.sql("m")) <= ? AND NOT EXISTS (SELECT 1 FROM measure_start WHERE day > ?)
      AND coalesce((SELECT rd.stage FROM measure_report rd WHERE rd.measure_id = m.id AND rd.period < ?
        ORDER BY rd.id DESC LIMIT 1), '') <> 'done'
      AND NOT EXISTS (SELECT 1 FROM measure_report rl WHERE rl.measure_id = m.id AND rl.period > ?))
    """

  /// How many are asked of the body in a column, and how many of them were told, are with whoever signs, were given
  /// back, or begun.
  static func counts(_ db: Database, of agency: AgencyID, in period: Period) throws -> MeasureCount {
    let asked = asked(in: period).and(isTold(by: "?"), [agency.raw, agency.raw])
    let row = try Row.fetchOne(
      db,
      kept: """
        SELECT count(*) AS asked,
          count(*) FILTER (WHERE EXISTS (SELECT 1 FROM measure_report r WHERE r.measure_id = m.id AND r.period = ?))
            AS told,
          count(*) FILTER (WHERE d.is_waiting = 1) AS signing,
          count(*) FILTER (WHERE d.is_waiting = 0 AND d.remark IS NOT NULL) AS returned,
          count(*) FILTER (WHERE d.is_waiting = 0 AND d.remark IS NULL) AS drafts
        FROM measure m LEFT JOIN measure_draft d ON d.measure_id = m.id AND d.period = ? WHERE \(asked.sql)
        """, arguments: [period.text, period.text] + asked.arguments)
    guard let row else { return MeasureCount() }
    return MeasureCount(
      asked: row["asked"], told: row["told"], signing: row["signing"], returned: row["returned"],
      drafts: row["drafts"])
  }
}

/// What was asked of a body about its measures in a quarter, and what came of it.
struct MeasureCount {
  var asked = 0
  var told = 0
  var signing = 0
  var returned = 0
  var drafts = 0

  /// Never handed in.
  var open: Int { max(0, asked - told - signing - returned) }
}
