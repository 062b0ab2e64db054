import Policy
import Store

/// Bars over days, drawn as SVG: what was planned, what was done, what is late, and today.
struct ProjectChart: Part {
  /// One line of the chart.
  struct Row {
    var title: String
    var address: Address?
    var bars: [Bar]
    /// The line in words, for those who hear it.
    var words: String
  }

  struct Bar {
    enum Look: String {
      case planned, done, late

      /// What is late is hatched; the others have a colour.
      var fill: HTML { self == .late ? " fill=\"url(#late)\"" : .empty }
    }

    var look: Look
    var from: CivilDate
    var to: CivilDate
  }

  let caption: String
  let rows: [Row]
  let today: CivilDate
  let from: CivilDate
  let to: CivilDate

  private static let width = 960.0
  private static let names = 250.0
  private static let line = 26.0
  private static let head = 30.0

  /// Nil where no row has a bar.
  init?(_ caption: String, _ rows: [Row], on today: CivilDate) {
    let bars = rows.flatMap(\.bars)
    guard let first = bars.map(\.from).min(), let last = bars.map(\.to).max() else { return nil }
    self.caption = caption
    self.rows = rows
    self.today = today
    from = min(first, today)
    to = max(last, today)
  }

  var html: HTML {
    let height = Self.head + Self.line * Double(rows.count) + 8
    var lines = HTML.empty
    for (index, row) in rows.enumerated() { lines.append(line(row, at: Self.head + Self.line * Double(index))) }
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="\(caption)（可左右滚动）">
      <svg class="chart wall" viewBox="0 0 \(at(Self.width)) \(at(height))" role="img" aria-label="\(caption)">
      \(months(height))\(lines)\(now(height))
      </svg></div>
      """
  }

  private func at(_ value: Double) -> String { Quantity.text((value * 10).rounded() / 10) }

  private func x(_ day: CivilDate) -> Double {
    let whole = Double(max(1, to.dayNumber - from.dayNumber))
    return Self.names + (Self.width - Self.names - 12) * Double(day.dayNumber - from.dayNumber) / whole
  }

  private func line(_ row: Row, at top: Double) -> HTML {
    let bars = HTML.each(row.bars) { bar in
      let (left, right) = (x(bar.from), x(bar.to))
      let inset = bar.look == .planned ? 5.0 : 9.0
      return """
        <rect class="bar \(bar.look.rawValue)"\(bar.look.fill) x="\(at(left))" y="\(at(top + inset))" \
        width="\(at(max(3, right - left)))" height="\(at(Self.line - inset * 2))"/>
        """
    }
    let short = row.title.count > 17 ? row.title.prefix(16) + "…" : row.title[...]
    let name: HTML = "<text x=\"0\" y=\"\(at(top + 18))\"><title>\(row.words)</title>\(String(short))</text>"
    let linked = HTML.when(row.address) { "<a href=\"\($0.text)\">\(name)</a>" }
    let rule: HTML = """
      <line class="gridline" x1="0" x2="\(at(Self.width))" y1="\(at(top + Self.line))" y2="\(at(top + Self.line))"/>
      """
    return "\(rule)\(row.address == nil ? name : linked)\(bars)"
  }

  /// The months that have a line, so many that their names do not touch, and names short enough for their room.
  var marks: [(day: CivilDate, name: String)] {
    let count = (to.year - from.year) * 12 + to.month - from.month
    let step = max(1, (count + 11) / 12)
    guard let first = CivilDate(year: from.year, month: from.month, day: 1) else { return [] }
    return stride(from: 0, through: count, by: step).compactMap { offset in
      let day = first.adding(months: offset)
      guard day >= from else { return nil }
      return (day, day.month == 1 || offset <= step ? "\(day.year % 100)年\(day.month)月" : "\(day.month)月")
    }
  }

  private func months(_ height: Double) -> HTML {
    HTML.each(marks) { mark in
      let place = at(x(mark.day))
      return """
        <line class="gridline" x1="\(place)" x2="\(place)" y1="22" y2="\(at(height))"/>\
        <text x="\(place)" y="15">\(mark.name)</text>
        """
    }
  }

  private func now(_ height: Double) -> HTML {
    let place = at(x(today))
    return """
      <line class="goal" x1="\(place)" x2="\(place)" y1="18" y2="\(at(height))"><title>今天</title></line>
      """
  }

  /// What the bars mean, and the hatching of what is late: on a black-and-white sheet it is seen as well.
  static let key: HTML = """
    <svg class="hatch" width="0" height="0" aria-hidden="true"><defs><pattern id="late" patternUnits="userSpaceOnUse" \
    width="6" height="6" patternTransform="rotate(45)"><rect class="late-ground" width="6" height="6"/>\
    <line class="late-line" x1="0" x2="0" y1="0" y2="6"/></pattern></defs></svg>
    <p class="small muted wall-key"><i class="key planned"></i>计划 <i class="key done"></i>实际 \
    <i class="key late"></i>滞后 <i class="key today"></i>今天</p>
    """
}

extension ProjectChart {
  /// The twelve steps of one project.
  static func steps(of project: ProjectSummary, on today: CivilDate) -> ProjectChart? {
    guard let schedule = project.schedule else { return nil }
    let isRunning = project.colour == .yellow || project.colour == .blue
    let rows = ProjectStep.allCases.map { step -> Row in
      guard let plan = schedule.planned(step) else { return Row(title: step.title, bars: [], words: "没有计划日期") }
      let done = project.done[step]
      var bars = [Bar(look: .planned, from: plan.from, to: plan.to)]
      if let done { bars.append(Bar(look: .done, from: min(plan.from, done), to: done)) }
      let end = done ?? (isRunning ? today : plan.to)
      if end > plan.to { bars.append(Bar(look: .late, from: plan.to, to: end)) }
      let fact = done.map { "，\($0.text)完成" } ?? "，尚未完成"
      return Row(title: step.title, bars: bars, words: "\(step.title)：计划\(plan.from.text)至\(plan.to.text)\(fact)")
    }
    return ProjectChart("\(project.facts.name)：十二个环节的计划与实际", rows, on: today)
  }

  /// Many projects, a line each: until building starts, until production.
  static func wall(_ projects: [ProjectSummary], on today: CivilDate) -> ProjectChart? {
    let rows = projects.compactMap { project -> Row? in
      guard let schedule = project.schedule, let start = schedule.start else { return nil }
      let days = project.facts.days
      let signed = days[.signed] ?? start.adding(days: -project.template.daysToStart)
      let isRunning = project.colour == .yellow || project.colour == .blue
      let due = schedule.production ?? start
      var bars = [Bar(look: .planned, from: min(signed, start), to: max(due, start))]
      let reached = days[.produced] ?? (isRunning ? today : days[.started])
      if let reached, reached > signed {
        bars.append(Bar(look: .done, from: signed, to: min(reached, max(due, start))))
      }
      let missed = days[.started] == nil ? start : due
      if let reached, reached > missed { bars.append(Bar(look: .late, from: missed, to: reached)) }
      let words = "\(project.facts.name)：\(project.colour.label)，开工应不晚于\(start.text)，投产应不晚于\(due.text)"
      return Row(
        title: "\(project.colour.name) \(project.facts.name)", address: .project(project.id), bars: bars, words: words)
    }
    return ProjectChart("项目建设横道图", rows, on: today)
  }
}
