/// What a form carries without showing it.
struct HiddenField: DirectPart {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  func write(to html: inout HTML) {
    html.append(markup: "<input type=\"hidden\" name=\"")
    html.append(text: name)
    html.append(markup: "\" value=\"")
    html.append(text: value)
    html.append(markup: "\">")
  }
}
