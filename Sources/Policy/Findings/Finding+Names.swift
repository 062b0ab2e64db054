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
        guard let one = names.names[rare].uses.first, let other = names.names[usual].uses.first else { continue }
        let (name, meant) = (names.names[rare].text, names.names[usual])
        found.append(
          Finding(
            kind: .name, quotes: [name, meant.text], spans: [one.span, other.span],
            places: [Finding.Place(document: one.document), Finding.Place(document: other.document)],
            fact: .name(rare: name, usual: meant.text, count: meant.uses.count)))
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

  struct Name {
    let text: String
    let body: Agency
    let letters: [Character]
    var uses: [Use] = []
    /// Long enough to be compared, and of one body.
    let isCompared: Bool
  }

  /// In reading order.
  private(set) var names: [Name] = []

  init(_ documents: [Document], _ numbers: [Int]) {
    var known: [ExactText: Int] = [:]
    // The same few names stand in bracket after bracket.
    var places: [ExactText: Int] = [:]
    for number in numbers {
      for (index, measure) in documents[number].measures.enumerated() {
        for written in measure.lead + measure.responsible {
          let place: Int
          if let found = places[ExactText(written)] {
            place = found
          } else {
            let text = WrittenName(written).text
            place = known[ExactText(text)] ?? names.count
            if place == names.count {
              let body = Agency(text, city: documents[number].region)
              let letters = Array(text.prefix(NameSlip.longest))
              names.append(
                Name(
                  text: text, body: body, letters: letters,
                  isCompared: letters.count >= NameSlip.shortest && body.kind != .group))
              known[ExactText(text)] = place
            }
            places[ExactText(written)] = place
          }
          names[place].uses.append(Use(document: number, measure: index, span: measure.span))
        }
      }
    }
  }

  /// (rare, usual) pairs in reading order of the rare one.
  func suspicious() -> [(Int, Int)] {
    let gaps = names.map { $0.isCompared ? NameSlip.gaps($0.letters) : [] }
    var byGap: [UInt64: [Int]] = [:]
    for index in names.indices {
      for gap in gaps[index] { byGap[gap, default: []].append(index) }
    }
    var found: [(Int, Int)] = []
    for index in names.indices where names[index].uses.count == 1 && names[index].isCompared {
      var others: Set<Int> = []
      for gap in gaps[index] { others.formUnion((byGap[gap] ?? []).prefix(8)) }
      others.remove(index)
      let best = others.filter { isSuspicious(index, $0) }.max { a, b in
        (names[a].uses.count, names[b].text) < (names[b].uses.count, names[a].text)
      }
      // Of two names that both appear once, the later one is the odd one out.
      guard let best, names[best].uses.count > 1 || best < index else { continue }
      found.append((index, best))
    }
    return found
  }

  private func isSuspicious(_ a: Int, _ b: Int) -> Bool {
    guard NameSlip.isOneStep(names[a].letters, names[b].letters) else { return false }
    let (x, y) = (names[a].body, names[b].body)
    guard x.key != y.key, !(x.isInTables && y.isInTables) else { return false }
    let together = Set(names[a].uses.map { [$0.document, $0.measure] })
    return !names[b].uses.contains { together.contains([$0.document, $0.measure]) }
  }
}
