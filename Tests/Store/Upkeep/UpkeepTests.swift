import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct UpkeepTests {
  @Test func `a backup is whole, opens as a store and overwrites nothing`() throws {
    let desk = try Desk()
    let store = desk.store
    try store.submit([desk.line(desk.targets[0], 12)], by: desk.economy, at: .start)
    let path = desk.temporary.folder + "/backup.sqlite"
    try store.backup(to: path)
    let copy = try Store(path: path, migrations: TemporaryStore.migrations)
    #expect(try copy.check() == [])
    #expect(try copy.targets().items == store.targets().items)
    #expect(try copy.audit().total == store.audit().total)
    try copy.close()
    #expect(throws: StoreError.invalid(field: path, reason: "文件已存在，备份不会覆盖它")) { try store.backup(to: path) }
    #expect(throws: StoreError.self) { try store.backup(to: "/nonexistent/backup.sqlite") }
    let left = try FileManager.default.contentsOfDirectory(atPath: desk.temporary.folder)
    #expect(left.filter { $0.contains("unfinished") }.isEmpty)
  }

  @Test func `a full disk is said, nothing is half-written, and all is well afterwards`() throws {
    let desk = try Desk()
    let store = desk.store
    let before = try store.targets().items
    try store.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    var other = Plan.usual
    other.title = "又一个方案"
    other.lines += (0..<2_000).map { "第\($0)条　为了把磁盘写满而写的话。" }
    let generation = store.generation
    #expect(throws: StoreError.diskFull) { try other.save(in: store) }
    #expect(store.generation == generation)
    #expect(try store.targets().items == before)
    #expect(try store.check() == [])
    try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    try other.save(in: store)
    #expect(try store.targets().total == 8)
    #expect(StoreError.diskFull.description == "磁盘空间不足，本次内容没有保存，请清理空间后重试；已有数据不受影响")
  }

  @Test func `a medium that cannot be written is said, and reading goes on`() throws {
    let desk = try Desk()
    let store = desk.store
    guard
      case .signedIn(let token, _) = try store.signIn(
        name: "admin", password: "correct horse", from: nil, at: .start)
    else {
      Issue.record("no session")
      return
    }
    try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
    #expect(throws: StoreError.readOnly) {
      try store.submit([desk.line(desk.targets[0], 12)], by: desk.economy, at: .start)
    }
    #expect(try store.targets().total == 4)
    #expect(try store.session(token: token, at: .start.plus(minutes: 5)) != nil)
  }

  @Test func `another process's writes are seen when asked`() throws {
    let temporary = try TemporaryStore()
    let here = temporary.store
    let there = try Store(path: temporary.path, migrations: TemporaryStore.migrations)
    try Plan.usual.save(in: there)
    #expect(here.generation < there.generation)
    #expect(try here.refreshGeneration() == there.generation)
    #expect(try here.targets().total == 4)
    try there.close()
  }

  @Test func `a writer waits for another one instead of failing`() async throws {
    let temporary = try TemporaryStore()
    let there = try Store(path: temporary.path, migrations: TemporaryStore.migrations)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for store in [temporary.store, there] {
        group.addTask {
          for _ in 0..<20 { try store.note(.auditExported, by: .commandLine, at: .start) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try temporary.store.audit().total == 40)
    #expect(try temporary.store.check() == [])
    try there.close()
  }

  @Test func `a thorough look finds what foreign keys cannot say`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    #expect(try store.check() == [])
    try store.write { db in
      try db.execute(sql: "DELETE FROM target_words WHERE rowid = 1; DELETE FROM status_result WHERE target_id = 2")
      try db.execute(sql: "UPDATE source SET bytes = x'00'")
    }
    #expect(
      try store.check() == ["目标没有进度状态：1 处", "目标没有检索词：1 处", "原始文件“plan.txt”与其校验和不符"])
  }

  @Test func `the schema refuses what the program should never write`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let refused = [
      "UPDATE target SET city_id = 99", "UPDATE target SET comparison = '>'", "UPDATE target SET value = NULL",
      "UPDATE target SET deadline_day = '2026-02-30'", "UPDATE target SET indicator = ''",
      "UPDATE target SET value = 'viel'", "UPDATE version SET state = 'x'", "UPDATE target SET owner_id = 99",
      "INSERT INTO report (target_id, period, state, version) VALUES (1, '2026Q5', 'draft', 1)",
      "DELETE FROM document", "UPDATE city SET name = ''",
    ]
    for sql in refused {
      #expect(throws: StoreError.self, "\(sql)") { try store.write { try $0.execute(sql: sql) } }
    }
    #expect(try store.check() == [])
  }
}
