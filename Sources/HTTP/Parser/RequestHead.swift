/// What a request's head says: where its parts lie, and how its content is framed.
struct RequestHead {
  var methodStart = 0
  var methodEnd = 0
  var targetStart = 0
  var targetEnd = 0
  /// Bytes of the head, the empty line included.
  var end = 0
  var minorVersion = 1
  var method = KnownMethod.other
  /// Where path and query lie; for the absolute form only that part.
  var pathStart = 0
  var hostStart = 0
  var hostEnd = 0
  var contentLength = 0
  var isChunked = false
  var keepsAlive = true
  var expectsContinue = false
  /// Carries Cookie or Authorization.
  var isPersonal = false
  var acceptEncodingField = -1
  var ifNoneMatchField = -1
  /// Carries a range or a condition that only a handler can judge.
  var isConditional = false
  /// A field of which the cache reads one came more than once.
  var isRepetitive = false

  private var hosts = 0
  private var lengths = 0
  private var codings = 0
  private var types = 0
  private var authorizations = 0
  private var saysClose = false
  private var saysKeepAlive = false
  private var expectation = Expectation.none

  private enum Expectation: UInt8 { case none, known, unknown }

  /// The methods as the loop tells them apart without making a string.
  enum KnownMethod: UInt8 { case get, head, post, put, patch, delete, options, connect, other }

  var hasBody: Bool { isChunked || contentLength > 0 }

  /// HTTP-name "/" DIGIT "." DIGIT, RFC 9112 section 2.3; a higher minor version is read as 1.1 (RFC 9110 2.5).
  mutating func readVersion(_ bytes: UnsafeRawBufferPointer, from: Int, to: Int) -> ProtocolFault? {
    guard to - from == 8, KnownField.exactly(bytes, from, "HTTP/"), ASCII.isDigit(bytes[from + 5]),
      bytes[from + 6] == ASCII.dot, ASCII.isDigit(bytes[from + 7])
    else { return .version }
    guard bytes[from + 5] == 49 else { return .unsupportedVersion }
    minorVersion = bytes[from + 7] == 48 ? 0 : 1
    return nil
  }

  /// Known as soon as it is read: a refusal of what follows must not send content in answer to HEAD.
  mutating func readMethod(_ bytes: UnsafeRawBufferPointer) {
    method = RequestHead.method(UnsafeRawBufferPointer(rebasing: bytes[methodStart..<methodEnd]))
  }

  /// Takes a field that the server acts upon; the order of fields does not matter, their number does.
  mutating func note(_ field: FieldSlice, index: Int, _ bytes: UnsafeRawBufferPointer) -> ProtocolFault? {
    let value = UnsafeRawBufferPointer(rebasing: bytes[Int(field.valueStart)..<Int(field.valueEnd)])
    switch field.kind {
    case .host:
      hosts += 1
      guard hosts == 1 else { return .noHost }
      guard Authority.isValid(value) else { return .host }
      hostStart = Int(field.valueStart)
      hostEnd = Int(field.valueEnd)
    case .contentLength:
      lengths += 1
      guard lengths == 1, let length = RequestHead.length(value) else { return .contentLength }
      contentLength = length
    case .transferEncoding:
      codings += 1
      guard codings == 1, KnownField.same(value, "chunked") else { return .transferEncoding }
      isChunked = true
    case .connection: noteConnection(value)
    case .expect:
      expectation = KnownField.same(value, "100-continue") && expectation != .unknown ? .known : .unknown
    case .acceptEncoding:
      if acceptEncodingField >= 0 { isRepetitive = true }
      acceptEncodingField = index
    case .ifNoneMatch:
      if ifNoneMatchField >= 0 { isRepetitive = true }
      ifNoneMatchField = index
    case .cookie: isPersonal = true
    case .authorization:
      // RFC 9110 section 5.3: two of what is no list; which of them counts would depend on who reads.
      authorizations += 1
      guard authorizations == 1 else { return .repeatedField }
      isPersonal = true
    case .contentType:
      types += 1
      guard types == 1 else { return .repeatedField }
    // A proxy that maps "-" and "_" to the same name would read framing here that we do not.
    case .lookalike: return .lookalike
    case .condition: isConditional = true
    case .other: break
    }
    return nil
  }

  /// Checks what only the whole head can tell.
  mutating func finish(_ bytes: UnsafeRawBufferPointer) -> ProtocolFault? {
    if minorVersion >= 1 && hosts != 1 { return .noHost }
    if isChunked {
      if lengths > 0 { return .lengthAndCoding }
      if minorVersion == 0 { return .codingOnOldVersion }
    }
    if let fault = readTarget(bytes) { return fault }
    if method == .other || method == .connect { return .unknownMethod }
    keepsAlive = minorVersion >= 1 ? !saysClose : saysKeepAlive && !saysClose
    // RFC 9110 section 10.1.1: an HTTP/1.0 client's expectation is ignored.
    if minorVersion >= 1 {
      if expectation == .unknown { return .expectation }
      expectsContinue = expectation == .known
    }
    return nil
  }

  /// The four forms of a target, RFC 9112 section 3.2.
  private mutating func readTarget(_ bytes: UnsafeRawBufferPointer) -> ProtocolFault? {
    pathStart = targetStart
    let first = bytes[targetStart]
    if method == .connect {
      let target = UnsafeRawBufferPointer(rebasing: bytes[targetStart..<targetEnd])
      return Authority.isValid(target) && target.contains(ASCII.colon) ? nil : .target
    }
    if first == ASCII.slash { return checkPath(bytes) }
    if first == 42 { return targetEnd - targetStart == 1 && method == .options ? nil : .target }
    let scheme: Int
    if KnownField.begins(bytes, targetStart, targetEnd, "http://") {
      scheme = 7
    } else if KnownField.begins(bytes, targetStart, targetEnd, "https://") {
      scheme = 8
    } else {
      return .target
    }
    let authorityStart = targetStart + scheme
    var authorityEnd = authorityStart
    while authorityEnd < targetEnd, bytes[authorityEnd] != ASCII.slash, bytes[authorityEnd] != ASCII.question {
      authorityEnd += 1
    }
    guard Authority.isValid(UnsafeRawBufferPointer(rebasing: bytes[authorityStart..<authorityEnd])) else {
      return .target
    }
    // Section 3.2.2: the target's authority replaces Host.
    hostStart = authorityStart
    hostEnd = authorityEnd
    pathStart = authorityEnd
    return checkPath(bytes)
  }

  /// A backslash may stand in a query, where browsers leave it, but never in a path.
  private func checkPath(_ bytes: UnsafeRawBufferPointer) -> ProtocolFault? {
    var at = pathStart
    while at < targetEnd, bytes[at] != ASCII.question {
      if bytes[at] == ASCII.backslash { return .target }
      if bytes[at] == ASCII.percent {
        guard at + 2 < targetEnd, let high = ASCII.hex(bytes[at + 1]), let low = ASCII.hex(bytes[at + 2]),
          high | low != 0
        else { return .target }
      }
      at += 1
    }
    return nil
  }

  private mutating func noteConnection(_ value: UnsafeRawBufferPointer) {
    if KnownField.same(value, "keep-alive") {
      saysKeepAlive = true
      return
    }
    if KnownField.same(value, "close") {
      saysClose = true
      return
    }
    for part in value.split(separator: ASCII.comma) {
      let token = ASCII.lowercased(ASCII.trim(Substring(decoding: part, as: UTF8.self)))
      if token == "close" { saysClose = true }
      if token == "keep-alive" { saysKeepAlive = true }
    }
  }

  /// 1*DIGIT that cannot overflow: 18 digits are an exabyte.
  private static func length(_ value: UnsafeRawBufferPointer) -> Int? {
    guard (1...18).contains(value.count) else { return nil }
    var length = 0
    for byte in value {
      guard ASCII.isDigit(byte) else { return nil }
      length = length * 10 + Int(byte - 48)
    }
    return length
  }

  private static func method(_ name: UnsafeRawBufferPointer) -> KnownMethod {
    switch name.count {
    case 3:
      if KnownField.exactly(name, 0, "GET") { return .get }
      if KnownField.exactly(name, 0, "PUT") { return .put }
    case 4:
      if KnownField.exactly(name, 0, "HEAD") { return .head }
      if KnownField.exactly(name, 0, "POST") { return .post }
    case 5: if KnownField.exactly(name, 0, "PATCH") { return .patch }
    case 6: if KnownField.exactly(name, 0, "DELETE") { return .delete }
    case 7:
      if KnownField.exactly(name, 0, "OPTIONS") { return .options }
      if KnownField.exactly(name, 0, "CONNECT") { return .connect }
    default: break
    }
    return .other
  }
}

extension KnownField {
  /// Whether exactly these bytes stand at the offset.
  @inline(__always)
  static func exactly(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ text: StaticString) -> Bool {
    let right = text.utf8Start
    for at in 0..<text.utf8CodeUnitCount where bytes[offset + at] != right[at] { return false }
    return true
  }

  /// Whether the bytes from `start` begin with this lower-case text, without case.
  static func begins(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - start >= count else { return false }
    return same(UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]), text)
  }
}
