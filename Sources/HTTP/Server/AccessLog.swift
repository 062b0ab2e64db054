import Logging

/// What the log says of one request.
struct LogLine: Sendable {
  var id: String
  var method: String
  var target: String
  var status: Int
  var bytes: Int
  var microseconds: Int
  var address: String
  var route: String
  var isCached: Bool
}

/// Writes the log on a thread of its own, since a full pipe behind standard output must not stop a loop.
final class AccessLog: @unchecked Sendable {
  // Unchecked: the fields below are touched only with the lock held.
  /// Lines that may wait for a slow log; more are counted and dropped.
  static let most = 10_000

  private let gate = Gate()
  private var lines: [LogLine] = []
  private var dropped = 0
  private var isStopping = false
  private var isDone = false
  private let logger: Logger

  init(logger: Logger) {
    self.logger = logger
    Thread.start("access-log") { [self] in write() }
  }

  func add(_ line: LogLine) {
    gate.locked {
      guard lines.count < AccessLog.most else { dropped += 1; return }
      lines.append(line)
      if lines.count == 1 { gate.wakeAll() }
    }
  }

  /// Writes what is left and ends the thread.
  func stop() {
    gate.locked {
      isStopping = true
      gate.wakeAll()
      while !isDone { gate.wait() }
    }
  }

  private func write() {
    while true {
      let (batch, lost, stopping) = gate.locked {
        while lines.isEmpty && !isStopping { gate.wait() }
        defer { lines = []; dropped = 0 }
        return (lines, dropped, isStopping)
      }
      for line in batch { log(line) }
      if lost > 0 { logger.warning("log lines dropped", metadata: ["count": "\(lost)"]) }
      if stopping && batch.isEmpty { break }
    }
    gate.locked {
      isDone = true; gate.wakeAll()
    }
  }

  private func log(_ line: LogLine) {
    logger.info(
      "request",
      metadata: [
        "id": "\(line.id)", "method": "\(line.method)", "target": "\(AccessLog.printable(line.target))",
        "status": "\(line.status)", "bytes": "\(line.bytes)", "us": "\(line.microseconds)",
        "client": "\(line.address)", "route": "\(line.route)", "cached": "\(line.isCached)",
      ])
  }

  /// A log line is one line: controls are written as escapes, and a target is cut at 1,024 bytes.
  static func printable(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8.prefix(1_024) {
      if byte < 32 || byte == 127 { out += Array("\\x\(ASCII.hexText([byte]))".utf8) } else { out.append(byte) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
