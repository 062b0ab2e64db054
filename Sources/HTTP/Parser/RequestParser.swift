/// Reads requests from bytes; knows no socket, no clock and no handler.
///
/// The caller keeps the bytes of one buffer in place, calls `next` whenever there are more, and drops what
/// `droppable` says from the front. The same bytes give the same events however they are split.
struct RequestParser {
  enum Event: Equatable {
    /// Nothing more can be said before more bytes come.
    case needMore
    /// The head is complete: `head` and `fields` describe it.
    case head
    /// Content at this offset of the buffer.
    case body(offset: Int, count: Int)
    /// The content is complete; `fields` are the trailers when it was chunked.
    case end
    /// The bytes cannot be a request; nothing after them can be trusted.
    case failed(ProtocolFault)
  }

  /// What the head says, apart from its fields.
  var head = RequestHead()
  /// The fields of the head, later those of the trailer section.
  var fields: [FieldSlice] = []
  /// Most bytes of content; set by the caller once the route is known.
  var bodyLimit = Int.max

  private let limits: Limits
  private let grammar = Grammar.shared
  private(set) var state = Grammar.State.start
  /// The next byte to look at, from the front of the buffer.
  private(set) var position = 0
  private var fault: ProtocolFault?
  private var emptyLines = 0
  private var nameStart = 0
  private var nameEnd = 0
  private var valueStart = 0
  private var valueEnd = 0
  private var inTrailers = false
  private var trailerStart = 0
  private var phase = Phase.head
  private var remaining = 0
  private var sizeDigits = 0
  private var extensionBytes = 0
  private var received = 0

  private enum Phase: UInt8 { case head, headDone, fixed, chunked, ended }

  /// Empty lines tolerated before a request line: old clients send one after a form, RFC 9112 section 2.2.
  static let mostEmptyLines = 1
  /// Hexadecimal digits of a chunk size: 15 stay far from overflow.
  static let mostSizeDigits = 15
  /// Fields of a trailer section.
  ///
  /// Trailers carry a checksum, if anything.
  static let mostTrailers = 32

  init(limits: Limits) { self.limits = limits }

  /// Bytes at the front of the buffer that are no longer needed.
  var droppable: Int {
    switch phase {
    case .head: return 0
    case .headDone, .fixed: return position
    case .chunked, .ended: return inTrailers ? 0 : position
    }
  }

  /// Must be called when bytes were dropped from the front of the buffer.
  mutating func dropped(_ count: Int) { position -= count }

  /// Whether a request has begun.
  var isIdle: Bool { phase == .head && state == .start }

  /// Whether the head is done and its content is still to come.
  var isInBody: Bool { phase != .head && phase != .ended }

  /// Looks at the buffer and returns the next event.
  mutating func next(_ bytes: UnsafeRawBufferPointer) -> Event {
    if let fault { return .failed(fault) }
    switch phase {
    case .head:
      return readSection(bytes)
    case .headDone:
      if head.isChunked {
        phase = .chunked
        state = .sizeFirst
        return next(bytes)
      }
      remaining = head.contentLength
      guard remaining <= bodyLimit else { return fail(.bodyTooLarge) }
      phase = .fixed
      return next(bytes)
    case .fixed:
      guard remaining > 0 else {
        fields.removeAll(keepingCapacity: true)
        phase = .ended
        return .end
      }
      return readData(bytes)
    case .chunked:
      return readChunked(bytes)
    case .ended:
      return .end
    }
  }

  /// Makes ready for the next request on the same connection.
  mutating func reset() {
    if fields.capacity > 32 { fields = [] } else { fields.removeAll(keepingCapacity: true) }
    head = RequestHead()
    state = .start
    phase = .head
    inTrailers = false
    emptyLines = 0
    sizeDigits = 0
    extensionBytes = 0
    received = 0
    bodyLimit = Int.max
  }

  private mutating func fail(_ fault: ProtocolFault) -> Event {
    self.fault = fault
    return .failed(fault)
  }

  private mutating func readData(_ bytes: UnsafeRawBufferPointer) -> Event {
    let count = min(remaining, bytes.count - position)
    guard count > 0 else { return .needMore }
    let offset = position
    position += count
    remaining -= count
    return .body(offset: offset, count: count)
  }
}

extension RequestParser {
  /// Where the current section must have ended, as an offset of the buffer.
  private var bound: (limit: Int, fault: ProtocolFault) {
    if inTrailers { return (trailerStart + limits.trailers, .trailersTooLarge) }
    switch state {
    case .start, .startLF, .method, .targetFirst, .target, .version, .lineLF:
      return (limits.requestLine, .lineTooLong)
    default:
      return (limits.head, .headTooLarge)
    }
  }

  /// Runs the table over a head or a trailer section.
  private mutating func readSection(_ bytes: UnsafeRawBufferPointer) -> Event {
    let transitions = grammar.transitions
    let classes = grammar.classes
    while position < bytes.count {
      let (limit, tooLong) = bound
      let stop = min(bytes.count, limit)
      guard position < stop else { return fail(tooLong) }
      var at = position
      var current = state.rawValue
      var entry = UInt16(current)
      // The hot loop: stay while the table says "same state, nothing to do".
      while at < stop {
        entry = transitions[Int(current) << 4 | Int(classes[Int(bytes[at])])]
        if entry >> 8 != 0 { break }
        current = UInt8(truncatingIfNeeded: entry)
        at += 1
      }
      state = Grammar.State(rawValue: current) ?? .failed
      position = at
      if at == stop {
        if at == limit { return fail(tooLong) }
        return .needMore
      }
      let action = Grammar.Action(rawValue: UInt8(entry >> 8)) ?? .fail
      if action == .fail { return fail(syntaxFault) }
      position = at + 1
      state = Grammar.State(rawValue: UInt8(truncatingIfNeeded: entry)) ?? .failed
      if let event = perform(action, at, bytes) { return event }
    }
    return .needMore
  }

  /// Which fault an illegal octet in the current state is.
  private var syntaxFault: ProtocolFault {
    if inTrailers { return .trailer }
    switch state {
    case .start, .startLF, .method: return .requestLine
    case .targetFirst, .target: return .target
    case .version, .lineLF: return .version
    case .fieldStart, .name, .valueSpace, .value, .fieldLF, .endLF: return .fieldLine
    default: return .chunk
    }
  }

  private mutating func perform(_ action: Grammar.Action, _ at: Int, _ bytes: UnsafeRawBufferPointer) -> Event? {
    switch action {
    case .emptyLine:
      emptyLines += 1
      if emptyLines > RequestParser.mostEmptyLines { return fail(.requestLine) }
    case .beginMethod: head.methodStart = at
    case .endMethod:
      head.methodEnd = at
      head.readMethod(bytes)
      head.targetStart = at + 1
    case .endTarget: head.targetEnd = at
    case .endLine:
      // The line's CR stands at `at - 1`.
      if let fault = head.readVersion(bytes, from: head.targetEnd + 1, to: at - 1) { return fail(fault) }
    case .beginName: nameStart = at
    case .endName:
      nameEnd = at
      valueStart = at + 1
      valueEnd = at + 1
    case .beginValue: valueStart = at
    case .endValue:
      valueEnd = max(at, valueStart)
      while valueEnd > valueStart, bytes[valueEnd - 1] == ASCII.space || bytes[valueEnd - 1] == ASCII.tab {
        valueEnd -= 1
      }
    case .endField:
      if let fault = endField(bytes) { return fail(fault) }
    case .endSection:
      return endSection(bytes)
    default:
      return fail(syntaxFault)
    }
    return nil
  }

  private mutating func endField(_ bytes: UnsafeRawBufferPointer) -> ProtocolFault? {
    let name = UnsafeRawBufferPointer(rebasing: bytes[nameStart..<nameEnd])
    var slice = FieldSlice(
      nameStart: UInt32(nameStart), nameEnd: UInt32(nameEnd), valueStart: UInt32(valueStart),
      valueEnd: UInt32(valueEnd), kind: .other)
    if inTrailers {
      guard fields.count < RequestParser.mostTrailers else { return .trailersTooLarge }
      let lower = ASCII.lowercased(String(decoding: name, as: UTF8.self))
      guard !KnownField.forbiddenInTrailers.contains(lower) else { return .trailer }
      fields.append(slice)
      return nil
    }
    guard fields.count < limits.fields else { return .tooManyFields }
    slice.kind = KnownField.of(name)
    fields.append(slice)
    if slice.kind == .other { return nil }
    return head.note(slice, index: fields.count - 1, bytes)
  }

  private mutating func endSection(_ bytes: UnsafeRawBufferPointer) -> Event {
    if inTrailers {
      phase = .ended
      return .end
    }
    if let fault = head.finish(bytes) { return fail(fault) }
    head.end = position
    phase = .headDone
    return .head
  }

  private mutating func readChunked(_ bytes: UnsafeRawBufferPointer) -> Event {
    while true {
      if inTrailers { return readSection(bytes) }
      if state == .data {
        if remaining > 0 { return readData(bytes) }
        state = .dataCR
      }
      guard position < bytes.count else { return .needMore }
      let octet = grammar.classes[Int(bytes[position])]
      let entry = grammar.transitions[Int(state.rawValue) << 4 | Int(octet)]
      let action = Grammar.Action(rawValue: UInt8(entry >> 8)) ?? .fail
      if action == .fail { return fail(.chunk) }
      let digit = bytes[position]
      position += 1
      state = Grammar.State(rawValue: UInt8(truncatingIfNeeded: entry)) ?? .failed
      if let fault = chunkAction(action, digit) { return fail(fault) }
    }
  }

  private mutating func chunkAction(_ action: Grammar.Action, _ octet: UInt8) -> ProtocolFault? {
    switch action {
    case .sizeDigit:
      if sizeDigits == 0 { remaining = 0 }
      sizeDigits += 1
      guard sizeDigits <= RequestParser.mostSizeDigits else { return .chunkTooLarge }
      remaining = remaining << 4 | Int(ASCII.hex(octet) ?? 0)
    case .extensionByte:
      extensionBytes += 1
      guard extensionBytes <= limits.chunkExtensions else { return .chunkExtensions }
    case .endSize:
      sizeDigits = 0
      guard remaining <= bodyLimit - received else { return .bodyTooLarge }
      received += remaining
      if remaining == 0 {
        fields.removeAll(keepingCapacity: true)
        inTrailers = true
        trailerStart = position
        state = .fieldStart
      }
    default: break
    }
    return nil
  }
}
