/// A request as a handler sees it.
public struct Request: Sendable {
  /// The method; a HEAD that a GET route answers stays `.head`.
  public var method: Method
  /// The path, percent-decoded once, starting with `/`; `*` for `OPTIONS *`.
  public var path: String
  /// The query's pairs in order, decoded.
  public var query: [(name: String, value: String)]
  /// The header fields in order of arrival.
  public var headers: Headers
  /// The content; empty when there was none.
  public var body: RequestBody
  /// What the route's `{name}` parts matched, decoded.
  public var parameters: [String: String] = [:]
  /// The peer's address, or the client's where a trusted proxy names it.
  public var remoteAddress: String = ""
  /// Whether the client's connection is TLS, ours or that of a trusted proxy.
  public var isSecure = false
  /// Goes into the log, the answer's `X-Request-Id` and error pages.
  public var id: String = ""
  /// The request target as it came: path and query, undecoded.
  public var target: String = ""
  /// The authority that the client asked: host and, where given, port.
  public var host: String = ""
  /// 1 for HTTP/1.1, 0 for HTTP/1.0.
  public var minorVersion = 1
  /// Fields that came after a chunked body.
  public var trailers = Headers()
  /// The label of the route that matched, as metrics and logs show it.
  public var route: String = ""

  /// Makes a request by hand, as tests do.
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

  /// The first value of a query's name, nil when it is not there.
  public func query(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// Whether it brings a cookie or credentials, so that its answer may be for one person.
  var isPersonal: Bool { headers["Cookie"] != nil || headers["Authorization"] != nil }

  /// The cookies that came with the request, RFC 6265bis section 5.8.
  public var cookies: Cookies { Cookies(fields: headers.values("Cookie")) }
}
