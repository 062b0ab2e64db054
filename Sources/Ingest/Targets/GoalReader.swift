import Policy

/// Reads goals without a number: 打造全国有影响力的交易中心, 市场占有率稳居全国第一, 基本得到解决.
struct GoalReader: Sendable {
  private let plan: PlanText
  private let text: [UInt32]
  private let phrases: Phrases

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
    phrases = Phrases(plan: plan)
  }

  /// A goal's words; longer ones tell how, not what.
  private static let longest = 80
  private static let shortest = 5

  func goal(
    in part: SentencePart, _ time: PartTime, _ carried: CarriedContext, _ passage: PassageContext
  ) -> Goal? {
    guard !carried.past, !passage.isReview, !part.isCondition, !part.benefitAhead, part.end != .colon,
      part.range.upperBound > passage.body, !passage.isHeadline
    else { return nil }
    var end = part.range.upperBound
    while end > time.start, text[end - 1] == Scalar.closeQuote || Scalar.isBlank(text[end - 1]) { end -= 1 }
    let range = time.start..<max(time.start, end)
    guard (Self.shortest...Self.longest).contains(range.count), let found = find(range, carried, passage) else {
      return nil
    }
    let quote = found.start..<part.range.upperBound
    let words = goalName(found.start..<range.upperBound)
    return Goal(
      quote: plan.quote(quote), indicator: phrases.compact(words), deadline: time.deadline ?? carried.deadline,
      section: passage.path, span: plan.sourceSpan(quote), provenance: found.rule.provenance())
  }

  /// The rule that makes these words a goal, and where it begins.
  private typealias Found = (rule: GoalRule, start: Int)

  private func find(_ range: Range<Int>, _ carried: CarriedContext, _ passage: PassageContext) -> Found? {
    if let start = rhythm(range) { return (.rhythm, start) }
    // 为加快构建…体系 says what all this is for.
    if text[range.lowerBound] == Self.inOrderTo { return nil }
    if GoalWords.states.ends(text, range) {
      return passage.isUpkeep && !carried.promises ? nil : (.state, range.lowerBound)
    }
    return GoalWords.verb(in: text, range).flatMap { built(range, by: $0, carried, passage) }
  }

  private static let own = words("本 如下")
  private static let several = words("一批 若干")

  /// What a verb makes of these words.
  private func built(
    _ range: Range<Int>, by verb: Range<Int>, _ carried: CarriedContext, _ passage: PassageContext
  ) -> Found? {
    guard !passage.isUpkeep || carried.promises || verb.lowerBound > range.lowerBound else { return nil }
    let rest = verb.upperBound..<range.upperBound
    // 建设、招商引资等工作 names fields of work.
    if let next = rest.first, text[next] == Scalar.listComma { return nil }
    if Self.own.contains(where: { text.has($0, at: rest.lowerBound, limit: rest.upperBound) }) { return nil }
    let moved = text[range.lowerBound] == Self.to || text[range.lowerBound] == Self.taking
    let start = moved || verb.lowerBound - range.lowerBound <= Self.maxAdverbs ? range.lowerBound : verb.lowerBound
    if carried.promises || passage.isGoal && carried.deadline != nil { return (.set, start) }
    let near = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 6)
    if let found = Self.several.compactMap({ plan.find($0, in: near) }).first, found + 3 < rest.upperBound,
      Scalar.isHan(text[found + 2]) || text[found + 2] == Scalar.openQuote
    {
      return (.several, start)
    }
    return GoalWords.nouns.ends(text, range) ? (.built, start) : nil
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
