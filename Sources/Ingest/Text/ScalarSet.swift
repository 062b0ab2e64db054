/// A set of code points that a scan looks for: a bit for each of the Basic Multilingual Plane, none beyond.
///
/// Most characters of a plan begin nothing, so that a pass over a text is mostly this one look-up. A pass asks a short
/// table first, by the last bits alone: it stays in the processor's nearest cache beside those of dozens of other sets.
struct ScalarSet: Sendable {
  private let bits: Lasting<UInt64>
  /// By a letter's last bits whether it may be a member: not 0.
  private let hints: Lasting<UInt8>

  private static let hintCount: UInt32 = 1024

  init(_ members: some Sequence<UInt32>) {
    var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
    var hints = [UInt8](repeating: 0, count: Int(Self.hintCount))
    for scalar in members where scalar < 0x10000 {
      bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
      hints[Int(scalar & (Self.hintCount - 1))] = 1
    }
    self.bits = Lasting(bits)
    self.hints = Lasting(hints)
  }

  /// The code points of the plane for which this holds.
  init(where isMember: (UInt32) -> Bool) {
    self.init((0..<UInt32(0x10000)).filter(isMember))
  }

  /// All of them in order.
  var members: [UInt32] {
    (0..<0x10000 / 64).flatMap { word -> [UInt32] in
      bits[word] == 0 ? [] : (UInt32(word) * 64..<UInt32(word + 1) * 64).filter(contains)
    }
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
    @inline(__always) func hint(_ index: Int) -> UInt8 { hints[Int(text[index] & (Self.hintCount - 1))] }
    var index = range.lowerBound
    let end = range.upperBound
    while true {
      // Four at a time, as far as they go.
      while index + 4 <= end, hint(index) | hint(index + 1) | hint(index + 2) | hint(index + 3) == 0 { index += 4 }
      // Letters that share their last bits with a member are told apart only where one seems to be found.
      let near = min(index + 4, end)
      while index < near {
        if contains(text[index]) { return index }
        index += 1
      }
      if index == end { return nil }
    }
  }
}

extension ScalarSet {
  /// The first characters of these words.
  init(opening words: [[UInt32]]) { self.init(words.compactMap(\.first)) }

  static let digits = ScalarSet(Scalar.zero...Scalar.nine)
}
