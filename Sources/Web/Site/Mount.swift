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
  /// The page that a form was sent from, where its address does not tell.
  typealias FormPage = @Sendable (Request, Form) -> Address?

  /// What somebody may do whose password somebody else has set: set another one, or go.
  private static func isOpenWithAnyPassword(_ pattern: String) -> Bool {
    [Route.password.pattern, Route.logout.pattern].contains(pattern)
  }

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
  ///
  /// - Parameter page: the page that the form stands on, to be filled in again when the form cannot be taken; needed
  ///   where that is neither the form's own address nor one above it.
  mutating func form(
    _ route: Route, _ options: RouteOptions = RouteOptions(), limits: FormLimits = Site.formLimits,
    page: @escaping FormPage = { _, _ in nil }, answer: @escaping FormHandler
  ) {
    form(route.pattern, route.demands, options, limits: limits, page: page, answer: answer)
  }

  /// Adds what a form at an address that another value declares is handed in to.
  mutating func form(
    _ pattern: String, _ demands: Guard, _ options: RouteOptions = RouteOptions(),
    limits: FormLimits = Site.formLimits, page: @escaping FormPage = { _, _ in nil }, answer: @escaping FormHandler
  ) {
    // Where the session is over, the form waits inside the login page.
    let wait: Handler = { [site] request, visitor in
      let form = try request.form(limits)
      // What was never a form of ours is only led to the login.
      guard form[FormToken.field]?.isEmpty == false else { throw WebError.needsLogin }
      return try site.letWait(form, request, visitor, page: page(request, form))
    }
    let waits = !Self.isOpenWithAnyPassword(pattern)
    on(.post, pattern, demands, options, signedOut: waits ? wait : nil) { [site] request, visitor in
      let form = try request.form(limits)
      guard let session = visitor.session, FormToken.isRight(form, for: session) else {
        guard waits, visitor.session != nil, form[FormToken.field]?.isEmpty == false else { throw WebError.staleForm }
        throw RefusedForm(form: form, visitor: visitor, reason: WebError.staleForm, page: page(request, form)?.text)
      }
      return try site.keeping(form, of: visitor, page: page(request, form)) { try answer(request, visitor, form) }
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
      case .session: visitor = try site.sender(request)
      case .token:
        guard let bearer = try site.bearer(request) else { return Bearer.challenge(request) }
        visitor = bearer
      case .tokenIfAny where request.headers["Authorization"] == nil:
        visitor = Visitor(now: site.clock(), requestID: request.id, address: request.remoteAddress)
      case .tokenIfAny:
        guard let bearer = try site.bearer(request) else { return Bearer.challenge(request) }
        visitor = bearer
      }
      if let signedOut, demands.access != .everyone, visitor.isNobody { return try signedOut(request, visitor) }
      try visitor.check(demands.access)
      // Whoever knows the password beside its owner could act in the owner's name.
      if visitor.user?.mustChangePassword == true, demands.access != .everyone, !Self.isOpenWithAnyPassword(pattern) {
        return .redirect(to: Address.password(returnTo: visitor.here).text)
      }
      return try answer(request, visitor)
    }
  }
}
