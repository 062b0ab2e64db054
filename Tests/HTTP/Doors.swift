import Glibc
import Logging
import Synchronization

@testable import HTTP

/// The application that the table's cases speak to.
enum TableApp {
  struct Broken: Error {}

  static func router() -> Router {
    var router = Router()
    for method in [Method.get, .put, .patch, .delete, .options, .post] {
      router.on(method, "/") { Response(.ok, body: .content(of: $0.body)) }
    }
    router.on(.post, "/echo") { request in
      Response.text(request.headers.fields.map { "\($0.name): \($0.value)\n" }.joined())
    }
    router.on(.post, "/small", RouteOptions(bodyLimit: 10)) { Response(.ok, body: .content(of: $0.body)) }
    router.on(.get, "/crash") { _ in throw Broken() }
    router.on(.get, "/conflict") { _ in throw Refusal.status(.conflict, "another version") }
    router.on(.get, "/split") { _ in Response(.ok, headers: ["X": "a\r\nSet-Cookie: b=c"]) }
    router.on(.get, "/named/{name}") { Response.text($0.parameters["name"] ?? "") }
    router.on(.get, "/nothing") { _ in Response(.noContent) }
    router.on(.get, "/stream") { _ in
      Response(.ok, body: .stream { write in for _ in 0..<3 { try write(Array("piece".utf8)) } })
    }
    router.on(.get, "/kept") { _ in
      var response = Response.text(String(repeating: "kept ", count: 500))
      response.caching = .generation
      return response
    }
    return router
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.logsRequests = false
    configuration.handlesSignals = false
    configuration.loops = 1
    configuration.workers = 2
    configuration.bindings = [Binding(port: 0)]
    return configuration
  }
}

/// A clock that only tests turn.
final class HandClock: Sendable {
  private let milliseconds = Atomic<Int>(1_000_000)

  func advance(_ amount: Int) { milliseconds.wrappingAdd(amount, ordering: .relaxed) }

  var clock: ServerClock {
    ServerClock(
      nanoseconds: { self.milliseconds.load(ordering: .relaxed) * 1_000_000 },
      wallSeconds: { self.milliseconds.load(ordering: .relaxed) / 1_000 + 1_700_000_000 })
  }
}

/// A server without sockets and threads: bytes in, bytes out, time turned by hand.
final class MemoryDoor {
  let clock = HandClock()
  let core: ServerCore
  let loop: EventLoop

  init(_ configuration: Configuration = TableApp.configuration(), router: Router = TableApp.router()) throws {
    core = try ServerCore(
      configuration: configuration, router: router, logger: Logger(label: "test", factory: { _ in Silent() }),
      clock: clock.clock, log: nil,
      submit: { job in
        job.run()
        return true
      })
    loop = try EventLoop(core: core, metrics: Metrics(labels: core.labels), polls: false)
  }

  /// Opens a connection that nothing has come over yet.
  func connect(from peer: PeerAddress = .none) -> (connection: Connection, wire: MemoryWire) {
    let wire = MemoryWire()
    _ = core.census.arrive(peer)
    return (loop.add(.memory(wire), peer, isSecure: false), wire)
  }

  /// Lets the loop work until nothing moves any more.
  func settle(_ connection: Connection) {
    var before = -1
    var idle = 0
    guard case .memory(let wire) = connection.transport else { return }
    while idle < 3 {
      if loop.wantsInput(connection) { loop.readable(connection) }
      if !connection.pending.isEmpty && wire.window > 0 { loop.writable(connection) }
      loop.turn()
      // A streamed answer comes from a thread of its own: its messages are waited for, not slept for.
      if connection.stage == .streaming && connection.pending.isEmpty {
        sched_yield()
        continue
      }
      let now = wire.outgoing.count + Int(connection.stage.rawValue) * 1_000_003 + wire.incoming.count
      idle = now == before ? idle + 1 : 0
      before = now
    }
  }

  /// Sends everything, ends the sending side, and returns what came back.
  func exchange(_ bytes: [UInt8]) -> [UInt8] {
    let (connection, wire) = connect()
    wire.incoming = bytes
    wire.hasEnded = true
    settle(connection)
    return wire.outgoing
  }

  func advance(_ milliseconds: Int) {
    clock.advance(milliseconds)
    loop.turn()
  }
}

/// Drops every line.
struct Silent: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.critical
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }
  func log(event: LogEvent) {}
}

/// A client's socket, blocking, with a limit so that a fault shows as a failure and not as a hang.
final class Client {
  let number: Int32

  init(port: Int) throws {
    let address = SocketAddress(host: "127.0.0.1", port: port)!
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let number = number
    try SystemError.check("connect") { address.withPointer { connect(number, $0, $1) } }
  }

  deinit { close(number) }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(number, $0.baseAddress! + offset, $0.count - offset, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      offset += count
    }
  }

  func endSending() { shutdown(number, Int32(SHUT_WR)) }

  func read() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(number, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : []
  }

  func readToEnd() -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = read()
      if piece.isEmpty { return all }
      all += piece
    }
  }

  /// Reads until this text has come, and returns everything up to then.
  func read(until text: String) -> String {
    var all: [UInt8] = []
    while !String(decoding: all, as: UTF8.self).contains(text) {
      let piece = read()
      if piece.isEmpty { break }
      all += piece
    }
    return String(decoding: all, as: UTF8.self)
  }
}

/// A real server on a port that the system chose.
final class SocketDoor {
  let server: Server
  let port: Int

  init(_ configuration: Configuration = TableApp.configuration(), router: Router = TableApp.router()) throws {
    server = Server(
      configuration: configuration, router: router, logger: Logger(label: "test", factory: { _ in Silent() }))
    port = try server.start()[0].port
  }

  deinit { server.stop() }

  func exchange(_ bytes: [UInt8]) throws -> [UInt8] {
    let client = try Client(port: port)
    client.send(bytes)
    client.endSending()
    return client.readToEnd()
  }
}

/// An answer taken apart.
struct Reply {
  var status = 0
  var fields: [(name: String, value: String)] = []
  var body: [UInt8] = []

  subscript(name: String) -> String? { fields.first { Headers.same($0.name, name) }?.value }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// Reads all answers of a connection; nil when the bytes are not well-formed answers to their last one.
  static func all(_ bytes: [UInt8], heads: Set<Int> = []) -> [Reply]? {
    var replies: [Reply] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let end = Multipart.find(Array("\r\n\r\n".utf8), in: rest, from: rest.startIndex) else { return nil }
      let lines = String(decoding: rest[rest.startIndex..<end], as: UTF8.self).split(separator: "\r\n")
      rest = rest[(end + 4)...]
      let words = lines[0].split(separator: " ", maxSplits: 2)
      guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else { return nil }
      var reply = Reply(status: status)
      for line in lines.dropFirst() {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        reply.fields.append(
          (name: String(line[..<colon]), value: String(line[line.index(after: colon)...]).trimmingSpaces))
      }
      let hasNoBody = status < 200 || status == 204 || status == 304 || heads.contains(replies.count)
      if !hasNoBody, !reply.readBody(&rest) { return nil }
      replies.append(reply)
    }
    return replies
  }

  private mutating func readBody(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if let length = self["Content-Length"].flatMap({ Int($0) }) {
      guard rest.count >= length else { return false }
      body = Array(rest.prefix(length))
      rest = rest.dropFirst(length)
      return true
    }
    guard self["Transfer-Encoding"] == "chunked" else {
      body = Array(rest)
      rest = []
      return true
    }
    while let end = Multipart.find([13, 10], in: rest, from: rest.startIndex) {
      guard let size = Int(String(decoding: rest[rest.startIndex..<end], as: UTF8.self), radix: 16),
        rest.endIndex - end >= size + 4
      else { return false }
      body += rest[(end + 2)..<(end + 2 + size)]
      rest = rest[(end + 4 + size)...]
      if size == 0 { return true }
    }
    return false
  }
}
