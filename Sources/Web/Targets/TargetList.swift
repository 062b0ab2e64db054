import Policy
import Store

/// Targets found by filters.
struct TargetList: Sendable {
  var found: FoundList<TargetSummary, TargetFilter>
}

extension TargetList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "目标")]
    return frame.page("目标", in: .targets, crumbs: crumbs, for: visitor) {
      """
      \(Parts.heading("目标", lead: "一个指标、一个数值、一个时限，就是一项目标。"))
      \(found.form("筛选目标"))
      \(found.chips)
      <div class="result"><p role="status"><strong>\(found.listing.total)</strong> 项目标</p>\
      <p class="links">\(found.downloads)</p></div>
      <section class="card flush" aria-label="目标列表">\(table)\(found.pager)</section>
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      return Parts.empty("没有符合条件的目标", "去掉一个条件，或\(Parts.link("查看全部目标", .targets()))。")
    }
    return TargetTable(caption: "符合条件的目标", targets: found.items).html
  }
}
