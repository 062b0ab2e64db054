import Policy

extension TargetReader {
  /// 对…的，分别给予10万元、30万元: each sum that follows 给予 or 最高 in its segment is one incentive.
  mutating func readIncentives(_ segment: Segment, _ items: [Item]) {
    for item in items {
      for bounded in item.figures { readIncentive(bounded, segment) }
    }
  }

  private static let perUnit: UInt32 = 0x6BCF  // 每
  private static let basis = words("按 按照")

  private mutating func readIncentive(_ bounded: Bounded, _ segment: Segment) {
    let figure = bounded.figure
    guard figure.kind == .money || figure.kind == .rate || figure.kind == .bare else { return }
    var granted = false
    var after = false
    for k in segment.tokens {
      let token = scanner.tokens[k]
      guard token.mark == .benefit || token.mark == .cap else { continue }
      if token.range.lowerBound < figure.range.lowerBound { granted = true } else if token.mark == .benefit { after = true }
    }
    let isRate = figure.kind == .rate
    let isBased = Self.basis.contains { text.has($0, at: skipJoins(segment.range.lowerBound, segment.range.upperBound), limit: segment.range.upperBound) }
    guard granted || (isRate && (after || isBased)) || (after && bounded.isCompared && bounded.comparison == .atMost) else { return }
    let start = max(partStart(of: segment), figure.range.lowerBound - 240)
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
    let floor = max(scene.sentence.lowerBound, i - 240)
    while i > floor {
      let c = text[i - 1]
      if c == Scalar.semicolon || c == 0x3B || Scalar.endsSentence(c) { break }
      i -= 1
    }
    return skipJoins(i, segment.range.lowerBound + 1)
  }
}
