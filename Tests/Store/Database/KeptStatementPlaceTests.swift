import GRDB
import Testing

@testable import Store

/// A statement that is made once for its text.
@Suite struct `A kept statement` {
  private enum NumberColumn: Int32, SelectColumn {
    case number
    var sql: String { "?1 + 1" }
    static let select = KeptStatement("SELECT \(list)")
  }

  @Test func `is compiled once on each connection, and anew after that one has gone`() throws {
    let select = NumberColumn.select
    for _ in 0..<3 {
      let (one, other) = (try DatabaseQueue(), try DatabaseQueue())
      for number in 0..<3 {
        for queue in [one, other] {
          let sum = try queue.read { db in
            try db.first(NumberColumn.self, select, bound: Int64(number)) { $0.integer(.number) }
          }
          #expect(sum == Int64(number) + 1)
        }
      }
      let (mine, same, others) = (
        try one.read { ObjectIdentifier(try select.on($0)) }, try one.read { ObjectIdentifier(try select.on($0)) },
        try other.read { ObjectIdentifier(try select.on($0)) }
      )
      #expect(mine == same && mine != others)
      try one.close()
      try other.close()
    }
  }

  @Test func `is not held when its connection closes`() throws {
    let queue = try DatabaseQueue()
    _ = try queue.read { try NumberColumn.select.on($0) }
    // GRDB throws here where a statement is still held.
    #expect(throws: Never.self) { try queue.close() }
  }

  @Test func `wants all of its values`() throws {
    let queue = try DatabaseQueue()
    #expect(throws: DatabaseError.self) {
      try queue.read { db in try db.first(NumberColumn.self, NumberColumn.select) { $0.integer(.number) } }
    }
  }
}
