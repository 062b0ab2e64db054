import Support
import Testing

@testable import HTTP

/// What every answer carries, and what is seen from outside.
@Suite struct AnswerTests {
  private func ask(_ door: MemoryDoor, _ request: String) -> Reply {
    Reply.all(door.exchange(Array(request.utf8)))?.first ?? Reply()
  }

  private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

  /// Mozilla's Observatory: 100 to begin with, and its bonuses; a missing or weak field costs what it says.
  ///
  /// After the table of modifiers in mozilla/http-observatory, scoring; bonuses count only from 90 on.
  private func score(_ reply: Reply, isSecure: Bool) -> Int {
    var score = 100
    var bonus = 0
    let policy = reply["Content-Security-Policy"] ?? ""
    if policy.isEmpty { score -= 25 } else if policy.contains("unsafe-") { score -= 20 }
    if policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe-") { bonus += 10 }
    let age = reply["Strict-Transport-Security"]?.split(separator: ";").first?.dropFirst("max-age=".count)
    if isSecure, age.flatMap({ Int($0) }) ?? 0 < 15_768_000 { score -= 20 }
    if reply["X-Content-Type-Options"] != "nosniff" { score -= 5 }
    if policy.contains("frame-ancestors 'none'") { bonus += 5 } else if reply["X-Frame-Options"] == nil { score -= 20 }
    if ["same-origin", "no-referrer", "strict-origin"].contains(reply["Referrer-Policy"] ?? "") { bonus += 5 }
    if reply["Cross-Origin-Resource-Policy"] == "same-origin" { bonus += 10 }
    if let cookie = reply["Set-Cookie"] {
      let isStrong = ["Secure", "HttpOnly", "SameSite"].allSatisfy { cookie.contains($0) }
      if isStrong && cookie.hasPrefix("__Host-") { bonus += 5 } else { score -= 20 }
    }
    // Subresource integrity is not applicable where no foreign script is; sites that load none are given 5.
    if policy.contains("script-src 'self'") { bonus += 5 }
    return score >= 90 ? score + bonus : score
  }

  @Test func `the security fields of every answer score at least 130`() throws {
    var router = Router()
    router.on(.get, "/") { _ in
      Response.html("<p>").setting(try Cookie.host("session", "abc"))
    }
    let door = try MemoryDoor(router: router)
    let wire = MemoryWire()
    let connection = door.loop.add(.memory(wire), .none, isSecure: true)
    _ = door.core.census.arrive(.none)
    wire.incoming = Array(get.utf8)
    door.settle(connection)
    let reply = try #require(Reply.all(wire.outgoing)?.first)
    #expect(score(reply, isSecure: true) >= 130)
  }

  @Test func `errors of the server itself carry the security fields too`() throws {
    let reply = ask(try MemoryDoor(), "nonsense\r\n\r\n")
    #expect(
      reply.status == 400 && reply["Content-Security-Policy"] != nil && reply["X-Content-Type-Options"] == "nosniff")
    #expect(reply["Cache-Control"] == "no-store" && reply["Strict-Transport-Security"] == nil)
  }

  @Test func `a handler's own field wins over the default`() throws {
    var router = Router()
    router.on(.get, "/") { _ in Response(.ok, headers: ["referrer-policy": "no-referrer"]) }
    let reply = ask(try MemoryDoor(router: router), get)
    #expect(reply.fields.filter { Headers.same($0.name, "Referrer-Policy") }.map(\.value) == ["no-referrer"])
  }

  @Test func `framing fields of a handler are dropped`() throws {
    var router = Router()
    router.on(.get, "/") { _ in
      Response(
        .ok, headers: ["Content-Length": "999", "Transfer-Encoding": "chunked", "Connection": "x", "Date": "never"],
        body: .bytes([65]))
    }
    let reply = ask(try MemoryDoor(router: router), get)
    #expect(reply["Content-Length"] == "1" && reply["Transfer-Encoding"] == nil && reply.text == "A")
    #expect(reply["Date"].flatMap(HTTPDate.seconds) != nil)
  }

  @Test func `an answer made anew is compressed for those who want it`() throws {
    var router = Router()
    router.on(.get, "/") { _ in Response.html(String(repeating: "word ", count: 1_000)) }
    let door = try MemoryDoor(router: router)
    let coded = ask(door, "GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n")
    #expect(coded["Content-Encoding"] == "gzip" && coded["Vary"] == "Accept-Encoding")
    #expect(ask(door, get)["Content-Encoding"] == nil && ask(door, get)["Vary"] == "Accept-Encoding")
  }

  @Test func `a client that ends its side while an answer streams is not kept waiting`() throws {
    let door = try MemoryDoor()
    let (connection, wire) = door.connect()
    wire.incoming = Array("GET /pieces HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    door.loop.readable(connection)
    door.loop.turn()
    wire.hasEnded = true
    door.settle(connection)
    #expect(Reply.all(wire.outgoing)?.map(\.text) == ["piecepiecepiece"])
    #expect(wire.isClosed)
  }

  @Test func `the page of metrics counts by route and status`() throws {
    let door = try MemoryDoor()
    _ = door.exchange(Array("GET /named/x HTTP/1.1\r\nHost: a\r\n\r\nGET /none HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
    var text = MetricsText([door.loop.metrics])
    let page = text.draw(waiting: 3, traps: 0)
    #expect(page.contains("http_requests_total{route=\"/named/{name}\",status=\"200\"} 1\n"))
    #expect(page.contains("http_requests_total{route=\"-\",status=\"404\"} 1\n"))
    #expect(page.contains("http_request_duration_seconds_count 2\n") && page.contains("http_requests_waiting 3\n"))
    #expect(MetricsText.escape("a\"b\\c\n") == "a\\\"b\\\\c\\n")
  }

  @Test func `metrics are for loopback, or for those who bring the token`() throws {
    var request = Request(method: .get, path: "/metrics")
    request.remoteAddress = "127.0.0.1"
    #expect(MetricsText.admits(request, token: nil))
    request.headers["X-Forwarded-For"] = "192.0.2.1"
    #expect(!MetricsText.admits(request, token: nil))
    request.remoteAddress = "192.0.2.1"
    #expect(!MetricsText.admits(request, token: "abc"))
    request.headers["Authorization"] = "Bearer abc"
    #expect(MetricsText.admits(request, token: "abc") && !MetricsText.admits(request, token: "abd"))
    #expect(!MetricsText.admits(request, token: ""))
  }

  @Test func `the server answers the page of metrics where it is configured`() throws {
    var configuration = SocketDoor.configuration
    configuration.metricsPath = "/metrics"
    let door = try SocketDoor(configuration)
    let request = Array("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    let reply = try #require(Reply.all(try door.exchange(request))?.first)
    #expect(reply.status == 200 && reply.text.contains("http_connections "))
  }

  @Test func `a log line is one line`() {
    #expect(AccessLog.printable("/a\r\nb\u{1B}[0m") == "/a\\x0d\\x0ab\\x1b[0m")
    #expect(AccessLog.printable(String(repeating: "x", count: 5_000)).utf8.count == 1_024)
  }

  @Test func `events reach those who listen, also what they missed`() throws {
    let hub = EventHub()
    var router = Router()
    router.on(.get, "/events") { hub.subscribe($0) }
    let door = try MemoryDoor(router: router)
    for id in 1...3 { hub.publish(ServerEvent(id: "\(id)", data: "event \(id)")) }
    let (connection, wire) = door.connect()
    wire.incoming = Array("GET /events HTTP/1.1\r\nHost: a\r\nLast-Event-ID: 1\r\n\r\n".utf8)
    door.settle(connection)
    hub.publish(ServerEvent(data: "now"))
    door.loop.turn()
    let text = String(decoding: wire.outgoing, as: UTF8.self)
    #expect(text.contains("Content-Type: text/event-stream") && !text.contains("data: event 1\n"))
    #expect(
      text.contains("id: 2\ndata: event 2\n\n") && text.contains("data: event 3") && text.contains("data: now\n\n"))
    let before = wire.outgoing.count
    door.advance(15_200)
    #expect(wire.outgoing.count > before && hub.listenerCount == 1)
    wire.hasEnded = true
    door.loop.readable(connection)
    #expect(hub.listenerCount == 0)
  }

  @Test func `no more event streams than the cap allows`() throws {
    let hub = EventHub()
    var router = Router()
    router.on(.get, "/events") { hub.subscribe($0) }
    var configuration = SocketDoor.configuration
    configuration.limits.eventStreams = 1
    let door = try MemoryDoor(configuration, router: router)
    let request = Array("GET /events HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    let (first, _) = door.connect()
    guard case .memory(let wire) = first.transport else { return }
    wire.incoming = request
    door.settle(first)
    let (second, other) = door.connect()
    other.incoming = request
    door.settle(second)
    #expect(hub.listenerCount == 1)
    #expect(Reply.all(other.outgoing)?.first?.status == 503)
  }
}
