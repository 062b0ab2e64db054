/// A link to one of our own pages.
///
///     "见\(Link("使用帮助", .help))"
struct Link: Part {
  let title: String
  let address: Address
  /// Whether it names the subject of a table's row, and so stands out.
  let isSubject: Bool

  init(_ title: String, _ address: Address, isSubject: Bool = false) {
    self.title = title
    self.address = address
    self.isSubject = isSubject
  }

  var html: HTML {
    let look: HTML = isSubject ? " class=\"cell-main\"" : ""
    return "<a\(look) href=\"\(address.text)\">\(title)</a>"
  }
}
