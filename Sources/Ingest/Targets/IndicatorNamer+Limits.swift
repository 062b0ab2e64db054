/// Names of limits and shares whose words stand behind the figure, or between it and its verb.
extension IndicatorNamer {
  private static let reaching = words("达到 达 不低于 不少于 超过 超 占到 占 增加到 提高到 提升到 扩大到 上升到 降到 下降到")
  private static let bases = 2...12

  /// 人数达到总人口的千分之三: 占总人口比例.
  func base(_ context: SentenceContext) -> String? {
    let figure = context.figure.range.lowerBound
    let main = context.main.range
    guard context.figure.kind == .rate, figure > main.lowerBound + 2,
      let verb = Self.reaching.first(where: { text.has($0, at: main.lowerBound, limit: figure) }),
      main.lowerBound + verb.count < figure
    else { return nil }
    let noun = (main.lowerBound + verb.count)..<(text[figure - 1] == Scalar.of ? figure - 1 : figure)
    guard Self.bases.contains(noun.count), noun.allSatisfy({ Scalar.isHan(text[$0]) }),
      !text[noun].contains(Scalar.year)
    else { return nil }
    return "占" + plan.string(noun) + "比例"
  }

  private static let modals = ScalarSet(scalars("应须需要于在将必"))

  /// 应于13个工作日内（不含公示时间）完成核验: what is to be done in that time stands behind it.
  func deed(behindLimit context: SentenceContext, _ lead: Range<Int>) -> String? {
    guard context.figure.kind == .time, context.main.isLimit, !lead.isEmpty else { return nil }
    if let start = Self.starts.first(where: { text.ends(with: $0, at: lead.upperBound, floor: lead.lowerBound) }) {
      return deed(from: lead, start, context)
    }
    guard lead.allSatisfy({ Self.modals.contains(text[$0]) }) else { return nil }
    var start = context.main.range.upperBound
    let end = context.item.range.upperBound
    if start < end, text[start] == Scalar.open, let close = text[start..<end].firstIndex(of: Scalar.close) {
      start = close + 1
    }
    let words = phrases.trimmed(start..<min(end, start + Self.maxPhrase))
    return words.count < Self.shortestDeed ? nil : phrases.compact(words)
  }

  private static let starts = words("之日起 日起 后")
  private static let longestDeed = 16

  /// 应自收到之日起3个工作日内，申请复核: what is to be done stands behind the comma.
  private func deed(from lead: Range<Int>, _ start: [UInt32], _ context: SentenceContext) -> String? {
    guard context.main.range.upperBound == context.item.range.upperBound else { return nil }
    let sentence = context.passage.sentence
    var from = context.main.range.upperBound
    if from < sentence.upperBound, text[from] == Scalar.comma { from += 1 }
    guard from < sentence.upperBound else { return nil }
    let end = (from..<sentence.upperBound).first { !Scalar.isHan(text[$0]) } ?? sentence.upperBound
    guard (Self.shortestDeed...Self.longestDeed).contains(end - from) else { return nil }
    return phrases.compact(lead) + plan.string(from..<end)
  }

  private static let shortestDeed = 3
}
