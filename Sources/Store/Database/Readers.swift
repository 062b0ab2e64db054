import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// The connections that read, so many at once at most; the one that was used last is used next, for it knows its pages
/// and its statements.
///
/// GRDB's pool looks up the schema's version for each read, in a transaction of its own or in one that it compiles
/// anew: a third of a short read. Nothing here asks GRDB for the schema, and SQLite itself sees when it has changed.
final class Readers: Sendable {
  private struct State {
    var idle: [DatabaseQueue] = []
    var isClosed = false
  }

  private let path: String
  private let configuration: Configuration
  private let state = Mutex(State())
  private let places: DispatchSemaphore

  init(_ path: String, _ configuration: Configuration, most: Int) {
    self.path = path
    var configuration = configuration
    configuration.readonly = true
    self.configuration = configuration
    places = DispatchSemaphore(value: most)
  }

  /// What `together` holds open on this thread.
  private struct Held: @unchecked Sendable {  // Never leaves the thread: a body runs where it was called.
    var database: Database
    var owner: ObjectIdentifier
  }

  @TaskLocal private static var held: Held?

  /// Reads one consistent state: that of `together` inside it, else one of its own; must not be called within itself.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    if let held = Self.held, held.owner == ObjectIdentifier(self) { return try body(held.database) }
    return try readAlone(body)
  }

  /// All that is read inside reads one and the same state, through one connection.
  func together<T>(_ body: () throws -> T) throws -> T {
    if let held = Self.held, held.owner == ObjectIdentifier(self) { return try body() }
    return try readAlone { db in
      try Self.$held.withValue(Held(database: db, owner: ObjectIdentifier(self))) { try body() }
    }
  }

  /// Reads beside those who wait for an answer, and leaves them the connections that they know best.
  func readAside<T>(_ body: (Database) throws -> T) throws -> T { try readAlone(isAside: true, body) }

  private func readAlone<T>(isAside: Bool = false, _ body: (Database) throws -> T) throws -> T {
    places.wait()
    defer { places.signal() }
    let queue = try take(isAside)
    defer { give(queue, isAside) }
    return try queue.unsafeRead { db in try db.snapshot { try body(db) } }
  }

  /// Ends the connections that rest; those at work end when they come back.
  func close() throws {
    let idle = state.withLock { state in
      defer { state.idle = [] }
      state.isClosed = true
      return state.idle
    }
    for queue in idle { try queue.close() }
  }

  private func take(_ isAside: Bool) throws -> DatabaseQueue {
    let rested = try state.withLock { state -> DatabaseQueue? in
      guard !state.isClosed else { throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the store is closed") }
      if isAside, !state.idle.isEmpty { return state.idle.removeFirst() }
      return state.idle.popLast()
    }
    return try rested ?? DatabaseQueue(path: path, configuration: configuration)
  }

  private func give(_ queue: DatabaseQueue, _ isAside: Bool) {
    let isOver = state.withLock { state in
      if !state.isClosed { state.idle.insert(queue, at: isAside ? 0 : state.idle.endIndex) }
      return state.isClosed
    }
    if isOver { try? queue.close() }
  }
}

extension Database {
  /// One consistent state for all that is read inside; its statements are kept.
  fileprivate func snapshot<T>(_ body: () throws -> T) throws -> T {
    try step(Snapshot.begin)
    do {
      let result = try body()
      try step(Snapshot.end)
      return result
    } catch {
      // Does nothing where the error has ended it already.
      try? rollback()
      throw error
    }
  }

  /// Runs a statement that gives no rows and that nobody observes.
  private func step(_ kept: KeptStatement) throws {
    let pointer = try kept.on(self).sqliteStatement
    defer { sqlite3_reset(pointer) }
    let code = sqlite3_step(pointer)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: kept.sql)
    }
  }
}

private enum Snapshot {
  static let begin = KeptStatement("BEGIN DEFERRED TRANSACTION")
  static let end = KeptStatement("COMMIT TRANSACTION")
}
