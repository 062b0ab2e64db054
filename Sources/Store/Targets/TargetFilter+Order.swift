import Policy

extension TargetFilter {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// As the plans have them: by id.
    case plan
    /// What is far behind comes first, the widest gap before the others.
    case worst
    /// What falls due first; what never does comes last.
    case deadline

    /// What it is in SQL; nil for ids, and for the worst, which have a way of their own (`WorstFirst`).
    var key: SortKey? { self == .deadline ? SortKey("coalesce(t.deadline_day, '9999-12-31')") : nil }
  }
}
