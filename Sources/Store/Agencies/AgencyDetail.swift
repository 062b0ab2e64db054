import Policy

/// A body with all its duties.
public struct AgencyDetail: Sendable {
  public var summary: AgencySummary
  /// Targets that it reports.
  public var owned: [TargetSummary]
  /// Targets that name it without its reporting them.
  public var named: [TargetSummary]
  public var lead: [MeasureSummary]
  public var responsible: [MeasureSummary]
  /// Bodies that were merged into this one by hand.
  public var merged: [String]

  public init(
    summary: AgencySummary, owned: [TargetSummary], named: [TargetSummary], lead: [MeasureSummary],
    responsible: [MeasureSummary], merged: [String]
  ) {
    self.summary = summary
    self.owned = owned
    self.named = named
    self.lead = lead
    self.responsible = responsible
    self.merged = merged
  }
}
