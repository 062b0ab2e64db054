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
  /// What was told with the first report to start from.
  var toldBaseline: Double?

  /// More quarters than these cannot be told apart on a phone: ten years.
  static let mostQuarters = 40

  /// Nil for a goal without a number.
  init?(_ detail: TargetDetail) {
    let summary = detail.summary
    guard let value = summary.value else { return nil }
    indicator = summary.indicator
    unit = summary.unit.map(Quantity.measured) ?? ""
    target = value
    comparison = summary.comparison
    if summary.isShareOfCases {
      limit = comparison.word + Wording.number(value) + unit
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
      toldBaseline = facts.toldBaseline(for: course)
      baseline = course.firstReport.flatMap { first in
        first.value.map { Point(period: first.period, value: $0) }
      }
    }
    // Without a path nothing stands on a quarter before the first that is asked for.
    if way.isEmpty { first = facts.firstReport }
    first = min(first, points.first?.period ?? first)
    if way.isEmpty, let begun = points.first?.period { first = begun }
    last = max(last, points.last?.period ?? last)
    if first.distance(to: last) < 3 { last = first.next.next.next }
    while first.distance(to: last) > Self.mostQuarters { first = first.next }
    from = first
    to = last
  }

  var html: HTML {
    """
    <figure>\(ProgressDrawing(self, on: .wide))\(ProgressDrawing(self, on: .narrow))</figure>
    """
  }

  /// The chart in one sentence.
  var words: String {
    if let limit {
      let latest = points.last.map { "\($0.period.title)有\(Wording.number($0.value))%的件数符合时限" } ?? "尚无填报数据"
      return "\(indicator)（时限\(limit)）：符合时限的件数所占百分比，应为100%，\(latest)"
    }
    let promise = comparison.word + Wording.number(target) + unit
    let latest = points.last.map { "最近一次数据为\($0.period.title)的\(Wording.number($0.value))\(unit)" } ?? "尚无填报数据"
    let told = toldBaseline.map { "，基期值\(Wording.number($0))\(unit)（填报单位补报）" }
    let first = baseline.map { "，以首次填报为基期（\($0.period.title)，\(Wording.number($0.value))\(unit)）" }
    let base = told ?? first ?? ""
    return "\(indicator)：目标\(promise)\(base)，\(latest)"
  }
}
