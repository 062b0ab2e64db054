import Policy

extension TargetReader {
  /// 对…的，分别给予10万元、30万元: each sum that follows 给予 or 最高 in its segment is one incentive.
  mutating func readIncentives(_ segment: Segment, _ items: [Item]) {
    var grant = Grant(first: Int.max, last: -1, start: partStart(of: segment))
    for k in segment.tokens {
      let token = scanner.tokens[k]
      if token.mark == .benefit || token.mark == .cap { grant.first = min(grant.first, token.range.lowerBound) }
      if token.mark == .benefit { grant.last = token.range.lowerBound }
    }
    for item in items {
      for bounded in item.figures { readIncentive(bounded, segment, grant) }
    }
    readRemarks(segment, grant)
  }

  /// Where in a segment money is granted.
  private struct Grant {
    /// The first 给予 or 最高, and the last 给予.
    var first: Int
    var last: Int
    /// Where the condition begins.
    var start: Int
  }

  /// 五折, 8.5折: always what somebody gets.
  func isDiscount(_ figure: Figure) -> Bool { text[figure.unit.upperBound - 1] == 0x6298 }

  /// Caps and rates in brackets: （A、B类减免100%，C类减免70%）, （贷款利率不高于4%）.
  private mutating func readRemarks(_ segment: Segment, _ grant: Grant) {
    var k = segment.tokens.lowerBound
    while k < segment.tokens.upperBound {
      let open = scanner.tokens[k]
      guard open.mark == .openBracket, open.index > k else {
        k += 1
        continue
      }
      var grants = false
      let remark = Segment(range: segment.range, tokens: k..<open.index, end: .comma)
      for i in k..<open.index {
        let mark = scanner.tokens[i].mark
        if mark == .benefit || mark == .cap { grants = true }
        guard mark == .figure else { continue }
        let bounded = scanner.bounded(i, in: remark)
        guard bounded.figure.kind == .money || bounded.figure.kind == .rate else { continue }
        if grants || bounded.comparison == .atMost { keep(bounded.figure, segment, grant, "incentive.remark", 0.7) }
      }
      k = open.index + 1
    }
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
    let isBased = Self.basis.contains {
      text.has($0, at: skipJoins(segment.range.lowerBound, segment.range.upperBound), limit: segment.range.upperBound)
    }
    guard
      granted || isDiscount(figure) || (isRate && (after || isBased))
        || (after && bounded.isCompared && bounded.comparison == .atMost)
    else { return }
    keep(figure, segment, grant, granted ? "incentive.granted" : "incentive.share", granted ? 0.9 : 0.7)
  }

  /// Writes down one sum, from its condition on.
  private mutating func keep(_ figure: Figure, _ segment: Segment, _ grant: Grant, _ rule: String, _ confidence: Double)
  {
    let start = max(grant.start, figure.range.lowerBound - Self.maxCondition)
    var end = figure.range.upperBound
    if let found = Self.grantTails.match(text, at: end, limit: segment.range.upperBound) { end += found.length }
    let quote = start..<end
    out.incentives.append(
      Incentive(
        quote: plan.quote(quote), amount: figure.value, unit: plan.string(figure.unit), section: scene.path,
        span: plan.sourceSpan(quote), provenance: Provenance(rule: rule, confidence: confidence)))
  }

  private static let grantTails = Lexicon(
    "奖励 补助 补贴 资助 给予补助 给予补贴 一次性奖励 的奖励 的补贴 的补助 奖金")

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
