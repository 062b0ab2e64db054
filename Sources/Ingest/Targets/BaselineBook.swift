import Policy

/// Keeps the figures of today that a plan tells, and gives them to the targets of the same indicator.
struct BaselineBook: Sendable {
  private let plan: PlanText
  private let phrases: Phrases
  private(set) var baselines: [Baseline] = []

  init(plan: PlanText) {
    self.plan = plan
    phrases = Phrases(plan: plan)
  }

  /// Baselines that are looked up for each target; a plan tells a few dozen figures of today at most.
  private static let maxBaselines = 64
  /// Two indicators this alike are one.
  private static let likeness = 0.6

  /// 年产量超20万辆, in a sentence of today: the present state, not a target.
  mutating func keep(_ context: SentenceContext) {
    let main = context.main
    guard context.isFinal, main.range.lowerBound > context.start else { return }
    let range = context.start..<main.range.upperBound
    let words = phrases.trimmed(context.start..<main.range.lowerBound)
    guard words.count > 1, words.count <= IndicatorNamer.maxPhrase else { return }
    baselines.append(
      Baseline(
        quote: plan.quote(range), indicator: plan.string(words), value: context.figure.value,
        unit: context.figure.unitName(in: plan), year: context.carried.pastYear, span: plan.sourceSpan(range),
        provenance: rule(context).provenance()))
  }

  /// Letters between 由 and its figure: 由2022年的300亿元, 由每人每年380元.
  private static let nearOrigin = 8

  /// 冷链流通率由20%提高到35%: where the target starts from.
  mutating func keepOrigin(of made: Target, _ context: SentenceContext) {
    guard let first = context.item.figures.first, first.token != context.main.token, context.isFinal,
      first.figure.kind == context.figure.kind, first.range.upperBound <= context.main.range.lowerBound,
      context.main.run == 1
    else { return }
    let start = first.figure.range.lowerBound
    let near = max(context.start, start - Self.nearOrigin)..<start
    guard near.contains(where: { plan.scalars[$0] == Scalar.from || plan.scalars[$0] == Scalar.by }) else { return }
    baselines.append(
      Baseline(
        quote: made.quote, indicator: made.indicator, value: first.figure.value,
        unit: first.figure.unitName(in: plan), year: context.carried.pastYear, span: made.span,
        provenance: BaselineRule.moved.provenance()))
  }

  /// Adds those of a table.
  mutating func add(_ more: [Baseline]) { baselines += more }

  /// By which words the sentence tells of today: 已, 2023年; 现有; or its place before the first heading.
  private func rule(_ context: SentenceContext) -> BaselineRule {
    if context.isExisting { return .existing }
    return context.carried.past ? .past : .review
  }

  /// Gives each target the baseline of the same indicator and unit, if the plan tells one.
  func attach(to targets: inout [Target]) {
    let known = baselines.prefix(Self.maxBaselines).map { (pairs($0.indicator), base($0.unit), $0) }
    guard !known.isEmpty else { return }
    for k in targets.indices {
      let unit = base(targets[k].unit)
      guard known.contains(where: { $0.1 == unit }) else { continue }
      let own = pairs(targets[k].indicator)
      var best = Self.likeness
      for (pairs, known, baseline) in known where known == unit {
        let shared = own.count { pairs.contains($0) }
        let score = 2 * Double(shared) / Double(max(own.count + pairs.count, 1))
        if score >= best {
          best = score
          targets[k].baseline = baseline
        }
      }
    }
  }

  /// 辆 of 万辆.
  private func base(_ unit: String) -> [UInt32] {
    Array(scalars(unit).drop { Scalar.figureScale($0) != nil })
  }

  /// The pairs of neighbouring letters of an indicator.
  private func pairs(_ words: String) -> Set<UInt64> {
    var out: Set<UInt64> = []
    var last: UInt64?
    for scalar in words.unicodeScalars {
      if let last { out.insert(last << 32 | UInt64(scalar.value)) }
      last = UInt64(scalar.value)
    }
    return out
  }
}
