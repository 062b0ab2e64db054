/// Words that a text may end with. Most texts end with another letter than any of them, others with that of a few.
struct WordEnds: Sendable {
  let words: [[UInt32]]
  private let hints: ScalarHints
  /// Their last letters in order, and the words of each in theirs.
  private let lasts: [UInt32]
  private let groups: [[[UInt32]]]

  /// A line of words with spaces between.
  init(_ line: String) {
    words = Ingest.words(line)
    let grouped = Dictionary(grouping: words) { $0[$0.count - 1] }.sorted { $0.key < $1.key }
    lasts = grouped.map(\.key)
    groups = grouped.map(\.value)
    hints = ScalarHints(lasts)
  }

  /// False for most letters that end none of them.
  @inline(__always)
  func mayEnd(with last: UInt32) -> Bool { hints.mayContain(last) }

  /// Those that end with a letter, in their order.
  func words(endingWith last: UInt32) -> [[UInt32]]? {
    var (low, high) = (0, lasts.count)
    while low < high {
      let middle = (low + high) / 2
      if lasts[middle] < last { low = middle + 1 } else { high = middle }
    }
    return low < lasts.count && lasts[low] == last ? groups[low] : nil
  }

  /// Whether one of them ends a stretch.
  func end(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    guard let last = range.last.map({ text[$0] }), mayEnd(with: last) else { return false }
    return words(endingWith: last)?.contains { text.ends(with: $0, at: range.upperBound, floor: range.lowerBound) }
      ?? false
  }
}
