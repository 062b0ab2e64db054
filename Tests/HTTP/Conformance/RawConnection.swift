import Foundation

/// A socket of a client that sends exactly the bytes it is given and reads answers one at a time.
final class RawConnection {
  /// What a client can run into.
  enum Failure: Error, CustomStringConvertible {
    case connect(errno: Int32)
    /// Nothing came for ten seconds.
    case silence(received: String)
    /// The server ended in the middle of an answer, or with a reset.
    case cut(received: String)
    /// The bytes are no HTTP answer.
    case noAnswer(String)

    var description: String {
      switch self {
      case .connect(let code): "cannot connect: errno \(code)"
      case .silence(let text): "nothing more came after: \(text.debugDescription)"
      case .cut(let text): "the answer was cut after: \(text.debugDescription)"
      case .noAnswer(let text): "not an answer: \(text.debugDescription)"
      }
    }
  }

  /// One answer, with its head as it came and its content without framing.
  struct Reply {
    var status: Int
    var head: [UInt8]
    var content: [UInt8]

    /// The first value of a field, nil when it is not there.
    func field(_ name: String) -> String? {
      let lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n").dropFirst()
      let line = lines.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
      return line.map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
  }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Whether the server has closed its side.
  private(set) var isAtEnd = false
  /// Whether it did so with a reset.
  private(set) var wasReset = false

  /// Connects to a port of loopback.
  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var one: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard code == 0 else { throw Failure.connect(errno: errno) }
  }

  deinit { close(descriptor) }

  /// Sends as much as the server takes; a server that has already refused may close before all is sent.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Says that nothing more will be sent.
  func closeSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Whether something has arrived, without waiting for it.
  var hasSomething: Bool {
    if !buffer.isEmpty { return true }
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0
  }

  /// Reads one answer; `toHead` when it answers HEAD and so has no content.
  func reply(toHead: Bool = false) throws -> Reply {
    let head = try take(through: Array("\r\n\r\n".utf8))
    let words = head.prefix { $0 != 13 }.split(separator: 32, maxSplits: 2)
    guard words.count >= 2, words[0].starts(with: "HTTP/1.".utf8), words[1].count == 3,
      let status = Int(String(decoding: words[1], as: UTF8.self))
    else { throw Failure.noAnswer(String(decoding: head, as: UTF8.self)) }
    var reply = Reply(status: status, head: head, content: [])
    if toHead || status < 200 || status == 204 || status == 304 { return reply }
    if reply.field("Transfer-Encoding")?.lowercased() == "chunked" {
      reply.content = try chunks()
    } else if let length = reply.field("Content-Length").flatMap({ Int($0) }) {
      reply.content = try take(length)
    } else {
      while try fill() {}
      reply.content = buffer
      buffer = []
    }
    return reply
  }

  /// Reads to the end and returns what came after the last answer: nothing, when all is right.
  func end() throws -> [UInt8] {
    while try fill() {}
    defer { buffer = [] }
    return buffer
  }

  private func chunks() throws -> [UInt8] {
    let lineEnd: [UInt8] = [13, 10]
    var content: [UInt8] = []
    while true {
      let line = try take(through: lineEnd)
      guard let size = Int(String(decoding: line.dropLast(2), as: UTF8.self), radix: 16) else {
        throw Failure.noAnswer(String(decoding: line, as: UTF8.self))
      }
      if size == 0 { break }
      content += try take(size)
      _ = try take(2)
    }
    while try take(through: lineEnd).count > 2 {}
    return content
  }

  private func take(_ count: Int) throws -> [UInt8] {
    while buffer.count < count { try more() }
    defer { buffer.removeFirst(count) }
    return Array(buffer.prefix(count))
  }

  private func take(through mark: [UInt8]) throws -> [UInt8] {
    var from = 0
    while true {
      if buffer.count >= mark.count {
        for start in from...(buffer.count - mark.count) where buffer[start..<(start + mark.count)].elementsEqual(mark) {
          return try take(start + mark.count)
        }
        from = buffer.count - mark.count + 1
      }
      try more()
    }
  }

  private func more() throws {
    guard try fill() else { throw Failure.cut(received: String(decoding: buffer, as: UTF8.self)) }
  }

  /// Waits for bytes; false at the end.
  private func fill() throws -> Bool {
    if isAtEnd { return false }
    var space = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &space, space.count, 0)
      if count > 0 {
        buffer += space[0..<count]
        return true
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { throw Failure.silence(received: String(decoding: buffer, as: UTF8.self)) }
      isAtEnd = true
      wasReset = count < 0
      return false
    }
  }
}
