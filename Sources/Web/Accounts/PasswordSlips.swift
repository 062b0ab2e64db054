import Policy
import Store

/// The passwords for first sign-ins, a slip for each person, to be printed, cut apart and handed out; shown this once,
/// for what is kept of them cannot be read back.
struct PasswordSlips: Part {
  let opened: [OpenedAccount]
  /// Where people sign in; nil where it is not known.
  let site: String?

  var html: HTML {
    let slips = HTML.each(opened) { account in
      let user = account.user
      let facts: [(String, HTML)] = [
        ("单位", "\(user.bodies.isEmpty ? user.cityName ?? "" : user.bodies.map(\.name).joined(separator: "、"))"),
        ("姓名", "\(user.contact.person.isEmpty ? "　" : user.contact.person)"), ("角色", "\(user.role.title)"),
        ("用户名", "<span class=\"value\">\(user.name)</span>"),
        ("首次登录密码", "<code class=\"value\">\(account.password)</code>"),
      ]
      let lines = HTML.each(facts) { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }
      return """
        <li class="slip"><h3>链策账号 \(user.cityName ?? "")</h3><dl>\(lines)</dl>\
        <p>\(site.map { "登录：\($0)　" } ?? "")首次登录须换成您自己的密码；密码中的短横也要输入。请勿转给他人。</p></li>
        """
    }
    return """
      \(Notice(.warn, .alert, "已开通 \(opened.count) 个账号。离开本页后密码不再显示，请现在打印，裁开后分别交给本人。"))\
      \(Card("首次登录密码单", id: "sheet", count: opened.count) { "<ul class=\"slips\">\(slips)</ul>" })
      """
  }
}

/// The slips by themselves, after a sheet of accounts was confirmed.
struct PasswordSlipsPage: Sendable {
  var city: CitySummary
  var opened: [OpenedAccount]
  var site: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = Crumb.administration(.round, Crumb("用 Excel 开通账号", .accountSheet(city.id)), Crumb("首次登录密码单"))
    let actions: HTML = "\(LinkButton("回到填报总览", .round(city.id)))"
    return frame.page("首次登录密码单", crumbs: crumbs, for: visitor) {
      """
      \(PageHead("\(city.name)首次登录密码单", lead: "用浏览器的打印（Ctrl+P）打印本页；每人一张。", actions: actions))
      <div class="stack">\(PasswordSlips(opened: opened, site: site))</div>
      """
    }
  }
}
