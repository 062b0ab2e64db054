/// How long a connection may stay as it is: a state machine that is handed the time, in milliseconds.
struct ConnectionDeadline {
  enum Phase: UInt8 { case handshake, opened, head, body, handler, write, idle, heartbeat, linger, unlimited }

  private(set) var phase = Phase.unlimited
  private var start = 0
  private var last = 0
  private var moved = 0

  /// Begins a phase; a phase that goes on is not begun again, so that dripping bytes win no time.
  mutating func enter(_ next: Phase, now: Int) {
    if next == phase && next != .idle { return }
    phase = next
    start = now
    last = now
    moved = 0
  }

  /// One request is over; whatever phase the next one is in begins anew.
  mutating func finish() { phase = .unlimited }

  /// Begins the same phase again.
  mutating func restart(now: Int) {
    start = now
    last = now
    moved = 0
  }

  /// Notes bytes that came or went in this phase.
  mutating func progress(_ bytes: Int, now: Int) {
    guard bytes > 0 else { return }
    last = now
    moved += bytes
  }

  /// When the phase must be over, as far as known now.
  func due(_ timeouts: Timeouts) -> Int {
    switch phase {
    case .handshake: return start + timeouts.handshake
    case .opened, .head: return start + timeouts.head
    case .handler: return start + timeouts.handler
    case .idle: return start + timeouts.idle
    case .linger: return start + timeouts.linger
    case .unlimited: return Int.max
    case .body: return paced(gap: timeouts.bodyGap, grace: timeouts.bodyGrace, rate: timeouts.bodyRate)
    case .write: return paced(gap: timeouts.write, grace: timeouts.writeGrace, rate: timeouts.writeRate)
    case .heartbeat: return start + timeouts.heartbeat
    }
  }

  /// The earlier of two: no byte for `gap`, or fewer than `rate` bytes a second once `grace` is over.
  private func paced(gap: Int, grace: Int, rate: Int) -> Int {
    guard rate > 0 else { return last + gap }
    return min(last + gap, start + max(grace, moved / rate * 1_000 + moved % rate * 1_000 / rate))
  }
}
