import Policy

/// A line that passed every rule; only `ReportingSheet.checked` makes one.
public struct CheckedLine: Sendable, Hashable {
  public let target: TargetID
  public let period: Period
  public let figure: ReportedFigure
  public let typed: ReportEntry
  /// The report's version that this one is written over; 0 where there was none.
  public let seenVersion: Int
  /// Whether it writes over nothing.
  public let isNew: Bool
}
