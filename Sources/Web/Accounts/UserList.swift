import Policy
import Store

/// Every account, and the forms that change one.
struct UserList: Sendable {
  var users: [UserAccount]
  var agencies: [AgencySummary]
  var cities: [CitySummary] = []
  /// How many tokens of each account work.
  var tokens: [UserID: Int] = [:]
  var rule = PasswordRule.length
  var fault: String?
  var notice: String?
  /// What was typed for a new account; a password is never sent back.
  var name = ""
  var role = Role.agency
  var agency: AgencyID?
  var city: CityID?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("账号", crumbs: Crumb.administration(.users), for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault))\(Notice.done(notice))
      \(PageHead("账号", lead: lead))
      \(Tabs(.administration, current: .users, for: visitor))
      <div class="stack">\(table(visitor))\(addForm(visitor))\(furtherForm(visitor))\(roles)</div>
      """
    }
  }

  private var lead: HTML {
    let sheets = HTML.each(cities) { " \(Link($0.name, .accountSheet($0.id)))" }
    let many: HTML = cities.isEmpty ? .empty : "一次开通多个账号，用 Excel：\(sheets)。"
    return "填报单位的账号只能填报所在单位负责的目标；一个人可以兼管几家单位。\(many)"
  }

  private func table(_ visitor: Visitor) -> Card {
    Card(label: "全部账号", isFlush: true) {
      DataTable(
        "全部账号", users,
        [
          .init("用户名") { "\($0.name)\(SubLine($0.contact.person.isEmpty ? nil : $0.contact.person))" },
          .init("角色") { "\($0.role.title)" },
          .init("单位或城市", label: "单位") { user in
            let names = user.bodies.map(\.name).joined(separator: "、")
            return names.isEmpty ? "\(user.cityName ?? "—")" : "\(names)\(SubLine(user.cityName))"
          },
          .init("状态") { "\(state($0, visitor))" },
          .init("最近登录") { "\($0.lastSignIn.map(Wording.minute) ?? "从未")" },
          .init("操作") { actions($0, visitor) },
        ]
      ).html
    }
  }

  private func state(_ user: UserAccount, _ visitor: Visitor) -> String {
    let isLocked = user.lockedUntil.map { $0 > visitor.now } ?? false
    return user.isDisabled ? "已停用" : isLocked ? "部分来源暂停登录" : user.mustChangePassword ? "待本人改密码" : "正常"
  }

  private func actions(_ user: UserAccount, _ visitor: Visitor) -> HTML {
    if user.id == visitor.user?.id { return "<span class=\"muted\">当前账号</span>" }
    let (verb, action) = user.isDisabled ? ("启用", "enable") : ("停用", "disable")
    let new = TextInput(kind: .password, placeholder: "新密码", completion: "new-password")
    let label = "\(user.name) 的新密码"
    return PostForm(.users, for: visitor, classes: "inline") {
      """
      \(HiddenField("user", user.id.description))\
      \(FormField(label, id: "password-\(user.id)", name: "password", isInline: true, .input(new)))\
      \(revoking(user))\(SubmitButton("重设密码", "password", look: .quiet, isSmall: true))\
      \(SubmitButton(verb, action, look: .quiet, isSmall: true, about: user.name))
      """
    }.html
  }

  private func revoking(_ user: UserAccount) -> HTML {
    guard let count = tokens[user.id] else { return .empty }
    let id = "revoke-\(user.id)"
    return """
      <label class="check" for="\(id)"><input type="checkbox" id="\(id)" name="revoke" value="1">\
      <span>\(PasswordWords.revoking(count))</span></label>
      """
  }

  private func addForm(_ visitor: Visitor) -> Card {
    let roles = Role.allCases.map { Choice($0.rawValue, $0.title) }
    let bodies = agencies.map { Choice($0.id.description, "\($0.cityName) · \($0.name)") }
    let first = TextInput(kind: .password, completion: "new-password")
    let ownAgency = Control.list(bodies, chosen: agency?.description, none: "无")
    let places = Control.list(
      cities.map { Choice($0.id.description, $0.name) }, chosen: city?.description, none: "无")
    return Card("新增账号", id: "add") {
      PostForm(.users, for: visitor, classes: "filters") {
        """
        \(FormField("用户名", id: "new-name", name: "name", .input(TextInput(name, longest: 64))))\
        \(FormField("初始密码", id: "new-password", name: "password", hint: PasswordWords.rule(rule), .input(first)))\
        \(FormField("角色", id: "f-role", name: "role", .list(roles, chosen: role.rawValue, none: "请选择")))\
        \(FormField("单位（填报单位、签发人必选）", id: "f-agency", name: "agency", ownAgency))\
        \(FormField("城市（统筹审核必选）", id: "f-city", name: "city", places))\
        <div class="actions">\(SubmitButton("新增", "add"))</div>
        """
      }.html
    }
  }

  /// One person who serves several bodies.
  private func furtherForm(_ visitor: Visitor) -> Card {
    let accounts = users.filter { $0.role.belongsToAgency && !$0.isDisabled }
    let people = accounts.map {
      Choice($0.id.description, [$0.name, $0.body].compactMap(\.self).joined(separator: " · "))
    }
    let bodies = agencies.map { Choice($0.id.description, "\($0.cityName) · \($0.name)") }
    return Card("兼管其他单位", id: "further", note: "填报人、签发人可以兼管几家单位，用同一个账号") {
      PostForm(.users, for: visitor, classes: "filters") {
        """
        \(FormField("账号", id: "further-user", name: "user", .list(people, chosen: nil, none: "请选择")))\
        \(FormField("单位", id: "further-agency", name: "agency", .list(bodies, chosen: nil, none: "请选择")))\
        <div class="actions">\(SubmitButton("加入", "join"))\(SubmitButton("移除", "part", look: .quiet))</div>
        """
      }.html
    }
  }

  private var roles: Card {
    Card("各角色能做什么", id: "roles", isFlush: true) {
      DataTable(
        "各角色能做什么", Role.allCases, layout: .narrow,
        [.init("角色") { "\($0.title)" }, .init("能做什么") { "\($0.meaning)" }]
      ).html
    }
  }
}
