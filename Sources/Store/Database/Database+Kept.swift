import GRDB

// A statement is compiled once for each connection and kept: compiling and GRDB's look at what a statement touches cost
// more than most of them do. The text must be one of few (values are bound, never written into it), must hold one
// statement, and must not be running when it is asked for again: whole results only, no cursors.

extension Database {
  /// Runs one statement that is kept.
  func execute(kept sql: String, arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension Row {
  /// All rows of a statement that is kept.
  static func fetchAll(
    _ db: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [Row] {
    try fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first row of a statement that is kept.
  static func fetchOne(
    _ db: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Row? {
    try fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension DatabaseValueConvertible where Self: StatementColumnConvertible {
  /// The first column of all rows of a statement that is kept.
  static func fetchAll(
    _ db: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [Self] {
    try fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first column of the first row of a statement that is kept.
  static func fetchOne(
    _ db: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Self? {
    try fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension DatabaseValueConvertible where Self: StatementColumnConvertible & Hashable {
  /// The values of the first column of a statement that is kept.
  static func fetchSet(
    _ db: Database, kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Set<Self> {
    try fetchSet(db.cachedStatement(sql: sql), arguments: arguments)
  }
}
