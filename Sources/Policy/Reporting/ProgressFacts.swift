/// What the status of a target depends on, and nothing else.
public struct ProgressFacts: Sendable, Hashable {
  /// One counted report: the newest revision of its period that was not returned.
  public struct Figure: Sendable, Hashable {
    public var period: Period
    /// In the target's unit; for a time limit (each time) the share of cases that met it, in percent.
    public var value: Double?
    /// For goals without a number.
    public var stage: Stage?

    public init(period: Period, value: Double? = nil, stage: Stage? = nil) {
      self.period = period
      self.value = value
      self.stage = stage
    }
  }

  public var comparison: Comparison
  /// Nil for a goal without a number.
  public var value: Double?
  public var baseline: Double?
  public var cadence: Cadence
  public var deadline: Deadline?
  /// The first day of the plan: of its first year, else its day of issue, else the day it was read.
  public var planStart: CivilDate
  /// The first quarter for which a report is asked.
  public var firstReport: Period
  public var figures: [Figure]
  /// Why the target was taken out of the plan, when it was.
  public var withdrawnBecause: String?

  public init(
    comparison: Comparison, value: Double?, baseline: Double? = nil, cadence: Cadence = .byDeadline,
    deadline: Deadline?, planStart: CivilDate, firstReport: Period, figures: [Figure] = [],
    withdrawnBecause: String? = nil
  ) {
    self.comparison = comparison
    self.value = value
    self.baseline = baseline
    self.cadence = cadence
    self.deadline = deadline
    self.planStart = planStart
    self.firstReport = firstReport
    self.figures = figures
    self.withdrawnBecause = withdrawnBecause
  }
}
