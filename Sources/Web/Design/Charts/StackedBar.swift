import Policy
import Store

/// Counts by state as one bar: widths in percent, so that it fits any screen and any paper.
struct StackedBar: DirectPart {
  var counts: [ProgressCount]
  var isThin = false

  /// From what is good to what nobody knows.
  static let order: [ProgressState] = [
    .achieved, .achievedLate, .onTrack, .behind, .farBehind, .stale, .notReported, .owed, .unclear, .notDue,
    .withdrawn,
  ]

  var total: Int { counts.reduce(0) { $0 + $1.count } }

  func count(_ state: ProgressState) -> Int { counts.first { $0.state == state }?.count ?? 0 }

  /// `正常 12，滞后 3`: what a screen reader says, and nothing of what is not there.
  var words: String {
    let said = Self.order.filter { count($0) > 0 }.map { "\($0.title) \(count($0))" }
    return said.isEmpty ? "还没有目标" : said.joined(separator: "，")
  }

  func write(to html: inout HTML) {
    var start = 0
    let total = max(1, total)
    let parts = Self.order.map { (state: $0, count: count($0)) }.filter { $0.count > 0 }
    html.append(markup: isThin ? "<svg class=\"stacked thin\"" : "<svg class=\"stacked\"")
    html.append(markup: " role=\"img\" aria-label=\"进展状态：")
    if parts.isEmpty { html.append(markup: "还没有目标") }
    for (index, part) in parts.enumerated() {
      if index > 0 { html.append(markup: "，") }
      html.append(text: part.state.title)
      html.append(markup: " ")
      html.append(part.count)
    }
    html.append(markup: "\">")
    for (state, count) in parts {
      html.append(markup: "<rect x=\"")
      Self.write(percent: start, total, to: &html)
      html.append(markup: "\" width=\"")
      Self.write(percent: count, total, to: &html)
      html.append(markup: "\" height=\"100%\" ")
      html.append(Self.fill(state))
      html.append(markup: "><title>")
      html.append(text: state.title)
      html.append(markup: " ")
      html.append(count)
      html.append(markup: "</title></rect>")
      start += count
    }
    html.append(markup: "</svg>")
  }

  /// Patterns live in the page's sprite; plain colours in the stylesheet.
  static func fill(_ state: ProgressState) -> HTML {
    switch state {
    case .notReported, .owed, .stale, .achievedLate: "fill=\"url(#p-\(state.rawValue))\""
    default: "class=\"fill-\(state.rawValue)\""
    }
  }

  private static func write(percent part: Int, _ whole: Int, to html: inout HTML) {
    let thousandths = part * 100_000 / whole
    let rest = thousandths % 1000
    html.append(thousandths / 1000)
    html.append(markup: rest < 10 ? ".00" : rest < 100 ? ".0" : ".")
    html.append(rest)
    html.append(markup: "%")
  }

  static func percent(_ part: Int, _ whole: Int) -> String {
    let thousandths = part * 100_000 / whole
    let rest = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000).\(rest)%"
  }
}

/// The bar's key: each state with its count, each a link to its targets.
struct StateLegend: DirectPart {
  var counts: [ProgressCount]
  var filter: TargetFilter

  func write(to html: inout HTML) {
    let bar = StackedBar(counts: counts)
    html.append(markup: "<ul class=\"legend\">")
    for state in StackedBar.order {
      var filter = filter
      filter.states = [state]
      let count = bar.count(state)
      html.append(markup: count == 0 ? "<li class=\"zero\"><a href=\"" : "<li><a href=\"")
      html.append(Address.targets(filter))
      html.append(markup: "\">")
      html.append(state.chip)
      html.append(markup: "<b>")
      html.append(count)
      html.append(markup: "</b></a></li>")
    }
    html.append(markup: "</ul>")
  }
}
