/// A number that a leader looks at first, in large type; with an address the whole box is a link.
///
///     KeyFigure(27, "项", "量化目标", note: "另有定性目标 4 项", .targets())
struct KeyFigure: Part {
  let number: Int
  let unit: String
  let title: String
  let note: String?
  let address: Address?

  init(_ number: Int, _ unit: String, _ title: String, note: String? = nil, _ address: Address? = nil) {
    self.number = number
    self.unit = unit
    self.title = title
    self.note = note
    self.address = address
  }

  var html: HTML {
    let words: HTML =
      "<span>\(title)</span><b>\(number)<small>\(unit)</small></b>\(HTML.when(note) { "<em>\($0)</em>" })"
    guard let address else { return "<div class=\"kpi\">\(words)</div>" }
    return "<a class=\"kpi\" href=\"\(address)\">\(words)</a>"
  }
}
