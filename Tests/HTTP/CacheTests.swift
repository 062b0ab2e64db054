import Support
import Synchronization
import Testing

@testable import HTTP

/// What the loop may answer by itself.
@Suite struct CacheTests {
  private final class App: Sendable {
    let made = Atomic<Int>(0)
    let generation = Atomic<UInt64>(1)

    func router(_ caching: Response.Caching = .generation, fields: [(String, String)] = []) -> Router {
      var router = Router()
      router.on(.get, "/page") { request in
        self.made.add(1, ordering: .relaxed)
        var text = "page \(request.query("q") ?? "") " + String(repeating: "文字 ", count: 400)
        if fields.contains(where: { $0.0 == "Small" }) { text = "small" }
        var response = Response.text(text)
        for (name, value) in fields { response.headers.append(name, value) }
        response.caching = caching
        return response
      }
      return router
    }

    func door(_ caching: Response.Caching = .generation, fields: [(String, String)] = []) throws -> MemoryDoor {
      var configuration = SocketDoor.configuration
      configuration.generation = { self.generation.load(ordering: .relaxed) }
      return try MemoryDoor(configuration, router: router(caching, fields: fields))
    }

    var count: Int { made.load(ordering: .relaxed) }
  }

  private func ask(_ door: MemoryDoor, _ path: String = "/page", _ fields: String = "", host: String = "a") -> Reply {
    let bytes = door.exchange(Array("GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\(fields)\r\n".utf8))
    return Reply.all(bytes)?.first ?? Reply()
  }

  @Test func `a kept answer is made once and is the same`() throws {
    let app = App()
    let door = try app.door()
    let first = ask(door)
    let second = ask(door)
    #expect(app.count == 1 && first.body == second.body && first["ETag"] == second["ETag"])
    #expect(first["X-Request-Id"] != second["X-Request-Id"])
    #expect(door.loop.metrics.cacheHits.now == 1)
  }

  @Test func `when the generation moves the answer is made anew`() throws {
    let app = App()
    let door = try app.door()
    _ = ask(door)
    app.generation.add(1, ordering: .relaxed)
    _ = ask(door)
    #expect(app.count == 2)
  }

  @Test func `what shows a scope is kept while that holds, whatever else moves`() throws {
    let app = App()
    // The generation in which the scope moved last.
    let moved = Atomic<UInt64>(1)
    var router = Router()
    router.on(.get, "/page", RouteOptions(reads: Reads(["scope"]))) { request in
      app.made.add(1, ordering: .relaxed)
      var response = Response.text("page")
      (response.caching, response.scope) = (.generation, request.query("scope").flatMap { UInt64($0) })
      return response
    }
    var configuration = SocketDoor.configuration
    configuration.generation = { app.generation.load(ordering: .relaxed) }
    configuration.holds = { scope, since in scope == 7 && moved.load(ordering: .relaxed) <= since }
    let door = try MemoryDoor(configuration, router: router)
    func made(_ address: String) -> Int {
      let before = app.count
      _ = ask(door, address)
      return app.count - before
    }
    let addresses = ["/page?scope=7", "/page?scope=8", "/page"]
    #expect(addresses.map(made) == [1, 1, 1] && addresses.map(made) == [0, 0, 0])
    app.generation.add(1, ordering: .relaxed)
    #expect(addresses.map(made) == [0, 1, 1])
    moved.store(2, ordering: .relaxed)
    #expect(addresses.map(made) == [1, 0, 0] && addresses.map(made) == [0, 0, 0])
  }

  @Test func `an answer made while the generation moved is not kept for the new one`() throws {
    let app = App()
    var router = Router()
    router.on(.get, "/page") { _ in
      app.made.add(1, ordering: .relaxed)
      app.generation.add(1, ordering: .relaxed)
      var response = Response.text("page")
      response.caching = .generation
      return response
    }
    var configuration = SocketDoor.configuration
    configuration.generation = { app.generation.load(ordering: .relaxed) }
    let door = try MemoryDoor(configuration, router: router)
    _ = ask(door)
    _ = ask(door)
    #expect(app.count == 2)
  }

  @Test(arguments: ["Cookie: a=b\r\n", "Authorization: Bearer x\r\n"])
  func `who brings a cookie or credentials neither fills nor uses the cache`(_ field: String) throws {
    let app = App()
    let door = try app.door()
    _ = ask(door, "/page", field)
    _ = ask(door)
    _ = ask(door, "/page", field)
    #expect(app.count == 3)
  }

  @Test func `what is the same for everyone is shared with those who bring a cookie`() throws {
    let app = App()
    let door = try app.door(.generationForEveryone)
    _ = ask(door, "/page", "Cookie: a=b\r\n")
    _ = ask(door)
    _ = ask(door, "/page", "Cookie: a=c\r\n")
    #expect(app.count == 1)
  }

  @Test func `an answer that sets a cookie or varies by more is not kept`() throws {
    for field in [("Set-Cookie", "a=b"), ("Vary", "Accept-Language")] {
      let app = App()
      let door = try app.door(fields: [field])
      _ = ask(door)
      _ = ask(door)
      #expect(app.count == 2, "\(field)")
    }
  }

  @Test func `other queries and other hosts are other answers`() throws {
    let app = App()
    let door = try app.door()
    #expect(ask(door, "/page?q=1").text.hasPrefix("page 1"))
    #expect(ask(door, "/page?q=2").text.hasPrefix("page 2"))
    _ = ask(door, "/page?q=1", host: "b")
    #expect(app.count == 3)
    #expect(ask(door, "/page?q=1").text.hasPrefix("page 1"))
  }

  @Test func `gzip goes to those who want it, with a tag of its own and Vary on both`() throws {
    let app = App()
    let door = try app.door()
    let plain = ask(door)
    let coded = ask(door, "/page", "Accept-Encoding: gzip\r\n")
    #expect(app.count == 1)
    #expect(plain["Content-Encoding"] == nil && coded["Content-Encoding"] == "gzip")
    #expect(plain["Vary"] == "Accept-Encoding" && coded["Vary"] == "Accept-Encoding")
    #expect(plain["ETag"] != coded["ETag"])
    #expect(coded.body.count < plain.body.count && coded.body.starts(with: [0x1F, 0x8B]))
    #expect(ask(door, "/page", "Accept-Encoding: gzip;q=0\r\n")["Content-Encoding"] == nil)
    #expect(ask(door, "/page", "Accept-Encoding: br, *;q=0.1\r\n")["Content-Encoding"] == "gzip")
  }

  @Test func `an answer is compressed for the first who asks for that, and once`() throws {
    let app = App()
    let door = try app.door()
    let plain = ask(door)
    let first = ask(door, "/page", "Accept-Encoding: gzip\r\n")
    #expect(app.count == 1 && plain["Content-Encoding"] == nil && first["Content-Encoding"] == "gzip")

    let made = Atomic<Int>(0)
    let late = LateVariant {
      made.add(1, ordering: .relaxed)
      return nil
    }
    #expect(!late.isMade)
    for _ in 0..<3 { late.make() }
    #expect(late.isMade && made.load(ordering: .relaxed) == 1)
  }

  @Test func `a small answer is not compressed and does not vary`() throws {
    let app = App()
    let door = try app.door(fields: [("Small", "yes")])
    let reply = ask(door, "/page", "Accept-Encoding: gzip\r\n")
    #expect(reply["Content-Encoding"] == nil && reply["Vary"] == nil)
  }

  @Test func `a known tag is answered 304 with the same tag and no content`() throws {
    let app = App()
    let door = try app.door()
    let tag = try #require(ask(door)["ETag"])
    for field in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let reply = ask(door, "/page", "If-None-Match: \(field)\r\n")
      #expect(reply.status == 304 && reply["ETag"] == tag && reply.body.isEmpty, "\(field)")
      #expect(reply["Content-Length"] == nil && reply["Vary"] == "Accept-Encoding")
    }
    let coded = try #require(ask(door, "/page", "Accept-Encoding: gzip\r\n")["ETag"])
    #expect(ask(door, "/page", "If-None-Match: \(coded)\r\nAccept-Encoding: gzip\r\n").status == 304)
    #expect(ask(door, "/page", "If-None-Match: \"other\"\r\n").status == 200)
  }

  @Test func `the cache stays within its bytes and forgets what was not used`() {
    var cache = ResponseCache(limit: 40_000)
    func entry(_ name: String) -> CacheEntry {
      let head = RenderedHead(.ok)
      let variant = CacheEntry.Variant(
        head: Blob(head.bytes), body: Blob([UInt8](repeating: 65, count: 8_000)), notModified: Blob([]),
        tag: Blob(Array("\"a\"".utf8)))
      return CacheEntry(
        target: Blob(Array(name.utf8)), host: Blob([97]), isSecure: false, generation: 1, isForEveryone: false,
        route: 0, plain: variant, gzip: LateVariant(made: nil), head: head, notModified: head, tag: EntityTag("a")!)
    }
    func find(_ name: String) -> Bool {
      Array(name.utf8).withUnsafeBytes { name in
        [UInt8(97)].withUnsafeBytes { cache.find(name, $0, false, generation: 1, now: 0) != nil }
      }
    }
    for index in 0..<4 { cache.insert(entry("/\(index)"), now: 0) }
    for index in 4..<40 {
      #expect(find("/0"))
      cache.insert(entry("/\(index)"), now: 0)
      #expect(cache.bytes <= 40_000)
    }
    #expect(find("/0") && find("/39") && !find("/1"))
  }
}
