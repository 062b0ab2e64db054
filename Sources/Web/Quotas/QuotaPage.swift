import HTTP
import Policy
import Store

/// One target as a quota of projects, and the form that says which of them count.
struct QuotaPage: Sendable {
  var quota: ProjectQuota
  var industries: [String]
  var notice: String?

  /// In the place of a way to count: it is no quota.
  static let none = "none"

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects()), Crumb("批次与任务数", .projectQuotas())]
    let mayset = visitor.may(.setProjectRules, in: quota.target.city)
    return frame.page(quota.target.indicator, in: .projects, crumbs: crumbs, for: visitor) {
      """
      \(Notice.done(notice))
      \(PageHead(quota.target.indicator, actions: LinkButton("目标页面", .target(quota.target.id)).html))
      <div class="stack">\(Card("任务数与项目库", id: "facts") { facts.html })\(mayset ? form(visitor) : nil)</div>
      """
    }
  }

  private var facts: FactList {
    var facts = FactList()
    facts.add("原文", "\(quota.target.quote)")
    facts.add("任务数", "\(quota.target.promise ?? "—")（\(quota.target.cadence.title)）")
    facts.add("计数方式", "\(quota.rule?.words ?? "文字没有说明，请指定")\(quota.isByHand ? "（人工指定）" : "")")
    facts.add("项目库（历年合计）", "\(quota.counted.map { "\($0)" } ?? "—")")
    return facts
  }

  private func form(_ visitor: Visitor) -> Card {
    let ways = QuotaRule.Count.allCases.map { Choice($0.rawValue, "按\($0.title)日期") }
    let kinds = ProjectKind.allCases.map { Choice($0.rawValue, $0.title) }
    return Card("指定计数方式", id: "set", classes: "no-print") {
      PostForm(QuotaResource.set.address(of: quota.target.id.raw), for: visitor) {
        """
        <div class="fields wide-fields">\(FormField("计数方式", id: "count",
          .list(ways + [Choice(Self.none, "不作为项目任务数")], chosen: quota.rule?.count.rawValue ?? Self.none)))
        \(FormField("项目类型", id: "kind", .list(kinds, chosen: quota.rule?.kind?.rawValue, none: "全部类型")))
        \(FormField("产业链", id: "industry",
          .list(industries.map { Choice($0, $0) }, chosen: quota.rule?.industry, none: "全部产业链")))</div>
        <div class="actions gap">\(SubmitButton("保存"))</div>
        """
      }.html
    }
  }
}

extension Site {
  func setQuota(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: TargetID = try id(request, "目标")
    let way = form["count"] ?? ""
    var rule: QuotaRule?
    if way != QuotaPage.none {
      guard let count = QuotaRule.Count(rawValue: way) else { throw WebError.badForm("请选择计数方式") }
      let kind = form["kind"].flatMap { ProjectKind(rawValue: $0) }
      rule = QuotaRule(count, kind: kind, industry: form["industry"]?.trimmingBlanks ?? "")
    }
    try store.setQuota(of: id, to: rule, by: visitor.actor, at: visitor.now)
    return .redirect(to: Address.projectQuota(id).with("done", "saved").text)
  }
}
