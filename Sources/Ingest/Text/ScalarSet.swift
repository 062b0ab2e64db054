/// A set of code points that a scan looks for: a bit for each of the Basic Multilingual Plane, none beyond.
///
/// Most characters of a plan begin nothing, so that a pass over a text is mostly this one look-up. A pass asks a short
/// table first, by the last bits alone: it stays in the processor's nearest cache beside those of dozens of other sets.
struct ScalarSet: Sendable {
  /// The short table, then the whole one.
  private let bits: Lasting<UInt64>

  private static let hintWords = 2048 / 64

  init(_ members: some Sequence<UInt32>) {
    var bits = [UInt64](repeating: 0, count: Self.hintWords + 0x10000 / 64)
    for scalar in members where scalar < 0x10000 {
      bits[Self.hint(scalar)] |= 1 << UInt64(scalar & 63)
      bits[Self.hintWords + Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
    self.bits = Lasting(bits)
  }

  /// The code points of the plane for which this holds.
  init(where isMember: (UInt32) -> Bool) {
    self.init((0..<UInt32(0x10000)).filter(isMember))
  }

  @inline(__always)
  private static func hint(_ scalar: UInt32) -> Int { Int(scalar >> 6) & (hintWords - 1) }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Self.hintWords + Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0
  }

  /// Where the first of them stands in a stretch; nil for none.
  func first(in text: [UInt32], _ range: Range<Int>) -> Int? {
    text.withUnsafeBufferPointer { first(in: $0, range) }
  }

  /// The same over memory that somebody else holds. Never inlined: by itself the loop keeps all it needs in registers.
  @inline(never)
  func first(in text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    /// Asks by the last bits: letters that share them are told apart only where one seems to be found.
    @inline(__always) func isLikely(_ index: Int) -> Bool {
      let scalar = text[index]
      return bits[Self.hint(scalar)] >> UInt64(scalar & 63) & 1 != 0
    }
    var index = range.lowerBound
    let end = range.upperBound
    while true {
      // Four at a time, as far as they go.
      while index + 4 <= end {
        if isLikely(index) { break }
        if isLikely(index + 1) {
          index += 1
          break
        }
        if isLikely(index + 2) {
          index += 2
          break
        }
        if isLikely(index + 3) {
          index += 3
          break
        }
        index += 4
      }
      while index < end, !isLikely(index) { index += 1 }
      if index == end { return nil }
      if contains(text[index]) { return index }
      index += 1
    }
  }
}

extension ScalarSet {
  /// The first characters of these words.
  init(opening words: [[UInt32]]) { self.init(words.compactMap(\.first)) }

  static let digits = ScalarSet(Scalar.zero...Scalar.nine)
}
