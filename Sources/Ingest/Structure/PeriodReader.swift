import Policy

/// Reads the years that a plan names for itself.
struct PeriodReader {
  let text: PlanText

  /// The title's years; else 用3年时间（2024年—2026年）; else the last 到20XX年.
  ///
  /// 有效期至2030年7月31日 says how long a paper is in force, not what years it plans for.
  func period(title: String, _ body: Range<Int>, told: ToldPlan? = nil, isPlan: Bool = true) -> PlanPeriod? {
    let name = ownWords(scalars(title))
    if let years = Self.years(name[...]) { return years }
    if let plan = Self.fiveYearPlan(name) { return plan }
    if let told, let years = Self.years(told.name[...]) ?? Self.fiveYearPlan(told.name) { return years }
    if let years = statedYears(body) ?? labelledYears(body) { return years }
    if let years = countedYears(body) { return years }
    // A headline tells of a year, a title names it.
    if name.first != Scalar.openLenticular, let year = Self.singleYear(name) ?? Self.bareYear(name) {
      return PlanPeriod(from: year, to: year)
    }
    return lastDeadline(body).map { PlanPeriod(from: nil, to: $0) } ?? planOfGoals(body)
      ?? (isPlan ? nil : openingYear(body))
  }

  private static let reviews = words("回顾 总结 成绩 完成情况 执行情况")
  private static let looksBack = words("回顾了 总结了 回顾 总结 通报了 总结回顾了")
  private static let worksOfYear = words("实事 任务 项目 工作 目标 计划")
  /// Letters of a page's opening, and from a year to what is done in it.
  private static let pageOpening = 240
  private static let nearWorks = 16

  /// 2024年市政府民生实事项目共有42项任务, 市政府2011年10件实事: the year of what is to be done, in a page's first lines.
  private func openingYear(_ body: Range<Int>) -> PlanPeriod? {
    let limit = min(body.upperBound, body.lowerBound + Self.pageOpening)
    var next = body.lowerBound
    while let index = text.first(.digits, in: next..<limit) {
      next = index + 1
      guard index == body.lowerBound || !Scalar.isDigit(text.scalars[index - 1]), index + 5 < limit,
        let year = DateReader.year(text, at: index, end: limit), text.scalars[index + 4] == Scalar.year
      else { continue }
      let name = (index + 5)..<min(limit, index + 5 + Self.nearWorks)
      let words = name.prefix { Scalar.isHan(text.scalars[$0]) || Scalar.isDigit(text.scalars[$0]) }
      // 2011年1月20日 tells a day.
      if words.contains(where: { text.scalars[$0] == Scalar.month }) { continue }
      if Self.reviews.contains(where: { text.find($0, in: words) != nil }) { continue }
      if Self.looksBack.contains(where: { index - $0.count >= body.lowerBound && text.has($0, at: index - $0.count) }) {
        continue
      }
      if Self.worksOfYear.contains(where: { text.find($0, in: words) != nil }) {
        return PlanPeriod(from: year, to: year)
      }
    }
    return nil
  }

  private static let during = words("期间 时期 ”期间 ”时期")

  /// “十五五”期间力争实现以下目标: where a paper that names no year of its own says when its goals are due.
  private func planOfGoals(_ body: Range<Int>) -> PlanPeriod? {
    let limit = min(body.upperBound, body.lowerBound + Self.openingReach)
    // In one pass: the first of the names in their order that somewhere says so.
    var found = Self.fiveYears.count
    var next = body.lowerBound
    while found > 0, let index = Self.fiveYearOpenings.first(in: text.scalars, next..<limit) {
      next = index + 1
      for (rank, name) in Self.fiveYears[..<found].enumerated()
      where index + name.word.count <= limit && text.has(name.word, at: index) {
        let end = index + name.word.count
        guard Self.during.contains(where: { text.has($0, at: end) }),
          Self.aims.contains(where: { text.find($0, in: end..<min(limit, end + Self.nearAim)) != nil })
        else { continue }
        found = rank
        break
      }
    }
    guard found < Self.fiveYears.count else { return nil }
    let start = 2021 + (Self.fiveYears[found].number - 14) * 5
    return PlanPeriod(from: start, to: start + 4)
  }

  /// The names of five-year plans without their quotation marks.
  private static let fiveYears: [(word: [UInt32], number: Int)] = numerals.map { word, number in
    (word.filter { $0 != Scalar.openQuote && $0 != Scalar.closeQuote }, number)
  }
  private static let fiveYearOpenings = ScalarSet(fiveYears.compactMap(\.word.first))

  private static let aims = words("力争 目标 达到 实现 新增 建成")
  /// Letters from 期间 to what is to be reached.
  private static let nearAim = 16

  /// The title without the titles of other plans that it names: 贯彻落实《“十四五”…规划》的实施意见.
  private func ownWords(_ name: [UInt32]) -> [UInt32] {
    var words: [UInt32] = []
    var depth = 0
    for scalar in name {
      if scalar == Scalar.openTitle { depth += 1 }
      if depth == 0 { words.append(scalar) }
      if scalar == Scalar.closeTitle { depth = max(0, depth - 1) }
    }
    return words.isEmpty ? name : words
  }

  /// 2023-2025年, 2026—2030年, 2024年—2026年, 2021--2023年, 2023年至2025年.
  static func years(_ words: ArraySlice<UInt32>) -> PlanPeriod? {
    var index = words.startIndex
    while index + 9 <= words.endIndex {
      guard let from = year(words, index) else {
        index += 1
        continue
      }
      var next = index + 4
      while next < words.endIndex, joins.contains(words[next]) { next += 1 }
      if next > index + 4, let to = year(words, next), to > from, to - from <= 30 {
        return PlanPeriod(from: from, to: to)
      }
      index += 4
    }
    return nil
  }

  /// 一 is what a scan makes of a dash.
  private static let joins: Set<UInt32> = [
    Scalar.dash, Scalar.hyphen, 0xFF0D, 0x2013, 0x2015, 0x2212, 0xFF5E, 0x7E, 0x301C, Scalar.year, Scalar.upTo,
    Scalar.to, Scalar.boxDash, Scalar.one,
  ]

  private static func year(_ words: ArraySlice<UInt32>, _ index: Int) -> Int? {
    guard index + 4 <= words.endIndex else { return nil }
    if index > words.startIndex, Scalar.isDigit(words[index - 1]) { return nil }
    var value = 0
    for offset in 0..<4 {
      guard Scalar.isDigit(words[index + offset]) else { return nil }
      value = value * 10 + Int(words[index + offset] - Scalar.zero)
    }
    return (1949...2099).contains(value) ? value : nil
  }

  private static func singleYear(_ words: [UInt32]) -> Int? {
    for index in words.indices where index + 4 < words.count && words[index + 4] == Scalar.year {
      if let value = year(words[...], index) { return value }
    }
    return nil
  }

  /// 数字强市2021行动方案: a year without 年 right before the word for the plan.
  private static func bareYear(_ words: [UInt32]) -> Int? {
    for index in words.indices where index + 4 < words.count {
      guard let value = year(words[...], index) else { continue }
      if plans.contains(where: { words.has($0, at: index + 4, limit: words.count) }) { return value }
      // 云岭市政府工作报告（2026）
      if index + 5 == words.count, index > 0, words[index - 1] == Scalar.open, words[index + 4] == Scalar.close {
        return value
      }
    }
    return nil
  }

  private static let plans = words("行动 工作 实施 计划 方案 要点 任务")

  private static let numerals: [(word: [UInt32], number: Int)] = [
    (scalars("十一五"), 11), (scalars("“十五”"), 10), (scalars("“九五”"), 9),
    (scalars("第十三个五年"), 13), (scalars("第十四个五年"), 14), (scalars("第十五个五年"), 15), (scalars("第十二个五年"), 12),
    (scalars("第十一个五年"), 11), (scalars("第十个五年"), 10), (scalars("十三五"), 13), (scalars("十四五"), 14), (scalars("十五五"), 15),
    (scalars("十六五"), 16), (scalars("十二五"), 12),
  ]

  /// “十四五” is 2021–2025; a plan of five years begins with a year that ends in 1 or 6.
  private static func fiveYearPlan(_ words: [UInt32]) -> PlanPeriod? {
    guard words.contains(fiveMark) else { return nil }
    for (word, number) in numerals {
      for index in words.indices where words.has(word, at: index, limit: words.count) {
        let start = 2021 + (number - 14) * 5
        return PlanPeriod(from: start, to: start + 4)
      }
    }
    return nil
  }

  private static let fiveMark: UInt32 = 0x4E94  // 五

  /// The last year of the five-year plans that a title names: 2020 of “十三五”时期经济社会发展.
  static func lastYear(ofFiveIn title: [UInt32]) -> Int? {
    guard title.contains(Self.fiveMark) || title.contains(Scalar.openQuote) else { return nil }
    return fiveYearPlan(title)?.to
  }

  /// 用3年时间（2024年—2026年）: years in brackets after 年, near the plan's beginning.
  private func statedYears(_ body: Range<Int>) -> PlanPeriod? {
    var next = body.lowerBound
    while let index = text.first(.openBrackets, in: next..<body.upperBound) {
      next = index + 1
      guard text.scalars[index] == Scalar.open, index > body.lowerBound,
        text.scalars[index - 1] == 0x95F4 || text.scalars[index - 1] == Scalar.year
      else {
        continue
      }
      let end = min(index + 16, body.upperBound)
      guard let close = (index..<end).first(where: { text.scalars[$0] == Scalar.close }) else { continue }
      if let years = Self.years(text.scalars[(index + 1)..<close]) { return years }
    }
    return nil
  }

  private static let labels = words("执行期 规划期 实施期 规划期限 实施期限 执行期限 行动期限 计划期限 规划期为 实施期为 期限为")

  /// 纲要执行期1996—2010年, 规划期限为2021—2025年: near the plan's beginning.
  private func labelledYears(_ body: Range<Int>) -> PlanPeriod? {
    let limit = min(body.upperBound, body.lowerBound + Self.openingReach)
    var next = body.lowerBound
    while let index = text.first(.digits, in: next..<limit) {
      next = index + 1
      guard DateReader.year(text, at: index, end: limit) != nil else { continue }
      let floor = max(body.lowerBound, index - 2)
      guard
        (floor...index).contains(where: { end in
          Self.labels.contains { end - $0.count >= body.lowerBound && text.has($0, at: end - $0.count) }
        })
      else { continue }
      if let years = Self.years(text.scalars[index..<min(index + 12, limit)]) { return years }
    }
    return nil
  }

  private static let spans = words("年内 年时间 年左右时间 年的时间 年努力")

  /// 从2012年起5年内, 2023年起用3年时间: near the plan's beginning, where it says how long it runs.
  private func countedYears(_ body: Range<Int>) -> PlanPeriod? {
    let limit = min(body.upperBound, body.lowerBound + Self.openingReach)
    var next = body.lowerBound
    while let index = text.first(.digits, in: next..<limit) {
      next = behindDigits(index, limit)
      guard index == body.lowerBound || !Scalar.isDigit(text.scalars[index - 1]),
        let year = DateReader.year(text, at: index, end: limit)
      else { continue }
      var at = index + 4
      if at < limit, text.scalars[at] == Scalar.year { at += 1 }
      guard at < limit, text.scalars[at] == Scalar.onward else { continue }
      let end = min(at + 6, limit)
      guard let mark = (at..<end).first(where: { k in Self.spans.contains { text.has($0, at: k) } }), mark > at + 1,
        let count = Self.digit(text.scalars[mark - 1]), (2...10).contains(count)
      else { continue }
      return PlanPeriod(from: year, to: year + count - 1)
    }
    return nil
  }

  /// No year begins inside a number.
  private func behindDigits(_ start: Int, _ limit: Int) -> Int {
    var end = start + 1
    while end < limit, Scalar.isDigit(text.scalars[end]) { end += 1 }
    return end
  }

  /// How far into a plan its own years are told.
  private static let openingReach = 3000

  private static func digit(_ scalar: UInt32) -> Int? {
    Scalar.isDigit(scalar) ? Int(scalar - Scalar.zero) : Scalar.chineseDigit(scalar) ?? Scalar.chineseScale(scalar)
  }

  private static let until = words("到 至")
  private static let inForce = words("有效期至 有效期到 有效期截至 有效期截止 施行至 实施至 执行至")
  private static let horizon = words("展望 展望到 远景目标")
  private static let before = scalars("年前")

  /// The latest 到20XX年 or 20XX年前; 展望2035年 looks beyond the plan.
  private func lastDeadline(_ body: Range<Int>) -> Int? {
    var latest: Int?
    var next = body.lowerBound
    while let index = text.first(.digits, in: next..<body.upperBound) {
      next = behindDigits(index, body.upperBound)
      guard index + 4 < body.upperBound, text.scalars[index + 4] == Scalar.year, index > body.lowerBound,
        !Scalar.isDigit(text.scalars[index - 1]), let year = DateReader.year(text, at: index, end: body.upperBound)
      else { continue }
      let opened = Self.until.contains { text.has($0, at: index - $0.count) }
      let closed = text.has(Self.before, at: index + 4)
      guard opened || closed, !Self.inForce.contains(where: { text.has($0, at: index - $0.count) }),
        !Self.horizon.contains(where: { text.has($0, at: index - $0.count - 1) || text.has($0, at: index - $0.count) })
      else { continue }
      latest = max(latest ?? year, year)
    }
    return latest
  }
}
