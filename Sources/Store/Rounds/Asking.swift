import GRDB
import Policy

/// Which targets are asked in a period: those in force that somebody owns, whose plan has begun, that are asked as
/// often as such periods come, that did not end and were reached, and of several that are the same the first.
enum Asking {
  /// For a target `t`: what is asked from the period in which it came, and whatever something was said of already, so
  /// that an answer that ends a question does not take it out of the count. Every page counts by this.
  static func conditions(in period: Period) -> Conditions {
    let came = Conditions("t.first_report <= ?", [period.closingQuarter.text])
    guard period.kind == .month else { return open(wanted(in: period).and(came), in: period) }
    // Of the quarter in which a plan came, the months before it are not asked.
    let month = Conditions(
      """
      (t.first_report < ? OR coalesce((SELECT ms.read_on FROM version mv JOIN source_text mx ON mx.id = mv.text_id
        JOIN source ms ON ms.id = mx.source_id
        WHERE mv.document_id = t.document_id AND mv.state = 'published'), '') <= ?)
      """, [period.closingQuarter.text, period.lastDay.text])
    return open(wanted(in: period).and(came).and(month), in: period)
  }

  /// The same, and what may be told before it is asked for: the lines of a form.
  static func lines(in period: Period) -> Conditions { open(wanted(in: period), in: period) }

  private static func open(_ wanted: Conditions, in period: Period) -> Conditions {
    inForce(in: period).and(
      "((\(wanted.sql)) OR EXISTS (SELECT 1 FROM report rs WHERE rs.target_id = t.id AND rs.period = ?))",
      wanted.arguments + [period.text])
  }

  /// What would be asked if the same target were not asked in another place.
  static func duplicates(in period: Period) -> Conditions {
    wanted(in: period).and("t.first_report <= ?", [period.closingQuarter.text])
      .and("EXISTS (SELECT 1 FROM target_join dj WHERE dj.target_id = t.id)")
      .and(inForce(in: period, instead: "IS NOT NULL"))
  }

  private static func inForce(in period: Period, instead: String = "IS NULL") -> Conditions {
    Conditions(Standing.isCurrent("t")).and("t.withdrawn_because IS NULL").and("\(ReportQuery.askedInstead) \(instead)")
      .and("\(PlanStart.sql("t")) <= ?", [period.lastDay.text])
  }

  /// Whether what had ended before it came (待补报) has been answered in another period: it is asked once, whatever the
  /// answer.
  private static let isAnswered = """
    (EXISTS (SELECT 1 FROM status_result s WHERE s.target_id = t.id AND s.facts ->> 'enteredOn' > coalesce(
        t.deadline_day, CASE WHEN t.cadence <> 'by_deadline' THEN (s.facts ->> 'planEnd') || '-12-31' END))
      AND EXISTS (SELECT 1 FROM report o WHERE o.target_id = t.id AND o.counted IS NOT NULL AND o.period <> ?))
    """

  /// What would be asked of a target in force whose plan has begun, if nothing was said of the period yet.
  static func wanted(in period: Period) -> Conditions {
    // Its deadline lay before the period, and it was reached.
    let ongoing = Conditions(
      """
      NOT (coalesce(t.deadline_day < ?, 0) AND EXISTS (SELECT 1 FROM status_result sr
        WHERE sr.target_id = t.id AND sr.state IN ('achieved', 'achieved_late')))
      """, [period.firstDay.text]
    ).and("NOT \(isAnswered)", [period.text])
    // What was told of a half-year is not asked again for the quarter that ends with it, nor the other way round.
    let elsewhere = Conditions(
      """
      NOT EXISTS (SELECT 1 FROM report re WHERE re.target_id = t.id AND re.counted IS NOT NULL
        AND \(PeriodEnds.sql("re.period")) = ?
        AND re.period <> ?)
      """, [PeriodEnds.text(period), period.text])
    return ongoing.and(elsewhere).and(Rhythms.asks(in: period))
  }
}
