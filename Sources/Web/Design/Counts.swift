/// A few counts beside each other: the number large, its word below.
///
///     Counts([.init(25, "量化目标"), .init(3, "定性目标")])
struct Counts: Part {
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

  var html: HTML {
    let all = HTML.each(counts) { count in
      let number = count.address.map { Link(String(count.number), $0).html } ?? "\(count.number)"
      return "<div><b>\(number)</b><span>\(count.words)</span></div>"
    }
    return "<div class=\"counts\">\(all)</div>"
  }
}
