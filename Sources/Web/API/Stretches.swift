import Store

/// A whole list, a stretch at a time: the one place where exports read, so that length costs no memory.
struct Stretches<Item: Sendable>: Sendable {
  private let read: @Sendable (Slice) throws -> Listing<Item>
  private var slice: Slice? = Slice(limit: Slice.largestLimit)

  init(_ read: @escaping @Sendable (Slice) throws -> Listing<Item>) { self.read = read }

  /// Whether the last stretch has been read.
  var isOver: Bool { slice == nil }

  /// The next rows in the order of ids; nil when all were read.
  mutating func next() throws -> [Item]? {
    guard let asked = slice else { return nil }
    let listing = try read(asked)
    slice = listing.next.map { Slice(after: $0, limit: Slice.largestLimit) }
    return listing.items
  }
}
