@testable import HTTP

/// Everything that the parser says of a stream; tests and fuzzing compare transcripts of the same bytes cut
/// differently.
enum Transcript {
  /// What a parser said of a stream, with content joined.
  enum Said: Equatable {
    case head(Head)
    case content([UInt8])
    case end(trailers: [[UInt8]])
    case failed(ProtocolFault)
  }

  /// What a parser said of one request's head.
  struct Head: Equatable {
    var line: [UInt8]
    var host: [UInt8]
    var fields: [[UInt8]]
    var minorVersion: Int
    var isChunked: Bool
    var length: Int
    var isKept: Bool
    var expectsContinue: Bool
  }

  /// Feeds the pieces as a connection does: bytes that are no longer needed go, the rest stays.
  static func of(_ pieces: [ArraySlice<UInt8>]) -> [Said] {
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
    return .head(
      Head(
        line: Array(buffer[head.methodStart..<head.targetEnd]), host: Array(buffer[head.hostStart..<head.hostEnd]),
        fields: fields(parser, buffer), minorVersion: head.minorVersion, isChunked: head.isChunked,
        length: head.contentLength, isKept: head.keepsAlive, expectsContinue: head.expectsContinue))
  }

  private static func fields(_ parser: RequestParser, _ buffer: [UInt8]) -> [[UInt8]] {
    parser.fields.map {
      Array(buffer[Int($0.nameStart)..<Int($0.nameEnd)] + [58] + buffer[Int($0.valueStart)..<Int($0.valueEnd)])
    }
  }
}
