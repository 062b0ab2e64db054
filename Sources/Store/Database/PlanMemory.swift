import GRDB
import Synchronization

/// What was read out of the plans and is asked for again and again: sums, names to choose from. It is good until the
/// plans move; reports, which come by the thousand on the last day of a quarter, leave it as it is.
///
/// The number that says so is read in the same transaction as what it stands for, and every commit that changes more
/// than reports moves it (`Store.write`), those of other processes too: nothing that has gone out of date is given.
final class PlanMemory: Sendable {
  private struct State {
    var plans = 0
    var values: [String: any Sendable] = [:]
  }

  /// How many things are kept: each is small, and whoever asks for ever new ones only empties it.
  static let most = 1_000

  private let state = Mutex(State())

  /// What is kept under a name, made when it is not there. Only where `db` reads.
  func value<Value: Sendable>(_ name: String, _ db: Database, _ make: () throws -> Value) throws -> Value {
    let plans = try Int.fetchOne(db, kept: "SELECT plans FROM generation") ?? 0
    let known = state.withLock { $0.plans == plans ? $0.values[name] as? Value : nil }
    if let known { return known }
    let made = try make()
    state.withLock { state in
      if state.plans < plans { state = State(plans: plans) }
      guard state.plans == plans else { return }
      if state.values.count >= Self.most { state.values.removeAll() }
      state.values[name] = made
    }
    return made
  }
}
