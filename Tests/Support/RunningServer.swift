import Foundation

/// `liance serve` on a free port of loopback; ends with SIGTERM when let go.
public final class RunningServer: @unchecked Sendable {
  public let address: URL
  public let folder: TemporaryFolder
  public var database: URL { folder.url.appending(path: "liance.sqlite") }
  private let process: Process

  /// Prepares a database with the given commands and starts the server on it.
  ///
  /// - Parameters:
  ///   - options: of `serve`, beside the port.
  ///   - home: the folder of a server that has ended, whose database it goes on with.
  public init(preparing commands: [Command] = [], options: [String] = [], in home: TemporaryFolder? = nil) throws {
    folder = try home ?? TemporaryFolder()
    let database = folder.url.appending(path: "liance.sqlite")
    for command in commands {
      let outcome = try Program.run(command.arguments, database: database, input: command.input)
      guard outcome.status == 0 else { throw Failure.command(command.arguments, outcome.errors + outcome.output) }
    }
    process = try Program.prepared(["serve", "--port", "0"] + options, database: database)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    var found: URL?
    while found == nil {
      let data = output.fileHandleForReading.something()
      guard !data.isEmpty else { throw Failure.command(["serve"], text) }
      text += String(decoding: data, as: UTF8.self)
      if let range = text.firstRange(of: /http:\/\/127\.0\.0\.1:[0-9]+\//) { found = URL(string: String(text[range])) }
    }
    address = found!
    // Keep reading, so that a full pipe never stops the server.
    output.fileHandleForReading.drain()
  }

  deinit { stop() }

  /// SIGTERM, and waits for the end; the exit status.
  @discardableResult public func stop() -> Int32 {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A command line, with what is typed into it.
  public struct Command: Sendable {
    var arguments: [String]
    var input: String

    public init(_ arguments: String..., input: String = "") {
      self.arguments = arguments
      self.input = input
    }
  }

  /// The five first plans, an administrator, and an account of the economy bureau of the first city.
  public static let furnished: [Command] = [
    Command(
      "ingest", "--publish", "seeds/000_76325a74011eb2ab.txt", "seeds/001_416a61c4c03198ae.txt",
      "seeds/002_94f458c6951b4a6a.txt", "seeds/003_b37abdc7448489cf.txt", "seeds/004_615e9a7bda2e21e0.txt"),
    Command("user", "add", "admin", "--role", "admin", "--password-stdin", input: password + "\n"),
    Command(
      "user", "add", "economy", "--role", "agency", "--agency", "市经信局", "--city", "随州市", "--password-stdin",
      input: password + "\n"),
    Command(
      "user", "add", "commerce", "--role", "agency", "--agency", "市商务局", "--city", "随州市", "--password-stdin",
      input: password + "\n"),
  ]
  /// Of every account above; the servers of tests live for seconds on loopback.
  public static let password = "keep-the-plan-2026"

  public enum Failure: Error, CustomStringConvertible {
    case command([String], String)
    public var description: String {
      switch self {
      case .command(let command, let text): "liance \(command.joined(separator: " ")): \(text)"
      }
    }
  }
}
