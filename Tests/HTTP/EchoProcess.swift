import Foundation
import Glibc
import Support

/// The built `http-echo`, run with a limit on its descriptors.
final class EchoProcess {
  let process = Process()
  let port: Int

  /// `handed` is a listening socket that the program shall find as its descriptor 3, as under systemd.
  init(
    descriptors: Int = 256, arguments: [String] = [], environment: [String: String] = [:], handed: Int32? = nil
  ) throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let built = EchoProcess.folder(near: folder).appendingPathComponent("http-echo")
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "prlimit", "--nofile=\(descriptors):\(descriptors)", built.path, "--port", "0",
    ]
    process.arguments? += arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let handed {
      // Only standard input reaches the child; the shell moves it to where systemd would have put it.
      let command = process.arguments!.map { "'\($0)'" }.joined(separator: " ")
      process.arguments = ["sh", "-c", "LISTEN_PID=$$ LISTEN_FDS=1 exec \(command) 3<&0 </dev/null"]
      process.standardInput = FileHandle(fileDescriptor: handed, closeOnDealloc: false)
    }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    while !text.contains("\n") {
      let piece = output.fileHandleForReading.something()
      if piece.isEmpty { break }
      text += String(decoding: piece, as: UTF8.self)
    }
    port = text.split(separator: "\n").lazy.compactMap { $0.split(separator: ":").last.flatMap { Int($0) } }.first ?? 0
  }

  /// Where the products lie: beside the test bundle, or under the package's build folder.
  private static func folder(near start: URL) -> URL {
    var folder = start
    for _ in 0..<5 {
      if FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("http-echo").path) { return folder }
      folder.deleteLastPathComponent()
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appendingPathComponent(".build/debug")
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
}
