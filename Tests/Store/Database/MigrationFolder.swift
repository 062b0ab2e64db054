import Foundation

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
