extension ExpectedFigure {
  /// As a form shows it; rounded, since a path has no whole firms.
  public func text(unit: String?) -> String {
    let scale = abs(value) >= 100 ? 10.0 : 100
    return Quantity.text((value * scale).rounded() / scale) + (unit ?? "")
  }

  /// How it was come by, in a sentence.
  public func words(at period: Period, unit: String?) -> String {
    let unit = unit ?? ""
    func amount(_ value: Double) -> String { Quantity.text(value) + unit }
    switch how {
    case .path(let from, let on, let to, let by, let isFirst):
      let length = max(1, by.dayNumber - on.dayNumber)
      let gone = min(length, max(0, period.lastDay.dayNumber - on.dayNumber))
      let start = isFirst ? "以首次填报为基期" : "起点"
      return "\(start)：\(amount(from))（\(on.text)），时限\(by.text)应达到\(amount(to))；到\(period.lastDay.text)"
        + "已过\(gone)／\(length)天，按时间均匀折算"
    case .steps(let steps):
      let way = steps.map { "\($0.day.text) \(amount($0.value))" }.joined(separator: " → ")
      return "经过规划写明的各期数值：\(way)，两点之间按时间均匀折算"
    case .months(let months, let length, let whole):
      return "每\(length == 12 ? "年" : length == 6 ? "半年" : length == 3 ? "季度" : "月")\(amount(whole))，"
        + "到\(period.lastDay.text)已过\(months)／\(length)个月，按时间均匀折算"
    case .asItIs: return "不按时间折算，直接与目标值比较"
    case .eachTime: return "每次都须遵守，应有100%的件数符合时限"
    }
  }
}
