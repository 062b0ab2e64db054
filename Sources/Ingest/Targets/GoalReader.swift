import Policy

/// Reads goals without a number that somebody can check on a day: 建设冷链检测中心, 编制冷链目录, 实现乡镇全覆盖.
///
/// Directions of work (健全…机制, 推进…), slogans and states without a test are none.
struct GoalReader: Sendable {
  private let plan: PlanText
  private let text: [UInt32]
  private let names: GoalNamer

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
    names = GoalNamer(plan: plan)
  }

  private static let purpose = scalars("制定本")
  /// A goal's words; longer ones tell how, not what.
  private static let longest = 80
  private static let shortest = 5

  /// Whether a part can say a goal at all, whatever its words are.
  @inline(__always)
  static func mayHold(_ part: SentencePart, _ carried: CarriedContext, _ passage: PassageContext) -> Bool {
    !carried.past && !passage.isReview && !passage.isGuidance && !part.isCondition && !part.benefitAhead && part.end != .colon
      && part.range.upperBound > passage.body && !passage.isHeadline
  }

  /// The goal that a part says which may hold one.
  func goal(
    in part: SentencePart, _ clues: LetterClues, _ time: PartTime, _ carried: CarriedContext, _ passage: PassageContext
  ) -> Goal? {
    let range = names.whole(time.start..<part.range.upperBound)
    guard (Self.shortest...Self.longest).contains(range.count),
      let found = GoalJudge(
        text: text, range: range, promises: carried.promises, isUpkeep: passage.isUpkeep,
        sentence: passage.sentence.lowerBound, mayRecur: clues.contains(.rhythms)
      ).verdict(),
      let name = names.name(found.start..<range.upperBound, verb: found.verb)
    else { return nil }
    // 产量稳居全国首位, without a word of what is to come: so it stands today.
    if found.rule == .rank, !carried.promises, !passage.isGoal, !passage.isTask { return nil }
    // 打造科创中心，制定本措施: what the paper is for.
    if let end = plan.find(Self.purpose, in: range.upperBound..<max(range.upperBound, passage.sentence.upperBound)),
      end > range.upperBound
    {
      return nil
    }
    let quote = found.start..<range.upperBound
    return Goal(
      quote: plan.quote(quote), indicator: name, deadline: time.deadline ?? carried.deadline,
      section: passage.path, span: plan.sourceSpan(quote), provenance: found.rule.provenance())
  }
}
