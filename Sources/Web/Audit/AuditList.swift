import Policy
import Store

/// Everything that people did, newest first.
struct AuditList: Sendable {
  var found: FoundList<AuditEntry, AuditFilter>
}

extension AuditList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("操作记录", crumbs: Crumb.administration(.audit), for: visitor) {
      """
      \(PageHead("操作记录", lead: "谁在何时做了什么、改动前后是什么、理由是什么。记录只增不改，每条都带校验和，可用 liance check 核验。"))
      \(Tabs(.administration, current: .audit, for: visitor))
      \(found.form("筛选操作记录"))
      \(found.sum("<strong>\(found.listing.total)</strong> 条"))
      \(Card(label: "操作记录", isFlush: true) { "\(table)\(found.pager)" })
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      return EmptyState("没有符合条件的记录", "去掉一个条件，或\(Link("查看全部记录", .audit()))。").html
    }
    return DataTable(
      "操作记录，新的在前", found.items,
      [
        .init("时间", .unbroken) { "\($0.at.text)" },
        .init("经办") { "\($0.by)\(SubLine($0.address))" },
        .init("操作", .unbroken) { "\(AuditWords.action($0.action))" },
        .init("对象", .unbroken, subject),
        .init("内容与理由", label: "内容", content),
      ]
    ).html
  }

  private func subject(_ entry: AuditEntry) -> HTML {
    let title = AuditWords.subject(entry.subject) + (entry.subjectID.map { " \($0)" } ?? "")
    return AuditWords.address(entry).map { Link(title, $0).html } ?? HTML(text: title)
  }

  private func content(_ entry: AuditEntry) -> HTML {
    let words = AuditWords.sentence(AuditWords.changes(entry))
    return "<span class=\"long\">\(words.isEmpty ? "—" : words)</span>\(SubLine(entry.reason.map { "理由：" + $0 }))"
  }
}
