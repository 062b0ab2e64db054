/// Where a report stands between its agency and whoever looks it over.
public enum ReportState: String, Sendable, Hashable, CaseIterable {
  /// Only its own agency sees it.
  case draft
  /// Handed in: it counts, and waits to be looked over.
  case submitted
  /// Accepted.
  case approved
  /// Given back with a reason; it no longer counts.
  case returned
}
