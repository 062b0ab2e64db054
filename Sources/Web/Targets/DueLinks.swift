import Policy
import Store

/// The ways to what falls due soon: the next days, and month by month.
struct DueLinks: Part {
  var filter: TargetFilter
  var today: CivilDate

  /// How far ahead a city looks: a month, a quarter, half a year.
  static let days = [30, 90, 180]
  static let months = 12

  /// What falls due from today on, that many days ahead.
  static func next(_ days: Int, from today: CivilDate, _ filter: TargetFilter) -> TargetFilter {
    window(today, today.adding(days: days), filter)
  }

  private static func window(_ from: CivilDate, _ to: CivilDate, _ filter: TargetFilter) -> TargetFilter {
    var filter = filter
    (filter.deadlineFrom, filter.deadlineTo) = (nil, nil)
    (filter.dueFrom, filter.dueTo, filter.isOpen) = (from, to, true)
    return filter
  }

  var html: HTML {
    let soon = HTML.each(Self.days) { days in
      " \(Link("未来\(days)天", .targets(Self.next(days, from: today, filter))))"
    }
    return """
      <p class="small muted due-links">到期：\(soon)　\(HTML.each(Array(0..<Self.months), month))</p>
      """
  }

  private func month(_ ahead: Int) -> HTML {
    let count = today.year * 12 + today.month - 1 + ahead
    let (year, month) = (count / 12, count % 12 + 1)
    let last = CivilDate.lastDay(year: year, month: month)
    let first = last.adding(days: 1 - last.day)
    let title = ahead == 0 || month == 1 ? "\(year)年\(month)月" : "\(month)月"
    return " \(Link(title, .targets(Self.window(first, last, filter))))"
  }
}
