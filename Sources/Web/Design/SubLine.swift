/// The smaller line below what a cell or an entry says; nothing where there are no words.
///
///     "\(agency.name)\(SubLine(agency.cityName))"
struct SubLine: Part {
  let content: HTML

  init(_ words: String?) { content = HTML(text: words ?? "") }
  init(markup: HTML) { content = markup }

  var html: HTML { HTML.when(!content.isEmpty, "<span class=\"cell-sub\">\(content)</span>") }
}
