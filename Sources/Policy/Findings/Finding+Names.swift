extension Finding {
  /// Bodies that appear once under a name one character away from another: a slip of the pen, or two bodies?
  ///
  /// Passed over: names that the tables know as two departments (商务局, 税务局), names that one bracket lists together,
  /// levels and counters (市/县, 第一/第二), names that are one body anyway (经信局, 经济和信息化局).
  static func nearNames(in documents: [Document]) -> [Finding] {
    var found: [Finding] = []
    for (_, numbers) in Dictionary(grouping: documents.indices, by: { documents[$0].region ?? "" })
      .sorted(by: { $0.key < $1.key })
    {
      let names = NameUses(documents, numbers)
      for (rare, usual) in names.suspicious() {
        guard let one = names.uses[rare]?.first, let other = names.uses[usual]?.first else { continue }
        let count = names.uses[usual]?.count ?? 0
        found.append(
          Finding(
            kind: .name, quotes: [rare, usual], spans: [one.span, other.span],
            places: [Finding.Place(document: one.document), Finding.Place(document: other.document)],
            fact: .name(rare: rare, usual: usual, count: count)))
      }
    }
    return found
  }
}

private struct NameUses {
  struct Use {
    var document: Int
    var measure: Int
    var span: Span
  }

  var uses: [String: [Use]] = [:]
  private var order: [String] = []
  private let bodies: [String: Agency]
  private let position: [String: Int]
  private let letters: [String: [Character]]

  init(_ documents: [Document], _ numbers: [Int]) {
    var uses: [String: [Use]] = [:]
    var order: [String] = []
    var bodies: [String: Agency] = [:]
    // The same few names stand in bracket after bracket.
    var names: [ExactText: String] = [:]
    for number in numbers {
      for (index, measure) in documents[number].measures.enumerated() {
        for written in measure.lead + measure.responsible {
          let name = names[ExactText(written)] ?? WrittenName(written).text
          names[ExactText(written)] = name
          if uses[name] == nil {
            order.append(name)
            bodies[name] = Agency(name, city: documents[number].region)
          }
          uses[name, default: []].append(Use(document: number, measure: index, span: measure.span))
        }
      }
    }
    self.uses = uses
    self.order = order
    letters = Dictionary(uniqueKeysWithValues: order.map { ($0, Array($0.prefix(NameSlip.longest))) })
    position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    self.bodies = bodies
  }

  /// (rare, usual) pairs in reading order of the rare one.
  func suspicious() -> [(String, String)] {
    var byGap: [String: [String]] = [:]
    for name in order where name.count >= NameSlip.shortest && bodies[name]?.kind != .group {
      for gap in NameSlip.gaps(letters[name] ?? []) { byGap[gap, default: []].append(name) }
    }
    var found: [(String, String)] = []
    for name in order where uses[name]?.count == 1 && name.count >= NameSlip.shortest && bodies[name]?.kind != .group {
      var others: Set<String> = []
      for gap in NameSlip.gaps(letters[name] ?? []) { others.formUnion((byGap[gap] ?? []).prefix(8)) }
      others.remove(name)
      let best = others.filter { isSuspicious(name, $0) }
        .max { ((uses[$0]?.count ?? 0), $1) < ((uses[$1]?.count ?? 0), $0) }
      // Of two names that both appear once, the later one is the odd one out.
      guard let best, (uses[best]?.count ?? 0) > 1 || (position[best] ?? 0) < (position[name] ?? 0)
      else { continue }
      found.append((name, best))
    }
    return found
  }

  private func isSuspicious(_ a: String, _ b: String) -> Bool {
    guard NameSlip.isOneStep(letters[a] ?? [], letters[b] ?? []) else { return false }
    guard let x = bodies[a], let y = bodies[b], x.key != y.key, !(x.isInTables && y.isInTables) else { return false }
    let together = Set((uses[a] ?? []).map { [$0.document, $0.measure] })
    return !(uses[b] ?? []).contains { together.contains([$0.document, $0.measure]) }
  }
}
