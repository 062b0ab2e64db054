/// All rules of the reader, by what they read.
public enum ReadingRules {
  /// The rule's sentence in Chinese; nil for an id that no rule has, such as one of an earlier version.
  public static func sentence(of id: String) -> String? { sentences[id] }

  private static let sentences: [String: String] = {
    var out: [String: String] = [:]
    for rules in all { for (id, entry) in rules.entries { out[id] = entry.sentence } }
    return out
  }()

  /// The rules of one kind, under their Chinese name.
  public struct Kind: Sendable {
    public var title: String
    public var entries: [(id: String, entry: RuleEntry)]

    init(_ title: String, _ rules: (some ReadingRule).Type) {
      self.title = title
      entries = rules.allCases.map { ($0.rawValue, $0.entry) }
    }
  }

  public static let all = [
    Kind("目标", TargetRule.self), Kind("定性目标", GoalRule.self), Kind("基期", BaselineRule.self),
    Kind("举措", MeasureRule.self), Kind("奖补", IncentiveRule.self), Kind("统筹单位", GovernanceRule.self),
    Kind("企业", EnterpriseRule.self),
  ]
}
