import Foundation
import GRDB
import Testing

@testable import Store

/// A folder with migrations of a test's own, and a place for a database; gone when it is released.
final class MigrationFolder {
  let path = NSTemporaryDirectory() + "store-test-" + UUID().uuidString
  var database: String { path + "/a.sqlite" }
  var migrations: String { path + "/sql" }

  init(_ files: [(String, String)]) throws {
    try FileManager.default.createDirectory(atPath: migrations, withIntermediateDirectories: true)
    for (name, sql) in files { try write(name, sql) }
  }

  /// The project's own migrations, the first so many of them.
  convenience init(first count: Int) throws {
    try self.init(try Migration.all(in: TemporaryStore.migrations).prefix(count).map { ($0.name, $0.sql) })
  }

  /// A database of version 5 with rows in nearly every table, written by the program of that version
  /// (`Fixtures/version-5-rows.sql`), with the migrations that follow it: all, or the first so many.
  static func filled(before count: Int = .max) throws -> MigrationFolder {
    let folder = try MigrationFolder(first: 5)
    let store = try folder.open()
    let rows = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/version-5-rows.sql")
    let sql = try String(contentsOf: rows, encoding: .utf8)
    try store.pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.inTransaction {
        try db.execute(sql: sql)
        return .commit
      }
      #expect(try ForeignKeyFault.all(db).map(\.description) == [])
    }
    try store.close()
    for migration in try Migration.all(in: TemporaryStore.migrations).prefix(count).dropFirst(5) {
      try folder.write(migration.name, migration.sql)
    }
    return folder
  }

  /// The number of migrations before the one of this name.
  static func before(_ name: String) throws -> Int {
    try #require(try Migration.all(in: TemporaryStore.migrations).firstIndex { $0.name.hasSuffix(name) })
  }

  /// Adds the project's migrations that are not there yet.
  func addRest(after count: Int) throws {
    for migration in try Migration.all(in: TemporaryStore.migrations).dropFirst(count) {
      try write(migration.name, migration.sql)
    }
  }

  func write(_ name: String, _ sql: String) throws {
    try sql.write(toFile: migrations + "/" + name, atomically: true, encoding: .utf8)
  }

  func open(_ opening: Store.Opening = .migrating) throws -> Store {
    try Store(path: database, migrations: migrations, at: .start, opening)
  }

  func openAndClose() throws { try open().close() }

  /// The copies that migrating left.
  func copies() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.contains(".sqlite.v") }.sorted()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
