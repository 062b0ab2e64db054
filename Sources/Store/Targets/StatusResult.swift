import Policy

/// A progress status as stored: result, inputs and rule.
public struct StatusResult: Sendable, Hashable {
  public var status: ProgressStatus
  /// The quarter at whose end it holds.
  public var period: Period
  public var facts: ProgressFacts
  public var computedAt: Moment

  public init(status: ProgressStatus, period: Period, facts: ProgressFacts, computedAt: Moment) {
    self.status = status
    self.period = period
    self.facts = facts
    self.computedAt = computedAt
  }
}
