import Policy

/// A date as plans write it, and what it does to the sentence.
struct PlanDate: Sendable {
  enum Role: Sendable {
    /// 到2026年, 2025年底, 2023年12月底前, 力争2年内: what follows is due then.
    case due
    /// A bare year: due at the head of a clause, else part of a name.
    case bare
    /// 截至2023年底, 2020年以来: what is told has been reached.
    case past
    /// 2012年起.
    case start
    /// 有效期至2030年7月31日, 自2025年8月1日起: not about targets.
    case other
  }

  var role: Role
  var year: Int
  var month: Int?
  var range: Range<Int>
  /// The first year of 2025—2027年, whose last is `year`.
  var first: Int?
  /// It counts years, 五年内, and names none.
  var isSpan = false

  var deadline: Deadline? { Deadline(year: year, month: month) }
}

/// Reads the dates and periods that set deadlines; every look around is bounded by the longest phrase.
struct DateLexer: Sendable {
  let text: [UInt32]
  /// The plan's first year, from which 2年内 counts.
  let planStart: Int?
  /// The year of the paper, which 今年 means.
  var paperYear: Int?
  /// The year of a month without one, 6月底前.
  var taskYear: Int?

  static let until = words("力争到 争取到 截止到 直到 到 至 截至 截止")
  private static let past = words("截至 截止")
  private static let validity = words("有效期至 有效期到 施行至 执行至 自 从 由 较 比 与 以 按 相比 相较 相较于 对比 同比")
  private static let monthEnd = words("底前 末前 底之前 底 末 前 之前 以前 内")
  private static let yearEnd = words("年年底前 年年底 年年末 年底以前 年底之前 年底前 年末前 年底 年末 年前 年之前 年以前 年内 年度")
  private static let since = words("年以来 年来 年底以来 以来")
  private static let durationLead = words("力争用 力争 争取用 争取在 利用 用 经过 通过 未来 在 今后 再用 争取 力争经过 力争通过")
  private static let comingYears = words("未来 今后 接下来")
  private static let durationTail = words("年左右时间 年左右的时间 年左右的努力 年左右努力 年左右的 年左右 年时间 年的时间 年努力 年的努力 年以内 年之内 年内 年累计")
  static let planTail = words("末 期末 ”末 \"末 \"期末 ”期末 ”规划期末 规划期末 ”时期末 时期末")
  static let planSpan = words("期间 时期 ”期间 ”时期 \"期间 \"时期")

  /// 到2026年, 2023年12月底前, 2024年—2026年, 2023-2025年: begins at a digit.
  func date(at start: Int, floor: Int, limit: Int) -> PlanDate? {
    guard var year = fullYear(at: start, limit: limit) else {
      return shortYear(at: start, floor, limit) ?? monthAlone(at: start, floor, limit)
    }
    var end = start + 4
    var isPeriod = false
    let opening = year
    if isListed(year, at: end, limit: limit) {  // 2025、2026、2027年分别
      return PlanDate(role: .bare, year: year, month: nil, range: start..<end)
    }
    if end < limit,
      Scalar.isRange(text, at: end, limit: limit) || (text[end] == Scalar.year && isRange(at: end + 1, limit: limit))
    {
      var i = end
      while i < limit, i < end + 4, Scalar.isRange(text, at: i, limit: limit) || text[i] == Scalar.year { i += 1 }
      guard let last = fullYear(at: i, limit: limit) else { return yearAlone(year, start, end, floor, limit) }
      year = last
      end = i + 4
      isPeriod = true
    }
    if !isPeriod, end < limit, text[end] == Scalar.onward {  // 2012起5年内
      return PlanDate(role: .start, year: year, month: nil, range: start..<(end + 1))
    }
    guard end < limit, text[end] == Scalar.year else { return nil }
    if isPeriod {
      return PlanDate(role: .bare, year: year, month: nil, range: start..<(end + 1), first: opening)
    }
    return yearAlone(year, start, end, floor, limit)
  }

  /// Whether this year's 年 stands only after the last year of its list.
  private func isListed(_ year: Int, at end: Int, limit: Int) -> Bool {
    guard end < limit, Scalar.isJoin(text[end]) else { return false }
    let next = end + 1
    if let other = fullYear(at: next, limit: limit) {
      // 2025、2030年
      let isLast = next + 4 < limit && text[next + 4] == Scalar.year
      return other == year + 1 || isLast && (year + 1...year + Self.longestStep).contains(other)
    }
    guard let short = twoDigits(at: next, limit: limit) else { return false }
    return 2000 + short == year + 1 && next + 2 < limit && text[next + 2] == Scalar.year
  }

  /// Years between two of a list.
  private static let longestStep = 15

  /// 26年 of 2025、26年, and 到27年底.
  private func shortYear(at start: Int, _ floor: Int, _ limit: Int) -> PlanDate? {
    let mark = start + 2
    guard let short = twoDigits(at: start, limit: limit), mark < limit, text[mark] == Scalar.year,
      start == floor || !Scalar.isWord(text[start - 1]) && text[start - 1] != Scalar.dot
    else { return nil }
    let isListed = start - 5 >= floor && Scalar.isJoin(text[start - 1]) && fullYear(at: start - 5, limit: limit) != nil
    let isEnd = mark + 1 < limit && Self.endMarks.contains(text[mark + 1])
    guard isListed || isEnd && endOf(Self.until, before: start, floor: floor) > 0 else { return nil }
    return yearAlone(2000 + short, start, mark, floor, limit)
  }

  /// 月 and 季, and letters from a number to its own.
  private static let months = ScalarSet([0x6708, 0x5B63])
  private static let nearMonth = 4
  /// Letters of 12. before an item.
  private static let longestNumber = 3
  private static let dueEnd = words("底前 末前 底之前 底 末 前 之前 以前")
  /// What stands before a month that belongs to another year than the paper's, or comes again.
  private static let otherYears = words("每年 每年的 次年 翌年 来年 去年 上年 同年 隔年 每月 年")

  /// 6月底前, 12月31日前 and 三季度末 in a plan for one year.
  private func monthAlone(at start: Int, _ floor: Int, _ limit: Int) -> PlanDate? {
    guard let taskYear, (start..<min(limit, start + Self.nearMonth)).contains(where: { Self.months.contains(text[$0]) })
    else { return nil }
    var month: Int
    var end: Int
    let isQuarter: Bool
    if let found = quarter(at: start, limit: limit) {
      (month, end) = found
      isQuarter = true
    } else if let found = monthNumber(at: start, limit: limit) {
      (month, end) = found
      isQuarter = false
      var day = end
      while day < limit, day < end + 2, Scalar.isDigit(text[day]) { day += 1 }
      if day > end, day < limit, text[day] == Scalar.day { end = day + 1 }
    } else {
      return nil
    }
    let tail = longest(Self.dueEnd, at: end, limit: limit)
    let head = start > floor && text[start - 1] == Scalar.ordinal ? start - 1 : start
    // 1.6月底前: the point ends the item's number.
    let isNumbered = head > floor && text[head - 1] == Scalar.dot && head - floor <= Self.longestNumber
    guard tail > 0, head == floor || isNumbered || !Scalar.isWord(text[head - 1]) && text[head - 1] != Scalar.dot,
      endOf(Self.otherYears, before: head, floor: floor) == 0
    else { return nil }
    let origin = endOf(Self.until, before: head, floor: floor)
    // 6月末，贷款余额达到…: what stood at a month's end; 到6月末 is a day to come.
    if !isQuarter, tail == 1, text[end] == Self.lastDays, origin == 0 { return nil }
    guard !isRepeated(before: head, floor: floor) else { return nil }
    let isPast = origin > 0 && Self.past.contains { text.ends(with: $0, at: head, floor: floor) }
    return PlanDate(
      role: isPast ? .past : .due, year: taskYear, month: month, range: (head - origin)..<(end + tail))
  }

  private static let lastDays: UInt32 = 0x672B  // 末
  private static let repeats = words("每年 每月 每季 次年 翌年")

  /// 每年6月底、12月底前: what is said of the first month of a list holds for the others.
  private func isRepeated(before head: Int, floor: Int) -> Bool {
    var i = head
    while i > floor, head - i < Self.longestList, text[i - 1] != Scalar.comma, text[i - 1] != Scalar.semicolon {
      i -= 1
      if Self.repeats.contains(where: { text.has($0, at: i, limit: head) }) { return true }
    }
    return false
  }

  /// Letters of a list of months.
  private static let longestList = 16

  /// 底 and 末.
  private static let endMarks = ScalarSet([0x5E95, 0x672B])

  private func twoDigits(at i: Int, limit: Int) -> Int? {
    guard i + 2 <= limit, Scalar.isDigit(text[i]), Scalar.isDigit(text[i + 1]) else { return nil }
    if i + 2 < limit, Scalar.isDigit(text[i + 2]) { return nil }
    let value = Int(text[i] - Scalar.zero) * 10 + Int(text[i + 1] - Scalar.zero)
    return (10...60).contains(value) ? value : nil
  }

  private static let thisYear = words("今年 本年")
  private static let nextYear = words("明年")

  /// 今年底前, 明年6月底前: counted from the year of the paper.
  func relative(at start: Int, floor: Int, limit: Int) -> PlanDate? {
    guard let paperYear else { return nil }
    let isNext = Self.nextYear.contains { text.has($0, at: start, limit: limit) }
    guard isNext || Self.thisYear.contains(where: { text.has($0, at: start, limit: limit) }) else { return nil }
    return yearAlone(paperYear + (isNext ? 1 : 0), start, start + 1, floor, limit)
  }

  private static let quarters: [(month: Int, words: [[UInt32]])] = [
    (3, words("一季度 第一季度 1季度 第1季度")), (6, words("上半年 二季度 第二季度 2季度 第2季度")),
    (9, words("三季度 第三季度 3季度 第3季度")), (12, words("下半年 四季度 第四季度 4季度 第4季度")),
  ]
  private static let bases = words("基础上 的基础上 水平 的水平 为基数 为基期 同期")

  /// The last month of 上半年 or 第三季度, and where the words end.
  func quarter(at i: Int, limit: Int) -> (month: Int, end: Int)? {
    for (month, words) in Self.quarters {
      let length = longest(words, at: i, limit: limit)
      if length > 0 { return (month, i + length) }
    }
    return nil
  }

  private static let times: UInt32 = 0x500D  // 倍

  /// 2024年的2倍, 2020年基础上: the year says what is compared with.
  private func isBase(at end: Int, limit: Int) -> Bool {
    if longest(Self.bases, at: end, limit: limit) > 0 { return true }
    guard end < limit, text[end] == Scalar.of,
      let number = NumberLexer(text: text).number(at: end + 1, limit: limit), number.end < limit
    else { return false }
    return text[number.end] == Self.times
  }

  private func isRange(at i: Int, limit: Int) -> Bool { i < limit && Scalar.isRange(text[i]) && text[i] != Scalar.upTo }

  private func yearAlone(_ year: Int, _ start: Int, _ yearMark: Int, _ floor: Int, _ limit: Int) -> PlanDate? {
    guard yearMark < limit, text[yearMark] == Scalar.year else { return nil }
    var end = yearMark + 1
    var month: Int?
    var isDue = false
    if isBase(at: end, limit: limit) {
      return PlanDate(role: .other, year: year, month: nil, range: start..<end)
    }
    if let found = quarter(at: end, limit: limit) {
      month = found.month
      end = found.end
      let tail = longest(Self.monthEnd, at: end, limit: limit)
      end += tail
      isDue = tail > 0
    } else if let (value, after) = monthNumber(at: end, limit: limit) {
      month = value
      end = after
      let tail = longest(Self.monthEnd, at: end, limit: limit)
      if tail > 0 {
        end += tail
        isDue = true
      } else {
        var i = end
        while i < limit, i < end + 2, Scalar.isDigit(text[i]) { i += 1 }
        if i > end, i < limit, text[i] == Scalar.day {
          end = i + 1
          let after = longest(Self.monthEnd, at: end, limit: limit)
          if after > 0 {
            end += after
            isDue = true
          }
        }
      }
    } else {
      let tail = longest(Self.yearEnd, at: yearMark, limit: limit)
      if tail > 0 {
        end = yearMark + tail
        isDue = text[end - 1] != 0x5EA6  // 年度 is no date of its own
      }
    }
    var role: PlanDate.Role = isDue ? .due : .bare
    let tail = longest(Self.since, at: yearMark, limit: limit)
    if tail > 0 {
      return PlanDate(role: .past, year: year, month: month, range: start..<(yearMark + tail))
    }
    let origin = endOf(Self.until, before: start, floor: floor)
    let validity = endOf(Self.validity, before: start, floor: floor)
    if validity > 0 {
      role = .other
    } else if origin > 0 {
      role = Self.past.contains { text.ends(with: $0, at: start, floor: floor) } ? .past : .due
    }
    if end < limit, text[end] == Scalar.onward {
      return PlanDate(role: .start, year: year, month: month, range: (start - origin)..<(end + 1))
    }
    return PlanDate(role: role, year: year, month: month, range: (start - max(origin, validity))..<end)
  }

  /// 2年内, 用3年时间, 通过2-3年努力: counts from the plan's first year, the longer end.
  func duration(_ figure: Figure, floor: Int, limit: Int, since: Int?) -> PlanDate? {
    let mark = figure.range.upperBound - 1
    let tail = longest(Self.durationTail, at: mark, limit: limit)
    let lead = endOf(Self.durationLead, before: figure.range.lowerBound, floor: floor)
    let isOpen = endOf(Self.comingYears, before: figure.range.lowerBound, floor: floor) > 0
    guard tail > 0 || isOpen, let start = since ?? (isOpen ? paperYear ?? planStart : planStart) else { return nil }
    let head = figure.range.lowerBound - lead
    guard lead > 0 || since != nil || head == floor || opensClause(head) else { return nil }
    let years = figure.upper ?? figure.value
    guard years >= 1, years <= 30, years == years.rounded() else { return nil }
    let end = mark + max(tail, 1)
    if let named = named(at: end, limit: limit) {
      return PlanDate(role: .due, year: named.year, month: nil, range: head..<named.end)
    }
    return PlanDate(role: .due, year: start + Int(years) - 1, month: nil, range: head..<end, isSpan: true)
  }

  /// （2022年—2024年） after 用3年时间 says which years are meant.
  private func named(at open: Int, limit: Int) -> (year: Int, end: Int)? {
    guard open + 5 < limit, text[open] == Scalar.open, var year = fullYear(at: open + 1, limit: limit) else {
      return nil
    }
    var i = open + 5
    while i < limit, i < open + Self.longestYears, text[i] != Scalar.close {
      if let next = fullYear(at: i, limit: limit) { year = next }
      i += 1
    }
    return i < limit && text[i] == Scalar.close ? (year, i + 1) : nil
  }

  /// Scalars of （2022年—2024年） with room for spaces.
  private static let longestYears = 20

  /// Whether a clause begins here: after a mark, or after a line's end.
  func opensClause(_ at: Int) -> Bool {
    guard at > 0 else { return true }
    switch text[at - 1] {
    case Scalar.comma, Scalar.fullStop, Scalar.semicolon, Scalar.colon, Scalar.newline, Scalar.latinComma, Scalar.tab,
      Scalar.dash,
      Scalar.openQuote, Scalar.open:
      return true
    default: return false
    }
  }

  private func fullYear(at i: Int, limit: Int) -> Int? {
    guard i + 4 <= limit else { return nil }
    var value = 0
    for k in i..<(i + 4) {
      guard let digit = digit(text[k]) else { return nil }
      value = value * 10 + digit
    }
    guard (1950...2099).contains(value) else { return nil }
    return i + 4 < limit && Scalar.isDigit(text[i + 4]) ? nil : value
  }

  /// 2 and 二.
  private func digit(_ scalar: UInt32) -> Int? {
    Scalar.isDigit(scalar) ? Int(scalar - Scalar.zero) : Scalar.chineseDigit(scalar)
  }

  private func monthNumber(at i: Int, limit: Int) -> (Int, Int)? {
    var value = 0
    var k = i
    while k < limit, k < i + 2, Scalar.isDigit(text[k]) {
      value = value * 10 + Int(text[k] - Scalar.zero)
      k += 1
    }
    if k == i, let number = NumberLexer(text: text).number(at: i, limit: limit), number.upper == nil {  // 十二月
      value = Int(min(number.value, 99))
      k = number.end
    }
    guard k > i, k < limit, text[k] == Scalar.month, (1...12).contains(value) else { return nil }
    return (value, k + 1)
  }

  func longest(_ table: [[UInt32]], at i: Int, limit: Int) -> Int {
    var best = 0
    for word in table where word.count > best && text.has(word, at: i, limit: limit) { best = word.count }
    return best
  }

  func endOf(_ table: [[UInt32]], before end: Int, floor: Int) -> Int {
    var best = 0
    for word in table where word.count > best && text.ends(with: word, at: end, floor: floor) { best = word.count }
    return best
  }
}
