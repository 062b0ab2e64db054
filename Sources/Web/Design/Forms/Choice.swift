/// One of the things that can be chosen: what the form is told, and what a person reads.
struct Choice: Hashable, Sendable {
  let value: String
  let title: String

  init(_ value: String, _ title: String) {
    self.value = value
    self.title = title
  }

  /// As the options of a list, the chosen one marked.
  static func options(_ choices: [Choice], chosen: String?) -> HTML {
    HTML.each(choices) { choice in
      let mark: HTML = choice.value == chosen ? " selected" : ""
      return "<option value=\"\(choice.value)\"\(mark)>\(choice.title)</option>"
    }
  }
}
