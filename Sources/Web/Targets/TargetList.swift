import Policy
import Store

/// Targets found by filters.
struct TargetList: Sendable {
  var found: FoundList<TargetSummary, TargetFilter>
  var today: CivilDate
}

extension TargetList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("目标", in: .targets, crumbs: [Crumb("目标")], for: visitor) {
      """
      \(PageHead("目标", lead: "一个指标、一个数值、一个时限，就是一项目标。"))
      \(found.form("筛选目标"))
      \(DueLinks(filter: found.filter, today: today))
      \(found.chips)
      <p class="links small">\(Link("时限日历（.ics）", .calendar(found.filter)))</p>
      \(found.sum("<strong>\(found.listing.total)</strong> 项目标"))
      \(Card(label: "目标列表", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  /// Bodies of two cities may have the same name.
  private var showsCity: Bool { found.filter.city == nil && found.filter.document == nil && found.filter.agency == nil }

  private var table: HTML {
    guard !found.items.isEmpty else {
      return EmptyState("没有符合条件的目标", "去掉一个条件，或\(Link("查看全部目标", .targets()))。").html
    }
    return TargetTable(caption: "符合条件的目标", targets: found.items, showsCity: showsCity).html
  }
}
