import Policy

extension TargetReader {
  /// A goal's words; longer ones tell how, not what.
  static let maxGoal = 80
  private static let maxSubject = 24

  /// Goals without a number: 打造全国有影响力的交易中心, 市场占有率稳居全国第一, 基本得到解决.
  mutating func readGoal(_ segment: Segment, _ signals: Signals) {
    guard !reach.past, !scene.isReview, !segment.isCondition, !segment.benefitAhead, segment.end != .colon else { return }
    var end = segment.range.upperBound
    while end > signals.start, text[end - 1] == Scalar.closeQuote || Scalar.isBlank(text[end - 1]) { end -= 1 }
    let range = signals.start..<max(signals.start, end)
    guard range.count >= 5, range.count <= Self.maxGoal else { return }
    if let rule = goalRule(range) {
      let quote = range.lowerBound..<segment.range.upperBound
      let words = goalName(range)
      out.qualitative.append(
        Goal(
          quote: plan.quote(quote), indicator: compact(words), deadline: signals.deadline ?? reach.deadline,
          section: scene.path, span: plan.sourceSpan(quote), provenance: Provenance(rule: rule, confidence: 0.6)))
    }
  }

  private func goalRule(_ range: Range<Int>) -> String? {
    if ends(range, with: GoalWords.states) { return "goal.state" }
    guard let verb = goalVerb(range) else { return nil }
    if reach.cadence != nil || scene.isGoal, verb.count > 0 { return "goal.set" }
    return ends(range, with: GoalWords.nouns) ? "goal.built" : nil
  }

  /// The verb that opens the goal, after adverbs or after 将 or 把 and its object.
  private func goalVerb(_ range: Range<Int>) -> Range<Int>? {
    var i = range.lowerBound
    while i < range.upperBound {
      if let found = GoalWords.verbs.match(text, at: i, limit: range.upperBound) { return i..<(i + found.length) }
      guard let found = GoalWords.adverbs.match(text, at: i, limit: range.upperBound) else { break }
      i += found.length
    }
    let limit = min(range.upperBound, range.lowerBound + Self.maxSubject)
    let moved = text[range.lowerBound] == 0x5C06 || text[range.lowerBound] == 0x628A  // 将, 把
    guard moved || reach.promises else { return nil }
    while i < limit {
      if let found = GoalWords.verbs.match(text, at: i, limit: range.upperBound), found.length > 1 {
        return i..<(i + found.length)
      }
      i += 1
    }
    return nil
  }

  private func ends(_ range: Range<Int>, with words: Lexicon) -> Bool {
    for length in 2...8 where length <= range.count {
      let start = range.upperBound - length
      if let found = words.match(text, at: start, limit: range.upperBound), found.length == length { return true }
    }
    return false
  }

  /// Without the adverbs at its head.
  private func goalName(_ range: Range<Int>) -> Range<Int> {
    var i = range.lowerBound
    while i < range.upperBound, let found = GoalWords.adverbs.match(text, at: i, limit: range.upperBound) { i += found.length }
    return i < range.upperBound ? i..<range.upperBound : range
  }
}
