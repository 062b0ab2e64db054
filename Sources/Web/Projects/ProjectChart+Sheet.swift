import Policy

/// The same bars as a table of lines: on paper its head stands on every sheet, however many projects there are.
struct ProjectChartSheet: Part {
  let chart: ProjectChart

  private static let width = 1000.0
  private static let line = 22.0
  private static let head = 20.0

  var html: HTML {
    """
    <div class="scroll" tabindex="0" role="group" aria-label="\(chart.caption)（可左右滚动）">
    <table class="wall-sheet"><caption class="hidden">\(chart.caption)</caption>
    <thead><tr><th scope="col">项目</th><th scope="col">\(axis)</th></tr></thead>
    <tbody>
    \(HTML.each(chart.rows, row))</tbody></table></div>
    """
  }

  private func at(_ value: Double) -> String { Quantity.text((value * 10).rounded() / 10) }

  private func x(_ day: CivilDate) -> Double {
    let whole = Double(max(1, chart.to.dayNumber - chart.from.dayNumber))
    return (Self.width - 4) * Double(day.dayNumber - chart.from.dayNumber) / whole
  }

  /// As wide as its column, so that days stand below days.
  private func drawing(_ height: Double, _ label: HTML, _ content: HTML) -> HTML {
    """
    <svg class="chart wall-line" viewBox="0 0 \(at(Self.width)) \(at(height))"\(label)>\(content)</svg>
    """
  }

  private var axis: HTML {
    let names = HTML.each(chart.marks) { mark in
      "<text x=\"\(at(x(mark.day)))\" y=\"15\">\(mark.name)</text>"
    }
    return drawing(Self.head, " aria-hidden=\"true\"", names)
  }

  private func row(_ row: ProjectChart.Row) -> HTML {
    let lines = HTML.each(chart.marks) { mark in
      let place = at(x(mark.day))
      return "<line class=\"gridline\" x1=\"\(place)\" x2=\"\(place)\" y1=\"0\" y2=\"\(at(Self.line))\"/>"
    }
    let bars = HTML.each(row.bars) { bar in
      let inset = bar.look == .planned ? 4.0 : 7.0
      let (left, right) = (x(bar.from), x(bar.to))
      return """
        <rect class="bar \(bar.look.rawValue)"\(bar.look.fill) x="\(at(left))" y="\(at(inset))" \
        width="\(at(max(3, right - left)))" height="\(at(Self.line - inset * 2))"/>
        """
    }
    let now = at(x(chart.today))
    let today: HTML = "<line class=\"goal\" x1=\"\(now)\" x2=\"\(now)\" y1=\"0\" y2=\"\(at(Self.line))\"/>"
    let label: HTML = " role=\"img\" aria-label=\"\(row.words)\""
    let name = row.address.map { Link(row.title, $0).html } ?? "\(row.title)"
    return """
      <tr><th scope="row">\(name)</th><td>\(drawing(Self.line, label, "\(lines)\(bars)\(today)"))</td></tr>

      """
  }
}
