extension AgencyName {
  /// The names that somebody may have meant by one that nobody has: those that share most of its pairs of characters,
  /// best first, three at most.
  public static func alike(_ name: String, among names: some Sequence<String>) -> [String] {
    let wanted = pairs(of: name)
    let found = names.compactMap { other -> (name: String, share: Double)? in
      let known = pairs(of: other)
      let share = 2 * Double(wanted.intersection(known).count) / Double(max(1, wanted.count + known.count))
      return share >= 0.34 ? (other, share) : nil
    }
    return found.sorted { ($1.share, $0.name) < ($0.share, $1.name) }.prefix(3).map(\.name)
  }

  /// With the ends marked, so that two characters in common at an end count.
  private static func pairs(of name: String) -> Set<String> {
    let characters = ["^"] + name.unicodeScalars.filter { !$0.properties.isWhitespace }.map(String.init) + ["$"]
    return Set(zip(characters, characters.dropFirst()).map { $0 + $1 })
  }
}
