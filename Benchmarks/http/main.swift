import HTTP
import Logging

// What bench-http.sh measures: `http-bench serve PORT [CERT KEY]` or `http-bench bare PORT`.

/// Text that compresses about as a page does: words in changing order.
func page(_ bytes: Int) -> String {
  let words = "target agency quarter report deadline progress clause section measure owner".split(separator: " ")
  var text = "<!doctype html><title>bench</title><p>"
  var seed: UInt64 = 7
  while text.utf8.count < bytes - 4 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    text += words[Int(seed >> 33) % words.count] + " \(seed >> 54) "
  }
  return String(text.prefix(bytes - 4)) + "</p>"
}

func serve(_ arguments: [String]) throws {
  var router = Router()
  for size in [2, 12] {
    let body = Array(page(size * 1_024).utf8)
    router.on(.get, "/\(size)k") { _ in
      var response = Response(.ok, headers: ["Content-Type": "text/html; charset=utf-8"], body: .bytes(body))
      response.caching = .generation
      return response
    }
    router.on(.get, "/made/\(size)k") { _ in
      Response(.ok, headers: ["Content-Type": "application/octet-stream"], body: .bytes(body))
    }
  }
  router.on(.get, "/streamed") { _ in
    Response(.ok, body: .stream { write in for _ in 0..<16 { try write([UInt8](repeating: 65, count: 8_192)) } })
  }
  let large = RouteOptions(bodyLimit: 64 << 20)
  router.on(.post, "/upload", large) { Response(.ok, body: .content(of: $0.body)) }
  router.on(.post, "/count", RouteOptions(bodyLimit: 64 << 20, streamsBody: true)) { request in
    var total = 0
    try request.body.forEachChunk { total += $0.count }
    return Response.text("\(total)")
  }
  if arguments.count > 3 { try StaticFiles(root: arguments[3], prefix: "/static").mount(on: &router) }
  var configuration = Configuration()
  configuration.logsRequests = false
  configuration.bindings = [Binding(port: Int(arguments[2]) ?? 8080)]
  if arguments.count > 6 {
    let files = Certificate(certificate: arguments[5], key: arguments[6])
    configuration.bindings.append(Binding(port: Int(arguments[4]) ?? 8443, kind: .tls([files])))
  }
  let server = Server(configuration: configuration, router: router, logger: Logger(label: "http-bench"))
  try server.start()
  try server.run()
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "serve": try serve(arguments)
case "bare": try BareLoop.run(port: UInt16(arguments[2]) ?? 8080, body: Array(page(2_048).utf8))
case "page": print(page((Int(arguments[2]) ?? 2) * 1_024), terminator: "")
default: print("http-bench serve PORT [STATIC-FOLDER [TLS-PORT CERTIFICATE KEY]] | bare PORT | page KIB")
}
