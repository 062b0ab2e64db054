import Policy
import Store

/// Clauses that assign work, found by filters.
struct MeasureList: Sendable {
  var found: FoundList<MeasureSummary, MeasureFilter>
}

extension MeasureList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("举措", in: .measures, crumbs: [Crumb("举措")], for: visitor) {
      """
      \(PageHead("举措", lead: "文件中落实到责任单位的每一条工作任务。", actions: lists))
      \(found.form("筛选举措"))
      \(found.chips)
      \(found.sum("<strong>\(found.listing.total)</strong> 条举措"))
      \(Card(label: "举措列表", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  /// The same measures with targets and projects.
  private var lists: HTML {
    let filter = WorkFilter(city: found.filter.city, agency: found.filter.agency, document: found.filter.document)
    return HTML.each(WorkFilter.View.allCases) { view in
      var filter = filter
      filter.view = view
      return LinkButton(view.title, .workList(filter)).html
    }
  }

  private var showsCity: Bool { found.filter.city == nil && found.filter.document == nil && found.filter.agency == nil }

  private var table: HTML {
    guard !found.items.isEmpty else {
      return EmptyState("没有符合条件的举措", "去掉一个条件，或\(Link("查看全部举措", .measures()))。").html
    }
    return MeasureTable(caption: "符合条件的举措", measures: found.items, showsCity: showsCity).html
  }
}
