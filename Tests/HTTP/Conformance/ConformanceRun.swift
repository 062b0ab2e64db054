import Support

/// Sends a case to a server and says what is not as it must be.
struct ConformanceRun {
  /// A new connection to the server.
  let connect: () throws -> RawClient

  private static let probe = Array("GET / HTTP/1.1\r\nHost: probe\r\n\r\n".utf8)

  /// Over sockets, to a port of loopback.
  static func overSockets(port: Int) -> ConformanceRun { ConformanceRun { try RawClient(port: port) } }

  /// In memory, to a server without sockets and threads.
  static func inMemory(_ door: MemoryDoor) -> ConformanceRun { ConformanceRun { RawClient(MemoryStream(door)) } }

  /// Everything that differs from the case's expectation; empty when all is right.
  func faults(of item: ConformanceCase, cutAt: Int? = nil) -> [String] {
    do {
      return try run(item, cutAt: cutAt)
    } catch {
      return ["\(error)"]
    }
  }

  private func run(_ item: ConformanceCase, cutAt: Int?) throws -> [String] {
    let client = try connect()
    if item.end == .waits { return try waiting(item, client) }
    var faults: [String] = []
    var replies: [Reply] = []
    var expected = item.expected[...]
    func readOne() throws {
      guard let next = expected.popFirst() else { return }
      let reply = try client.reply(toHead: next.answersHead)
      replies.append(reply)
      if !next.statuses.contains(reply.status) {
        faults.append("answered \(replies.map(\.status)), expected \(item.expected)")
      }
    }
    for (index, step) in item.steps.enumerated() {
      if index > 0 { try readOne() }
      if let cutAt, cutAt < step.count, item.steps.count == 1 {
        client.send(Array(step[..<cutAt]))
        client.send(Array(step[cutAt...]))
      } else {
        client.send(step)
      }
    }
    if item.end == .half { client.endSending() }
    while !expected.isEmpty, faults.isEmpty { try readOne() }
    guard faults.isEmpty else { return faults }
    return try endFaults(item, client, last: replies.last) + contentFaults(item, replies)
  }

  private func contentFaults(_ item: ConformanceCase, _ replies: [Reply]) -> [String] {
    let all = replies.flatMap { $0.head + $0.body }
    var faults: [String] = []
    for text in item.mustContain where !Self.contains(all, text) {
      faults.append("lacks \(String(decoding: text, as: UTF8.self).debugDescription)")
    }
    for text in item.mustNotContain where Self.contains(all, text) {
      faults.append("holds \(String(decoding: text, as: UTF8.self).debugDescription)")
    }
    return faults
  }

  /// The server must still be silent after a whole exchange on another connection.
  private func waiting(_ item: ConformanceCase, _ client: RawClient) throws -> [String] {
    client.send(item.bytes)
    let other = try connect()
    for _ in 0..<2 {
      other.send(Self.probe)
      _ = try other.reply()
    }
    return client.hasSomething ? ["answered or closed before the request was whole"] : []
  }

  private func endFaults(_ item: ConformanceCase, _ client: RawClient, last: Reply?) throws -> [String] {
    switch item.end {
    case .kept:
      client.send(Self.probe)
      let reply = try client.reply()
      return reply.status == 200 && !client.hasSomething ? [] : ["the probe was answered \(reply.status)"]
    case .closed, .half:
      let rest = try client.end()
      if !rest.isEmpty { return ["more came: \(String(decoding: rest, as: UTF8.self).debugDescription)"] }
      if client.wasReset { return ["ended with a reset"] }
      // A refused request ends its connection and says so.
      return last?.status == 400 && last?["Connection"] != "close" ? ["did not say that it closes"] : []
    case .any:
      client.send(Self.probe)
      client.endSending()
      let rest = try client.end()
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
