import Policy
import Store

/// The reported figures of one target against its value and its path, drawn as SVG with a table behind it.
struct ProgressChart: Part {
  /// One quarter that has a figure.
  struct Point: Equatable {
    var period: Period
    var value: Double
  }

  var indicator: String
  var unit: String
  /// The limit in words where what is drawn is the share of cases that met it; nil otherwise.
  var limit: String?
  var target: Double
  var comparison: Comparison
  var points: [Point]
  /// Quarters shown, first to last.
  var from: Period
  var to: Period
  /// Even progress, corner by corner; empty where the rule lays no time against the target.
  var way: [Point] = []
  /// The first report, where it serves as the baseline.
  var baseline: Point?

  /// More quarters than these cannot be told apart on a phone: ten years.
  static let mostQuarters = 40

  /// Nil for a goal without a number.
  init?(_ detail: TargetDetail) {
    let summary = detail.summary
    guard let value = summary.value else { return nil }
    indicator = summary.indicator
    unit = summary.unit ?? ""
    target = value
    comparison = summary.comparison
    if summary.isShareOfCases {
      limit = Wording.comparison(comparison) + Wording.number(value) + unit
      (unit, target, comparison) = ("%", 100, .atLeast)
    }
    points = detail.reports.compactMap { report in
      report.counted?.figure.value.map { Point(period: report.period, value: $0) }
    }.sorted { $0.period < $1.period }
    let facts = detail.status.facts
    var first = Period(containing: facts.planStart)
    var last = detail.status.period
    if summary.cadence == .byDeadline, let deadline = summary.deadline, limit == nil {
      last = max(last, Period(containing: deadline.lastDay))
      let course = facts.course
      way = facts.way(of: course).map { Point(period: Period(containing: $0.day), value: $0.value) }
      baseline = course.firstReport.flatMap { first in
        first.value.map { Point(period: first.period, value: $0) }
      }
    } else {
      first = points.first.map(\.period) ?? last.previous.previous.previous
    }
    first = min(first, points.first?.period ?? first)
    last = max(last, points.last?.period ?? last)
    if first.distance(to: last) < 3 { last = first.next.next.next }
    while first.distance(to: last) > Self.mostQuarters { first = first.next }
    from = first
    to = last
  }

  private static let width = 720.0
  private static let height = 290.0
  private static let left = 56.0
  private static let right = 96.0
  private static let top = 30.0
  private static let bottom = 44.0

  private var ceiling: Double {
    // No more cases than all can meet a limit.
    limit != nil
      ? 100
      : Self.nice(max(target, points.map(\.value).max() ?? 0, way.map(\.value).max() ?? 0, 1e-9) * 1.12)
  }

  private func x(_ period: Period) -> Double {
    let span = Double(max(1, from.distance(to: to)))
    return Self.left + (Self.width - Self.left - Self.right) * Double(from.distance(to: period)) / span
  }

  private func y(_ value: Double) -> Double {
    let inner = Self.height - Self.top - Self.bottom
    return Self.height - Self.bottom - inner * max(0, min(1, value / ceiling))
  }

  /// The smallest 1, 2, 2.5, 5 × 10ⁿ step of four that reaches the value.
  static func nice(_ value: Double) -> Double {
    var unit = 1.0
    while unit * 10 <= value { unit *= 10 }
    while unit > value { unit /= 10 }
    for step in [1, 2, 2.5, 4, 5, 6, 8, 10] where unit * step >= value { return unit * step }
    return unit * 10
  }

  var html: HTML {
    """
    <figure><div class="scroll" tabindex="0" role="group" aria-label="进展图（可左右滚动）">
    <svg class="chart progress" viewBox="0 0 720 290" role="img" aria-label="\(words)">
    \(grid)\(goal)\(path)\(line)
    </svg></div></figure>
    """
  }

  /// The chart in one sentence.
  var words: String {
    if let limit {
      let latest = points.last.map { "\($0.period.title)有\(Wording.number($0.value))%的件数符合时限" } ?? "尚无填报数据"
      return "\(indicator)（时限\(limit)）：符合时限的件数所占百分比，应为100%，\(latest)"
    }
    let promise = Wording.comparison(comparison) + Wording.number(target) + unit
    let latest = points.last.map { "最近一次数据为\($0.period.title)的\(Wording.number($0.value))\(unit)" } ?? "尚无填报数据"
    let base = baseline.map { "，以首次填报为基期（\($0.period.title)，\(Wording.number($0.value))\(unit)）" } ?? ""
    return "\(indicator)：目标\(promise)\(base)，\(latest)"
  }

  private var grid: HTML {
    var html = HTML.empty
    for step in 0...4 {
      let value = ceiling * Double(step) / 4
      html.append(
        """
        <path class="\(step == 0 ? "axis" : "gridline")" \
        d="M\(at(Self.left)) \(at(y(value)))H\(at(Self.width - Self.right))"/>\
        <text x="\(at(Self.left - 8))" y="\(at(y(value) + 4))" text-anchor="end">\(Wording.number(value))</text>
        """)
    }
    let count = from.distance(to: to)
    let every = count > 12 ? 4 : 1
    var period = from
    while period <= to {
      if every == 1 || period.quarter == 1 {
        let label = every == 1 ? "Q\(period.quarter)" : "\(period.year)"
        html.append(
          "<text x=\"\(at(x(period)))\" y=\"\(at(Self.height - 24))\" text-anchor=\"middle\">\(label)</text>")
      }
      if every == 1, period == from || period.quarter == 1 {
        html.append(
          "<text x=\"\(at(x(period)))\" y=\"\(at(Self.height - 7))\" text-anchor=\"middle\">\(period.year)年</text>")
      }
      period = period.next
    }
    html.append("<text x=\"\(at(Self.left - 8))\" y=\"16\" text-anchor=\"end\">\(unit)</text>")
    return html
  }

  private var goal: HTML {
    let level = at(y(target))
    return """
      <path class="goal" d="M\(at(Self.left)) \(level)H\(at(Self.width - Self.right))"/>\
      <text class="goal-label" x="\(at(Self.width - Self.right + 8))" y="\(at(y(target) + 4))">\
      目标 \(Wording.number(target))</text>
      """
  }

  private var path: HTML {
    let corners = shownWay
    guard let begin = corners.first, corners.count > 1 else { return .empty }
    let steps = corners.map { "\(at(x($0.period))) \(at(y($0.value)))" }.joined(separator: "L")
    return """
      <path class="path" d="M\(steps)"/>\
      <text x="\(at(x(begin.period) + 6))" y="\(at(y(begin.value) - 10))">序时进度</text>
      """
  }

  /// The way from the first quarter that is drawn.
  private var shownWay: [Point] {
    guard let next = way.firstIndex(where: { $0.period >= from }), next > 0, way[next].period > from else {
      return way.filter { $0.period >= from }
    }
    let (one, other) = (way[next - 1], way[next])
    let share = Double(one.period.distance(to: from)) / Double(one.period.distance(to: other.period))
    return [Point(period: from, value: one.value + (other.value - one.value) * share)] + way[next...]
  }

  /// Missing quarters stay gaps: only neighbours are joined.
  private var line: HTML {
    var html = HTML.empty
    for (one, next) in zip(points, points.dropFirst()) where one.period.next == next.period {
      html.append(
        """
        <path class="line" d="M\(at(x(one.period))) \(at(y(one.value)))L\(at(x(next.period))) \(at(y(next.value)))"/>
        """)
    }
    for point in points {
      html.append(
        """
        <circle class="dot" cx="\(at(x(point.period)))" cy="\(at(y(point.value)))" r="5">\
        <title>\(point.period.title)：\(Wording.number(point.value))\(unit)</title></circle>
        """)
    }
    if let last = points.last {
      html.append(
        """
        <text class="strong" x="\(at(x(last.period)))" y="\(at(y(last.value) - 12))" text-anchor="middle">\
        \(Wording.number(last.value))</text>
        """)
    }
    return html
  }

  /// A coordinate with one decimal.
  private func at(_ value: Double) -> String { Quantity.text((value * 10).rounded() / 10) }
}
