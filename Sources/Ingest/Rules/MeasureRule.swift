/// The rules that make a clause a measure.
public enum MeasureRule: String, ReadingRule {
  case bracket = "clause.bracket"
  case row = "clause.row"

  public var entry: RuleEntry {
    switch self {
    case .bracket: RuleEntry("条款以责任单位的括注结尾", "建设冷链基地。（责任单位：市商务局）", 1)
    case .row: RuleEntry("任务表中的一行", "序号\t重点任务\t责任单位\n1\t建设冷链基地\t市商务局", 1)
    }
  }
}
