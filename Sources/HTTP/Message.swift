/// A request method, RFC 9110 section 9.
public struct Method: Sendable, Hashable, RawRepresentable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let get = Method(rawValue: "GET")
  public static let head = Method(rawValue: "HEAD")
  public static let post = Method(rawValue: "POST")
  public static let put = Method(rawValue: "PUT")
  public static let patch = Method(rawValue: "PATCH")
  public static let delete = Method(rawValue: "DELETE")
  public static let options = Method(rawValue: "OPTIONS")
}

/// A status code, RFC 9110 section 15.
public struct Status: Sendable, Hashable, RawRepresentable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let ok = Status(rawValue: 200)
  public static let created = Status(rawValue: 201)
  public static let noContent = Status(rawValue: 204)
  public static let seeOther = Status(rawValue: 303)
  public static let notModified = Status(rawValue: 304)
  public static let badRequest = Status(rawValue: 400)
  public static let unauthorized = Status(rawValue: 401)
  public static let forbidden = Status(rawValue: 403)
  public static let notFound = Status(rawValue: 404)
  public static let methodNotAllowed = Status(rawValue: 405)
  public static let conflict = Status(rawValue: 409)
  public static let contentTooLarge = Status(rawValue: 413)
  public static let unsupportedMediaType = Status(rawValue: 415)
  public static let unprocessableContent = Status(rawValue: 422)
  public static let tooManyRequests = Status(rawValue: 429)
  public static let internalServerError = Status(rawValue: 500)
  public static let serviceUnavailable = Status(rawValue: 503)
}

/// Header fields in order; names compare without case (RFC 9110 section 5).
public struct Headers: Sendable {
  public private(set) var fields: [(name: String, value: String)]

  public init(_ fields: [(String, String)] = []) { self.fields = fields.map { (name: $0.0, value: $0.1) } }

  /// The first value of this name; setting replaces every copy, nil removes.
  public subscript(name: String) -> String? {
    get { fields.first { $0.name.lowercased() == name.lowercased() }?.value }
    set {
      fields.removeAll { $0.name.lowercased() == name.lowercased() }
      if let newValue { fields.append((name: name, value: newValue)) }
    }
  }

  public mutating func append(_ name: String, _ value: String) { fields.append((name: name, value: value)) }
}

/// A request as a handler sees it.
public struct Request: Sendable {
  public var method: Method
  /// The path, percent-decoded once, starting with `/`.
  public var path: String
  /// The query's pairs in order, decoded.
  public var query: [(name: String, value: String)]
  public var headers: Headers
  public var body: RequestBody
  /// What the route's `{name}` parts matched, decoded.
  public var parameters: [String: String] = [:]
  /// The peer's address, or the client's where a trusted proxy names it.
  public var remoteAddress: String = ""
  public var isSecure = false
  /// Goes into the log, the answer's `X-Request-Id` and error pages.
  public var id: String = ""

  public init(
    method: Method, path: String, query: [(name: String, value: String)] = [], headers: Headers = Headers(),
    body: RequestBody = RequestBody()
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }
}

/// The request's content.
public struct RequestBody: Sendable {
  var bytes: [UInt8]
  public init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// The whole content; throws above the limit (413).
  public func collect(upTo limit: Int) throws -> [UInt8] { bytes }
}

/// What a handler answers.
public struct Response: Sendable {
  public enum Body: Sendable {
    case none
    case bytes([UInt8])
    /// Called on a worker thread; each `write` blocks while the reader is slow and throws when it is gone.
    case stream(@Sendable (_ write: ([UInt8]) throws -> Void) throws -> Void)
  }

  /// Whether the event loop may answer the same request again.
  public enum Caching: Sendable {
    case never
    /// Good until the server's generation moves on; never use for what depends on the person.
    case generation
  }

  public var status: Status
  public var headers: Headers
  public var body: Body
  public var caching: Caching = .never

  public init(_ status: Status = .ok, headers: Headers = Headers(), body: Body = .none) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// Answers one request, on a worker thread; a thrown error becomes a 500.
public typealias Handler = @Sendable (Request) throws -> Response
