import Foundation
import HTTP
import Logging

/// The server under test, on a free port, with the routes of http-echo and a folder of files.
final class EchoServer: Sendable {
  /// One server for all tests; it runs until the process ends.
  static var shared: EchoServer { get throws { try made.get() } }

  private static let made = Result { try EchoServer() }

  let port: Int
  let folder: URL
  /// The bytes of `/files/letters.txt`.
  static let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)

  private let server: Server

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "echo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Self.letters).write(to: folder.appending(path: "letters.txt"))
    try Data().write(to: folder.appending(path: "empty.txt"))
    let link = folder.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/passwd")
    var router = Router()
    router.on(.get, "/") { _ in Response.text("ok\n") }
    router.on(.post, "/") { request in
      Response(
        .ok, headers: ["Content-Type": "application/octet-stream"],
        body: .bytes(try request.body.collect(upTo: 1 << 20)))
    }
    router.on(.post, "/echo") { request in
      Response.text(request.headers.fields.map { "\($0.name): \($0.value)\n" }.joined())
    }
    try StaticFiles(root: folder.path, prefix: "/files").mount(on: &router)
    var configuration = Configuration()
    configuration.bindings = [Binding(port: 0)]
    configuration.logsRequests = false
    configuration.handlesSignals = false
    server = Server(configuration: configuration, router: router, logger: Logger(label: "echo"))
    port = try server.start().first?.port ?? 0
  }
}
