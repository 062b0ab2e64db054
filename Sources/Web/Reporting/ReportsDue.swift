import Policy
import Store

/// Who has reported a quarter and who has not, and what waits for a decision.
struct ReportsDue: Sendable {
  /// One agency's quarter.
  struct Row: Sendable {
    var agency: AgencySummary
    var reported: Int
    var late: Int
  }

  var period: Period
  var rows: [Row]
  /// Submitted, not yet decided.
  var waiting: [Report]
  var fault: String?

  /// How many are drawn at once; the rest follows when these are decided.
  static let mostWaiting = 100

  init(_ store: Store, period: Period) throws {
    self.period = period
    var counted: [Report] = []
    var page: Slice? = Slice(limit: Slice.largestLimit)
    while let now = page {
      let listing = try store.reports(ReportFilter(period: period), now)
      counted += listing.items
      page = listing.next.map { Slice(after: $0, limit: Slice.largestLimit) }
    }
    waiting = Array(counted.filter { $0.state == .submitted }.prefix(Self.mostWaiting))
    let byAgency = Dictionary(grouping: counted, by: \.agency)
    rows = try store.agencies(AgencyFilter(), Slice(limit: Slice.largestLimit)).items.filter { $0.owned > 0 }.map {
      let own = byAgency[$0.id] ?? []
      return Row(agency: $0, reported: own.count, late: own.count(where: \.isLate))
    }
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    frame.page("填报审核", crumbs: AdminNavigation.crumbs(.reports), for: visitor, isWrong: fault != nil) {
      """
      \(AdminNavigation.fault(fault))\(Parts.heading("\(period.title)填报", lead: lead, actions: periods(visitor)))
      \(AdminNavigation.html(.reports))
      <div class="stack">\(decisions(visitor))\(completeness)</div>
      """
    }
  }

  private var lead: HTML {
    let owned = rows.reduce(0) { $0 + $1.agency.owned }
    let reported = rows.reduce(0) { $0 + $1.reported }
    let missing = rows.count { $0.reported == 0 }
    return """
      应填 \(owned) 项，已填 \(reported) 项（\(Wording.percent(reported, of: owned))）；\(missing) 家单位尚未填报。\
      \(Wording.day(period.dueOn)) 前提交为按时。
      """
  }

  private func periods(_ visitor: Visitor) -> HTML {
    let current = Period(containing: visitor.today)
    return Parts.button("待指定填报单位的目标", .targets(TargetFilter(ownerless: true)))
      + HTML.each([current.previous, current].filter { $0 != period }) {
        Parts.button("切换到\($0.title)", .reportsDue($0))
      }
  }

  private func decisions(_ visitor: Visitor) -> HTML {
    let items = HTML.each(waiting) { report in
      let figure = Wording.figure(
        value: report.newest.figure.value, stage: report.newest.figure.stage, unit: report.unit)
      let words = [report.newest.figure.narrative, report.newest.figure.explanation].filter { !$0.isEmpty }
      return """
        <li class="decision"><div><p>\(Parts.link(report.indicator, .target(report.target))) <span class="value">\(figure)</span>\
        \(HTML.when(report.isLate, " <span class=\"tag seal-tag\">逾期填报</span>"))</p>\
        <p class="cell-sub">\(report.agencyName ?? "") · \(report.newest.by) · \(Wording.minute(report.newest.at)) · \
        \(Parts.link("填报过程", .reportHistory(report.id)))</p>\(HTML.when(!words.isEmpty, "<p class=\"small\">\(words.joined(separator: "；"))</p>"))</div>
        <form method="post" action="\(Address.reportDecision(report.id).text)">\(visitor.token)\
        <input type="hidden" name="seen" value="\(report.version)"><input type="hidden" name="period" value="\(period.text)">\
        <label class="hidden" for="remark-\(report.id)">对“\(report.indicator)”的审核意见</label>\
        <input type="text" id="remark-\(report.id)" name="remark" maxlength="500" placeholder="审核意见（退回时必填）">\
        <button class="button small" type="submit" name="action" value="approve">通过</button>\
        <button class="button small danger" type="submit" name="action" value="return">退回</button></form></li>
        """
    }
    let body: HTML = waiting.isEmpty ? Parts.empty("没有待审核的填报", "各单位提交后会出现在这里。") : "<ul class=\"history\">\(items)</ul>"
    return """
      <section class="card" aria-labelledby="h-waiting"><div class="card-head"><h2 id="h-waiting">待审核 \
      <span class="muted">\(waiting.count)</span></h2><p>提交的数据已经公布；退回后不再计入</p></div>\(body)</section>
      """
  }

  private var completeness: HTML {
    let lines = HTML.each(rows) { row in
      let rest = max(0, row.agency.owned - row.reported)
      return """
        <tr><th scope="row">\(Parts.link(row.agency.name, .agency(row.agency.id)))<span class="cell-sub">\(row.agency.cityName)</span></th>\
        <td data-label="应填" class="num">\(row.agency.owned)</td><td data-label="已填" class="num">\(row.reported)</td>\
        <td data-label="其中逾期" class="num">\(row.late)</td><td data-label="未填" class="num">\(rest)</td>\
        <td data-label="账号">\(row.agency.accounts > 0 ? "已开通" : "未开通")</td>\
        <td data-label="代填">\(Parts.link("代为填报", .reporting(period, agency: row.agency.id)))</td></tr>

        """
    }
    return """
      <section class="card flush" aria-labelledby="h-complete"><div class="card-head"><h2 id="h-complete">各单位填报情况</h2></div>\
      <table class="ledger"><caption class="hidden">各单位填报情况</caption><thead><tr><th scope="col">单位</th>\
      <th scope="col" class="num">应填</th><th scope="col" class="num">已填</th><th scope="col" class="num">其中逾期</th>\
      <th scope="col" class="num">未填</th><th scope="col">账号</th><th scope="col">代填</th></tr></thead><tbody>\(lines)</tbody></table></section>
      """
  }
}
