import Policy

/// What a bracket says of the parts of a figure before it: 筹集公租房500套（市本级400套，濠江区100套）.
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
    let wholes = given.filter { $0.value > 1 }.map {
      CarriedContext.Wholes.Whole(name: $0.indicator, unit: $0.unit, value: $0.value)
    }
    guard !wholes.isEmpty else { return }
    var k = part.tokens.lowerBound
    while k < part.tokens.upperBound {
      let open = tokens[k]
      k += 1
      guard open.kind == .openBracket, open.index >= k, open.index < tokens.count else { continue }
      let inner = open.range.upperBound..<tokens[open.index].range.lowerBound
      let holdsFigure = tokens[k..<open.index].contains { $0.kind == .figure }
      k = open.index + 1
      guard holdsFigure, Self.lengths.contains(inner.count), !text[inner].contains(Scalar.colon),
        !Self.others.contains(where: { text.has($0, at: inner.lowerBound, limit: inner.upperBound) })
      else { continue }
      var carried = carried
      carried.wholes = CarriedContext.Wholes(wholes)
      (carried.listGoesOn, carried.verb, carried.subject) = (true, nil, nil)
      remarks.append(Remark(range: inner, carried: carried, passage: passage))
    }
  }

  /// Reads the brackets that were noted, and goes on as if nothing had been between.
  mutating func readBrackets() {
    guard !remarks.isEmpty else { return }
    let (noted, carried, passage) = (remarks, carried, passage)
    remarks = []
    for remark in noted {
      self.carried = remark.carried
      self.passage = remark.passage
      readStretch(remark.range)
    }
    (self.carried, self.passage, remarks) = (carried, passage, [])
  }

  /// Inside a bracket only counts of what was counted before it, and no more than these, are parts.
  static func isPart(_ context: SentenceContext, of wholes: CarriedContext.Wholes, in plan: PlanText) -> Bool {
    let unit = context.figure.unitName(in: plan)
    return context.figure.kind == .count && context.isFinal
      && wholes.all.contains { $0.unit.last == unit.last && ($0.unit != unit || $0.value >= context.figure.value) }
  }
}
