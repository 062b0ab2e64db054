import Policy
import Store

/// A progress chart on a sheet of one size; the styles show the one that fits the window.
struct ProgressDrawing: Part {
  /// A size with its margins, in the units of the SVG.
  struct Sheet: Equatable {
    var name: String
    var width: Double
    var height: Double
    var left: Double
    var right: Double
    var top = 30.0
    var bottom = 44.0
    /// How many quarters can stand beside each other with a name each.
    var mostNames: Int
    /// How many years; beyond these every second is named.
    var mostYears: Int

    /// For desks and paper; the target's name stands beside its line.
    static let wide = Sheet(name: "wide", width: 720, height: 290, left: 56, right: 96, mostNames: 12, mostYears: 10)
    /// For phones: everything is in sight without scrolling, the target's name stands above its line.
    static let narrow = Sheet(name: "narrow", width: 330, height: 270, left: 48, right: 16, mostNames: 4, mostYears: 5)
  }

  private let chart: ProgressChart
  private let sheet: Sheet
  /// What stands at the upper end.
  private let ceiling: Double

  init(_ chart: ProgressChart, on sheet: Sheet) {
    self.chart = chart
    self.sheet = sheet
    let highest = max(chart.target, chart.points.map(\.value).max() ?? 0, chart.way.map(\.value).max() ?? 0, 1e-9)
    // No more cases than all can meet a limit.
    ceiling = chart.limit != nil ? 100 : Self.nice(highest * 1.12)
  }

  private var from: Period { chart.from }
  private var to: Period { chart.to }
  private var points: [ProgressChart.Point] { chart.points }
  private var way: [ProgressChart.Point] { chart.way }
  private var target: Double { chart.target }
  private var unit: String { chart.unit }

  var html: HTML {
    """
    <svg class="chart progress \(sheet.name)" viewBox="0 0 \(at(sheet.width)) \(at(sheet.height))" role="img" \
    aria-label="\(chart.words)">
    \(grid)\(goal)\(path)\(line)
    </svg>
    """
  }

  private func x(_ period: Period) -> Double {
    let span = Double(max(1, from.distance(to: to)))
    return sheet.left + (sheet.width - sheet.left - sheet.right) * Double(from.distance(to: period)) / span
  }

  private func y(_ value: Double) -> Double {
    let inner = sheet.height - sheet.top - sheet.bottom
    return sheet.height - sheet.bottom - inner * max(0, min(1, value / ceiling))
  }

  /// The smallest number that reaches the value and has round quarters: 1, 1.2, 1.6, 2 … × 10ⁿ.
  static func nice(_ value: Double) -> Double {
    var unit = 1.0
    while unit * 10 <= value { unit *= 10 }
    while unit > value { unit /= 10 }
    for step in [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10] where unit * step >= value { return unit * step }
    return unit * 10
  }

  private var grid: HTML {
    var html = HTML.empty
    for step in 0...4 {
      // Binary fractions would show: 1.2 × 3 ÷ 4 is 0.8999999999999999.
      let value = (ceiling * Double(step) * 250_000).rounded() / 1_000_000
      html.append(
        """
        <path class="\(step == 0 ? "axis" : "gridline")" \
        d="M\(at(sheet.left)) \(at(y(value)))H\(at(sheet.width - sheet.right))"/>\
        <text x="\(at(sheet.left - 8))" y="\(at(y(value) + 4))" text-anchor="end">\(Wording.number(value))</text>
        """)
    }
    let hasQuarters = from.distance(to: to) <= sheet.mostNames
    let years = to.year - from.year
    var period = from
    while period <= to {
      if hasQuarters {
        html.append(label("Q\(period.quarter)", at: period, above: 24))
        if period == from || period.quarter == 1 { html.append(label("\(period.year)年", at: period, above: 7)) }
      } else if period.quarter == 1, years <= sheet.mostYears || (to.year - period.year).isMultiple(of: 2) {
        html.append(label("\(period.year)", at: period, above: 24))
      }
      period = period.next
    }
    html.append("<text x=\"\(at(sheet.left - 8))\" y=\"16\" text-anchor=\"end\">\(unit)</text>")
    return html
  }

  private func label(_ text: String, at period: Period, above bottom: Double) -> HTML {
    "<text x=\"\(at(x(period)))\" y=\"\(at(sheet.height - bottom))\" text-anchor=\"middle\">\(text)</text>"
  }

  private var goal: HTML {
    let level = y(target)
    let end = sheet.width - sheet.right
    let name: HTML =
      sheet == .narrow
      ? "<text class=\"goal-label\" x=\"\(at(end))\" y=\"\(at(level - 6))\" text-anchor=\"end\">"
      : "<text class=\"goal-label\" x=\"\(at(end + 8))\" y=\"\(at(level + 4))\">"
    return """
      <path class="goal" d="M\(at(sheet.left)) \(at(level))H\(at(end))"/>\(name)目标 \(Wording.number(target))</text>
      """
  }

  /// Named above everything, where no point can hide the words.
  private var path: HTML {
    let corners = shownWay
    guard corners.count > 1 else { return .empty }
    let steps = HTML.each(corners.dropFirst()) { "L\(at(x($0.period))) \(at(y($0.value)))" }
    return """
      <path class="path" d="M\(at(x(corners[0].period))) \(at(y(corners[0].value)))\(steps)"/>\
      <path class="path" d="M\(at(sheet.left)) 12h18"/>\
      <text x="\(at(sheet.left + 24))" y="16">序时进度</text>
      """
  }

  /// The way from the first quarter that is drawn.
  private var shownWay: [ProgressChart.Point] {
    guard let next = way.firstIndex(where: { $0.period >= from }), next > 0, way[next].period > from else {
      return way.filter { $0.period >= from }
    }
    let (one, other) = (way[next - 1], way[next])
    let share = Double(one.period.distance(to: from)) / Double(one.period.distance(to: other.period))
    return [
      ProgressChart.Point(
        period: from, value: one.value + (other.value - one.value) * share)
    ] + way[next...]
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
      // Below its point where the target's line or name would run through it.
      let height = y(last.value)
      let isCrossed = (height - 44...height - 2).contains(y(target))
      // Beside its point at the left edge, where the axis has its numbers.
      let isFirst = last.period == from
      let (across, down) = (x(last.period) + (isFirst ? 12 : 0), height + (isCrossed ? 22 : -12))
      html.append(
        """
        <text class="strong" x="\(at(across))" y="\(at(down))" text-anchor="\(isFirst ? "start" : "middle")">\
        \(Wording.number(last.value))</text>
        """)
    }
    return html
  }

  private func at(_ value: Double) -> Coordinate { Coordinate(value) }

  /// A coordinate with one decimal: a chart has a hundred.
  private struct Coordinate: DirectPart {
    let tenths: Int

    init(_ value: Double) { tenths = Int(exactly: (value * 10).rounded()) ?? 0 }

    func write(to html: inout HTML) {
      if tenths < 0 { html.append(markup: "-") }
      let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
      html.append(whole)
      guard rest > 0 else { return }
      html.append(markup: ".")
      html.append(rest)
    }
  }
}
