/// When two names are one character apart, as a slip of the pen leaves them.
enum NameSlip {
  /// Shorter names differ by one character too often.
  static let shortest = 4
  /// Longer names are cut, so that the comparison stays constant in time.
  static let longest = 48
  private static let counters = Set("省市州县区旗一二三四五六七八九十东西南北中上下前后左右甲乙丙丁0123456789ABCD")

  /// The name itself and with each one character left out, each as a number: names one step apart share one of these.
  /// Of two that share one by chance `isOneStep` says that they are not.
  static func gaps(_ letters: [Character]) -> Set<UInt64> {
    // A polynomial over the letters; what stands behind the gap moves up by one place.
    let step: UInt64 = 0x9E37_79B9_7F4A_7C15
    var powers: [UInt64] = [1]
    var values: [UInt64] = []
    for letter in letters {
      var value: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in letter.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
      values.append(value)
      powers.append(powers[powers.count - 1] &* step)
    }
    var whole: UInt64 = 0
    var behind: UInt64 = 0
    for (index, value) in values.enumerated() {
      whole &+= value &* powers[index]
      if index > 0 { behind &+= value &* powers[index - 1] }
    }
    var gaps: Set<UInt64> = [whole]
    gaps.reserveCapacity(letters.count + 1)
    var before: UInt64 = 0
    for (index, value) in values.enumerated() {
      if index > 0 { behind &-= value &* powers[index - 1] }
      gaps.insert(before &+ behind)
      before &+= value &* powers[index]
    }
    return gaps
  }

  /// One character put in, left out or changed, unless it is a level or a counter.
  static func isOneStep(_ a: [Character], _ b: [Character]) -> Bool {
    var head = 0
    while head < min(a.count, b.count), a[head] == b[head] { head += 1 }
    var tail = 0
    while tail < min(a.count, b.count) - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    let left = a[head..<(a.count - tail)]
    let right = b[head..<(b.count - tail)]
    guard max(left.count, right.count) == 1 else { return false }
    return !(left + right).contains { counters.contains($0) }
  }
}
