import GRDB

// The transaction of reports, its statements kept: GRDB compiles BEGIN, COMMIT and each savepoint anew.

extension DatabasePool {
  /// Writes in one transaction, as `write` does; on disk when it returns.
  ///
  /// - Parameter then: runs on the same connection once all is on disk.
  func immediateWrite<T>(then: (Database) -> Void = { _ in }, _ body: (Database) throws -> T) throws -> T {
    try writeWithoutTransaction { db in
      try TransactionStatements.begin.on(db).execute()
      do {
        let result = try body(db)
        // Some errors of SQLite end the whole transaction: then nothing of it holds.
        guard db.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        try TransactionStatements.commit.on(db).execute()
        then(db)
        return result
      } catch {
        try? db.rollback()
        throw error
      }
    }
  }
}

extension Database {
  /// All or nothing of what is done inside, within a transaction.
  func savepoint(_ body: () throws -> Void) throws {
    try TransactionStatements.savepoint.on(self).execute()
    do {
      try body()
    } catch {
      if isInsideTransaction {
        try TransactionStatements.undo.on(self).execute()
        try TransactionStatements.release.on(self).execute()
      }
      throw error
    }
    try TransactionStatements.release.on(self).execute()
  }
}

private enum TransactionStatements {
  static let begin = KeptStatement("BEGIN IMMEDIATE TRANSACTION")
  static let commit = KeptStatement("COMMIT TRANSACTION")
  static let savepoint = KeptStatement("SAVEPOINT part")
  static let undo = KeptStatement("ROLLBACK TRANSACTION TO SAVEPOINT part")
  static let release = KeptStatement("RELEASE SAVEPOINT part")
}
