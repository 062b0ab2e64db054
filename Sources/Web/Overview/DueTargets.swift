import Policy
import Store

/// What comes due next, day by day.
struct DueTargets {
  var targets: [TargetSummary]
  /// The one city that is looked at; nil for all.
  var city: CityID?
  var today: CivilDate

  /// The targets of one last day.
  private struct Day {
    var last: CivilDate
    var targets: [TargetSummary]
  }

  /// They come in the order of their deadlines.
  private var days: [Day] {
    var days: [Day] = []
    for target in targets {
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
    let all = Link("全部时限", .targets(TargetFilter(city: city, deadlineFrom: today.year))).html
    return Card("即将到期", id: "due", note: all) {
      let days = days
      if days.isEmpty { return EmptyState("近期没有到期的目标", "可以在目标列表中按时限查找。").html }
      return "<ol class=\"timeline\">\(HTML.each(days, entry))</ol>"
    }
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
