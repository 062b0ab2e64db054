import Support
import Synchronization
import Testing

@testable import HTTP

/// One rendering for all who wait for the same answer.
@Suite struct FlightTests {
  /// A page whose handler counts and obeys.
  private final class App: Sendable {
    let made = Atomic<Int>(0)
    let generation = Atomic<UInt64>(1)
    let failures = Atomic<Int>(0)

    var count: Int { made.load(ordering: .relaxed) }

    func router(_ caching: Response.Caching = .generation, _ reads: Reads = Reads(["q"])) -> Router {
      var router = Router()
      router.on(.get, "/page", RouteOptions(reads: reads)) { request in
        let number = self.made.add(1, ordering: .relaxed).newValue
        if self.failures.load(ordering: .relaxed) >= number { throw Refusal.status(.internalServerError, "no") }
        if request.query.contains(where: { !reads.names.contains($0.name) }) {
          throw Refusal.status(.badRequest, "unknown")
        }
        var response = Response.text("page \(number) of \(request.target) " + String(repeating: "文字 ", count: 400))
        response.caching = caching
        return response
      }
      router.on(.post, "/page") { _ in
        self.generation.add(1, ordering: .relaxed)
        return Response(.noContent)
      }
      return router
    }

    func door(_ caching: Response.Caching = .generation, _ reads: Reads = Reads(["q"])) throws -> MemoryDoor {
      var configuration = SocketDoor.configuration
      configuration.generation = { self.generation.load(ordering: .relaxed) }
      return try MemoryDoor(configuration, router: router(caching, reads), holdsJobs: true)
    }
  }

  /// A client on one of the loops.
  private struct Guest {
    let loop: EventLoop
    let connection: Connection
    let wire: MemoryWire

    init(_ loop: EventLoop, from peer: PeerAddress = .none) {
      self.loop = loop
      wire = MemoryWire()
      _ = loop.core.census.arrive(peer)
      connection = loop.add(.memory(wire), peer, isSecure: false)
    }

    func ask(_ target: String, _ fields: String = "", method: String = "GET") {
      wire.outgoing = []
      wire.incoming += Array("\(method) \(target) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n".utf8)
      loop.readable(connection)
    }

    var reply: Reply? {
      loop.turn()
      return Reply.all(wire.outgoing)?.first
    }
  }

  private func ask(_ door: MemoryDoor, _ target: String, _ fields: String = "", method: String = "GET") -> Guest {
    let guest = Guest(door.loop)
    guest.ask(target, fields, method: method)
    return guest
  }

  @Test func `two hundred clients on two loops are answered by one rendering`() throws {
    let app = App()
    let door = try app.door()
    let second = try EventLoop(core: door.core, metrics: Metrics(labels: door.core.labels), polls: false)
    let guests = (0..<200).map { Guest($0 % 2 == 0 ? door.loop : second) }
    for guest in guests { guest.ask("/page") }
    #expect(door.held.count == 1)
    door.held.run()
    let replies = guests.map(\.reply)
    #expect(app.count == 1 && replies.allSatisfy { $0?.status == 200 && $0?.body == replies[0]?.body })
    #expect(Set(replies.compactMap { $0?["X-Request-Id"] }).count == 200)
    #expect(door.core.kept.count == 1 && door.core.kept.underWay == 0)
    let late = Guest(second)
    late.ask("/page")
    #expect(late.reply?.body == replies[0]?.body && app.count == 1)
  }

  @Test func `over sockets two hundred clients at once cost one rendering`() throws {
    let app = App()
    var configuration = SocketDoor.configuration
    configuration.loops = 2
    let door = try SocketDoor(configuration, router: app.router())
    let clients = try (0..<200).map { _ in try RawClient(port: door.port) }
    for client in clients { client.send("GET /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n") }
    let bodies = clients.map { Reply.all($0.readToEnd())?.first?.body }
    #expect(app.count == 1 && bodies.allSatisfy { $0 != nil && $0 == bodies[0] })
  }

  @Test func `names that nobody reads, empty values and the order make no other answer`() throws {
    let app = App()
    let door = try app.door(.generation, Reads(["q", "r"]))
    let targets = ["/page?r=2&q=1", "/page?q=1&r=2", "/page?x=1&q=1&r=2&x=2", "/page?q=%31&q=&r=2", "/p%61ge?q=1&r=2"]
    for target in targets {
      let guest = ask(door, target)
      door.held.run()
      #expect(guest.reply?.text.hasPrefix("page 1 of /page?q=1&r=2 ") == true, "\(target)")
    }
    #expect(app.count == 1 && door.core.kept.count == 1)
  }

  @Test func `another host is no other answer where the route says what it reads`() throws {
    let app = App()
    let door = try app.door()
    for host in ["a", "b"] {
      let guest = Guest(door.loop)
      guest.wire.incoming = Array("GET /page HTTP/1.1\r\nHost: \(host)\r\n\r\n".utf8)
      guest.loop.readable(guest.connection)
      door.held.run()
      #expect(guest.reply?.status == 200)
    }
    #expect(app.count == 1)
  }

  @Test func `names that a route refuses reach its handler and share nothing`() throws {
    let app = App()
    let door = try app.door(.generation, Reads(["q"], strangers: .refused))
    let guest = ask(door, "/page?x=1")
    door.held.run()
    #expect(guest.reply?.status == 400 && door.core.kept.count == 0)
  }

  @Test func `a notice for persons is left out for those who bring no cookie`() throws {
    let app = App()
    let door = try app.door(.generation, Reads(["q"], personal: ["done"]))
    let anonymous = ask(door, "/page?done=x")
    let person = ask(door, "/page?done=x", "Cookie: a=b\r\n")
    door.held.run()
    #expect(anonymous.reply?.status == 200 && person.reply?.status == 400)
  }

  @Test func `when the handler fails one of those who wait has it tried again`() throws {
    let app = App()
    app.failures.store(1, ordering: .relaxed)
    let door = try app.door()
    let guests = (0..<10).map { _ in ask(door, "/page") }
    door.held.run()
    #expect(guests.map { $0.reply?.status } == [500] + [Int?](repeating: 200, count: 9) && app.count == 2)
  }

  @Test func `when it fails twice everybody asks for himself and everybody is answered`() throws {
    let app = App()
    app.failures.store(4, ordering: .relaxed)
    let door = try app.door()
    let guests = (0..<6).map { _ in ask(door, "/page") }
    door.held.run()
    #expect(guests.map { $0.reply?.status } == [500, 500, 500, 500, 200, 200])
    #expect(door.core.kept.underWay == 0)
  }

  @Test func `an answer that may not be kept is made for each`() throws {
    let app = App()
    let door = try app.door(.never)
    let guests = (0..<3).map { _ in ask(door, "/page") }
    door.held.run()
    let texts = Set(guests.compactMap { $0.reply?.text })
    #expect(app.count == 3 && texts.count == 3)
  }

  @Test func `who brings a cookie neither waits for a page nor has others wait`() throws {
    let app = App()
    let door = try app.door()
    let guests = [ask(door, "/page", "Cookie: a=b\r\n"), ask(door, "/page"), ask(door, "/page", "Cookie: a=b\r\n")]
    #expect(door.held.count == 3)
    door.held.run()
    #expect(app.count == 3 && guests.allSatisfy { $0.reply?.status == 200 })
  }

  @Test func `what was everybody's last time is waited for with a cookie too`() throws {
    let app = App()
    let door = try app.door(.generationForEveryone)
    _ = ask(door, "/page")
    door.held.run()
    app.generation.add(1, ordering: .relaxed)
    let guests = (0..<4).map { _ in ask(door, "/page", "Authorization: Bearer x\r\n") }
    door.held.run()
    #expect(app.count == 2 && guests.allSatisfy { $0.reply?.text.hasPrefix("page 2") == true })
  }

  @Test func `while the new answer is made the old one serves for a second, but not those who wrote`() throws {
    let app = App()
    let door = try app.door()
    _ = ask(door, "/page")
    door.held.run()
    let writer = ask(door, "/page", "Content-Length: 0\r\n", method: "POST")
    door.held.run()
    #expect(writer.reply?.status == 204)
    let maker = ask(door, "/page")
    let other = ask(door, "/page")
    #expect(maker.reply == nil && other.reply?.text.hasPrefix("page 1") == true)
    writer.ask("/page")
    #expect(writer.reply == nil)
    door.advance(1_001)
    let late = ask(door, "/page")
    #expect(late.reply == nil && door.held.count == 1)
    door.held.run()
    #expect([maker, writer, late].allSatisfy { $0.reply?.text.hasPrefix("page 2") == true } && app.count == 2)
  }

  @Test func `a page that nobody asked for since does not come back old`() throws {
    let app = App()
    let door = try app.door()
    _ = ask(door, "/page")
    door.held.run()
    door.advance(60_000)
    app.generation.add(1, ordering: .relaxed)
    let guests = [ask(door, "/page"), ask(door, "/page")]
    #expect(guests.allSatisfy { $0.reply == nil })
    door.held.run()
    #expect(guests.allSatisfy { $0.reply?.text.hasPrefix("page 2") == true } && app.count == 2)
  }

  @Test func `who has written does not wait for a rendering that began before`() throws {
    let app = App()
    let door = try app.door()
    let first = ask(door, "/page")
    app.generation.add(1, ordering: .relaxed)
    let writer = ask(door, "/page", "Content-Length: 0\r\n", method: "POST")
    let guest = ask(door, "/page")
    #expect(door.held.count == 2)
    door.held.run()
    #expect(writer.reply?.status == 204)
    writer.ask("/page")
    door.held.run()
    #expect(first.reply?.text.hasPrefix("page 1") == true && guest.reply?.text.hasPrefix("page 1") == true)
    #expect(writer.reply?.text.hasPrefix("page 2") == true)
  }

  @Test func `nobody renders for clients that have gone, and who comes after them is answered`() throws {
    let app = App()
    let door = try app.door()
    let gone = (0..<3).map { _ in ask(door, "/page") }
    for guest in gone { door.loop.close(guest.connection) }
    door.held.run()
    #expect(app.count == 0 && door.core.kept.underWay == 0)
    let guest = ask(door, "/page")
    door.held.run()
    #expect(guest.reply?.status == 200 && app.count == 1)
  }

  @Test func `a rendering stands in the line of each address that waits for it, and is made once`()
    throws
  {
    let app = App()
    let door = try app.door()
    let guests = try [1, 2, 2, 3].map { number in
      Guest(door.loop, from: try #require(PeerAddress("192.0.2.\(number)")))
    }
    for guest in guests { guest.ask("/page") }
    #expect(door.held.count == 3)
    door.held.run()
    #expect(app.count == 1 && guests.allSatisfy { $0.reply?.status == 200 })
  }
}
