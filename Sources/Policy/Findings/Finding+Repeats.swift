extension Finding {
  /// The same target in several places; the areas of one broken-down indicator in one finding.
  static func repeats(_ pairs: TargetPairs, in documents: [Document]) -> [Finding] {
    struct Series: Hashable {
      var core: [UInt32]
      var thresholds: [Double]
      var places: [String]
    }
    var found: [Finding] = []
    var order: [Series] = []
    var series: [Series: [[TargetEntry]]] = [:]
    for group in pairs.groups {
      guard let first = group.first else { continue }
      guard first.target.area != nil else {
        found.append(Finding(kind: .repeat, entries: group, fact: fact(of: group, in: documents)))
        continue
      }
      let key = Series(
        core: first.indicator.core, thresholds: first.indicator.thresholds,
        places: group.map { "\($0.place.document)|\($0.series)" })
      if series[key] == nil { order.append(key) }
      series[key, default: []].append(group)
    }
    for key in order {
      guard let groups = series[key], let first = groups.first else { continue }
      var fact = fact(of: first, in: documents)
      if groups.count > 1 {
        fact = .breakdown(
          indicator: first[0].target.indicator, areas: groups.compactMap { $0.first?.target.area },
          places: whereabouts(of: first, in: documents, ofSeries: true))
      }
      found.append(Finding(kind: .repeat, entries: groups.flatMap { $0 }, fact: fact))
    }
    return found
  }

  private static func fact(of group: [TargetEntry], in documents: [Document]) -> FindingFact {
    let undated = group.filter { $0.target.deadline == nil && $0.target.cadence == .byDeadline }.count
    return .repeated(
      indicator: group[0].target.indicator, area: group[0].target.area, figure: group[0].figure,
      places: whereabouts(of: group, in: documents), undated: undated < group.count ? undated : 0,
      stretchDiffers: Set(group.map(\.target.stretch)).count == 2)
  }

  private static func whereabouts(
    of group: [TargetEntry], in documents: [Document], ofSeries: Bool = false
  ) -> [FindingFact.Whereabouts] {
    let among = Set(group.map(\.place.document))
    return group.map { entry in
      var entry = entry
      if ofSeries { entry.target.section = entry.series }
      return entry.whereabouts(documents, among: among)
    }
  }
}
