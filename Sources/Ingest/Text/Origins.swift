/// Where each scalar of a mended text stands in the text as read.
///
/// Most of a text is taken over as it is, so that only the places are kept where something was left out or put in: a
/// number for each scalar would be as large as the text again.
public struct Origins: Sendable {
  /// Scalars from `start` on stood `shift` further on.
  private struct Run {
    var start: Int32
    var shift: Int32
  }

  private var runs: [Run] = []
  /// For every `blockLength` scalars the run that holds the first of them, so that a look-up takes few steps.
  private var blocks: [Int32] = []
  /// How many scalars have their place.
  private(set) var count = 0
  private var shift: Int32 = .min

  private static let blockLength = 64

  public subscript(index: Int) -> Int32 {
    precondition(index >= 0 && index < count)
    var run = Int(blocks[index / Self.blockLength])
    while run + 1 < runs.count, runs[run + 1].start <= index { run += 1 }
    return Int32(truncatingIfNeeded: index) + runs[run].shift
  }

  /// Whether the scalars of a stretch stood side by side, nothing left out and nothing put in.
  func areTogether(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    precondition(first >= 0 && range.upperBound <= count)
    var run = Int(blocks[first / Self.blockLength])
    while run + 1 < runs.count, runs[run + 1].start <= first { run += 1 }
    return run + 1 == runs.count || runs[run + 1].start >= range.upperBound
  }

  /// Says where the next scalars stood.
  mutating func append(_ places: Range<Int>) {
    let next = Int32(truncatingIfNeeded: places.lowerBound - count)
    if next != shift {
      shift = next
      runs.append(Run(start: Int32(truncatingIfNeeded: count), shift: next))
    }
    count += places.count
  }

  /// The next scalar stood right after the last.
  mutating func skip() {
    if count == 0 { append(0..<1) } else { count += 1 }
  }

  /// Takes the places of a stretch over from others. Stretches come in the order of their text: `cursor` remembers how
  /// far the others have been read, and begins at 0.
  mutating func append(_ range: Range<Int>, of others: Origins, cursor: inout Int) {
    var index = range.lowerBound
    while index < range.upperBound {
      while cursor + 1 < others.runs.count, others.runs[cursor + 1].start <= index { cursor += 1 }
      let next = cursor + 1 < others.runs.count ? Int(others.runs[cursor + 1].start) : range.upperBound
      let end = min(next, range.upperBound)
      let place = index + Int(others.runs[cursor].shift)
      append(place..<(place + end - index))
      index = end
    }
  }

  /// Makes look-ups possible, when all scalars have their place.
  mutating func close() {
    blocks.reserveCapacity(count / Self.blockLength + 1)
    var run = 0
    for index in stride(from: 0, to: count, by: Self.blockLength) {
      while run + 1 < runs.count, runs[run + 1].start <= index { run += 1 }
      blocks.append(Int32(truncatingIfNeeded: run))
    }
  }
}
