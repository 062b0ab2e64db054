/// Every fault of a form at the head of its page, each with a link to its field; the page's script gives it the focus.
///
///     ErrorSummary("填写有误，尚未保存", [.init("请填写指标名称", field: "fields-indicator")])
struct ErrorSummary: Part {
  /// One fault in the words that stand beside its field.
  struct Item {
    let message: String
    /// The field's place in the page; nil for what concerns the whole form.
    let field: String?

    init(_ message: String, field: String? = nil) {
      self.message = message
      self.field = field
    }
  }

  /// What is said of a form with one button.
  static let usualTitle = "没有完成"

  let title: String
  let items: [Item]

  init(_ title: String, _ items: [Item]) {
    self.title = title
    self.items = items
  }

  init(_ items: [Item]) { self.init(ErrorSummary.usualTitle, items) }

  /// The one fault of a short form; nothing when nothing is wrong.
  init(_ title: String = ErrorSummary.usualTitle, fault: String?, field: String? = nil) {
    self.init(title, fault.map { [Item($0, field: field)] } ?? [])
  }

  var html: HTML {
    guard !items.isEmpty else { return .empty }
    let lines = HTML.each(items) { item in
      guard let field = item.field else { return "<li>\(item.message)</li>" }
      return "<li><a href=\"#\(field)\">\(item.message)</a></li>"
    }
    return """
      <div class="error-summary" role="alert" tabindex="-1" id="errors"><h2>\(title)</h2><ul>\(lines)</ul></div>

      """
  }
}
