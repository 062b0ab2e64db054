import HTTP
import Policy
import Store

extension Site {
  /// People change their own passwords.
  func addPasswords(to mount: inout Mount) {
    mount.on(.get, .password) { request, visitor in
      let page = try passwordPage(next: Self.next(request.query("next")), kept: nil, visitor)
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.password, RouteOptions(bodyLimit: Self.largestForm, isCostly: true), answer: changePassword)
  }

  func passwordPage(next: String?, kept: String?, _ visitor: Visitor) throws -> PasswordPage {
    PasswordPage(
      rule: store.passwordRule, tokens: try liveTokens(of: visitor.user?.id, visitor), next: next, kept: kept)
  }

  /// How many tokens of an account work.
  func liveTokens(of user: UserID?, _ visitor: Visitor) throws -> Int {
    try store.tokens().count { $0.user == user && !$0.isRevoked && $0.expiresAt > visitor.now }
  }

  private func changePassword(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var page = try passwordPage(next: Self.next(form["next"]), kept: form["kept"], visitor)
    page.revokes = form["revoke"] == "1"
    let new = form["new-password"] ?? ""
    func refused(_ field: String, _ message: String, _ status: Status = .unprocessableContent) -> Response {
      page.fault = (field, message)
      return answer(page.page(in: frame, for: visitor), status, for: visitor)
    }
    guard new == form["again-password"] ?? "" else { return refused("again-password", PasswordWords.differs) }
    guard let token = cookie.token(of: request) else { throw WebError.needsLogin }
    let outcome: PasswordChange
    do {
      outcome = try store.changePassword(
        session: token, from: form["password"] ?? "", to: new, revokingTokens: page.revokes,
        address: request.remoteAddress, at: visitor.now)
    } catch {
      guard WebError.store(error).status == .unprocessableContent else { throw error }
      return refused("new-password", error.description)
    }
    switch outcome {
    case .changed(let token, let session):
      let after = LoginPage(next: page.next, kept: page.kept, token: "")
      return try welcome(session, token, after, visitor)
    case .refused: return refused("password", PasswordWords.refused)
    case .locked(let until):
      var response = refused("password", PasswordWords.wait(until: until), .tooManyRequests)
      response.headers["Retry-After"] = String(max(1, until.unixTime - visitor.now.unixTime))
      return response
    case .ended: throw WebError.needsLogin
    }
  }
}
