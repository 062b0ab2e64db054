/// A button that sends its form.
///
///     SubmitButton("作废", "revoke", look: .quiet, isSmall: true, about: "：\(token.label)")
struct SubmitButton: Part {
  let title: String
  /// What the form is told, under `name`; nil when the form does one thing only.
  let value: String?
  let name: String
  let look: ButtonLook
  let isSmall: Bool
  /// Words only for those who hear the button without the row that it stands in.
  let about: String

  init(
    _ title: String, _ value: String? = nil, name: String = "action", look: ButtonLook = .main, isSmall: Bool = false,
    about: String = ""
  ) {
    self.title = title
    self.value = value
    self.name = name
    self.look = look
    self.isSmall = isSmall
    self.about = about
  }

  var html: HTML {
    let says = HTML.when(value) { " name=\"\(name)\" value=\"\($0)\"" }
    let rest = HTML.when(!about.isEmpty, "<span class=\"hidden\">\(about)</span>")
    return "<button class=\"\(look.classes(isSmall: isSmall))\" type=\"submit\"\(says)>\(title)\(rest)</button>"
  }
}
