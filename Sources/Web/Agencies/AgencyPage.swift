import Policy
import Store

/// One body with all its duties.
struct AgencyPage: Sendable {
  var detail: AgencyDetail
  var progress: ProgressOverview
}

extension AgencyPage {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let agency = detail.summary
    let crumbs = [
      Frame.Crumb(title: "总览", address: .overview),
      Frame.Crumb(title: agency.cityName, address: .agencies(AgencyFilter(city: agency.city))),
      Frame.Crumb(title: agency.name),
    ]
    return frame.page(agency.name, in: .agencies, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading(agency.name, lead: lead, actions: actions(visitor)))
      <div class="stack">\(kpis)\(states)
      \(targets("负责填报的目标", detail.owned, "这家单位目前没有负责填报的目标。"))
      \(detail.named.isEmpty ? "" : targets("其他相关目标", detail.named, ""))
      \(measures("牵头的举措", detail.lead))
      \(measures("承担的举措", detail.responsible))</div>
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
    if visitor.user?.agency == detail.summary.id {
      return Parts.button("填报\(period.title)", .reporting(period), quiet: false)
    }
    return HTML.when(
      visitor.may(.manageAgencies),
      Parts.button("名称与合并", .agencyAdministration(detail.summary.id))
        + Parts.button("代为填报", .reporting(period, agency: detail.summary.id)))
  }

  private var kpis: HTML {
    func kpi(_ number: Int, _ unit: String, _ label: String) -> HTML {
      "<div class=\"kpi\"><span>\(label)</span><b>\(number)<small>\(unit)</small></b></div>"
    }
    return """
      <div class="kpis">\(kpi(detail.owned.count, "项", "负责填报的目标"))\(kpi(progress.reported, "项", "其中已有数据"))\
      \(kpi(detail.named.count, "项", "其他相关目标"))\(kpi(detail.lead.count, "条", "牵头的举措"))\
      \(kpi(detail.responsible.count, "条", "承担的举措"))</div>
      """
  }

  private var states: HTML {
    guard progress.total > 0 else { return .empty }
    let filter = TargetFilter(agency: detail.summary.id, part: .owner)
    return """
      <section class="card" aria-labelledby="h-states"><div class="card-head"><h2 id="h-states">进展状态</h2>\
      <p>负责填报的 \(progress.total) 项目标</p></div>\(StackedBar(counts: progress.counts).html)\
      \(StateLegend(counts: progress.counts, filter: filter).html)</section>
      """
  }

  private func targets(_ title: String, _ targets: [TargetSummary], _ nothing: HTML) -> HTML {
    let body: HTML =
      targets.isEmpty
      ? Parts.empty("暂无", nothing) : TargetTable(caption: title, targets: targets, showsOwner: title != "负责填报的目标").html
    return """
      <section class="card flush"><div class="card-head"><h2>\(title) <span class="muted">\(targets.count)</span></h2></div>\
      \(body)</section>
      """
  }

  private func measures(_ title: String, _ measures: [MeasureSummary]) -> HTML {
    guard !measures.isEmpty else { return .empty }
    return """
      <section class="card flush"><div class="card-head"><h2>\(title) <span class="muted">\(measures.count)</span></h2></div>\
      \(MeasureLedger(caption: title, measures: measures).html)</section>
      """
  }
}
