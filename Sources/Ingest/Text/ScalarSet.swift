/// A set of code points that a scan looks for: a bit for each of the Basic Multilingual Plane, none beyond.
///
/// Most characters of a plan begin nothing, so that a pass over a text is mostly this one look-up; eight kilobytes stay
/// in the processor's nearest cache.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

  init(_ members: some Sequence<UInt32>) {
    for scalar in members { insert(scalar) }
  }

  /// The code points of the plane for which this holds.
  init(where isMember: (UInt32) -> Bool) {
    for scalar in 0..<UInt32(0x10000) where isMember(scalar) { insert(scalar) }
  }

  mutating func insert(_ scalar: UInt32) {
    if scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0
  }

  /// Where the first of them stands in a stretch; nil for none.
  func first(in text: [UInt32], _ range: Range<Int>) -> Int? {
    text.withUnsafeBufferPointer { first(in: $0, range) }
  }

  /// The same over memory that somebody else holds. Never inlined: by itself the loop keeps all it needs in registers.
  @inline(never)
  func first(in text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    return bits.withUnsafeBufferPointer { bits in
      /// Asks by the last sixteen bits: what lies beyond the plane is told apart only where it seems to be found.
      @inline(__always) func isLikely(_ index: Int) -> Bool {
        let low = UInt16(truncatingIfNeeded: text[index])
        return bits[Int(low >> 6)] >> UInt64(low & 63) & 1 != 0
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
        if text[index] < 0x10000 { return index }
        index += 1
      }
    }
  }
}

extension ScalarSet {
  /// The first characters of these words.
  init(opening words: [[UInt32]]) { self.init(words.compactMap(\.first)) }

  static let digits = ScalarSet(Scalar.zero...Scalar.nine)
}
