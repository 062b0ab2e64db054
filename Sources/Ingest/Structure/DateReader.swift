import Policy

/// Reads days, months and years as plans write them.
struct DateReader {
  /// 2024年6月11日 and 二〇二四年六月十一日 at this place; a slip like 2026月3月26日 is read as meant.
  static func day(_ text: PlanText, _ range: Range<Int>) -> CivilDate? {
    var index = range.lowerBound
    guard let year = number(text, &index, range.upperBound), year > 1000,
      skip(text, &index, [Scalar.year, Scalar.month]),
      let month = number(text, &index, range.upperBound), skip(text, &index, [Scalar.month]),
      let day = number(text, &index, range.upperBound), skip(text, &index, [Scalar.day])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// What stands between the figures of a day without words.
  private static let marks = [Scalar.dot, Scalar.hyphen, Scalar.slash]

  /// 2026.3.5, 2026-03-05 or 2026/3/5 at this place.
  static func plainDay(_ text: PlanText, _ range: Range<Int>) -> CivilDate? {
    guard let year = year(text, at: range.lowerBound, end: range.upperBound) else { return nil }
    var index = range.lowerBound + 4
    guard index < range.upperBound, marks.contains(text.scalars[index]) else { return nil }
    let mark = text.scalars[index]
    index += 1
    guard let month = number(text, &index, range.upperBound), skip(text, &index, [mark]),
      let day = number(text, &index, range.upperBound)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// A day without words and nothing else.
  static func isPlainDay(_ text: PlanText, _ range: Range<Int>) -> Bool {
    (8...10).contains(range.count) && plainDay(text, range) != nil
      && range.allSatisfy { Scalar.isDigit(text.scalars[$0]) || marks.contains(text.scalars[$0]) }
  }

  private static func skip(_ text: PlanText, _ index: inout Int, _ allowed: [UInt32]) -> Bool {
    guard index < text.scalars.count, allowed.contains(text.scalars[index]) else { return false }
    index += 1
    return true
  }

  /// The letter O, typed for 〇: 二OO九年.
  private static let typedZero: UInt32 = 0x4F

  /// 2024, 二〇二四, 十一, 十.
  private static func number(_ text: PlanText, _ index: inout Int, _ end: Int) -> Int? {
    let start = index
    var value = 0
    while index < end, index - start < 5 {
      let scalar = text.scalars[index]
      if Scalar.isDigit(scalar) {
        value = value * 10 + Int(scalar - Scalar.zero)
      } else if scalar == Scalar.ten {
        value = value == 0 ? 10 : value * 10
        if index + 1 < end, let unit = Scalar.chineseDigit(text.scalars[index + 1]) {
          value += unit
          index += 1
        }
      } else if let digit = Scalar.chineseDigit(scalar) ?? (scalar == typedZero ? 0 : nil),
        index > start || scalar != typedZero
      {
        value = value * 10 + digit
      } else {
        break
      }
      index += 1
    }
    return index > start ? value : nil
  }

  /// A year of four digits at this place.
  static func year(_ text: PlanText, at index: Int, end: Int) -> Int? {
    guard index + 4 <= end else { return nil }
    var value = 0
    for offset in 0..<4 {
      let scalar = text.scalars[index + offset]
      guard Scalar.isDigit(scalar) else { return nil }
      value = value * 10 + Int(scalar - Scalar.zero)
    }
    return (1949...2099).contains(value) ? value : nil
  }

  /// 2023.04, 2024年底, 2024年6月, 2024-06, 2025 in a cell; nil for 长期 and the like. `year` is that of 6月底前.
  static func cell(_ text: PlanText, _ range: Range<Int>, year: Int?) -> Deadline? {
    cell(text, range) ?? year.flatMap { partOfYear(text, range, $0) }
  }

  private static let repeated = words("每年 每月 每季 每半年 每周 次年 翌年 逐月 按月 按季 分季 季度一次 长期 持续")
  private static let quarters: [(month: Int, words: [[UInt32]])] = [
    (12, words("四季度 4季度 下半年")), (9, words("三季度 3季度")), (6, words("二季度 2季度 上半年")), (3, words("一季度 1季度")),
  ]
  private static let wholeYear = words("全年 年底 年末 年内 年终 年度内 本年 当年 今年")

  /// 6月底前, 三季度, 上半年, 年底前 in a cell 完成时限: the last of the months that it names.
  private static func partOfYear(_ text: PlanText, _ range: Range<Int>, _ year: Int) -> Deadline? {
    guard range.count <= longestPart, !repeated.contains(where: { text.find($0, in: range) != nil }) else { return nil }
    var last: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      var next = index
      if let value = number(text, &next, range.upperBound) {
        if (1...12).contains(value), next < range.upperBound, text.scalars[next] == Scalar.month {
          last = max(last ?? value, value)
        }
        index = max(next, index + 1)
      } else {
        index += 1
      }
    }
    let month = last ?? quarters.first { $0.words.contains { text.find($0, in: range) != nil } }?.month
    guard month != nil || wholeYear.contains(where: { isNamed($0, text, range) }) else { return nil }
    return Deadline(year: year, month: month)
  }

  /// Whether a cell holds a word that is not counted: 年内, and not 3年内 or 两年内.
  private static func isNamed(_ word: [UInt32], _ text: PlanText, _ range: Range<Int>) -> Bool {
    guard let at = text.find(word, in: range) else { return false }
    guard at > range.lowerBound else { return true }
    let before = text.scalars[at - 1]
    return !Scalar.isDigit(before) && Scalar.chineseDigit(before) == nil && !counts.contains(before)
  }

  /// 十, 两, 半 and 几.
  private static let counts = ScalarSet([0x5341, 0x4E24, 0x534A, 0x51E0])

  /// Letters of a cell that says in which part of the year.
  private static let longestPart = 24

  /// 2023.04, 2024年底, 2024年6月, 2024-06, 2025 in a cell; nil for 长期 and the like.
  static func cell(_ text: PlanText, _ range: Range<Int>) -> Deadline? {
    var found: Deadline?
    var index = range.lowerBound
    while index < range.upperBound {
      guard Scalar.isDigit(text.scalars[index]), let year = year(text, at: index, end: range.upperBound) else {
        index += 1
        continue
      }
      index += 4
      var month: Int?
      if index < range.upperBound, [Scalar.year, Scalar.dot, Scalar.hyphen, Scalar.slash].contains(text.scalars[index])
      {
        var cursor = index + 1
        if let value = number(text, &cursor, range.upperBound), (1...12).contains(value) {
          month = value
          index = cursor
        }
      }
      if let next = Deadline(year: year, month: month), found.map({ $0 < next }) ?? true { found = next }
    }
    return found
  }

  private static let before = words("到 至 截至 截止")
  private static let after = words("年底前 年底 年末 年前 年年底 年年末")

  /// The one date by which a stretch says something is to be done; nil when it names none or several.
  static func onlyDeadline(_ text: PlanText, _ range: Range<Int>) -> Deadline? {
    var found: Set<Deadline> = []
    var index = range.lowerBound
    while let digit = text.first(.digits, in: index..<range.upperBound) {
      index = digit
      guard let year = year(text, at: index, end: range.upperBound) else {
        index += 1
        continue
      }
      let next = index + 4
      guard next < range.upperBound, text.scalars[next] == Scalar.year else {
        index = next
        continue
      }
      let opened = before.contains { $0.count <= index - range.lowerBound && text.has($0, at: index - $0.count) }
      let closed = text.match(after, at: next) > 0
      if opened || closed {
        var cursor = next + 1
        var month: Int?
        if let value = number(text, &cursor, range.upperBound), (1...12).contains(value), cursor < range.upperBound,
          text.scalars[cursor] == Scalar.month
        {
          month = value
        }
        if let deadline = Deadline(year: year, month: month) { found.insert(deadline) }
      }
      index = next
    }
    return found.count == 1 ? found.first : nil
  }
}
