/// A form that changes something: where it goes, the session's token, what it carries, what it asks.
///
///     PostForm(.users, for: visitor, classes: "inline") { "\(SubmitButton("停用", "disable"))" }
struct PostForm: Part {
  let address: Address
  /// The field that ties the form to its session.
  let token: HTML
  let classes: String
  let id: String?
  let takesFiles: Bool
  let content: HTML

  init(
    _ address: Address, for visitor: Visitor, classes: String = "", id: String? = nil, takesFiles: Bool = false,
    content: () throws -> HTML
  ) rethrows {
    self.address = address
    token = visitor.token
    self.classes = classes
    self.id = id
    self.takesFiles = takesFiles
    self.content = try content()
  }

  var html: HTML {
    let look = HTML.when(!classes.isEmpty, " class=\"\(classes)\"")
    let place = HTML.when(id) { " id=\"\($0)\"" }
    let coding: HTML = takesFiles ? " enctype=\"multipart/form-data\"" : ""
    return """
      <form\(look)\(place) method="post" action="\(address.text)"\(coding) novalidate>\(token)\(content)</form>
      """
  }
}
