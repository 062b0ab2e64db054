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
