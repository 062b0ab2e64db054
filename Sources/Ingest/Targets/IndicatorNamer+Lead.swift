import Policy

/// The words before a figure.
extension IndicatorNamer {
  /// The words before the figure; only verb and what follows it where they are long.
  func lead(_ context: SentenceContext) -> Range<Int> {
    var start = context.start
    let end = context.wordsEnd
    while let skip = (isOutcome(context) ? Self.outcomeWords : Self.leadWords).match(text, at: start, limit: end) {
      // 重点实验室 is a thing, 重点建设 a verb.
      if text.has(Self.key, at: start, limit: end), !leadsToVerb(start + skip.length, end) { break }
      start += skip.length
    }
    guard let verb = context.builder ?? context.verb, verb.range.lowerBound > start,
      !context.isFinal || context.figure.kind == .count
    else {
      if context.verb == nil, !context.isFinal, end - start > Self.maxLead { start = afterList(start, end) }
      return phrases.trimmed(max(start, end - Self.maxPhrase)..<max(start, end))
    }
    if verb.range.lowerBound - start > Self.maxLead, !opensWithDeed(start, end) {
      start = workedOn(start, verb.range, end, context) ?? cluster(verb.range, context.tokens).lowerBound
    }
    if end > start, text[end - 1] == Scalar.etc, end - verb.range.upperBound > Self.maxLead, !context.isFinal {
      return cluster(verb.range, context.tokens)
    }
    return phrases.trimmed(max(start, end - Self.maxPhrase)..<max(start, end))
  }

  /// 开工建设城镇保障性住房和棚户区改造住房: a deed that opens the words reaches to the figure.
  private func opensWithDeed(_ start: Int, _ end: Int) -> Bool {
    end - start <= Self.longestWork && Self.building.contains { text.has($0, at: start, limit: end) }
  }

  private static let building = words("开工建设 新开工 开工 新建 改扩建 续建 建设 建成 改造")

  private static let longestWork = 24

  /// 开展老年人家庭设施适老化改造1万户: nothing stands between the verb and the figure, so that its object stands before it.
  private func workedOn(_ start: Int, _ verb: Range<Int>, _ end: Int, _ context: SentenceContext) -> Int? {
    guard context.isFinal, verb.upperBound == end else { return nil }
    let object = ClauseObject.lastAct(text, start..<verb.upperBound) ?? start
    return (2...Self.longestWork).contains(verb.lowerBound - object) ? object : nil
  }

  private static let key = scalars("重点")

  private func leadsToVerb(_ start: Int, _ end: Int) -> Bool {
    guard let word = Vocabulary.lexicon.match(text, at: start, limit: end) else { return false }
    return word.code == WordClass.build.rawValue || word.code == WordClass.push.rawValue
  }

  /// 冷藏车、洗扫车等具有较高创新水平的40个拳头产品: what follows the list.
  private func afterList(_ start: Int, _ end: Int) -> Int {
    var i = end
    while i > start + 1 {
      if Scalar.isJoin(text[i - 1]) || text[i - 1] == Scalar.etc { return i }
      i -= 1
    }
    return start
  }

  /// 确保…率达到: the verb is none of the indicator's.
  private func isOutcome(_ context: SentenceContext) -> Bool {
    context.isFinal
      && (context.figure.kind == .rate
        || (context.main.before == .atLeast || context.main.before == .upTo) && context.figure.kind != .times)
  }

  private static let outcomeWords = Lexicon(
    "其中 着力 积极 大力 加快 重点 全力 分别 进一步 推动 推进 确保 实现 力促 促进 助力 使 将 保持 保障")

  private static let leadWords = Lexicon(
    "其中 着力 积极 大力 加快 重点 择优 全力 分别")
}
