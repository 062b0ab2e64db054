/// A link that looks like a button: the way to a form, to another view, or out of a form.
///
///     PageHead("政策文件", actions: LinkButton("上传文件", .upload, look: .main).html)
struct LinkButton: Part {
  let title: String
  let address: Address
  let look: ButtonLook
  let isSmall: Bool
  /// `prev` or `next`, for the way through a list.
  let relation: String?

  init(
    _ title: String, _ address: Address, look: ButtonLook = .quiet, isSmall: Bool = true, relation: String? = nil
  ) {
    self.title = title
    self.address = address
    self.look = look
    self.isSmall = isSmall
    self.relation = relation
  }

  var html: HTML {
    let rel = HTML.when(relation) { " rel=\"\($0)\"" }
    return "<a class=\"\(look.classes(isSmall: isSmall))\"\(rel) href=\"\(address.text)\">\(title)</a>"
  }
}
