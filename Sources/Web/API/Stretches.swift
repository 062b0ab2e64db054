import Dispatch
import Store
import Synchronization

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

  /// Hands on all that is left, a stretch at a time; the next one is read meanwhile, by another thread.
  ///
  /// Whoever waits for a long list waits for rows to be read and to be written, and has them in half the time.
  consuming func readAhead(_ take: ([Item]) throws -> Void) throws {
    var rest = self
    guard var items = try rest.next() else { return }
    while !rest.isOver {
      let ahead = Ahead(rest)
      do { try take(items) } catch {
        // The thread must not read a store that its owner may close.
        _ = try? ahead.value()
        throw error
      }
      (items, rest) = try ahead.value()
    }
    try take(items)
  }

  /// The next stretch, on its way.
  private final class Ahead: Sendable {
    private let isThere = DispatchSemaphore(value: 0)
    private let result: Mutex<Result<([Item], Stretches), any Error>>

    init(_ stretches: Stretches) {
      result = Mutex(.success(([], stretches)))
      DispatchQueue.global(qos: .userInitiated).async { [self] in
        var rest = stretches
        let read = Result { () throws -> ([Item], Stretches) in (try rest.next() ?? [], rest) }
        result.withLock { $0 = read }
        isThere.signal()
      }
    }

    /// Waits for it; to be asked once.
    func value() throws -> ([Item], Stretches) {
      isThere.wait()
      return try result.withLock { $0 }.get()
    }
  }
}
