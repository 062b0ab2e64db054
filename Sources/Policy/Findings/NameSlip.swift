/// When two names are one character apart, as a slip of the pen leaves them.
enum NameSlip {
  /// Shorter names differ by one character too often.
  static let shortest = 4
  /// Longer names are cut, so that the comparison stays constant in time.
  static let longest = 48
  private static let counters = Set("省市州县区旗一二三四五六七八九十东西南北中上下前后左右甲乙丙丁0123456789ABCD")

  /// The name itself and with each one character left out: names one step apart share one of these.
  static func gaps(_ letters: [Character]) -> Set<String> {
    var gaps: Set<String> = [String(letters)]
    for index in letters.indices {
      var rest = letters
      rest.remove(at: index)
      gaps.insert(String(rest))
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
