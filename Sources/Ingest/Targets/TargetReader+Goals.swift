import Policy

extension TargetReader {
  /// A goal's words; longer ones tell how, not what.
  static let maxGoal = 80

  /// Goals without a number: 打造全国有影响力的交易中心, 市场占有率稳居全国第一, 基本得到解决.
  mutating func readGoal(_ segment: Segment, _ signals: Signals) {
    guard !reach.past, !scene.isReview, !segment.isCondition, !segment.benefitAhead, segment.end != .colon else {
      return
    }
    guard segment.range.upperBound > scene.body, !scene.isHeadline else { return }
    var end = segment.range.upperBound
    while end > signals.start, text[end - 1] == Scalar.closeQuote || Scalar.isBlank(text[end - 1]) { end -= 1 }
    let range = signals.start..<max(signals.start, end)
    guard range.count >= 5, range.count <= Self.maxGoal else { return }
    if let (rule, start) = goal(range) {
      let quote = start..<segment.range.upperBound
      let words = goalName(start..<range.upperBound)
      out.qualitative.append(
        Goal(
          quote: plan.quote(quote), indicator: compact(words), deadline: signals.deadline ?? reach.deadline,
          section: scene.path, span: plan.sourceSpan(quote), provenance: Provenance(rule: rule, confidence: 0.6)))
    }
  }

  private func goal(_ range: Range<Int>) -> (String, Int)? {
    if let start = rhythm(range) { return ("goal.rhythm", start) }
    // 为加快构建…体系 says what all this is for.
    if text[range.lowerBound] == Self.inOrderTo { return nil }
    let isState = GoalWords.states.ends(text, range)
    let verb = isState ? nil : GoalWords.verb(in: text, range)
    return isState || verb != nil ? goalRule(range, verb) : nil
  }

  private static let own = words("本 如下")
  private static let several = words("一批 若干")

  /// Which rule makes these words a goal, and where it begins; without a verb they tell a state.
  private func goalRule(_ range: Range<Int>, _ verb: Range<Int>?) -> (String, Int)? {
    guard let verb else {
      return scene.isUpkeep && !reach.promises ? nil : ("goal.state", range.lowerBound)
    }
    guard !scene.isUpkeep || reach.promises || verb.lowerBound > range.lowerBound else {
      return nil
    }
    let rest = verb.upperBound..<range.upperBound
    // 建设、招商引资等工作 names fields of work.
    if let next = rest.first, text[next] == Scalar.listComma { return nil }
    if Self.own.contains(where: { text.has($0, at: rest.lowerBound, limit: rest.upperBound) }) { return nil }
    let moved = text[range.lowerBound] == Self.to || text[range.lowerBound] == Self.taking
    let start = moved || verb.lowerBound - range.lowerBound <= Self.maxAdverbs ? range.lowerBound : verb.lowerBound
    if reach.promises || scene.isGoal && reach.deadline != nil { return ("goal.set", start) }
    let near = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 6)
    if let found = Self.several.compactMap({ plan.find($0, in: near) }).first, found + 3 < rest.upperBound,
      Scalar.isHan(text[found + 2]) || text[found + 2] == Scalar.openQuote
    {
      return ("goal.several", start)
    }
    return GoalWords.nouns.ends(text, range) ? ("goal.built", start) : nil
  }

  private static let inOrderTo: UInt32 = 0x4E3A  // 为
  /// Letters before 每季度, and from it to 通报.
  private static let rhythmReach = 14
  private static let longestKeeper = 44

  /// 每季通报, 按月分析, 实行“月调度、季通报”: how often, without a count.
  private func rhythm(_ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, range.lowerBound + Self.longestKeeper)
    for i in range.lowerBound..<limit {
      guard let word = GoalWords.rhythms.match(text, at: i, limit: range.upperBound) else { continue }
      let end = min(range.upperBound, i + word.length + Self.rhythmReach)
      for k in (i + word.length)..<max(end, i + word.length)
      where GoalWords.reporting.match(text, at: k, limit: range.upperBound) != nil {
        return i - range.lowerBound <= Self.maxAdverbs ? range.lowerBound : i
      }
    }
    return nil
  }

  /// 将 and 把: the goal's object stands before its verb.
  private static let to: UInt32 = 0x5C06
  private static let taking: UInt32 = 0x628A
  private static let maxAdverbs = 8

  /// Without the adverbs at its head.
  private func goalName(_ range: Range<Int>) -> Range<Int> {
    var i = range.lowerBound
    while i < range.upperBound, let found = GoalWords.adverbs.match(text, at: i, limit: range.upperBound) {
      i += found.length
    }
    return i < range.upperBound ? i..<range.upperBound : range
  }
}
