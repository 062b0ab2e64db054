import HTTP
import Policy
import Store

extension Site {
  /// People look after their own accounts.
  func addOwnAccount(to mount: inout Mount) {
    mount.on(.get, .account) { request, visitor in
      var page = try accountPage(request, visitor)
      page.notice = request.query("ended").flatMap { Int($0) }.map(AgentWords.ended)
      if request.query("saved") == "1" { page.notice = AgentWords.saved }
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.account) { request, visitor, form in
      var page = try accountPage(request, visitor)
      for field in ContactEntry.Field.allCases { page.contact[field] = (form[field.rawValue] ?? "").trimmingBlanks }
      page.faults = page.contact.faults
      guard page.faults.isEmpty, let token = cookie.token(of: request) else {
        return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
      try store.setOwnContact(page.contact, session: token, address: request.remoteAddress, at: visitor.now)
      return .redirect(to: Address.account.with("saved", "1").text)
    }
    mount.form(.accountSession, page: { _, _ in .account }) { request, visitor, form in
      guard let token = cookie.token(of: request) else { throw WebError.needsLogin }
      let one = form["action"] == "one" ? form["session"] ?? "" : nil
      let count = try store.endSessions(one, session: token, address: request.remoteAddress, at: visitor.now)
      return .redirect(to: Address.account.with("ended", String(count)).text)
    }
  }

  private func accountPage(_ request: Request, _ visitor: Visitor) throws -> AccountPage {
    guard let user = visitor.user, let token = cookie.token(of: request) else { throw WebError.needsLogin }
    return AccountPage(
      user: user, sessions: try store.ownSessions(session: token, at: visitor.now),
      signIns: try store.ownSignIns(session: token, at: visitor.now), contact: user.contact)
  }
}
