/// Finds the words that share pairs of characters with a given one, without comparing it with all.
///
/// A pair of characters that very many words share says little and is passed over, so that a lookup costs the same
/// in ten documents and in ten thousand.
struct BigramIndex {
  /// A pair that more words share is not looked up, unless all pairs of the word are that common.
  static let longestPosting = 96
  /// So many words are handed back at most, those with the most shared pairs first.
  static let mostCandidates = 24

  private struct Key: Hashable {
    var kind: Int32
    var pair: UInt64
  }

  private var kinds: [String: Int32] = [:]
  private var postings: [Key: [Int32]] = [:]

  /// Words with their kind; words of different kinds never meet.
  init(_ words: [(word: [UInt32], kind: String)]) {
    for (position, entry) in words.enumerated() {
      let kind = kinds[entry.kind] ?? Int32(kinds.count)
      kinds[entry.kind] = kind
      for pair in Set(bigrams(entry.word)) {
        postings[Key(kind: kind, pair: pair), default: []].append(Int32(position))
      }
    }
  }

  /// Positions of the likeliest words, likest first; ties in reading order.
  func candidates(like word: [UInt32], kind: String) -> [Int] {
    guard let kind = kinds[kind] else { return [] }
    let lists = distinct(bigrams(word)).compactMap { postings[Key(kind: kind, pair: $0)] }
    var positions: [Int32] = []
    let short = lists.filter { $0.count <= Self.longestPosting }
    let common = lists.filter { $0.count > Self.longestPosting }.min { ($0.count, $0[0]) < ($1.count, $1[0]) }
    for list in short.isEmpty ? [Array((common ?? []).prefix(Self.longestPosting))] : short {
      positions += list
    }
    // Sorted, a position stands as often in a row as pairs are shared; then the longest rows first.
    positions.sort()
    var ranked: [(shared: Int, position: Int32)] = []
    for position in positions {
      if ranked.last?.position == position {
        ranked[ranked.count - 1].shared += 1
      } else {
        ranked.append((1, position))
      }
    }
    ranked.sort { ($1.shared, $0.position) < ($0.shared, $1.position) }
    return ranked.prefix(Self.mostCandidates).map { Int($0.position) }
  }

  /// Each once; a word has some ten pairs.
  private func distinct(_ pairs: [UInt64]) -> [UInt64] {
    var seen: [UInt64] = []
    seen.reserveCapacity(pairs.count)
    for pair in pairs where !seen.contains(pair) { seen.append(pair) }
    return seen
  }
}

/// Dice's coefficient over pairs of neighbouring characters; single characters count as themselves.
func bigramSimilarity(_ a: [UInt32], _ b: [UInt32]) -> Double {
  if a == b { return a.isEmpty ? 0 : 1 }
  let x = bigrams(a)
  let y = bigrams(b)
  guard !x.isEmpty, !y.isEmpty else { return 0 }
  var counts: [UInt64: Int] = [:]
  for pair in x { counts[pair, default: 0] += 1 }
  var shared = 0
  for pair in y {
    guard let left = counts[pair], left > 0 else { continue }
    counts[pair] = left - 1
    shared += 1
  }
  return 2 * Double(shared) / Double(x.count + y.count)
}

/// Pairs of neighbouring characters in one number each.
func bigrams(_ word: [UInt32]) -> [UInt64] {
  if word.count == 1 { return [UInt64(word[0])] }
  return zip(word, word.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
}
