/// Kept answers, found by the bytes of target and host; bounded, the longest unused go first.
struct ResponseCache {
  private struct Slot {
    let entry: CacheEntry
    var used: Bool
    /// When the entry was last known to hold, in milliseconds.
    var checked: Int
    /// Somebody makes the answer that takes its place.
    var isBeingMade = false
  }

  /// Milliseconds between two questions whether an entry holds: a file that changed is seen a second later.
  private static let checkInterval = 1_000

  /// Milliseconds for which an answer that has gone out of date may stand in for the one that is being made.
  static let oldFor = 1_000

  private var slots: [Int: Slot] = [:]
  private var order: [Int] = []
  private var hand = 0
  private(set) var bytes = 0
  let limit: Int
  /// Whether what a scope stands for is as it was in a generation.
  private let holds: @Sendable (UInt64, UInt64) -> Bool

  init(limit: Int, holds: @escaping @Sendable (UInt64, UInt64) -> Bool = { _, _ in false }) {
    self.limit = limit
    self.holds = holds
  }

  /// Whether what an entry shows is as it was when it was made.
  func isGood(_ entry: CacheEntry, generation: UInt64) -> Bool {
    entry.generation == generation || entry.scope.map { holds($0, entry.generation) } ?? false
  }

  var count: Int { slots.count }

  private static func hash(_ target: UnsafeRawBufferPointer, _ host: UnsafeRawBufferPointer, _ isSecure: Bool) -> Int {
    // Hasher is seeded at random for each process, so nobody can aim at one key.
    var hasher = Hasher()
    hasher.combine(bytes: target)
    hasher.combine(isSecure)
    hasher.combine(bytes: host)
    return hasher.finalize()
  }

  /// The entry for these bytes, if it holds; `takesOld` lets one pass that held a moment ago while another is made.
  mutating func find(
    _ target: UnsafeRawBufferPointer, _ host: UnsafeRawBufferPointer, _ isSecure: Bool, generation: UInt64,
    takesOld: Bool = false, now: Int
  ) -> CacheEntry? {
    if slots.isEmpty { return nil }
    let key = ResponseCache.hash(target, host, isSecure)
    guard let slot = slot(key, target, host, isSecure) else { return nil }
    if let isValid = slot.entry.isValid {
      if now - slot.checked >= ResponseCache.checkInterval {
        guard isValid() else { return nil }
        slots[key]?.checked = now
      }
    } else if isGood(slot.entry, generation: generation) {
      if slot.checked < now { slots[key]?.checked = now }
    } else {
      guard takesOld, slot.isBeingMade, now - slot.checked <= ResponseCache.oldFor else { return nil }
    }
    if !slot.used { slots[key]?.used = true }
    return slot.entry
  }

  private func slot(
    _ key: Int, _ target: UnsafeRawBufferPointer, _ host: UnsafeRawBufferPointer, _ isSecure: Bool
  ) -> Slot? {
    guard let slot = slots[key], slot.entry.isSecure == isSecure, same(slot.entry.target.bytes, target),
      same(slot.entry.host.bytes, host)
    else { return nil }
    return slot
  }

  /// The entry for a key, if it holds.
  mutating func find(_ key: CacheKey, generation: UInt64, takesOld: Bool, now: Int) -> CacheEntry? {
    ResponseCache.withBytes(of: key) { target, host in
      find(target, host, key.isSecure, generation: generation, takesOld: takesOld, now: now)
    }
  }

  /// The entry for a key, whether it holds or not.
  func last(_ key: CacheKey) -> CacheEntry? {
    ResponseCache.withBytes(of: key) { target, host in
      slot(ResponseCache.hash(target, host, key.isSecure), target, host, key.isSecure)?.entry
    }
  }

  /// Notes whether somebody makes the answer that takes the place of the kept one.
  mutating func mark(_ key: CacheKey, isBeingMade: Bool) {
    ResponseCache.withBytes(of: key) { target, host in
      let hash = ResponseCache.hash(target, host, key.isSecure)
      if slot(hash, target, host, key.isSecure) != nil { slots[hash]?.isBeingMade = isBeingMade }
    }
  }

  private static func withBytes<Result>(
    of key: CacheKey, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Result
  ) -> Result {
    Array(key.target.utf8).withUnsafeBytes { target in
      Array(key.host.utf8).withUnsafeBytes { host in body(target, host) }
    }
  }

  /// Keeps an entry, in place of an older one for the same bytes.
  mutating func insert(_ entry: CacheEntry, now: Int) {
    guard entry.cost <= limit else { return }
    let key = ResponseCache.hash(entry.target.bytes, entry.host.bytes, entry.isSecure)
    var isBeingMade = false
    if let old = slots[key] {
      if entry.isValid == nil, old.entry.isValid == nil, old.entry.generation > entry.generation { return }
      isBeingMade = old.isBeingMade
      bytes -= old.entry.cost
    } else {
      order.append(key)
    }
    slots[key] = Slot(entry: entry, used: false, checked: now, isBeingMade: isBeingMade)
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
