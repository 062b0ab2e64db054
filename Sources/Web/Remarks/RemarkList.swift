import Policy
import Store

/// Every remark, the newest first.
struct RemarkList: Sendable {
  var found: FoundList<Remark, RemarkFilter>
  /// What this visitor may not open.
  var closed: Set<SubjectReference> = []

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let lead: HTML = "领导的批示由统筹协调机构登记，责任单位回复；没有回复的一直列为待办。"
    let number: HTML = "<strong>\(found.listing.total)</strong> 件批示"
    return frame.page("批示", in: .supervision, crumbs: [Crumb("批示")], for: visitor) {
      """
      \(PageHead("批示", lead: lead))
      \(Tabs(.supervision, current: .remarks, for: visitor))
      \(found.form("筛选批示"))
      \(found.chips)
      \(found.sum(number))
      \(Card(label: "批示列表", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      guard found.isFiltered else {
        return EmptyState("还没有批示", "统筹审核人员和管理员在目标、项目、台账事项的页面上登记批示。").html
      }
      return EmptyState("没有符合条件的批示", "去掉一个条件，或\(Link("查看全部批示", .remarks()))。").html
    }
    return RemarkTable(remarks: found.items, closed: closed).html
  }
}

/// Remarks as a table, wherever they are listed.
struct RemarkTable: Part {
  let remarks: [Remark]
  var closed: Set<SubjectReference> = []

  var html: HTML {
    DataTable(
      "批示", remarks,
      [
        .init("批示") { remark in
          let said = "\(remark.leader) · \(remark.saidOn.text)"
          let short = remark.text.count > 60 ? remark.text.prefix(59) + "…" : remark.text[...]
          return "\(Link(String(short), .remark(remark.id), isSubject: true))\(SubLine(said))"
        },
        .init("对象") { $0.subject.link(besides: closed) },
        .init("状态") { Tag($0.state.title, $0.state == .open ? .usual : .plain).html },
        .init("回复单位") { "\($0.agency.name)\(SubLine($0.cityName))" },
        .init("回复期限", .unbroken) { $0.due.map { "\($0.text)" } },
      ]
    ).html
  }
}
