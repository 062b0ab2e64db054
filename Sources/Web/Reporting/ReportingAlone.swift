import Policy
import Store

/// One row of a form on a page of its own, for small screens; its neighbours are one step away.
struct ReportingAlone: Sendable {
  var row: ReportingRow
  /// From 1.
  var number: Int
  var count: Int
  var previous: ReportingRow?
  var next: ReportingRow?
}

extension ReportingForm {
  /// In the order of the page.
  var rows: [ReportingRow] {
    byPlan.flatMap { plan in plan.lines.map { .target($0.id) } + plan.measures.map { .measure($0.id) } }
  }

  /// Leaves one row of the form; where the body is not asked for it, all of them.
  mutating func leave(_ row: ReportingRow) {
    let rows = rows
    guard let index = rows.firstIndex(of: row) else { return }
    alone = ReportingAlone(
      row: row, number: index + 1, count: rows.count, previous: index > 0 ? rows[index - 1] : nil,
      next: index + 1 < rows.count ? rows[index + 1] : nil)
    lines.removeAll { .target($0.id) != row }
    measures.removeAll { .measure($0.id) != row }
  }

  /// The way through the form, a row at a time.
  var steps: HTML {
    guard let alone else { return .empty }
    func link(_ words: String, _ row: ReportingRow?) -> HTML {
      row.map { "<li>\(Link(words, Address.reporting(period, agency: named, only: $0)))</li>" } ?? .empty
    }
    return """
      <nav class="card jumps" aria-label="逐项填写"><ul><li><b>第 \(alone.number) / \(alone.count) 项</b></li>\
      \(link("上一项", alone.previous))\(link("下一项", alone.next))\
      <li>\(Link("全部各项", Address.reporting(period, agency: named)))</li></ul></nav>
      """
  }
}
