import HTTP
import Policy
import Store

extension Site {
  /// The trail on a page and as a table, and the tokens of programs.
  func addAudit(to mount: inout Mount) {
    mount.on(.get, .tokens) { request, visitor in
      return answer(try TokenList(store).page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.tokens, answer: changeToken)
  }

  private func changeToken(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let author = visitor.actor
    var typed = try TokenList(store)
    typed.user = UserID(form["user"] ?? "")
    typed.label = (form["label"] ?? "").trimmingBlanks
    typed.days = (form["days"] ?? "").trimmingBlanks
    do {
      switch form["action"] {
      case "add":
        guard let account = typed.user else { throw StoreError.invalid(field: "账号", reason: "请选择要发放给哪个账号") }
        let days = Int(typed.days) ?? 0
        let made = try store.addToken(for: account, label: typed.label, days: days, by: author, at: visitor.now)
        var page = try TokenList(store)
        page.made = made
        return answer(page.page(in: frame, for: visitor), for: visitor)
      case "revoke":
        guard let id = TokenID(form["token"] ?? "") else { throw WebError.badForm("没有选择令牌") }
        try store.revokeToken(id, by: author, at: visitor.now)
        var page = try TokenList(store)
        page.notice = "令牌已作废，立即生效"
        return answer(page.page(in: frame, for: visitor), for: visitor)
      default: throw WebError.badForm("请使用页面上的按钮")
      }
    } catch let error as StoreError where WebError.store(error).status.rawValue < 500 {
      typed.fault = error.description
      return answer(typed.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
  }
}
