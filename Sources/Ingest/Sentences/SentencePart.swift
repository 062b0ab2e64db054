/// The part of a sentence between two commas, with what was found in it outside brackets.
struct SentencePart: Sendable {
  var range: Range<Int>
  /// Into the scanner's tokens.
  var tokens: Range<Int>
  /// What ends it.
  var end: WordClass
  /// Somewhere from here to the next ； or 。 money is given to applicants.
  var benefitAhead = false
  /// Where 达到 begins that stands before the colon in front of it: 流通率分别达到：果蔬35%、肉类90%.
  var leadEnd: Int?
  /// It ends with 的 before a comma, or says whom it is about: a condition.
  var isCondition = false
  /// Where its first word of a grant begins, far away where it has none; known once its words are read.
  var firstBenefit = Int.max
  /// It sets a ceiling: 最高.
  var holdsCap = false

  var holdsBenefit: Bool { firstBenefit < .max }

  func opens(with word: [UInt32], _ text: [UInt32]) -> Bool {
    text.has(word, at: range.lowerBound, limit: range.upperBound)
  }
}

extension SentenceScanner {
  /// Parts of a paragraph for which there is room from the start.
  private static let usualParts = 16

  /// The parts in reading order; commas inside brackets do not part.
  func parts(of range: Range<Int>) -> [SentencePart] {
    var out: [SentencePart] = []
    out.reserveCapacity(Self.usualParts)
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
    if let word = leadWord(words) { part.leadEnd = tokens[word].range.lowerBound }
    if end == .comma, !range.isEmpty {
      part.isCondition = text[range.upperBound - 1] == Scalar.of || saysWhom(range, words)
    }
    out.append(part)
  }

  private static let bounds = words("以上的 以下的 以内的 以外的")

  /// 对装机容量10万千瓦以下的电厂: whom the deed behind the comma is for.
  private func saysWhom(_ range: Range<Int>, _ words: Range<Int>) -> Bool {
    guard text[range.lowerBound] == Scalar.toward,
      let of = range.last(where: { i in Self.bounds.contains { text.has($0, at: i, limit: range.upperBound) } })
    else { return false }
    return !tokens[words].contains { $0.range.lowerBound > of && ($0.kind == .build || $0.kind == .push) }
  }

  /// 达到 right before the colon that a part follows.
  func leadWord(_ words: Range<Int>) -> Int? {
    let colon = words.lowerBound - 1
    guard colon > 0, tokens[colon].kind == .colon else { return nil }
    let word = tokens[colon - 1]
    guard word.range.upperBound == tokens[colon].range.lowerBound, word.kind == .atLeast || word.kind == .upTo else {
      return nil
    }
    return colon - 1
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

  private static let supporting = words("支持 鼓励")
  private static let enjoying = words("享受 可享受 免费 全额")

  /// 让更多居民享受数字化生活 grants no money: such words do only beside a sum or another word of grants.
  private func isGrant(_ token: Token, _ words: ArraySlice<Token>) -> Bool {
    guard Self.enjoying.contains(where: { $0.elementsEqual(text[token.range]) }) else {
      return !isCounted(token, words)
    }
    return holdsSum(words)
      || words.contains { other in
        other.kind == .benefit && !Self.enjoying.contains { $0.elementsEqual(text[other.range]) }
      }
  }

  /// 发放租赁补贴2.6万户: how many get it, and not how much.
  private func isCounted(_ token: Token, _ words: ArraySlice<Token>) -> Bool {
    guard let next = words.first(where: { $0.range.lowerBound >= token.range.upperBound }) else { return false }
    return next.kind == .figure && next.range.lowerBound == token.range.upperBound
      && figures[next.index].kind == .count && !holdsSum(words)
  }

  private static let ceilings = words("最高 上限 封顶 总额 累计")
  private static let standards = words("补助 补贴 补助标准 补贴标准 资助标准 补偿 补助资金 补贴资金 免费")

  /// 每年支持500万元: what somebody gets.
  private func supports(_ words: ArraySlice<Token>) -> Bool {
    words.indices.contains { k in
      words[k].kind == .push && k + 1 < words.endIndex && words[k + 1].kind == .figure
        && figures[words[k + 1].index].kind == .money && words[k].range.upperBound == words[k + 1].range.lowerBound
        && Self.supporting.contains { $0.elementsEqual(text[words[k].range]) }
        && !(k + 2 < words.endIndex && words[k + 2].range.lowerBound == words[k + 1].range.upperBound
          && (words[k + 2].kind == .orMore || words[k + 2].kind == .orLess || words[k + 2].kind == .within))
    }
  }

  /// 财政补助由每人380元提高到420元, 低保补助标准提高5%: what the state pays to all is to be raised.
  ///
  /// 最低标准从每人每月2375元提高到2423元 needs no name: from one sum to another.
  private func raisesStandard(_ words: ArraySlice<Token>) -> Bool {
    var named = isMoved(words)
    var raised = false
    for token in words {
      switch token.kind {
      case .benefit:
        guard !raised,
          Self.standards.contains(where: { $0.elementsEqual(text[token.range]) })
        else { return false }
        named = true
      case .cap:
        let word = token.range
        if Self.ceilings.contains(where: { text.has($0, at: word.lowerBound, limit: word.upperBound) }) { return false }
      case .upTo, .growth: raised = named
      default: break
      }
    }
    return raised
  }

  private static let perHead = words("每人每月 每人每年 每人每天 每户每月 每户每年")

  /// 城市低保标准五区每人每月达到278元: a standard, no ceiling of what somebody gets.
  private func reachesStandard(_ words: ArraySlice<Token>) -> Bool {
    guard !words.contains(where: { $0.kind == .benefit }) else { return false }
    return words.indices.dropLast().contains { k in
      words[k].kind == .cap && Self.perHead.contains { $0.elementsEqual(text[words[k].range]) }
        && (words[k + 1].kind == .atLeast || words[k + 1].kind == .upTo)
        && words[k + 1].range.lowerBound == words[k].range.upperBound
    }
  }

  /// 对留用率达50%以上的，补贴标准可增加到2000元: for those only who are named before.
  private func isMeant(_ parts: [SentencePart], _ k: Int) -> Bool {
    guard k > 0, parts[k - 1].isCondition, let first = parts[k - 1].range.first else { return false }
    return text[first] == Scalar.toward
  }

  private func isMoved(_ words: ArraySlice<Token>) -> Bool {
    guard let to = words.firstIndex(where: { $0.kind == .upTo }), to + 1 < words.endIndex,
      words[to + 1].kind == .figure, words[to + 1].range.lowerBound == words[to].range.upperBound,
      let from = words[..<to].last(where: { $0.kind == .figure })
    else { return false }
    return figures[from.index].kind == .money && figures[words[to + 1].index].kind == .money
  }

  /// Whether a part holds a word at all that could give money to somebody: most hold none.
  private func mayGrant(_ words: Range<Int>) -> Bool {
    for k in words {
      switch tokens[k].kind {
      case .benefit, .cap, .push: return true
      default: continue
      }
    }
    return false
  }

  private func markBenefits(_ out: inout [SentencePart]) {
    var ahead = false
    for k in out.indices.reversed() {
      if out[k].end == .stop || out[k].end == .semicolon { ahead = false }
      if !ahead, mayGrant(out[k].tokens) {
        let words = tokens[out[k].tokens]
        ahead =
          words.contains { $0.kind == .benefit && isGrant($0, words) } && (!raisesStandard(words) || isMeant(out, k))
          || supports(words)
          || words.contains { $0.kind == .cap } && holdsSum(words) && !raisesStandard(words) && !reachesStandard(words)
      }
      out[k].benefitAhead = ahead
    }
  }
}
