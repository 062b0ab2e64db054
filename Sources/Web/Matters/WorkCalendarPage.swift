import Policy
import Store

/// The official calendar: which days are worked where that differs from the week; the administrator loads it.
struct WorkCalendarPage: Sendable {
  var calendar: WorkCalendar
  var faults: [String] = []
  var done = false

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("督办", .supervision()), Crumb("工作日历")]
    let lead: HTML = "国务院办公厅每年公布放假和调休；载入后，选择按工作日计算的城市用它。没有写到的日子，周一至周五是工作日。"
    return frame.page("工作日历", in: .supervision, crumbs: crumbs, for: visitor, isWrong: !faults.isEmpty) {
      """
      \(ErrorSummary("没有载入", faults.map { .init($0, field: "file") }))\(Notice.done(done ? "已载入" : nil))
      \(PageHead("工作日历", lead: lead))
      <div class="stack">
      \(Card("载入", id: "load") { form(visitor) })
      \(Card("已有的日子", id: "days", count: calendar.moved.count, isFlush: true) { table })
      </div>
      """
    }
  }

  private func form(_ visitor: Visitor) -> HTML {
    let hint = "CSV 或文本，一天一行：2026-10-01,休 或 2026-10-10,班；同一年的换成新的，其他年份不动"
    return PostForm(.workCalendar, for: visitor, takesFiles: true) {
      """
      \(FormField("日历文件", id: "file", hint: hint, .file(endings: [".csv", ".txt"])))
      <div class="actions gap">\(SubmitButton("载入"))</div>
      """
    }.html
  }

  private var table: HTML {
    let days = calendar.moved.sorted { $0.key > $1.key }
    guard !days.isEmpty else { return EmptyState("还没有载入日历", "没有日历时，周一至周五按工作日计算。").html }
    return DataTable(
      "放假和调休", days,
      [.init("日期") { "\(Wording.day($0.key))" }, .init("安排") { $0.value ? "上班（调休）" : "放假" }]
    ).html
  }
}

extension Address {
  static let workCalendar = Address(path: Route.workCalendar.pattern)
}
