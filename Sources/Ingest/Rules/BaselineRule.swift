/// The rules that make a figure one of today.
public enum BaselineRule: String, ReadingRule {
  case past = "baseline.past"
  case existing = "baseline.existing"
  case review = "baseline.review"
  case table = "baseline.table"
  case moved = "baseline.moved"

  public var entry: RuleEntry {
    switch self {
    case .past: RuleEntry("句中有“已”“目前”或规划期以前的年份", "2023年，冷链产值达到80亿元。", 0.85)
    case .existing: RuleEntry("数值前有“现有”“原有”", "冷链企业现有20家。", 0.85)
    case .review: RuleEntry("位于发展基础、现状章节或第一个标题之前", "二、发展基础\n\n冷链产值80亿元。", 0.6)
    case .moved: RuleEntry("“由…提高到…”“从…增至…”中起点的数值", "到2026年，冷链流通率由20%提高到35%。", 0.95)
    case .table: RuleEntry("指标表中规划期以前的数值", "指标\t单位\t2020年\t2026年\n冷库容量\t万吨\t80\t120", 0.9)
    }
  }
}
