/// What the status of a target depends on, and nothing else.
public struct ProgressFacts: Sendable, Hashable {
  /// One counted report: the newest revision of its period that was not returned.
  public struct Figure: Sendable, Hashable, Codable {
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

  /// A counted report that has no figure.
  public struct WithoutData: Sendable, Hashable, Codable {
    public var period: Period
    public var reason: MissingReason

    public init(period: Period, reason: MissingReason) {
      self.period = period
      self.reason = reason
    }
  }

  /// A figure that the plan itself wants by an earlier day.
  public struct Milestone: Sendable, Hashable {
    /// The last day that counts.
    public var day: CivilDate
    public var value: Double

    public init(day: CivilDate, value: Double) {
      self.day = day
      self.value = value
    }
  }

  public var nature: Nature
  /// Whether somebody is there who can be asked.
  public var hasOwner: Bool
  public var comparison: Comparison
  /// Nil for a goal without a number.
  public var value: Double?
  /// The plan's own.
  public var baseline: Double?
  /// What the first report told to start from, where the plan has no baseline.
  public var toldBaseline: Double?
  /// In the order of days; the path leads through them.
  public var milestones: [Milestone]
  public var cadence: Cadence
  public var deadline: Deadline?
  /// The first day of the plan: of its first year, else its day of issue, else the day it was read.
  public var planStart: CivilDate
  /// The last year of the plan: where what recurs has no deadline of its own, it ends with it.
  public var planEnd: Deadline?
  /// The day on which the target came into Liance.
  public var enteredOn: CivilDate
  /// The first quarter for which a report is asked.
  public var firstReport: Period
  /// How often a report is asked.
  public var rhythm: AskRhythm
  public var figures: [Figure]
  /// The newest report that tells why there is no figure; nil where a figure is newer. It is no data.
  public var withoutData: WithoutData?
  /// Why the target was taken out of the plan, when it was.
  public var withdrawnBecause: String?

  /// A `nature` that is not given is what value and cadence alone can say; a target whose day of entry is not known
  /// came with the first quarter that it is asked for.
  public init(
    nature: Nature? = nil, hasOwner: Bool = true, comparison: Comparison, value: Double?, baseline: Double? = nil,
    milestones: [Milestone] = [], cadence: Cadence = .byDeadline, deadline: Deadline?, planStart: CivilDate,
    planEnd: Deadline? = nil, enteredOn: CivilDate? = nil, firstReport: Period, figures: [Figure] = [],
    withoutData: WithoutData? = nil, withdrawnBecause: String? = nil, rhythm: AskRhythm = .quarterly,
    toldBaseline: Double? = nil
  ) {
    self.rhythm = rhythm
    self.toldBaseline = toldBaseline
    self.nature = nature ?? .plain(hasValue: value != nil, cadence: cadence)
    self.hasOwner = hasOwner
    self.comparison = comparison
    self.value = value
    self.baseline = baseline
    self.milestones = milestones
    self.cadence = cadence
    self.deadline = deadline
    self.planStart = planStart
    self.planEnd = planEnd
    self.enteredOn = enteredOn ?? firstReport.firstDay
    self.firstReport = firstReport
    self.figures = figures
    self.withoutData = withoutData
    self.withdrawnBecause = withdrawnBecause
  }
}
