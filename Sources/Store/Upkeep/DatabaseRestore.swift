import Foundation
import GRDB

/// Puts a backup in the place of the database; what was there is kept beside it.
public enum DatabaseRestore {
  /// The database is the backup when the call returns, or it is what it was.
  ///
  /// - Parameters:
  ///   - backup: as `liance backup` writes it, of this version or an older one.
  ///   - path: the database; a server that has it open is an error.
  ///   - migrations: the folder of `0001_….sql`: a backup of a newer program is refused.
  /// - Returns: where what was there before is kept; nil when nothing was there.
  public static func run(from backup: String, to path: String, migrations: String, at now: Moment = .now)
    throws(StoreError) -> String?
  {
    do {
      // It must be one of ours, whole, and of no newer program.
      let source = try Store(path: backup, migrations: migrations, at: now, .asItIs)
      let isInvented = try source.demonstration() != nil
      let faults = try source.check()
      try source.close()
      guard faults.isEmpty else { throw StoreError.corrupt(detail: faults.joined(separator: "；")) }
      if let there = isDemonstration(path, migrations, now), there != isInvented {
        throw StoreError.demonstrationMixed(isArriving: isInvented)
      }
      let arriving = path + ".restoring"
      try? FileManager.default.removeItem(atPath: arriving)
      try DatabaseCopy.write(of: backup, to: arriving, permissions: PrivateFiles.permissions)
      do { return try exchange(arriving, path, now) } catch {
        try? FileManager.default.removeItem(atPath: arriving)
        throw error
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Nil where nothing is there, or nothing that can still be read: that is why somebody restores.
  private static func isDemonstration(_ path: String, _ migrations: String, _ now: Moment) -> Bool? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let store = try? Store(path: path, migrations: migrations, at: now, .asItIs) else { return nil }
    defer { try? store.close() }
    guard case .success(let found) = Result(catching: { try store.demonstration() }) else { return nil }
    return found != nil
  }

  private static func exchange(_ arriving: String, _ path: String, _ now: Moment) throws -> String? {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else {
      try files.moveItem(atPath: arriving, toPath: path)
      return nil
    }
    try settle(path)
    let kept = path + ".before-restore-\(now.unixTime)"
    try files.moveItem(atPath: path, toPath: kept)
    // The log of the old database must not be taken for one of the new.
    for ending in ["-wal", "-shm"] where files.fileExists(atPath: path + ending) {
      try files.moveItem(atPath: path + ending, toPath: kept + ending)
    }
    try files.moveItem(atPath: arriving, toPath: path)
    return kept
  }

  /// Fails with `busy` when somebody else has the database open; otherwise all of it is in one file afterwards.
  private static func settle(_ path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    do {
      // A damaged database is why somebody restores: then it is moved aside as it is.
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      // Leaving the write-ahead log takes sole possession (sqlite.org/wal.html), and leaves one file.
      _ = try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
    } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
      throw StoreError.busy
    } catch is DatabaseError {}
  }
}
