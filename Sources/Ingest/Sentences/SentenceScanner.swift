/// Cuts a stretch of a plan into words that matter, figures and dates.
///
/// One pass, left to right; a look ahead is never longer than the longest word, figure or short quotation.
struct SentenceScanner: Sendable {
  /// A quotation this short is a name, so the figures in it are: “稳增长20条”, “5+5”.
  static let maxName = 12
  /// A book title that is not closed within this many scalars is none.
  static let maxTitle = 120
  /// A remark in brackets; longer ones are text of their own.
  static let maxRemark = 400

  let text: [UInt32]
  private let classes = Self.letterClasses
  private let openings = Self.letterOpenings
  private let rare = Self.rareLetters
  private let lexicon = Vocabulary.lexicon
  let lexer: FigureLexer
  let dates: DateLexer
  var tokens: [Token] = []
  var figures: [Figure] = []
  private(set) var planDates: [PlanDate] = []
  private var opened: [Int] = []
  /// The year of 2012年起 and where it ends.
  private var since: (year: Int, end: Int)?
  /// Where a figure begins directly after a Latin name.
  private var named = -1

  init(text: [UInt32], planStart: Int?, paperYear: Int? = nil, taskYear: Int? = nil) {
    self.text = text
    lexer = FigureLexer(text: text)
    dates = DateLexer(text: text, planStart: planStart, paperYear: paperYear, taskYear: taskYear)
  }

  /// 排名后3位.
  private static let latter: UInt32 = 0x540E

  /// Which letters begin something: 1 a word, 2 a numeral, 4 a mark; 8 is a word by itself.
  private static let letterClasses: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    for scalar in Vocabulary.lexicon.openings.members {
      table[Int(scalar)] = Vocabulary.lexicon.isWord(scalar) ? 1 | 8 : 1
    }
    for scalar in 0..<UInt32(0x10000)
    where Scalar.chineseDigit(scalar) != nil || Scalar.figureScale(scalar) != nil || Scalar.isDigit(scalar) {
      table[Int(scalar)] |= 2
    }
    for mark in "，,；;。！？!?：:（）()《“”\"\n".unicodeScalars { table[Int(mark.value)] |= 4 }
    return table
  }()

  /// The letters with a class, and those of Latin words.
  private static let letterOpenings = ScalarSet { letterClasses[Int($0)] != 0 || Scalar.isLatin($0) }

  /// Those that do not just begin words: most letters need no look into the large table.
  private static let rareLetters = ScalarHints(
    (0..<UInt32(0x10000)).filter { letterClasses[Int($0)] > 1 || Scalar.isLatin($0) })

  /// Letters of 争取新增.
  private static let striveAndDeed = 4

  /// Replaces what was found before by what this stretch holds.
  mutating func scan(_ range: Range<Int>) {
    tokens.removeAll(keepingCapacity: true)
    figures.removeAll(keepingCapacity: true)
    planDates.removeAll(keepingCapacity: true)
    opened.removeAll(keepingCapacity: true)
    since = nil
    var i = numberEnd(range)
    let limit = range.upperBound
    let (text, openings, rare, classes, lexicon) = (text, openings, rare, classes, lexicon)
    while i < limit {
      let c = text[i]
      guard openings.contains(c) else {
        i += 1
        continue
      }
      let kind = rare.mayContain(c) ? classes[Int(c)] : 1
      if Scalar.isLatin(c) && kind & 5 == 0 {
        i = Scalar.isLatin(c) ? wordEnd(i, limit) : i + 1
      } else if kind & 4 != 0 {
        i = mark(c, at: i, limit: limit)
      } else if kind & 2 != 0, let end = figure(at: i, floor: range.lowerBound, limit: limit) {
        i = end
      } else if kind & 1 != 0,
        let found = kind & 8 != 0
          ? lexicon.word(text, at: i, limit: limit)
          : lexicon.mayGoOn(text, at: i, limit: limit) ? lexicon.longWord(text, at: i, limit: limit) : nil,
        let kind = WordClass(rawValue: found.code)
      {
        // 争取新增5家: the deed is a word of its own.
        let isDeed = kind == .strive && found.length == Self.striveAndDeed
        i = append(kind, i..<(i + (isDeed ? found.length / 2 : found.length)), limit: limit)
      } else {
        i = Scalar.isDigit(c) ? wordEnd(i, limit) : i + 1
      }
    }
  }

  /// Behind the 1. of 1.2025年6月底前，…: no figure begins there.
  private func numberEnd(_ range: Range<Int>) -> Int {
    let start = range.lowerBound
    guard start < range.upperBound, Scalar.isDigit(text[start]),
      let mark = text.withUnsafeBufferPointer({ NumberMark.read($0, at: start, end: range.upperBound) }),
      mark.style == .arabic, start + mark.length < range.upperBound, Scalar.isDigit(text[start + mark.length])
    else { return start }
    return start + mark.length
  }

  /// Latin letters and digits hang together: AI4S, 5G, COVID19.
  private mutating func wordEnd(_ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit, Scalar.isLatin(text[i]) { i += 1 }
    if i >= start + 2, i < limit, Scalar.isDigit(text[i]), let figure = lexer.figure(at: i, limit: limit),
      figure.kind == .count || figure.kind == .money || figure.kind == .rate
    {
      named = i  // 培育OPC企业… and 培育OPC100家
      return i
    }
    while i < limit, Scalar.isWord(text[i]) || text[i] == Scalar.dot || text[i] == Scalar.ampersand { i += 1 }
    return max(i, start + 1)
  }

  /// A figure or date that begins here: where it ends, nil for neither.
  private mutating func figure(at i: Int, floor: Int, limit: Int) -> Int? {
    let c = text[i]
    if Scalar.isDigit(c) || Scalar.chineseDigit(c) != nil, let date = dates.date(at: i, floor: floor, limit: limit) {
      if date.role == .start { since = (date.year, date.range.upperBound) }
      return append(date)
    }
    if c == Scalar.ten, let plan = dates.fiveYearPlan(at: i, floor: floor, limit: limit) { return append(plan) }
    if let plan = dates.oldPlan(at: i, floor: floor, limit: limit) { return append(plan) }
    let before = i > floor ? text[i - 1] : Scalar.newline
    if i == named {
      named = -1
    } else if before == Scalar.former, isDated(i) {
      // 12月底前10座冷库建成
    } else if before == Scalar.ordinal || before == Scalar.former, let end = order(at: i, floor: floor, limit: limit) {
      return end
    } else if before == Scalar.each || before == Scalar.ordinal || before == Scalar.plus || Scalar.isLatin(before)
      || before == 0x2236
    {
      return Scalar.isDigit(c) ? wordEnd(i, limit) : i + 1
    }
    guard let figure = lexer.figure(at: i, limit: limit, floor: floor) ?? index(at: i, limit: limit) else {
      return nil
    }
    if figure.kind == .years, isSpan(figure, from: floor) {
      var span = figure
      span.kind = .physical
      append(span)
      return figure.range.upperBound
    }
    if figure.kind == .years {
      let from = since.flatMap { figure.range.lowerBound - $0.end <= 2 ? $0.year : nil }
      let date = dates.duration(figure, floor: floor, limit: limit, since: from)
      since = nil
      return date.map { append($0) } ?? figure.range.upperBound
    }
    guard isMeant(figure, before: before, limit: limit), !isScored(figure, floor, limit) else {
      return figure.range.upperBound
    }
    append(figure)
    return figure.range.upperBound
  }

  /// Takes down a word; returns where it ends, with the place that 对接 leads to: 对接武汉….
  private mutating func append(_ kind: WordClass, _ word: Range<Int>, limit: Int) -> Int {
    switch kind {
    case .skip: return word.upperBound
    case .thisYear:
      if let date = dates.relative(at: word.lowerBound, floor: word.lowerBound, limit: limit) { return append(date) }
      tokens.append(Token(kind: kind, range: word))
      return word.upperBound
    case .linking:
      guard let place = Places.length(in: text, at: word.upperBound, limit: limit) else { return word.upperBound }
      tokens.append(Token(kind: .frame, range: word.lowerBound..<(word.upperBound + place)))
      return word.upperBound + place
    default:
      tokens.append(Token(kind: kind, range: word))
      return word.upperBound
    }
  }

  private mutating func append(_ date: PlanDate) -> Int {
    tokens.append(Token(kind: .date, range: date.range, index: planDates.count))
    planDates.append(date)
    return date.range.upperBound
  }

  /// 一批 and 一个 name a thing; only 一次 and 一日 count. 前50名 is a rank; “四个” before a quotation is a slogan.
  private func isMeant(_ figure: Figure, before: UInt32, limit: Int) -> Bool {
    let end = figure.range.upperBound
    let next = end < limit ? text[end] : Scalar.newline
    if figure.chinese {
      if figure.value == 1, figure.upper == nil, figure.range.count - figure.unit.count == 1, figure.kind == .count {
        return isLeast(figure)
      }
      if text[end - 1] == Self.session, figure.kind == .count, tokens.last?.range.upperBound != figure.range.lowerBound
      {
        return false  // 五届人大
      }
      if figure.kind == .times, isMeeting(figure, limit) || isSlogan(figure, limit) { return false }
      if figure.kind == .count, isSlogan(figure, limit) { return false }
      if next == Self.tree, text[end - 1] == Self.trunk { return false }  // 三棵树 is a firm's name
      if figure.isRound { return isPromised(figure) }
      if figure.kind == .count, text[end - 1] == Self.phase { return false }
      if figure.range.count == figure.unit.count, !isMeasured(figure, next) { return false }
      if next == Scalar.openQuote || next == Scalar.quoteMark { return figure.kind == .times }
    }
    if text.ends(with: Self.copies, at: figure.range.lowerBound, floor: 0) { return false }  // 一式两份
    if figure.kind == .times, next == 0x6027 { return false }  // 一次性
    if next == Self.times || before == Self.times { return false }  // 1公里×1公里
    if next == Scalar.plus || before == Scalar.slash && !figure.isDiscount(in: text) { return false }
    if figure.kind == .count,
      before == Scalar.former && !isDated(figure.range.lowerBound) || before == Self.latter
        || isFormula(end, limit, opensQuote: before == Scalar.openQuote || before == Scalar.quoteMark)
    {
      return false
    }
    return true
  }

  /// A date ends right before.
  private func isDated(_ i: Int) -> Bool { tokens.last.map { $0.kind == .date && $0.range.upperBound == i } ?? false }

  /// Letters from 届 to the number of the meeting.
  private static let termReach = 12
  private static let (trunk, tree): (UInt32, UInt32) = (0x68F5, 0x6811)  // 棵 树
  private static let meetings = words("会议 全会 全体会议")
  private static let bodies = ScalarSet(scalars("大协届委会"))

  /// 县十五届人大三次会议
  private func isMeeting(_ figure: Figure, _ limit: Int) -> Bool {
    let start = figure.range.lowerBound
    return start > 0 && Self.bodies.contains(text[start - 1])
      && text[max(0, start - Self.termReach)..<start].contains(Self.session)
      && Self.meetings.contains { text.has($0, at: figure.range.upperBound, limit: limit) }
  }

  /// “三个中心、两个基地” counts what is built.
  private static let countedLetters = ScalarSet(scalars("个家、"))
  private static let sloganReach = 14
  private static let leastNumbers = 3

  /// “一河一带两环三片”: one of the numbers of a saying.
  private func isSlogan(_ figure: Figure, _ limit: Int) -> Bool {
    let start = figure.range.lowerBound
    guard let open = (max(0, start - Self.sloganReach)..<start).last(where: { text[$0] == Scalar.openQuote }),
      !text[open..<start].contains(Scalar.closeQuote),
      let close = text[start..<min(limit, start + Self.sloganReach)].firstIndex(of: Scalar.closeQuote)
    else { return false }
    guard !text[open..<close].contains(where: { Self.countedLetters.contains($0) }) else { return false }
    return text[open..<close].count { Scalar.chineseDigit($0) != nil } >= Self.leastNumbers
  }

  private static let times: UInt32 = 0xD7
  private static let copies = scalars("一式")

  private static let dayOfMonth: UInt32 = 0x65E5  // 日

  /// 得20分, 每少1家; 6日 of 2月6日 is a day, and no span of time either.
  private func isScored(_ figure: Figure, _ floor: Int, _ limit: Int) -> Bool {
    if figure.kind == .time {
      let start = figure.range.lowerBound
      return start > floor && text[start - 1] == Scalar.month && text[figure.unit.lowerBound] == Self.dayOfMonth
    }
    return Scoring.isPoints(text, figure, floor: floor, limit: limit)
      || (figure.kind == .money
        ? Scoring.isSumStep(text, figure, floor: floor, limit: limit) : Scoring.isStep(text, figure, floor: floor))
  }

  private static let session: UInt32 = 0x5C4A  // 届
  private static let phase: UInt32 = 0x671F  // 期: 二期 numbers a thing
  private static let least = words("至少 最少 不少于 不低于")

  /// 选取至少一个乡镇, 每个乡镇至少建成一所: with 至少 even one is counted; 每年举办一届 is so often.
  private func isLeast(_ figure: Figure) -> Bool {
    guard var last = tokens.last, case let start = figure.range.lowerBound,
      // 每个行政村至少有一条道路
      last.range.upperBound == start
        || last.kind == .atLeast && last.range.upperBound + 1 == start && text[start - 1] == Scalar.having
    else { return false }
    if last.kind == .build, tokens.count > 1 {
      let before = tokens[tokens.count - 2]
      guard before.range.upperBound == last.range.lowerBound else { return false }
      if before.kind == .annual || before.kind == .perCase {
        return Self.sessions.contains(text[figure.unit.upperBound - 1])
      }
      last = before
    }
    // 每月一课时
    if last.kind == .monthly || last.kind == .quarterly || last.kind == .annual {
      return figure.unit.count == Self.lessons.count && text[figure.unit].elementsEqual(Self.lessons)
    }
    guard last.kind == .atLeast else { return false }
    return Self.least.contains { text.has($0, at: last.range.lowerBound, limit: last.range.upperBound) }
  }

  private static let lessons = scalars("课时")
  private static let lesson: UInt32 = 0x8282  // 节
  private static let sessions = ScalarSet(scalars("届场期时"))

  private static let spans = words("年限 寿命 年龄 周期 工龄 使用期 保质期 存续期 轮候时间 轮候期 等候时间 建设期 期限")
  /// Letters from the name of a span of years to its figure.
  private static let nearSpan = 12

  /// 平均受教育年限从10.23年提高到10.8年: years that are measured, not counted from now.
  private func isSpan(_ figure: Figure, from floor: Int) -> Bool {
    let start = figure.range.lowerBound
    let low = max(floor, start - Self.nearSpan)
    guard start > low else { return false }
    let isMoved =
      tokens.last.map {
        $0.range.upperBound == start && [.upTo, .atLeast, .atMost, .about, .growth].contains($0.kind)
      } ?? false
    guard isMoved || text[start - 1] == Scalar.from || text[start - 1] == Scalar.by else { return false }
    return (low..<start).contains { i in Self.spans.contains { text.has($0, at: i, limit: start) } }
  }

  /// 建成百个社区, 超千家企业: right after a verb that builds, or a comparator, a round number is meant.
  private func isPromised(_ figure: Figure) -> Bool {
    guard let last = tokens.last, last.range.upperBound == figure.range.lowerBound else { return false }
    return last.kind == .build || last.kind == .atLeast || last.kind == .atMost || last.kind == .about
  }

  /// 1个龙头+5个园区+N个基地: a formula, not a count.
  private func isFormula(_ end: Int, _ limit: Int, opensQuote: Bool) -> Bool {
    var i = end
    if text[end - 1] == Self.lesson { return false }  // 每周3节技能课＋2节活动课
    // 100个“人工智能+X”专业: the formula is the name of what is counted.
    if end < limit, text[end] == Scalar.openQuote { return false }
    while i < limit, i < end + 10, Scalar.isHan(text[i]) || text[i] == Scalar.openQuote || text[i] == Scalar.closeQuote
    { i += 1 }
    guard i + 1 < limit, i < end + 10, text[i] == Scalar.plus || text[i] == Scalar.widePlus else { return false }
    return opensQuote || Scalar.isWord(text[i + 1]) || Scalar.chineseDigit(text[i + 1]) != nil
  }

  /// 亿元以上, 过亿美元, 万亿级: a power of ten by itself is a figure only beside a comparator; 万元产值能耗 has none.
  private func isMeasured(_ figure: Figure, _ next: UInt32) -> Bool {
    if figure.kind == .level || next == 0x4EE5 { return true }
    guard let last = tokens.last, last.range.upperBound == figure.range.lowerBound else { return false }
    return last.kind == .atLeast || last.kind == .atMost || last.kind == .upTo || last.kind == .about
  }

  private mutating func mark(_ c: UInt32, at i: Int, limit: Int) -> Int {
    switch c {
    case Scalar.comma, Scalar.latinComma: tokens.append(Token(kind: .comma, range: i..<(i + 1)))
    case Scalar.semicolon, Scalar.latinSemicolon: tokens.append(Token(kind: .semicolon, range: i..<(i + 1)))
    case Scalar.colon, Scalar.latinColon: tokens.append(Token(kind: .colon, range: i..<(i + 1)))
    case Scalar.fullStop, Scalar.exclamation, Scalar.question, Scalar.newline, Scalar.latinExclamation,
      Scalar.latinQuestion:
      tokens.append(Token(kind: .stop, range: i..<(i + 1)))
    case Scalar.open, Scalar.latinOpen:
      opened.append(tokens.count)
      tokens.append(Token(kind: .openBracket, range: i..<(i + 1), index: -1))
    case Scalar.close, Scalar.latinClose:
      if let open = opened.popLast(), i - tokens[open].range.lowerBound <= Self.maxRemark {
        tokens[open].index = tokens.count
        tokens.append(Token(kind: .closeBracket, range: i..<(i + 1), index: open))
      }
    case Scalar.openTitle:
      return close(Scalar.closeTitle, from: i, limit: limit, reach: Self.maxTitle) ?? i + 1
    case Scalar.openQuote:
      if isFiveYearPlan(i + 1, limit) || isTimeLimit(i + 1, limit) { return i + 1 }
      return close(Scalar.closeQuote, from: i, limit: limit, reach: Self.maxName) ?? i + 1
    // “A达到1万吨”“B达到2%”: two that are quoted one after the other are parts as between commas.
    case Scalar.closeQuote where i + 1 < limit && text[i + 1] == Scalar.openQuote:
      tokens.append(Token(kind: .comma, range: i..<(i + 1)))
    case Scalar.quoteMark where isTimeLimit(i + 1, limit): return i + 1
    case Scalar.quoteMark:
      return close(Scalar.quoteMark, from: i, limit: limit, reach: Self.maxName) ?? i + 1
    default: break
    }
    return i + 1
  }

  private static let done = words("办结 开办 开业 办好 办成 响应")

  /// “一日办结”: a limit, though it stands in quotation marks as a name does.
  private func isTimeLimit(_ i: Int, _ limit: Int) -> Bool {
    guard let figure = lexer.figure(at: i, limit: limit), figure.kind == .time else { return false }
    return Self.done.contains { text.has($0, at: figure.range.upperBound, limit: limit) }
  }

  private func isFiveYearPlan(_ i: Int, _ limit: Int) -> Bool {
    if i + 2 < limit, text[i] == Scalar.ten, text[i + 2] == Scalar.five { return true }
    return dates.oldPlan(at: i, floor: i - 1, limit: limit) != nil
  }

  private func close(_ mark: UInt32, from start: Int, limit: Int, reach: Int) -> Int? {
    var i = start + 1
    while i < limit, i <= start + reach {
      if text[i] == mark { return i + 1 }
      if Scalar.endsSentence(text[i]) || text[i] == Scalar.newline { return nil }
      i += 1
    }
    return nil
  }
}
