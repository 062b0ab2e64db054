import Echo
import HTTP
import Logging

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Distinguishes one life of the process from the next.
private let started = UInt64.random(in: 0...UInt64.max)

/// The conformance target: answers as simply as can be, so that only the protocol is tested.
struct Program {
  private var configuration = Configuration()
  private var hasFaults = false
  private var folder: String?

  /// Reads `--host`, `--port`, `--tls-certificate`, `--tls-key`; `--faults yes` adds handlers that trap,
  /// `--files FOLDER` a folder under `/files/` and streams, `--patience SECONDS` waits so long for a body and a drain.
  init(_ arguments: [String]) {
    var binding = Binding()
    var certificate = ""
    var key = ""
    var rest = arguments.dropFirst()
    while let name = rest.popFirst(), let value = rest.popFirst() {
      switch name {
      case "--host": binding.host = value
      case "--port": binding.port = Int(value) ?? 8080
      case "--tls-certificate": certificate = value
      case "--tls-key": key = value
      case "--files": folder = value
      case "--patience":
        configuration.timeouts.bodyGap = (Int(value) ?? 10) * 1_000
        configuration.timeouts.drain = configuration.timeouts.bodyGap
      case "--faults": hasFaults = value == "yes"
      default: break
      }
    }
    if !certificate.isEmpty { binding.kind = .tls([Certificate(certificate: certificate, key: key)]) }
    configuration.bindings = [binding]
    configuration.allowsPlainBeyondLoopback = true
    configuration.logsRequests = false
    configuration.renewsAfterTrap = hasFaults
  }

  /// The routes of `EchoApp`, and those that were asked for.
  func router() throws -> Router {
    var router = EchoApp.router(bodyLimit: 256 << 20)
    if hasFaults { addFaults(&router) }
    if let folder { try addStreams(&router, folder) }
    return router
  }

  /// Files, a streamed answer, content that a handler reads as it comes, and events: what a load of the whole server
  /// needs.
  private func addStreams(_ router: inout Router, _ folder: String) throws {
    try StaticFiles(root: folder, prefix: "/files").mount(on: &router)
    router.on(.get, "/stream") { _ in
      Response(.ok, body: .stream { write in for _ in 0..<64 { try write([UInt8](repeating: 115, count: 16_384)) } })
    }
    router.on(.post, "/count", RouteOptions(bodyLimit: 256 << 20, streamsBody: true)) { request in
      var count = 0
      try request.body.forEachChunk { count += $0.count }
      return Response.text("\(count)")
    }
    let hub = EventHub()
    router.on(.get, "/events") { hub.subscribe($0) }
    router.on(.post, "/events") { _ in
      hub.publish(ServerEvent(data: "something happened"))
      return Response(.noContent)
    }
  }

  /// Shows what becomes of a trap: `/trap` before the answer, `/trap-in-stream` in the middle of one; `/slow` takes
  /// half a second.
  private func addFaults(_ router: inout Router) {
    let none: [Int] = []
    router.on(.get, "/trap") { request in Response.text("\(none[request.path.utf8.count])") }
    router.on(.get, "/trap-in-stream") { request in
      Response(
        .ok,
        body: .stream { write in
          try write(Array("begun".utf8))
          try write([UInt8(none[request.path.utf8.count])])
        })
    }
    router.on(.get, "/slow") { _ in
      usleep(500_000)
      return Response.text("done after the trap")
    }
    router.on(.get, "/process") { _ in Response.text("\(getpid()) \(started)") }
  }

  func run() throws {
    let server = Server(configuration: configuration, router: try router(), logger: Logger(label: "http-echo"))
    for address in try server.start() { print("listening on \(address.host):\(address.port)") }
    // A pipe is written only when it is full; whoever started us waits for the port.
    fflush(nil)
    switch try server.run() {
    case .stopped: break
    case .abandoned: _exit(EXIT_SUCCESS)
    case .renewal(let renewal): throw renewal.execute()
    }
  }
}

try Program(CommandLine.arguments).run()
