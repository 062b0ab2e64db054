import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct `A migration can make a table anew` {
  /// Two tables, of which one points at the other, and one that is only added to.
  private static let first = """
    CREATE TABLE generation (id INTEGER PRIMARY KEY, value INTEGER NOT NULL, plans INTEGER NOT NULL DEFAULT 1) STRICT;
    INSERT INTO generation (id, value) VALUES (1, 1);
    CREATE TABLE house (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL CHECK (kind IN ('old', 'new'))) STRICT;
    CREATE TABLE room (id INTEGER PRIMARY KEY, house_id INTEGER NOT NULL REFERENCES house (id)) STRICT;
    CREATE INDEX room_house ON room (house_id);
    CREATE TABLE visit (room_id INTEGER NOT NULL REFERENCES room (id), at INTEGER NOT NULL) STRICT;
    CREATE TRIGGER visit_is_not_changed BEFORE UPDATE ON visit BEGIN SELECT RAISE(ABORT, 'only added to'); END;
    CREATE TRIGGER visit_is_not_deleted BEFORE DELETE ON visit BEGIN SELECT RAISE(ABORT, 'only added to'); END;
    """
  private static let rebuild = """
    CREATE TABLE new_house (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL) STRICT;
    INSERT INTO sqlite_sequence (name, seq) SELECT 'new_house', seq FROM sqlite_sequence WHERE name = 'house';
    INSERT INTO new_house SELECT * FROM house;
    DROP TABLE house;
    ALTER TABLE new_house RENAME TO house;
    CREATE TABLE new_visit (room_id INTEGER NOT NULL REFERENCES room (id), at INTEGER NOT NULL, by TEXT) STRICT;
    INSERT INTO new_visit (room_id, at) SELECT room_id, at FROM visit;
    DROP TABLE visit;
    ALTER TABLE new_visit RENAME TO visit;
    CREATE TRIGGER visit_is_not_changed BEFORE UPDATE ON visit BEGIN SELECT RAISE(ABORT, 'only added to'); END;
    CREATE TRIGGER visit_is_not_deleted BEFORE DELETE ON visit BEGIN SELECT RAISE(ABORT, 'only added to'); END;
    """

  private func filled() throws -> MigrationFolder {
    let folder = try MigrationFolder([("0001_a.sql", Self.first)])
    let store = try folder.open()
    try store.write { db in
      try db.execute(sql: "INSERT INTO house (kind) VALUES ('old'), ('new'), ('new'); DELETE FROM house WHERE id = 3")
      try db.execute(sql: "INSERT INTO room VALUES (1, 1), (2, 2); INSERT INTO visit VALUES (1, 10), (2, 20)")
    }
    try store.close()
    return folder
  }

  @Test func `others still point at it, ids are not given twice, and what was only added to still is`() throws {
    let folder = try filled()
    try folder.write("0002_b.sql", Self.rebuild)
    let store = try folder.open()
    try store.write { db in
      try db.execute(sql: "INSERT INTO house (kind) VALUES ('neither old nor new')")
      #expect(try Int.fetchAll(db, sql: "SELECT id FROM house ORDER BY id") == [1, 2, 4])
      #expect(try Int.fetchAll(db, sql: "SELECT house_id FROM room ORDER BY id") == [1, 2])
      #expect(try Int.fetchAll(db, sql: "SELECT at FROM visit ORDER BY at") == [10, 20])
    }
    // Foreign keys are on again, triggers hold.
    for sql in ["DELETE FROM house WHERE id = 1", "INSERT INTO room VALUES (3, 99)", "UPDATE visit SET at = 0"] {
      #expect(throws: StoreError.self, "\(sql)") { try store.write { try $0.execute(sql: sql) } }
    }
    #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: "DELETE FROM visit") } }
    let settings = try store.pool.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA foreign_keys")
    }
    #expect(settings == 1)
    try store.close()
  }

  @Test func `one that leaves a row pointing nowhere is refused by name, and all stays as it was`() throws {
    let folder = try filled()
    let before = try folder.contents()
    try folder.write("0002_b.sql", Self.rebuild)
    try folder.write("0003_c.sql", "DELETE FROM house WHERE id = 2")
    #expect(
      throws: StoreError.migrationFailed(name: "0003_c.sql", reason: "表 room 第 2 行引用了不存在的 house")
    ) { try folder.open() }
    #expect(try folder.contents() == before)
    // Started again and again, it leaves no heap of copies.
    #expect(try folder.copies().isEmpty)
    try folder.write("0003_c.sql", "DELETE FROM room WHERE id = 2; DELETE FROM visit WHERE room_id = 2; SELECT 1;")
    #expect(throws: StoreError.self) { try folder.open() }
    #expect(try folder.contents() == before)
    try folder.write("0003_c.sql", "INSERT INTO house (kind) VALUES ('third')")
    let store = try folder.open()
    #expect(store.migrated?.from == 1 && store.migrated?.to == 3)
    try store.close()
  }

  @Test func `a database with rows is kept beside itself first, for its owner's eyes only`() throws {
    let folder = try filled()
    let before = try folder.contents()
    try folder.write("0002_b.sql", Self.rebuild)
    let store = try folder.open()
    let copy = try #require(store.migrated?.copy)
    #expect(copy == folder.database + ".v1-20261121T150000.sqlite")
    try store.close()
    #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
    #expect(try MigrationFolder.contents(of: copy) == before)
    // A second opening has nothing to do.
    let again = try folder.open()
    #expect(again.migrated == nil)
    #expect(try folder.copies().count == 1)
    try again.close()
  }

  @Test func `a database without rows needs no copy`() throws {
    let folder = try MigrationFolder(first: 5)
    try folder.openAndClose()
    let all = try Migration.all(in: TemporaryStore.migrations)
    for migration in all.dropFirst(5) { try folder.write(migration.name, migration.sql) }
    let store = try folder.open()
    #expect(store.migrated == MigrationOutcome(from: 5, to: all.count, copy: nil))
    #expect(try folder.copies().isEmpty)
    try store.close()
  }

  @Test func `what would happen is said, and nothing is done`() throws {
    let folder = try MigrationFolder([("0001_a.sql", Self.first)])
    let missing = try MigrationPlan(path: folder.database, migrations: folder.migrations, at: .start)
    #expect(missing.version == nil && missing.copy == nil && missing.steps.map(\.name) == ["0001_a.sql"])
    #expect(!FileManager.default.fileExists(atPath: folder.database))

    let full = try filled()
    try full.write("0002_b.sql", Self.rebuild)
    let bytes = try Data(contentsOf: URL(filePath: full.database))
    let plan = try MigrationPlan(path: full.database, migrations: full.migrations, at: .start)
    #expect(plan.version == 1 && plan.bytes >= bytes.count)
    #expect(plan.steps.map(\.name) == ["0002_b.sql"] && plan.steps.map(\.bytes) == [Self.rebuild.utf8.count])
    #expect(plan.copy == full.database + ".v1-20261121T150000.sqlite")
    #expect(try Data(contentsOf: URL(filePath: full.database)) == bytes)
    #expect(try full.copies().isEmpty)

    try full.openAndClose()
    let done = try MigrationPlan(path: full.database, migrations: full.migrations, at: .start)
    #expect(done.version == 2 && done.steps.isEmpty && done.copy == nil)
  }

  @Test func `of several that open it at once one migrates, and the others find it done`() async throws {
    let folder = try filled()
    try folder.write("0002_b.sql", Self.rebuild)
    let (database, migrations) = (folder.database, folder.migrations)
    let outcomes = try await withThrowingTaskGroup(of: MigrationOutcome?.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let store = try Store(path: database, migrations: migrations, at: .start)
          defer { try? store.close() }
          #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM visit") } == 2)
          return store.migrated
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.compactMap { $0 }.count == 1)
    #expect(try folder.copies().count == 1)
  }

  @Test func `what is opened as it is stays as it is, and can be copied and looked at`() throws {
    let folder = try filled()
    try folder.write("0002_b.sql", Self.rebuild)
    let store = try folder.open(.asItIs)
    #expect(store.migrated == nil)
    #expect(try store.check() == ["尚有 1 个迁移没有执行"])
    try store.backup(to: folder.path + "/b.sqlite")
    #expect(throws: StoreError.readOnly) { try store.write { try $0.execute(sql: "DELETE FROM room") } }
    try store.close()
    #expect(try MigrationFolder.contents(of: folder.path + "/b.sqlite") == folder.contents())
    #expect(throws: StoreError.self) {
      try Store(path: folder.path + "/none.sqlite", migrations: folder.migrations, .asItIs)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none.sqlite"))
  }
}

extension MigrationFolder {
  /// Every line that `.dump` would show: the schema and the rows.
  func contents() throws -> [String] { try Self.contents(of: database) }

  static func contents(of path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { db in
      let schema = try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
      let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try schema + tables.flatMap { try StoredRows(db, table: $0).lines }
    }
  }
}

/// The rows of a table as text, sorted; for saying that two tables hold the same.
struct StoredRows: Equatable {
  let lines: [String]

  /// - Parameter columns: all when nil.
  init(_ db: Database, table: String, columns: [String]? = nil) throws {
    let list = columns.map { $0.map(\.quotedDatabaseIdentifier).joined(separator: ", ") } ?? "*"
    let rows = try Row.fetchAll(db, sql: "SELECT \(list) FROM \(table.quotedDatabaseIdentifier)")
    lines = rows.map { "\(table) \($0.databaseValues)" }.sorted()
  }
}
