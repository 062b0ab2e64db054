extension EventLoop {
  /// Sends what a worker made ready.
  func deliver(_ answer: Answer, to connection: Connection) {
    guard let exchange = connection.exchange else { return }
    let request = exchange.request
    var keepsAlive = exchange.keepsAlive && exchange.hasWholeBody && !draining.isOn && !answer.endsByClose
    if connection.hasEnded && connection.input.count <= connection.parser.position { keepsAlive = false }
    if case .events = answer.body,
      !ServerCore.take(core.eventStreams, most: core.configuration.limits.eventStreams)
    {
      fail(connection, .serviceUnavailable, "too many event streams are open", retryAfter: 5)
      return
    }
    if let entry = answer.entry {
      core.kept.insert(entry, generation: core.configuration.generation(), now: now)
      deliver(entry, to: connection, isHit: false)
      return
    }
    let circumstances = AnswerWriter.Circumstances(
      id: UInt64(request.id, radix: 16) ?? 0, minorVersion: request.minorVersion, keepsAlive: keepsAlive)
    writer.add(answer.head, circumstances, date: clock.date)
    note(connection, exchange, answer, isCached: false)
    if !keepsAlive { connection.closesAfterOutput = true }
    switch answer.body {
    case .none: finish(connection)
    case .blob(let blob):
      writer.add(blob)
      finish(connection)
    case .pieces(let pieces):
      for piece in pieces where piece.count > 0 {
        switch piece {
        case .bytes(let bytes): writer.add(Blob(bytes))
        case .file(let slice): writer.add(slice)
        }
      }
      finish(connection)
    case .stream(let pipe): startOutput(pipe, connection, exchange)
    case .events(let subscription): startEvents(subscription, connection, exchange)
    }
  }

  /// Sends an answer that is kept to a request that has waited for it.
  func deliver(_ entry: CacheEntry, to connection: Connection, isHit: Bool) {
    guard let exchange = connection.exchange else { return }
    let request = exchange.request
    var keepsAlive = exchange.keepsAlive && exchange.hasWholeBody && !draining.isOn
    if connection.hasEnded && connection.input.count <= connection.parser.position { keepsAlive = false }
    let accepted = AcceptEncoding(request.headers.combined("Accept-Encoding"))
    let isUnchanged =
      request.headers.combined("If-None-Match").map { value in
        Array(value.utf8).withUnsafeBytes { EventLoop.matches($0, entry) }
      } ?? false
    send(
      entry, to: connection,
      .init(id: UInt64(request.id, radix: 16) ?? 0, minorVersion: request.minorVersion, keepsAlive: keepsAlive),
      usesGzip: accepted.prefersGzip, isUnchanged: isUnchanged, isHead: request.method == .head, isHit: isHit,
      began: exchange.began
    ) { (request.method.rawValue, exchange.target) }
    finish(connection)
  }

  /// Sends a kept answer.
  func send(
    _ entry: CacheEntry, to connection: Connection, _ circumstances: AnswerWriter.Circumstances, usesGzip: Bool,
    isUnchanged: Bool, isHead: Bool, isHit: Bool = true, began: Int? = nil,
    line: () -> (method: String, target: String)
  ) {
    let variant = usesGzip ? entry.gzip ?? entry.plain : entry.plain
    let head = isUnchanged ? variant.notModified : variant.head
    let isGzip = usesGzip && entry.gzip != nil
    // The gzip head has its fields in the same places up to the id, since both start alike.
    writer.add(
      head.bytes, dateAt: isUnchanged ? entry.notModifiedDateAt : entry.dateAt,
      idAt: isUnchanged ? entry.notModifiedIdAt : entry.idAt, circumstances, date: clock.date)
    let sendsBody = !isUnchanged && !isHead
    if sendsBody { writer.add(variant.body) }
    if !circumstances.keepsAlive { connection.closesAfterOutput = true }
    let status = isUnchanged ? 304 : 200
    let microseconds = began.map { (core.clock.nanoseconds() - $0) / 1_000 } ?? 0
    metrics.count(route: entry.route, status: status, microseconds: microseconds)
    guard let log = core.log else { return }
    let (method, target) = line()
    log.add(
      LogLine(
        id: AnswerWriter.text(ofID: circumstances.id), method: method, target: target, status: status,
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
        id: request.id, method: request.method.rawValue, target: exchange.target, status: answer.status,
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

  /// What was asked for, as far as it is known; empty where the head could not be read so far.
  private func target(of connection: Connection) -> String {
    let (head, bytes) = (connection.parser.head, connection.input.bytes)
    guard head.pathStart < head.targetEnd, head.targetEnd <= bytes.count else { return "" }
    return EventLoop.string(bytes, head.pathStart, head.targetEnd)
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
    let (type, text) = core.configuration.refusalWording(target(of: connection), status, explanation)
    head.add("Content-Type", type)
    for field in core.configuration.securityHeaders.fields(isSecure: connection.isSecure) {
      head.add(field.name, field.value)
    }
    head.add("Cache-Control", "no-store")
    if let retryAfter { head.add("Retry-After", "\(retryAfter)") }
    head.add("Content-Length", "\(text.utf8.count)")
    let id = writer.makeID()
    writer.add(head, .init(id: id, minorVersion: 1, keepsAlive: false), date: clock.date)
    if connection.exchange?.request.method != .head && connection.parser.head.method != .head {
      writer.add(Blob(Array(text.utf8)))
    }
    metrics.count(route: 0, status: status.rawValue, microseconds: 0)
    core.log?.add(
      LogLine(
        id: AnswerWriter.text(ofID: id), method: "-", target: "-", status: status.rawValue, bytes: text.utf8.count,
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
    let own = core.configuration.hostNames
    guard !host.isEmpty, own.isEmpty || own.contains(host.lowercased()), head.pathStart < head.targetEnd,
      bytes[head.pathStart] == ASCII.slash
    else {
      fail(connection, .misdirectedRequest, "this address speaks https only")
      return
    }
    let place = port == 443 ? host : "\(host):\(port)"
    var rendered = RenderedHead(.permanentRedirect)
    rendered.add("Location", "https://\(place)\(EventLoop.string(bytes, head.pathStart, head.targetEnd))")
    rendered.add("Content-Length", "0")
    let isLast = head.hasBody || !connection.parser.head.keepsAlive
    writer.add(
      rendered, .init(id: writer.makeID(), minorVersion: head.minorVersion, keepsAlive: !isLast), date: clock.date)
    metrics.count(route: 0, status: 308, microseconds: 0)
    if isLast {
      connection.closesAfterOutput = true
      connection.stage = .head
    } else {
      nextRequest(connection)
    }
  }
}
