import Foundation
import GRDB
import GRDBSQLite

/// What is bound to a statement where it stands: GRDB's arguments put every value into a box, count and copy them,
/// which cost a report as much as its statements did.
protocol Bound {
  func bind(_ place: Int32, of statement: SQLiteStatement)
}

extension Int64: Bound {
  func bind(_ place: Int32, of statement: SQLiteStatement) { sqlite3_bind_int64(statement, place, self) }
}

extension Int: Bound {
  func bind(_ place: Int32, of statement: SQLiteStatement) { Int64(self).bind(place, of: statement) }
}

extension Bool: Bound {
  func bind(_ place: Int32, of statement: SQLiteStatement) { Int64(self ? 1 : 0).bind(place, of: statement) }
}

extension Double: Bound {
  func bind(_ place: Int32, of statement: SQLiteStatement) { sqlite3_bind_double(statement, place, self) }
}

extension String: Bound {
  /// SQLite copies what it is given (SQLITE_TRANSIENT).
  fileprivate static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  func bind(_ place: Int32, of statement: SQLiteStatement) {
    var text = self
    text.withUTF8 { bytes in
      // No address would be NULL.
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        sqlite3_bind_text(statement, place, "", 0, Self.copied)
        return
      }
      start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        _ = sqlite3_bind_text(statement, place, $0, Int32(bytes.count), Self.copied)
      }
    }
  }
}

/// Its bytes.
extension Digest: Bound {
  func bind(_ place: Int32, of statement: SQLiteStatement) {
    sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), String.copied)
  }
}

extension Data: Bound {
  func bind(_ place: Int32, of statement: SQLiteStatement) {
    withUnsafeBytes { bytes in
      _ = sqlite3_bind_blob(statement, place, bytes.baseAddress, Int32(bytes.count), String.copied)
    }
  }
}

extension Optional: Bound where Wrapped: Bound {
  func bind(_ place: Int32, of statement: SQLiteStatement) {
    if let self { self.bind(place, of: statement) } else { sqlite3_bind_null(statement, place) }
  }
}

extension Database {
  /// Runs one statement that is kept and gives no rows.
  func run<each Value: Bound>(_ kept: KeptStatement, _ values: repeat each Value) throws {
    let statement = try bound(kept, repeat each values)
    defer { sqlite3_reset(statement) }
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE else { throw failure(code, kept.sql) }
  }

  /// The same with a list of values.
  func run(_ kept: KeptStatement, all values: [(any KeptValue)?]) throws {
    let statement = try kept.on(self).sqliteStatement
    guard values.count == sqlite3_bind_parameter_count(statement) else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "\(values.count) values", sql: kept.sql)
    }
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      if let value { value.bind(place, of: statement) } else { sqlite3_bind_null(statement, place) }
    }
    defer { sqlite3_reset(statement) }
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE else { throw failure(code, kept.sql) }
  }

  /// Hands on each row, as `each(_:kept:arguments:_:)` does.
  func each<Column: SelectColumn, each Value: Bound>(
    _ columns: Column.Type, _ kept: KeptStatement, bound values: repeat each Value, row: (Cells<Column>) throws -> Void
  ) throws {
    try rows(of: try bound(kept, repeat each values), kept.sql, row)
  }

  /// The first row, made into something; the others are not looked at.
  func first<Column: SelectColumn, Item, each Value: Bound>(
    _ columns: Column.Type, _ kept: KeptStatement, bound values: repeat each Value, row: (Cells<Column>) throws -> Item
  ) throws -> Item? {
    let statement = try bound(kept, repeat each values)
    defer { sqlite3_reset(statement) }
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return try row(Cells<Column>(statement))
    case SQLITE_DONE: return nil
    case let code: throw failure(code, kept.sql)
    }
  }

  /// A kept statement with all its values; whoever steps it resets it.
  private func bound<each Value: Bound>(_ kept: KeptStatement, _ values: repeat each Value) throws -> SQLiteStatement {
    let statement = try kept.on(self).sqliteStatement
    var place: Int32 = 0
    for value in repeat each values {
      place += 1
      value.bind(place, of: statement)
    }
    // One that is left out would have the value of the last time.
    guard place == sqlite3_bind_parameter_count(statement) else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "\(place) values", sql: kept.sql)
    }
    return statement
  }
}
