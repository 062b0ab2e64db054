extension EventLoop {
  /// Makes the request that a handler sees; nil when its path cannot be decoded.
  func request(_ connection: Connection, _ bytes: UnsafeRawBufferPointer) -> Request? {
    let head = connection.parser.head
    var target = EventLoop.string(bytes, head.pathStart, head.targetEnd)
    if target.utf8.first != ASCII.slash && target != "*" { target = "/" + target }
    let cut = target.utf8.firstIndex(of: ASCII.question)
    let rawPath = cut.map { target[..<$0] } ?? target[...]
    guard let path = PercentEncoding.decode(rawPath.utf8) else { return nil }
    var query: [(name: String, value: String)] = []
    if let cut {
      guard let pairs = PercentEncoding.pairs(target[target.utf8.index(after: cut)...].utf8) else { return nil }
      query = pairs
    }
    let method = Method(rawValue: EventLoop.string(bytes, head.methodStart, head.methodEnd))
    var request = Request(
      method: method, path: path, query: query, headers: EventLoop.headers(connection.parser.fields, bytes))
    request.target = target
    request.host = EventLoop.string(bytes, head.hostStart, head.hostEnd)
    request.minorVersion = head.minorVersion
    request.id = AnswerWriter.text(ofID: writer.makeID())
    request.isSecure = connection.isSecure
    var client = connection.peer
    if core.forwarding.trusts(connection.peer) {
      let origin = core.forwarding.origin(request.headers)
      client = origin.client ?? client
      request.isSecure = origin.isSecure ?? request.isSecure
    }
    request.remoteAddress = client.text
    return request
  }

  static func string(_ bytes: UnsafeRawBufferPointer, _ from: Int, _ to: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[from..<to]), as: UTF8.self)
  }

  static func headers(_ fields: [FieldSlice], _ bytes: UnsafeRawBufferPointer) -> Headers {
    var headers = Headers()
    headers.reserve(fields.count)
    for field in fields {
      headers.append(
        string(bytes, Int(field.nameStart), Int(field.nameEnd)),
        string(bytes, Int(field.valueStart), Int(field.valueEnd)))
    }
    return headers
  }

  /// Answers from the kept forms; false when a handler must be asked.
  func answerFromCache(_ connection: Connection, _ head: RequestHead, _ bytes: UnsafeRawBufferPointer) -> Bool {
    connection.uncompressed = nil
    guard head.method == .get || head.method == .head, !head.hasBody, !head.isRepetitive, !head.isConditional,
      !head.expectsContinue, head.pathStart < head.targetEnd
    else { return false }
    var isSecure = connection.isSecure
    if core.forwarding.trusts(connection.peer) {
      isSecure = core.forwarding.origin(EventLoop.headers(connection.parser.fields, bytes)).isSecure ?? isSecure
    }
    let target = UnsafeRawBufferPointer(rebasing: bytes[head.pathStart..<head.targetEnd])
    let host = UnsafeRawBufferPointer(rebasing: bytes[head.hostStart..<head.hostEnd])
    guard
      let entry = core.kept.find(
        target, host, isSecure, isPersonal: head.isPersonal, takesOld: !connection.hasWritten && !head.isPersonal,
        generation: core.configuration.generation(), now: now)
    else {
      metrics.cacheMisses.add()
      return false
    }
    let usesGzip =
      head.acceptEncodingField >= 0
      && gzip.prefersGzip(value(connection.parser.fields[head.acceptEncodingField], bytes))
    metrics.cacheHits.add()
    // Compressing takes a worker's time, not the loop's.
    if usesGzip && entry.lacksGzip {
      connection.uncompressed = entry
      return false
    }
    var isUnchanged = false
    if head.ifNoneMatchField >= 0 {
      isUnchanged = EventLoop.matches(value(connection.parser.fields[head.ifNoneMatchField], bytes), entry)
    }
    let circumstances = AnswerWriter.Circumstances(
      id: writer.makeID(), minorVersion: head.minorVersion, keepsAlive: connection.parser.head.keepsAlive)
    send(
      entry, to: connection, circumstances, usesGzip: usesGzip, isUnchanged: isUnchanged,
      isHead: head.method == .head
    ) {
      (
        EventLoop.string(bytes, head.methodStart, head.methodEnd),
        EventLoop.string(bytes, head.pathStart, head.targetEnd)
      )
    }
    nextRequest(connection)
    return true
  }

  private func value(_ field: FieldSlice, _ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Int(field.valueStart)..<Int(field.valueEnd)])
  }

  /// Weak comparison with the tags of both forms, RFC 9110 section 13.1.2.
  static func matches(_ value: UnsafeRawBufferPointer, _ entry: CacheEntry) -> Bool {
    if value.elementsEqual(entry.plain.tag.bytes) { return true }
    if let gzip = entry.gzip, value.elementsEqual(gzip.tag.bytes) { return true }
    guard let list = EntityTagList(String(decoding: value, as: UTF8.self)) else { return false }
    guard let coded = EntityTag(entry.tag.opaque + "-gzip") else { return list.matchesWeakly(entry.tag) }
    return list.matchesWeakly(entry.tag) || list.matchesWeakly(coded)
  }
}
