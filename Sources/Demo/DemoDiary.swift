import Policy
import Store

/// What happens when: everybody's doings in the order of time, whoever thinks of them first.
final class DemoDiary {
  private var entries: [(at: Moment, order: Int, what: (Moment) throws -> Void)] = []
  private var count = 0

  /// Puts something on a day, at an hour of work.
  func add(on day: CivilDate, _ random: inout DemoRandom, _ what: @escaping (Moment) throws -> Void) {
    let second = random.whole(8 * 3600 + 1800...18 * 3600)
    add(at: Moment(startOf: day).adding(seconds: second), what)
  }

  func add(at moment: Moment, _ what: @escaping (Moment) throws -> Void) {
    count += 1
    entries.append((moment, count, what))
  }

  /// Lets everything happen up to a moment; what happens may put more into the diary.
  func run(until end: Moment) throws {
    while let index = entries.indices.min(by: { key(entries[$0]) < key(entries[$1]) }) {
      let entry = entries.remove(at: index)
      guard entry.at <= end else { continue }
      try entry.what(entry.at)
    }
  }

  private func key(_ entry: (at: Moment, order: Int, what: (Moment) throws -> Void)) -> (Int, Int) {
    (entry.at.unixTime, entry.order)
  }
}
