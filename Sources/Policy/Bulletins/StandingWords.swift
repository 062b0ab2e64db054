/// What is wanted of a target and how it stands, in the cells of a table.
public enum StandingWords {
  /// `不低于25万辆，2026年`.
  public static func wanted(
    _ comparison: Comparison, _ value: Double, _ most: Double?, unit: String, deadline: Deadline?
  ) -> String {
    let figure = Quantity.text(value) + (most.map { "–" + Quantity.text($0) } ?? "")
    return "\(sign(comparison))\(figure)\(unit)" + (deadline.map { "，\($0.words)" } ?? "")
  }

  private static func sign(_ comparison: Comparison) -> String {
    switch comparison {
    case .atLeast: "不低于"
    case .atMost: "不超过"
    case .about: "约"
    case .range, .equal: ""
    }
  }

  /// `12.5万辆（2026年第三季度）`.
  public static func figure(_ figure: ProgressFacts.Figure, unit: String?) -> String {
    let words =
      figure.stage?.title ?? figure.value.map { Quantity.text($0) + (unit.map(Quantity.measured) ?? "") } ?? "—"
    return "\(words)（\(figure.period.title)）"
  }
}
