import Foundation
import GRDBSQLite

/// A connection with the settings of the store's writer.
final class Database {
  let handle: OpaquePointer

  struct Failure: Error {
    var message: String
  }

  init(path: String) throws {
    var opened: OpaquePointer?
    guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let handle = opened else {
      throw Failure(message: "cannot open \(path)")
    }
    self.handle = handle
    for pragma in ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 10000"] {
      try run("PRAGMA " + pragma)
    }
  }

  func run(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure(sql) }
  }

  func failure(_ sql: String) -> Failure { Failure(message: "\(String(cString: sqlite3_errmsg(handle))): \(sql)") }

  /// The first column of every row.
  func texts(_ sql: String) throws -> [String] {
    let statement = try Statement(self, sql)
    var texts: [String] = []
    while try statement.step() { texts.append(statement.text(0)) }
    return texts
  }
}

/// A statement that is compiled once.
final class Statement {
  private let database: Database
  private let sql: String
  private let handle: OpaquePointer

  init(_ database: Database, _ sql: String) throws {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(database.handle, sql, -1, &prepared, nil) == SQLITE_OK, let handle = prepared else {
      throw database.failure(sql)
    }
    self.database = database
    self.sql = sql
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw database.failure(sql)
    }
  }

  func text(_ column: Int32) -> String { sqlite3_column_text(handle, column).map { String(cString: $0) } ?? "" }

  /// Runs it to its end with these numbers.
  func run(_ numbers: [Int64] = []) throws {
    sqlite3_reset(handle)
    for (place, number) in numbers.enumerated() { sqlite3_bind_int64(handle, Int32(place + 1), number) }
    while try step() {}
  }
}
