import GRDB
import Policy

/// Which measures are rows of a quarter's form: those in force whose plan has begun and that were not done before, each
/// of one body. Words are about how far a measure is by now: once a later quarter has been told, an earlier one is not
/// asked any more. They are told of by quarter, as the plans have it (“每季度报送一次工作进展情况”), in no other kind of period.
enum MeasureAsking {
  /// The rows of a form: what is asked, and whatever something was said of already.
  static func lines(in period: Period) -> Conditions {
    open(isOpen, [period.lastDay.text, period.lastDay.text, period.text, period.text], in: period)
  }

  /// The same from the quarter on in which the plan came: what is owed. Every count goes by this (`OwedLines`).
  static func asked(in period: Period) -> Conditions {
    open(
      "\(isOpen) AND \(firstRead) <= ?",
      [period.lastDay.text, period.lastDay.text, period.text, period.text, period.lastDay.text], in: period)
  }

  /// When the plan of `m` was first read.
  static let firstRead = """
    (SELECT min(ms.read_on) FROM version mv JOIN source_text mx ON mx.id = mv.text_id
      JOIN source ms ON ms.id = mx.source_id WHERE mv.document_id = m.document_id)
    """

  private static func open(_ asked: String, _ arguments: StatementArguments, in period: Period) -> Conditions {
    guard period.kind == .quarter else { return Conditions("0") }
    return Conditions(Standing.isCurrent("m")).and(
      """
      ((\(asked)) OR EXISTS (SELECT 1 FROM measure_report rs WHERE rs.measure_id = m.id AND rs.period = ?))
      """, arguments + [period.text])
  }

  private static let isOpen = """
    (\(PlanStart.sql("m")) <= ? AND NOT EXISTS (SELECT 1 FROM measure_start WHERE day > ?)
      AND coalesce((SELECT rd.stage FROM measure_report rd WHERE rd.measure_id = m.id AND rd.period < ?
        AND \(MeasureReviews.counts("rd")) ORDER BY rd.id DESC LIMIT 1), '') <> 'done'
      AND NOT EXISTS (SELECT 1 FROM measure_report rl WHERE rl.measure_id = m.id AND rl.period > ?))
    """
}
