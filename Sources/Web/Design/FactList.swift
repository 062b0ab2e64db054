/// Terms, each with what holds of it.
///
///     var facts = FactList()
///     facts.add("城市", "\(Link(name, address))")
struct FactList: Part {
  private var rows = HTML.empty

  mutating func add(_ term: String, _ fact: HTML) { rows.append("<dt>\(term)</dt><dd>\(fact)</dd>") }

  var html: HTML { "<dl class=\"facts\">\(rows)</dl>" }
}
