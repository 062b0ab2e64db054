@testable import HTTP

/// Runs the parser as a connection does and writes down what it said.
struct Recorder {
  private var parser = RequestParser(limits: Limits())
  private var buffer: [UInt8] = []
  private(set) var events: [String] = []
  private var isOver = false

  mutating func feed(_ bytes: ArraySlice<UInt8>) {
    if isOver { return }
    buffer += bytes
    while true {
      let (event, copy) = buffer.withUnsafeBytes { raw -> (RequestParser.Event, [String]) in
        let event = parser.next(raw)
        return (event, Recorder.describe(event, parser, raw))
      }
      switch event {
      case .needMore:
        drop(parser.droppable)
        return
      case .head:
        events += copy
        drop(parser.droppable)
      case .body:
        // How content is cut depends on the split; its octets must not.
        if let last = events.last, last.hasPrefix("body ") {
          events[events.count - 1] = last + copy[0].dropFirst(5)
        } else {
          events += copy
        }
        drop(parser.droppable)
      case .end:
        events += copy
        drop(parser.position)
        parser.reset()
      case .failed:
        events += copy
        isOver = true
        return
      }
    }
  }

  private mutating func drop(_ count: Int) {
    buffer.removeFirst(count)
    parser.dropped(count)
  }

  private static func describe(_ event: RequestParser.Event, _ parser: RequestParser, _ raw: UnsafeRawBufferPointer)
    -> [String]
  {
    switch event {
    case .needMore: return []
    case .body(let offset, let count): return ["body " + ASCII.hexText(raw[offset..<offset + count])]
    case .failed(let fault): return ["failed \(fault)"]
    case .end: return ["end"] + fields(parser, raw)
    case .head:
      let head = parser.head
      let method = EventLoop.string(raw, head.methodStart, head.methodEnd)
      let target = EventLoop.string(raw, head.pathStart, head.targetEnd)
      let host = EventLoop.string(raw, head.hostStart, head.hostEnd)
      let framing = "\(head.contentLength) \(head.isChunked) \(head.keepsAlive) \(head.expectsContinue)"
      return ["head \(method) \(target) \(host) 1.\(head.minorVersion) \(framing)"] + fields(parser, raw)
    }
  }

  private static func fields(_ parser: RequestParser, _ raw: UnsafeRawBufferPointer) -> [String] {
    EventLoop.headers(parser.fields, raw).fields.map { "\($0.name)=\($0.value)" }
  }

  static func events(_ pieces: [ArraySlice<UInt8>]) -> [String] {
    var recorder = Recorder()
    for piece in pieces { recorder.feed(piece) }
    return recorder.events
  }
}
