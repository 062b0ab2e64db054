import HTTP
import Policy
import Store

extension Site {
  /// The administrator's desk: accounts, decisions on reports, uploads and their review.
  func addAdministration(to mount: inout Mount) {
    mount.on(.get, .users) { request, visitor in
      return answer(try userList(visitor).page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.users, RouteOptions(isCostly: true), answer: changeUser)
    mount.on(.get, .reportsDue) { request, visitor in
      var query = QueryReader(request.query)
      let period = query.period("period") ?? Period.reporting(on: visitor.today)
      try query.checked()
      return answer(try ReportsDue(store, period: period).page(in: frame, for: visitor), for: visitor)
    }
    mount.form(
      .reportDecision, page: { _, form in .reportsDue(Period(form["period"] ?? "")) }, answer: decideReport)
    addReview(to: &mount)
    addTargetChanges(to: &mount)
    addOwners(to: &mount)
    addProjects(to: &mount)
    addAgencyAdministration(to: &mount)
    addAudit(to: &mount)
  }

  private func userList(_ visitor: Visitor) throws -> UserList {
    let live = try store.tokens().filter { !$0.isRevoked && $0.expiresAt > visitor.now }
    return UserList(
      users: try store.users(), agencies: try store.agencies(AgencyFilter(), Slice(limit: Slice.largestLimit)).items,
      tokens: Dictionary(live.map { ($0.user, 1) }, uniquingKeysWith: +), rule: store.passwordRule)
  }

  private func changeUser(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    var notice = ""
    var typed = UserList(users: [], agencies: [])
    do {
      switch form["action"] {
      case "add":
        typed.name = (form["name"] ?? "").trimmingBlanks
        typed.role = Role(rawValue: form["role"] ?? "") ?? .agency
        typed.agency = AgencyID(form["agency"] ?? "")
        try store.addUser(
          typed.name, password: form["password"] ?? "", role: typed.role,
          agency: typed.role.belongsToAgency ? typed.agency : nil, isTemporary: true, by: visitor.actor,
          at: visitor.now)
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
      (page.name, page.role, page.agency) = (typed.name, typed.role, typed.agency)
      return answer(page.page(in: frame, for: visitor), WebError.store(error).status, for: visitor)
    }
    var page = try userList(visitor)
    page.notice = notice
    return answer(page.page(in: frame, for: visitor), for: visitor)
  }

  private func decideReport(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: ReportID = try id(request, "填报")
    guard let report = try store.report(id) else { throw WebError.missing("编号为 \(id) 的填报") }
    let remark = (form["remark"] ?? "").trimmingBlanks
    let seen = Int(form["seen"] ?? "") ?? 0
    do {
      switch form["action"] {
      case "approve":
        try store.approve(
          id, remark: remark.isEmpty ? nil : remark, seen: seen, by: visitor.actor, at: visitor.now)
      case "return":
        guard !remark.isEmpty else {
          var page = try ReportsDue(store, period: report.period)
          page.fault = "退回“\(report.indicator)”时请写明理由，填报单位会看到"
          return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
        }
        try store.giveBack(
          id, remark: remark, seen: seen, by: visitor.actor, at: visitor.now)
      default: throw WebError.badForm("请使用“通过”或“退回”按钮")
      }
    } catch StoreError.conflict {
      var page = try ReportsDue(store, period: report.period)
      page.fault = "“\(report.indicator)”刚刚被改动过，下面是最新内容，请重新审核"
      return answer(page.page(in: frame, for: visitor), .conflict, for: visitor)
    }
    return .redirect(to: Address.reportsDue(report.period).text)
  }
}
