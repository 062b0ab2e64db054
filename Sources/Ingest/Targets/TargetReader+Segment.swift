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

  /// Nothing but conjunctions, numbering, areas and the like stands between these places.
  func isLight(_ start: Int, _ end: Int) -> Bool {
    guard let last = reach.areas.last, last.upperBound > start, last.upperBound <= end else {
      return ClauseHead.isLight(text, start, end)
    }
    return ClauseHead.isLight(text, last.upperBound, end)
  }

  /// Where the words begin after 1. or （三） or ①.
  func skipNumbering(_ range: Range<Int>) -> Int { ClauseHead.skipNumbering(text, range) }

  /// Where the words begin after conjunctions.
  func skipJoins(_ start: Int, _ end: Int) -> Int { ClauseHead.skipJoins(text, start, end) }
}
