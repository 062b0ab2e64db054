/// The page's one first heading, with a line below it and links beside it.
///
///     PageHead("目标", lead: "一个指标、一个数值、一个时限，就是一项目标。")
struct PageHead: Part {
  let title: String
  let lead: HTML
  let actions: HTML

  init(_ title: String, lead: HTML = .empty, actions: HTML = .empty) {
    self.title = title
    self.lead = lead
    self.actions = actions
  }

  var html: HTML {
    """
    <div class="page-head"><div><h1>\(title)</h1>\
    \(HTML.when(!lead.isEmpty, "<p class=\"lead\">\(lead)</p>"))</div>\
    \(HTML.when(!actions.isEmpty, "<div class=\"actions\">\(actions)</div>"))</div>
    """
  }
}
