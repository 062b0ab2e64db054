/// Renders a handler's response on the worker's own time: fields checked, content compressed, kept forms prepared.
struct AnswerMaker: Sendable {
  private let plainFields: [(name: String, value: String)]
  private let secureFields: [(name: String, value: String)]
  private let limits: Limits
  private let compressesFrom: Int
  private let level: Int
  private let wording: Configuration.RefusalWording

  init(_ configuration: Configuration) {
    plainFields = configuration.securityHeaders.fields(isSecure: false)
    secureFields = configuration.securityHeaders.fields(isSecure: true)
    limits = configuration.limits
    compressesFrom = configuration.compressesFrom
    level = configuration.compressionLevel
    wording = configuration.refusalWording
  }

  /// What the server writes itself; a handler's own field of these names is dropped.
  private static let ours = ["content-length", "transfer-encoding", "connection", "keep-alive", "date", "x-request-id"]

  /// What surrounds a response: the request's side of the exchange.
  struct Circumstances: Sendable {
    var isHead: Bool
    var isGet: Bool
    var minorVersion: Int
    var isSecure: Bool
    var isPersonal: Bool
    var acceptsGzip: Bool
    var isConditional: Bool
    var ifNoneMatch: String?
    var ifMatch: String?
    var target: String
    var host: String
    var generation: UInt64
    var route: Int

    init(_ exchange: Exchange) {
      self.init(exchange.request, key: exchange.key, generation: exchange.generation, route: exchange.route)
    }

    init(_ request: Request, key: CacheKey? = nil, generation: UInt64, route: Int) {
      isHead = request.method == .head
      isGet = request.method == .get
      minorVersion = request.minorVersion
      isSecure = request.isSecure
      isPersonal = request.isPersonal
      acceptsGzip = AcceptEncoding(request.headers.combined("Accept-Encoding")).prefersGzip
      isConditional = ["Range", "If-Match", "If-Modified-Since", "If-Unmodified-Since"].contains {
        request.headers[$0] != nil
      }
      ifNoneMatch = request.headers.combined("If-None-Match")
      ifMatch = request.headers.combined("If-Match")
      target = key?.target ?? request.target
      host = key?.host ?? request.host
      self.generation = generation
      self.route = route
    }
  }

  /// Makes an answer; `start` makes the pipe of a streamed body or answers nil when too many stream already.
  func make(
    _ response: Response, _ circumstances: Circumstances,
    stream: (@escaping @Sendable (OutputPipe) -> Void) -> OutputPipe?
  ) -> Answer {
    guard AnswerMaker.isWellFormed(response) else {
      return make(Response.text("500: malformed answer\n", status: .internalServerError), circumstances, stream: stream)
    }
    var response = response
    if circumstances.isGet || circumstances.isHead, case .bytes(let bytes) = response.body {
      if let entry = entry(response, bytes, circumstances) {
        let head = RenderedHead(.ok)
        return Answer(
          head: head, body: .none, status: 200, route: circumstances.route, length: bytes.count, entry: entry)
      }
      // What is asked with a condition goes past the cache and has its tag all the same.
      if response.status == .ok, response.caching != .never, response.headers["ETag"] == nil {
        response.headers["ETag"] = "\"" + ContentHash.hex(bytes, 32) + "\""
      }
    }
    if circumstances.isGet || circumstances.isHead { judge(&response, circumstances) }
    return render(response, circumstances, stream: stream)
  }

  /// `If-Match` and `If-None-Match` against the answer's tag, RFC 9110 section 13.2.2.
  ///
  /// The gzip form of a tag stands for the same content here.
  private func judge(_ response: inout Response, _ circumstances: Circumstances) {
    guard response.status == .ok, case .tags(let own)? = response.headers["ETag"].flatMap(EntityTagList.init),
      let tag = own.first
    else { return }
    let coded = EntityTag(tag.opaque + "-gzip", isWeak: tag.isWeak) ?? tag
    if let asked = circumstances.ifMatch {
      let list = EntityTagList(asked)
      let isMet = list.map { $0.matchesStrongly(tag) || $0.matchesStrongly(coded) } ?? false
      if !isMet {
        let words = wording(circumstances.target, .preconditionFailed, "the content is another one by now")
        response = Response.text(words.text, status: .preconditionFailed, type: words.type)
        return
      }
    }
    if let list = circumstances.ifNoneMatch.flatMap(EntityTagList.init),
      list.matchesWeakly(tag) || list.matchesWeakly(coded)
    {
      response.status = .notModified
    }
  }

  private func render(
    _ response: Response, _ circumstances: Circumstances,
    stream: (@escaping @Sendable (OutputPipe) -> Void) -> OutputPipe?
  ) -> Answer {
    var response = response
    var body = Answer.Body.none
    var length: Int? = 0
    var isChunked = false
    var endsByClose = false
    let isBare = response.status.forbidsContent
    switch response.body {
    case _ where isBare: length = nil
    case .none: break
    case .bytes(var bytes):
      if compresses(response, bytes.count) {
        AnswerMaker.vary(&response.headers)
        if circumstances.acceptsGzip, let small = response.precompressed ?? Gzip.compress(bytes, level: level),
          small.count < bytes.count
        {
          bytes = small
          response.headers["Content-Encoding"] = "gzip"
          AnswerMaker.markTag(&response.headers)
        }
      }
      length = bytes.count
      if !circumstances.isHead { body = .blob(Blob(bytes)) }
    case .file(let slice):
      length = slice.length
      if !circumstances.isHead { body = .pieces([.file(slice)]) }
    case .pieces(let pieces):
      length = pieces.reduce(0) { $0 + $1.count }
      if !circumstances.isHead { body = .pieces(pieces) }
    case .stream(let produce):
      let declared = response.headers["Content-Length"].flatMap { Int($0) }
      length = declared
      if circumstances.isHead { break }
      let isOld = circumstances.minorVersion == 0
      isChunked = declared == nil && !isOld
      endsByClose = declared == nil && isOld
      var usesGzip = false
      if declared == nil && compresses(response, Int.max) {
        AnswerMaker.vary(&response.headers)
        usesGzip = circumstances.acceptsGzip
        if usesGzip { response.headers["Content-Encoding"] = "gzip" }
      }
      guard let pipe = stream(AnswerMaker.producer(produce, isChunked: isChunked, level: usesGzip ? level : nil))
      else { return make(AnswerMaker.busy, circumstances, stream: stream) }
      body = .stream(pipe)
    case .events(let subscription):
      length = nil
      if circumstances.isHead { break }
      isChunked = circumstances.minorVersion > 0
      endsByClose = !isChunked
      body = .events(subscription)
    }
    let head = head(response, circumstances.isSecure, length: length, isChunked: isChunked)
    return Answer(
      head: head, body: body, status: response.status.rawValue, route: circumstances.route, length: length ?? 0,
      entry: nil, endsByClose: endsByClose)
  }

  /// What overload is answered with.
  static let busy: Response = {
    var response = Response.text("503: too busy, try again\n", status: .serviceUnavailable)
    response.headers["Retry-After"] = "2"
    return response
  }()

  private func head(_ response: Response, _ isSecure: Bool, length: Int?, isChunked: Bool) -> RenderedHead {
    var head = RenderedHead(response.status)
    for field in response.headers.fields where !AnswerMaker.ours.contains(ASCII.lowercased(field.name)) {
      head.add(field.name, field.value)
    }
    for field in isSecure ? secureFields : plainFields where response.headers[field.name] == nil {
      head.add(field.name, field.value)
    }
    if let length { head.add("Content-Length", "\(length)") }
    if isChunked { head.add("Transfer-Encoding", "chunked") }
    return head
  }

  private func compresses(_ response: Response, _ count: Int) -> Bool {
    guard count >= compressesFrom, response.status != .partialContent, response.headers["Content-Encoding"] == nil,
      response.headers["Content-Range"] == nil, let type = response.headers["Content-Type"],
      FileTypes.isCompressible(type)
    else { return false }
    // RFC 9111 section 5.2.2.6: no-transform forbids it; pages that hold secrets beside input use this.
    return !(response.headers["Cache-Control"] ?? "").contains("no-transform")
  }

  /// Adds Accept-Encoding to Vary unless it is there.
  static func vary(_ headers: inout Headers) {
    guard let present = headers.combined("Vary") else {
      headers["Vary"] = "Accept-Encoding"
      return
    }
    let names = present.utf8.split(separator: ASCII.comma).map { ASCII.lowercased(ASCII.trim(Substring($0))) }
    if !names.contains("accept-encoding") && !names.contains("*") { headers["Vary"] = present + ", Accept-Encoding" }
  }

  /// The gzip form has a tag of its own, RFC 9110 section 8.8.3.3.
  static func markTag(_ headers: inout Headers) {
    guard let tag = headers["ETag"], tag.hasSuffix("\""), tag.utf8.count > 2, !tag.hasPrefix("W/") else { return }
    headers["ETag"] = tag.dropLast() + "-gzip\""
  }

  /// Names are tokens, values have no CR, LF, NUL or other control: otherwise a handler's mistake could split an
  /// answer.
  static func isWellFormed(_ response: Response) -> Bool {
    guard (200...599).contains(response.status.rawValue) else { return false }
    return response.headers.fields.allSatisfy { field in
      ASCII.isToken(field.name) && field.value.utf8.allSatisfy(ASCII.isFieldValue)
    }
  }
}

extension AnswerMaker {
  /// Frames what a producer writes: gzip if asked, chunks if asked, and the end; a thrown error leaves the end out.
  private static func producer(
    _ produce: @escaping @Sendable (_ write: ([UInt8]) throws -> Void) throws -> Void, isChunked: Bool, level: Int?
  ) -> @Sendable (OutputPipe) -> Void {
    { pipe in
      let gzip = level.flatMap { GzipStream(level: $0) }
      func send(_ bytes: [UInt8]) throws {
        if bytes.isEmpty { return }
        try pipe.put(isChunked ? chunk(bytes) : bytes)
      }
      do {
        try produce { bytes in try send(gzip.map { $0.add(bytes, isLast: false) } ?? bytes) }
        if let gzip { try send(gzip.add([], isLast: true)) }
        if isChunked { try pipe.put(Array("0\r\n\r\n".utf8)) }
        pipe.end(.ended)
      } catch {
        pipe.end(.broken)
      }
    }
  }

  /// One chunk, RFC 9112 section 7.1.
  static func chunk(_ bytes: [UInt8]) -> [UInt8] {
    var out = Array(String(bytes.count, radix: 16).utf8)
    out.reserveCapacity(out.count + bytes.count + 4)
    out += [ASCII.cr, ASCII.lf]
    out += bytes
    out += [ASCII.cr, ASCII.lf]
    return out
  }

  /// The forms that the loop keeps; nil when the answer must not be kept.
  private func entry(_ response: Response, _ bytes: [UInt8], _ circumstances: Circumstances) -> CacheEntry? {
    guard response.caching != .never, response.status == .ok, bytes.count <= limits.cachedAnswer,
      response.headers["Set-Cookie"] == nil, circumstances.target.hasPrefix("/"),
      !circumstances.isPersonal || response.caching != .generation, !circumstances.isConditional
    else { return nil }
    if let vary = response.headers.combined("Vary"), ASCII.lowercased(vary) != "accept-encoding" { return nil }
    var response = response
    let isCompressible = compresses(response, bytes.count) || response.precompressed != nil
    if isCompressible { AnswerMaker.vary(&response.headers) }
    if response.headers["ETag"] == nil { response.headers["ETag"] = "\"" + ContentHash.hex(bytes, 32) + "\"" }
    guard case .tags(let tags)? = response.headers["ETag"].flatMap(EntityTagList.init), let tag = tags.first else {
      return nil
    }
    let (plain, head, notModified) = variant(response, bytes, circumstances.isSecure)
    let gzip = lateVariant(response, bytes, isCompressible: isCompressible, isSecure: circumstances.isSecure)
    if circumstances.acceptsGzip || response.precompressed != nil { gzip.make() }
    var isValid: (@Sendable () -> Bool)?
    if case .whileValid(let asks) = response.caching { isValid = asks }
    return CacheEntry(
      target: Blob(Array(circumstances.target.utf8)), host: Blob(Array(circumstances.host.utf8)),
      isSecure: circumstances.isSecure, generation: circumstances.generation, scope: response.scope,
      isForEveryone: response.caching != .generation, isValid: isValid, route: circumstances.route, plain: plain,
      gzip: gzip, head: head, notModified: notModified, tag: tag)
  }

  /// The gzip form for whoever asks first.
  private func lateVariant(
    _ response: Response, _ bytes: [UInt8], isCompressible: Bool, isSecure: Bool
  ) -> LateVariant {
    guard isCompressible else { return LateVariant(made: nil) }
    return LateVariant { [self] in
      guard let small = response.precompressed ?? Gzip.compress(bytes, level: level), small.count < bytes.count
      else { return nil }
      var coded = response
      coded.headers["Content-Encoding"] = "gzip"
      AnswerMaker.markTag(&coded.headers)
      return variant(coded, small, isSecure).0
    }
  }

  private func variant(_ response: Response, _ bytes: [UInt8], _ isSecure: Bool) -> (
    CacheEntry.Variant, RenderedHead, RenderedHead
  ) {
    let head = head(response, isSecure, length: bytes.count, isChunked: false)
    var unchanged = Response(.notModified, headers: response.headers)
    unchanged.headers["Content-Type"] = nil
    unchanged.headers["Content-Encoding"] = nil
    let notModified = self.head(unchanged, isSecure, length: nil, isChunked: false)
    let variant = CacheEntry.Variant(
      head: Blob(head.bytes), body: Blob(bytes), notModified: Blob(notModified.bytes),
      tag: Blob(Array((response.headers["ETag"] ?? "").utf8)))
    return (variant, head, notModified)
  }
}
