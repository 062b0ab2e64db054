/// Numbers that look like chance and are the same on every machine and in every year: SplitMix64, begun by a seed and
/// the name of what is decided, so that one more target moves no other.
struct DemoRandom {
  private var state: UInt64

  init(_ seed: Int, _ subject: String) {
    // FNV-1a.
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(seed) \(subject)".utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = sum
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// From 0 up to, not including, 1.
  mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  mutating func happens(_ probability: Double) -> Bool { share() < probability }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * share()
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    min(range.upperBound, range.lowerBound + Int(share() * Double(range.upperBound - range.lowerBound + 1)))
  }

  mutating func one<Element>(of list: [Element]) -> Element { list[whole(0...list.count - 1)] }
}
