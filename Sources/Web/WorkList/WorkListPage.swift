import Policy
import Store

/// The one table on a page: three tabs choose its order, the columns stay.
struct WorkListPage: Sendable {
  var found: FoundList<WorkItem, WorkFilter>

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let view = found.filter.view
    let lead: HTML = "\(view.meaning)。依据：“建立任务清单、责任清单、进度清单，确保重点工作落实”。三张清单是同一张表，列完全相同。"
    return frame.page(view.title, in: .measures, crumbs: [Crumb(view.title)], for: visitor) {
      """
      \(PageHead(view.title, lead: lead))\(tabs)
      \(found.form("筛选清单"))\(found.chips)\(found.sum("<strong>\(found.listing.total)</strong> 项"))
      \(Card(label: view.title, isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  private var tabs: HTML {
    let items = HTML.each(WorkFilter.View.allCases) { view in
      var filter = found.filter
      filter.view = view
      let mark: HTML = view == found.filter.view ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(Address.workList(filter).text)\"\(mark)>\(view.title)</a></li>"
    }
    return "<nav class=\"tabs\" aria-label=\"清单\"><ul>\(items)</ul></nav>\n"
  }

  private var table: HTML {
    guard !found.items.isEmpty else { return EmptyState("没有符合条件的任务", "去掉一个条件再看。").html }
    return DataTable(
      found.filter.view.title, found.items,
      [
        .init("任务") { item in
          let short = item.aim.count > 60 ? item.aim.prefix(59) + "…" : item.aim[...]
          return """
            \(Link(item.title, item.address, isSubject: true))\(SubLine("\(item.kind.title) · \(short)"))\
            \(SubLine("\(item.city) › \(item.source)"))
            """
        },
        .init("牵头单位") { names($0.lead) },
        .init("责任单位") { names($0.responsible) },
        .init("完成时限", .unbroken) { $0.deadline.map { "\($0)" } },
        .init("状态", .unbroken) { "\($0.standing)" },
        .init("最新进展") { $0.progress.map { "\($0)" } },
        .init("时间节点") { $0.milestones.map { "\($0)" } },
      ]
    ).html
  }

  private func names(_ names: [String]) -> HTML? {
    names.isEmpty ? nil : "\(names.joined(separator: "、"))"
  }
}
