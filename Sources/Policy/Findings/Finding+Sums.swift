extension Finding {
  /// The figures of counties and parks against the city's total: 45+50+60+38+35+30+42 = 300.
  ///
  /// Parts are the areas' figures of one indicator in one section; the total is the figure without an area that fits
  /// best in the same plan. 以上 and 不少于 on either side let the sum exceed the total.
  static func sums(_ entries: [TargetEntry], in documents: [Document]) -> [Finding] {
    var found: [Finding] = []
    let totals = Dictionary(grouping: entries.filter { $0.target.area == nil && $0.amount.isAdditive }) {
      SumScope($0)
    }
    var titles: [Int: [String: String]] = [:]
    for run in runs(of: entries) {
      guard let scope = run.first.map(SumScope.init), let candidates = totals[scope] else { continue }
      let document = documents[scope.document]
      if titles[scope.document] == nil { titles[scope.document] = document.headings }
      let titles = titles[scope.document] ?? [:]
      let scored = candidates.prefix(mostTotals).compactMap { total in
        fit(total, run, document, titles).map { (total: total, score: $0) }
      }
      guard let best = scored.max(by: { $0.score < $1.score }) else { continue }
      // Two totals that fit alike say the same; where they differ nobody can tell which is meant.
      guard scored.allSatisfy({ $0.score < best.score || $0.total.hasSameValue(as: best.total) }) else { continue }
      found.append(finding(total: best.total, parts: run))
    }
    return found
  }

  /// So many totals of one unit and rhythm are tried for a run of areas.
  private static let mostTotals = 400

  /// The areas' figures of one indicator in one section, each area once, two areas at least.
  private static func runs(of entries: [TargetEntry]) -> [[TargetEntry]] {
    struct Key: Hashable {
      var scope: SumScope
      var section: String
      var core: [UInt32]
      var thresholds: [Double]
      var isFlow: Bool
      var due: Int?
    }
    var order: [Key] = []
    var members: [Key: [TargetEntry]] = [:]
    for entry in entries where entry.target.area != nil && entry.amount.isAdditive && entry.target.cadence != .event {
      let key = Key(
        scope: SumScope(entry), section: entry.series, core: entry.indicator.core,
        thresholds: entry.indicator.thresholds, isFlow: entry.indicator.isFlow, due: entry.dueYear)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(entry)
    }
    return order.compactMap { members[$0] }.filter { run in
      run.count > 1 && Set(run.map(\.kind)).count == run.count
    }
  }

  /// How well a total fits a run of parts; nil when it is another indicator.
  private static func fit(_ total: TargetEntry, _ run: [TargetEntry], _ document: Document, _ titles: [String: String])
    -> Double?
  {
    let part = run[0]
    guard total.dueYear == part.dueYear || total.target.cadence != .byDeadline else { return nil }
    let isNear =
      SectionPath.upwards(part.series).dropFirst().first.map { parent in
        total.target.section == parent || total.target.section.hasPrefix(parent + "/")
      } ?? false
    var stages = total.indicator.stages
    if let title = titles[total.target.section] {
      stages |= Indicator(title, region: document.region).stages
    }
    guard part.indicator.stages & ~stages == 0 || stages == 0 else { return nil }
    let score = total.indicator.similarity(to: part.indicator) + (isNear ? 1 : 0)
    // A part may leave out what the total says of the things that count: 预增产值2000万元以上的.
    let left = total.indicator.thresholds
    let right = part.indicator.thresholds
    let difference = Difference(total.indicator.core, part.indicator.core)
    if left == right, difference.contrast == 0, difference.extra * (isNear ? 1 : 3) <= difference.common,
      isNear || part.indicator.isFlow == total.indicator.isFlow
    {
      return score + 1
    }
    guard isNear else { return nil }
    if left.isEmpty || right.isEmpty, difference.contrast <= 1, difference.extra <= difference.common { return score }
    return isBareTotal(total, run) ? score : nil
  }

  /// A total that names its things shortly (每年谋划入库项目150个) right above its parts (每年储备工业新增长点项目25个).
  private static func isBareTotal(_ total: TargetEntry, _ run: [TargetEntry]) -> Bool {
    let core = total.indicator.core
    let part = run[0].indicator
    guard core.count > 1, part.core.suffix(core.count).elementsEqual(core), part.stages != 0,
      part.stages == total.indicator.stages
    else { return false }
    // So little is said that the figures must speak: parts far off the total belong to another one.
    let share = run.reduce(0) { $0 + $1.amount.measured } / max(total.amount.measured, 1)
    return (0.8...1.5).contains(share)
  }

  private static func finding(total: TargetEntry, parts: [TargetEntry]) -> Finding {
    let sum = Quantity.tidy(parts.reduce(0) { $0 + $1.amount.value })
    let same = parts.allSatisfy { $0.amount.unit == total.amount.unit }
    let measured = parts.reduce(0) { $0 + $1.amount.measured }
    let whole = total.amount.measured
    let open = total.target.comparison == .atLeast || parts.contains { $0.target.comparison == .atLeast }
    let holds: Bool
    switch total.target.comparison {
    case .atMost: holds = measured <= whole
    case .about: holds = abs(measured - whole) <= whole * 0.05
    case .atLeast, .equal, .range: holds = open ? measured >= whole : measured == whole
    }
    let unit = same ? total.amount.unit : parts[0].amount.unit
    let balance: FindingFact.Balance
    if measured == whole {
      balance = .matches
    } else if measured > whole {
      balance = holds ? .notBelow : .exceeds
    } else {
      balance = holds ? .within : .short
    }
    return Finding(
      kind: .sum, entries: [total] + parts, holds: holds,
      fact: .sum(
        indicator: total.target.indicator, parts: parts.map(\.amount.value), sum: sum, unit: unit,
        total: total.amount.text, gap: Quantity.text(abs(Quantity.tidy(sum - total.amount.value)), unit: unit),
        balance: balance))
  }

  /// A part that 其中 takes out of a figure cannot be greater than it: 技改项目60个，其中亿元以上技改项目10个.
  static func subsets(_ entries: [TargetEntry]) -> [Finding] {
    var found: [Finding] = []
    for (whole, part) in zip(entries, entries.dropFirst()) where part.target.quote.hasPrefix("其中") {
      guard whole.place.document == part.place.document, whole.target.section == part.target.section,
        whole.kind == part.kind, whole.amount.isAdditive, whole.target.sentence == part.target.sentence,
        part.amount.measured > whole.amount.measured
      else { continue }
      found.append(
        Finding(
          kind: .sum, entries: [whole, part], holds: false,
          fact: .part(part: part.amount.text, whole: whole.amount.text)))
    }
    return found
  }
}

private struct SumScope: Hashable {
  var document: Int
  var dimension: String
  var cadence: Cadence

  init(_ entry: TargetEntry) {
    document = entry.place.document
    dimension = entry.amount.dimension
    cadence = entry.target.cadence
  }
}
