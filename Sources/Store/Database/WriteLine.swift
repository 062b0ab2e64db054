import Foundation
import GRDB
import Synchronization

/// Short writes that wait for one another share one transaction, and so one flush of the disk: each in a savepoint of
/// its own, with its own result or error; none is told of its success before all of them are on disk.
///
/// Whoever comes first writes for those who came meanwhile, then hands the lead on.
final class WriteLine: Sendable {
  /// One write, and the thread that waits for it.
  final class Ticket: @unchecked Sendable {
    // Unchecked: whoever leads touches the outcome before `wake`, the waiting thread after it.
    // None once it has run: what it holds belongs to the thread that waits, and must not outlive its call.
    fileprivate var body: ((Database) throws -> Void)?
    fileprivate var outcome: Result<Void, any Error>?
    private let bell = DispatchSemaphore(value: 0)

    fileprivate init(_ body: @escaping (Database) throws -> Void) { self.body = body }

    fileprivate func wake() { bell.signal() }
    fileprivate func wait() { bell.wait() }
  }

  private struct State {
    var waiting: [Ticket] = []
    var isLed = false
  }

  /// So many share a transaction at most: the first shall not wait long for the last.
  static let most = 64

  private let state = Mutex(State())
  /// Runs what only waits.
  let whileWaiting = Mutex(Waiting { $0() })

  /// In a box: a bare closure is wrapped once more each time that it is read through the lock.
  struct Waiting {
    let run: @Sendable (() -> Void) -> Void
  }

  /// How many transactions there were, and how many writes they held.
  private let counts = Mutex((transactions: 0, writes: 0))
  var sums: (transactions: Int, writes: Int) { counts.withLock { $0 } }

  /// How many wait for whoever leads.
  var waiting: Int { state.withLock { $0.waiting.count } }

  /// Runs a write in a transaction, alone or with others; returns when it is on disk.
  ///
  /// - Parameter commit: opens a transaction, runs what it is given, commits; throws when that failed.
  func write<T>(_ body: (Database) throws -> T, commit: ((Database) throws -> Void) throws -> Void) throws -> T {
    var result: T?
    try withoutActuallyEscaping(body) { body in
      let ticket = Ticket { db in result = try body(db) }
      let leads = state.withLock { state in
        state.waiting.append(ticket)
        defer { state.isLed = true }
        return !state.isLed
      }
      // Woken with an outcome, or to lead.
      if !leads {
        let waiting = whileWaiting.withLock { $0 }
        waiting.run { ticket.wait() }
      }
      if ticket.outcome == nil { lead(commit) }
      try ticket.outcome?.get()
    }
    guard let result else { throw StoreError.failed(detail: "a write ended without a result") }
    return result
  }

  private func lead(_ commit: ((Database) throws -> Void) throws -> Void) {
    var batch: [Ticket] = []
    do {
      try commit { db in
        // Whoever has come while the lead waited for the database goes along.
        batch = take()
        try run(batch, db)
      }
    } catch {
      // Nothing is on disk, whatever each of them believes; where the door itself failed nobody was asked yet.
      if batch.isEmpty { batch = take() }
      for ticket in batch where ticket.succeeded { ticket.outcome = .failure(error) }
    }
    for ticket in batch { ticket.body = nil }
    counts.withLock { $0 = ($0.transactions + 1, $0.writes + batch.count) }
    let next = state.withLock { state in
      state.isLed = !state.waiting.isEmpty
      return state.waiting.first
    }
    // The next transaction begins while these answer.
    next?.wake()
    for ticket in batch.dropFirst() { ticket.wake() }
  }

  private func take() -> [Ticket] {
    state.withLock { state in
      let batch = Array(state.waiting.prefix(Self.most))
      state.waiting.removeFirst(batch.count)
      return batch
    }
  }

  private func run(_ batch: [Ticket], _ db: Database) throws {
    if batch.count == 1 {
      // Alone it is the transaction itself that is rolled back.
      batch[0].outcome = .success(())
      do { try batch[0].body?(db) } catch {
        batch[0].outcome = .failure(error)
        throw error
      }
      return
    }
    for ticket in batch {
      do {
        try db.savepoint { try ticket.body?(db) }
        ticket.outcome = .success(())
      } catch {
        ticket.outcome = .failure(error)
        // Some errors of SQLite end the whole transaction: then nothing of it holds.
        if !db.isInsideTransaction { throw error }
      }
    }
  }
}

extension WriteLine.Ticket {
  /// Whether nothing has gone wrong with it yet; one that was never run counts too.
  fileprivate var succeeded: Bool {
    if case .failure = outcome { return false }
    return true
  }
}
