/// What led to a state, as facts.
public enum StatusFact: Worded {
  /// Taken out of the plan, with the reason that was given.
  case withdrawn(because: String)
  /// Reached in a period; `late` after the deadline. The value is nil for a goal without a number.
  case reached(in: Period, value: Double?, late: Bool)
  /// No report was due yet.
  case notDue(first: Period)
  /// A report was due and none came.
  case missing(asOf: Period)
  /// The newest report says why there is no figure.
  case withoutData(in: Period, MissingReason)
  /// The newest figure is older than so many quarters.
  case stale(latest: Period, quarters: Int)
  /// What is not known and must be, before the target can be judged.
  case unclear([Lack])
  /// The deadline passed before the target came into Liance, and no result is known.
  case owed(deadline: Deadline)
  /// Shares attained and expected, the gap in points.
  case share(Share)
  /// A goal's stage, with the share of time gone; whether it should have begun; the deadline where it has passed unmet.
  case stage(Stage, expected: Double, shouldHaveBegun: Bool, missed: Deadline?)
  /// What an earlier version kept as a sentence.
  case text(words: String)

  /// What keeps a target from being judged.
  public enum Lack: String, Sendable, CaseIterable, Codable {
    case owner
    case deadline
  }

  /// What is expected, by now.
  public enum Pace: String, Sendable, Hashable, Codable {
    /// The share of time gone.
    case time
    /// The plan's own figures for earlier days.
    case milestones
    /// The whole: time is not laid against it.
    case none
  }

  /// A comparison by figures.
  public struct Share: Sendable, Hashable, Codable {
    public var nature: Nature
    public var attained: Double
    public var expected: Double
    public var gap: Double
    /// The first report, where it serves as the baseline.
    public var firstReport: ProgressFacts.Figure?
    /// The baseline that was told with the first report, where it serves.
    public var toldBaseline: Double?
    public var pace: Pace
    /// The deadline where it has passed unmet.
    public var missed: Deadline?
  }
}
