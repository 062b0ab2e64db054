import Policy

extension TargetFilter {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// As the plans have them: by id.
    case plan
    /// What is far behind comes first, the widest gap before the others.
    case worst
    /// What falls due first; what never does comes last.
    case deadline

    /// What it is in SQL; nil for ids.
    var key: SortKey? {
      switch self {
      case .plan: nil
      case .worst: Self.worstFirst
      case .deadline: SortKey("coalesce(t.deadline_day, '9999-12-31')")
      }
    }

    /// By its state, then by its gap; what passed its deadline without arithmetic stands among the widest gaps.
    private static let worstFirst: SortKey = {
      let ranks = ProgressState.worstFirst.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
      return SortKey(
        "CASE r.state \(ranks.joined(separator: " ")) END", "coalesce(r.gap, -100)",
        joins: "JOIN status_result r ON r.target_id = t.id")
    }()
  }
}
