/// A place where XML ends to be XML that this reader takes.
enum XMLFault: Error, Equatable {
  /// Not well-formed at this byte.
  case malformed(offset: Int)
  /// A document type or an entity other than the five of XML itself.
  case entity(offset: Int)
  case tooDeep(limit: Int)

  /// The same for people.
  func ingestError(_ format: SourceFormat, part: String) -> IngestError {
    switch self {
    case .malformed(let offset): .damaged(format, .xml(part: part, offset: offset))
    case .entity(let offset): .damaged(format, .entity(part: part, offset: offset))
    case .tooDeep(let limit): .damaged(format, .tooDeep(part: part, limit: limit))
    }
  }
}

/// A name with its name space told apart, e.g. `w:p`.
struct XMLName: Hashable {
  var space: XMLSpace
  var local: String

  init(_ space: XMLSpace, _ local: String) {
    self.space = space
    self.local = local
  }
}

/// One step through a document.
enum XMLEvent: Equatable {
  case start(XMLName)
  case end(XMLName)
  /// Character data; its scalars are in `XMLReader.text`.
  case text
  case finished
}

/// Steps through XML 1.0 with name spaces, strict and without a document type; bytes in, events out.
///
/// `<a/>` gives a start and an end. Only UTF-8 comes in; `XMLReader.utf8(_:)` makes it from UTF-16. Linear in time, no
/// recursion; memory grows with the depth alone.
struct XMLReader {
  struct Attribute {
    var name: XMLName
    var value: Range<Int>
  }

  let bytes: [UInt8]
  var at = 0
  /// The character data of the last `.text`.
  var text: [UInt32] = []
  var attributes: [Attribute] = []
  /// Qualified names of the open elements, as places in the bytes.
  var open: [(name: Range<Int>, resolved: XMLName)] = []
  var bindings: [Binding] = []
  /// A `<a/>` was read and its end is still to be told.
  private var pendingEnd = false
  private var seenRoot = false

  struct Binding {
    var prefix: [UInt8]
    var space: XMLSpace
    var depth: Int
  }

  init(_ bytes: [UInt8]) throws(XMLFault) {
    self.bytes = try Self.utf8(bytes)
    if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    if looking(at: "<?xml") { try skipPast("?>") }
  }

  var depth: Int { open.count }

  /// The next start, end or text; comments and processing instructions are passed over.
  mutating func next() throws(XMLFault) -> XMLEvent {
    if pendingEnd {
      pendingEnd = false
      return .end(close())
    }
    text.removeAll(keepingCapacity: true)
    while at < bytes.count {
      guard bytes[at] == 0x3C else {
        try readText()
        continue
      }
      if looking(at: "<!--") {
        try readComment()
      } else if looking(at: "<![CDATA[") {
        try readCharacterData()
      } else if looking(at: "<?") {
        try skipPast("?>")
      } else if looking(at: "<!") {
        throw .entity(offset: at)
      } else if !text.isEmpty {
        return try giveText()
      } else if looking(at: "</") {
        return .end(try readEndTag())
      } else {
        return .start(try readStartTag())
      }
    }
    if !text.isEmpty { return try giveText() }
    guard open.isEmpty, seenRoot else { throw .malformed(offset: at) }
    return .finished
  }

  /// The next element's start, text passed over; nil at the end of the element that `outer` elements hold.
  ///
  /// `outer` is `depth - 1` when the element whose children are asked for has just begun; each child is read or passed
  /// over by who asks, or its own children are given too.
  mutating func start(in outer: Int = -1) throws(XMLFault) -> XMLName? {
    while true {
      switch try next() {
      case .start(let name): return name
      case .end: if depth == outer { return nil }
      case .text: continue
      case .finished: return nil
      }
    }
  }

  /// Whether more text follows directly inside the element that `outer` elements hold; its children are passed over.
  mutating func hasText(in outer: Int) throws(XMLFault) -> Bool {
    while true {
      switch try next() {
      case .start: try skip()
      case .end: if depth == outer { return false }
      case .text: return true
      case .finished: return false
      }
    }
  }

  /// Passes over everything up to the end of the element whose start was just given.
  mutating func skip() throws(XMLFault) {
    let outer = depth - 1
    while true {
      let event = try next()
      if case .end = event, depth == outer { return }
      if event == .finished { throw .malformed(offset: at) }
    }
  }

  /// An attribute's value, or nil.
  func attribute(_ name: XMLName) -> String? {
    for attribute in attributes where attribute.name == name { return decoded(attribute.value) }
    return nil
  }

  /// White space between the root and the ends of the document is no text.
  private mutating func giveText() throws(XMLFault) -> XMLEvent {
    if open.isEmpty {
      guard text.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
        throw .malformed(offset: at)
      }
      return try next()
    }
    return .text
  }

  private mutating func readStartTag() throws(XMLFault) -> XMLName {
    guard !open.isEmpty || !seenRoot else { throw .malformed(offset: at) }
    guard open.count < ReadingLimits.xmlDepth else { throw .tooDeep(limit: ReadingLimits.xmlDepth) }
    seenRoot = true
    at += 1
    let name = try readName()
    pendingEnd = try readAttributes(depth: open.count + 1)
    let resolved = try resolve(name, isAttribute: false)
    open.append((name, resolved))
    return resolved
  }

  private mutating func readEndTag() throws(XMLFault) -> XMLName {
    let start = at
    at += 2
    let name = try readName()
    skipSpace()
    guard at < bytes.count, bytes[at] == 0x3E, let last = open.last, same(last.name, name) else {
      throw .malformed(offset: start)
    }
    at += 1
    return close()
  }

  private mutating func close() -> XMLName {
    while let last = bindings.last, last.depth == open.count { bindings.removeLast() }
    attributes.removeAll(keepingCapacity: true)
    return open.removeLast().resolved
  }

  private func same(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] { return false }
    return true
  }
}
