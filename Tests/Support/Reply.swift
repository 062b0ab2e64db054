/// An answer taken apart.
public struct Reply: Sendable {
  /// The three digits.
  public var status = 0
  /// Status line and fields as they came, with the empty line.
  public var head: [UInt8] = []
  /// The fields in order.
  public var fields: [(name: String, value: String)] = []
  /// The content without its framing.
  public var body: [UInt8] = []

  /// An answer that never came.
  public init() {}

  /// The first value of a field, nil when it is not there.
  public subscript(name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name.lowercased() == wanted }?.value
  }

  /// The content as UTF-8.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// Reads all answers of a connection that has ended; nil when the bytes are not well-formed answers to their last
  /// one.
  ///
  /// - Parameter heads: places of the answers that are to HEAD and so have no content.
  public static func all(_ bytes: [UInt8], heads: Set<Int> = []) -> [Reply]? {
    var reader = ReplyReader()
    reader.feed(bytes)
    var replies: [Reply] = []
    while !reader.isEmpty {
      guard let reply = try? reader.next(toHead: heads.contains(replies.count), isAtEnd: true) else { return nil }
      replies.append(reply)
    }
    return replies
  }
}

/// Takes answers out of what comes, strictly: bytes that are no HTTP/1.1 answer are an error.
public struct ReplyReader {
  /// The bytes that are no HTTP answer.
  public struct NoAnswer: Error {
    /// Where reading stopped.
    public var text: String
  }

  private static let lineEnd: [UInt8] = [13, 10]
  private var waiting: [UInt8] = []

  /// Nothing fed yet.
  public init() {}

  /// Whether every byte was taken.
  public var isEmpty: Bool { waiting.isEmpty }

  /// More bytes have come.
  public mutating func feed(_ bytes: [UInt8]) { waiting += bytes }

  /// Takes everything that belongs to no answer yet.
  public mutating func takeAll() -> [UInt8] {
    defer { waiting = [] }
    return waiting
  }

  /// The next answer; nil while bytes of it are missing.
  public mutating func next(toHead: Bool = false, isAtEnd: Bool) throws(NoAnswer) -> Reply? {
    guard let headEnd = Self.end(of: [13, 10, 13, 10], in: waiting[...]) else { return nil }
    var reply = try Self.head(waiting[..<headEnd])
    let rest = waiting[headEnd...]
    var end = headEnd
    if toHead || reply.status < 200 || reply.status == 204 || reply.status == 304 {
    } else if reply["Transfer-Encoding"]?.lowercased() == "chunked" {
      guard let (content, after) = try Self.chunks(rest) else { return nil }
      reply.body = content
      end = after
    } else if let length = reply["Content-Length"].flatMap({ Int($0) }) {
      guard rest.count >= length else { return nil }
      end += length
      reply.body = Array(waiting[headEnd..<end])
    } else {
      guard isAtEnd else { return nil }
      reply.body = Array(rest)
      end = waiting.count
    }
    waiting.removeFirst(end)
    return reply
  }

  private static func head(_ bytes: ArraySlice<UInt8>) throws(NoAnswer) -> Reply {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ", maxSplits: 2) ?? []
    guard words.count >= 2, words[0] == "HTTP/1.1", words[1].utf8.count == 3, let status = Int(words[1]) else {
      throw NoAnswer(text: String(decoding: bytes.prefix(200), as: UTF8.self))
    }
    var reply = Reply()
    reply.status = status
    reply.head = Array(bytes)
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { throw NoAnswer(text: String(line)) }
      let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
      let value = line[line.index(after: colon)...].drop(while: isBlank).reversed().drop(while: isBlank).reversed()
      reply.fields.append((name: String(line[..<colon]), value: String(value)))
    }
    return reply
  }

  /// Chunked content and where it ends; nil while bytes of it are missing.
  private static func chunks(_ bytes: ArraySlice<UInt8>) throws(NoAnswer) -> (content: [UInt8], end: Int)? {
    var content: [UInt8] = []
    var rest = bytes
    while let lineEnd = end(of: lineEnd, in: rest) {
      let text = String(decoding: rest[..<(lineEnd - 2)], as: UTF8.self)
      guard let size = Int(text, radix: 16), size >= 0 else { throw NoAnswer(text: text) }
      if size == 0 {
        rest = rest[lineEnd...]
        // Trailers, up to the empty line.
        while let end = end(of: Self.lineEnd, in: rest) {
          if end == rest.startIndex + 2 { return (content, end) }
          rest = rest[end...]
        }
        return nil
      }
      guard rest.endIndex - lineEnd >= size + 2 else { return nil }
      content += rest[lineEnd..<(lineEnd + size)]
      guard rest[(lineEnd + size)..<(lineEnd + size + 2)].elementsEqual(Self.lineEnd) else {
        throw NoAnswer(text: "a chunk longer than its size \(text)")
      }
      rest = rest[(lineEnd + size + 2)...]
    }
    return nil
  }

  /// The place behind the first occurrence of a mark.
  private static func end(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= mark.count else { return nil }
    var from = bytes.startIndex
    while let start = bytes[from...].firstIndex(of: mark[0]), start + mark.count <= bytes.endIndex {
      if bytes[start..<(start + mark.count)].elementsEqual(mark) { return start + mark.count }
      from = start + 1
    }
    return nil
  }
}
