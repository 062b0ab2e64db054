import Policy

/// What is asked of one target in one period, and what has been said so far.
public struct AskedReport: Sendable, Hashable {
  public var target: TargetID
  public var period: Period
  /// The body that reports it.
  public var owner: AgencyID?
  public var city: CityID
  public var isWithdrawn: Bool
  /// The days that hold for its body.
  public var window: ReportingWindow
  /// Of targets that are the same, the one that the owner is asked for; nil where it is this one.
  public var instead: TargetID?
  /// The first day of its plan, where the period ends before it.
  public var planStartsLater: CivilDate?
  /// What the rules of entry need.
  public var context: ReportContext
  /// What was said of it so far.
  public var said: SaidReport?
}

extension ReportingTask {
  /// The same without what only a page shows.
  public var asked: AskedReport {
    AskedReport(
      target: target.id, period: period, owner: target.owner?.agency, city: target.city,
      isWithdrawn: target.isWithdrawn, window: window,
      context: context, said: report?.said)
  }
}
