import Policy

/// Reads what an applicant can get: 对…的，分别给予10万元、30万元奖励.
struct IncentiveReader: Sendable {
  private let plan: PlanText
  private let text: [UInt32]

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
  }

  /// 对…的，分别给予10万元、30万元: each sum that follows 给予 or 最高 in its part is one incentive.
  func incentives(
    in part: SentencePart, _ items: [ListItem], _ scanner: SentenceScanner, _ passage: PassageContext
  ) -> [Incentive] {
    var grant = Grant(start: start(of: part, passage))
    for k in part.tokens {
      let token = scanner.tokens[k]
      if token.kind == .benefit || token.kind == .cap { grant.first = min(grant.first, token.range.lowerBound) }
      if token.kind == .benefit { grant.last = token.range.lowerBound }
    }
    let granted = items.flatMap(\.figures).compactMap { found in
      rule(for: found, part, grant).map { incentive(found.figure, part, grant, $0, passage) }
    }
    return granted + remarks(part, scanner).map { incentive($0, part, grant, .remark, passage) }
  }

  /// Where in a part money is granted.
  private struct Grant {
    /// The first 给予 or 最高, and the last 给予.
    var first = Int.max
    var last = -1
    /// Where the condition begins.
    var start: Int
  }

  /// Caps and rates in brackets: （A、B类减免100%，C类减免70%）, （贷款利率不高于4%）.
  private func remarks(_ part: SentencePart, _ scanner: SentenceScanner) -> [Figure] {
    var out: [Figure] = []
    var k = part.tokens.lowerBound
    while k < part.tokens.upperBound {
      let open = scanner.tokens[k]
      guard open.kind == .openBracket, open.index > k else {
        k += 1
        continue
      }
      var grants = false
      let remark = SentencePart(range: part.range, tokens: k..<open.index, end: .comma)
      for i in k..<open.index {
        let kind = scanner.tokens[i].kind
        if kind == .benefit || kind == .cap { grants = true }
        guard kind == .figure else { continue }
        let bounded = scanner.bounded(i, in: remark)
        guard bounded.figure.kind == .money || bounded.figure.kind == .rate else { continue }
        if grants || bounded.comparison == .atMost { out.append(bounded.figure) }
      }
      k = open.index + 1
    }
    return out
  }

  /// Scalars that a condition may have before its sum.
  private static let maxCondition = 240
  private static let basis = words("按 按照")

  /// The rule by which a figure is granted; nil where it is not.
  private func rule(for bounded: BoundedFigure, _ part: SentencePart, _ grant: Grant) -> IncentiveRule? {
    let figure = bounded.figure
    guard figure.kind == .money || figure.kind == .rate || figure.kind == .bare else { return nil }
    if grant.first < figure.range.lowerBound { return .granted }
    let after = grant.last > figure.range.lowerBound
    let isShare = figure.kind == .rate && (after || isBased(part))
    let isCapped = after && bounded.isCompared && bounded.comparison == .atMost
    return figure.isDiscount(in: text) || isShare || isCapped ? .share : nil
  }

  /// 按实际投资的20%…
  private func isBased(_ part: SentencePart) -> Bool {
    let limit = part.range.upperBound
    let start = ClauseHead.skipJoins(text, part.range.lowerBound, limit)
    return Self.basis.contains { text.has($0, at: start, limit: limit) }
  }

  /// One sum, from its condition on.
  private func incentive(
    _ figure: Figure, _ part: SentencePart, _ grant: Grant, _ rule: IncentiveRule, _ passage: PassageContext
  ) -> Incentive {
    let start = max(grant.start, figure.range.lowerBound - Self.maxCondition)
    var end = figure.range.upperBound
    if let found = Self.grantTails.match(text, at: end, limit: part.range.upperBound) { end += found.length }
    let quote = start..<end
    return Incentive(
      quote: plan.quote(quote), amount: figure.value, unit: figure.unitName(in: plan), section: passage.path,
      span: plan.sourceSpan(quote), provenance: rule.provenance())
  }

  private static let grantTails = Lexicon(
    "奖励 补助 补贴 资助 给予补助 给予补贴 一次性奖励 的奖励 的补贴 的补助 奖金")

  /// Where the condition begins: after the last 。 or ； before the part.
  private func start(of part: SentencePart, _ passage: PassageContext) -> Int {
    var i = part.range.lowerBound
    let floor = max(passage.sentence.lowerBound, i - Self.maxCondition)
    while i > floor {
      let c = text[i - 1]
      if c == Scalar.semicolon || c == Scalar.latinSemicolon || Scalar.endsSentence(c) { break }
      i -= 1
    }
    return ClauseHead.skipJoins(text, i, part.range.lowerBound + 1)
  }
}
