/// The smaller line below what a cell or an entry says; nothing where there are no words.
///
///     "\(agency.name)\(SubLine(agency.cityName))"
struct SubLine: DirectPart {
  private enum Content {
    case words(String)
    /// Each inside the one before.
    case places([String?])
    case markup(HTML)
  }

  private let content: Content

  init(_ words: String?) { content = .words(words ?? "") }
  /// Where something stands, from the largest to the smallest: `规划 › 第二章`; what is not there is left out.
  init(_ places: [String?]) { content = .places(places) }
  init(markup: HTML) { content = .markup(markup) }

  func write(to html: inout HTML) {
    let start = html.bytes.count
    html.append(markup: "<span class=\"cell-sub\">")
    let inside = html.bytes.count
    switch content {
    case .words(let words): html.append(text: words)
    case .places(let places):
      for case let place? in places {
        if html.bytes.count > inside { html.append(markup: " › ") }
        html.append(text: place)
      }
    case .markup(let markup): html.append(markup)
    }
    if html.bytes.count == inside { return html.shorten(to: start) }
    html.append(markup: "</span>")
  }
}
