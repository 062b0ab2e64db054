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
    in part: SentencePart, _ items: [ListItem], _ scanner: SentenceScanner, _ carried: CarriedContext,
    _ passage: PassageContext
  ) -> [Incentive] {
    var grant = Grant(start: start(of: part, passage))
    for k in part.tokens {
      let token = scanner.tokens[k]
      if token.kind == .benefit || token.kind == .cap || supports(token) {
        grant.first = min(grant.first, token.range.lowerBound)
      }
      if token.kind == .benefit { grant.last = token.range.lowerBound }
    }
    if grant.last < 0, grant.first == Int.max, carried.granted >= 0, sharesOut(part) {
      grant.first = part.range.lowerBound
    }
    // 每出口1美元奖励0.04元: a sum before 奖励 is a basis where another follows it.
    let sums = items.flatMap(\.figures).filter { $0.figure.kind == .money }
    grant.isLast = !sums.contains { $0.range.lowerBound > grant.last }
    var granted: [Incentive] = []
    var last: IncentiveRule?
    for found in items.flatMap(\.figures) {
      // 35元、50元给予补贴: what holds for the first of them holds for all.
      last = rule(for: found, part, grant) ?? (found.place > 0 && found.figure.kind == .money ? last : nil)
      if let last { granted.append(incentive(found.figure, part, grant, last, passage)) }
    }
    return granted + remarks(part, scanner).map { incentive($0, part, grant, .remark, passage) }
  }

  private static let supporting = words("支持 鼓励")

  /// 支持500万元, and no other push.
  private func supports(_ token: Token) -> Bool {
    token.kind == .push && token.range.upperBound < text.count && Scalar.isDigit(text[token.range.upperBound])
      && Self.supporting.contains { $0.elementsEqual(text[token.range]) }
  }

  /// …给予支持，单个机场最多不超过1000万元: a sum's ceiling right after what is granted.
  func isCap(_ part: SentencePart, _ items: [ListItem], _ carried: CarriedContext) -> Bool {
    if carried.granted >= 0, sharesOut(part), let figure = items.first?.figures.first?.figure, figure.kind == .rate {
      return true
    }
    guard carried.granted >= 0, let item = items.first, items.count == 1 else { return false }
    return item.figures.contains { $0.figure.kind == .money && $0.before == .atMost }
  }

  /// …给予房租补贴，其中前两年100%、后三年50%: how what is granted is shared out.
  private func sharesOut(_ part: SentencePart) -> Bool {
    text.has(Scalar.ofThese, at: part.range.lowerBound, limit: part.range.upperBound)
  }

  /// Where in a part money is granted.
  private struct Grant {
    /// The first 给予 or 最高, and the last 给予.
    var first = Int.max
    var last = -1
    /// No sum follows the last 给予.
    var isLast = true
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
  private static let basis = words("按 按照 可按 可按照 依规按 依规按照 最高按 最高按照")

  /// The rule by which a figure is granted; nil where it is not.
  private func rule(for bounded: BoundedFigure, _ part: SentencePart, _ grant: Grant) -> IncentiveRule? {
    let figure = bounded.figure
    guard figure.kind == .money || figure.kind == .rate || figure.kind == .bare else { return nil }
    if Self.isPart(figure, part, text) { return nil }
    if grant.first < figure.range.lowerBound { return .granted }
    let after = grant.last > figure.range.lowerBound
    let isBased = isBased(part)
    let isShare =
      figure.kind == .rate && (after || isBased)
      || figure.kind == .money && after && grant.isLast && (isBased || isGiven(figure))
    let isCapped =
      (after || part.benefitAhead && bounded.before == .atMost && figure.kind == .money)
      && bounded.isCompared && bounded.comparison == .atMost
    return figure.isDiscount(in: text) || isShare || isCapped ? .share : nil
  }

  private static let part: UInt32 = 0x5360  // 占
  /// Letters of what somebody is a part of.
  private static let longestWhole = 30
  private static let partEnds = words("总数的 总人数的 总人口的")
  private static let givers = ScalarSet(scalars("予按照以"))

  /// 享受服务的老人占老人总数的6%以上: how many of them get it.
  static func isPart(_ figure: Figure, _ part: SentencePart, _ text: [UInt32]) -> Bool {
    guard figure.kind == .rate, figure.range.lowerBound > part.range.lowerBound else { return false }
    let before = (part.range.lowerBound..<figure.range.lowerBound).suffix(longestWhole)
    guard let share = text[before].lastIndex(of: Self.part), share > before.lowerBound,
      !givers.contains(text[share - 1])
    else { return false }
    return partEnds.contains { text.ends(with: $0, at: before.upperBound, floor: before.lowerBound) }
  }

  private static let giving = words("予以 按照 按 给 每本 补 发放 可申请 申请 可获 可获得 获得 可享受 享受 可领取 领取 每月 每人每月 每年 每人每年")

  /// 予以500元/小时的运行补助.
  private func isGiven(_ figure: Figure) -> Bool {
    Self.giving.contains { text.ends(with: $0, at: figure.range.lowerBound, floor: 0) }
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
    let quote = min(start, figure.range.lowerBound)..<tailEnd(figure.range.upperBound, part.range.upperBound)
    return Incentive(
      quote: plan.quote(quote), amount: figure.upper ?? figure.value, unit: figure.unitName(in: plan),
      section: passage.path,
      span: plan.sourceSpan(quote), provenance: rule.provenance())
  }

  private static let tailStarts = Lexicon("给予 予以 一次性 贴息 航线 奖励 补助 补贴 资助 支持 资金 奖金 的 运行 运营 租金 生活 安家 标准")
  private static let tailEnds = words("奖励 补助 补贴 资助 奖补 支持 奖金 贴息")
  /// Letters of 的标准给予企业补助.
  private static let longestTail = 10

  /// Where the words end that say how a sum is given: 给予一次性补助, 的奖励, 租金补贴.
  private func tailEnd(_ end: Int, _ limit: Int) -> Int {
    guard Self.tailStarts.match(text, at: end, limit: limit) != nil else { return end }
    var i = end
    while i < limit, i < end + Self.longestTail, Scalar.isHan(text[i]) {
      if let word = Self.tailEnds.first(where: { text.has($0, at: i, limit: limit) }) { return i + word.count }
      i += 1
    }
    return end
  }

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
