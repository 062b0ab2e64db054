import Policy
import Store

/// The tokens by which agencies' own systems hand in reports.
struct TokenList: Sendable {
  var tokens: [APIToken]
  var users: [UserAccount]
  /// A token just made: shown this once.
  var made: (text: String, token: APIToken)?
  var notice: String?
  var fault: String?
  var user: UserID?
  var label = ""
  var days = String(TokenRule.usualDays)

  init(_ store: Store) throws {
    tokens = try store.tokens()
    users = try store.users().filter { $0.role.may(.report) && !$0.isDisabled }
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("接口令牌", crumbs: AdminNavigation.crumbs(.tokens), for: visitor, isWrong: fault != nil) {
      """
      \(AdminNavigation.fault(fault))\(HTML.when(notice) { "<p class=\"notice good\" role=\"status\">\($0)</p>" })\(shown)
      \(Parts.heading("接口令牌", lead: "供单位自己的业务系统通过接口填报。令牌代表所属账号，只能做该账号能做的事；接口说明见 \(Parts.link("OpenAPI", .openAPI))。"))
      \(AdminNavigation.html(.tokens))
      <div class="stack">\(table(visitor))\(form(visitor))</div>
      """
    }
  }

  private var shown: HTML {
    HTML.when(made) { made in
      """
      <div class="notice good" role="status"><p><b>令牌只显示这一次，请立即复制并妥善保管：</b></p><p><code class="token">\(made.text)</code></p>\
      <p class="small">账号 \(made.token.userName) · \(made.token.label) · 有效至 \(Wording.minute(made.token.expiresAt))</p></div>
      """
    }
  }

  private func table(_ visitor: Visitor) -> HTML {
    let rows = HTML.each(tokens) { token in
      let state = token.isRevoked ? "已作废" : token.expiresAt <= visitor.now ? "已过期" : "有效"
      let action: HTML =
        state == "有效"
        ? """
        <form class="inline" method="post" action="\(Address.tokens.text)">\(visitor.token)<input type="hidden" name="token" value="\(token.id)">\
        <button class="button quiet small" type="submit" name="action" value="revoke">作废<span class="hidden">：\(token.label)</span></button></form>
        """ : "—"
      return """
        <tr><th scope="row">\(token.label)</th><td data-label="账号">\(token.userName)<span class="cell-sub">\(token.agencyName ?? "")</span></td>\
        <td data-label="状态">\(state)</td><td data-label="有效至">\(Wording.minute(token.expiresAt))</td>\
        <td data-label="最近使用">\(token.lastUsed.map(Wording.minute) ?? "从未")</td><td data-label="操作">\(action)</td></tr>

        """
    }
    let body: HTML =
      tokens.isEmpty
      ? Parts.empty("还没有发放过令牌", "在下面为填报单位的账号发放。")
      : """
      <table class="ledger"><caption class="hidden">全部令牌</caption><thead><tr><th scope="col">用途</th><th scope="col">账号</th>\
      <th scope="col">状态</th><th scope="col">有效至</th><th scope="col">最近使用</th><th scope="col">操作</th></tr></thead><tbody>\(rows)</tbody></table>
      """
    return "<section class=\"card flush\" aria-label=\"全部令牌\">\(body)</section>"
  }

  private func form(_ visitor: Visitor) -> HTML {
    let accounts = users.map { (value: $0.id.description, title: $0.name + ($0.agencyName.map { "（\($0)）" } ?? "")) }
    return """
      <form class="card" method="post" action="\(Address.tokens.text)" novalidate><h2>发放令牌</h2>\(visitor.token)
      <div class="filters gap">\(Parts.select("user", "账号", all: "请选择", accounts, chosen: user?.description))\
      <div><label for="label">用途</label><input type="text" id="label" name="label" value="\(label)" maxlength="\(TokenRule.longestLabel)" placeholder="例如：经信局业务系统" autocomplete="off"></div>\
      <div><label for="days">有效天数（1–\(TokenRule.longestDays)）</label><input type="text" inputmode="numeric" id="days" name="days" value="\(days)" autocomplete="off"></div>\
      <div class="actions"><button class="button" type="submit" name="action" value="add">发放</button></div></div></form>
      """
  }
}
