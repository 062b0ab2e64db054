/// The kept answers of one loop, found by the bytes of target and host; bounded, the longest unused go first.
struct ResponseCache {
  private struct Slot {
    let entry: CacheEntry
    var used: Bool
    /// When the entry was last asked whether it holds, in milliseconds.
    var checked: Int
  }

  /// Milliseconds between two questions whether an entry holds: a file that changed is seen a second later.
  private static let checkInterval = 1_000

  private var slots: [Int: Slot] = [:]
  private var order: [Int] = []
  private var hand = 0
  private(set) var bytes = 0
  let limit: Int

  init(limit: Int) { self.limit = limit }

  var count: Int { slots.count }

  private static func hash(_ target: UnsafeRawBufferPointer, _ host: UnsafeRawBufferPointer, _ isSecure: Bool) -> Int {
    // Hasher is seeded at random for each process, so nobody can aim at one key.
    var hasher = Hasher()
    hasher.combine(bytes: target)
    hasher.combine(isSecure)
    hasher.combine(bytes: host)
    return hasher.finalize()
  }

  /// The entry for these bytes, whatever its generation.
  mutating func find(
    _ target: UnsafeRawBufferPointer, _ host: UnsafeRawBufferPointer, _ isSecure: Bool, now: Int
  ) -> CacheEntry? {
    if slots.isEmpty { return nil }
    let key = ResponseCache.hash(target, host, isSecure)
    guard let slot = slots[key], slot.entry.isSecure == isSecure, same(slot.entry.target.bytes, target),
      same(slot.entry.host.bytes, host)
    else { return nil }
    if let isValid = slot.entry.isValid, now - slot.checked >= ResponseCache.checkInterval {
      guard isValid() else { return nil }
      slots[key]?.checked = now
    }
    if !slot.used { slots[key]?.used = true }
    return slot.entry
  }

  /// Keeps an entry, in place of an older one for the same bytes.
  mutating func insert(_ entry: CacheEntry, now: Int) {
    guard entry.cost <= limit else { return }
    let key = ResponseCache.hash(entry.target.bytes, entry.host.bytes, entry.isSecure)
    if let old = slots[key] {
      bytes -= old.entry.cost
    } else {
      order.append(key)
    }
    slots[key] = Slot(entry: entry, used: false, checked: now)
    bytes += entry.cost
    while bytes > limit { evict(sparing: key) }
  }

  /// The clock algorithm: the hand passes what was used since it came by last, and takes the first that was not.
  private mutating func evict(sparing spared: Int) {
    while !order.isEmpty {
      if hand >= order.count { hand = 0 }
      let key = order[hand]
      guard let slot = slots[key] else {
        order.swapAt(hand, order.count - 1)
        order.removeLast()
        continue
      }
      if slot.used || (key == spared && order.count > 1) {
        slots[key]?.used = false
        hand += 1
        continue
      }
      slots[key] = nil
      bytes -= slot.entry.cost
      order.swapAt(hand, order.count - 1)
      order.removeLast()
      return
    }
  }

  mutating func clear() {
    slots = [:]
    order = []
    hand = 0
    bytes = 0
  }

  @inline(__always)
  private func same(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    left.count == right.count && (left.count == 0 || memcmp(left.baseAddress!, right.baseAddress!, left.count) == 0)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
