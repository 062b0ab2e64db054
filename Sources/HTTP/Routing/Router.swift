/// Finds the handler of a request; answers 404, 405, HEAD and OPTIONS itself.
public struct Router: Sendable {
  /// Makes the answer for an error: the request, the status, and what went wrong in one English sentence.
  public typealias ErrorResponder = @Sendable (Request, Status, String) -> Response

  /// Wraps every handler, as sessions and access checks do.
  public typealias Middleware = @Sendable (Request, Handler) throws -> Response

  /// Draws the pages of errors (404, 405, 413, 500 …); the default is one line of plain text.
  public var errorResponder: ErrorResponder = Router.plainError

  /// Told of every error that a handler threw without a status of its own, before the 500 goes out.
  public var unexpected: @Sendable (Request, any Error) -> Void = { _, _ in }

  private var tree = RouteTree()
  private var middleware: [Middleware] = []

  /// Every route in the order added.
  public private(set) var routes: [Route] = []

  /// A router without routes.
  public init() {}

  /// Adds a route: `router.on(.get, "/documents/{id}") { request in … }`.
  ///
  /// `{name}` matches one non-empty segment, `{name...}` the rest of the path. GET routes answer HEAD too.
  public mutating func on(
    _ method: Method, _ pattern: String, _ options: RouteOptions = RouteOptions(), _ handler: @escaping Handler
  ) {
    let route = Route(method: method, pattern: pattern, options: options, handler: handler)
    routes.append(route)
    tree.insert(route, RoutePattern(pattern))
  }

  /// Adds a wrapper around every route's handler; the first added is the outermost.
  public mutating func use(_ wrapper: @escaping Middleware) { middleware.append(wrapper) }

  /// One line of plain text with the status.
  public static let plainError: ErrorResponder = { _, status, explanation in
    Response.text("\(status.rawValue) \(status.reason): \(explanation)\n", status: status)
  }
}

extension Router {
  /// Where a request goes.
  enum Destination {
    case route(Route, parameters: [String: String])
    case options(allow: String)
    case notFound
    case methodNotAllowed(allow: String)
  }

  /// Looks the raw path up; each segment is decoded on its own, so `%2F` never makes a new segment.
  func destination(_ method: Method, rawPath: Substring) -> Destination {
    if rawPath == "*" { return .options(allow: Router.list(Set(Method.known))) }
    var segments: [String] = []
    for raw in rawPath.utf8.dropFirst().split(separator: ASCII.slash, omittingEmptySubsequences: false) {
      guard let segment = PercentEncoding.decode(raw) else { return .notFound }
      segments.append(segment)
    }
    guard let (routes, parameters) = tree.find(segments) else { return .notFound }
    if let route = routes[method] ?? (method == .head ? routes[.get] : nil) {
      return .route(route, parameters: parameters)
    }
    var methods = Set(routes.keys)
    if methods.contains(.get) { methods.insert(.head) }
    methods.insert(.options)
    let allow = Router.list(methods)
    return method == .options ? .options(allow: allow) : .methodNotAllowed(allow: allow)
  }

  private static func list(_ methods: Set<Method>) -> String {
    Method.known.filter(methods.contains).map(\.rawValue).joined(separator: ", ")
  }

  /// Answers a request whole, as the server would: errors become answers, nothing is thrown.
  ///
  /// Tests call this without a socket. `request.target` is used when set, else `path`.
  public func respond(to request: Request) -> Response {
    let raw = request.target.isEmpty ? request.path : request.target
    let rawPath = raw.utf8.firstIndex(of: ASCII.question).map { raw[..<$0] } ?? raw[...]
    return respond(to: request, at: destination(request.method, rawPath: rawPath))
  }

  func respond(to request: Request, at destination: Destination) -> Response {
    switch destination {
    case .notFound:
      return errorResponder(request, .notFound, "nothing is at \(request.path)")
    case .methodNotAllowed(let allow):
      var response = errorResponder(request, .methodNotAllowed, "allowed are \(allow)")
      response.headers["Allow"] = allow
      return response
    case .options(let allow):
      return Response(.noContent, headers: ["Allow": allow])
    case .route(let route, let parameters):
      var request = request
      request.parameters = parameters
      request.route = route.label
      return run(route, request)
    }
  }

  private func run(_ route: Route, _ request: Request) -> Response {
    do {
      return try wrapped(route.handler, depth: 0)(request)
    } catch let error as any StatusError {
      return errorResponder(request, error.status, error.explanation)
    } catch {
      unexpected(request, error)
      return errorResponder(request, .internalServerError, "the handler failed")
    }
  }

  private func wrapped(_ handler: @escaping Handler, depth: Int) -> Handler {
    guard depth < middleware.count else { return handler }
    let wrapper = middleware[depth]
    let inner = wrapped(handler, depth: depth + 1)
    return { try wrapper($0, inner) }
  }
}
