import Policy
import Store

/// Bodies that have something to report and nobody who could, with the form that makes their accounts at once; then the
/// sheet with the passwords, to be printed and handed out.
struct OpenAccountsPage: Sendable {
  var city: CitySummary
  var bodies: [BodyWithoutAccount]
  /// Accounts just made; their passwords are shown this once.
  var opened: [OpenedAccount] = []
  var fault: String?
  /// Where people sign in; nil where it is not known.
  var site: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = Crumb.administration(.round, Crumb("为单位开通账号"))
    return frame.page("为单位开通账号", crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault))
      \(PageHead("为\(city.name)各单位开通账号", lead: lead, actions: actions))
      <div class="stack">\(sheet)\(form(visitor))</div>
      """
    }
  }

  private var actions: HTML {
    "\(LinkButton("用 Excel 开通", .accountSheet(city.id)))\(LinkButton("回到填报总览", .round(city.id)))"
  }

  private var lead: HTML { "账号首次登录时须换成本人的密码。初始密码只显示这一次，请打印后分别交给各单位。" }

  private var sheet: PasswordSlips? { opened.isEmpty ? nil : PasswordSlips(opened: opened, site: site) }

  private func form(_ visitor: Visitor) -> Card {
    Card("有任务而没有填报账号的单位", id: "bodies", count: bodies.count, classes: "no-print") {
      guard !bodies.isEmpty else { return EmptyState("各单位都有填报账号", "需要增加或停用账号，请联系管理员。").html }
      let shown = Array(bodies.prefix(Store.mostAccounts / 2))
      let cut = shown.count < bodies.count ? "先列出 \(shown.count) / \(bodies.count) 家，开通后显示其余。" : ""
      return PostForm(.openAccounts(city.id), for: visitor) {
        """
        <p class="hint">\(cut)</p>\(table(shown))
        <label class="check gap" for="approver"><input type="checkbox" id="approver" name="approver" value="1">\
        <span>同时开通签发人账号：这些单位的填报先由签发人签发，再报出</span></label>
        <div class="actions gap">\(SubmitButton("开通选中单位的账号"))</div>
        """
      }.html
    }
  }

  private func table(_ bodies: [BodyWithoutAccount]) -> HTML {
    DataTable(
      "没有填报账号的单位", bodies, layout: .inset,
      [
        .init("单位") { body in
          let id = "b-\(body.id)"
          return """
            <input type="checkbox" id="\(id)" name="agency" value="\(body.id)" checked>\
            <label for="\(id)">\(body.name)</label>
            """
        },
        .init("负责填报", .number) { "\($0.owned) 项" },
        .init("页面") { Link("查看", .agency($0.id)).html },
      ]
    ).html
  }
}
