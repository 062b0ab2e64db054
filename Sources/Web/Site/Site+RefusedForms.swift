import HTTP
import Policy
import Store

extension Site {
  /// The page of a form that could not be taken, with all that was typed in it, and why it was not.
  ///
  /// - Parameter pages: answers addresses, without what stands around the handlers.
  func answer(_ refused: RefusedForm, to request: Request, pages: Router) throws -> Response {
    var request = request
    if let action = refused.action { request.target = action }
    if let token = refused.token { request.headers["Cookie"] = cookie.field(token) }
    var response = refilled(refused, request, pages) ?? standIn(refused, request)
    response.status = refused.status
    response.caching = .never
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["ETag"] = nil
    if let seconds = (refused.reason as? WebError)?.retryAfter {
      response.headers["Retry-After"] = String(seconds)
    }
    guard let token = refused.token else { return response }
    return response.setting(try cookie.setting(token)).setting(try cookie.removingForm())
  }

  /// The page that the form stands on: as told, or the form's own address, or one above it.
  private func refilled(_ refused: RefusedForm, _ request: Request, _ pages: Router) -> Response? {
    guard refused.visitor != nil else { return nil }
    for target in Self.places(of: refused, request) {
      var asked = request
      asked.method = .get
      asked.target = target
      let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      asked.path = String(parts[0])
      asked.query = parts.count > 1 ? (try? Form.urlencoded(Array(parts[1].utf8)).fields) ?? [] : []
      asked.body = RequestBody()
      asked.headers["If-None-Match"] = nil
      let response = pages.respond(to: asked)
      guard response.status == .ok, case .bytes(let page) = response.body else { continue }
      let action = request.target.isEmpty ? request.path : request.target
      var filling = FormFilling(page, action: action)
      guard filling.fill(refused.form.fields, isOvertaken: refused.status == .conflict) else { continue }
      filling.put(UnsavedForm.notice(refused, at: filling.place))
      var filled = response
      filled.body = .bytes(filling.bytes)
      return filled
    }
    return nil
  }

  private static func places(of refused: RefusedForm, _ request: Request) -> [String] {
    if let page = refused.page { return [page] }
    let target = request.target.isEmpty ? request.path : request.target
    var places = [target]
    var path = target.prefix { $0 != "?" }.split(separator: "/")
    while path.count > 1 {
      path.removeLast()
      places.append("/" + path.joined(separator: "/"))
    }
    return places
  }

  /// Where the page itself cannot be drawn: the fields alone, to be sent again or copied.
  private func standIn(_ refused: RefusedForm, _ request: Request) -> Response {
    let visitor = refused.visitor ?? Visitor(now: clock(), requestID: request.id, address: request.remoteAddress)
    let page = UnsavedForm(refused: refused, action: request.target.isEmpty ? request.path : request.target)
    return answer(page.page(in: frame, for: visitor), refused.status, for: visitor, isKept: false)
  }
}
