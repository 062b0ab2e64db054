/// The part of a sentence between two commas, with what was found in it outside brackets.
struct SentencePart: Sendable {
  var range: Range<Int>
  /// Into the scanner's tokens.
  var tokens: Range<Int>
  /// What ends it.
  var end: WordClass
  /// Somewhere from here to the next ； or 。 money is given to applicants.
  var benefitAhead = false
  /// It ends with 的 before a comma: a condition.
  var isCondition = false
}

extension SentenceScanner {
  /// The parts in reading order; commas inside brackets do not part.
  func parts(of range: Range<Int>) -> [SentencePart] {
    var out: [SentencePart] = []
    var start = range.lowerBound
    var first = 0
    var k = 0
    while k < tokens.count {
      let token = tokens[k]
      if token.kind == .openBracket, token.index > k {
        k = token.index + 1
        continue
      }
      switch token.kind {
      case .comma, .semicolon, .stop, .colon:
        close(&out, start..<token.range.lowerBound, first..<k, token.kind)
        start = token.range.upperBound
        first = k + 1
      default: break
      }
      k += 1
    }
    close(&out, start..<range.upperBound, first..<tokens.count, .stop)
    markBenefits(&out)
    return out
  }

  private func close(_ out: inout [SentencePart], _ range: Range<Int>, _ words: Range<Int>, _ end: WordClass) {
    guard !range.isEmpty || end == .stop else { return }
    var part = SentencePart(range: range, tokens: words, end: end)
    if end == .comma, !range.isEmpty { part.isCondition = text[range.upperBound - 1] == Scalar.of }
    out.append(part)
  }

  /// 每家企业 caps money only where money is spoken of.
  ///
  /// 单个项目投资5000万元至1亿元的达到20个: a sum before 的 with a count after it says which things count.
  private func holdsSum(_ words: ArraySlice<Token>) -> Bool {
    let last = words.last { $0.kind == .figure }
    return words.contains {
      guard $0.kind == .figure, [.money, .rate, .bare].contains(figures[$0.index].kind) else { return false }
      let end = $0.range.upperBound
      let isThreshold = end < text.count && text[end] == Scalar.of && last.map { $0.range.lowerBound > end } ?? false
      return !isThreshold
    }
  }

  private func markBenefits(_ out: inout [SentencePart]) {
    var ahead = false
    for k in out.indices.reversed() {
      if out[k].end == .stop || out[k].end == .semicolon { ahead = false }
      if !ahead {
        let words = tokens[out[k].tokens]
        ahead = words.contains { $0.kind == .benefit } || words.contains { $0.kind == .cap } && holdsSum(words)
      }
      out[k].benefitAhead = ahead
    }
  }
}
