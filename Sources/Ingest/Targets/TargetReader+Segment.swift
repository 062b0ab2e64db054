import Policy

extension TargetReader {
  /// What a segment says of time before its figures are judged.
  struct Signals {
    /// A date that holds for this segment alone.
    var deadline: Deadline?
    var cadence: Cadence?
    /// 力争 after the figure's own subject.
    var strive = false
    /// Where the words begin, after date, 力争 and conjunctions.
    var start: Int
    /// Where the last 围绕 or 依托 ended that no verb of building followed.
    var frame: Int?
  }

  /// Follows the sentence through one segment: time words first, then its figures, then goals and incentives.
  mutating func readSegment(_ segment: Segment) {
    var signals = Signals(start: skipNumbering(segment.range))
    signals.start = readSubject(segment, signals.start)
    readTime(segment, &signals)
    readPlaces(segment, signals.start)
    let items = scanner.items(of: segment)
    var taken = 0
    if segment.benefitAhead || items.contains(where: { isDiscount($0.figures[0].figure) }) {
      readIncentives(segment, items)
    }
    for item in items {
      if readItem(item, segment, signals) { taken += 1 }
    }
    readSizes(segment, signals)
    if taken == 0 { readGoal(segment, signals) }
    if items.isEmpty {
      reach.listGoesOn = false
      let content = signals.start..<segment.range.upperBound
      if content.count > 1 { reach.subject = content.prefix(Self.maxPhrase).isEmpty ? nil : content }
    }
  }

  private mutating func readTime(_ segment: Segment, _ signals: inout Signals) {
    let tokens = scanner.tokens
    var striveEnd = -1
    var k = segment.tokens.lowerBound
    while k < segment.tokens.upperBound {
      let token = tokens[k]
      if token.mark == .openBracket, token.index > k {
        k = token.index + 1
        continue
      }
      let opens = isLight(signals.start, token.range.lowerBound)
      switch token.mark {
      case .date:
        meet(
          scanner.planDates[token.index], token, opens: opens,
          next: k + 1 < segment.tokens.upperBound ? tokens[k + 1] : nil, striveEnd: striveEnd, &signals)
      case .strive:
        striveEnd = token.range.upperBound
        if opens {
          reach.strive = true
          reach.past = false
          signals.start = token.range.upperBound
        } else {
          signals.strive = true
        }
      case .annual, .semiannual, .quarterly, .monthly:
        let strive = reach.strive && striveEnd >= 0 && isLight(striveEnd, token.range.lowerBound)
        readCadence(token.mark, opens: opens, strive: strive, &signals)
      case .perCase: reach.perCase = true
      case .total where opens: reach.cadence = nil
      case .thisYear: meet(thisYear: token, opens: opens, &signals)
      case .past where token.range.count > 1 || hasFigure(segment, after: k):
        if reach.deadline == nil, !reach.strive, reach.cadence == nil { reach.past = true }
      default: break
      }
      k += 1
    }
    signals.start = skipJoins(signals.start, segment.range.upperBound)
  }

  /// 年内, 全年 in a plan for one year: due when that year ends.
  private mutating func meet(thisYear token: Token, opens: Bool, _ signals: inout Signals) {
    guard let period = outline.head.period, let year = period.to, period.from == year else {
      if text.has(Self.wholeYear, at: token.range.lowerBound, limit: token.range.upperBound) {
        readCadence(.annual, opens: opens, strive: false, &signals)
      }
      return
    }
    guard let deadline = Deadline(year: year) else { return }
    reach.meet(deadline)
    if opens { signals.start = max(signals.start, token.range.upperBound) }
  }

  private static let wholeYear = scalars("全年")

  /// 已 tells of today only with a figure: 对已开工项目 does not.
  private func hasFigure(_ segment: Segment, after token: Int) -> Bool {
    var k = token + 1
    while k < segment.tokens.upperBound, k < token + 8 {
      if scanner.tokens[k].mark == .figure { return true }
      k += 1
    }
    return false
  }

  private mutating func readCadence(_ mark: Mark, opens: Bool, strive: Bool, _ signals: inout Signals) {
    let cadence: Cadence =
      switch mark {
      case .semiannual: .semiannual
      case .quarterly: .quarterly
      case .monthly: .monthly
      default: .annual
      }
    signals.cadence = cadence
    reach.past = false
    guard opens else { return }
    if !strive { reach.strive = false }
    // Inside a list, of figures or under a deadline, it holds for its own clause.
    guard !reach.deadlineIsHere, !reach.hasFigures else { return }
    reach.cadence = cadence
  }

  private mutating func meet(
    _ date: PlanDate, _ token: Token, opens: Bool, next: Token?, striveEnd: Int, _ signals: inout Signals
  ) {
    let strives = striveEnd > token.range.lowerBound || isStriving(token.range)
    let isListed =
      reach.datesEnd >= 0 && token.range.lowerBound == reach.datesEnd + 1 && Scalar.isJoin(text[reach.datesEnd])
    if date.role == .due || date.role == .bare, opens || isListed {
      reach.list(date.deadline, at: token.range, joined: isListed)
    }
    switch date.role {
    case .due:
      reach.meet(date.deadline)
      reach.strive = strives
    case .bare:
      if let first = firstYear, date.year < first || isTold(date) {
        if !reach.deadlineIsHere { reach.past = true }
        reach.pastYear = date.year
      } else if opens || strives || isListed {
        reach.meet(date.deadline)
        reach.strive = strives
      } else if let next, next.range.lowerBound == token.range.upperBound, isVerbal(next.mark) {
        signals.deadline = date.deadline
        reach.deadline = date.deadline
      } else if text.has(Self.whole, at: token.range.upperBound, limit: text.count) {
        signals.deadline = date.deadline
      }
    case .past:
      reach.past = true
      reach.pastYear = date.year
    case .start, .other: return
    }
    if opens || strives || isListed { signals.start = max(signals.start, token.range.upperBound) }
  }

  /// A bare year where the present state is told, in a plan that does not say when it begins.
  private func isTold(_ date: PlanDate) -> Bool {
    guard scene.isPreamble || scene.isReview, outline.head.period?.from == nil, outline.head.issuedOn == nil else {
      return false
    }
    return date.year != outline.head.period?.to
  }

  private static let whole = scalars("全")
  private static let striving = words("力争 争取")

  private func isStriving(_ range: Range<Int>) -> Bool {
    Self.striving.contains { text.has($0, at: range.lowerBound, limit: range.upperBound) }
  }

  private func isVerbal(_ mark: Mark) -> Bool {
    switch mark {
    case .build, .push, .growth, .atLeast, .atMost, .upTo, .strive, .completion, .about: true
    default: false
    }
  }

  private static let lightWords: Lexicon = {
    var lexicon = Lexicon()
    lexicon.add(
      "并 且 和 同时 其中 要 应 须 各地各部门 各部门 各地 各级 各县市区 全市 我市 全省 全县 全区 要围绕 围绕 项目 未来 到 在 再 还 又 ， 、 “ — 原则上 总体上 以后 此后 之后 一是 二是 三是 四是 五是 ）",
      code: 1)
    lexicon.add("（一） （二） （三） （四） （五） （六） （七） （八） （九） （十） ① ② ③ ④ ⑤ ⑥ ⑦ ⑧", code: 1)
    return lexicon
  }()

  /// Nothing but conjunctions, numbering, areas and the like stands between these places.
  func isLight(_ start: Int, _ end: Int) -> Bool {
    var i = start
    if let last = reach.areas.last, last.upperBound > start, last.upperBound <= end { i = last.upperBound }
    guard end - i <= 16 else { return false }
    while i < end {
      let c = text[i]
      if let found = Self.lightWords.match(text, at: i, limit: end) {
        i += found.length
      } else if Scalar.isBlank(c) || Scalar.isDigit(c) || c == Scalar.dot || c == Scalar.dash || c == 0xFF0E {
        i += 1
      } else {
        return false
      }
    }
    return true
  }

  /// Where the words begin after 1. or （三） or ①.
  func skipNumbering(_ range: Range<Int>) -> Int {
    var i = range.lowerBound
    while i < range.upperBound, Scalar.isBlank(text[i]) { i += 1 }
    let start = i
    while i < range.upperBound, i < start + 6 {
      let c = text[i]
      if c == Scalar.dot || c == 0xFF0E || c == Scalar.close || c == Scalar.listComma || (0x2460...0x2473).contains(c) {
        return i + 1 < range.upperBound && Scalar.isDigit(text[i + 1]) && c == Scalar.dot ? start : i + 1
      }
      guard Scalar.isDigit(c) || c == Scalar.open || Scalar.chineseDigit(c) != nil || c == 0x5341 else { break }
      i += 1
    }
    return start
  }

  /// Where the words begin after conjunctions.
  func skipJoins(_ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end {
      let c = text[i]
      if Scalar.isBlank(c) || c == Scalar.comma || c == Scalar.listComma || c == Scalar.openQuote || c == Scalar.dash {
        i += 1
      } else if let found = Self.joinWords.match(text, at: i, limit: end) {
        i += found.length
      } else {
        break
      }
    }
    return i
  }

  private static let joinWords: Lexicon = {
    var lexicon = Lexicon()
    lexicon.add("并且 并 且 同时 以及", code: 1)
    return lexicon
  }()
}
