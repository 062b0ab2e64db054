// The server under measurement: pages that the event loop answers from its cache, a folder of files, with and without
// TLS. usage: BenchServer FOLDER PORT [TLS_PORT CERTIFICATE KEY]
import Glibc
import HTTP
import Logging

let arguments = CommandLine.arguments
guard arguments.count >= 3, let port = Int(arguments[2]) else {
  print("usage: BenchServer FOLDER PORT [TLS_PORT CERTIFICATE KEY]")
  exit(64)
}
let folder = arguments[1]

var router = Router()
for name in ["2k.html", "12k.html"] {
  guard let file = fopen("\(folder)/\(name)", "r") else {
    perror("\(folder)/\(name)")
    exit(66)
  }
  var page = [UInt8](repeating: 0, count: 1 << 20)
  page.removeLast(page.count - fread(&page, 1, page.count, file))
  fclose(file)
  let content = page
  router.on(.get, "/\(name)") { _ in
    var response = Response(.ok, headers: ["Content-Type": "text/html; charset=utf-8"], body: .bytes(content))
    response.caching = .generation
    return response
  }
}
router.on(.post, "/echo") { request in
  Response(
    .ok, headers: ["Content-Type": "application/octet-stream"], body: .bytes(try request.body.collect(upTo: 1 << 20)))
}
router.on(.get, "/handler") { _ in Response.text("made by a worker\n") }
try StaticFiles(root: folder, prefix: "/static").mount(on: &router)

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
