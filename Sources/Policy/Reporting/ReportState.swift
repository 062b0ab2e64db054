/// Where a report stands between its agency and whoever looks it over.
public enum ReportState: String, Sendable, Hashable, CaseIterable {
  /// Only its own agency sees it.
  case draft
  /// Filled in; it waits within its body for whoever signs, and does not count yet.
  case signing
  /// Handed in, and waits to be looked over. It counts, unless an accepted figure stands before it.
  case submitted
  /// Accepted.
  case approved
  /// Given back with a reason; what was given back no longer counts.
  case returned
}
