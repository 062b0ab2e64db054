import Policy
import Store

/// One body with all its duties.
struct AgencyPage: Sendable {
  var detail: AgencyDetail
  var progress: ProgressOverview

  /// How many of the targets that it reports, and of each other kind of duty, stand here; the rest is in the lists.
  static let (most, others) = (40, 10)
}

extension AgencyPage {
  /// Nil when there is no such body; the number of a merged one shows the one that it was merged into.
  init?(_ store: Store, _ id: AgencyID) throws {
    guard let detail = try store.agency(id, most: Self.most, others: Self.others) else { return nil }
    self.detail = detail
    progress = try store.progress(owner: detail.summary.id)
  }
}

extension AgencyPage {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let agency = detail.summary
    let crumbs = [Crumb(agency.cityName, .agencies(AgencyFilter(city: agency.city))), Crumb(agency.name)]
    return frame.page("\(agency.name)（\(agency.cityName)）", in: .agencies, crumbs: crumbs, for: visitor) {
      """
      \(PageHead(agency.name, lead: lead, actions: actions(visitor)))
      <div class="stack">\(waiting(visitor))\(figures)\(states)
      \(targets("负责填报的目标", detail.owned, of: detail.counts.owned, mine, "这家单位目前没有负责填报的目标。"))
      \(detail.named.isEmpty ? nil : targets("其他相关目标", detail.named, of: detail.counts.named, related, ""))
      \(measures("牵头的举措", detail.lead, of: detail.counts.lead, .lead))
      \(measures("承担的举措", detail.responsible, of: detail.counts.responsible, .responsible))</div>
      """
    }
  }

  private var lead: HTML {
    let agency = detail.summary
    var parts: [String] = [agency.cityName]
    let aliases = agency.aliases.filter { $0 != agency.name }
    if !aliases.isEmpty { parts.append("又称 " + aliases.joined(separator: "、")) }
    if !detail.merged.isEmpty { parts.append("已并入 " + detail.merged.joined(separator: "、")) }
    if agency.isGroup { parts.append("单位统称，不直接填报") }
    return HTML(text: parts.joined(separator: " · "))
  }

  private func actions(_ visitor: Visitor) -> HTML {
    let period = Period.reporting(on: visitor.today)
    let (id, city) = (detail.summary.id, detail.summary.city)
    if visitor.may(.report), visitor.actor.agencies.contains(id) {
      let named = visitor.actor.agency == id ? nil : id
      return LinkButton("填报\(period.title)", .reporting(period, agency: named), look: .main).html
    }
    let naming = HTML.when(
      visitor.may(.manageAgencies), LinkButton("名称与合并", .agencyAdministration(id)).html)
    let writing = HTML.when(
      visitor.actor.may(.report, for: id, in: city), LinkButton("代为填报", .reporting(period, agency: id)).html)
    return "\(naming)\(writing)"
  }

  /// What the office only keeps until somebody is found for it.
  private func waiting(_ visitor: Visitor) -> Notice? {
    let count = detail.counts.waiting
    guard count > 0 else { return nil }
    let list = TargetFilter(agency: detail.summary.id, part: .owner, ownerReason: .office)
    let city = detail.summary.city
    let way = visitor.may(.assignOwners, in: city) ? Link("分配给各单位", .owners(.office, city: city)) : nil
    return Notice(
      .info, "其中 \(Link("\(count) 项", .targets(list)))原文没有列明责任单位，由这家统筹协调机构暂代，等待分配。\(way)")
  }

  private var figures: HTML {
    """
    <div class="kpis">\(KeyFigure(detail.counts.owned, "项", "负责填报的目标", .targets(mine)))\
    \(KeyFigure(progress.reported, "项", "其中已有数据", .targets(told)))\(KeyFigure(detail.counts.named, "项", "其他相关目标"))\
    \(KeyFigure(detail.counts.lead, "条", "牵头的举措"))\
    \(KeyFigure(detail.counts.responsible, "条", "承担的举措"))</div>
    """
  }

  private var mine: TargetFilter { TargetFilter(agency: detail.summary.id, part: .owner) }
  private var related: TargetFilter { TargetFilter(agency: detail.summary.id) }
  private var told: TargetFilter { TargetFilter(agency: detail.summary.id, part: .owner, hasData: true) }

  private var states: Card? {
    guard progress.total > 0 else { return nil }
    return Card("进展状态", id: "states", note: "负责填报的 \(progress.total) 项目标") {
      "\(StackedBar(counts: progress.counts))\(StateLegend(counts: progress.counts, filter: mine))"
    }
  }

  private func targets(
    _ title: String, _ targets: [TargetSummary], of count: Int, _ all: TargetFilter, _ nothing: HTML
  ) -> Card {
    Card(title, count: count, isFlush: true) {
      if targets.isEmpty { return EmptyState("暂无", nothing).html }
      let table = TargetTable(caption: title, targets: targets, showsOwner: title != "负责填报的目标")
      return "\(table)\(rest(targets.count, of: count, .targets(all)))"
    }
  }

  private func measures(
    _ title: String, _ measures: [MeasureSummary], of count: Int, _ role: AgencyLink.Role
  ) -> Card? {
    guard !measures.isEmpty else { return nil }
    let all = MeasureFilter(agency: detail.summary.id, role: role)
    return Card(title, count: count, isFlush: true) {
      "\(MeasureTable(caption: title, measures: measures))\(rest(measures.count, of: count, .measures(all)))"
    }
  }

  /// The way to what does not stand on the page.
  private func rest(_ shown: Int, of count: Int, _ list: Address) -> HTML {
    HTML.when(count > shown, "<p class=\"pad\">先列出 \(shown) / \(count)，\(Link("查看全部", list))。</p>")
  }
}
