import HTTP
import Policy
import Store

/// Puts our routes on the router, each behind what it demands: no handler is reached by whoever may not.
///
/// The only place that calls `Router.on` for pages, forms and programs.
struct Mount {
  let site: Site
  private(set) var router: Router

  /// Answers whoever is let in.
  typealias Handler = @Sendable (Request, Visitor) throws -> Response
  /// Answers a form of a session, its token checked.
  typealias FormHandler = @Sendable (Request, Visitor, Form) throws -> Response

  init(_ site: Site, on router: Router) {
    self.site = site
    self.router = router
  }

  /// Adds a route's handler for one method.
  ///
  /// - Parameter signedOut: answers those who are not signed in, where a form shall wait for the login; usually they
  ///   are sent to the login page.
  mutating func on(
    _ method: HTTP.Method, _ route: Route, _ options: RouteOptions = RouteOptions(), signedOut: Handler? = nil,
    answer: @escaping Handler
  ) {
    on(method, route.pattern, route.demands, options, signedOut: signedOut, answer: answer)
  }

  /// Adds what a page's form is handed in to: the session's token is checked before the handler runs.
  mutating func form(
    _ route: Route, _ options: RouteOptions = RouteOptions(), limits: FormLimits = Site.formLimits,
    answer: @escaping FormHandler
  ) {
    form(route.pattern, route.demands, options, limits: limits, answer: answer)
  }

  /// Adds what a form at an address that another value declares is handed in to.
  mutating func form(
    _ pattern: String, _ demands: Guard, _ options: RouteOptions = RouteOptions(),
    limits: FormLimits = Site.formLimits, answer: @escaping FormHandler
  ) {
    on(.post, pattern, demands, options) { request, visitor in
      let form = try request.form(limits)
      guard let session = visitor.session, FormToken.isRight(form, for: session) else { throw WebError.staleForm }
      return try answer(request, visitor, form)
    }
  }

  /// Adds a handler at an address that another value declares, e.g. a list's.
  mutating func on(
    _ method: HTTP.Method, _ pattern: String, _ demands: Guard, _ options: RouteOptions = RouteOptions(),
    signedOut: Handler? = nil, answer: @escaping Handler
  ) {
    router.on(method, pattern, options) { [site] request in
      let visitor: Visitor
      switch demands.proof {
      case .none: visitor = Visitor(now: site.clock(), requestID: request.id, address: request.remoteAddress)
      case .session: visitor = try site.visitor(request)
      case .token:
        guard let bearer = try site.bearer(request) else { return Bearer.challenge(request) }
        visitor = bearer
      }
      if let signedOut, demands.access != .everyone, visitor.isNobody { return try signedOut(request, visitor) }
      try visitor.check(demands.access)
      return try answer(request, visitor)
    }
  }
}
