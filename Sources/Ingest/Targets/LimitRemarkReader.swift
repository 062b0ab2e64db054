import Policy

/// Reads time limits in brackets: 建立服务专员制度（24小时内响应、3个工作日内办结）.
struct LimitRemarkReader: Sendable {
  private let plan: PlanText
  private let text: [UInt32]
  private let outline: DocumentOutline
  private let phrases: Phrases

  init(plan: PlanText, outline: DocumentOutline) {
    self.plan = plan
    text = plan.scalars
    self.outline = outline
    phrases = Phrases(plan: plan)
  }

  private static let deeds = words("响应 办结 反馈 回复 答复 办理 受理 解决 送达 到位 对接")
  /// A remark longer than this is text of its own.
  private static let longest = 24
  /// Letters of the words before a bracket that may stand in a name.
  private static let longestName = 24

  func targets(in part: SentencePart, _ scanner: SentenceScanner, _ passage: PassageContext) -> [Target] {
    let tokens = scanner.tokens
    var out: [Target] = []
    var k = part.tokens.lowerBound
    while k + 1 < part.tokens.upperBound {
      guard tokens[k].kind == .openBracket, tokens[k].index > k else {
        k += 1
        continue
      }
      let close = tokens[k].index
      let inner = tokens[k].range.upperBound..<tokens[close].range.lowerBound
      if inner.count <= Self.longest {
        var about =
          max(part.range.lowerBound, tokens[k].range.lowerBound - Self.longestName)..<tokens[k].range.lowerBound
        // A list that is longer is named by its last members.
        if about.lowerBound > part.range.lowerBound, let join = about.first(where: { Scalar.isJoin(text[$0]) }) {
          about = (join + 1)..<about.upperBound
        }
        out += (k + 1..<close).compactMap { target(at: $0, inner, about, scanner, passage) }
      }
      k = close + 1
    }
    return out
  }

  /// 24小时内响应
  private func target(
    at k: Int, _ inner: Range<Int>, _ about: Range<Int>, _ scanner: SentenceScanner, _ passage: PassageContext
  ) -> Target? {
    let tokens = scanner.tokens
    guard tokens[k].kind == .figure else { return nil }
    let figure = scanner.figures[tokens[k].index]
    guard figure.kind == .time, k + 1 < tokens.count, tokens[k + 1].kind == .within,
      tokens[k + 1].range.lowerBound == figure.range.upperBound
    else { return nil }
    let end = tokens[k + 1].range.upperBound
    guard let deed = Self.deeds.first(where: { text.has($0, at: end, limit: inner.upperBound) }) else { return nil }
    let quote = figure.range.lowerBound..<(end + deed.count)
    let name = phrases.compact(phrases.trimmed(about))
    return Target(
      quote: plan.quote(quote), indicator: name + string(deed) + "用时", comparison: .atMost,
      value: figure.upper ?? figure.value, valueMax: nil, unit: plan.string(figure.unit), deadline: nil,
      cadence: .event, stretch: false, section: passage.path, agencies: outline.agencies(at: quote.lowerBound),
      span: plan.sourceSpan(quote), sentence: plan.sourceSpan(passage.sentence),
      provenance: TargetRule.timeDone.provenance())
  }
}
