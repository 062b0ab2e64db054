/// Keys that were met. Few are looked at one by one, which takes less than to hash them; many are hashed.
struct FewKeys<Key: Hashable & Sendable>: Sendable {
  private var few: [Key] = []
  private var many: Set<Key> = []

  /// So many are few.
  private static var most: Int { 8 }

  /// Takes a key; false where it was met before.
  mutating func insert(_ key: Key) -> Bool {
    guard many.isEmpty else { return many.insert(key).inserted }
    guard !few.contains(key) else { return false }
    few.append(key)
    if few.count > Self.most { many = Set(few) }
    return true
  }

  mutating func removeAll() {
    few.removeAll(keepingCapacity: true)
    if !many.isEmpty { many = [] }
  }
}
