extension Finding {
  /// The same indicator with two values, or with one value and two deadlines.
  static func conflicts(_ pairs: TargetPairs, in documents: [Document]) -> [Finding] {
    var found: [Finding] = []
    for pair in pairs.pairs where pair.likeness == .same {
      let a = pairs.entries[pair.first]
      let b = pairs.entries[pair.second]
      let among: Set<Int> = [a.place.document, b.place.document]
      let (indicator, area) = (a.target.indicator, a.target.area)
      func side(_ entry: TargetEntry, year: Int? = nil) -> FindingFact.Side {
        FindingFact.Side(place: entry.whereabouts(documents, among: among), figure: entry.figure, year: year)
      }
      if !a.hasSameValue(as: b) {
        guard a.target.cadence != .byDeadline || a.dueYear == b.dueYear, !liesWithin(a, b) else { continue }
        let fact = FindingFact.values(
          indicator: indicator, area: area, first: side(a), second: side(b),
          mixesLevels: a.indicator.isMixedLevel != b.indicator.isMixedLevel)
        found.append(Finding(kind: .conflict, entries: [a, b], fact: fact))
      } else if let x = a.target.deadline, let y = b.target.deadline, x.year != y.year, a.target.cadence == .byDeadline
      {
        let fact = FindingFact.deadlines(
          indicator: indicator, area: area, first: side(a, year: x.year), second: side(b, year: y.year),
          moved: moved(documents[a.place.document].status, x, documents[b.place.document].status, y))
        found.append(Finding(kind: .conflict, entries: [a, b], fact: fact))
      }
    }
    return found
  }

  /// By how many years the issued plan is later than its draft; nil where both are one or the other.
  private static func moved(
    _ one: Document.Status, _ x: Deadline, _ other: Document.Status, _ y: Deadline
  ) -> Int? {
    guard one != other else { return nil }
    return one == .draft ? y.year - x.year : x.year - y.year
  }

  /// One figure inside the other's range contradicts nothing: 每个产业1—3家 and 2家.
  private static func liesWithin(_ a: TargetEntry, _ b: TargetEntry) -> Bool {
    func holds(_ range: TargetEntry, _ figure: TargetEntry) -> Bool {
      guard let most = range.most, figure.most == nil else { return false }
      return (range.amount.measured...max(most, range.amount.measured)).contains(figure.amount.measured)
    }
    return holds(a, b) || holds(b, a)
  }
}
