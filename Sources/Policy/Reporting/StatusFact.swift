/// What led to a state, as facts.
public enum StatusFact: Sendable, Hashable {
  /// Taken out of the plan, with the reason that was given.
  case withdrawn(because: String)
  /// Reached in a period; `late` after the deadline. The value is nil for a goal without a number.
  case reached(in: Period, value: Double?, late: Bool)
  /// No report was due yet.
  case notDue(first: Period)
  /// A report was due and none came.
  case missing(asOf: Period)
  /// The newest figure is older than so many quarters.
  case stale(latest: Period, quarters: Int)
  /// Shares of the path gone and expected, the gap in points; the deadline where it has passed unmet.
  case share(attained: Double, expected: Double, gap: Double, missed: Deadline?)
  /// A goal's stage, with the share of time gone; the deadline where it has passed unmet.
  case stage(Stage, expected: Double, missed: Deadline?)
  /// A sentence that was kept as such.
  case text(String)
}
