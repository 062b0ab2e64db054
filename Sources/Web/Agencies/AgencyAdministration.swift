import Policy
import Store

/// One body's administration: its names, and the merge with another, seen before it is done.
struct AgencyAdministration: Sendable {
  var detail: AgencyDetail
  /// The other bodies of the city.
  var others: [AgencySummary]
  /// The body that it would be merged into.
  var into: AgencySummary?
  var typed = ""
  var reason = ""
  /// What was wrong, by field.
  var faults: [TargetEdit.Fault] = []
  var notice: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let body = detail.summary
    let crumbs =
      AdminNavigation.crumbs(.agencyRegister).dropLast() + [
        Frame.Crumb(title: "单位管理", address: .agencyRegister(AgencyFilter(city: body.city))),
        Frame.Crumb(title: body.name),
      ]
    return frame.page("管理：\(body.name)", crumbs: Array(crumbs), for: visitor, isWrong: !faults.isEmpty) {
      """
      \(errors)\(HTML.when(notice) { "<p class=\"notice good\" role=\"status\">\($0)</p>" })
      \(Parts.heading(body.name, lead: lead, actions: Parts.button("单位页面", .agency(body.id))))
      \(AdminNavigation.html(.agencyRegister))
      <div class="grid grid-2">\(into == nil ? choose : preview(visitor))\(names(visitor))</div>
      """
    }
  }

  private var lead: HTML {
    let body = detail.summary
    let kind = Agency(body.name, city: body.cityName).kind
    return HTML(
      text:
        "\(body.cityName) · \(kind.title) · 负责填报 \(body.owned) 项目标，相关目标 \(body.targets) 项，举措 \(body.measures) 条，账号 \(body.accounts) 个"
    )
  }

  private func message(_ field: String) -> String? { faults.first { $0.field == field }?.message }

  private var errors: HTML {
    guard !faults.isEmpty else { return .empty }
    let items = HTML.each(faults) { "<li><a href=\"#\($0.field)\">\($0.message)</a></li>" }
    return """
      <div class="error-summary" role="alert" tabindex="-1" id="errors"><h2>没有完成</h2><ul>\(items)</ul></div>
      """
  }

  private func fault(_ field: String) -> HTML {
    HTML.when(message(field)) { "<p class=\"fault\" id=\"\(field)-fault\">\($0)</p>" }
  }

  private var choose: HTML {
    let options = HTML.each(others) { "<option value=\"\($0.name)\">目标 \($0.targets)，举措 \($0.measures)</option>" }
    return """
      <form class="card" method="get" action="\(Address.agencyAdministration(detail.summary.id).text)" novalidate><h2>并入其他单位</h2>
      <div class="field gap\(message("into-name") == nil ? "" : " wrong")"><label for="into-name">并入哪家单位</label>\
      <p class="hint" id="into-hint">输入几个字即可在本市 \(others.count) 家单位中查找</p>\(fault("into-name"))\
      <input type="text" id="into-name" name="into-name" value="\(typed)" list="others" autocomplete="off" aria-describedby="into-hint">\
      <datalist id="others">\(options)</datalist></div>
      <div class="actions gap"><button class="button" type="submit">查看合并后的结果</button></div></form>
      """
  }

  private func preview(_ visitor: Visitor) -> HTML {
    guard let into else { return .empty }
    let from = detail.summary
    let names = ([from.name] + from.aliases).joined(separator: "、")
    func row(_ what: String, _ one: Int, _ other: Int) -> HTML {
      """
      <tr><th scope="row">\(what)</th><td data-label="\(from.name)" class="num">\(one)</td><td data-label="\(into.name)" class="num">\(other)</td></tr>
      """
    }
    let named = detail.named.filter { target in target.agencies.contains { $0.id == into.id } }.count
    let both = HTML.when(named > 0, "<li>其中 \(named) 项目标同时列有两家单位，合并后只列一次</li>")
    return """
      <form class="card" method="post" action="\(Address.agencyAdministration(from.id).text)" novalidate><h2>核对：将“\(from.name)”并入“\(into.name)”</h2>\(visitor.token)\
      <input type="hidden" name="into" value="\(into.id)">
      <table class="ledger plain gap"><caption class="hidden">合并涉及的内容</caption><thead><tr><th scope="col">内容</th>\
      <th scope="col" class="num">\(from.name)</th><th scope="col" class="num">\(into.name)</th></tr></thead><tbody>\
      \(row("负责填报的目标", from.owned, into.owned))\(row("相关目标", from.targets, into.targets))\
      \(row("举措", from.measures, into.measures))\(row("账号", from.accounts, into.accounts))</tbody></table>
      <ul class="places gap"><li>以上内容都归到“<b>\(into.name)</b>”名下\(HTML.when(from.accounts > 0, "，账号改为填报“\(into.name)”"))</li>\
      <li>名称“\(names)”以后都认作“\(into.name)”</li>\(both)<li>已提交的填报保留当时的单位名称</li><li>合并可以在单位管理中撤销</li></ul>
      <div class="field gap\(message("reason") == nil ? "" : " wrong")"><label for="reason">理由</label>\
      <p class="hint" id="reason-hint">例如：机构改革、笔误、简称</p>\(fault("reason"))\
      <textarea id="reason" name="reason" rows="2" aria-describedby="reason-hint">\n\(reason)</textarea></div>
      <div class="actions gap"><button class="button" type="submit" name="action" value="merge">确认合并</button>\
      <a class="button quiet" href="\(Address.agencyAdministration(into.id, into: from.id).text)">反过来合并</a>\
      <a class="button quiet" href="\(Address.agencyRegister(AgencyFilter(city: from.city)).text)">放弃</a></div></form>
      """
  }

  private func names(_ visitor: Visitor) -> HTML {
    let body = detail.summary
    let list = HTML.each([body.name] + body.aliases) { name in
      "<li>\(name)\(HTML.when(name == body.name, " <span class=\"tag plain\">现用名</span>"))</li>"
    }
    let merged = HTML.when(
      !detail.merged.isEmpty, "<p class=\"small muted gap\">已并入：\(detail.merged.joined(separator: "、"))</p>")
    return """
      <section class="card" aria-labelledby="h-names"><h2 id="h-names">名称</h2><ul class="history">\(list)</ul>\(merged)
      <form class="gap" method="post" action="\(Address.agencyAdministration(body.id).text)" novalidate>\(visitor.token)\
      <div class="field\(message("alias") == nil ? "" : " wrong")"><label for="alias">登记又一个名称</label>\
      <p class="hint" id="alias-hint">全称、简称或改革前的旧称；以后的文件中出现时认作这家单位</p>\(fault("alias"))\
      <input type="text" id="alias" name="alias" maxlength="60" autocomplete="off" aria-describedby="alias-hint"></div>\
      <div class="actions gap"><button class="button small" type="submit" name="action" value="alias">登记</button></div></form></section>
      """
  }
}
