/// A few counts beside each other: the number large, its word below.
///
///     Counts([.init(25, "量化目标"), .init(3, "定性目标")])
struct Counts: DirectPart {
  /// One count; with an address it leads to what is counted.
  struct Count {
    let number: Int
    let words: String
    let address: Address?

    init(_ number: Int, _ words: String, _ address: Address? = nil) {
      self.number = number
      self.words = words
      self.address = address
    }
  }

  let counts: [Count]

  init(_ counts: [Count]) { self.counts = counts }

  func write(to html: inout HTML) {
    html.append(markup: "<div class=\"counts\">")
    for count in counts {
      html.append(markup: "<div><b>")
      if let address = count.address {
        html.append(Link(String(count.number), address))
      } else {
        html.append(count.number)
      }
      html.append(markup: "</b><span>")
      html.append(text: count.words)
      html.append(markup: "</span></div>")
    }
    html.append(markup: "</div>")
  }
}
