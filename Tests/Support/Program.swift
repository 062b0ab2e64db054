import Foundation
import Glibc

/// The built `liance`, run as a person runs it.
public enum Program {
  /// What one run left behind.
  public struct Outcome: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String
  }

  /// The package's root: three folders above this file.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The executable stands beside the test bundle.
  public static var executable: URL {
    URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "liance")
  }

  /// Runs to the end, from the package's root.
  ///
  /// - Parameter home: where `Migrations` and `Public` are, when they are not the package's own.
  public static func run(_ arguments: [String], database: URL? = nil, home: URL? = nil, input: String = "") throws
    -> Outcome
  {
    let process = try prepared(arguments, database: database)
    if let home { process.environment?["LIANCE_HOME"] = home.path }
    let output = Pipe()
    let errors = Pipe()
    let stdin = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = stdin
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let collected = Collected()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) { collected.errors = errors.fileHandleForReading.everything() }
    let out = output.fileHandleForReading.everything()
    group.wait()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: out, as: UTF8.self),
      errors: String(decoding: collected.errors, as: UTF8.self))
  }

  static func prepared(_ arguments: [String], database: URL?) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = root
    var environment = ProcessInfo.processInfo.environment
    environment["LIANCE_DATABASE"] = database?.path
    process.environment = environment
    return process
  }

  private final class Collected: @unchecked Sendable { var errors = Data() }
}

extension FileHandle {
  /// What has come, as soon as there is something; empty when the other end has closed.
  ///
  /// Neither this nor `everything` is Foundation's own (`availableData`, `readDataToEndOfFile`): those trap when a
  /// signal, of a child that ends, say, interrupts their `read`.
  public func something() -> Data {
    var stretch = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(fileDescriptor, &stretch, stretch.count)
      if count >= 0 || errno != EINTR { return Data(stretch[..<max(count, 0)]) }
    }
  }

  /// All that comes until the other end closes.
  public func everything() -> Data {
    var all = Data()
    while case let more = something(), !more.isEmpty { all.append(more) }
    return all
  }

  /// Reads what comes and throws it away, on a thread of its own, so that a full pipe never stops who writes.
  ///
  /// Not a `readabilityHandler`: on Linux those use libdispatch's read sources, and when several of them end at
  /// about the same time its manager thread uses freed memory and the process dies of signal 11
  /// (swift-corelibs-libdispatch issue 949).
  public func drain() { Thread.detachNewThread { [self] in while !something().isEmpty {} } }
}

/// A folder that goes away with its owner.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "liance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
