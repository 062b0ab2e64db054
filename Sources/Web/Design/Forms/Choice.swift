/// One of the things that can be chosen: what the form is told, and what a person reads.
struct Choice: Hashable, Sendable {
  let value: String
  let title: String
  /// Whether it only tells something and cannot be chosen.
  let isHint: Bool

  init(_ value: String, _ title: String, isHint: Bool = false) {
    self.value = value
    self.title = title
    self.isHint = isHint
  }

  /// As the options of a list, the chosen one marked.
  static func options(_ choices: [Choice], chosen: String?) -> HTML {
    var html = HTML.empty
    html.reserve(choices.count * 64)
    for choice in choices {
      html.append(markup: "<option value=\"")
      html.append(text: choice.value)
      html.append(markup: choice.isHint ? "\" disabled>" : choice.value == chosen ? "\" selected>" : "\">")
      html.append(text: choice.title)
      html.append(markup: "</option>")
    }
    return html
  }
}
