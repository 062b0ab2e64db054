import Policy
import Store

/// Counts by state as one bar: widths in percent, so that it fits any screen and any paper.
struct StackedBar: Part {
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

  var html: HTML {
    var start = 0
    let total = max(1, total)
    let parts = HTML.each(Self.order.filter { count($0) > 0 }) { state in
      let count = count(state)
      defer { start += count }
      return """
        <rect x="\(Self.percent(start, total))" width="\(Self.percent(count, total))" height="100%" \
        \(Self.fill(state))><title>\(state.title) \(count)</title></rect>
        """
    }
    let thin: HTML = isThin ? " thin" : ""
    return "<svg class=\"stacked\(thin)\" role=\"img\" aria-label=\"进展状态：\(words)\">\(parts)</svg>"
  }

  /// Patterns live in the page's sprite; plain colours in the stylesheet.
  static func fill(_ state: ProgressState) -> HTML {
    switch state {
    case .notReported, .owed, .stale, .achievedLate: "fill=\"url(#p-\(state.rawValue))\""
    default: "class=\"fill-\(state.rawValue)\""
    }
  }

  static func percent(_ part: Int, _ whole: Int) -> String {
    let thousandths = part * 100_000 / whole
    let rest = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000).\(rest)%"
  }
}

/// The bar's key: each state with its count, each a link to its targets.
struct StateLegend: Part {
  var counts: [ProgressCount]
  var filter: TargetFilter

  var html: HTML {
    let bar = StackedBar(counts: counts)
    let items = HTML.each(StackedBar.order) { state in
      var filter = filter
      filter.states = [state]
      let count = bar.count(state)
      let zero: HTML = count == 0 ? " class=\"zero\"" : ""
      return "<li\(zero)><a href=\"\(Address.targets(filter).text)\">\(state.chip)<b>\(count)</b></a></li>"
    }
    return "<ul class=\"legend\">\(items)</ul>"
  }
}
