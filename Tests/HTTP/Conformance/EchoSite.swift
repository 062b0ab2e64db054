import Echo
import Foundation
import Support

@testable import HTTP

/// The echo application with a folder of files under `/files/`, one for all tests of the table.
enum EchoSite {
  /// For servers without sockets.
  static var router: Router { get throws { try made.get() } }

  /// Of a server on loopback that runs until the process ends.
  static var port: Int { get throws { try door.get().port } }

  private static let made = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "echo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("abcdefghijklmnopqrstuvwxyz".utf8).write(to: folder.appending(path: "letters.txt"))
    try Data().write(to: folder.appending(path: "empty.txt"))
    let link = folder.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/passwd")
    var router = EchoApp.router()
    try StaticFiles(root: folder.path, prefix: "/files").mount(on: &router)
    return router
  }

  private static let door = Result { try SocketDoor(router: try router) }
}
