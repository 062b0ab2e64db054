import Policy

/// Finds in an earlier version what a later one says again, so that ids stay.
///
/// Passes go from the same words in the same place to the same subject with other figures; within a pass, equal
/// items pair in the order of the text. An item pairs once.
struct ItemMatch {
  /// For each new item the index of the old one, where there is one.
  private(set) var pairs: [Int?]

  init(old: [ReadItem], new: [ReadItem]) {
    pairs = Array(repeating: nil, count: new.count)
    var open = Set(old.indices)
    for pass in Self.passes {
      if open.isEmpty { break }
      var byKey: [[String]: [Int]] = [:]
      for index in old.indices.reversed() where open.contains(index) {
        if let key = pass(old[index]) { byKey[key, default: []].append(index) }
      }
      for index in new.indices where pairs[index] == nil {
        guard let key = pass(new[index]), let found = byKey[key]?.popLast() else { continue }
        pairs[index] = found
        open.remove(found)
      }
    }
    pairAlike(old, new, &open)
  }

  private static let passes: [@Sendable (ReadItem) -> [String]?] = [
    { key($0, "quote", "title", "number", "section", "path", "deadline", "area", "indicator", "amount") },
    { key($0, "quote", "title", "number", "section", "path", "area") },
    { key($0, "quote", "title", "level", "area") },
    { $0.subject == .target ? key($0, "indicator", "unit", "area", "deadline", "cadence") : nil },
    { $0.subject == .target || $0.subject == .goal ? key($0, "indicator", "unit", "area") : nil },
    { $0.subject == .measure ? key($0, "text_start") : nil },
    { $0.subject == .section && $0.fields["number"] != nil ? key($0, "number", "path", "level") : nil },
  ]

  private static func key(_ item: ReadItem, _ names: String...) -> [String] {
    [item.subject.rawValue] + names.map { item.fields[$0] ?? "" }
  }

  /// Most of the words alike is the same item; below this it is another.
  private static let likeness = 0.6
  /// Above this many leftovers, comparing each with each would cost more than it gives.
  private static let mostCompared = 400

  /// The last pass: of what is left, the most alike pairs, by the share of two-character pieces in common.
  private mutating func pairAlike(_ old: [ReadItem], _ new: [ReadItem], _ open: inout Set<Int>) {
    let left = new.indices.filter { pairs[$0] == nil && new[$0].subject != .section }
    guard !open.isEmpty, !left.isEmpty, open.count <= Self.mostCompared, left.count <= Self.mostCompared else { return }
    var candidates: [(score: Double, new: Int, old: Int)] = []
    let oldPieces = open.sorted().map { ($0, Self.pieces(old[$0].quote)) }
    for index in left {
      let mine = Self.pieces(new[index].quote)
      for (other, theirs) in oldPieces where Self.comparable(new[index], old[other]) {
        let score = Self.share(mine, theirs)
        if score >= Self.likeness { candidates.append((score, index, other)) }
      }
    }
    candidates.sort { ($1.score, $0.new, $0.old) < ($0.score, $1.new, $1.old) }
    for candidate in candidates where pairs[candidate.new] == nil && open.contains(candidate.old) {
      pairs[candidate.new] = candidate.old
      open.remove(candidate.old)
    }
  }

  private static func comparable(_ a: ReadItem, _ b: ReadItem) -> Bool {
    a.subject == b.subject && a.fields["unit"] == b.fields["unit"] && a.fields["area"] == b.fields["area"]
  }

  private static func pieces(_ text: String) -> Set<[Unicode.Scalar]> {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 1 else { return [scalars] }
    return Set((0..<scalars.count - 1).map { [scalars[$0], scalars[$0 + 1]] })
  }

  /// Dice's coefficient, 0…1.
  private static func share(_ a: Set<[Unicode.Scalar]>, _ b: Set<[Unicode.Scalar]>) -> Double {
    2 * Double(a.intersection(b).count) / Double(max(1, a.count + b.count))
  }
}
