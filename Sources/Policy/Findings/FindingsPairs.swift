/// Every two targets of one indicator that stand in different places, found without comparing all with all.
struct TargetPairs {
  struct Pair {
    var first: Int
    var second: Int
    var likeness: Indicator.Likeness
  }

  let entries: [TargetEntry]
  let pairs: [Pair]
  /// Equal targets joined: indices into `entries`, first members in reading order.
  private let joined: [[Int]]

  /// Below this an equal count under another wording is chance: many lines want one or two of something.
  static let smallestTellingValue = 5.0

  var groups: [[TargetEntry]] { joined.map { $0.map { entries[$0] } } }

  init(_ entries: [TargetEntry]) {
    self.entries = entries
    let index = BigramIndex(entries.map { ($0.indicator.core, $0.kind) })
    var found: [Pair] = []
    for (position, entry) in entries.enumerated() where !entry.isScattered {
      for candidate in index.candidates(like: entry.indicator.core, kind: entry.kind) where candidate < position {
        let other = entries[candidate]
        guard !other.isScattered, entry.isApart(from: other), entry.target.cadence == other.target.cadence else {
          continue
        }
        let likeness = entry.indicator.likeness(to: other.indicator)
        if likeness > .different { found.append(Pair(first: candidate, second: position, likeness: likeness)) }
      }
    }
    pairs = found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    joined = TargetPairs.join(entries, pairs)
  }

  private static func join(_ entries: [TargetEntry], _ pairs: [Pair]) -> [[Int]] {
    var parent = Array(entries.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index { index = parent[index] }
      return index
    }
    for pair in pairs where isRepeat(entries[pair.first], entries[pair.second], pair.likeness) {
      let a = root(pair.first)
      let b = root(pair.second)
      parent[max(a, b)] = min(a, b)
    }
    var members: [Int: [Int]] = [:]
    for index in entries.indices { members[root(index), default: []].append(index) }
    return members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Equal in value and in time; a missing deadline does not part them.
  private static func isRepeat(_ a: TargetEntry, _ b: TargetEntry, _ likeness: Indicator.Likeness) -> Bool {
    guard a.hasSameValue(as: b), a.indicator.isMixedLevel == b.indicator.isMixedLevel else { return false }
    // Under another wording an equal small count is chance, and so is an equal rate: everybody wants 100%.
    let isExact = a.indicator.core == b.indicator.core && likeness == .same
    if !isExact, a.amount.measured < smallestTellingValue { return false }
    if likeness == .near, !a.amount.isAdditive { return false }
    guard let x = a.target.deadline, let y = b.target.deadline else { return true }
    return x.year == y.year || a.target.cadence != .byDeadline
  }
}

/// The same indicator with two values, or with one value and two deadlines.
func conflicts(_ pairs: TargetPairs, in documents: [Document]) -> [Finding] {
  var found: [Finding] = []
  for pair in pairs.pairs where pair.likeness == .same {
    let a = pairs.entries[pair.first]
    let b = pairs.entries[pair.second]
    let among: Set<Int> = [a.place.document, b.place.document]
    let name = a.target.area.map { $0 + "：" } ?? ""
    let left = a.whereabouts(documents, among: among)
    let right = b.whereabouts(documents, among: among)
    if !a.hasSameValue(as: b) {
      guard a.target.cadence != .byDeadline || a.dueYear == b.dueYear, !liesWithin(a, b) else { continue }
      var note = "\(name)“\(a.target.indicator)”\(left)为\(a.figure)，\(right)为\(b.figure)，数值不一致"
      if a.indicator.isMixedLevel != b.indicator.isMixedLevel { note += "，口径（国家级、国省级）也不同" }
      found.append(Finding(kind: .conflict, entries: [a, b], note: note + "，请核实以哪个为准"))
    } else if let x = a.target.deadline, let y = b.target.deadline, x.year != y.year, a.target.cadence == .byDeadline {
      var note = "\(name)“\(a.target.indicator)”数值同为\(a.figure)，完成时限不同：\(left)为\(x.year)年，\(right)为\(y.year)年"
      let states = [a, b].map { documents[$0.place.document].status }
      if Set(states).count == 2 {
        let (draft, issued) = states[0] == .draft ? (x, y) : (y, x)
        note += "；印发稿相对征求意见稿\(issued.year > draft.year ? "推迟" : "提前")了\(abs(issued.year - draft.year))年"
      }
      found.append(Finding(kind: .conflict, entries: [a, b], note: note))
    }
  }
  return found
}

/// One figure inside the other's range contradicts nothing: 每个产业1—3家 and 2家.
private func liesWithin(_ a: TargetEntry, _ b: TargetEntry) -> Bool {
  func holds(_ range: TargetEntry, _ figure: TargetEntry) -> Bool {
    guard let most = range.most, figure.most == nil else { return false }
    return (range.amount.measured...max(most, range.amount.measured)).contains(figure.amount.measured)
  }
  return holds(a, b) || holds(b, a)
}

/// The same target in several places; the areas of one broken-down indicator in one finding.
func repeats(_ pairs: TargetPairs, in documents: [Document]) -> [Finding] {
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
      found.append(Finding(kind: .repeat, entries: group, note: note(of: group, in: documents)))
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
    var text = note(of: first, in: documents)
    if groups.count > 1 {
      let areas = groups.compactMap { $0.first?.target.area }
      text =
        "分解到\(areas.joined(separator: "、"))的“\(first[0].target.indicator)”逐一重复："
        + places(of: first, in: documents, ofSeries: true)
    }
    found.append(Finding(kind: .repeat, entries: groups.flatMap { $0 }, note: text))
  }
  return found
}

private func note(of group: [TargetEntry], in documents: [Document]) -> String {
  let area = group[0].target.area.map { $0 + "：" } ?? ""
  var text = "\(area)“\(group[0].target.indicator)”\(group[0].figure)为同一目标：" + places(of: group, in: documents)
  let undated = group.filter { $0.target.deadline == nil && $0.target.cadence == .byDeadline }
  if !undated.isEmpty, undated.count < group.count { text += "；其中\(undated.count)处未写完成时限" }
  let stretch = Set(group.map(\.target.stretch))
  if stretch.count == 2 { text += "；有的写“力争”，有的未写" }
  return text
}

private func places(of group: [TargetEntry], in documents: [Document], ofSeries: Bool = false) -> String {
  let among = Set(group.map(\.place.document))
  let entries = group.map { entry in
    var entry = entry
    if ofSeries { entry.target.section = entry.series }
    return entry
  }
  return entries.map { $0.whereabouts(documents, among: among) }.joined(separator: "；") + "。填报一次即可"
}
