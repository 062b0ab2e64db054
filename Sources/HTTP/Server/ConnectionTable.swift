/// The connections of one loop: found by token, counted, and in the order in which they fell idle.
///
/// A token is a slot and its generation, so that a late message never reaches the slot's next owner.
struct ConnectionTable {
  private struct Slot {
    var connection: Connection?
    var generation: UInt32
    var isIdle = false
    /// Neighbours in the list of idle connections, -1 for none.
    var earlierIdle = -1
    var laterIdle = -1
  }

  private var slots: [Slot] = []
  private var free: [Int] = []
  private var oldestIdle = -1
  private var newestIdle = -1
  /// How many are open.
  private(set) var count = 0

  /// All that are open, as they are now.
  var all: [Connection] { slots.compactMap(\.connection) }

  /// The one that has been idle longest.
  var longestIdle: Connection? { oldestIdle >= 0 ? slots[oldestIdle].connection : nil }

  /// The connection of this token; nil when it has gone.
  func find(_ token: UInt64) -> Connection? {
    let slot = Int(token & 0xFFFF_FFFF)
    guard slot < slots.count, let connection = slots[slot].connection, connection.token == token else { return nil }
    return connection
  }

  /// Keeps the connection that is made of a new token.
  mutating func add(_ make: (_ token: UInt64) -> Connection) -> Connection {
    let slot: Int
    if let last = free.popLast() {
      slot = last
      slots[slot].generation &+= 1
    } else {
      slot = slots.count
      slots.append(Slot(generation: 1))
    }
    // The highest generations are kept free, since listeners have their tokens there.
    if slots[slot].generation >= UInt32.max - 1 { slots[slot].generation = 1 }
    let connection = make(UInt64(slots[slot].generation) << 32 | UInt64(slot))
    slots[slot].connection = connection
    count += 1
    return connection
  }

  /// Forgets a connection; its slot is free for another.
  mutating func remove(_ connection: Connection) {
    leaveIdle(connection)
    slots[connection.slot].connection = nil
    free.append(connection.slot)
    count -= 1
  }

  /// Puts a connection at the young end of the idle list.
  mutating func enterIdle(_ connection: Connection) {
    let slot = connection.slot
    if slot == newestIdle { return }
    leaveIdle(connection)
    slots[slot].isIdle = true
    slots[slot].earlierIdle = newestIdle
    slots[slot].laterIdle = -1
    if newestIdle >= 0 { slots[newestIdle].laterIdle = slot } else { oldestIdle = slot }
    newestIdle = slot
  }

  /// Takes a connection out of the idle list, where it may or may not be.
  mutating func leaveIdle(_ connection: Connection) {
    let slot = connection.slot
    guard slots[slot].isIdle else { return }
    let (earlier, later) = (slots[slot].earlierIdle, slots[slot].laterIdle)
    if earlier >= 0 { slots[earlier].laterIdle = later } else { oldestIdle = later }
    if later >= 0 { slots[later].earlierIdle = earlier } else { newestIdle = earlier }
    slots[slot].isIdle = false
  }
}
