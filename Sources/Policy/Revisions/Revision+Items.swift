extension Revision {
  /// Targets: the same words in the same section, the same words; then like indicators of one dimension and area.
  static func targets(_ old: Document, _ new: Document) -> Revision.Items {
    let before = old.targets.map { Indicator($0.indicator, region: old.region) }
    let after = new.targets.map { Indicator($0.indicator, region: new.region) }
    func items(_ document: Document, _ indicators: [Indicator]) -> [RevisionPairing.Item] {
      zip(document.targets, indicators).map { target, indicator in
        let quote = squeezed(target.quote) + "|" + (target.area ?? "") + "|" + squeezed(target.indicator)
        let amount = Quantity(target.value, target.unit)
        return RevisionPairing.Item(
          keys: [quote + "|" + target.section, quote, squeezed(target.quote)], word: indicator.core,
          kind: amount.dimension + "|" + (target.area ?? ""))
      }
    }
    var pairing = RevisionPairing(items(old, before), items(new, after))
    pairing.pairAlike(floor: 0.55) { a, b in
      targetLikeness((old.targets[a], before[a]), (new.targets[b], after[b]))
    }
    return pairing.items(exactLevels: 3) { targetChanges(old.targets[$0], new.targets[$1]) }
  }

  /// 0…1: the indicator counts most, then area, section and value.
  private static func targetLikeness(
    _ a: (target: Target, indicator: Indicator), _ b: (target: Target, indicator: Indicator)
  )
    -> Double
  {
    let base: Double
    switch a.indicator.likeness(to: b.indicator) {
    case .same: base = 0.85
    case .near: base = 0.7
    case .different:
      // The threshold itself may have been moved: 百亿级企业3家 to 50亿级企业3家 is another target, so the words must be the same.
      guard a.indicator.thresholds == b.indicator.thresholds else { return 0 }
      base = 0.65 * a.indicator.similarity(to: b.indicator)
    }
    let sameSection = a.target.section == b.target.section ? 0.08 : 0
    let left = Quantity(a.target.value, a.target.unit).measured
    let right = Quantity(b.target.value, b.target.unit).measured
    let sameValue = left == right && a.target.valueMax == b.target.valueMax ? 0.05 : 0
    let sameCadence = a.target.cadence == b.target.cadence ? 0.02 : 0
    return base + sameSection + sameValue + sameCadence
  }

  static func targetChanges(_ a: Target, _ b: Target) -> [Revision.Change] {
    var changes: [Revision.Change] = []
    if squeezed(a.quote) != squeezed(b.quote) { changes.append(.wording) }
    let left = Quantity(a.value, a.unit)
    let right = Quantity(b.value, b.unit)
    if left.measured != right.measured || left.dimension != right.dimension || a.valueMax != b.valueMax {
      changes.append(.value)
    } else if a.comparison != b.comparison {
      changes.append(.comparison)
    }
    if a.deadline != b.deadline { changes.append(.deadline) }
    if a.cadence != b.cadence { changes.append(.cadence) }
    if a.area != b.area { changes.append(.area) }
    if a.stretch != b.stretch { changes.append(.stretch) }
    if Set(a.agencies.map(squeezed)) != Set(b.agencies.map(squeezed)) { changes.append(.agencies) }
    if a.section != b.section { changes.append(.section) }
    return changes
  }

  /// Measures: the same clause, the same beginning; then like clauses.
  static func measures(_ old: Document, _ new: Document) -> Revision.Items {
    func items(_ document: Document) -> [RevisionPairing.Item] {
      document.measures.map { measure in
        let start = squeezed(measure.textStart)
        let quote = squeezed(measure.quote)
        return RevisionPairing.Item(
          keys: [quote + "|" + measure.section, quote, start + "|" + measure.section, start],
          word: Array(scalars(quote).prefix(longestClause)), kind: "")
      }
    }
    let before = items(old)
    let after = items(new)
    var pairing = RevisionPairing(before, after)
    pairing.pairAlike(floor: 0.5) { bigramSimilarity(before[$0].word, after[$1].word) }
    return pairing.items(exactLevels: 2) { a, b in
      let was = old.measures[a]
      let now = new.measures[b]
      var changes: [Revision.Change] = []
      if squeezed(was.quote) != squeezed(now.quote) { changes.append(.wording) }
      if was.deadline != now.deadline { changes.append(.deadline) }
      if was.lead.map(squeezed) != now.lead.map(squeezed)
        || Set(was.responsible.map(squeezed)) != Set(now.responsible.map(squeezed))
      {
        changes.append(.agencies)
      }
      if was.section != now.section { changes.append(.section) }
      return changes
    }
  }

  /// A clause's first sentences tell it from others; the comparison stays constant in time.
  private static let longestClause = 160

  /// Goals without a number: the same words, then like ones.
  static func goals(_ old: Document, _ new: Document) -> Revision.Items {
    func items(_ document: Document) -> [RevisionPairing.Item] {
      document.qualitative.map { goal in
        let quote = squeezed(goal.quote)
        return RevisionPairing.Item(
          keys: [quote + "|" + goal.section, quote], word: Array(scalars(quote).prefix(longestClause)), kind: "")
      }
    }
    let before = items(old)
    let after = items(new)
    var pairing = RevisionPairing(before, after)
    pairing.pairAlike(floor: 0.6) { bigramSimilarity(before[$0].word, after[$1].word) }
    return pairing.items(exactLevels: 2) { a, b in
      let was = old.qualitative[a]
      let now = new.qualitative[b]
      var changes: [Revision.Change] = []
      if squeezed(was.quote) != squeezed(now.quote) { changes.append(.wording) }
      if was.deadline != now.deadline { changes.append(.deadline) }
      if was.section != now.section { changes.append(.section) }
      return changes
    }
  }

  /// Headings: the same words at the same number, the same words; then like words of one level.
  static func sections(_ old: Document, _ new: Document) -> Revision.Items {
    func items(_ document: Document) -> [RevisionPairing.Item] {
      document.sections.map { section in
        let title = squeezed(section.title)
        return RevisionPairing.Item(
          keys: [section.path + "|" + title, "\(section.level)|" + title],
          word: Array(scalars(title).prefix(longestClause)), kind: "\(section.level)")
      }
    }
    let before = items(old)
    let after = items(new)
    var pairing = RevisionPairing(before, after)
    pairing.pairAlike(floor: 0.6) { bigramSimilarity(before[$0].word, after[$1].word) }
    return pairing.items(exactLevels: 2) { a, b in
      var changes: [Revision.Change] = []
      if squeezed(old.sections[a].title) != squeezed(new.sections[b].title) { changes.append(.wording) }
      if old.sections[a].path != new.sections[b].path { changes.append(.section) }
      return changes
    }
  }

  /// Incentives: the same words; then like ones of one unit.
  static func incentives(_ old: Document, _ new: Document) -> Revision.Items {
    func items(_ document: Document) -> [RevisionPairing.Item] {
      document.incentives.map { incentive in
        let quote = squeezed(incentive.quote)
        let amount = Quantity(incentive.amount, incentive.unit)
        return RevisionPairing.Item(
          keys: ["\(quote)|\(amount.value)|\(incentive.section)", "\(quote)|\(amount.value)"],
          word: Array(scalars(quote).prefix(longestClause)), kind: amount.dimension)
      }
    }
    let before = items(old)
    let after = items(new)
    var pairing = RevisionPairing(before, after)
    pairing.pairAlike(floor: 0.6) { bigramSimilarity(before[$0].word, after[$1].word) }
    return pairing.items(exactLevels: 2) { a, b in
      let was = old.incentives[a]
      let now = new.incentives[b]
      var changes: [Revision.Change] = []
      if squeezed(was.quote) != squeezed(now.quote) { changes.append(.wording) }
      if Quantity(was.amount, was.unit) != Quantity(now.amount, now.unit) { changes.append(.value) }
      if was.section != now.section { changes.append(.section) }
      return changes
    }
  }
}
