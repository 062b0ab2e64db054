extension Period {
  /// The quarter that a report is about on a day: the last one until its due date has passed, then the running one.
  public static func reporting(on day: CivilDate) -> Period { reporting(.quarter, on: day) }

  /// The same of another kind of period.
  public static func reporting(_ kind: PeriodKind, on day: CivilDate) -> Period {
    let current = Period(kind, containing: day)
    return day <= current.previous.dueOn ? current.previous : current
  }

  /// The periods of a kind that a page of a day speaks of: the one before, and the running one once it has opened.
  public static func around(_ kind: PeriodKind, _ day: CivilDate) -> [Period] {
    let current = Period(kind, containing: day)
    return current.opensOn <= day ? [current.previous, current] : [current.previous]
  }

  /// Those of a kind that end from the first day to the last.
  public static func all(_ kind: PeriodKind, endingFrom first: CivilDate, to last: CivilDate) -> [Period] {
    var (found, period): ([Period], Period) = ([], Period(kind, containing: first))
    while period.lastDay <= last {
      found.append(period)
      period = period.next
    }
    return found
  }
}
