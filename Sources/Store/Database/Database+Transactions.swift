import GRDB

// The transaction of reports, its statements kept: GRDB compiles BEGIN, COMMIT and each savepoint anew.

extension DatabasePool {
  /// Writes in one transaction, as `write` does; on disk when it returns.
  func immediateWrite<T>(_ body: (Database) throws -> T) throws -> T {
    try writeWithoutTransaction { db in
      try db.execute(kept: "BEGIN IMMEDIATE TRANSACTION")
      do {
        let result = try body(db)
        // Some errors of SQLite end the whole transaction: then nothing of it holds.
        guard db.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        try db.execute(kept: "COMMIT TRANSACTION")
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
    try execute(kept: "SAVEPOINT part")
    do {
      try body()
    } catch {
      if isInsideTransaction {
        try execute(kept: "ROLLBACK TRANSACTION TO SAVEPOINT part")
        try execute(kept: "RELEASE SAVEPOINT part")
      }
      throw error
    }
    try execute(kept: "RELEASE SAVEPOINT part")
  }
}
