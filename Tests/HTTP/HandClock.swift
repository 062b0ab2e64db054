import Synchronization

@testable import HTTP

/// A clock that only tests turn.
final class HandClock: Sendable {
  private let milliseconds = Atomic<Int>(1_000_000)

  func advance(_ amount: Int) { milliseconds.wrappingAdd(amount, ordering: .relaxed) }

  var clock: ServerClock {
    ServerClock(
      nanoseconds: { self.milliseconds.load(ordering: .relaxed) * 1_000_000 },
      wallSeconds: { self.milliseconds.load(ordering: .relaxed) / 1_000 + 1_700_000_000 })
  }
}
