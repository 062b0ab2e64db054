import Policy
import Store

/// What waits for a body, period by period: given back, overdue, due; each leads to the first line that waits.
struct ReportingTodo: Part {
  var periods: [OwedReports]
  var today: CivilDate
  /// For a body in whose place somebody writes.
  var behalf: AgencyID?

  var html: HTML {
    let waiting = periods.filter { $0.returned + $0.open > 0 }
    guard let last = waiting.last else { return .empty }
    let lines = HTML.each(waiting) { "<li>\(line($0))</li>" }
    return Card("我的待办", id: "todo", classes: "todo") {
      """
      <ul>\(lines)</ul>\
      <p class="small muted">\(last.period.title)减负：\(last.burden.words)。\(ReportingBurden.rule)。</p>
      """
    }.html
  }

  private func line(_ owed: OwedReports) -> HTML {
    let link = Link(owed.period.title, Address.reporting(owed.period, agency: behalf).at(ReportingForm.firstWaiting))
    let returned = HTML.when(owed.returned > 0, "，\(Tag("已退回", .seal)) <b>\(owed.returned)</b> 项")
    let open = HTML.when(
      owed.open > 0, "，还有 <b>\(owed.open)</b> 项没有提交\(HTML.when(owed.drafts > 0, "（其中草稿 \(owed.drafts) 项）"))")
    let measures = owed.burden.measures > 0 ? "（其中举措 \(owed.burden.measures) 项）" : ""
    return "\(link)：应填 \(owed.asked) 项\(measures)\(returned)\(open)。\(due(owed.window))"
  }

  private func due(_ window: ReportingWindow) -> HTML {
    let days = window.daysLeft(on: today)
    let day = Wording.day(window.dueOn)
    if window.state(on: today) == .closed { return "\(Tag("已截止", .seal)) 不再接收，确需补报请联系统筹协调机构" }
    if days < 0 { return "\(Tag("已逾期", .seal)) 截止 \(day)，已过 \(-days) 天" }
    return days == 0 ? "<b>今天截止</b>" : "截止 \(day)，还有 <b>\(days)</b> 天"
  }
}
