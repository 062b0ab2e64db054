import Foundation
import GRDB
import Synchronization

/// How long those wait who want to write while another process does.
///
/// Our own writers stand in one line. When the first of them has waited its time in vain the others are told at once
/// instead of waiting one after the other; whoever comes later asks once and is told at once too, until the lock is
/// free again or the next time has come to wait for it.
final class WriterPatience: Sendable {
  private struct State {
    /// Since when nobody could write, in seconds of a clock that never goes back; nil while all is well.
    var since: Double?
    var limit: Double
  }

  private let state: Mutex<State>
  /// After so many times the patience somebody waits again.
  private static let rounds = 6.0

  init(seconds: Double) {
    state = Mutex(State(limit: seconds))
  }

  /// SQLite asks this when somebody else holds the lock (sqlite.org/c3ref/busy_handler.html): whether to try again.
  func waits(_ tries: Int) -> Bool {
    let now = ProcessInfo.processInfo.systemUptime
    let goesOn = state.withLock { state in
      let since = state.since.flatMap { now - $0 < state.limit * Self.rounds ? $0 : nil } ?? now
      state.since = since
      return now - since < state.limit
    }
    guard goesOn else { return false }
    Thread.sleep(forTimeInterval: Double(min(1 + tries * 2, 50)) / 1_000)
    return true
  }

  /// The lock was had.
  func reset() {
    state.withLock { $0.since = nil }
  }

  /// Waits up to so many seconds while something is done.
  func during<T>(seconds: Double, _ body: () throws -> T) rethrows -> T {
    let usual = state.withLock { state in
      defer { state = State(limit: seconds) }
      return state.limit
    }
    defer {
      state.withLock { $0 = State(limit: usual) }
    }
    return try body()
  }
}
