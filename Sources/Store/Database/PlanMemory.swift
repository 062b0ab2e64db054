import GRDB
import Synchronization

/// What was read out of the plans and is asked for again and again: sums, names to choose from. It is good until the
/// plans move; reports, which come by the thousand on the last day of a quarter, leave it as it is.
///
/// The number that says so is read in the same transaction as what it stands for, and every commit that changes more
/// than reports moves it (`Store.write`), those of other processes too: nothing that has gone out of date is given.
final class PlanMemory: Sendable {
  /// What makes a value go out of date.
  enum Reach: Hashable {
    /// Changes of plans.
    case plans
    /// Changes of plans, and of what is open until somebody closes it: projects, matters, orders, remarks.
    case registers
    /// Any change, a report's too.
    case all

    /// What moves with each of them, and never back.
    fileprivate var number: String {
      switch self {
      case .plans: "plans"
      case .registers: "plans + registers"
      case .all: "value"
      }
    }
  }

  private struct State {
    /// By what they depend on: the number that they are good for, and the values.
    var kept: [Reach: (number: Int, values: [String: any Sendable])] = [:]
  }

  /// How many things are kept: each is small, and whoever asks for ever new ones only empties it.
  static let most = 1_000

  private let state = Mutex(State())

  /// The first page of a list, as everybody looks at it: what is counted for its rows is counted once until the plans
  /// move. Other pages, searches and the long stretches of whoever reads all are made each time.
  func first<Item: Sendable>(
    _ page: Slice, of name: String, _ words: String, longest: Int = PlanMemory.longestPage, _ db: Database,
    _ make: () throws -> Listing<Item>
  ) throws -> Listing<Item> {
    guard page.after == nil, page.before == nil, page.limit <= longest, words.allSatisfy(\.isWhitespace) else {
      return try make()
    }
    return try value("\(name), \(page.limit), \(page.wantsTotal)", db, make)
  }

  /// As long as a page for people is.
  static let longestPage = 200

  /// What is kept under a name, made when it is not there. Only where `db` reads, or has written nothing that it
  /// reaches.
  func value<Value: Sendable>(
    _ name: String, until reach: Reach = .plans, _ db: Database, _ make: () throws -> Value
  ) throws -> Value {
    let number = try Int.fetchOne(db, kept: "SELECT \(reach.number) FROM generation") ?? 0
    return try value(name, until: reach, at: number, make)
  }

  /// The same where the number that says so, `generation.plans` for plans, has been read already in this transaction.
  func value<Value: Sendable>(
    _ name: String, until reach: Reach = .plans, at number: Int, _ make: () throws -> Value
  ) throws -> Value {
    let known = state.withLock { state in
      state.kept[reach].flatMap { $0.number == number ? $0.values[name] as? Value : nil }
    }
    if let known { return known }
    let made = try make()
    state.withLock { state in
      var kept = state.kept[reach] ?? (number, [:])
      if kept.number < number { kept = (number, [:]) }
      guard kept.number == number else { return }
      if kept.values.count >= Self.most { kept.values.removeAll() }
      kept.values[name] = made
      state.kept[reach] = kept
    }
    return made
  }
}
