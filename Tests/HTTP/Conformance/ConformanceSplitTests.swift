import Testing

@testable import HTTP

/// The same bytes give the same events however they are cut.
@Suite struct ConformanceSplitTests {
  /// What a parser said of a stream, with content joined.
  enum Said: Equatable {
    case head([UInt8], fields: [[UInt8]], chunked: Bool, length: Int, kept: Bool)
    case content([UInt8])
    case end(trailers: [[UInt8]])
    case failed(ProtocolFault)
  }

  /// Feeds the pieces as a connection does: bytes that are no longer needed go, the rest stays.
  static func said(of pieces: [ArraySlice<UInt8>]) -> [Said] {
    var parser = RequestParser(limits: Limits())
    var buffer: [UInt8] = []
    var said: [Said] = []
    for piece in pieces {
      buffer += piece
      while true {
        let event = buffer.withUnsafeBytes { parser.next($0) }
        switch event {
        case .needMore: break
        case .head: said.append(head(parser, buffer))
        case .body(let offset, let count):
          let content = Array(buffer[offset..<offset + count])
          if case .content(let before)? = said.last {
            said[said.count - 1] = .content(before + content)
          } else {
            said.append(.content(content))
          }
          drop(parser.droppable, &parser, &buffer)
        case .end:
          said.append(.end(trailers: fields(parser, buffer)))
          drop(parser.position, &parser, &buffer)
          parser.reset()
        case .failed(let fault): return said + [.failed(fault)]
        }
        if event == .needMore { break }
      }
      drop(parser.droppable, &parser, &buffer)
    }
    return said
  }

  private static func drop(_ count: Int, _ parser: inout RequestParser, _ buffer: inout [UInt8]) {
    buffer.removeFirst(count)
    parser.dropped(count)
  }

  private static func head(_ parser: RequestParser, _ buffer: [UInt8]) -> Said {
    let head = parser.head
    let line = Array(buffer[head.methodStart..<head.targetEnd])
    return .head(
      line, fields: fields(parser, buffer), chunked: head.isChunked, length: head.contentLength,
      kept: head.keepsAlive)
  }

  private static func fields(_ parser: RequestParser, _ buffer: [UInt8]) -> [[UInt8]] {
    parser.fields.map {
      Array(buffer[Int($0.nameStart)..<Int($0.nameEnd)] + [58] + buffer[Int($0.valueStart)..<Int($0.valueEnd)])
    }
  }

  /// Every boundary of what is short; of long ones, those near the ends and every 997th.
  static func boundaries(_ count: Int) -> [Int] {
    guard count > 1_500 else { return Array(1..<max(count, 1)) }
    return (1..<count).filter { $0 < 150 || $0 > count - 150 || $0 % 997 == 0 }
  }

  @Test(arguments: Cases.subjects.map(\.name))
  func `a request cut in two at any byte gives the same events`(subject: String) {
    for item in Cases.all where item.subject == subject {
      let bytes = item.bytes
      let whole = Self.said(of: [bytes[...]])
      for cut in Self.boundaries(bytes.count) where Self.said(of: [bytes[..<cut], bytes[cut...]]) != whole {
        Issue.record("\(item.testDescription): other events when cut at \(cut)")
        break
      }
    }
  }

  @Test(arguments: Cases.subjects.map(\.name))
  func `a request that comes byte by byte gives the same events`(subject: String) {
    for item in Cases.all where item.subject == subject && item.bytes.count < 20_000 {
      let bytes = item.bytes
      let single = bytes.indices.map { bytes[$0...$0] }
      #expect(Self.said(of: single) == Self.said(of: [bytes[...]]), "\(item.testDescription)")
    }
  }

  @Test(arguments: ["pipelining", "chunked", "trailers", "smuggling", "Content-Length"])
  func `a request cut in two gets the same answers over a socket`(subject: String) throws {
    let port = try EchoServer.shared.port
    for item in Cases.all where item.subject == subject && item.steps.count == 1 && item.bytes.count < 400 {
      for cut in stride(from: 1, to: item.bytes.count, by: 13) {
        let faults = ConformanceRun.faults(of: item, port: port, cutAt: cut)
        #expect(faults.isEmpty, "\(item.testDescription), cut at \(cut): \(faults.joined(separator: "; "))")
      }
    }
  }
}
