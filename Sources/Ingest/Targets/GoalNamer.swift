/// Cuts a goal's words to a name that stands alone: verb and object together, quotes whole.
struct GoalNamer: Sendable {
  private let plan: PlanText
  private let text: [UInt32]
  private let phrases: Phrases

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
    phrases = Phrases(plan: plan)
  }

  /// Letters of a name that people still read at a glance.
  static let longest = 40

  /// Without blanks at the end, and with the quotation mark that was passed over at its head.
  func whole(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = max(start, range.upperBound)
    while end > start, Scalar.isBlank(text[end - 1]) { end -= 1 }
    let surplus = text.withUnsafeBufferPointer { text in
      precondition(start >= 0 && end <= text.count)
      // Without branches, so that several letters are looked at at once.
      var surplus: Int32 = 0
      for i in start..<end {
        surplus &+= (text[i] == Scalar.closeQuote ? 1 : 0) &- (text[i] == Scalar.openQuote ? 1 : 0)
      }
      return surplus
    }
    if surplus > 0 {
      if start > 0, text[start - 1] == Scalar.openQuote {
        start -= 1
      } else if end > start, text[end - 1] == Scalar.closeQuote {
        end -= 1
      }
    }
    return start..<end
  }

  /// Nil for words that no name can be made of.
  func name(_ range: Range<Int>, verb: Range<Int>?) -> String? {
    var start = range.lowerBound
    while start < range.upperBound, let found = GoalWords.idle.match(text, at: start, limit: range.upperBound) {
      start += found.length
    }
    var name = phrases.compact(start..<range.upperBound)
    var letters = scalars(name)
    if letters.count > Self.longest, let verb,
      let of = text[verb.upperBound..<range.upperBound].lastIndex(of: Scalar.of)
    {
      name = plan.string(verb) + phrases.compact((of + 1)..<range.upperBound)
      letters = scalars(name)
    }
    let opened = letters.count { $0 == Scalar.openQuote }
    guard (4...Self.longest).contains(letters.count), opened == letters.count(where: { $0 == Scalar.closeQuote })
    else { return nil }
    return name
  }
}
