import GRDB
import Policy
import Testing

@testable import Store

/// What is read inside a snapshot is of one moment, whoever writes meanwhile.
@Suite struct SnapshotTests {
  @Test func `a write of others is seen after the snapshot and not in it`() throws {
    let desk = try Desk()
    func reports() throws -> Int { try desk.store.reports().items.count }
    let before = try reports()
    try desk.store.snapshot {
      #expect(try reports() == before)
      try desk.store.submit([desk.line(desk.targets[0], 1)], by: desk.economy, at: .start)
      #expect(try reports() == before)
      #expect(try desk.store.snapshot { try reports() } == before)
    }
    #expect(try reports() == before + 1)
  }

  @Test func `a snapshot that fails ends, and other stores have their own`() throws {
    struct Stop: Error {}
    let (desk, other) = (try Desk(), try Desk())
    #expect(throws: Stop.self) { try desk.store.snapshot { throw Stop() } }
    try desk.store.snapshot {
      try other.store.submit([other.line(other.targets[0], 1)], by: other.economy, at: .start)
      #expect(try other.store.reports().items.count == 1)
    }
    #expect(try desk.store.snapshot { try desk.store.targets().items.count } > 0)
  }
}
