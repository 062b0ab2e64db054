import Policy

extension TargetReader {
  /// 年产量超20万辆, in a sentence of today: the present state, not a target.
  mutating func keepBaseline(_ s: Setting) {
    guard s.isFinal, s.main.range.lowerBound > s.start else { return }
    let range = s.start..<s.main.range.upperBound
    let words = trimmed(s.start..<s.main.range.lowerBound)
    guard words.count > 1, words.count <= Self.maxPhrase else { return }
    out.baselines.append(
      Baseline(
        quote: plan.quote(range), indicator: plan.string(words), value: s.main.figure.value,
        unit: plan.string(s.main.figure.unit), year: nil, span: plan.sourceSpan(range)))
  }

  mutating func attachBaselines() {}
}
