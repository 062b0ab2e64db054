import Foundation
import GRDB
import GRDBSQLite
import Policy

/// One row of a statement that runs, read where it stands: by place, without a copy of what nobody asks for.
///
/// GRDB's rows copy every column and find them by name; on a list of fifty rows that cost more than SQLite did.
/// NOT NULL and STRICT in the schema make the plain readings safe; what is a word of a vocabulary is read with a check.
struct Cells<Column: SelectColumn> {
  private let statement: SQLiteStatement
  /// Where the first of these columns stands in the row.
  private let first: Int32

  init(_ statement: SQLiteStatement, first: Int32 = 0) {
    self.statement = statement
    self.first = first
  }

  /// What stands behind these columns in the same row.
  func after<Further: SelectColumn>(_: Further.Type) -> Cells<Further> {
    behind(Int32(Column.allCases.count), Further.self)
  }

  /// What stands behind so many columns in the same row.
  func behind<Further: SelectColumn>(_ count: Int32, _: Further.Type) -> Cells<Further> {
    Cells<Further>(statement, first: first + count)
  }

  private func place(_ column: Column) -> Int32 { first + column.rawValue }

  func isNull(_ column: Column) -> Bool { sqlite3_column_type(statement, place(column)) == SQLITE_NULL }
  func integer(_ column: Column) -> Int64 { sqlite3_column_int64(statement, place(column)) }
  func int(_ column: Column) -> Int { Int(integer(column)) }
  func intIfAny(_ column: Column) -> Int? { isNull(column) ? nil : int(column) }
  func bool(_ column: Column) -> Bool { integer(column) != 0 }
  func boolIfAny(_ column: Column) -> Bool? { isNull(column) ? nil : bool(column) }
  func number(_ column: Column) -> Double { sqlite3_column_double(statement, place(column)) }
  func numberIfAny(_ column: Column) -> Double? { isNull(column) ? nil : number(column) }

  func text(_ column: Column) -> String { textIfAny(column) ?? "" }

  func textIfAny(_ column: Column) -> String? {
    guard let start = sqlite3_column_text(statement, place(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, place(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The text of a column that has the same in many rows behind each other: that of the row before, where it is.
  func text(_ column: Column, asBefore last: inout String) -> String {
    guard let start = sqlite3_column_text(statement, place(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, place(column)))
    let isSame = last.withUTF8 { known in
      guard known.count == count, let known = known.baseAddress else { return false }
      return memcmp(known, start, count) == 0
    }
    if !isSame { last = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }
    return last
  }

  func id<Subject>(_ column: Column) -> ID<Subject> { ID(integer(column)) }
  func idIfAny<Subject>(_ column: Column) -> ID<Subject>? { isNull(column) ? nil : ID(integer(column)) }
  func moment(_ column: Column) -> Moment { Moment(unixTime: int(column)) }
  func momentIfAny(_ column: Column) -> Moment? { isNull(column) ? nil : moment(column) }
  func span(_ start: Column, _ end: Column) -> Span { Span(int(start), int(end)) }

  func word<Word: RawRepresentable<String>>(_ column: Column) throws -> Word {
    guard let word = textIfAny(column).flatMap(Word.init(rawValue:)) else { throw damaged(column) }
    return word
  }

  func wordIfAny<Word: RawRepresentable<String>>(_ column: Column) throws -> Word? {
    guard let text = textIfAny(column) else { return nil }
    guard let word = Word(rawValue: text) else { throw damaged(column) }
    return word
  }

  /// A word that lists read in every row.
  func listed<Word: ListedWord>(_ column: Column) throws -> Word {
    guard let word: Word = try listedIfAny(column) else { throw damaged(column) }
    return word
  }

  func listedIfAny<Word: ListedWord>(_ column: Column) throws -> Word? {
    guard let start = sqlite3_column_text(statement, place(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, place(column)))
    guard let word = Word.list.word(UnsafeBufferPointer(start: start, count: count)) else { throw damaged(column) }
    return word
  }

  func deadlineIfAny(_ column: Column) throws -> Deadline? {
    guard let text = textIfAny(column) else { return nil }
    guard let deadline = Deadline(text) else { throw damaged(column) }
    return deadline
  }

  func periodIfAny(_ column: Column) throws -> Period? {
    guard let text = textIfAny(column) else { return nil }
    guard let period = Period(text) else { throw damaged(column) }
    return period
  }

  func period(_ column: Column) throws -> Period {
    guard let period = try periodIfAny(column) else { throw damaged(column) }
    return period
  }

  func dateIfAny(_ column: Column) throws -> CivilDate? {
    guard let text = textIfAny(column) else { return nil }
    guard let date = CivilDate(text) else { throw damaged(column) }
    return date
  }

  func date(_ column: Column) throws -> CivilDate {
    guard let date = try dateIfAny(column) else { throw damaged(column) }
    return date
  }

  private func damaged(_ column: Column) -> StoreError { .damagedRow(table: "", column: "\(column)") }
}

extension Database {
  /// Hands on each row of a statement that is kept; a row is good only until the call returns.
  ///
  /// The statement must only read, and nothing in `body` may run the same one.
  func each<Column: SelectColumn>(
    _ columns: Column.Type, kept sql: String, arguments: StatementArguments = StatementArguments(),
    _ body: (Cells<Column>) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    try rows(of: statement.sqliteStatement, sql, body)
  }

  /// The same for a statement that is found without its text.
  func each<Column: SelectColumn>(
    _ columns: Column.Type, _ kept: KeptStatement, arguments: StatementArguments,
    _ body: (Cells<Column>) throws -> Void
  ) throws {
    let statement = try kept.on(self)
    try statement.setArguments(arguments)
    try rows(of: statement.sqliteStatement, kept.sql, body)
  }

  /// Steps a statement to its end and resets it.
  func rows<Column: SelectColumn>(
    of statement: SQLiteStatement, _ sql: String, _ body: (Cells<Column>) throws -> Void
  ) throws {
    defer { sqlite3_reset(statement) }
    let cells = Cells<Column>(statement)
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try body(cells)
      case SQLITE_DONE: return
      case let code: throw failure(code, sql)
      }
    }
  }

  /// What a step came to.
  func failure(_ code: Int32, _ sql: String) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
  }

  /// The first row of a statement that is kept, made into something.
  func one<Column: SelectColumn, Item>(
    _ columns: Column.Type, kept sql: String, arguments: StatementArguments = StatementArguments(),
    _ make: (Cells<Column>) throws -> Item
  ) throws -> Item? {
    var found: Item?
    try each(columns, kept: sql, arguments: arguments) { if found == nil { found = try make($0) } }
    return found
  }

  /// Every row of a statement that is kept, made into something.
  func all<Column: SelectColumn, Item>(
    _ columns: Column.Type, kept sql: String, arguments: StatementArguments = StatementArguments(),
    _ make: (Cells<Column>) throws -> Item
  ) throws -> [Item] {
    var items: [Item] = []
    try each(columns, kept: sql, arguments: arguments) { items.append(try make($0)) }
    return items
  }
}
