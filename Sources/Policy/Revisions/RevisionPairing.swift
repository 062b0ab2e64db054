/// Pairs two lists of items without comparing all with all.
///
/// First items with equal keys, in reading order, strictest key first; then the likest of what is left, by an index of
/// their words. Each item is paired once; ties go to the nearer place in the text.
struct RevisionPairing {
  /// What a list gives for each of its items.
  struct Item {
    /// Exact keys, the strictest first; all items have the same number of keys.
    var keys: [String]
    /// For likeness.
    var word: [UInt32]
    /// Only items of one kind are alike.
    var kind: String
  }

  private(set) var pairs: [(old: Int, new: Int, level: Int, likeness: Double)] = []
  private var oldFree: [Bool]
  private var newFree: [Bool]
  private let old: [Item]
  private let new: [Item]

  init(_ old: [Item], _ new: [Item]) {
    self.old = old
    self.new = new
    oldFree = Array(repeating: true, count: old.count)
    newFree = Array(repeating: true, count: new.count)
    for level in 0..<(old.first?.keys.count ?? 0) { pairEqual(level) }
  }

  private mutating func pairEqual(_ level: Int) {
    var waiting: [String: [Int]] = [:]
    for index in old.indices.reversed() where oldFree[index] && !old[index].keys[level].isEmpty {
      waiting[old[index].keys[level], default: []].append(index)
    }
    for index in new.indices where newFree[index] && level < new[index].keys.count {
      guard let match = waiting[new[index].keys[level]]?.popLast() else { continue }
      take(match, index, level, 1)
    }
  }

  /// Pairs what is left where `likeness` (0…1) reaches the floor, the likest pairs first.
  mutating func pairAlike(floor: Double, _ likeness: (Int, Int) -> Double) {
    let left = old.indices.filter { oldFree[$0] }
    guard !left.isEmpty else { return }
    let index = BigramIndex(left.map { (old[$0].word, old[$0].kind) })
    var found: [(old: Int, new: Int, likeness: Double)] = []
    for position in new.indices where newFree[position] {
      for candidate in index.candidates(like: new[position].word, kind: new[position].kind) {
        let score = likeness(left[candidate], position)
        if score >= floor { found.append((left[candidate], position, score)) }
      }
    }
    found.sort { a, b in
      if a.likeness != b.likeness { return a.likeness > b.likeness }
      let near = (abs(a.old - a.new), abs(b.old - b.new))
      return near.0 != near.1 ? near.0 < near.1 : (a.new, a.old) < (b.new, b.old)
    }
    for pair in found where oldFree[pair.old] && newFree[pair.new] { take(pair.old, pair.new, Int.max, pair.likeness) }
  }

  private mutating func take(_ a: Int, _ b: Int, _ level: Int, _ likeness: Double) {
    oldFree[a] = false
    newFree[b] = false
    pairs.append((a, b, level, likeness))
  }

  /// The result, with what changed in each pair; `exactLevels` keys stand for unchanged quotes.
  func items(exactLevels: Int, changes: (Int, Int) -> [Revision.Change]) -> Revision.Items {
    var items = Revision.Items()
    for pair in pairs.sorted(by: { $0.new < $1.new }) {
      let exact = pair.level < exactLevels
      items.pairs.append(
        Revision.Pair(
          old: pair.old, new: pair.new, basis: exact ? .quote : .indicator, changes: changes(pair.old, pair.new),
          confidence: exact ? 1 : min(1, pair.likeness)))
    }
    items.added = new.indices.filter { newFree[$0] }
    items.dropped = old.indices.filter { oldFree[$0] }
    return items
  }
}

/// A quote without layout: a page break or a blank inside it changes nothing.
func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
