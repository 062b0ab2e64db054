import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// Brings what was committed from the write-ahead log into the database's file, on a thread of its own.
///
/// SQLite has the commit do it that finds a thousand pages in the log (`wal_autocheckpoint`): every sixtieth report
/// waited ten times as long as the others. Most is done beside those who write; the few pages that they have added
/// meanwhile in their line, so that the log begins anew.
final class LogKeeper: Sendable {
  /// Pages that the writer has written when it was last time, and whether somebody is at it.
  private struct State {
    var written = 0
    var isAtWork = false
    /// Opened when it is needed.
    var connection: DatabaseQueue?
    var isClosed = false
  }

  /// So many pages gather in the log: what is written again and again is brought over once, and whoever reads looks
  /// through one index of them (of 4,062) only.
  static let most = 4_000

  private let path: String
  private let configuration: Configuration
  private let pool: DatabasePool
  private let thread = DispatchQueue(label: "store.log", qos: .utility)
  private let state = Mutex(State())
  private let runs = Atomic<Int>(0)

  /// How often it was done.
  var count: Int { runs.load(ordering: .relaxed) }

  init(_ path: String, _ configuration: Configuration, for pool: DatabasePool) {
    self.path = path
    self.configuration = configuration
    self.pool = pool
  }

  /// Takes the work from the commits of the pool's writer.
  func begin() throws {
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
      let written = Self.written(by: db)
      state.withLock { $0.written = written ?? 0 }
    }
  }

  /// How many pages a connection has written; nil once it is closed.
  private static func written(by db: Database) -> Int? {
    guard let connection = db.sqliteConnection else { return nil }
    var (written, most): (Int32, Int32) = (0, 0)
    sqlite3_db_status(connection, SQLITE_DBSTATUS_CACHE_WRITE, &written, &most, 0)
    return Int(written)
  }

  /// Looks after a commit whether it is time.
  func look() {
    guard !configuration.readonly else { return }
    pool.writeWithoutTransaction(look)
  }

  /// The same on the writer's own connection, outside of a transaction.
  func look(_ writer: Database) {
    guard let written = Self.written(by: writer) else { return }
    let isTime = state.withLock { state in
      // It starts from nothing again after two thousand million.
      guard abs(written - state.written) >= Self.most, !state.isAtWork, !state.isClosed else { return false }
      state.written = written
      state.isAtWork = true
      return true
    }
    if isTime { thread.async { self.run() } }
  }

  private func run() {
    // What fails is tried again when as much more has come; whoever closes the database does it too.
    if let connection = try? connection() {
      _ = try? connection.writeWithoutTransaction { try $0.checkpoint(.passive) }
      _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.passive) }
      runs.add(1, ordering: .relaxed)
    }
    state.withLock { $0.isAtWork = false }
  }

  private func connection() throws -> DatabaseQueue? {
    let (known, isClosed) = state.withLock { ($0.connection, $0.isClosed) }
    if known != nil || isClosed { return known }
    let made = try DatabaseQueue(path: path, configuration: configuration)
    state.withLock { $0.connection = made }
    return made
  }

  /// Comes to an end, before the database is closed.
  func close() throws {
    state.withLock { $0.isClosed = true }
    let connection = thread.sync {
      state.withLock { state in
        defer { state.connection = nil }
        return state.connection
      }
    }
    try connection?.close()
  }
}
