import Policy

/// When what pages show moved last, as numbers of commits: all of it, or one city's progress alone.
///
/// A report that is handed in moves its city's targets, and nothing else that was read out of plans. What other
/// processes write is not known: it moves everything.
struct Moves {
  /// The last commit that is known.
  private var seen: Int
  /// The last one that may have moved anything.
  private var all: Int
  /// The last one of each city in which something was handed in.
  private var cities: [CityID: Int] = [:]

  init(at value: Int) { (seen, all) = (value, value) }

  /// Takes a commit of this process; nil moves everything.
  mutating func commit(_ value: Int, of reported: Set<CityID>?) {
    // Commits may be told in any order: where one is missing, it may be another process's.
    if let reported, value <= seen + 1 {
      for city in reported { cities[city] = max(cities[city] ?? 0, value) }
    } else {
      all = max(all, value)
    }
    seen = max(seen, value)
  }

  /// Takes what the database says; what this process did not commit moves everything.
  mutating func look(_ value: Int) {
    if value > seen { (seen, all) = (value, value) }
  }

  /// Whether anything moved since a commit but reports of other cities than this one; nil: but reports of any city.
  func hasMoved(_ city: CityID?, since value: Int) -> Bool {
    all > value || city.flatMap { cities[$0] } ?? 0 > value
  }
}

/// What a transaction of reports moves, as those that share it tell it one by one.
enum Reported {
  case cities(Set<CityID>)
  case anything

  static let nothing = Reported.cities([])

  mutating func add(_ more: Set<CityID>?) {
    if case .cities(let cities) = self, let more { self = .cities(cities.union(more)) } else { self = .anything }
  }

  var cities: Set<CityID>? {
    if case .cities(let cities) = self { return cities }
    return nil
  }
}
