extension EvaluationDuty {
  /// The duties that a plan's text names, one of a kind: the first clause that says how often.
  ///
  /// A clause tells of one when it wants 咨询报告, or 评估 of the plan's own course; 资产评估 and 前置评估 are no such thing, since
  /// nothing says how often they come.
  public static func all(in text: String) -> [EvaluationDuty] {
    var found: [EvaluationKind: EvaluationDuty] = [:]
    for clause in text.split(whereSeparator: isEnd) {
      guard let kind = kind(clause), found[kind] == nil, let (rhythm, isAssumed) = rhythm(clause)
      else { continue }
      found[kind] = EvaluationDuty(
        kind: kind, rhythm: rhythm, isAssumed: isAssumed, quote: clause.filter { !$0.isWhitespace })
    }
    return EvaluationKind.allCases.compactMap { found[$0] }
  }

  private static func isEnd(_ character: Character) -> Bool {
    switch character {
    case "，", "。", "；", ";", "\n", "\r": true
    default: false
    }
  }

  private static func kind(_ clause: Substring) -> EvaluationKind? {
    if clause.contains("咨询报告") { return .consulting }
    guard clause.contains("评估") else { return nil }
    let course = ["实施", "落实", "进展", "综合评估", "工作", "方案", "规划", "成效"]
    return course.contains { clause.contains($0) } ? .evaluation : nil
  }

  private static func rhythm(_ clause: Substring) -> (Rhythm, isAssumed: Bool)? {
    let words: [(String, Rhythm, Bool)] = [
      ("每季", .quarterly, false), ("半年", .halfYearly, false), ("每年", .yearly, false),
      ("年度", .yearly, false),
      ("定期", .yearly, true),
    ]
    return words.first { clause.contains($0.0) }.map { ($0.1, $0.2) }
  }
}
