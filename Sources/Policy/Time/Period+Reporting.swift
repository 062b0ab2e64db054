extension Period {
  /// The quarter that a report is about on a day: the last one until its due date has passed, then the running one.
  public static func reporting(on day: CivilDate) -> Period {
    let current = Period(containing: day)
    return day <= current.previous.dueOn ? current.previous : current
  }
}
