extension AgencyName {
  /// Two of a city's bodies, by their places in the list.
  public struct Near: Sendable, Hashable {
    public var one: Int
    public var other: Int
  }

  /// Bodies of which one name is one character away from a name of the other, in the order of the list.
  ///
  /// - Parameter bodies: the names of each body. Passed over are names that the tables know as two departments (商务局,
  ///   税务局), governments of two counties, names for many bodies, and names that differ by a level or a counter
  ///   (市/县, 第一/第二).
  public static func near(_ bodies: [[String]], in region: String?) -> [Near] {
    var entries: [(body: Int, letters: [Character], kind: AgencyKind, isInTables: Bool)] = []
    for (index, names) in bodies.enumerated() {
      for name in names {
        let body = Agency(name, city: region)
        let letters = Array(WrittenName(name).text.prefix(NameSlip.longest))
        guard letters.count >= NameSlip.shortest, body.kind != .group else { continue }
        entries.append((index, letters, body.kind, body.isInTables))
      }
    }
    // Names one step apart share the whole, or what is left when one character is taken out of either.
    var byGap: [UInt64: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for gap in NameSlip.gaps(entry.letters) { byGap[gap, default: []].append(index) }
    }
    var found: Set<[Int]> = []
    for sharing in byGap.values where sharing.count > 1 {
      for (position, first) in sharing.enumerated() {
        for second in sharing[(position + 1)...].prefix(8) {
          let (a, b) = (entries[first], entries[second])
          guard a.body != b.body, !(a.isInTables && b.isInTables), NameSlip.isOneStep(a.letters, b.letters) else {
            continue
          }
          // 通城县政府 and 通山县政府: neighbours, not a slip.
          if a.kind == .county && b.kind == .county { continue }
          found.insert([min(a.body, b.body), max(a.body, b.body)])
        }
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }.map { Near(one: $0[0], other: $0[1]) }
  }
}
