import Policy

extension TargetReader {
  /// 对…的，分别给予10万元、30万元: each sum that follows 给予 or 最高 in its segment is one incentive.
  mutating func readIncentives(_ segment: Segment, _ items: [Item]) {
    guard !items.isEmpty else { return }
    var grant = Grant(first: Int.max, last: -1, start: partStart(of: segment))
    for k in segment.tokens {
      let token = scanner.tokens[k]
      if token.mark == .benefit || token.mark == .cap { grant.first = min(grant.first, token.range.lowerBound) }
      if token.mark == .benefit { grant.last = token.range.lowerBound }
    }
    for item in items {
      for bounded in item.figures { readIncentive(bounded, segment, grant) }
    }
  }

  /// Where in a segment money is granted.
  private struct Grant {
    /// The first 给予 or 最高, and the last 给予.
    var first: Int
    var last: Int
    /// Where the condition begins.
    var start: Int
  }

  /// Scalars that a condition may have before its sum.
  private static let maxCondition = 240
  private static let basis = words("按 按照")

  private mutating func readIncentive(_ bounded: Bounded, _ segment: Segment, _ grant: Grant) {
    let figure = bounded.figure
    guard figure.kind == .money || figure.kind == .rate || figure.kind == .bare else { return }
    let granted = grant.first < figure.range.lowerBound
    let after = grant.last > figure.range.lowerBound
    let isRate = figure.kind == .rate
    let isBased = Self.basis.contains { text.has($0, at: skipJoins(segment.range.lowerBound, segment.range.upperBound), limit: segment.range.upperBound) }
    guard granted || (isRate && (after || isBased)) || (after && bounded.isCompared && bounded.comparison == .atMost) else { return }
    let start = max(grant.start, figure.range.lowerBound - Self.maxCondition)
    var end = figure.range.upperBound
    if let found = Self.grantTails.match(text, at: end, limit: segment.range.upperBound) { end += found.length }
    let quote = start..<end
    out.incentives.append(
      Incentive(
        quote: plan.quote(quote), amount: figure.value, unit: plan.string(figure.unit), section: scene.path,
        span: plan.sourceSpan(quote),
        provenance: Provenance(rule: granted ? "incentive.granted" : "incentive.share", confidence: granted ? 0.9 : 0.7)))
  }

  private static let grantTails: Lexicon = {
    var lexicon = Lexicon()
    lexicon.add("奖励 补助 补贴 资助 给予补助 给予补贴 一次性奖励 的奖励 的补贴 的补助 奖金", code: 1)
    return lexicon
  }()

  /// Where the condition begins: after the last 。 or ； before the segment.
  private func partStart(of segment: Segment) -> Int {
    var i = segment.range.lowerBound
    let floor = max(scene.sentence.lowerBound, i - Self.maxCondition)
    while i > floor {
      let c = text[i - 1]
      if c == Scalar.semicolon || c == 0x3B || Scalar.endsSentence(c) { break }
      i -= 1
    }
    return skipJoins(i, segment.range.lowerBound + 1)
  }
}
