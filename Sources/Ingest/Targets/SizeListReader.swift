import Policy

/// Reads counts of sizes in brackets: （1个3000亿级，汽车产业；3个1000亿级，…）.
struct SizeListReader: Sendable {
  private let plan: PlanText
  private let outline: DocumentOutline
  private let phrases: Phrases

  init(plan: PlanText, outline: DocumentOutline) {
    self.plan = plan
    self.outline = outline
    phrases = Phrases(plan: plan)
  }

  func targets(
    in part: SentencePart, _ scanner: SentenceScanner, _ carried: CarriedContext, _ passage: PassageContext
  ) -> [Target] {
    guard carried.promises else { return [] }
    var out: [Target] = []
    let tokens = scanner.tokens
    var k = part.tokens.lowerBound
    while k + 1 < part.tokens.upperBound {
      guard tokens[k].kind == .openBracket, tokens[k].index > k else {
        k += 1
        continue
      }
      let close = tokens[k].index
      out += (k..<close).compactMap { target(at: $0, scanner, carried, passage) }
      k = close + 1
    }
    return out
  }

  /// 3个1000亿级: a count and right after it a size.
  private func target(
    at k: Int, _ scanner: SentenceScanner, _ carried: CarriedContext, _ passage: PassageContext
  ) -> Target? {
    let tokens = scanner.tokens
    guard tokens[k].kind == .figure, tokens[k + 1].kind == .figure,
      tokens[k].range.upperBound == tokens[k + 1].range.lowerBound
    else { return nil }
    let count = scanner.figures[tokens[k].index]
    let size = scanner.figures[tokens[k + 1].index]
    guard count.kind == .count, size.kind == .level else { return nil }
    let range = count.range.lowerBound..<size.range.upperBound
    let about = carried.subject.map { plan.string(phrases.trimmed($0)) } ?? ""
    return Target(
      quote: plan.quote(range), indicator: about + plan.string(size.range) + "产业数", comparison: .equal,
      value: count.value, valueMax: count.upper, unit: plan.string(count.unit), deadline: carried.deadline,
      cadence: carried.cadence ?? .byDeadline, stretch: carried.strive, section: passage.path,
      agencies: outline.agencies(at: range.lowerBound), span: plan.sourceSpan(range),
      sentence: plan.sourceSpan(passage.sentence), provenance: TargetRule.sizeInBrackets.provenance())
  }
}
