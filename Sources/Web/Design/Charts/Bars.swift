/// A table whose figures are drawn beside them: chart and table in one, readable by everyone.
struct Bars: Part {
  struct Row {
    var title: String
    var address: Address
    var count: Int
    /// How the bar is coloured: plain, past or now.
    var kind = Kind.plain
    var note: String?
  }

  enum Kind: String {
    case plain
    case past = "past"
    case now = "now"
  }

  var caption: String
  var titleColumn: String
  var countColumn: String
  var rows: [Row]

  var html: HTML {
    let most = max(1, rows.map(\.count).max() ?? 1)
    let body = HTML.each(rows) { row in
      """
      <tr><th scope="row"><a href="\(row.address.text)">\(row.title)</a>\
      \(HTML.when(row.note) { "<span class=\"cell-sub\">\($0)</span>" })</th>\
      <td class="bar-cell"><svg class="bar" aria-hidden="true" focusable="false">\
      <rect class="column \(row.kind.rawValue)" \
      width="\(StackedBar.percent(row.count, most))" height="100%" rx="3"/></svg></td>\
      <td class="num">\(row.count)</td></tr>
      """
    }
    return """
      <table class="plain bars"><caption class="hidden">\(caption)</caption>
      <thead class="hidden"><tr><th scope="col">\(titleColumn)</th><th scope="col">比例</th>\
      <th scope="col">\(countColumn)</th></tr></thead>
      <tbody>\(body)</tbody></table>
      """
  }
}
