import GRDB
import Policy
import Testing

@testable import Store

@Suite struct CellsTests {
  private enum Three: Int32, SelectColumn {
    case number, text, nothing
    var sql: String {
      switch self {
      case .number: "value * 2"
      case .text: "'第' || value || '行'"
      case .nothing: "NULL"
      }
    }
  }

  private static let sql = "SELECT \(Three.list) FROM json_each(?) ORDER BY key"

  @Test func `columns are read where their names say, row by row`() throws {
    let temporary = try TemporaryStore()
    let rows = try temporary.store.read { db in
      try db.all(Three.self, kept: Self.sql, arguments: [IDList([1, 2, 3])]) { row in
        #expect(row.isNull(.nothing) && row.textIfAny(.nothing) == nil && row.intIfAny(.nothing) == nil)
        return "\(row.int(.number)) \(row.text(.text))"
      }
    }
    #expect(rows == ["2 第1行", "4 第2行", "6 第3行"])
  }

  @Test func `a statement that was left in its middle can be run again`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.read { db in
      for _ in 0..<2 {
        #expect(throws: StoreError.self) {
          try db.each(Three.self, kept: Self.sql, arguments: [IDList([1, 2])]) { _ in
            throw StoreError.damagedRow(table: "", column: "text")
          }
        }
      }
      var count = 0
      try db.each(Three.self, kept: Self.sql, arguments: [IDList([1, 2])]) { _ in count += 1 }
      #expect(count == 2)
    }
  }

  @Test func `a word that no vocabulary has is damage, not a trap`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.read { db in
      try db.each(Three.self, kept: Self.sql, arguments: [IDList([1])]) { row in
        #expect(throws: StoreError.self) { let _: Comparison = try row.word(.text) }
        #expect(throws: StoreError.self) { try row.periodIfAny(.text) }
      }
    }
  }
}
