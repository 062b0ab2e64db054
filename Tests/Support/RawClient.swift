/// A client that sends exactly the bytes it is given and reads answers one at a time.
public final class RawClient {
  /// What a client can run into.
  public enum Failure: Error, CustomStringConvertible {
    case connect(errno: Int32)
    /// Nothing came within the client's patience.
    case silence(received: String)
    /// The server ended in the middle of an answer, or with a reset.
    case cut(received: String)
    /// The bytes are no HTTP answer.
    case noAnswer(String)

    /// What happened, and what had come before.
    public var description: String {
      switch self {
      case .connect(let code): "cannot connect: errno \(code)"
      case .silence(let text): "nothing more came after: \(text.debugDescription)"
      case .cut(let text): "the answer was cut after: \(text.debugDescription)"
      case .noAnswer(let text): "not an answer: \(text.debugDescription)"
      }
    }
  }

  /// What carries the bytes.
  public let stream: any ByteStream
  private var reader = ReplyReader()
  private var isAtEnd = false

  /// A client over a stream of its own.
  public init(_ stream: any ByteStream) { self.stream = stream }

  /// Connects to a port of loopback; `patience` is the longest wait for a byte, in seconds.
  public convenience init(port: Int, patience: Int = 20) throws {
    self.init(try SocketStream(port: port, patience: patience))
  }

  /// Sends as much as the server takes.
  public func send(_ bytes: [UInt8]) { stream.send(bytes) }

  /// Sends text as UTF-8.
  public func send(_ text: String) { stream.send(Array(text.utf8)) }

  /// Says that nothing more will be sent.
  public func endSending() { stream.endSending() }

  /// Whether something has arrived that was not read, without waiting for it.
  public var hasSomething: Bool { !reader.isEmpty || !isAtEnd && stream.hasArrived }

  /// Whether the server ended with a reset.
  public var wasReset: Bool { stream.wasReset }

  /// Reads one answer; `toHead` when it answers HEAD and so has no content.
  public func reply(toHead: Bool = false) throws -> Reply {
    while true {
      do {
        if let reply = try reader.next(toHead: toHead, isAtEnd: isAtEnd) { return reply }
      } catch {
        throw Failure.noAnswer(error.text)
      }
      if isAtEnd { throw Failure.cut(received: received) }
      try fill()
    }
  }

  /// Reads to the end and returns what came after the last answer: nothing, when all is right.
  public func end() throws -> [UInt8] {
    while !isAtEnd { try fill() }
    return reader.takeAll()
  }

  /// What comes next, whatever it is; nothing at the end.
  public func read() -> [UInt8] {
    if reader.isEmpty && !isAtEnd { try? fill() }
    return reader.takeAll()
  }

  /// Everything up to the end, or to the end of patience.
  public func readToEnd() -> [UInt8] {
    var all: [UInt8] = []
    while case let piece = read(), !piece.isEmpty { all += piece }
    return all
  }

  /// Reads until this text has come, and returns everything up to then.
  public func read(until text: String) -> String {
    var all: [UInt8] = []
    while !String(decoding: all, as: UTF8.self).contains(text) {
      let piece = read()
      if piece.isEmpty { break }
      all += piece
    }
    return String(decoding: all, as: UTF8.self)
  }

  private var received: String {
    var copy = reader
    return String(decoding: copy.takeAll(), as: UTF8.self)
  }

  private func fill() throws {
    do {
      if let bytes = try stream.receive() { reader.feed(bytes) } else { isAtEnd = true }
    } catch Failure.silence {
      throw Failure.silence(received: received)
    }
  }
}

extension RawClient {
  /// One request over a connection of its own, with its answer.
  ///
  /// - Parameters:
  ///   - content: what is sent with its length; nil for a request without content.
  ///   - patience: the longest wait for a byte, in seconds.
  public static func ask(
    port: Int, _ method: String = "GET", _ target: String, fields: [(String, String)] = [], content: [UInt8]? = nil,
    patience: Int = 60
  ) throws -> Reply {
    let client = try RawClient(port: port, patience: patience)
    var head = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    if let content { head += "Content-Length: \(content.count)\r\n" }
    client.send(Array((head + "\r\n").utf8) + (content ?? []))
    return try client.reply(toHead: method == "HEAD")
  }
}
