import Foundation
import GRDB
import Testing

@testable import Store

/// The log goes into the file beside those who write.
@Suite struct LogKeeperTests {
  let desk: Desk
  var store: Store { desk.store }

  init() throws {
    desk = try Desk()
    try desk.store.write { db in try db.execute(sql: "CREATE TABLE page (content BLOB NOT NULL)") }
  }

  /// Commits until so many pages were written.
  private func write(_ pages: Int) throws {
    for _ in 0..<(pages / 500) {
      try store.write(.reports) { db in
        try db.execute(sql: "INSERT INTO page (content) VALUES (zeroblob(?))", arguments: [500 * 4_096])
      }
    }
  }

  /// Writes as much as it takes, and waits until it is done.
  private func fill() throws {
    let before = store.log.count
    try write(LogKeeper.most + 500)
    while store.log.count == before { Thread.sleep(forTimeInterval: 0.001) }
  }

  private func rows(_ db: Database) throws -> Int? { try Int.fetchOne(db, sql: "SELECT count(*) FROM page") }

  @Test func `no commit does it`() throws {
    let pages = try store.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA wal_autocheckpoint") }
    #expect(pages == 0)
  }

  @Test func `once enough has come the log begins anew`() throws {
    func size() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: desk.temporary.path + "-wal")[.size] as? Int
    }
    try fill()
    let before = try size()
    try write(500)
    #expect(try size() == before, "the next commit writes over what is in the file already")
    #expect(try store.read(rows) == LogKeeper.most / 500 + 2)
    #expect(try store.read { try String.fetchOne($0, sql: "PRAGMA quick_check") } == "ok")
  }

  @Test func `a reader that stays keeps what it sees, and later it is done all the same`() throws {
    try store.read { db in
      let before = try rows(db)
      try fill()
      #expect(try rows(db) == before)
    }
    try fill()
    #expect(try store.read(rows) == 2 * (LogKeeper.most / 500 + 1))
  }

  @Test func `a database that is only read is left alone`() throws {
    try store.close()
    let other = try Store(path: desk.temporary.path, migrations: TemporaryStore.migrations, .asItIs)
    #expect(try other.read(rows) == 0)
    #expect(other.log.count == 0)
    try other.close()
  }
}
