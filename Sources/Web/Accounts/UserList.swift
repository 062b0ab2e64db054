import Policy
import Store

/// Every account, and the forms that change one.
struct UserList: Sendable {
  var users: [UserAccount]
  var agencies: [AgencySummary]
  var fault: String?
  var notice: String?
  /// What was typed for a new account; a password is never sent back.
  var name = ""
  var role = Role.agency
  var agency: AgencyID?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("账号", crumbs: AdminNavigation.crumbs(.users), for: visitor, isWrong: fault != nil) {
      """
      \(AdminNavigation.fault(fault))\(HTML.when(notice) { "<p class=\"notice good\" role=\"status\">\($0)</p>" })
      \(Parts.heading("账号", lead: "填报单位的账号只能填报本单位负责的目标。"))\(AdminNavigation.html(.users))
      <div class="stack">\(table(visitor))\(addForm(visitor))</div>
      """
    }
  }

  private func table(_ visitor: Visitor) -> HTML {
    let rows = HTML.each(users) { user in
      let locked = user.lockedUntil.map { $0 > visitor.now } ?? false
      let state = user.isDisabled ? "已停用" : locked ? "暂时锁定" : "正常"
      let own = user.id == visitor.user?.id
      return """
        <tr><th scope="row">\(user.name)</th><td data-label="角色">\(user.role.title)</td>\
        <td data-label="单位">\(user.agencyName ?? "—")</td><td data-label="状态">\(state)</td>\
        <td data-label="最近登录">\(user.lastSignIn.map(Wording.minute) ?? "从未")</td>\
        <td data-label="操作">\(own ? "<span class=\"muted\">当前账号</span>" : actions(user, visitor))</td></tr>

        """
    }
    return """
      <section class="card flush" aria-label="全部账号"><table class="ledger"><caption class="hidden">全部账号</caption><thead><tr>\
      <th scope="col">用户名</th><th scope="col">角色</th><th scope="col">单位</th><th scope="col">状态</th><th scope="col">最近登录</th>\
      <th scope="col">操作</th></tr></thead><tbody>\(rows)</tbody></table></section>
      """
  }

  private func actions(_ user: UserAccount, _ visitor: Visitor) -> HTML {
    let id = "password-\(user.id)"
    return """
      <form class="inline" method="post" action="\(Address.users.text)">\(visitor.token)<input type="hidden" name="user" value="\(user.id)">\
      <label class="hidden" for="\(id)">\(user.name) 的新密码</label>\
      <input type="password" id="\(id)" name="password" autocomplete="new-password" placeholder="新密码">\
      <button class="button quiet small" type="submit" name="action" value="password">重设密码</button>\
      <button class="button quiet small" type="submit" name="action" value="\(user.isDisabled ? "enable" : "disable")">\
      \(user.isDisabled ? "启用" : "停用")<span class="hidden">\(user.name)</span></button></form>
      """
  }

  private func addForm(_ visitor: Visitor) -> HTML {
    let roles = Role.allCases.map { (value: $0.rawValue, title: $0.title) }
    let bodies = agencies.map { (value: $0.id.description, title: "\($0.cityName) · \($0.name)") }
    return """
      <form class="card" method="post" action="\(Address.users.text)" novalidate><h2>新增账号</h2>\(visitor.token)
      <div class="filters gap"><div><label for="new-name">用户名</label>\
      <input type="text" id="new-name" name="name" value="\(name)" autocomplete="off" maxlength="64"></div>\
      <div><label for="new-password">初始密码</label><input type="password" id="new-password" name="password" autocomplete="new-password"></div>\
      \(Parts.select("role", "角色", all: "请选择", roles, chosen: role.rawValue))\
      \(Parts.select("agency", "单位（填报单位必选）", all: "无", bodies, chosen: agency?.description))\
      <div class="actions"><button class="button" type="submit" name="action" value="add">新增</button></div></div></form>
      """
  }
}
