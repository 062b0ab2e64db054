extension AgencyName {
  /// Two of a city's bodies, by their places in the list.
  public struct Near: Sendable, Hashable {
    public var one: Int
    public var other: Int
  }

  /// Shorter names differ by one character too often.
  private static let shortestNear = 4
  /// Longer names are cut, so that the comparison stays constant in time.
  private static let longestNear = 48
  private static let counters = Set("省市州县区旗一二三四五六七八九十东西南北中上下前后左右甲乙丙丁0123456789ABCD")

  /// Bodies of which one name is one character away from a name of the other, in the order of the list.
  ///
  /// - Parameter bodies: the names of each body. Passed over are names that the tables know as two departments (商务局,
  ///   税务局), governments of two counties, names for many bodies, and names that differ by a level or a counter
  ///   (市/县, 第一/第二).
  public static func near(_ bodies: [[String]], in region: String?) -> [Near] {
    var entries: [(body: Int, letters: [Character], kind: BodyKind, isInTables: Bool)] = []
    for (index, names) in bodies.enumerated() {
      for name in names {
        let body = Body(name, city: region)
        let letters = Array(BodyName(name).text.prefix(longestNear))
        guard letters.count >= shortestNear, body.kind != .group else { continue }
        entries.append((index, letters, body.kind, body.isInTables))
      }
    }
    // Names one step apart share the whole, or what is left when one character is taken out of either.
    var byGap: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for gap in gaps(entry.letters) { byGap[gap, default: []].append(index) }
    }
    var found: Set<[Int]> = []
    for sharing in byGap.values where sharing.count > 1 {
      for (position, first) in sharing.enumerated() {
        for second in sharing[(position + 1)...].prefix(8) {
          let (a, b) = (entries[first], entries[second])
          guard a.body != b.body, !(a.isInTables && b.isInTables), isOneStep(a.letters, b.letters) else { continue }
          // 通城县政府 and 通山县政府: neighbours, not a slip.
          if a.kind == .county && b.kind == .county { continue }
          found.insert([min(a.body, b.body), max(a.body, b.body)])
        }
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }.map { Near(one: $0[0], other: $0[1]) }
  }

  private static func gaps(_ letters: [Character]) -> Set<String> {
    var gaps: Set<String> = [String(letters)]
    for index in letters.indices {
      var rest = letters
      rest.remove(at: index)
      gaps.insert(String(rest))
    }
    return gaps
  }

  /// One character put in, left out or changed, unless it is a level or a counter.
  private static func isOneStep(_ a: [Character], _ b: [Character]) -> Bool {
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
