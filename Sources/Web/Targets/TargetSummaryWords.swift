import Policy
import Store

extension TargetSummary {
  /// `不低于 25 万辆`; nil for a goal without a number.
  var promise: String? {
    guard let value, let unit else { return nil }
    let word = comparison == .equal || comparison == .range ? "" : comparison.word + " "
    let figure: String
    if let valueMax {
      figure = Wording.number(value) + "–" + Wording.quantity(valueMax, unit)
    } else {
      figure = Wording.quantity(value, unit)
    }
    return (isStretch ? "力争" : "") + word + figure
  }

  /// `2026年`, `每年`, `每年，至2026年`, or 未明确.
  var timing: String {
    let end = deadline.map(\.words)
    if cadence == .byDeadline { return end ?? "未明确" }
    let rhythm = cadence.title
    return end.map { "\(rhythm)，至\($0)" } ?? rhythm
  }
}

extension Comparison {
  /// Before a figure.
  var word: String {
    switch self {
    case .atLeast: "不低于"
    case .atMost: "不超过"
    case .about: "约"
    case .range, .equal: "达到"
    }
  }
}
