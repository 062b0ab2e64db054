import Policy
import Store

/// Everything that people did, newest first.
struct AuditList: Sendable {
  var filter: AuditFilter
  var listing: Listing<AuditEntry>
  var slice: Slice
  var users: [UserAccount]
}

extension AuditList {
  init(_ store: Store, _ filter: AuditFilter, _ slice: Slice) throws {
    self.filter = filter
    self.slice = slice
    // The trail is kept oldest first: its newest page is the one before no end.
    let isFirst = slice.after == nil && slice.before == nil
    listing = try store.audit(filter, isFirst ? Slice(before: Int64.max, limit: slice.limit) : slice)
    users = try store.users()
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("操作记录", crumbs: AdminNavigation.crumbs(.audit), for: visitor) {
      """
      \(Parts.heading("操作记录", lead: "谁在何时做了什么、改动前后是什么、理由是什么。记录只增不改，每条都带校验和，可用 liance check 核验。"))
      \(AdminNavigation.html(.audit))
      \(form)
      <div class="result"><p role="status"><strong>\(listing.total)</strong> 条</p>\
      <p class="links">\(Parts.link("下载 CSV", .auditCSV(filter)))</p></div>
      <section class="card flush" aria-label="操作记录">\(table)\(pager)</section>
      """
    }
  }

  private var form: HTML {
    let subjects = AuditWords.subjects.map { (value: $0.name, title: $0.title) }
    let actions = AuditWords.actions.map { (value: $0.name, title: $0.title) }
    let people = users.map { (value: $0.id.description, title: ($0.agencyName.map { "\($0) · " } ?? "") + $0.name) }
    let item = HTML.when(filter.subjectID) { "<input type=\"hidden\" name=\"id\" value=\"\($0)\">" }
    return """
      <form class="card filters" method="get" action="\(Address.audit().text)" role="search" aria-label="筛选操作记录">\(item)
      \(Parts.select("subject", "对象", all: "全部对象", subjects, chosen: filter.subject))
      \(Parts.select("action", "操作", all: "全部操作", actions, chosen: filter.action))
      \(Parts.select("user", "账号", all: "全部账号", people, chosen: filter.user?.description))
      \(day("from", "起始日期", filter.from))\(day("to", "截止日期", filter.to))
      <div class="actions"><button class="button" type="submit">筛选</button>\
      <a class="button quiet" href="\(Address.audit().text)">重置</a></div></form>
      """
  }

  private func day(_ name: String, _ label: String, _ value: CivilDate?) -> HTML {
    """
    <div><label for="f-\(name)">\(label)</label><input type="date" id="f-\(name)" name="\(name)" value="\(value?.text ?? "")" placeholder="2026-03-31"></div>
    """
  }

  private var table: HTML {
    guard !listing.items.isEmpty else {
      return Parts.empty("没有符合条件的记录", "去掉一个条件，或\(Parts.link("查看全部记录", .audit()))。")
    }
    return """
      <table class="ledger"><caption class="hidden">操作记录，新的在前</caption><thead><tr><th scope="col">时间</th><th scope="col">经办</th>\
      <th scope="col">操作</th><th scope="col">对象</th><th scope="col">内容与理由</th></tr></thead><tbody>
      \(HTML.each(listing.items.reversed(), row))</tbody></table>
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

  /// The list runs backwards: what the store calls previous is older.
  private var pager: HTML {
    let isFirst = slice.after == nil && slice.before == nil
    guard !isFirst || listing.previous != nil else { return .empty }
    let plain = Address.audit(filter)
    let newest = HTML.when(!isFirst, "<a class=\"button quiet small\" href=\"\(plain.text)\">回到最新</a>")
    let newer = HTML.when(isFirst ? nil : listing.next) {
      "<a class=\"button quiet small\" rel=\"prev\" href=\"\(plain.with("after", String($0)).text)\">较新的</a>"
    }
    let older = HTML.when(listing.previous) {
      "<a class=\"button quiet small\" rel=\"next\" href=\"\(plain.with("before", String($0)).text)\">较早的</a>"
    }
    return
      "<nav class=\"pager\" aria-label=\"翻页\"><span class=\"links\">\(newest)\(newer)</span>\(older)</nav>"
  }
}
