/// One rendering of an answer, and those who wait for it.
final class Flight: @unchecked Sendable {
  // Unchecked: the fields below are touched only with the lock of `KeptAnswers` held.
  let key: CacheKey
  /// The generation that was current when it began.
  let generation: UInt64
  /// Milliseconds of the steady clock.
  let began: Int
  var passengers: [Passenger]
  /// A worker is at it.
  var isTaken = false
  /// How many jobs for it wait for a worker, and for whom: each address has it in its own line.
  var jobs = 1
  var addresses: Set<PeerAddress>
  /// How often a handler failed; after the second time everybody asks for himself.
  var failures = 0

  init(key: CacheKey, generation: UInt64, began: Int, first: Passenger) {
    self.key = key
    self.generation = generation
    self.began = began
    passengers = [first]
    addresses = [first.address]
  }
}

/// One request that waits for a rendering, and may be the one that is rendered.
struct Passenger: Sendable {
  let token: UInt64
  let mailbox: Mailbox
  let presence: Presence
  let address: PeerAddress
  /// Since when it waits, in milliseconds.
  let since: Int
  /// A request with a cookie or credentials; takes only what is the same for everyone.
  let isPersonal: Bool
  /// Whether what was true a moment ago will do: not for somebody who has just written.
  let takesOld: Bool
  let prefersGzip: Bool
  /// Renders this request, as a worker does.
  let answer: @Sendable () -> Answer
  /// Renders the page of an error.
  let errorAnswer: @Sendable () -> Answer
  /// Says that the handler of this request trapped.
  let tellTrap: @Sendable () -> Void
}
