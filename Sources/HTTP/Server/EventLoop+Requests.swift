extension EventLoop {
  /// A head is complete: answer from the cache, or make a request of it.
  func begin(_ connection: Connection, _ bytes: UnsafeRawBufferPointer) {
    let head = connection.parser.head
    if draining.isOn || connection.requests >= core.configuration.limits.requestsPerConnection {
      connection.parser.head.keepsAlive = false
    }
    if let port = connection.redirectPort {
      redirect(connection, bytes, port)
      return
    }
    if answerFromCache(connection, head, bytes) { return }
    guard let request = request(connection, bytes) else {
      refuse(connection, .target)
      return
    }
    start(connection, request, head)
  }

  private func start(_ connection: Connection, _ request: Request, _ head: RequestHead) {
    let target = request.target
    let rawPath = target.utf8.firstIndex(of: ASCII.question).map { target[..<$0] } ?? target[...]
    let destination = core.router.destination(request.method, rawPath: rawPath)
    var limit = core.configuration.limits.body
    var streams = false
    var route = 0
    if case .route(let found, _) = destination {
      limit = found.options.bodyLimit ?? limit
      streams = found.options.streamsBody
      route = core.index(of: found.label)
    }
    var asked = request
    var key: CacheKey?
    if case .route(let found, _) = destination, request.method == .get || request.method == .head {
      if !head.hasBody, let canonical = found.options.reads?.canonical(request) {
        asked = canonical
        if !head.isConditional { key = CacheKey(target: asked.target, host: "", isSecure: asked.isSecure) }
      }
    } else if request.method != .options {
      connection.hasWritten = true
    }
    let exchange = Exchange(
      request: asked, key: key, target: target, destination: destination, route: route,
      generation: core.configuration.generation(), began: clock.nanoseconds,
      keepsAlive: connection.parser.head.keepsAlive)
    if connection.hasEnded { exchange.presence.fallSilent() }
    connection.exchange = exchange
    connection.parser.bodyLimit = limit
    guard head.hasBody else {
      exchange.hasWholeBody = true
      dispatch(connection, exchange)
      return
    }
    if head.contentLength > limit {
      // Refused before a byte of it was read; the handler's error page goes out and the connection ends.
      refuseBody(connection, exchange, limit)
      return
    }
    let rest = connection.input.count - connection.parser.position
    if head.expectsContinue && rest == 0 {
      // RFC 9110 section 10.1.1: a final answer that is known already comes instead of the interim one.
      guard case .route(_, _) = destination else {
        dispatch(connection, exchange)
        return
      }
      writer.addContinue()
    }
    connection.stage = .body
    if streams, case .route(_, _) = destination {
      let token = connection.token
      let mailbox = mailbox
      let pipe = BodyPipe(expected: head.isChunked ? nil : head.contentLength) { mailbox.post(.resume(token)) }
      exchange.sink = .pipe(pipe)
      exchange.request.body = RequestBody(pipe: pipe)
      dropRead(connection)
      startStreaming(connection, exchange)
    }
  }

  /// Content has come.
  func take(_ bytes: UnsafeRawBufferPointer, _ connection: Connection) {
    guard let exchange = connection.exchange else { return }
    exchange.received += bytes.count
    switch exchange.sink {
    case .memory(var content):
      exchange.sink = .memory([])
      if content.count + bytes.count <= core.configuration.limits.bodyInMemory {
        content += bytes
        exchange.sink = .memory(content)
        return
      }
      do {
        let spool = try SpoolFile(folder: SpoolFolder.path)
        try spool.append(content)
        try spool.append(bytes)
        exchange.sink = .spool(spool)
      } catch {
        cannotStore(connection, exchange)
      }
    case .spool(let spool):
      do { try spool.append(bytes) } catch { cannotStore(connection, exchange) }
    case .pipe(let pipe):
      if !pipe.put(bytes) { exchange.isPaused = true }
    }
  }

  /// The content is complete: the handler may have it.
  func endBody(_ connection: Connection, _ bytes: UnsafeRawBufferPointer) {
    guard let exchange = connection.exchange else { return }
    exchange.hasWholeBody = true
    if !connection.parser.fields.isEmpty {
      exchange.request.trailers = EventLoop.headers(connection.parser.fields, bytes)
    }
    switch exchange.sink {
    case .memory(let content): exchange.request.body = RequestBody(content)
    case .spool(let spool): exchange.request.body = RequestBody(spool: spool)
    case .pipe(let pipe):
      pipe.end()
      connection.stage = connection.exchange?.output == nil ? .waiting : .streaming
      return
    }
    dispatch(connection, exchange)
  }

  private func cannotStore(_ connection: Connection, _ exchange: Exchange) {
    core.logger.error("body could not be stored", metadata: ["folder": "\(SpoolFolder.path)"])
    exchange.sink = .memory([])
    respond(connection, exchange, .insufficientStorage, "no room for the content")
  }

  private func refuseBody(_ connection: Connection, _ exchange: Exchange, _ limit: Int) {
    respond(connection, exchange, .contentTooLarge, "content is larger than \(limit) bytes")
  }

  /// Has the application draw an error page on a worker; the connection ends with it, since content is unread.
  private func respond(_ connection: Connection, _ exchange: Exchange, _ status: Status, _ explanation: String) {
    let request = exchange.request
    run(connection, exchange) { core in core.router.errorResponder(request, status, explanation) }
  }

  /// Hands the request to a worker, or answers here if the route says so.
  func dispatch(_ connection: Connection, _ exchange: Exchange) {
    let request = exchange.request
    let destination = exchange.destination
    if case .route(let route, _) = destination, route.options.runsOnLoop {
      connection.stage = .waiting
      let response = core.router.respond(to: request, at: destination)
      deliver(make(response, connection, exchange), to: connection)
      return
    }
    if let entry = connection.uncompressed {
      connection.uncompressed = nil
      connection.stage = .waiting
      core.compress(entry, for: core.passenger(exchange, connection.token, mailbox, takesOld: false))
      return
    }
    if let key = exchange.key {
      share(connection, exchange, key)
      return
    }
    run(connection, exchange) { core in core.router.respond(to: request, at: destination) }
  }

  /// Waits for an answer that somebody makes already, or begins to make it.
  private func share(_ connection: Connection, _ exchange: Exchange, _ key: CacheKey) {
    connection.stage = .waiting
    let passenger = core.passenger(exchange, connection.token, mailbox, takesOld: !connection.hasWritten)
    switch core.kept.board(key, passenger, generation: exchange.generation, now: now) {
    case .kept(let entry) where passenger.prefersGzip && entry.lacksGzip:
      metrics.cacheHits.add()
      core.compress(entry, for: passenger)
    case .kept(let entry):
      metrics.cacheHits.add()
      deliver(entry, to: connection, isHit: true)
    case .waits(let flight, let joins):
      metrics.shared.add()
      if joins { core.begin(flight, for: passenger.address) }
    case .begins(let flight): core.begin(flight, for: passenger.address)
    case .alone: core.submitAlone(passenger)
    }
  }

  func make(_ response: Response, _ connection: Connection, _ exchange: Exchange) -> Answer {
    let circumstances = AnswerMaker.Circumstances(exchange)
    let request = exchange.request
    return core.maker.make(response, circumstances) { [core] in core.outputPipe($0, for: request) }
  }

  private func run(
    _ connection: Connection, _ exchange: Exchange, _ answer: @escaping @Sendable (ServerCore) -> Response
  ) {
    connection.stage = .waiting
    let job = core.job(exchange, connection.token, mailbox, answer)
    var isCostly = false
    if case .route(let route, _) = exchange.destination { isCostly = route.options.isCostly }
    let isTaken = isCostly ? core.submitCostly(job) : core.submit(job)
    if !isTaken { deliver(make(AnswerMaker.busy, connection, exchange), to: connection) }
  }

  /// Starts a handler that reads its content as it comes, on a thread of its own.
  private func startStreaming(_ connection: Connection, _ exchange: Exchange) {
    let request = exchange.request
    let destination = exchange.destination
    guard ServerCore.take(core.streams, most: core.configuration.limits.streams) else {
      connection.stage = .waiting
      deliver(make(AnswerMaker.busy, connection, exchange), to: connection)
      return
    }
    let job = core.job(exchange, connection.token, mailbox) { core in
      core.router.respond(to: request, at: destination)
    }
    let core = core
    let isStarted = Thread.start("upload") {
      Containment.run(job.run) {
        core.streams.subtract(1, ordering: .relaxed)
        job.trapped()
      }
      core.streams.subtract(1, ordering: .relaxed)
    }
    if !isStarted {
      core.streams.subtract(1, ordering: .relaxed)
      connection.stage = .waiting
      deliver(make(AnswerMaker.busy, connection, exchange), to: connection)
    }
  }
}

extension ServerCore {
  /// The work of one request: handler, rendering, and the answer into the loop's mailbox.
  func job(
    _ exchange: Exchange, _ token: UInt64, _ mailbox: Mailbox, _ answer: @escaping @Sendable (ServerCore) -> Response
  ) -> Job {
    let request = exchange.request
    let circumstances = AnswerMaker.Circumstances(exchange)
    let post: @Sendable (Response) -> Void = { [self] response in
      mailbox.post(.answer(token, maker.make(response, circumstances) { self.outputPipe($0, for: request) }))
    }
    let presence = exchange.presence
    let since = clock.nanoseconds() / 1_000_000
    let isSafe = [.get, .head, .options].contains(request.method)
    return Job(
      address: ServerCore.line(of: request),
      run: { [self] in
        // What was sent whole to change something is done, whether its sender waits for the answer or not.
        guard !isSafe || isWorth(presence, since: since) else { return mailbox.post(.busy(token)) }
        let start = clock.nanoseconds()
        post(timed(answer(self), since: start))
      },
      trapped: { [self] in
        let explanation = "the handler failed"
        // The error page is the application's code too, so a worker draws it, contained like any other.
        let page = Job(
          address: ServerCore.line(of: request),
          run: { post(self.router.errorResponder(request, .internalServerError, explanation)) },
          trapped: { post(Router.plainError(request, .internalServerError, explanation)) })
        if !submit(page) { page.trapped() }
        tell(of: request)
      },
      refused: { mailbox.post(.busy(token)) })
  }

  /// Says how long the handler took, where somebody develops.
  func timed(_ response: Response, since start: Int) -> Response {
    guard configuration.isDevelopment else { return response }
    var response = response
    let microseconds = (clock.nanoseconds() - start) / 1_000
    response.headers.append("Server-Timing", "handler;dur=\(Double(microseconds) / 1_000)")
    return response
  }

  /// Says which request ended in a trap, before anything is done about it.
  func tell(of request: Request) {
    logger.critical(
      "a handler trapped; its thread is lost",
      metadata: ["request": "\(request.id)", "method": "\(request.method.rawValue)", "path": "\(request.path)"])
    trapped()
  }

  /// A pipe for a streamed answer; nil when too many stream already.
  func outputPipe(_ produce: @escaping @Sendable (OutputPipe) -> Void, for request: Request) -> OutputPipe? {
    guard ServerCore.take(streams, most: configuration.limits.streams) else { return nil }
    return OutputPipe(most: configuration.limits.output) { [self] pipe in
      Containment.run({ produce(pipe) }) {
        self.streams.subtract(1, ordering: .relaxed)
        // The head is out, so the only honest end is a cut.
        pipe.end(.broken)
        self.tell(of: request)
      }
      streams.subtract(1, ordering: .relaxed)
    }
  }
}
