import GRDB
import Testing

@testable import Store

/// A file's name stood for the text of minutes; since 0043 what is not there is not there.
@Suite struct MinutesMigrationTests {
  @Test func `a name that stood for the text goes, and text, files and numbers stay`() throws {
    let all = try Migration.all(in: TemporaryStore.migrations)
    let place = try #require(all.firstIndex { $0.name.hasPrefix("0043_") })
    let folder = try MigrationFolder(first: place)
    let store = try folder.open()
    let sum = String(repeating: "a", count: 64)
    try store.write { db in
      try db.execute(sql: "INSERT INTO city (id, name) VALUES (1, '甲市')")
      try db.execute(sql: "INSERT INTO evidence_file (sha256, bytes) VALUES (?, x'00')", arguments: [sum])
      for (id, minutes, file) in [(3, "议定如下。", nil), (5, "纪要.pdf", "纪要.pdf"), (8, "议定如下。", "纪要.pdf")]
        as [(Int, String, String?)]
      {
        try db.execute(
          sql: """
            INSERT INTO meeting (id, city_id, kind, period, held_on, title, place, agenda, state, pack, states,
              frozen_by, frozen_at, minutes, minuted_by, minuted_at, by, created_at, minutes_sha256, minutes_file)
            VALUES (?, 1, 'joint', '2026Q3', '2026-10-20', '联席会议', '', '通报', 'minuted', '{}', '{}', '某人', 0, ?,
              '某人', 0, '某人', 0, ?, ?)
            """, arguments: [id, minutes, file == nil ? nil : sum, file])
      }
    }
    try store.close()
    try folder.write(all[place].name, all[place].sql)
    let newer = try folder.open()
    let rows = try newer.read { db in try Row.fetchAll(db, sql: "SELECT id, minutes, minutes_file FROM meeting") }
    #expect(rows.map { $0["id"] as Int } == [3, 5, 8])
    #expect(rows.map { $0["minutes"] as String? } == ["议定如下。", nil, "议定如下。"])
    #expect(rows.map { $0["minutes_file"] as String? } == [nil, "纪要.pdf", "纪要.pdf"])
    for sql in ["UPDATE meeting SET minutes = '别的'", "DELETE FROM meeting"] {
      #expect(throws: (any Error).self) { try newer.write { db in try db.execute(sql: sql) } }
    }
    let city = "INSERT INTO meeting (city_id, kind, period, held_on, title, place, agenda, by, created_at)"
    try newer.write { db in
      try db.execute(sql: city + " VALUES (1, 'joint', '2026Q3', '2026-10-20', '又一次', '', '通报', '某人', 0)")
      #expect(db.lastInsertedRowID == 9, "a number is never given twice")
    }
  }
}
