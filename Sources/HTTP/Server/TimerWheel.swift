/// Finds connections whose deadline has come; setting one costs nothing when it only moves later.
///
/// A connection lies in the slot of its earliest known deadline. When the slot comes round, the owner says whether the
/// deadline has moved, and the connection is laid into the later slot.
struct TimerWheel {
  /// Milliseconds a slot covers: deadlines are seconds, a tenth late is nothing.
  static let tick = 100
  /// Slots of one round: 51 seconds; later deadlines pass by once or twice.
  static let slots = 512

  private var wheel: [[Entry]]
  private var current: Int

  private struct Entry {
    let token: UInt64
    let tick: Int
  }

  private(set) var count = 0

  init(now: Int) {
    wheel = Array(repeating: [], count: TimerWheel.slots)
    current = now / TimerWheel.tick
  }

  /// The tick at which a deadline is looked at; never the present one, so that nothing is looked at twice.
  func tick(for deadline: Int) -> Int {
    let tick = deadline / TimerWheel.tick + 1
    return min(max(tick, current + 1), current + TimerWheel.slots - 1)
  }

  mutating func insert(_ token: UInt64, tick: Int) {
    wheel[tick % TimerWheel.slots].append(Entry(token: token, tick: tick))
    count += 1
  }

  /// Takes everything laid into slots up to now, each with the tick of its slot.
  mutating func advance(to now: Int) -> [(token: UInt64, tick: Int)] {
    var due: [(token: UInt64, tick: Int)] = []
    let target = now / TimerWheel.tick
    // After a long sleep one round is enough to pass every slot.
    if target - current > TimerWheel.slots { current = target - TimerWheel.slots }
    while current < target {
      current += 1
      let slot = current % TimerWheel.slots
      if wheel[slot].isEmpty { continue }
      let entries = wheel[slot]
      wheel[slot] = []
      count -= entries.count
      for entry in entries { due.append((token: entry.token, tick: entry.tick)) }
    }
    return due
  }

  /// Milliseconds until the next slot that holds something; nil when nothing is laid in.
  func wait(from now: Int) -> Int? {
    guard count > 0 else { return nil }
    for ahead in 1...TimerWheel.slots where !wheel[(current + ahead) % TimerWheel.slots].isEmpty {
      return max(0, (current + ahead) * TimerWheel.tick - now)
    }
    return nil
  }
}
