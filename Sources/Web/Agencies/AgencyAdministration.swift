import Policy
import Store

/// One body's administration: its names, and the merge with another, seen before it is done.
struct AgencyAdministration: Sendable {
  var detail: AgencyDetail
  /// The other bodies of the city.
  var others: [AgencySummary]
  /// The body that it would be merged into.
  var into: AgencyDetail?
  var typed = ""
  var reason = ""
  /// What was wrong, by field.
  var faults: [TargetEdit.Fault] = []
  var notice: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let agency = detail.summary
    let crumbs = [
      Crumb("管理"), Crumb("单位管理", .agencyRegister(AgencyFilter(city: agency.city))), Crumb(agency.name),
    ]
    return frame.page("管理：\(agency.name)", crumbs: crumbs, for: visitor, isWrong: !faults.isEmpty) {
      """
      \(ErrorSummary(faults.map { .init($0.message, field: $0.field) }))\(Notice.done(notice))
      \(PageHead(agency.name, lead: lead, actions: LinkButton("单位页面", .agency(agency.id)).html))
      \(Tabs(.administration, current: .agencyRegister, for: visitor))
      <div class="grid grid-2">\(into.map { preview($0, visitor) } ?? choose)\(names(visitor))</div>
      """
    }
  }

  private var lead: HTML {
    let agency = detail.summary
    let kind = Agency(agency.name, city: agency.cityName).kind
    return """
      \(agency.cityName) · \(kind.title) · 负责填报 \(agency.owned) 项目标，相关目标 \(agency.targets) 项，\
      举措 \(agency.measures) 条，账号 \(agency.accounts) 个
      """
  }

  private func message(_ field: String) -> String? { faults.first { $0.field == field }?.message }

  private var choose: Card {
    let known = others.map { Choice($0.name, "目标 \($0.targets)，举措 \($0.measures)") }
    let name = FormField(
      "并入哪家单位", id: "into-name", hint: "输入几个字即可在本市 \(others.count) 家单位中查找", fault: message("into-name"),
      .input(TextInput(typed, suggestions: known)))
    return Card("并入其他单位", id: "merge") {
      """
      <form method="get" action="\(Address.agencyAdministration(detail.summary.id).text)" novalidate>\(name)
      <div class="actions gap">\(SubmitButton("查看合并后的结果"))</div></form>
      """
    }
  }

  private func preview(_ other: AgencyDetail, _ visitor: Visitor) -> Card {
    let (from, into) = (detail.summary, other.summary)
    let reason = FormField(
      "理由", id: "reason", hint: "例如：机构改革、笔误、简称", fault: message("reason"), .lines(reason))
    let back = Address.agencyRegister(AgencyFilter(city: from.city))
    return Card("核对：将“\(from.name)”并入“\(into.name)”", id: "merge") {
      PostForm(.agencyAdministration(from.id), for: visitor) {
        """
        \(HiddenField("into", into.id.description))\
        \(HiddenField("seen", detail.mark))\(HiddenField("seen-into", other.mark))
        \(weights(from, into))
        \(consequences(from, into))
        <div class="gap">\(reason)</div>
        <div class="actions gap">\(SubmitButton("确认合并", "merge"))\
        \(LinkButton("反过来合并", .agencyAdministration(into.id, into: from.id), isSmall: false))\
        \(LinkButton("放弃", back, isSmall: false))</div>
        """
      }.html
    }
  }

  /// How much is the business of either.
  private func weights(_ from: AgencySummary, _ into: AgencySummary) -> HTML {
    let rows = [
      ("负责填报的目标", from.owned, into.owned), ("相关目标", from.targets, into.targets),
      ("举措", from.measures, into.measures), ("账号", from.accounts, into.accounts),
    ]
    return DataTable(
      "合并涉及的内容", rows, layout: .inset,
      [
        .init("内容") { "\($0.0)" },
        .init(from.name, .number) { "\($0.1)" },
        .init(into.name, .number) { "\($0.2)" },
      ]
    ).html
  }

  private func consequences(_ from: AgencySummary, _ into: AgencySummary) -> HTML {
    let names = ([from.name] + from.aliases).joined(separator: "、")
    let named = detail.named.filter { target in target.agencies.contains { $0.id == into.id } }.count
    let both = HTML.when(named > 0, "<li>其中 \(named) 项目标同时列有两家单位，合并后只列一次</li>")
    let accounts = HTML.when(from.accounts > 0, "，账号改为填报“\(into.name)”")
    return """
      <ul class="places gap"><li>以上内容都归到“<b>\(into.name)</b>”名下\(accounts)</li>\
      <li>名称“\(names)”以后都认作“\(into.name)”</li>\(both)<li>已提交的填报保留当时的单位名称</li>\
      <li>合并可以在单位管理中撤销</li></ul>
      """
  }

  private func names(_ visitor: Visitor) -> Card {
    let agency = detail.summary
    let list = HTML.each([agency.name] + agency.aliases) { name in
      "<li>\(name)\(HTML.when(name == agency.name, " \(Tag("现用名", .plain))"))</li>"
    }
    let merged = HTML.when(
      !detail.merged.isEmpty, "<p class=\"small muted gap\">已并入：\(detail.merged.joined(separator: "、"))</p>")
    let alias = FormField(
      "登记又一个名称", id: "alias", hint: "全称、简称或改革前的旧称；以后的文件中出现时认作这家单位", fault: message("alias"),
      .input(TextInput(longest: 60)))
    let form = PostForm(.agencyAdministration(agency.id), for: visitor, classes: "gap") {
      """
      \(HiddenField("seen", detail.mark))\(alias)\
      <div class="actions gap">\(SubmitButton("登记", "alias", isSmall: true))</div>
      """
    }
    return Card("名称", id: "names") { "<ul class=\"history\">\(list)</ul>\(merged)\n\(form)" }
  }
}
