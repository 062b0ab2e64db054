import Foundation
import Glibc

/// A real SMTP relay on loopback (`scripts/test-relay.py`); gone with its owner.
public final class TestRelay: @unchecked Sendable {
  public let port: Int
  private let process = Process()
  private let lines: FileHandle
  private let lock = NSLock()
  private var said: Data

  /// - Parameters:
  ///   - certificate: with its key; without one the relay speaks in the clear.
  ///   - login: `name:password` that it asks for.
  ///   - refuse: the code with which it refuses every recipient.
  public init(certificate: TestCertificate? = nil, login: String? = nil, refuse: Int? = nil) throws {
    process.executableURL = URL(filePath: "/usr/bin/python3")
    var arguments = [Program.root.appending(path: "scripts/test-relay.py").path]
    if let certificate { arguments += ["--certificate", certificate.file, "--key", certificate.key] }
    if let login { arguments += ["--login", login] }
    if let refuse { arguments += ["--refuse", String(refuse)] }
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    let lines = output.fileHandleForReading
    try process.run()
    var text = Data()
    while !text.contains(0x0A) {
      let more = lines.something()
      guard !more.isEmpty else { throw Missing.relay }
      text += more
    }
    let first = text.prefix { $0 != 0x0A }
    guard let port = Int(String(decoding: first, as: UTF8.self)) else { throw Missing.relay }
    self.port = port
    self.lines = lines
    said = Data(text.dropFirst(first.count + 1))
    // What it tells it tells before it answers: whoever has the answer finds it in the pipe and need not wait.
    _ = fcntl(lines.fileDescriptor, F_SETFL, O_NONBLOCK)
  }

  deinit { stop() }

  /// Kills it: a child inherits what its parent blocks, and servers in this process block SIGTERM.
  public func stop() {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// What it was told so far, a line each.
  public var told: [Told] {
    let all: Data = lock.withLock {
      var block = [UInt8](repeating: 0, count: 1 << 16)
      while case let length = read(lines.fileDescriptor, &block, block.count), length > 0 {
        said.append(contentsOf: block.prefix(length))
      }
      return said
    }
    return all.split(separator: 0x0A).compactMap { try? JSONDecoder().decode(Told.self, from: Data($0)) }
  }

  public struct Told: Decodable, Sendable {
    public var command: String
    public var is_encrypted: Bool
    public var sender: String?
    public var recipients: [String]?
    public var is_known: Bool?
    public var content: String?
  }

  public enum Missing: Error { case relay, certificate }
}

/// A certificate for `localhost` that signed itself, or one for another name.
public struct TestCertificate: Sendable {
  public let file: String
  public let key: String

  public init(for name: String = "localhost", in folder: URL) throws {
    file = folder.appending(path: "\(name).pem").path
    key = folder.appending(path: "\(name).key").path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
      "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)", "-keyout", key, "-out", file,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw TestRelay.Missing.certificate }
  }
}
