extension Document {
  /// Puts each present state beside the target of the same indicator: 年产量超20万辆 beside 年产量超25万辆.
  ///
  /// Only like kinds of amounts meet; what is newly added (新增…) has no present state; the likest baseline wins.
  public mutating func attachBaselines() {
    guard !baselines.isEmpty else { return }
    let indicators = baselines.map { Indicator($0.indicator, region: region) }
    let index = BigramIndex(
      zip(indicators, baselines).map { ($0.core, Quantity($1.value, $1.unit).dimension) })
    for position in targets.indices where targets[position].baseline == nil && targets[position].area == nil {
      let target = targets[position]
      let indicator = Indicator(target.indicator, region: region)
      guard !indicator.isFlow, target.cadence != .event else { continue }
      var best: (score: Double, baseline: Int)?
      let dimension = Quantity(target.value, target.unit).dimension
      for candidate in index.candidates(like: indicator.core, kind: dimension) where !indicators[candidate].isFlow {
        let likeness = indicator.likeness(to: indicators[candidate])
        guard likeness > .different else { continue }
        let score = indicator.similarity(to: indicators[candidate]) + (likeness == .same ? 1 : 0)
        if score > (best?.score ?? 0) { best = (score, candidate) }
      }
      targets[position].baseline = best.map { baselines[$0.baseline] }
    }
  }
}
