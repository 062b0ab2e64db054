import Policy

extension TargetReader {
  /// Baselines that are looked up for each target; a plan tells a few dozen figures of today at most.
  private static let maxBaselines = 64
  /// Two indicators this alike are one.
  private static let likeness = 0.6

  /// 年产量超20万辆, in a sentence of today: the present state, not a target.
  mutating func keepBaseline(_ s: Setting) {
    guard s.isFinal, s.main.range.lowerBound > s.start else { return }
    let range = s.start..<s.main.range.upperBound
    let words = trimmed(s.start..<s.main.range.lowerBound)
    guard words.count > 1, words.count <= Self.maxPhrase else { return }
    out.baselines.append(
      Baseline(
        quote: plan.quote(range), indicator: plan.string(words), value: s.main.figure.value,
        unit: plan.string(s.main.figure.unit), year: reach.pastYear, span: plan.sourceSpan(range),
        provenance: Provenance(rule: baselineRule(s), confidence: reach.past || s.isExisting ? 0.85 : 0.6)))
  }

  /// By which words the sentence tells of today: 已, 2023年; 现有; or its place before the first heading.
  private func baselineRule(_ s: Setting) -> String {
    if s.isExisting { return "baseline.existing" }
    return reach.past ? "baseline.past" : "baseline.review"
  }

  /// Gives each target the baseline of the same indicator and unit, if the plan tells one.
  mutating func attachBaselines() {
    let known = out.baselines.prefix(Self.maxBaselines).map { (pairs($0.indicator), base($0.unit), $0) }
    guard !known.isEmpty else { return }
    for k in out.targets.indices {
      let unit = base(out.targets[k].unit)
      guard known.contains(where: { $0.1 == unit }) else { continue }
      let own = pairs(out.targets[k].indicator)
      var best = Self.likeness
      for (pairs, known, baseline) in known where known == unit {
        let shared = own.count { pairs.contains($0) }
        let score = 2 * Double(shared) / Double(max(own.count + pairs.count, 1))
        if score >= best {
          best = score
          out.targets[k].baseline = baseline
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
