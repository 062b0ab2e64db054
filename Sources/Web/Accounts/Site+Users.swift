import HTTP
import Policy
import Store

extension Site {
  /// Every account, and what becomes of it.
  func addUsers(to mount: inout Mount) {
    mount.on(.get, .users) { request, visitor in
      return answer(try userList(visitor).page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.users, RouteOptions(isCostly: true), answer: changeUser)
  }

  /// Lets an account act for a further body, or no longer.
  private func changeFurther(_ form: Form, joins: Bool, _ visitor: Visitor) throws -> String {
    guard let id = UserID(form["user"] ?? ""), let agency = AgencyID(form["agency"] ?? ""),
      let user = try store.users().first(where: { $0.id == id })
    else { throw StoreError.invalid(field: "兼管单位", reason: "请选择账号和单位") }
    let others = user.further.map(\.id).filter { $0 != agency }
    try store.setFurtherAgencies(joins ? others + [agency] : others, of: id, by: visitor.actor, at: visitor.now)
    return joins ? "“\(user.name)”现在兼管所选单位" : "“\(user.name)”不再兼管所选单位"
  }

  private func userList(_ visitor: Visitor) throws -> UserList {
    let live = try store.tokens().filter { !$0.isRevoked && $0.expiresAt > visitor.now }
    return UserList(
      users: try store.users(), agencies: try store.agencies(AgencyFilter(), Slice(limit: Slice.largestLimit)).items,
      cities: try store.cities(), tokens: Dictionary(live.map { ($0.user, 1) }, uniquingKeysWith: +),
      rule: store.passwordRule)
  }

  private func changeUser(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var notice = ""
    var typed = UserList(users: [], agencies: [])
    do {
      switch form["action"] {
      case "join", "part":
        notice = try changeFurther(form, joins: form["action"] == "join", visitor)
      case "add":
        typed.name = (form["name"] ?? "").trimmingBlanks
        typed.role = Role(rawValue: form["role"] ?? "") ?? .agency
        typed.agency = AgencyID(form["agency"] ?? "")
        typed.city = CityID(form["city"] ?? "")
        try store.addUser(
          typed.name, password: form["password"] ?? "", role: typed.role,
          agency: typed.role.belongsToAgency ? typed.agency : nil,
          city: typed.role.belongsToCity ? typed.city : nil, isTemporary: true, by: visitor.actor, at: visitor.now)
        notice = "已新增账号“\(typed.name)”；本人首次登录时须先换成自己的密码"
        typed = UserList(users: [], agencies: [])
      case let action?:
        guard let id = UserID(form["user"] ?? "") else { throw WebError.badForm("没有选择账号") }
        let author = visitor.actor
        switch action {
        case "disable", "enable":
          guard id != visitor.user?.id else { throw WebError.badForm("不能停用自己的账号") }
          let tokens = try liveTokens(of: id, visitor)
          try store.setDisabled(action == "disable", user: id, by: author, at: visitor.now)
          notice = action == "disable" ? PasswordWords.disabled(tokens: tokens) : "账号已启用"
        case "password":
          try store.setPassword(
            of: id, to: form["password"] ?? "", isTemporary: true, revokingTokens: form["revoke"] == "1", by: author,
            at: visitor.now)
          notice = PasswordWords.reset(tokensLeft: try liveTokens(of: id, visitor))
        default: throw WebError.badForm("请使用页面上的按钮")
        }
      case nil: throw WebError.badForm("请使用页面上的按钮")
      }
    } catch let error as StoreError where WebError.store(error).status.rawValue < 500 {
      var page = try userList(visitor)
      page.fault = error.description
      (page.name, page.role, page.agency, page.city) = (typed.name, typed.role, typed.agency, typed.city)
      return answer(page.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
    var page = try userList(visitor)
    page.notice = notice
    return answer(page.page(in: frame, for: visitor), for: visitor)
  }
}
