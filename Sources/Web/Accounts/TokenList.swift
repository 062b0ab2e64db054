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
    frame.page("接口令牌", crumbs: Crumb.administration(.tokens), for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault))\(Notice.done(notice))\(shown)
      \(PageHead("接口令牌", lead: lead))
      \(Tabs(.administration, current: .tokens, for: visitor))
      <div class="stack">\(table(visitor))\(form(visitor))</div>
      """
    }
  }

  private var lead: HTML {
    "供单位自己的业务系统通过接口填报。令牌代表所属账号，只能做该账号能做的事；接口说明见 \(Link("OpenAPI", .openAPI))。"
  }

  private var shown: Notice? {
    made.map { made in
      Notice(
        .good, .status, isBlock: true,
        """
        <p><b>令牌只显示这一次，请立即复制并妥善保管：</b></p><p><code class="token">\(made.text)</code></p>\
        <p class="small">账号 \(made.token.userName) · \(made.token.label) · \
        有效至 \(Wording.minute(made.token.expiresAt))</p>
        """)
    }
  }

  private func table(_ visitor: Visitor) -> Card {
    Card(label: "全部令牌", isFlush: true) {
      guard !tokens.isEmpty else { return EmptyState("还没有发放过令牌", "在下面为填报单位的账号发放。").html }
      return DataTable(
        "全部令牌", tokens,
        [
          .init("用途") { "\($0.label)" },
          .init("账号") { "\($0.userName)\(SubLine($0.agencyName))" },
          .init("状态") { "\(state($0, visitor))" },
          .init("有效至") { "\(Wording.minute($0.expiresAt))" },
          .init("最近使用") { "\($0.lastUsed.map(Wording.minute) ?? "从未")" },
          .init("操作") { revoking($0, visitor) },
        ]
      ).html
    }
  }

  private func state(_ token: APIToken, _ visitor: Visitor) -> String {
    token.isRevoked ? "已作废" : token.expiresAt <= visitor.now ? "已过期" : "有效"
  }

  private func revoking(_ token: APIToken, _ visitor: Visitor) -> HTML {
    guard !token.isRevoked, token.expiresAt > visitor.now else { return "—" }
    return PostForm(.tokens, for: visitor, classes: "inline") {
      """
      \(HiddenField("token", token.id.description))\
      \(SubmitButton("作废", "revoke", look: .quiet, isSmall: true, about: "：\(token.label)"))
      """
    }.html
  }

  private func form(_ visitor: Visitor) -> Card {
    let accounts = users.map { Choice($0.id.description, $0.name + ($0.body.map { "（\($0)）" } ?? "")) }
    let what = TextInput(label, placeholder: "例如：经信局业务系统", longest: TokenRule.longestLabel)
    let life = "有效天数（1–\(TokenRule.longestDays)）"
    return Card("发放令牌", id: "add") {
      PostForm(.tokens, for: visitor, classes: "filters") {
        """
        \(FormField("账号", id: "f-user", name: "user", .list(accounts, chosen: user?.description, none: "请选择")))\
        \(FormField("用途", id: "label", .input(what)))\
        \(FormField(life, id: "days", .input(TextInput(days, digits: .numeric))))\
        <div class="actions">\(SubmitButton("发放", "add"))</div>
        """
      }.html
    }
  }
}
