import Policy

/// Reads what a part of a sentence says of time: dates, 每年, 力争, and words that tell of today.
///
/// What holds for the part alone goes into its `PartTime`; what reaches further, into the `CarriedContext`. A class,
/// for it is asked at every part, and would be copied each time.
final class TimeReader: Sendable {
  private let text: [UInt32]
  private let head: DocumentOutline.Head
  /// The plan's first year: what lies before has been reached.
  let firstYear: Int?

  /// Years that a plan covers which only says when it ends.
  private static let usualSpan = 4
  /// Tokens from 已 to its figure.
  private static let nearFigure = 8

  init(text: [UInt32], head: DocumentOutline.Head) {
    self.text = text
    self.head = head
    firstYear = head.period?.from ?? head.issuedOn?.year ?? head.period?.to.map { $0 - Self.usualSpan }
  }

  /// Follows the part's words from left to right.
  func read(
    _ part: SentencePart, _ tokens: [Token], _ dates: [PlanDate], _ figures: [Figure], in passage: PassageContext,
    _ time: inout PartTime, _ carried: inout CarriedContext
  ) {
    var striveEnd = -1
    var k = part.tokens.lowerBound
    while k < part.tokens.upperBound {
      let token = tokens[k]
      if token.kind == .openBracket, token.index > k {
        k = token.index + 1
        continue
      }
      let opens = Self.asksForOpening(token.kind) && isLight(time.start, token.range.lowerBound, carried)
      switch token.kind {
      case .date:
        let date = DateInPart(
          date: dates[token.index], token: token, opens: opens,
          isNearHead: token.range.lowerBound - part.range.lowerBound <= 1,
          next: k + 1 < part.tokens.upperBound ? tokens[k + 1] : nil, striveEnd: striveEnd)
        meet(date, in: passage, &time, &carried)
      case .strive:
        striveEnd = token.range.upperBound
        if opens {
          carried.strive = true
          carried.past = false
          time.start = token.range.upperBound
        } else {
          time.striven = min(time.striven, token.range.lowerBound)
        }
      case .annual where isLabel(token): break
      case .monthly where isBase(token, k, tokens, figures): break
      case .annual, .semiannual, .quarterly, .monthly:
        let strive = carried.strive && striveEnd >= 0 && isLight(striveEnd, token.range.lowerBound, carried)
        meet(cadence: token.kind, opens: opens, strive: strive, &time, &carried)
      case .forecast: carried.isForecast = true
      case .perCase: carried.perCase = true
      case .total where opens: carried.cadence = nil
      case .thisYear where !passage.isReview: meet(thisYear: token, opens: opens, &time, &carried)
      case .past where describes(part, tokens, k): break  // 改造5000个已建成自然村的设施
      case .past where isAttribute(part, tokens, k) || isLeftFrom(part, tokens, k): break
      // 不低于去年人均消费支出的30%
      case .past where token.range.lowerBound > 0 && Self.bounds.contains(text[token.range.lowerBound - 1]): break
      // 社会消费品零售总额同比增长13.5%以上, under what is to be done.
      case .past where (passage.isTask || passage.isGoal) && text[token.range].elementsEqual(Self.yearOnYear): break
      case .past where token.range.count > 1 || hasFigure(part, tokens, after: k):
        let isFree = carried.deadline == nil || !carried.deadlineIsHere && (carried.isLent || tellsNow(token))
        if isFree, !carried.strive, carried.cadence == nil { carried.past = true }
      default: break
      }
      k += 1
    }
    time.start = ClauseHead.skipJoins(text, time.start, part.range.upperBound)
  }

  /// Whether it matters that nothing of substance stands before such a word: before most nothing is looked for.
  private static func asksForOpening(_ kind: WordClass) -> Bool {
    switch kind {
    case .date, .strive, .annual, .semiannual, .quarterly, .monthly, .total, .thisYear: true
    default: false
    }
  }

  /// The year that a later item of a list begins with: 2026年培育5家、2027年8家.
  func ownYear(of item: ListItem, _ scanner: SentenceScanner, _ made: (Deadline, Int) -> PartTime) -> PartTime? {
    guard !item.isFirst, let first = item.tokens.first, scanner.tokens[first].kind == .date else { return nil }
    let token = scanner.tokens[first]
    let date = scanner.planDates[token.index]
    guard date.role == .bare || date.role == .due, date.first == nil, let deadline = date.deadline,
      token.range.lowerBound - item.range.lowerBound <= 1, !isOver(date)
    else { return nil }
    return made(deadline, token.range.upperBound)
  }

  /// 年度目标：新增就业4万人 in a paper for one year: a label, and that year's goal alone.
  private func isLabel(_ token: Token) -> Bool {
    guard let period = head.period, period.from == period.to, token.range.upperBound < text.count else { return false }
    return text[token.range.upperBound] == Scalar.colon
  }

  /// 从每月653元提高到676元: the sum is one for each month.
  private func isBase(_ token: Token, _ k: Int, _ tokens: [Token], _ figures: [Figure]) -> Bool {
    guard k + 1 < tokens.count, tokens[k + 1].kind == .figure else { return false }
    return tokens[k + 1].range.lowerBound == token.range.upperBound && figures[tokens[k + 1].index].kind == .money
  }

  /// 半 and 季.
  private static let partsOfYear = ScalarSet([0x534A, 0x5B63])
  private static let duringQuarter = words("完成 建成 实现 全面 启动 开工 复工 竣工 投产 投用 达到 办结 要 力争 确保")
  private static let otherQuarters = words("年 年的 去年 上年 每年 同期 的")

  /// 确保一季度完成10万户安装 in a plan for one year: the item's own day, which holds for nothing else.
  func dueQuarter(of item: ListItem, _ scanner: SentenceScanner) -> Deadline? {
    guard let year = head.taskYear, let figure = item.figures.first else { return nil }
    let limit = figure.range.lowerBound
    guard item.range.lowerBound < limit,
      let mark = (item.range.lowerBound + 1..<max(item.range.lowerBound + 1, limit)).first(where: {
        Self.partsOfYear.contains(text[$0])
      }), let found = scanner.dates.quarter(at: mark - 1, limit: limit),
      Self.duringQuarter.contains(where: { text.has($0, at: found.end, limit: limit) }),
      !Self.otherQuarters.contains(where: { text.ends(with: $0, at: mark - 1, floor: item.range.lowerBound) })
    else { return nil }
    return Deadline(year: year, month: found.month)
  }

  /// A date with what stands beside it.
  private struct DateInPart {
    var date: PlanDate
    var token: Token
    /// Nothing of substance stands before it.
    var opens: Bool
    /// At most 从 or 自 stands before it.
    var isNearHead: Bool
    var next: Token?
    /// Where the last 力争 ended; -1 for none.
    var striveEnd: Int
  }

  private static let withinYear = words("年内 年底前 今年内 今年底前 今年底")

  /// The year that 年内, 全年 mean: that of a plan for one year, else for 年内 and what goes on from it the year of issue.
  private func year(meantBy token: Token, opens: Bool, _ carried: CarriedContext) -> Int? {
    if let period = head.period, period.from == period.to { return period.to }
    // 竣工年内 counts from elsewhere; 2026年新开工10个，年内建成5个: the year was just said.
    guard opens else { return nil }
    guard let year = head.paperYear, year >= head.period?.from ?? year, year <= head.period?.to ?? year else {
      return nil
    }
    if carried.deadlineIsHere, let said = carried.deadline, said != Deadline(year: year) { return nil }
    // 2025年年内 says which.
    let start = token.range.lowerBound
    if start > 0, text[start - 1] == Scalar.year { return nil }
    if Self.withinYear.contains(where: { $0.elementsEqual(text[token.range]) }) { return year }
    let goesOn = head.period == nil || carried.deadlineIsHere && carried.deadline == Deadline(year: year)
    return goesOn && text[token.range].elementsEqual(Self.wholeYear) ? year : nil
  }

  /// 年内, 全年 in a plan for one year: due when that year ends.
  private func meet(thisYear token: Token, opens: Bool, _ time: inout PartTime, _ carried: inout CarriedContext) {
    guard let year = year(meantBy: token, opens: opens, carried) else {
      // 今年 of a paper without a day is no year that is known, and not that of a sentence before.
      if Self.ownYears.contains(text[token.range.lowerBound]) {
        carried.deadline = nil
        carried.deadlineIsHere = false
        carried.isTold = carried.isTold || opens && !tellsSoFar(token.range.upperBound)
        if opens { time.start = max(time.start, token.range.upperBound) }
      }
      if text.has(Self.wholeYear, at: token.range.lowerBound, limit: token.range.upperBound) {
        meet(cadence: .annual, opens: opens, strive: false, &time, &carried)
      }
      return
    }
    guard let deadline = Deadline(year: year) else { return }
    carried.meet(deadline)
    if opens { time.start = max(time.start, token.range.upperBound) }
  }

  private static let bounds = ScalarSet(scalars("于过比"))
  private static let yearOnYear = scalars("同比")
  private static let now = words("已经 现已 已有 目前 当前 去年 已达到 已超过 据统计 截至")

  /// 目前，我国人口已经达到14亿: no date of a sentence before reaches over what is so today.
  ///
  /// 由目前的35%提高到60% says where it starts from.
  private func tellsNow(_ token: Token) -> Bool {
    let start = token.range.lowerBound
    let end = token.range.upperBound
    if start > 0, Self.origins.contains(text[start - 1]) || end < text.count && text[end] == Scalar.of { return false }
    return Self.now.contains { $0.elementsEqual(text[token.range]) }
  }

  private static let origins = ScalarSet(scalars("由从比较与于"))

  private static let soFar = ScalarSet(scalars("以上前一二三四"))

  /// 今年以来, 今年1—6月: what has been, and no promise.
  private func tellsSoFar(_ end: Int) -> Bool {
    end < text.count && (Self.soFar.contains(text[end]) || Scalar.isDigit(text[end]))
  }

  /// 今, 本 and 明
  private static let ownYears = ScalarSet([0x4ECA, 0x672C, 0x660E])
  private static let wholeYear = scalars("全年")

  private static let wholes = words("全市 全省 全县 全区 全国 我市 我省 我县 我区 目前 当前 现 均 都 大多 基本 截至")

  /// 优化已建成设施的管护: with words of its own before it, and no figure behind, 已建成 says which ones are meant.
  private func isAttribute(_ part: SentencePart, _ tokens: [Token], _ past: Int) -> Bool {
    let word = tokens[past].range
    guard text[word.lowerBound] == Self.already, word.count > 2, !hasFigure(part, tokens, after: past) else {
      return false
    }
    let before = part.range.lowerBound..<word.lowerBound
    return before.count >= 2
      && !Self.wholes.contains { text.ends(with: $0, at: word.lowerBound, floor: before.lowerBound) }
      && !Self.wholes.contains { text.has($0, at: before.lowerBound, limit: before.upperBound) }
  }

  private static let lastYear = words("去年")
  private static let pieces = ScalarSet(scalars("个项家户条座处件"))

  /// 加快去年85个签约项目落地: which ones are pushed.
  private func isLeftFrom(_ part: SentencePart, _ tokens: [Token], _ past: Int) -> Bool {
    guard Self.lastYear[0].elementsEqual(text[tokens[past].range]), past > part.tokens.lowerBound else { return false }
    let verb = tokens[past - 1]
    guard verb.kind == .push, verb.range.upperBound == tokens[past].range.lowerBound else { return false }
    let rest = text[tokens[past].range.upperBound..<part.range.upperBound].drop(while: Scalar.isDigit)
    return rest.startIndex > tokens[past].range.upperBound && rest.first.map(Self.pieces.contains) ?? false
  }

  private static let already: UInt32 = 0x5DF2  // 已

  /// 已建成 behind a figure that a verb builds, and none after it: which of them are meant.
  private func describes(_ part: SentencePart, _ tokens: [Token], _ past: Int) -> Bool {
    guard text[tokens[past].range.lowerBound] == Self.already, !hasFigure(part, tokens, after: past) else {
      return false
    }
    var figure = past - 1
    while figure >= part.tokens.lowerBound, past - figure <= Self.nearFigure, tokens[figure].kind != .figure {
      figure -= 1
    }
    guard figure > part.tokens.lowerBound, tokens[figure].kind == .figure else { return false }
    var verb = figure - 1
    if tokens[verb].kind == .atLeast || tokens[verb].kind == .about { verb -= 1 }
    return verb >= part.tokens.lowerBound && (tokens[verb].kind == .build || tokens[verb].kind == .push)
  }

  /// 已 tells of today only with a figure: 对已开工项目 does not.
  private func hasFigure(_ part: SentencePart, _ tokens: [Token], after token: Int) -> Bool {
    var k = token + 1
    while k < part.tokens.upperBound, k < token + Self.nearFigure {
      if tokens[k].kind == .figure { return true }
      k += 1
    }
    return false
  }

  private func meet(
    cadence kind: WordClass, opens: Bool, strive: Bool, _ time: inout PartTime, _ carried: inout CarriedContext
  ) {
    let cadence: Cadence =
      switch kind {
      case .semiannual: .semiannual
      case .quarterly: .quarterly
      case .monthly: .monthly
      default: .annual
      }
    time.cadence = cadence
    carried.past = false
    guard opens else { return }
    if !strive { carried.strive = false }
    // Inside a list, of figures or under a deadline, it holds for its own clause.
    guard !carried.deadlineIsHere, !carried.hasFigures else { return }
    carried.cadence = cadence
  }

  private func meet(
    _ found: DateInPart, in passage: PassageContext, _ time: inout PartTime, _ carried: inout CarriedContext
  ) {
    let date = found.date
    let range = found.token.range
    let strives = found.striveEnd > range.lowerBound || isStriving(range)
    let isListed =
      carried.datesEnd >= 0 && range.lowerBound == carried.datesEnd + 1 && Scalar.isJoin(text[carried.datesEnd])
    let leads = found.opens || isListed
    if date.role == .due || date.role == .bare, leads {
      carried.list(date.deadline, at: range, joined: isListed)
    }
    switch date.role {
    case .due where isOver(date):
      carried.past = true
      carried.pastYear = date.year
    case .due where date.isSpan && passage.isReview: break  // 五年累计利用外资20亿美元
    case .due:
      carried.meet(date.deadline)
      carried.strive = strives
    case .bare:
      if leads, let first = date.first, first <= date.year { carried.span = first...date.year }
      meet(bare: found, holds: leads || strives, strives: strives, in: passage, &time, &carried)
    case .past:
      carried.past = true
      carried.pastYear = date.year
    case .start:
      // 从今年起，平均每年降低1个百分点: the day of a sentence before does not hold for what begins now.
      if found.opens || found.isNearHead { carried.deadline = nil }
      return
    case .other: return
    }
    if leads || strives { time.start = max(time.start, range.upperBound) }
  }

  /// 一九八五年末 in a paper of 1986: what was reached before the paper and its plan began.
  private func isOver(_ date: PlanDate) -> Bool {
    guard let issued = head.issuedOn?.year ?? head.period?.from else { return false }
    return date.year < min(issued, head.period?.from ?? issued)
  }

  /// A year without 到 or 底: of the past, or due where it heads the clause, or where a verb follows it.
  private func meet(
    bare found: DateInPart, holds: Bool, strives: Bool, in passage: PassageContext, _ time: inout PartTime,
    _ carried: inout CarriedContext
  ) {
    let date = found.date
    let end = found.token.range.upperBound
    if let first = firstYear, date.year < first || isTold(date, in: passage) {
      if !carried.deadlineIsHere { carried.past = true }
      carried.pastYear = date.year
    } else if holds {
      carried.meet(date.deadline)
      carried.strive = strives
    } else if let next = found.next, next.range.lowerBound == end, isVerbal(next.kind) {
      time.deadline = date.deadline
      carried.deadline = date.deadline
    } else if text.has(Self.whole, at: end, limit: text.count) {
      time.deadline = date.deadline
    }
  }

  /// A bare year where the present state is told, in a plan that does not say when it begins.
  private func isTold(_ date: PlanDate, in passage: PassageContext) -> Bool {
    guard passage.tellsOfToday, head.period?.from == nil, head.issuedOn == nil else { return false }
    return date.year != head.period?.to
  }

  private static let whole = scalars("全")
  private static let striving = words("力争 争取")

  private func isStriving(_ range: Range<Int>) -> Bool {
    Self.striving.contains { text.has($0, at: range.lowerBound, limit: range.upperBound) }
  }

  private func isVerbal(_ kind: WordClass) -> Bool {
    switch kind {
    case .build, .push, .growth, .atLeast, .atMost, .upTo, .strive, .completion, .about: true
    default: false
    }
  }

  /// Nothing but conjunctions, numbering, areas and the like stands between these places.
  private func isLight(_ start: Int, _ end: Int, _ carried: CarriedContext) -> Bool {
    guard let last = carried.areas.last, last.upperBound > start, last.upperBound <= end else {
      return ClauseHead.isLight(text, start, end)
    }
    return ClauseHead.isLight(text, last.upperBound, end)
  }
}
