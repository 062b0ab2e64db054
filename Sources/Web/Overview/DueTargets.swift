import Policy
import Store

/// What comes due next, day by day.
struct DueTargets {
  /// The nearest, in the order of their deadlines.
  var targets: [TargetSummary]
  /// How many fall due within `days`.
  var total: Int
  /// The one city that is looked at; nil for all.
  var city: CityID?
  var today: CivilDate

  /// A quarter ahead.
  static let days = 90

  /// The targets of one last day.
  private struct Day {
    var last: CivilDate
    var targets: [TargetSummary]
  }

  /// Those that fall due within the days ahead.
  private var shown: [TargetSummary] {
    let end = today.adding(days: Self.days)
    return targets.filter { $0.deadline.map { $0.lastDay <= end } ?? false }
  }

  private var days: [Day] {
    var days: [Day] = []
    for target in shown {
      guard let last = target.deadline?.lastDay else { continue }
      if days.last?.last == last {
        days[days.count - 1].targets.append(target)
      } else {
        days.append(Day(last: last, targets: [target]))
      }
    }
    return days
  }

  var card: Card {
    let days = days
    return Card("未来\(Self.days)天到期", id: "due", note: note) {
      if days.isEmpty { return EmptyState("未来\(Self.days)天没有到期的目标", nearest).html }
      return "<ol class=\"timeline\">\(HTML.each(days, entry))</ol>"
    }
  }

  /// Nothing is cut without a word.
  private var note: HTML {
    let later = Link("全部时限", .targets(TargetFilter(city: city, deadlineFrom: today.year))).html
    guard total > 0 else { return later }
    let soon = DueLinks.next(Self.days, from: today, TargetFilter(city: city))
    let cut: HTML = shown.count < total ? "列出 \(shown.count) / \(total) 项 " : ""
    return "\(cut)\(Link("全部 \(total) 项", .targets(soon))) \(later)"
  }

  private var nearest: HTML {
    guard let next = targets.first?.deadline?.lastDay else { return "可以在目标列表中按时限查找。" }
    let filter = TargetFilter(city: city, dueFrom: next, dueTo: next, isOpen: true)
    return "最近的到期日是\(Link(Wording.day(next), .targets(filter)))。"
  }

  private func entry(_ day: Day) -> HTML {
    let left = day.last.dayNumber - today.dayNumber
    let rows = HTML.each(day.targets) { target in
      let name = (city == nil ? target.cityName + " · " : "") + target.indicator
      return """
        <li>\(Link(name, .target(target.id)))\
        <span class="value">\(target.promise ?? "定性目标")</span>\(target.state.chip)</li>
        """
    }
    return """
      <li><p class="when">\(Wording.day(day.last))<span>\(left == 0 ? "今天到期" : "还有 \(left) 天")</span></p>\
      <ul class="items">\(rows)</ul></li>
      """
  }
}
