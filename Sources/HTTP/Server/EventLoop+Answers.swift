extension EventLoop {
  /// Sends what a worker made ready.
  func deliver(_ answer: Answer, to connection: Connection) {
    guard let exchange = connection.exchange else { return }
    let request = exchange.request
    let isHead = request.method == .head
    let id = UInt64(request.id, radix: 16) ?? 0
    var keepsAlive = exchange.keepsAlive && exchange.hasWholeBody && !isDraining && !answer.endsByClose
    if connection.hasEnded && connection.input.count <= connection.parser.position { keepsAlive = false }
    if case .events = answer.body,
      !ServerCore.take(core.eventStreams, most: core.configuration.limits.eventStreams)
    {
      fail(connection, .serviceUnavailable, "too many event streams are open", retryAfter: 5)
      return
    }
    if let entry = answer.entry {
      if entry.isValid != nil || entry.generation == core.configuration.generation() {
        cache.insert(entry, now: now)
      }
      let accepted = AcceptEncoding(request.headers.combined("Accept-Encoding"))
      let isUnchanged =
        request.headers.combined("If-None-Match").map { value in
          Array(value.utf8).withUnsafeBytes { EventLoop.matches($0, entry) }
        } ?? false
      send(
        entry, to: connection, usesGzip: accepted.prefersGzip, isUnchanged: isUnchanged, isHead: isHead,
        minorVersion: request.minorVersion, keepsAlive: keepsAlive, id: id, isHit: false, began: exchange.began
      ) { (request.method.rawValue, request.target) }
      finish(connection)
      return
    }
    sendHead(
      answer.head.bytes, dateAt: answer.head.dateAt, idAt: answer.head.idAt, id: id,
      minorVersion: request.minorVersion, keepsAlive: keepsAlive)
    note(connection, exchange, answer, isCached: false)
    if !keepsAlive { connection.closesAfterOutput = true }
    switch answer.body {
    case .none: finish(connection)
    case .blob(let blob):
      batch.add(blob)
      finish(connection)
    case .pieces(let pieces):
      for piece in pieces where piece.count > 0 {
        switch piece {
        case .bytes(let bytes): batch.add(Blob(bytes))
        case .file(let slice): batch.segments.append(.file(slice, from: 0))
        }
      }
      finish(connection)
    case .stream(let pipe): startOutput(pipe, connection, exchange)
    case .events(let subscription): startEvents(subscription, connection, exchange)
    }
  }

  /// Copies a head into the batch, with date, id and what becomes of the connection.
  func sendHead(_ head: [UInt8], dateAt: Int, idAt: Int, id: UInt64, minorVersion: Int, keepsAlive: Bool) {
    head.withUnsafeBytes { bytes in
      copyHead(bytes, dateAt: dateAt, idAt: idAt, id: id, minorVersion: minorVersion, keepsAlive: keepsAlive)
    }
  }

  func copyHead(
    _ head: UnsafeRawBufferPointer, dateAt: Int, idAt: Int, id: UInt64, minorVersion: Int, keepsAlive: Bool
  ) {
    if !batch.fits(head.count + 64) {
      // Larger than the scratch memory: a handler that sets 60 KiB of fields.
      var copy = Array(head)
      copy.withUnsafeMutableBytes { patch($0.baseAddress!, dateAt, idAt, id) }
      batch.segments.append(.blob(Blob(copy), from: 0))
    } else {
      let place = batch.copy(head)
      patch(batch.scratch.baseAddress! + place, dateAt, idAt, id)
    }
    if !keepsAlive {
      batch.copy("Connection: close\r\n\r\n")
    } else if minorVersion == 0 {
      batch.copy("Connection: keep-alive\r\n\r\n")
    } else {
      batch.copy("\r\n")
    }
  }

  @inline(__always)
  private func patch(_ head: UnsafeMutableRawPointer, _ dateAt: Int, _ idAt: Int, _ id: UInt64) {
    date.withUnsafeBytes { (head + dateAt).copyMemory(from: $0.baseAddress!, byteCount: RenderedHead.dateCount) }
    let place = (head + idAt).assumingMemoryBound(to: UInt8.self)
    EventLoop.digits.withUnsafeBufferPointer { digits in
      for at in 0..<RenderedHead.idCount { place[at] = digits[Int(id >> (60 - 4 * UInt64(at)) & 15)] }
    }
  }

  /// Sends a kept answer.
  func send(
    _ entry: CacheEntry, to connection: Connection, usesGzip: Bool, isUnchanged: Bool, isHead: Bool,
    minorVersion: Int, keepsAlive: Bool, id: UInt64, isHit: Bool = true, began: Int? = nil,
    line: () -> (method: String, target: String)
  ) {
    let variant = usesGzip ? entry.gzip ?? entry.plain : entry.plain
    let head = isUnchanged ? variant.notModified : variant.head
    let isGzip = usesGzip && entry.gzip != nil
    // The gzip head has its fields in the same places up to the id, since both start alike.
    copyHead(
      head.bytes, dateAt: isUnchanged ? entry.notModifiedDateAt : entry.dateAt,
      idAt: isUnchanged ? entry.notModifiedIdAt : entry.idAt, id: id, minorVersion: minorVersion,
      keepsAlive: keepsAlive)
    let sendsBody = !isUnchanged && !isHead
    if sendsBody { batch.add(variant.body) }
    if !keepsAlive { connection.closesAfterOutput = true }
    let status = isUnchanged ? 304 : 200
    let microseconds = began.map { (core.clock.nanoseconds() - $0) / 1_000 } ?? 0
    metrics.count(route: entry.route, status: status, microseconds: microseconds)
    guard let log = core.log else { return }
    let (method, target) = line()
    log.add(
      LogLine(
        id: EventLoop.text(ofID: id), method: method, target: target, status: status,
        bytes: sendsBody ? variant.body.count : 0, microseconds: microseconds, address: connection.peer.text,
        route: core.labels[entry.route] + (isGzip ? " gzip" : ""), isCached: isHit))
  }

  /// Notes an answered request in metrics and log.
  private func note(_ connection: Connection, _ exchange: Exchange, _ answer: Answer, isCached: Bool) {
    let microseconds = (core.clock.nanoseconds() - exchange.began) / 1_000
    metrics.count(route: answer.route, status: answer.status, microseconds: microseconds)
    guard let log = core.log else { return }
    let request = exchange.request
    log.add(
      LogLine(
        id: request.id, method: request.method.rawValue, target: request.target, status: answer.status,
        bytes: answer.length, microseconds: microseconds, address: request.remoteAddress,
        route: core.labels[answer.route], isCached: isCached))
  }

  /// The answer is in the output: on to the next request, or to the end.
  private func finish(_ connection: Connection) {
    if case .pipe(let pipe)? = connection.exchange?.sink { pipe.abandon() }
    if connection.closesAfterOutput {
      connection.exchange = nil
      connection.stage = .head
      return
    }
    nextRequest(connection)
  }

  /// Answers bytes that cannot be a request, then ends: nothing after them can be trusted.
  func refuse(_ connection: Connection, _ fault: ProtocolFault) {
    metrics.faults.add()
    fail(connection, fault.status, fault.explanation)
  }

  /// A short answer by the server itself, after which the connection ends.
  func fail(_ connection: Connection, _ status: Status, _ explanation: String, retryAfter: Int? = nil) {
    if connection.exchange?.output != nil || connection.exchange?.events != nil {
      // An answer is under way already; a second head within it would be a lie. The cut says what happened.
      close(connection)
      return
    }
    if case .pipe(let pipe)? = connection.exchange?.sink { pipe.fail() }
    var head = RenderedHead(status)
    let text = "\(status.rawValue) \(status.reason): \(explanation)\n"
    head.add("Content-Type", "text/plain; charset=utf-8")
    for field in core.configuration.securityHeaders.fields(isSecure: connection.isSecure) {
      head.add(field.name, field.value)
    }
    head.add("Cache-Control", "no-store")
    if let retryAfter { head.add("Retry-After", "\(retryAfter)") }
    head.add("Content-Length", "\(text.utf8.count)")
    let id = makeID()
    sendHead(head.bytes, dateAt: head.dateAt, idAt: head.idAt, id: id, minorVersion: 1, keepsAlive: false)
    if connection.exchange?.request.method != .head && connection.parser.head.method != .head {
      batch.add(Blob(Array(text.utf8)))
    }
    metrics.count(route: 0, status: status.rawValue, microseconds: 0)
    core.log?.add(
      LogLine(
        id: EventLoop.text(ofID: id), method: "-", target: "-", status: status.rawValue, bytes: text.utf8.count,
        microseconds: 0, address: connection.peer.text, route: "-", isCached: false))
    connection.exchange = nil
    connection.stage = .head
    connection.closesAfterOutput = true
  }

  /// Sends a client of the plain listener to the same address under https.
  func redirect(_ connection: Connection, _ bytes: UnsafeRawBufferPointer, _ port: Int) {
    let head = connection.parser.head
    var host = EventLoop.string(bytes, head.hostStart, head.hostEnd)
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") { host = String(host[..<colon]) }
    guard !host.isEmpty, head.pathStart < head.targetEnd, bytes[head.pathStart] == ASCII.slash else {
      fail(connection, .misdirectedRequest, "this address speaks https only")
      return
    }
    let place = port == 443 ? host : "\(host):\(port)"
    var rendered = RenderedHead(.permanentRedirect)
    rendered.add("Location", "https://\(place)\(EventLoop.string(bytes, head.pathStart, head.targetEnd))")
    rendered.add("Content-Length", "0")
    let isLast = head.hasBody || !connection.parser.head.keepsAlive
    sendHead(
      rendered.bytes, dateAt: rendered.dateAt, idAt: rendered.idAt, id: makeID(), minorVersion: head.minorVersion,
      keepsAlive: !isLast)
    metrics.count(route: 0, status: 308, microseconds: 0)
    if isLast {
      connection.closesAfterOutput = true
      connection.stage = .head
    } else {
      nextRequest(connection)
    }
  }
}
