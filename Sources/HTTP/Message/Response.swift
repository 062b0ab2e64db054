/// What a handler answers.
public struct Response: Sendable {
  /// The content of an answer.
  public enum Body: Sendable {
    /// No content.
    case none
    /// Content that is at hand.
    case bytes([UInt8])
    /// Called on a thread of its own; each `write` blocks while the reader is slow and throws when it is gone.
    case stream(@Sendable (_ write: ([UInt8]) throws -> Void) throws -> Void)
    /// A file or a stretch of one, sent without passing through memory.
    case file(FileSlice)
    /// Pieces sent one after another, as several byte ranges of one file.
    case pieces([Piece])
    /// Server-sent events; the connection stays open and is kept by the event loop, not by a thread.
    case events(EventSubscription)
  }

  /// One piece of a body made of several.
  public enum Piece: Sendable {
    /// Bytes at hand.
    case bytes([UInt8])
    /// A stretch of a file.
    case file(FileSlice)

    var count: Int {
      switch self {
      case .bytes(let bytes): return bytes.count
      case .file(let slice): return slice.length
      }
    }
  }

  /// Whether the event loop may answer the same request again.
  public enum Caching: Sendable, Equatable {
    /// Every request reaches the handler.
    case never
    /// Good until the server's generation moves on; never use for what depends on the person.
    ///
    /// Requests with `Cookie` or `Authorization` neither fill nor use such an answer.
    case generation
    /// As `generation`, and the same for everyone: requests with `Cookie` or `Authorization` share it too.
    case generationForEveryone
    /// Good as long as the closure says so, which is asked at most once a second on the event loop; the same for all.
    case whileValid(@Sendable () -> Bool)

    /// Whether two answers are kept in the same way; what a closure would say is not compared.
    public static func == (left: Caching, right: Caching) -> Bool {
      switch (left, right) {
      case (.never, .never), (.generation, .generation), (.generationForEveryone, .generationForEveryone): return true
      case (.whileValid, .whileValid): return true
      default: return false
      }
    }
  }

  /// The status code.
  public var status: Status
  /// The header fields; the server adds Date, Content-Length, Connection and the security headers itself.
  public var headers: Headers
  /// The content.
  public var body: Body
  /// Whether the event loop may keep the answer.
  public var caching: Caching = .never
  /// What alone the answer shows, by a number of the application's own; nil for anything. A kept answer of an older
  /// generation is still good while `Configuration.holds` says that nothing of this has moved since.
  public var scope: UInt64?
  /// The gzip form of `.bytes`, where somebody has made it already.
  var precompressed: [UInt8]?

  /// Makes an answer.
  public init(_ status: Status = .ok, headers: Headers = Headers(), body: Body = .none) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// An answer of text in UTF-8.
  public static func text(_ text: String, status: Status = .ok, type: String = "text/plain; charset=utf-8") -> Response
  {
    Response(status, headers: ["Content-Type": type], body: .bytes(Array(text.utf8)))
  }

  /// A page in UTF-8.
  public static func html(_ text: String, status: Status = .ok) -> Response {
    Response.text(text, status: status, type: "text/html; charset=utf-8")
  }

  /// Sends the client elsewhere; 303 turns a POST into a GET.
  public static func redirect(to location: String, status: Status = .seeOther) -> Response {
    Response(status, headers: ["Location": location])
  }

  /// The same answer with this cookie set too.
  public func setting(_ cookie: Cookie) -> Response {
    var copy = self
    copy.headers.append("Set-Cookie", cookie.description)
    return copy
  }

  /// The bytes of a body that is at hand, empty for the other kinds.
  public var bytes: [UInt8] {
    if case .bytes(let bytes) = body { return bytes }
    return []
  }
}

/// Answers one request, on a worker thread; a thrown error becomes a 500, or its own status if it has one.
public typealias Handler = @Sendable (Request) throws -> Response

extension Response.Body {
  /// The content of a request sent back or on, without passing through memory when it is large.
  public static func content(of body: RequestBody) -> Response.Body {
    switch body.source {
    case .bytes(let bytes): return bytes.isEmpty ? .none : .bytes(bytes)
    case .spool(let file): return .file(FileSlice(file: file.descriptor, offset: 0, length: file.count))
    case .pipe: return .stream { write in try body.forEachChunk(write) }
    }
  }
}
