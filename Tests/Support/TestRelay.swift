import Foundation
import Glibc

/// A real SMTP relay on loopback (`scripts/test-relay.py`); gone with its owner.
public final class TestRelay: @unchecked Sendable {
  public let port: Int
  private let process = Process()
  private let said: Said

  /// What it said so far; the thread that reads holds this and not its owner, which else would never be let go.
  private final class Said: @unchecked Sendable {
    private let condition = NSCondition()
    private var text: Data

    init(_ text: Data) { self.text = text }

    func add(_ more: Data) {
      condition.withLock {
        text += more
        condition.broadcast()
      }
    }

    var lines: [Data] { condition.withLock { Self.lines(of: text) } }

    /// What was said by the time that a line satisfies this, or that the time is over.
    func lines(until last: Date, one: (Data) -> Bool) -> [Data] {
      condition.withLock {
        while !Self.lines(of: text).contains(where: one), condition.wait(until: last) {}
        return Self.lines(of: text)
      }
    }

    private static func lines(of text: Data) -> [Data] { text.split(separator: 0x0A).map { Data($0) } }
  }

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
    let said = Said(Data(text.dropFirst(first.count + 1)))
    self.said = said
    Thread.detachNewThread { while case let more = lines.something(), !more.isEmpty { said.add(more) } }
  }

  deinit { stop() }

  /// Kills it: a child inherits what its parent blocks, and servers in this process block SIGTERM.
  private func stop() {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// What it was told so far, a line each.
  public var told: [Told] { said.lines.compactMap(Self.read) }

  /// What it was told by the time that it has had a command, or that the time is over.
  public func told(until command: String, seconds: Double = 120) async -> [Told] {
    let last = Date(timeIntervalSinceNow: seconds)
    return await withCheckedContinuation { (done: CheckedContinuation<[Told], Never>) in
      // A thread of its own waits, none of those that all tests share.
      Thread.detachNewThread { [said] in
        let lines = said.lines(until: last) { Self.read($0)?.command == command }
        done.resume(returning: lines.compactMap(Self.read))
      }
    }
  }

  private static func read(_ line: Data) -> Told? { try? JSONDecoder().decode(Told.self, from: line) }

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
