import Policy

/// What a bracket says of the parts of a figure before it: 筹集公租房500套（市本级400套，城东区100套）.
extension TargetReader {
  /// A bracket that is read when its stretch has been.
  struct Remark {
    var range: Range<Int>
    var carried: CarriedContext
    var passage: PassageContext
  }

  private static let lengths = 4...100
  /// What is no breakdown: what is counted, left out, or meant.
  private static let others = words("不含 除 指 即 按 以 见 详见 折 相当 较 比 同比 责任 牵头 配合 含税 包括 下同 其中 注 ≥ 约 共")

  /// Notes the brackets of a part that has given targets; they are read when the stretch is over.
  mutating func noteBrackets(of part: SentencePart, _ tokens: [Token], given: ArraySlice<Target>) {
    var (k, next) = (part.tokens.lowerBound, given.startIndex)
    while k < part.tokens.upperBound {
      let open = tokens[k]
      k += 1
      guard open.kind == .openBracket, open.index >= k, open.index < tokens.count else { continue }
      let inner = open.range.upperBound..<tokens[open.index].range.lowerBound
      let holdsFigure = tokens[k..<open.index].contains { $0.kind == .figure }
      k = open.index + 1
      guard holdsFigure, Self.breaksDown(inner, text) else { continue }
      let place = Int(plan.origin[inner.lowerBound])
      while next < given.endIndex, given[next].span.start < place { next += 1 }
      guard let wholes = Self.wholes(given[..<next]) else { continue }
      var carried = carried
      carried.wholes = wholes
      (carried.listGoesOn, carried.verb, carried.subject) = (true, nil, nil)
      remarks.append(Remark(range: inner, carried: carried, passage: passage.copy()))
    }
  }

  /// Whether a bracket may say what a whole is made of.
  static func breaksDown(_ inner: Range<Int>, _ text: [UInt32]) -> Bool {
    lengths.contains(inner.count) && !text[inner].contains(Scalar.colon)
      && !others.contains { text.has($0, at: inner.lowerBound, limit: inner.upperBound) }
  }

  /// Targets before a bracket of which it may tell.
  private static let mostWholes = 4

  private static let (listing, firms) = (words("上市"), words("公司 企业"))

  /// 上市公司: firms, and no verb that a list shares.
  static func namesFirms(_ verb: Range<Int>, _ text: [UInt32]) -> Bool {
    listing[0].elementsEqual(text[verb]) && firms.contains { text.has($0, at: verb.upperBound, limit: text.count) }
  }

  /// The last of the targets before a bracket, nil where there are none.
  static func wholes(_ given: ArraySlice<Target>) -> CarriedContext.Wholes? {
    let wholes = given.suffix(mostWholes).filter { $0.value > 1 }.map {
      CarriedContext.Wholes.Whole(name: $0.indicator, unit: $0.unit, value: $0.value)
    }
    return wholes.isEmpty ? nil : CarriedContext.Wholes(wholes)
  }

  /// Reads the brackets that were noted, and goes on as if nothing had been between; the parts stand in the paper's
  /// order among the stretch's targets.
  mutating func readBrackets(since first: Int) {
    guard !remarks.isEmpty else { return }
    let (noted, carried, passage, scanner) = (remarks, self.carried, self.passage, self.scanner)
    remarks = []
    for remark in noted {
      self.carried = remark.carried
      self.passage = remark.passage
      readStretch(remark.range)
    }
    (self.carried, self.passage, self.scanner, remarks) = (carried, passage, scanner, [])
    out.targets[first...].sort { $0.span.start < $1.span.start }
  }

  /// 其中 makes the counts behind it parts of those before, up to the next ；; as a sentence's head up to its end.
  mutating func followParts(_ part: SentencePart) {
    let opens = part.range.first.map { plan.clues[$0] & LetterClues.parts.rawValue != 0 } ?? false
    guard opens || carried.ofThese != nil else { return }
    let heads = text.has(Scalar.ofThese, at: passage.sentence.lowerBound, limit: text.count)
    if carried.ofThese != nil, !heads, part.tokens.lowerBound > 0,
      scanner.tokens[part.tokens.lowerBound - 1].kind == .semicolon
    {
      carried.ofThese = nil
    }
    if carried.hasFigures || heads && carried.hadFigures, part.opens(with: Scalar.ofThese, text) {
      carried.ofThese = Self.wholes(out.targets[...])
    }
  }

  /// Inside a bracket only counts of what was counted before it, and no more than these, are parts.
  static func isPart(_ context: SentenceContext, of wholes: CarriedContext.Wholes, in plan: PlanText) -> Bool {
    context.figure.kind == .count && context.isFinal && wholes.whole(of: context.figure, in: plan) != nil
  }

  /// 总收入300亿元，外汇收入4.5亿美元，分别增长17%和18%: the targets that the sentence gave last.
  func each(of context: SentenceContext) -> CarriedContext.Each? {
    let words = context.part.range.lowerBound..<context.main.range.lowerBound
    guard context.figure.kind == .rate, text.has(Self.respectively, at: words.lowerBound, limit: words.upperBound)
    else { return nil }
    if let listed = namesBefore(context) { return listed }
    guard carried.hasFigures else { return nil }
    let start = plan.sourceSpan(context.passage.sentence).start
    let given = out.targets.suffix(context.main.run).filter { $0.span.start >= start }
    return given.count == context.main.run ? CarriedContext.Each(given.map(\.indicator), grows: context.grows) : nil
  }

  private static let listEnds = words("等指标 指标 等 的")

  /// 工业增加值、固定资产投资指标，分别按增长8%、5%掌握: the clause before lists as many as there are figures.
  private func namesBefore(_ context: SentenceContext) -> CarriedContext.Each? {
    guard var clause = carried.subject, clause.upperBound + 1 == context.part.range.lowerBound else { return nil }
    while let end = Self.listEnds.first(where: { text.ends(with: $0, at: clause.upperBound, floor: clause.lowerBound) })
    {
      clause = clause.lowerBound..<(clause.upperBound - end.count)
    }
    let names = RespectiveNames.names(in: clause) { ListJoins.stands(text, at: $0, in: clause) }
    guard names.count == context.main.run, names.allSatisfy({ $0.count > 1 }) else { return nil }
    return CarriedContext.Each(names.map { plan.string($0) }, grows: context.grows)
  }

  private static let respectively = scalars("分别")

  /// （2）全年新增就业6万人。（3）转移劳动力3万人。: what an item inside a paragraph says of its day holds for no other item.
  mutating func countItem(_ sentence: Range<Int>) {
    let start = ClauseHead.skipNumbering(text, sentence)
    guard start > sentence.lowerBound,
      text[sentence.lowerBound] == Scalar.open || Scalar.isCircled(text[sentence.lowerBound])
    else { return }
    if let listed = carried.listed {
      carried.deadline = listed.deadline
      carried.tells = false
    } else {
      carried.listed = CarriedContext.Listed(deadline: carried.deadline)
    }
  }
}
