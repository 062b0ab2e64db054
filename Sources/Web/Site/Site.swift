import HTTP
import Logging
import Policy
import Store

/// The application's parts, as every handler needs them.
struct Site: Sendable {
  let store: Store
  let settings: Settings
  let clock: @Sendable () -> Moment
  let logger: Logger
  let frame: Frame
  let cookie: SessionCookie

  /// Who asks, and when.
  func visitor(_ request: Request) throws -> Visitor {
    let now = clock()
    let session = try cookie.token(of: request).flatMap { try store.session(token: $0, at: now) }
    return Visitor(
      session: session, now: now, requestID: request.id, here: Self.here(request), address: request.remoteAddress)
  }

  /// The same for whoever may send a form: what they typed is not lost when the store cannot say who they are.
  func sender(_ request: Request) throws -> Visitor {
    do {
      return try visitor(request)
    } catch let error as StoreError where request.method == .post {
      guard let form = try? request.form(Self.formLimits) else { throw error }
      throw RefusedForm(form: form, reason: WebError.store(error))
    }
  }

  /// The program that asks; nil when its token is not good.
  func bearer(_ request: Request) throws -> Visitor? {
    let now = clock()
    guard let token = Bearer.token(of: request),
      let actor = try store.actor(bearing: token, from: request.remoteAddress, at: now)
    else { return nil }
    return Visitor(bearer: actor, now: now, requestID: request.id, address: request.remoteAddress)
  }

  /// Path and query of a page that can be asked for again.
  static func here(_ request: Request) -> String {
    guard request.method == .get || request.method == .head else { return "/" }
    if !request.target.isEmpty { return request.target }
    let query = request.query.map { "\(Address.encoded($0.name))=\(Address.encoded($0.value))" }
    return request.path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  /// A page as an answer; for somebody without a session it is the same for all and may be kept.
  func answer(_ html: HTML, _ status: Status = .ok, for visitor: Visitor, isKept: Bool = true) -> Response {
    var response = Response(
      status, headers: ["Content-Type": "text/html; charset=utf-8"], body: .bytes(html.bytes))
    if visitor.session == nil && isKept && status == .ok {
      response.caching = .generation
      response.headers["Cache-Control"] = "no-cache"
    } else {
      response.headers["Cache-Control"] = "private, no-store"
    }
    return response
  }

  /// The number of an address like `/targets/12`.
  func id<Subject>(_ request: Request, _ what: String, _ name: String = "id", of: Subject.Type = Subject.self) throws
    -> ID<Subject>
  {
    let text = request.parameters[name] ?? ""
    guard let id = ID<Subject>(text) else { throw WebError.missing("编号为“\(text.prefix(40))”的\(what)") }
    return id
  }
}

extension QueryReader {
  /// For pages: names that nobody knows are left alone, values that cannot be read are refused.
  func checked() throws {
    if !faults.isEmpty { throw WebError.badQuery(faults) }
  }

  /// The place in a list that a page starts after, or ends before.
  mutating func slice(limit: Int = Slice.usualLimit) -> Slice {
    let after: ID<TargetSummary>? = id("after")
    let before: ID<TargetSummary>? = id("before")
    return Slice(after: after?.raw, before: before?.raw, limit: limit)
  }
}
