import Support
import Testing

@testable import HTTP

/// What a loop keeps: its connections, and the steps of its end.
@Suite struct LoopStateTests {
  private func add(_ table: inout ConnectionTable) -> Connection {
    table.add { token in
      Connection(
        transport: .memory(MemoryWire()), peer: .none, isSecure: false, redirectPort: nil, token: token,
        limits: Limits())
    }
  }

  @Test func `a token finds its connection and never the next owner of the slot`() {
    var table = ConnectionTable()
    let first = add(&table)
    #expect(table.find(first.token) === first && table.count == 1)
    table.remove(first)
    let second = add(&table)
    #expect(second.slot == first.slot && second.token != first.token)
    #expect(table.find(first.token) == nil && table.find(second.token) === second)
    #expect(table.find(UInt64.max - 1_000) == nil)
  }

  @Test func `the connection that has been idle longest is known, whoever leaves the list`() {
    var table = ConnectionTable()
    let all = (0..<4).map { _ in add(&table) }
    #expect(table.longestIdle == nil)
    for connection in all { table.enterIdle(connection) }
    #expect(table.longestIdle === all[0])
    table.enterIdle(all[0])
    #expect(table.longestIdle === all[1])
    table.leaveIdle(all[2])
    table.remove(all[1])
    #expect(table.longestIdle === all[3] && table.all.count == 3)
    table.leaveIdle(all[3])
    table.leaveIdle(all[3])
    #expect(table.longestIdle === all[0])
    table.remove(all[0])
    #expect(table.longestIdle == nil)
  }

  @Test func `draining gives a moment once and then a limit`() {
    var draining = Draining()
    #expect(!draining.isOn && !draining.limitIsOver(now: 1 << 40))
    let isFirst = draining.begin(now: 1_000, limit: 20_000)
    let isSecond = draining.begin(now: 9_000, limit: 20_000)
    #expect(isFirst && !isSecond && draining.isOn)
    let times = [1_499, 1_500, 1_501].map { draining.graceIsOver(now: $0) }
    #expect(times == [false, true, false])
    #expect(!draining.limitIsOver(now: 20_999) && draining.limitIsOver(now: 21_000))
  }

  @Test func `content that is half there when the drain is over is answered 503`() throws {
    var configuration = SocketDoor.configuration
    configuration.timeouts.drain = 5_000
    let door = try MemoryDoor(configuration)
    let (connection, wire) = door.connect()
    wire.incoming = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab".utf8)
    door.settle(connection)
    door.loop.mailbox.post(.drain(keepsListeners: false))
    door.loop.turn()
    #expect(wire.outgoing.isEmpty)
    door.advance(5_000)
    #expect(Reply.all(wire.outgoing)?.map(\.status) == [503])
  }
}
