import Store

/// A whole list, a stretch at a time: the one place where exports read, so that length costs no memory.
struct Stretches<Item: Sendable>: Sendable {
  private let read: @Sendable (Slice) throws -> Listing<Item>
  private var slice: Slice?

  init(_ read: @escaping @Sendable (Slice) throws -> Listing<Item>) {
    self.read = read
    slice = Self.slice(after: nil)
  }

  private static func slice(after: Int64?) -> Slice {
    var slice = Slice(after: after, limit: Slice.largestLimit)
    slice.wantsTotal = false
    return slice
  }

  /// Whether the last stretch has been read.
  var isOver: Bool { slice == nil }

  /// The next rows in the order of ids; nil when all were read.
  mutating func next() throws -> [Item]? {
    guard let asked = slice else { return nil }
    let listing = try read(asked)
    slice = listing.next.map { Self.slice(after: $0) }
    return listing.items
  }
}
