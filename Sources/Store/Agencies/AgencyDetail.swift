import Policy

/// A body with all its duties.
public struct AgencyDetail: Sendable {
  public var summary: AgencySummary
  /// Targets that it reports; without the bodies that they name.
  public var owned: [TargetSummary]
  /// Targets that name it without its reporting them; with the bodies that they name where all of them are asked for.
  public var named: [TargetSummary]
  public var lead: [MeasureSummary]
  public var responsible: [MeasureSummary]
  /// Bodies that were merged into this one by hand.
  public var merged: [String]
  /// Moves with every word on the body: its names, what it was merged into, what it was kept apart from.
  public var mark: String
  /// How many there are of each, where not all of them were read.
  public var counts: Counts

  public struct Counts: Sendable, Hashable {
    public var owned: Int
    public var named: Int
    public var lead: Int
    public var responsible: Int
    /// Of those owned, what the office only keeps until somebody is found for it.
    public var waiting: Int
  }

  public init(
    summary: AgencySummary, owned: [TargetSummary], named: [TargetSummary], lead: [MeasureSummary],
    responsible: [MeasureSummary], merged: [String], mark: String = ""
  ) {
    self.mark = mark
    counts = Counts(
      owned: owned.count, named: named.count, lead: lead.count, responsible: responsible.count,
      waiting: owned.count { $0.owner?.reason == .office })
    self.summary = summary
    self.owned = owned
    self.named = named
    self.lead = lead
    self.responsible = responsible
    self.merged = merged
  }
}
