extension Document {
  /// Puts each present state beside the target of the same indicator: 年产量超20万辆 beside 年产量超25万辆.
  ///
  /// Only like kinds of amounts meet; what is newly added (新增…) has no present state; the likest baseline wins.
  public mutating func attachBaselines() {
    guard !baselines.isEmpty else { return }
    let names = region.map(regionNames) ?? []
    let indicators = baselines.map { Indicator($0.indicator, without: names) }
    let dimensions = baselines.map { Quantity($0.value, $0.unit).dimension }
    let index = BigramIndex(zip(indicators, dimensions).map { ($0.core, $1) })
    for position in targets.indices where targets[position].baseline == nil && targets[position].area == nil {
      guard targets[position].cadence != .event else { continue }
      let dimension = Quantity(targets[position].value, targets[position].unit).dimension
      guard dimensions.contains(dimension) else { continue }
      let indicator = Indicator(targets[position].indicator, without: names)
      guard !indicator.isFlow else { continue }
      var best: (score: Double, baseline: Int)?
      for candidate in index.candidates(like: indicator.core, kind: dimension) {
        let score = indicator.nearness(toPresent: indicators[candidate])
        if score > (best?.score ?? 0) { best = (score, candidate) }
      }
      targets[position].baseline = best.map { baselines[$0.baseline] }
    }
  }
}

extension Indicator {
  /// A bare present state (年产量超20万辆) leaves out a subject of so many characters at most.
  private static let longestSubject = 6

  /// How well a present state fits this indicator; 0 where it does not.
  fileprivate func nearness(toPresent present: Indicator) -> Double {
    guard !present.isFlow else { return 0 }
    switch likeness(to: present) {
    case .same: return 1 + similarity(to: present)
    case .near: return similarity(to: present)
    case .different:
      let missing = core.count - present.core.count
      guard thresholds == present.thresholds, present.core.count > 1, (1...Self.longestSubject).contains(missing),
        core.suffix(present.core.count).elementsEqual(present.core)
      else { return 0 }
      return 0.5 / Double(missing)
    }
  }
}
