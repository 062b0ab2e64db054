/// The rules that make words without a number a goal.
public enum GoalRule: String, ReadingRule {
  case set = "goal.set"
  case built = "goal.built"
  case several = "goal.several"
  case state = "goal.state"
  case rhythm = "goal.rhythm"

  public var entry: RuleEntry {
    switch self {
    case .set: RuleEntry("有时限的“打造”“建成”等", "到2026年，打造全国有影响力的冷链交易中心。", 0.6)
    case .built: RuleEntry("“打造”等动词，以“集群”“体系”等结尾", "打造冷链产业集群。", 0.6)
    case .several: RuleEntry("“培育一批”等不定数量", "培育一批冷链骨干企业。", 0.6)
    case .state: RuleEntry("应当达到的状态", "冷链设施短板基本得到解决。", 0.6)
    case .rhythm: RuleEntry("按月、按季通报或调度，没有次数", "项目进展每季度通报。", 0.6)
    }
  }
}
