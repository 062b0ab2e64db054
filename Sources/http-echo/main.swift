import HTTP
import Logging

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The conformance target: answers as simply as can be, so that only the protocol is tested.
struct Echo {
  private var configuration = Configuration()

  /// Reads `--host`, `--port`, `--tls-certificate`, `--tls-key`.
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
      default: break
      }
    }
    if !certificate.isEmpty { binding.kind = .tls([Certificate(certificate: certificate, key: key)]) }
    configuration.bindings = [binding]
    configuration.allowsPlainBeyondLoopback = true
    configuration.logsRequests = false
  }

  /// `/` answers 200, a POST there gets its content back, `/echo` shows the fields that came.
  func router() -> Router {
    var router = Router()
    let limit = RouteOptions(bodyLimit: 256 << 20)
    for method in [Method.get, .put, .patch, .delete, .options] {
      router.on(method, "/", limit) { request in
        Response(.ok, headers: ["Content-Type": "text/plain"], body: .content(of: request.body))
      }
    }
    router.on(.post, "/", limit) { request in
      Response(.ok, headers: ["Content-Type": "application/octet-stream"], body: .content(of: request.body))
    }
    router.on(.post, "/echo", limit) { request in
      Response.text(request.headers.fields.map { "\($0.name): \($0.value)\n" }.joined())
    }
    return router
  }

  func run() throws {
    let server = Server(configuration: configuration, router: router(), logger: Logger(label: "http-echo"))
    for address in try server.start() { print("listening on \(address.host):\(address.port)") }
    // A pipe is written only when it is full; whoever started us waits for the port.
    fflush(nil)
    try server.run()
  }
}

try Echo(CommandLine.arguments).run()
