import Echo
import Support
import Testing

@testable import HTTP

/// Caps, overload and back-pressure.
@Suite struct LimitTests {
  private func request(_ path: String) -> [UInt8] { Array("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n".utf8) }

  @Test func `one address has only so many connections and gets its places back`() throws {
    var limits = Limits()
    limits.connectionsPerAddress = 2
    let census = ConnectionCensus(limits)
    let client = try #require(PeerAddress("192.0.2.1"))
    let other = try #require(PeerAddress("192.0.2.2"))
    #expect(census.arrive(client) == .welcome)
    #expect(census.arrive(client) == .welcome)
    #expect(census.arrive(client) == .tooManyOfOne)
    #expect(census.arrive(other) == .welcome)
    census.leave(client)
    #expect(census.arrive(client) == .welcome)
  }

  @Test func `an IPv6 household counts as one address`() throws {
    var limits = Limits()
    limits.connectionsPerAddress = 1
    let census = ConnectionCensus(limits)
    #expect(census.arrive(try #require(PeerAddress("2001:db8::1"))) == .welcome)
    #expect(census.arrive(try #require(PeerAddress("2001:db8::2"))) == .tooManyOfOne)
    #expect(census.arrive(try #require(PeerAddress("2001:db8:0:1::2"))) == .welcome)
  }

  @Test func `loopback is spared the address cap only where the limits say so`() throws {
    var limits = Limits()
    limits.connectionsPerAddress = 1
    let loopback = try #require(PeerAddress("127.0.0.1"))
    let sparing = ConnectionCensus(limits)
    #expect(sparing.arrive(loopback) == .welcome && sparing.arrive(loopback) == .welcome)
    limits.sparesLoopback = false
    let strict = ConnectionCensus(limits)
    #expect(strict.arrive(loopback) == .welcome && strict.arrive(loopback) == .tooManyOfOne)
  }

  @Test func `over a socket the connection too many is answered 503`() throws {
    var configuration = SocketDoor.configuration
    configuration.limits.connectionsPerAddress = 1
    configuration.limits.sparesLoopback = false
    let door = try SocketDoor(configuration)
    let first = try RawClient(port: door.port)
    first.send(request("/"))
    #expect(first.read(until: "\r\n\r\n").contains("200 OK"))
    let second = try RawClient(port: door.port)
    let reply = try #require(Reply.all(second.readToEnd()))
    #expect(reply.first?.status == 503 && reply.first?["Retry-After"] != nil)
  }

  @Test func `at the cap the connection that was idle longest makes room`() throws {
    var configuration = SocketDoor.configuration
    configuration.limits.connections = 2
    let door = try SocketDoor(configuration)
    let clients = try (0..<3).map { _ in
      let client = try RawClient(port: door.port)
      client.send(request("/"))
      #expect(client.read(until: "\r\n\r\n").contains("200 OK"))
      return client
    }
    #expect(clients[0].read().isEmpty)
    clients[2].send(request("/"))
    #expect(clients[2].read(until: "\r\n\r\n").contains("200 OK"))
  }

  @Test func `when too many requests wait the answer is 503 at once`() throws {
    let core = try ServerCore(
      configuration: SocketDoor.configuration, router: EchoApp.router(),
      logger: .silent, clock: .system, log: nil, submit: { _ in false })
    let loop = try EventLoop(core: core, metrics: Metrics(labels: core.labels), polls: false)
    let wire = MemoryWire()
    _ = core.census.arrive(.none)
    let connection = loop.add(.memory(wire), .none, isSecure: false)
    wire.incoming = request("/")
    loop.readable(connection)
    let replies = try #require(Reply.all(wire.outgoing))
    #expect(replies.map(\.status) == [503] && replies[0]["Retry-After"] == "2")
    // Overload of the moment does not cost the connection.
    #expect(replies[0]["Connection"] == nil)
  }

  @Test func `a pool with a full queue takes no more`() {
    let pool = WorkerPool(threads: 0, most: 2)
    let job = Job(run: {}, trapped: {})
    #expect(pool.submit(job) && pool.submit(job))
    #expect(!pool.submit(job))
    #expect(pool.waiting == 2)
    pool.stop()
  }

  @Test func `addresses have their turns, each in order of arrival`() throws {
    let many = try #require(PeerAddress("192.0.2.1"))
    let other = try #require(PeerAddress("192.0.2.2"))
    let third = try #require(PeerAddress("192.0.2.3"))
    var queue = FairQueue<Int>()
    for number in 0..<5_000 { queue.add(number, of: many) }
    for number in [10_000, 10_001] { queue.add(number, of: other) }
    queue.add(20_000, of: third)
    let first = (0..<7).compactMap { _ in queue.next() }
    #expect(first == [0, 10_000, 20_000, 1, 10_001, 2, 3])
    #expect(queue.count == 4_996 && queue.count(of: other) == 0)
    let newest = queue.takeNewest(ofLineLongerThan: 3)
    #expect(newest == 4_999)
    let rest = (0..<4_995).compactMap { _ in queue.next() }
    #expect(rest == Array(4..<4_999) && queue.next() == nil && queue.count == 0)
  }

  @Test func `in a full queue the longest line gives up its newest job for another address`() throws {
    let refused = Metrics.Counter()
    let pool = WorkerPool(threads: 0, most: 3)
    let many = try #require(PeerAddress("192.0.2.1"))
    let other = try #require(PeerAddress("192.0.2.2"))
    func job(_ address: PeerAddress) -> Job {
      Job(address: address, run: {}, trapped: {}, refused: { refused.add() })
    }
    for _ in 0..<3 { #expect(pool.submit(job(many))) }
    #expect(!pool.submit(job(many)) && refused.now == 0)
    #expect(pool.submit(job(other)) && refused.now == 1 && pool.waiting == 3)
    // Two of one and one of the other: now nobody has more than his share.
    #expect(!pool.submit(job(other)) && refused.now == 1)
    pool.stop()
  }

  private func heldDoor(_ count: Metrics.Counter) throws -> MemoryDoor {
    var router = Router()
    for method in [Method.get, .post] {
      router.on(method, "/") { _ in
        count.add()
        return Response.text("done")
      }
    }
    return try MemoryDoor(router: router, holdsJobs: true)
  }

  @Test func `a job whose client has gone is not begun, a write that came whole is`() throws {
    let count = Metrics.Counter()
    let door = try heldDoor(count)
    for _ in 0..<900 {
      let (connection, wire) = door.connect()
      wire.incoming = request("/")
      door.loop.readable(connection)
      door.loop.close(connection)
    }
    #expect(door.held.count == 900)
    door.held.run()
    #expect(count.now == 0)
    let (connection, wire) = door.connect()
    wire.incoming = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab".utf8)
    door.loop.readable(connection)
    door.loop.close(connection)
    door.held.run()
    #expect(count.now == 1)
  }

  @Test
  func `who ends his side is answered, but after a quarter of a second in the queue only with 503`()
    throws
  {
    let count = Metrics.Counter()
    let door = try heldDoor(count)
    for (waits, status) in [(250, 200), (251, 503)] {
      let (connection, wire) = door.connect()
      wire.incoming = request("/")
      wire.hasEnded = true
      door.settle(connection)
      door.advance(waits)
      door.held.run()
      door.settle(connection)
      let replies = Reply.all(wire.outgoing)
      #expect(
        replies?.map(\.status) == [status]
          && (status == 200 || replies?.first?["Retry-After"] != nil))
    }
    #expect(count.now == 1)
  }

  @Test func `after the handler's time is over its job is not begun`() throws {
    let count = Metrics.Counter()
    let door = try heldDoor(count)
    let (connection, wire) = door.connect()
    wire.incoming = request("/")
    door.settle(connection)
    door.advance(door.core.configuration.timeouts.handler + 200)
    door.held.run()
    #expect(count.now == 0 && Reply.all(wire.outgoing)?.map(\.status) == [503])
  }

  @Test func `a reader that stops makes the producer stop`() throws {
    var router = EchoApp.router()
    let produced = Metrics.Counter()
    router.on(.get, "/endless") { _ in
      Response(
        .ok,
        body: .stream { write in
          while true {
            try write([UInt8](repeating: 65, count: 16_384))
            produced.add(16_384)
          }
        })
    }
    let door = try MemoryDoor(router: router)
    let (connection, wire) = door.connect()
    wire.window = 100_000
    wire.incoming = request("/endless")
    door.loop.readable(connection)
    door.loop.turn()
    while wire.outgoing.count < 100_000 { door.loop.turn() }
    // What was made is what was read, what is pending, and what the pipe may hold.
    let most = 100_000 + 3 * door.core.configuration.limits.output
    for _ in 0..<1_000 { door.loop.turn() }
    #expect(produced.now <= most)
    door.loop.close(connection)
    #expect(wire.isClosed)
  }

  @Test func `content passes through a streaming handler without being held`() throws {
    var router = Router()
    router.on(.post, "/count", RouteOptions(bodyLimit: 1 << 30, streamsBody: true)) { request in
      var total = 0
      try request.body.forEachChunk { total += $0.count }
      return Response.text("\(total)")
    }
    let door = try SocketDoor(router: router)
    let client = try RawClient(port: door.port)
    client.send("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n")
    for _ in 0..<80 { client.send([UInt8](repeating: 65, count: 100_000)) }
    let text = client.read(until: "8000000")
    #expect(text.contains("200 OK") && text.hasSuffix("8000000"))
  }

  @Test func `content streams in and out at once`() throws {
    var router = Router()
    router.on(.post, "/back", RouteOptions(bodyLimit: 1 << 30, streamsBody: true)) { request in
      Response(.ok, body: .content(of: request.body))
    }
    let door = try SocketDoor(router: router)
    let client = try RawClient(port: door.port)
    client.send("POST /back HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n")
    #expect(client.read(until: "first").contains("200 OK"))
    client.send("6\r\nsecond\r\n")
    #expect(client.read(until: "second").contains("second"))
    client.send("0\r\n\r\n")
    #expect(client.read(until: "0\r\n\r\n").hasSuffix("0\r\n\r\n"))
  }

  @Test func `a large body is kept in an unlinked file and comes back whole`() throws {
    var router = Router()
    router.on(.post, "/", RouteOptions(bodyLimit: 10 << 20)) { Response(.ok, body: .content(of: $0.body)) }
    let door = try SocketDoor(router: router)
    let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    let head = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.count)\r\n\r\n".utf8)
    let reply = try #require(Reply.all(try door.exchange(head + body)))
    #expect(reply.first?.body == body)
  }

  @Test func `an output larger than the socket takes arrives whole`() throws {
    var router = Router()
    let body = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 40_503 >> 5) }
    router.on(.get, "/") { _ in Response(.ok, body: .bytes(body)) }
    let door = try SocketDoor(router: router)
    let reply = try #require(Reply.all(try door.exchange(request("/"))))
    #expect(reply.first?.body == body)
  }
}
