import GRDB
import Policy
import Testing

@testable import Store

@Suite struct WordTableTests {
  @Test(arguments: WordTable.all.map(\.name))
  func `a table of words holds exactly the words that the program knows`(name: String) throws {
    let temporary = try TemporaryStore()
    let table = try #require(WordTable.all.first { $0.name == name })
    let words = try temporary.store.read { try String.fetchAll($0, sql: "SELECT code FROM \(name)") }
    #expect(Set(words) == table.codes)
  }

  @Test func `every table of words is known, and no list of words is left in a check`() throws {
    let temporary = try TemporaryStore()
    let found = try temporary.store.read { db in
      let tables = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql <> ''")
      let pointedAt = try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT f."table" FROM sqlite_schema s, pragma_foreign_key_list(s.name) f
          WHERE s.type = 'table' AND f."to" = 'code'
          """)
      let lists = tables.filter { ($0["sql"] as String).contains("IN ('") }.map { $0["name"] as String }
      return (words: Set(pointedAt), lists: lists)
    }
    #expect(found.words == Set(WordTable.all.map(\.name)))
    #expect(found.lists == [])
  }

  @Test func `a word that nobody knows is refused, and a new one is one line`() throws {
    let desk = try Desk()
    let store = desk.store
    let sql = "UPDATE target SET cadence = 'weekly' WHERE id = 1"
    #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: sql) } }
    try store.write { try $0.execute(sql: "INSERT INTO cadence VALUES ('weekly'); \(sql)") }
  }

  @Test func `whether an account has an agency follows from its role`() throws {
    let desk = try Desk()
    let store = desk.store
    let refused = [
      "UPDATE account SET agency_id = NULL WHERE role = 'agency'", "UPDATE account SET agency_id = 1 WHERE id = 1",
      "UPDATE account SET role = 'viewer' WHERE role = 'agency'", "UPDATE account SET role = 'nobody' WHERE id = 1",
    ]
    for sql in refused {
      #expect(throws: StoreError.self, "\(sql)") { try store.write { try $0.execute(sql: sql) } }
    }
    // A new kind of account is a line, whichever way it is.
    try store.write { db in
      try db.execute(sql: "INSERT INTO account_role (code, has_agency) VALUES ('clerk', 1), ('auditor', 0)")
      try db.execute(sql: "UPDATE account SET role = 'clerk' WHERE role = 'agency'")
      try db.execute(sql: "UPDATE account SET role = 'auditor' WHERE role = 'admin'")
    }
    #expect(throws: StoreError.self) {
      try store.write { try $0.execute(sql: "UPDATE account SET role = 'auditor' WHERE role = 'clerk'") }
    }
  }
}
