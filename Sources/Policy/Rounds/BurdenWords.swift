extension ReportingBurden {
  /// In a line: `必填 12 项，估计 33 分钟；相同目标只填一次，省去 3 项`.
  public var words: String {
    let spared = duplicates > 0 ? "；相同目标只填一次，省去 \(duplicates) 项" : ""
    let told = measures > 0 ? "（其中举措 \(measures) 项）" : ""
    return "必填 \(fields) 项\(told)，估计 \(minutes) 分钟\(spared)"
  }

  /// By what rule it is estimated.
  public static let rule =
    "按数值每项 \(minutesOfFigure) 分钟、定性目标选阶段每项 \(minutesOfStage) 分钟、举措进展每项 \(minutesOfMeasure) 分钟估计；其他文字可不填，不计在内"
}
