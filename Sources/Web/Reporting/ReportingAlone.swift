import Policy
import Store

/// One line of a form on a page of its own, for small screens; its neighbours are one step away.
struct ReportingAlone: Sendable {
  var target: TargetID
  /// From 1.
  var number: Int
  var count: Int
  var previous: TargetID?
  var next: TargetID?
}

extension ReportingForm {
  /// Leaves one line of the form; where the body is not asked for it, all of them.
  mutating func leave(_ target: TargetID) {
    guard let index = lines.firstIndex(where: { $0.id == target }) else { return }
    alone = ReportingAlone(
      target: target, number: index + 1, count: lines.count, previous: index > 0 ? lines[index - 1].id : nil,
      next: index + 1 < lines.count ? lines[index + 1].id : nil)
    lines = [lines[index]]
  }

  /// The way through the form, a line at a time.
  var steps: HTML {
    guard let alone else { return .empty }
    func link(_ words: String, _ target: TargetID?) -> HTML {
      target.map { "<li>\(Link(words, Address.reporting(period, agency: named, target: $0)))</li>" } ?? .empty
    }
    return """
      <nav class="card jumps" aria-label="逐项填写"><ul><li><b>第 \(alone.number) / \(alone.count) 项</b></li>\
      \(link("上一项", alone.previous))\(link("下一项", alone.next))\
      <li>\(Link("全部各项", Address.reporting(period, agency: named)))</li></ul></nav>
      """
  }
}
