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

  /// `given`: the targets of the figures before the brackets.
  func targets(
    in part: SentencePart, _ scanner: SentenceScanner, _ carried: CarriedContext, _ passage: PassageContext,
    given: ArraySlice<Target>
  ) -> [Target] {
    var out: [Target] = []
    let tokens = scanner.tokens
    var k = part.tokens.lowerBound
    while k + 1 < part.tokens.upperBound {
      guard tokens[k].kind == .openBracket, tokens[k].index > k else {
        k += 1
        continue
      }
      let close = tokens[k].index
      if carried.promises { out += (k..<close).compactMap { target(at: $0, scanner, carried, passage) } }
      if part.tokens.lowerBound < k,
        scanner.text.has(Scalar.ofThese, at: tokens[k].range.upperBound, limit: part.range.upperBound)
      {
        let bound = parts(k..<close, scanner, carried, passage)
        out += bound.isEmpty && !given.isEmpty ? shares(k..<close, scanner, carried, passage, given) : bound
      }
      if carried.promises, isFormula(before: tokens[k].range.lowerBound, part) {
        out += spelt(k..<close, scanner, carried, passage)
      }
      k = close + 1
    }
    return out
  }

  /// 预留30%的号源（其中专家号源不低于30%）: a part of what is promised, with a bound of its own.
  private func parts(
    _ bracket: Range<Int>, _ scanner: SentenceScanner, _ carried: CarriedContext, _ passage: PassageContext
  ) -> [Target] {
    let tokens = scanner.tokens
    let start = tokens[bracket.lowerBound].range.upperBound
    let part = SentencePart(
      range: start..<tokens[bracket.upperBound].range.lowerBound,
      tokens: (bracket.lowerBound + 1)..<bracket.upperBound, end: .comma)
    let figures = part.tokens.filter { tokens[$0].kind == .figure }
    guard figures.count == 1, carried.hasFigures || carried.promises else { return [] }
    let bounded = scanner.bounded(figures[0], in: part)
    guard bounded.before == .atLeast || bounded.before == .atMost,
      bounded.figure.kind == .rate || bounded.figure.kind == .count
    else { return [] }
    let name = phrases.trimmed(
      (start + Scalar.ofThese.count)..<max(start + Scalar.ofThese.count, bounded.range.lowerBound))
    guard name.count > 1 else { return [] }
    let quote = start..<bounded.range.upperBound
    let ending = bounded.figure.kind == .count ? "数" : "占比"
    return [
      Target(
        quote: plan.quote(quote), indicator: plan.string(name) + ending, comparison: bounded.comparison,
        value: bounded.figure.value, valueMax: bounded.figure.upper, unit: bounded.figure.unitName(in: plan),
        deadline: carried.deadline, cadence: carried.cadence ?? .byDeadline, stretch: carried.strive,
        section: passage.path, agencies: outline.agencies(at: quote.lowerBound), span: plan.sourceSpan(quote),
        sentence: plan.sourceSpan(passage.sentence), provenance: TargetRule.rateCompared.provenance(.partial))
    ]
  }

  private static let longestFormula = 14

  /// “1+5+4” right before a bracket, which spells it out.
  private func isFormula(before end: Int, _ part: SentencePart) -> Bool {
    let text = plan.scalars
    guard end > part.range.lowerBound, text[end - 1] == Scalar.closeQuote || text[end - 1] == Scalar.quoteMark else {
      return false
    }
    let low = max(part.range.lowerBound, end - Self.longestFormula)
    return text[low..<end].contains(Scalar.plus) && text[low..<(end - 1)].contains { Scalar.isDigit($0) }
  }

  /// 引进团队50个（其中：高层次团队5个）: the counts that are part of one that is promised, named for it.
  private func shares(
    _ bracket: Range<Int>, _ scanner: SentenceScanner, _ carried: CarriedContext, _ passage: PassageContext,
    _ given: ArraySlice<Target>
  ) -> [Target] {
    var start = scanner.tokens[bracket.lowerBound].range.upperBound + Scalar.ofThese.count
    if plan.scalars[start] == Scalar.colon || plan.scalars[start] == Scalar.comma { start += 1 }
    let open = Int(plan.origin[scanner.tokens[bracket.lowerBound].range.lowerBound])
    let parts = counts(from: start, bracket, scanner, carried, passage)
    return parts.map { part in
      guard let whole = given.last(where: { $0.unit == part.unit && $0.span.end <= open && $0.value > part.value })
      else { return part }
      return named(part, for: whole)
    }
  }

  private static let sharedLetters = 2
  /// Letters of a part that does not say by itself what is counted: 市重点, 干部.
  private static let longestPart = 4
  private static let number = "数"
  private static let kindsOfPlaces = words("山区 老区 新区 郊区 湖区 坝区 市区 城区 库区")

  /// 东平县27所 of 新建学校43所 is 新建学校数 of that county; 高层次团队 says by itself what is counted.
  private func named(_ part: Target, for whole: Target) -> Target {
    let words = scalars(String(part.indicator.dropLast(Self.number.count)))
    var base = whole.indicator
    if base.hasSuffix(Self.number) { base.removeLast(Self.number.count) }
    let common = zip(words.reversed(), scalars(base).reversed()).prefix { $0 == $1 }.count
    guard common < Self.sharedLetters, whole.area == nil else { return part }
    var part = part
    if AreaNames(text: words).isArea(words.indices), !Self.kindsOfPlaces.contains(words) {
      part.area = string(words)
      part.indicator = whole.indicator
    } else if words.count <= Self.longestPart, whole.indicator.count + words.count + 2 <= NameFinisher.longest {
      part.indicator = "\(whole.indicator)（\(string(words))）"
    }
    return part
  }

  /// 建成“1+5+4”（大科学装置1个、试验区5个、测试场4个）: each with its count behind it.
  private func spelt(
    _ bracket: Range<Int>, _ scanner: SentenceScanner, _ carried: CarriedContext, _ passage: PassageContext
  ) -> [Target] {
    let start = scanner.tokens[bracket.lowerBound].range.upperBound
    let out = counts(from: start, bracket, scanner, carried, passage)
    return out.count > 1 ? out : []
  }

  /// Names with their counts behind them, from a place in a bracket on; nothing where one is of another kind.
  private func counts(
    from first: Int, _ bracket: Range<Int>, _ scanner: SentenceScanner, _ carried: CarriedContext,
    _ passage: PassageContext
  ) -> [Target] {
    let tokens = scanner.tokens
    let text = plan.scalars
    var out: [Target] = []
    var start = first
    for k in bracket where tokens[k].kind == .figure {
      let figure = scanner.figures[tokens[k].index]
      let end = figure.range.upperBound
      guard figure.kind == .count, !figure.chinese, end < text.count,
        Scalar.isJoin(text[end]) || text[end] == Scalar.comma || text[end] == Scalar.close
      else { return [] }
      let name = phrases.trimmed(start..<figure.range.lowerBound)
      guard name.count > 1 else { return [] }
      let quote = name.lowerBound..<end
      out.append(
        Target(
          quote: plan.quote(quote), indicator: plan.string(name) + "数", comparison: .equal, value: figure.value,
          valueMax: figure.upper, unit: plan.string(figure.unit), deadline: carried.deadline,
          cadence: carried.cadence ?? .byDeadline, stretch: carried.strive, section: passage.path,
          agencies: outline.agencies(at: quote.lowerBound), span: plan.sourceSpan(quote),
          sentence: plan.sourceSpan(passage.sentence), provenance: TargetRule.countInList.provenance(.partial)))
      start = end + 1
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
