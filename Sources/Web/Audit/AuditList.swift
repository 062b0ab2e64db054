import Policy
import Store

/// Everything that people did, newest first.
struct AuditList: Sendable {
  var found: FoundList<AuditEntry, AuditFilter>
}

extension AuditList {
  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("操作记录", crumbs: AdminNavigation.crumbs(.audit), for: visitor) {
      """
      \(Parts.heading("操作记录", lead: "谁在何时做了什么、改动前后是什么、理由是什么。记录只增不改，每条都带校验和，可用 liance check 核验。"))
      \(AdminNavigation.html(.audit))
      \(found.form("筛选操作记录"))
      <div class="result"><p role="status"><strong>\(found.listing.total)</strong> 条</p>\
      <p class="links">\(found.downloads)</p></div>
      <section class="card flush" aria-label="操作记录">\(table)\(found.pager)</section>
      """
    }
  }

  private var table: HTML {
    guard !found.items.isEmpty else {
      return Parts.empty("没有符合条件的记录", "去掉一个条件，或\(Parts.link("查看全部记录", .audit()))。")
    }
    return """
      <table class="ledger"><caption class="hidden">操作记录，新的在前</caption><thead><tr><th scope="col">时间</th><th scope="col">经办</th>\
      <th scope="col">操作</th><th scope="col">对象</th><th scope="col">内容与理由</th></tr></thead><tbody>
      \(HTML.each(found.items.reversed(), row))</tbody></table>
      """
  }

  private func row(_ entry: AuditEntry) -> HTML {
    let title = AuditWords.subject(entry.subject) + (entry.subjectID.map { " \($0)" } ?? "")
    let subject = AuditWords.address(entry).map { Parts.link(title, $0) } ?? HTML(text: title)
    let words = AuditWords.sentence(AuditWords.changes(entry))
    let reason = HTML.when(entry.reason) { "<span class=\"cell-sub\">理由：\($0)</span>" }
    return """
      <tr><th scope="row" class="nowrap">\(entry.at.text)</th><td data-label="经办">\(entry.by)\
      \(HTML.when(entry.address) { "<span class=\"cell-sub\">\($0)</span>" })</td>\
      <td data-label="操作" class="nowrap">\(AuditWords.action(entry.action))</td><td data-label="对象" class="nowrap">\(subject)</td>\
      <td data-label="内容"><span class="long">\(words.isEmpty ? "—" : words)</span>\(reason)</td></tr>

      """
  }
}
