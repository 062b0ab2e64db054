import Echo
import Support
import Testing

@testable import HTTP

/// What slow clients and slow handlers come to, with a clock turned by hand.
@Suite struct DeadlineTests {
  private func door(_ change: (inout Configuration) -> Void = { _ in }, router: Router = EchoApp.router()) throws
    -> MemoryDoor
  {
    var configuration = SocketDoor.configuration
    change(&configuration)
    return try MemoryDoor(configuration, router: router)
  }

  private func send(_ text: String, _ wire: MemoryWire, _ connection: Connection, _ door: MemoryDoor) {
    wire.incoming += Array(text.utf8)
    door.settle(connection)
  }

  private func statuses(_ wire: MemoryWire) -> [Int]? { Reply.all(wire.outgoing)?.map(\.status) }

  @Test func `a head that drips is answered 408 however often a byte comes`() throws {
    let door = try door()
    let (connection, wire) = door.connect()
    send("GET / HTTP/1.1\r\n", wire, connection, door)
    for _ in 0..<9 {
      door.advance(1_000)
      send("X: y\r\n", wire, connection, door)
    }
    #expect(wire.outgoing.isEmpty)
    door.advance(1_200)
    #expect(statuses(wire) == [408])
    #expect(wire.isEnded)
  }

  @Test func `a connection over which nothing comes is ended without an answer`() throws {
    let door = try door()
    let (_, wire) = door.connect()
    door.advance(9_900)
    #expect(!wire.isEnded)
    door.advance(300)
    #expect(wire.isEnded && wire.outgoing.isEmpty)
  }

  @Test func `a kept connection is ended after the idle time`() throws {
    let door = try door()
    let (connection, wire) = door.connect()
    send("GET / HTTP/1.1\r\nHost: a\r\n\r\n", wire, connection, door)
    door.advance(59_000)
    send("GET / HTTP/1.1\r\nHost: a\r\n\r\n", wire, connection, door)
    door.advance(59_000)
    #expect(!wire.isEnded && statuses(wire) == [200, 200])
    door.advance(1_300)
    #expect(wire.isEnded)
    door.advance(2_200)
    #expect(wire.isClosed)
  }

  @Test func `a client that always has the next head half sent is not timed out`() throws {
    let door = try door()
    let (connection, wire) = door.connect()
    send("GET / HTTP/1.1\r\n", wire, connection, door)
    for _ in 0..<30 {
      door.advance(1_000)
      send("Host: a\r\n\r\nGET / HTTP/1.1\r\n", wire, connection, door)
    }
    #expect(statuses(wire) == Array(repeating: 200, count: 30))
  }

  @Test func `content that stops is answered 408`() throws {
    let door = try door()
    let (connection, wire) = door.connect()
    send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc", wire, connection, door)
    door.advance(9_900)
    #expect(wire.outgoing.isEmpty)
    door.advance(300)
    #expect(statuses(wire) == [408])
  }

  @Test func `content that drips below the least rate is answered 408`() throws {
    let door = try door()
    let (connection, wire) = door.connect()
    send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n", wire, connection, door)
    for _ in 0..<11 {
      door.advance(1_000)
      send(String(repeating: "z", count: 100), wire, connection, door)
    }
    #expect(statuses(wire) == [408])
  }

  @Test func `content at the least rate is taken however long it lasts`() throws {
    let door = try door()
    let (connection, wire) = door.connect()
    send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 36000\r\n\r\n", wire, connection, door)
    for _ in 0..<60 {
      door.advance(1_000)
      send(String(repeating: "z", count: 600), wire, connection, door)
    }
    #expect(statuses(wire) == [200])
  }

  @Test func `a reader that takes nothing is cut`() throws {
    let door = try door()
    let (connection, wire) = door.connect()
    wire.window = 10
    send("GET /kept HTTP/1.1\r\nHost: a\r\n\r\n", wire, connection, door)
    door.advance(14_900)
    #expect(!wire.isClosed && wire.outgoing.count == 10)
    door.advance(300)
    #expect(wire.isClosed)
  }

  @Test func `a reader that takes a little now and then is cut when it stays below the least rate`() throws {
    let door = try door()
    let (connection, wire) = door.connect()
    wire.window = 10
    send("GET /kept HTTP/1.1\r\nHost: a\r\n\r\n", wire, connection, door)
    for _ in 0..<31 where !wire.isClosed {
      door.advance(1_000)
      wire.window = 10
      if !wire.isClosed { door.loop.writable(connection) }
    }
    #expect(wire.isClosed)
  }

  @Test func `a handler that takes too long is answered 503 and its late answer goes nowhere`() throws {
    final class Held: @unchecked Sendable { var jobs: [Job] = [] }
    let held = Held()
    let clock = HandClock()
    let core = try ServerCore(
      configuration: SocketDoor.configuration, router: EchoApp.router(),
      logger: .silent, clock: clock.clock, log: nil,
      submit: { job in
        held.jobs.append(job)
        return true
      })
    let loop = try EventLoop(core: core, metrics: Metrics(labels: core.labels), polls: false)
    let wire = MemoryWire()
    _ = core.census.arrive(.none)
    let connection = loop.add(.memory(wire), .none, isSecure: false)
    wire.incoming = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    loop.readable(connection)
    clock.advance(30_200)
    loop.turn()
    let replies = try #require(Reply.all(wire.outgoing))
    #expect(replies.map(\.status) == [503] && replies[0]["Retry-After"] != nil)
    for job in held.jobs { job.run() }
    loop.turn()
    #expect(Reply.all(wire.outgoing)?.count == 1)
  }

  @Test func `after the last answer a client that keeps the connection open is cut`() throws {
    let door = try door()
    let (connection, wire) = door.connect()
    send("bad\r\n", wire, connection, door)
    #expect(statuses(wire) == [400] && wire.isEnded && !wire.isClosed)
    door.advance(2_200)
    #expect(wire.isClosed)
  }

  @Test func `a client that goes on sending after the last answer is cut after a while`() throws {
    let door = try door()
    let (connection, wire) = door.connect()
    send("bad\r\n", wire, connection, door)
    for _ in 0..<40 where !wire.isClosed {
      wire.incoming = [UInt8](repeating: 65, count: 64 * 1024)
      door.loop.readable(connection)
    }
    #expect(wire.isClosed)
  }

  @Test func `the wheel finds every deadline once and none too early`() {
    var wheel = TimerWheel(now: 1_000)
    for token in 0..<2_000 { wheel.insert(UInt64(token), tick: wheel.tick(for: 1_000 + token * 20)) }
    var found: [UInt64] = []
    for now in stride(from: 1_000, through: 60_000, by: 50) {
      for (token, _) in wheel.advance(to: now) {
        #expect(1_000 + Int(token) * 20 <= now)
        found.append(token)
      }
    }
    #expect(found == (0..<2_000).map { UInt64($0) } && wheel.count == 0)
  }
}
