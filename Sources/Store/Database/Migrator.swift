import Foundation
import GRDB

/// Applies what migrations are due, all of them or none.
///
/// A file may make a table anew that others point at, as SQLite describes it (sqlite.org/lang_altertable.html, the
/// twelve steps): foreign keys are off from before the transaction until after it, and every row is looked at before
/// the commit. What a database with rows was before is kept beside it.
struct Migrator {
  /// In order, without a gap.
  let known: [Migration]
  /// Stands in the list of applied migrations.
  let now: Moment
  /// How long the connection waits for others.
  let patience: WriterPatience

  /// How long a process waits while another one migrates: a large database takes minutes.
  static let patienceSeconds = 600.0

  private static let table = """
    CREATE TABLE IF NOT EXISTS migration (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      applied_at INTEGER NOT NULL
    ) STRICT
    """

  /// Two processes may do this at once: the second waits, and finds that nothing is left to do.
  ///
  /// - Returns: nil when nothing was due.
  func run(on pool: DatabasePool) throws(StoreError) -> MigrationOutcome? {
    var current = known.first?.name ?? ""
    do {
      if try pool.read({ try Migration.faultlessCount($0, known) }) == known.count { return nil }
      return try pool.writeWithoutTransaction { db in
        // Nothing happens when this is said within a transaction.
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        let outcome = Result {
          try patience.during(seconds: Self.patienceSeconds) { try applyAll(db, path: pool.path, at: &current) }
        }
        try db.execute(sql: "PRAGMA foreign_keys = ON")
        return try outcome.get()
      }
    } catch {
      let failure = StoreError(error)
      guard case .failed(let detail) = failure else { throw failure }
      throw .migrationFailed(name: current, reason: detail)
    }
  }

  private func applyAll(_ db: Database, path: String, at current: inout String) throws -> MigrationOutcome? {
    var copy: String?
    var outcome: MigrationOutcome?
    do {
      try db.inTransaction(.immediate) {
        let applied = try Migration.faultlessCount(db, known)
        guard applied < known.count else { return .rollback }
        if applied > 0, try WordTable.hasOtherRows(db) {
          let beside = MigrationPlan.copyPath(of: path, version: applied, at: now)
          // Another connection reads what was committed last while this one holds the only right to write.
          try DatabaseCopy.write(of: path, to: beside, permissions: MigrationPlan.copyPermissions)
          copy = beside
        }
        try db.execute(sql: Self.table)
        for migration in known.dropFirst(applied) {
          current = migration.name
          try apply(migration, db)
        }
        outcome = MigrationOutcome(from: applied, to: known.count, copy: copy)
        return .commit
      }
    } catch {
      // The database is what it was. A service that is started again and again shall not fill the disk with copies.
      if let copy { try? FileManager.default.removeItem(atPath: copy) }
      throw error
    }
    return outcome
  }

  private func apply(_ migration: Migration, _ db: Database) throws {
    try migration.execute(db)
    let faults = try ForeignKeyFault.all(db)
    if let first = faults.first {
      let others = faults.count > 1 ? "，另有 \(faults.count - 1) 处" : ""
      throw StoreError.migrationFailed(name: migration.name, reason: "\(first)\(others)")
    }
    try db.execute(
      sql: "INSERT INTO migration (number, name, sha256, applied_at) VALUES (?, ?, ?, ?)",
      arguments: [migration.number, migration.name, migration.sha256, now.unixTime])
  }
}
