import GRDB
import GRDBSQLite
import Synchronization

@testable import Store

/// How many steps SQLite's virtual machine takes for what is read: they do not hang on the clock.
enum VMSteps {
  private final class Counter: Sendable {
    let count = Atomic<Int>(0)
  }

  /// Works once before it counts: statements are compiled then, and what is kept is read.
  static func of(_ store: Store, _ work: () throws -> Void) throws -> Int {
    try work()
    let counter = Counter()
    // The connection that was used last is used next.
    try store.readers.read { db in
      sqlite3_progress_handler(
        db.sqliteConnection, 1,
        { context in
          guard let context else { return 0 }
          Unmanaged<Counter>.fromOpaque(context).takeUnretainedValue().count.add(1, ordering: .relaxed)
          return 0
        }, Unmanaged.passUnretained(counter).toOpaque())
    }
    defer { try? store.readers.read { sqlite3_progress_handler($0.sqliteConnection, 0, nil, nil) } }
    try work()
    return counter.count.load(ordering: .relaxed)
  }
}
