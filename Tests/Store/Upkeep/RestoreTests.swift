import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct RestoreTests {
  private func mode(_ path: String) throws -> Int {
    try (FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0
  }

  @Test func `a backup takes the place of the database, and what was there stays beside it`() throws {
    let desk = try Desk()
    let path = desk.temporary.path
    let copy = desk.temporary.folder + "/copy.sqlite"
    try desk.store.backup(to: copy)
    try desk.store.submit([desk.line(desk.targets[0], 12)], by: desk.economy, at: .start)
    // Not under a running server.
    #expect(throws: StoreError.busy) {
      try DatabaseRestore.run(from: copy, to: path, migrations: TemporaryStore.migrations, at: .start)
    }
    #expect(try desk.store.reports(ReportFilter()).total == 1)
    try desk.store.close()
    let kept = try #require(
      try DatabaseRestore.run(from: copy, to: path, migrations: TemporaryStore.migrations, at: .start))
    let restored = try Store(path: path, migrations: TemporaryStore.migrations)
    #expect(try restored.reports(ReportFilter()).total == 0)
    #expect(try restored.check() == [])
    try restored.close()
    let before = try Store(path: kept, migrations: TemporaryStore.migrations, .asItIs)
    #expect(try before.reports(ReportFilter()).total == 1)
    try before.close()
  }

  @Test func `what is no whole database of ours takes nobody's place`() throws {
    let desk = try Desk()
    try desk.store.close()
    let path = desk.temporary.path
    let before = try Data(contentsOf: URL(filePath: path))
    let foreign = desk.temporary.folder + "/foreign.sqlite"
    let queue = try DatabaseQueue(path: foreign)
    try queue.write { try $0.execute(sql: "CREATE TABLE t (x)") }
    try queue.close()
    let text = desk.temporary.folder + "/text.sqlite"
    try Data("no database".utf8).write(to: URL(filePath: text))
    for file in [foreign, text] {
      #expect(throws: StoreError.self) {
        try DatabaseRestore.run(from: file, to: path, migrations: TemporaryStore.migrations, at: .start)
      }
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `the database, its log and its backups are their owner's alone`() throws {
    let desk = try Desk()
    let copy = desk.temporary.folder + "/copy.sqlite"
    try desk.store.backup(to: copy)
    for path in [desk.temporary.path, desk.temporary.path + "-wal", desk.temporary.path + "-shm", copy] {
      #expect(try mode(path) == 0o600, "\(path)")
    }
    // One that was open to all before is not any more.
    try desk.store.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: desk.temporary.path)
    try Store(path: desk.temporary.path, migrations: TemporaryStore.migrations).close()
    #expect(try mode(desk.temporary.path) == 0o600)
  }
}
