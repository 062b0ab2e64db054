extension StatusFact {
  /// The Chinese sentence; the only place where it is made.
  public var words: String {
    switch self {
    case .withdrawn(let reason): "已退出计划：\(reason)"
    case .reached(let period, let value, let late):
      "\(period.title)\(late ? "逾期达到" : "达到")目标\(value.map { "（\(Quantity.text($0))）" } ?? "")"
    case .notDue(let first): "自\(first.title)起填报"
    case .missing(let period): "截至\(period.title)应填报，尚无数据"
    case .stale(let latest, let quarters): "最近一次数据为\(latest.title)，已超过\(quarters)个季度未更新"
    case .share(let attained, let expected, let gap, let missed):
      over(missed) + "已完成路程\(percent(attained))，序时进度\(percent(expected))，差\(points(gap))个百分点"
    case .stage(let stage, let expected, let missed):
      over(missed) + "阶段：\(stage.title)；序时进度\(percent(expected))"
    case .text(let words): words
    }
  }

  private func over(_ deadline: Deadline?) -> String { deadline.map { "完成时限\($0.text)已过仍未达到；" } ?? "" }
  private func percent(_ share: Double) -> String { Quantity.text((share * 1000).rounded() / 10) + "%" }
  private func points(_ gap: Double) -> String { Quantity.text((gap * 10).rounded() / 10) }
}
