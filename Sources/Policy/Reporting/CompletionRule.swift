/// The share of what was expected that was reached, and from where on it is enough.
///
/// “制定年度达产达效计划，……力争年度完成率达到预期目标90%以上”: what a plan wants by the end of a year is what it expects on that day, so the
/// share is taken of what is expected at the period's end, not of what is promised for years to come. More than all of
/// it is all of it; where nothing is expected yet, nothing can be lacking.
public struct CompletionRule: Sendable, Hashable {
  /// A target is done well enough from this share on.
  public var least: Double

  /// 预期目标90%以上.
  public static let standard = CompletionRule(least: 0.9)

  public init(least: Double) { self.least = least }

  /// What is to be said of so many targets.
  ///
  /// - Parameters:
  ///   - asked: how many were asked about.
  ///   - reported: how many of them were told of.
  ///   - judged: how many have a figure that can be compared.
  ///   - sum: the rates of these, added up.
  public func verdict(asked: Int, reported: Int, judged: Int, sum: Double) -> Verdict {
    guard judged > 0 else { return .noData }
    // Binary fractions: nine tenths out of ten times nine tenths is nine tenths.
    guard sum / Double(judged) >= least - 1e-9 else { return .notMet }
    return reported < asked ? .undecided : .met
  }

  /// Whether the rule is met.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case met
    case notMet = "not_met"
    /// What has data is good enough, but not all have.
    case undecided
    case noData = "no_data"

    /// The word on pages.
    public var title: String {
      switch self {
      case .met: "达到"
      case .notMet: "未达到"
      case .undecided: "尚有未填"
      case .noData: "没有数据"
      }
    }
  }
}
