import GRDB
import Policy

/// Which targets are asked in a period: those in force that somebody owns, whose plan has begun, that rest neither by
/// their rhythm nor because they ended and were reached, and of several that are the same the first.
enum Asking {
  /// For a target `t`: what is asked from the period in which it came, and whatever something was said of already, so
  /// that an answer that ends a question does not take it out of the count. Every page counts by this.
  static func conditions(in period: Period) -> Conditions {
    open(wanted(in: period).and("t.first_report <= ?", [period.text]), in: period)
  }

  /// The same, and what may be told before it is asked for: the lines of a form.
  static func lines(in period: Period) -> Conditions { open(wanted(in: period), in: period) }

  private static func open(_ wanted: Conditions, in period: Period) -> Conditions {
    inForce(in: period).and(
      "((\(wanted.sql)) OR EXISTS (SELECT 1 FROM report rs WHERE rs.target_id = t.id AND rs.period = ?))",
      wanted.arguments + [period.text])
  }

  private static func inForce(in period: Period) -> Conditions {
    Conditions(Standing.isCurrent("t")).and("t.withdrawn_because IS NULL").and("\(ReportQuery.askedInstead) IS NULL")
      .and("\(PlanStart.sql("t")) <= ?", [period.lastDay.text])
  }

  /// Whether what had ended before it came (待补报) has been answered in another period: it is asked once, whatever the
  /// answer.
  private static let isAnswered = """
    (EXISTS (SELECT 1 FROM status_result s WHERE s.target_id = t.id AND s.facts ->> 'enteredOn' > coalesce(
        t.deadline_day, CASE WHEN t.cadence <> 'by_deadline' THEN (s.facts ->> 'planEnd') || '-12-31' END))
      AND EXISTS (SELECT 1 FROM report o WHERE o.target_id = t.id AND o.counted IS NOT NULL AND o.period <> ?))
    """

  private static func wanted(in period: Period) -> Conditions {
    // Its deadline lay before the period, and it was reached.
    let ongoing = Conditions(
      """
      NOT (coalesce(t.deadline_day < ?, 0) AND EXISTS (SELECT 1 FROM status_result sr
        WHERE sr.target_id = t.id AND sr.state IN ('achieved', 'achieved_late')))
      """, [period.firstDay.text]
    ).and("NOT \(isAnswered)", [period.text])
    let resting = AskRhythm.resting(in: period)
    guard !resting.isEmpty else { return ongoing }
    let words = resting.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return ongoing.and(
      "NOT EXISTS (SELECT 1 FROM target_rhythm th WHERE th.target_id = t.id AND th.rhythm IN (\(words)))")
  }
}
