/// A link to one of our own pages.
///
///     "见\(Link("使用帮助", .help))"
struct Link: DirectPart {
  let title: String
  let address: Address
  /// Whether it names the subject of a table's row, and so stands out.
  let isSubject: Bool

  init(_ title: String, _ address: Address, isSubject: Bool = false) {
    self.title = title
    self.address = address
    self.isSubject = isSubject
  }

  func write(to html: inout HTML) {
    html.append(markup: isSubject ? "<a class=\"cell-main\" href=\"" : "<a href=\"")
    html.append(address)
    html.append(markup: "\">")
    html.append(text: title)
    html.append(markup: "</a>")
  }
}
