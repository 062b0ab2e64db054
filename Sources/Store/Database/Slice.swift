/// A stretch of a long list: keyset paging by id.
public struct Slice: Sendable, Hashable {
  /// Items after this id; nil from the start.
  public var after: Int64?
  /// The items nearest before this id, where `after` is not set.
  public var before: Int64?
  /// How many at most, 1…1000.
  public var limit: Int
  /// Whether anybody asks how many there are in all; who reads a whole list does not.
  public var wantsTotal = true

  /// A page that a person can scan.
  public static let usualLimit = 50
  /// Above this a client shall page: it bounds the memory of one answer.
  public static let largestLimit = 1000

  public init(after: Int64? = nil, before: Int64? = nil, limit: Int = Slice.usualLimit) {
    self.after = after
    self.before = after == nil ? before : nil
    self.limit = min(max(limit, 1), Self.largestLimit)
  }
}

/// One page of a list, in the order of ids.
public struct Listing<Item: Sendable>: Sendable {
  public var items: [Item]
  /// How many there are with this filter, on all pages.
  public var total: Int
  /// The `after` of the next page; nil on the last.
  public var next: Int64?
  /// The `before` of the previous page; nil on the first.
  public var previous: Int64?

  public init(items: [Item], total: Int, next: Int64? = nil, previous: Int64? = nil) {
    self.previous = previous
    self.items = items
    self.total = total
    self.next = next
  }

  /// A stretch of what is at hand whole, in the order of its numbers.
  init(of rows: [Item], _ slice: Slice, by id: (Item) -> Int64) {
    let found = rows.filter { row in
      slice.after.map { id(row) > $0 } ?? slice.before.map { id(row) < $0 } ?? true
    }
    let isBackwards = slice.after == nil && slice.before != nil
    let items = Array(isBackwards ? found.suffix(slice.limit) : found.prefix(slice.limit))
    let (first, last) = (rows.first.map(id), rows.last.map(id))
    self.init(
      items: items, total: rows.count,
      next: items.last.flatMap { id($0) == last ? nil : id($0) },
      previous: items.first.flatMap { id($0) == first ? nil : id($0) })
  }
}
