// The server under measurement: pages that the event loop answers from its cache, a folder of files, with and without TLS.
// usage: BenchServer FOLDER PORT [TLS_PORT CERTIFICATE KEY]
import Foundation
import HTTP
import Logging

let arguments = CommandLine.arguments
guard arguments.count >= 3, let port = Int(arguments[2]) else {
  print("usage: BenchServer FOLDER PORT [TLS_PORT CERTIFICATE KEY]")
  exit(64)
}
let folder = URL(filePath: arguments[1])

var router = Router()
for name in ["2k.html", "12k.html"] {
  let page = try [UInt8](Data(contentsOf: folder.appending(path: name)))
  router.on(.get, "/\(name)") { _ in
    var response = Response(.ok, headers: ["Content-Type": "text/html; charset=utf-8"], body: .bytes(page))
    response.caching = .generation
    return response
  }
}
router.on(.post, "/echo") { request in
  Response(
    .ok, headers: ["Content-Type": "application/octet-stream"], body: .bytes(try request.body.collect(upTo: 1 << 20)))
}
router.on(.get, "/handler") { _ in Response.text("made by a worker\n") }
try StaticFiles(root: folder.path, prefix: "/static").mount(on: &router)

var configuration = Configuration()
configuration.logsRequests = false
configuration.bindings = [Binding(port: port)]
if arguments.count > 5, let securePort = Int(arguments[3]) {
  let certificate = Certificate(certificate: arguments[4], key: arguments[5])
  configuration.bindings.append(Binding(port: securePort, kind: .tls([certificate])))
}
let server = Server(configuration: configuration, router: router)
for address in try server.start() { print("listening on \(address.port)") }
fflush(nil)
try server.run()
