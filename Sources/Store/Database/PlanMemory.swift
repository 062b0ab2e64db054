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

    /// Reads what moves with each of them, and never back.
    fileprivate var number: KeptStatement {
      switch self {
      case .plans: Self.plansNumber
      case .registers: Self.registersNumber
      case .all: Self.allNumber
      }
    }

    private static let plansNumber = KeptStatement("SELECT plans FROM generation")
    private static let registersNumber = KeptStatement("SELECT plans + registers FROM generation")
    private static let allNumber = KeptStatement("SELECT value FROM generation")
  }

  /// What a value is of: a name, and what was asked, which is compared as it is: writing a filter down as text cost
  /// more than many of the values.
  private struct Key: Hashable, @unchecked Sendable {  // Unchecked: only what is Sendable is put into it.
    let name: String
    let asked: AnyHashable?
  }

  /// One page of a list.
  private struct Page<Filter: Hashable & Sendable>: Hashable, Sendable {
    let filter: Filter
    let slice: Slice
  }

  private struct State {
    /// By what they depend on: the number that they are good for, and the values.
    var kept: [Reach: (number: Int, values: [Key: any Sendable])] = [:]
  }

  /// How many things are kept: whoever asks for ever new ones only empties it.
  let most: Int
  private let state = Mutex(State())

  /// - Parameter most: of small things, as most are.
  init(most: Int = 1_000) { self.most = most }

  /// The first page of a list, as everybody looks at it: what is counted for its rows is counted once until the plans
  /// move. Other pages, searches and the long stretches of whoever reads all are made each time.
  func first<Value: Sendable>(
    _ page: Slice, of name: String, _ filter: some Hashable & Sendable, words: String = "",
    longest: Int = PlanMemory.longestPage, until reach: Reach = .plans, _ db: Database, _ make: () throws -> Value
  ) throws -> Value {
    guard page.after == nil, page.before == nil, page.limit <= longest, words.allSatisfy(\.isWhitespace) else {
      return try make()
    }
    return try value(name, of: Page(filter: filter, slice: page), until: reach, db, make)
  }

  /// As long as a page for people is.
  static let longestPage = 200

  /// What is kept under a name, made when it is not there. Only where `db` reads, or has written nothing that it
  /// reaches.
  func value<Value: Sendable>(
    _ name: String, until reach: Reach = .plans, _ db: Database, _ make: () throws -> Value
  ) throws -> Value {
    try value(Key(name: name, asked: nil), until: reach, at: number(reach, db), make)
  }

  /// The same, of what was asked under this name.
  func value<Value: Sendable>(
    _ name: String, of asked: some Hashable & Sendable, until reach: Reach = .plans, _ db: Database,
    _ make: () throws -> Value
  ) throws -> Value {
    try value(Key(name: name, asked: AnyHashable(asked)), until: reach, at: number(reach, db), make)
  }

  /// The same where the number that says so, `generation.plans` for plans, has been read already in this transaction.
  func value<Value: Sendable>(
    _ name: String, until reach: Reach = .plans, at number: Int, _ make: () throws -> Value
  ) throws -> Value {
    try value(Key(name: name, asked: nil), until: reach, at: number, make)
  }

  /// The same, of what was asked under this name.
  func value<Value: Sendable>(
    _ name: String, of asked: some Hashable & Sendable, until reach: Reach = .plans, at number: Int,
    _ make: () throws -> Value
  ) throws -> Value {
    try value(Key(name: name, asked: AnyHashable(asked)), until: reach, at: number, make)
  }

  /// What moves with each change that a value does not outlive: read once where several values are asked for.
  func number(_ reach: Reach, _ db: Database) throws -> Int {
    try db.first(GenerationColumn.self, reach.number) { $0.int(.value) } ?? 0
  }

  private func value<Value: Sendable>(
    _ key: Key, until reach: Reach, at number: Int, _ make: () throws -> Value
  ) throws -> Value {
    let known = state.withLock { state in
      state.kept[reach].flatMap { $0.number == number ? $0.values[key] as? Value : nil }
    }
    if let known { return known }
    let made = try make()
    state.withLock { state in
      var kept = state.kept[reach] ?? (number, [:])
      if kept.number < number { kept = (number, [:]) }
      guard kept.number == number else { return }
      if kept.values.count >= most { kept.values.removeAll() }
      kept.values[key] = made
      state.kept[reach] = kept
    }
    return made
  }
}
