import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct MigrationTests {
  @Test func `a new database has every migration, and opening it again applies none`() throws {
    let temporary = try TemporaryStore()
    let applied = try temporary.store.read {
      try String.fetchAll($0, sql: "SELECT name FROM migration ORDER BY number")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: TemporaryStore.migrations).sorted()
    #expect(applied == files)
    try temporary.store.close()
    let again = try Store(path: temporary.path, migrations: TemporaryStore.migrations)
    let moments = try again.read { try Int.fetchAll($0, sql: "SELECT DISTINCT applied_at FROM migration") }
    #expect(moments == [Moment.start.unixTime])
    try again.close()
  }

  @Test func `commits are on disk before they are acknowledged`() throws {
    let temporary = try TemporaryStore()
    let settings = try temporary.store.pool.writeWithoutTransaction { db in
      try ["journal_mode", "synchronous", "foreign_keys"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "2", "1"])
  }

  @Test func `a database of a newer program is refused and left alone`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.write { db in
      try db.execute(
        sql: "INSERT INTO migration (number, name, sha256, applied_at) VALUES (99, '0099_x.sql', ?, 0)",
        arguments: [String(repeating: "0", count: 64)])
    }
    try temporary.store.close()
    let before = try Data(contentsOf: URL(filePath: temporary.path))
    let known = try Migration.all(in: TemporaryStore.migrations).count
    #expect(throws: StoreError.newerDatabase(found: 99, known: known)) {
      try Store(path: temporary.path, migrations: TemporaryStore.migrations)
    }
    #expect(try Data(contentsOf: URL(filePath: temporary.path)) == before)
    #expect(
      StoreError.newerDatabase(found: 99, known: 3).description
        == "数据库的版本（99）比本程序（3）新，请升级程序后再打开，数据未被改动")
  }

  @Test func `a migration that was edited after it was applied is refused`() throws {
    let folder = try MigrationFolder([
      ("0001_a.sql", "CREATE TABLE generation (value); INSERT INTO generation VALUES (1)")
    ])
    try folder.openAndClose()
    try folder.write("0001_a.sql", "CREATE TABLE generation (value)")
    #expect(throws: StoreError.migrationChanged(name: "0001_a.sql")) { try folder.openAndClose() }
  }

  @Test func `a migration that fails leaves nothing behind`() throws {
    let generation = "CREATE TABLE generation (id, value); INSERT INTO generation VALUES (1, 1);"
    let folder = try MigrationFolder([
      ("0001_a.sql", generation), ("0002_b.sql", "CREATE TABLE b (x); INSERT INTO nowhere VALUES (1);"),
    ])
    #expect {
      try folder.openAndClose()
    } throws: { error in
      guard case StoreError.migrationFailed(let name, let reason) = error else { return false }
      return name == "0002_b.sql" && reason.contains("nowhere")
    }
    try folder.write("0002_b.sql", "CREATE TABLE b (x);")
    try folder.openAndClose()
  }

  @Test func `a gap in the numbers is refused`() throws {
    let folder = try MigrationFolder([("0001_a.sql", "SELECT 1"), ("0003_c.sql", "SELECT 1")])
    #expect(throws: StoreError.migrationFailed(name: "0003_c.sql", reason: "编号应为 2，不得重复或间断")) {
      try folder.openAndClose()
    }
  }

  @Test func `a file that is no database is refused in plain words`() throws {
    let folder = try MigrationFolder([("0001_a.sql", "SELECT 1")])
    try Data(repeating: 0x41, count: 8192).write(to: URL(filePath: folder.database))
    #expect {
      try folder.openAndClose()
    } throws: { error in
      guard let error = error as? StoreError, case .cannotOpen = error else { return false }
      return error.description.contains("它不是链策的数据库") && error.description.contains("文件没有被改动")
    }
  }

  @Test func `a folder that is not there is said`() throws {
    #expect {
      try Store(path: "/nonexistent/liance.sqlite", migrations: TemporaryStore.migrations)
    } throws: { error in
      guard case StoreError.cannotOpen(let path, _) = error else { return false }
      return path == "/nonexistent/liance.sqlite"
    }
  }

  @Test func `fifty openings leave no descriptor open`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.close()
    func descriptors() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter { fd in
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + fd))?.hasPrefix(temporary.folder)
          ?? false
      }.count
    }
    for _ in 0..<50 {
      let store = try Store(path: temporary.path, migrations: TemporaryStore.migrations)
      _ = try store.cities()
      try store.close()
    }
    #expect(try descriptors() == 0)
  }
}
