/// Sends a case to a server and says what is not as it must be.
enum ConformanceRun {
  private static let probe = Array("GET / HTTP/1.1\r\nHost: probe\r\n\r\n".utf8)

  /// Everything that differs from the case's expectation; empty when all is right.
  static func faults(of conformanceCase: ConformanceCase, port: Int, cutAt: Int? = nil) -> [String] {
    do {
      return try run(conformanceCase, port: port, cutAt: cutAt)
    } catch {
      return ["\(error)"]
    }
  }

  private static func run(_ item: ConformanceCase, port: Int, cutAt: Int?) throws -> [String] {
    let connection = try RawConnection(port: port)
    if item.end == .waits { return try waiting(item, connection, port: port) }
    var faults: [String] = []
    var all: [UInt8] = []
    var statuses: [Int] = []
    var expected = item.expected[...]
    func readOne() throws {
      guard let next = expected.popFirst() else { return }
      let reply = try connection.reply(toHead: next.answersHead)
      all += reply.head + reply.content
      statuses.append(reply.status)
      if !next.statuses.contains(reply.status) {
        faults.append("answered \(statuses.map(String.init).joined(separator: " ")), expected \(item.expected)")
      }
    }
    for (index, step) in item.steps.enumerated() {
      if index > 0 { try readOne() }
      if let cutAt, cutAt < step.count, item.steps.count == 1 {
        connection.send(Array(step[..<cutAt]))
        connection.send(Array(step[cutAt...]))
      } else {
        connection.send(step)
      }
    }
    if item.end == .half { connection.closeSending() }
    while !expected.isEmpty, faults.isEmpty { try readOne() }
    guard faults.isEmpty else { return faults }
    faults += try endFaults(item, connection)
    for text in item.mustContain where !contains(all, text) {
      faults.append("lacks \(String(decoding: text, as: UTF8.self).debugDescription)")
    }
    for text in item.mustNotContain where contains(all, text) {
      faults.append("holds \(String(decoding: text, as: UTF8.self).debugDescription)")
    }
    return faults
  }

  /// The server must still be silent after a whole exchange on another connection.
  private static func waiting(_ item: ConformanceCase, _ connection: RawConnection, port: Int) throws -> [String] {
    connection.send(item.bytes)
    let other = try RawConnection(port: port)
    for _ in 0..<2 {
      other.send(probe)
      _ = try other.reply()
    }
    return connection.hasSomething ? ["answered or closed before the request was whole"] : []
  }

  private static func endFaults(_ item: ConformanceCase, _ connection: RawConnection) throws -> [String] {
    switch item.end {
    case .kept:
      connection.send(probe)
      let reply = try connection.reply()
      return reply.status == 200 && !connection.hasSomething ? [] : ["the probe was answered \(reply.status)"]
    case .closed, .half:
      let rest = try connection.end()
      if !rest.isEmpty { return ["more came: \(String(decoding: rest, as: UTF8.self).debugDescription)"] }
      return connection.wasReset ? ["ended with a reset"] : []
    case .any:
      connection.send(probe)
      connection.closeSending()
      let rest = try connection.end()
      let isProbe = rest.isEmpty || rest.starts(with: "HTTP/1.1 200".utf8)
      return isProbe ? [] : ["more came: \(String(decoding: rest, as: UTF8.self).debugDescription)"]
    case .waits:
      return []
    }
  }

  static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= bytes.count, let first = part.first else { return part.isEmpty }
    var from = bytes.startIndex
    while let start = bytes[from...].firstIndex(of: first), start + part.count <= bytes.count {
      if bytes[start..<(start + part.count)].elementsEqual(part) { return true }
      from = start + 1
    }
    return false
  }
}
