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

  /// What has come about already reads the same.
  private static let states: Set<GoalRule> = [.completed, .finished, .full]
  private static let joins = words("以及 、")
  private static let purpose = scalars("制定本")
  /// Letters from a deed to the paper that is made for it.
  private static let nearPurpose = 400
  /// A goal's words; longer ones tell how, not what.
  private static let longest = 80
  private static let shortest = 5

  /// Whether a part can say a goal at all, whatever its words are.
  @inline(__always)
  static func mayHold(_ part: SentencePart, _ carried: CarriedContext, _ passage: PassageContext) -> Bool {
    !carried.past && !passage.isReview && !passage.isGuidance && !part.isCondition && !part.benefitAhead
      && part.end != .colon
      && part.range.upperBound > passage.body && !passage.isHeadline
  }

  /// A goal's words, and what makes them one.
  struct Found {
    var range: Range<Int>
    var found: GoalJudge.Found
  }

  /// What a part says that may hold a goal: most say nothing, and are not handed what the sentence has said.
  func found(
    in part: SentencePart, _ clues: LetterClues, from start: Int, promises: Bool, _ passage: PassageContext
  ) -> Found? {
    let range = names.whole(start..<part.range.upperBound)
    guard (Self.shortest...Self.longest).contains(range.count),
      let found = GoalJudge(
        plan: plan, text: text, range: range, promises: promises, isUpkeep: passage.isUpkeep,
        sentence: passage.sentence.lowerBound, mayRecur: clues.contains(.rhythms)
      ).verdict()
    else { return nil }
    return Found(range: range, found: found)
  }

  /// The goal that was found, where nothing else speaks against it.
  func goal(_ words: Found, _ time: PartTime, _ carried: CarriedContext, _ passage: PassageContext) -> Goal? {
    let (range, found) = (words.range, words.found)
    guard let name = names.name(found.start..<range.upperBound, verb: found.verb) else { return nil }
    // 产量稳居全国首位, without a word of what is to come: so it stands today.
    let isOpen = !carried.promises && !passage.isGoal && !passage.isTask
    if isOpen, found.rule == .rank || passage.isPreamble && Self.states.contains(found.rule) { return nil }
    // 推进大型飞机以及无人机投入运营: the rest of a list.
    if found.start > 1, Self.joins.contains(where: { text.ends(with: $0, at: found.start, floor: 0) }) { return nil }
    // 打造科创中心，制定本措施: what the paper is for.
    let reach = min(range.upperBound + Self.nearPurpose, passage.sentence.upperBound)
    if let end = plan.find(Self.purpose, in: range.upperBound..<max(range.upperBound, reach)), end > range.upperBound {
      return nil
    }
    let quote = found.start..<range.upperBound
    return Goal(
      quote: plan.quote(quote), indicator: subject(of: name, found.rule, carried) + name,
      deadline: time.deadline ?? carried.deadline,
      section: passage.path, span: plan.sourceSpan(quote), provenance: found.rule.provenance())
  }

  private static let covering = ["实现", "确保", "做到"]
  private static let longestCover = 14
  private static let things = 3...16

  /// 新建儿童之家50个，实现边远旗县全覆盖: with what they are covered the figure before has said.
  private func subject(of name: String, _ rule: GoalRule, _ carried: CarriedContext) -> String {
    guard rule == .full, Self.covering.contains(where: name.hasPrefix), name.count <= Self.longestCover,
      let last = carried.named, last.isHere, last.kind == .count
    else { return "" }
    var thing = scalars(last.name)[...]
    if thing.last == Self.number { thing = thing.dropLast() }
    while let verb = Vocabulary.lexicon.match(Array(thing), at: 0, limit: thing.count),
      verb.code == WordClass.build.rawValue, verb.length < thing.count
    {
      thing = thing.dropFirst(verb.length)
    }
    return Self.things.contains(thing.count) && thing.allSatisfy(Scalar.isHan) ? string(thing) : ""
  }

  private static let number: UInt32 = 0x6570  // 数
}
