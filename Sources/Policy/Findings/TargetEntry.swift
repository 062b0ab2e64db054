/// One target, ready to be compared.
struct TargetEntry {
  var place: Finding.Place
  var target: Target
  var indicator: Indicator
  var amount: Quantity
  var most: Double?
  /// The deadline's year, else the plan's last year.
  var dueYear: Int?
  /// Only entries of one kind are compared: region, dimension, area.
  var kind: String
  /// The plan without 征求意见稿: its versions are compared by `Revision`, not here.
  var paper: String
  /// Where an area's figure and those of its sisters stand: the box, not its item.
  var series: String
  /// One line of many that say the same of different things (招引和培育1—3家链主企业): alike, and not the same.
  var isScattered = false

  /// In so many sections of one plan a range or a small count is a phrase; any value in twice as many.
  private static let scatteredFrom = 3
  /// So many areas are taken out of indicators; a province has fewer counties than that in one plan.
  private static let mostAreas = 200

  static func all(of documents: [Document]) -> [TargetEntry] {
    var entries: [TargetEntry] = []
    for (number, document) in documents.enumerated() {
      let areas = Set(document.targets.compactMap(\.area)).sorted().prefix(mostAreas)
      let region = document.region.map(regionNames) ?? []
      let places = areas.map { scalars($0) }.sorted { $0.count > $1.count } + region
      let bodies = Dictionary(uniqueKeysWithValues: areas.map { ($0, Agency($0, city: document.region).key) })
      let paper = paperTitle(document.title)
      for (index, target) in document.targets.enumerated() {
        let amount = Quantity(target.value, target.unit)
        let area = target.area.map { bodies[$0] ?? $0 } ?? ""
        entries.append(
          TargetEntry(
            place: Finding.Place(document: number, target: index), target: target,
            indicator: Indicator(target.indicator, without: target.area == nil ? region : places), amount: amount,
            most: target.valueMax.map { Quantity($0, target.unit).measured },
            dueYear: target.deadline?.year ?? document.period?.to,
            kind: [document.region ?? "", amount.dimension, area].joined(separator: "|"), paper: paper,
            series: target.section))
      }
    }
    gather(&entries)
    return entries
  }

  private struct Wording: Hashable {
    var document: Int
    var core: [UInt32]
    var thresholds: [Double]
    var dimension: ExactText
    var section: ExactText

    /// Few that share plan, core and section differ in the rest.
    func hash(into hasher: inout Hasher) {
      hasher.combine(document)
      core.withUnsafeBytes { hasher.combine(bytes: $0) }
      hasher.combine(section)
    }
  }

  /// Joins the areas of one box and marks what is scattered over a plan.
  private static func gather(_ entries: inout [TargetEntry]) {
    var areas: [Wording: Set<ExactText>] = [:]
    var sections: [Wording: Set<ExactText>] = [:]
    func wording(_ entry: TargetEntry, _ section: String) -> Wording {
      Wording(
        document: entry.place.document, core: entry.indicator.core, thresholds: entry.indicator.thresholds,
        dimension: ExactText(entry.kind), section: ExactText(section))
    }
    for entry in entries {
      if let area = entry.target.area {
        var all = wording(entry, entry.target.section)
        all.dimension = ExactText(entry.amount.dimension)
        areas[all, default: []].insert(ExactText(area))
      }
      sections[wording(entry, ""), default: []].insert(ExactText(entry.target.section))
    }
    for index in entries.indices {
      let entry = entries[index]
      if entry.target.area != nil {
        var all = wording(entry, entry.target.section)
        all.dimension = ExactText(entry.amount.dimension)
        if (areas[all]?.count ?? 0) < 2, let parent = SectionPath.upwards(entry.target.section).dropFirst().first {
          entries[index].series = parent
        }
      }
      let places = sections[wording(entry, "")]?.count ?? 0
      let isPhrase = entry.most != nil || entry.amount.measured < TargetPairs.smallestTellingValue
      entries[index].isScattered = places >= (isPhrase ? scatteredFrom : 2 * scatteredFrom)
    }
  }

  func hasSameValue(as other: TargetEntry) -> Bool { amount.measured == other.amount.measured && most == other.most }

  /// Whether the two stand in different places: the rows of one table and the parts of one list are meant to differ.
  func isApart(from other: TargetEntry) -> Bool {
    guard place.document == other.place.document else { return paper != other.paper }
    return target.section != other.target.section && target.sentence != other.target.sentence
  }

  /// Where the entry stands; the title is left out where all stand in one document.
  func whereabouts(_ documents: [Document], among others: Set<Int>) -> FindingFact.Whereabouts {
    FindingFact.Whereabouts(
      title: others.count > 1 ? documents[place.document].title : nil, section: target.section)
  }

  var figure: String { target.figure }
}

/// A title without the marks of a draft and without layout.
private func paperTitle(_ title: String) -> String {
  // Most titles have neither; looking at whole characters takes a hundred times as long.
  guard title.unicodeScalars.contains(where: isLayoutOrBracket) else { return title }
  var title = title.filter { !$0.isWhitespace }
  for mark in ["（征求意见稿）", "（意见征集稿）", "（草案）", "（试行）", "（修订）", "(征求意见稿)"] where title.contains(mark) {
    title = title.replacing(mark, with: "")
  }
  return title
}

private func isLayoutOrBracket(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ...0x20, 0x28, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFF08: true
  default: false
  }
}

extension Finding {
  /// A finding of targets: their quotes, spans and places.
  init(kind: Kind, entries: [TargetEntry], holds: Bool? = nil, fact: FindingFact) {
    self.init(
      kind: kind, quotes: entries.map(\.target.quote), spans: entries.map(\.target.span),
      places: entries.map(\.place), holds: holds, fact: fact)
  }
}
