/// What stands before a clause's own words: numbering and conjunctions.
enum ClauseHead {
  private static let lightWords = Lexicon(
    """
    并 且 和 同时 其中 要 应 须 各地各部门 各部门 各地 各级 各县市区 全市 我市 我省 我县 我区 我省将 我市将 我县将 我区将 全市将 全省将 全县将 全区将 全省 全县 全区 要围绕 围绕 项目 未来 到 在 再 还 又 ， 、 “ — 原则上 总体上 以后 此后 之后 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 十一是 十二是 十三是 十四是 十五是 十六是 十七是 十八是 十九是 二十是 ）
    （一） （二） （三） （四） （五） （六） （七） （八） （九） （十） ① ② ③ ④ ⑤ ⑥ ⑦ ⑧
    """)

  /// Nothing but conjunctions, numbering and the like stands between these places.
  static func isLight(_ text: [UInt32], _ start: Int, _ end: Int) -> Bool {
    var i = start
    guard end - i <= 16 else { return false }
    let lightWords = lightWords
    while i < end {
      let c = text[i]
      if let found = lightWords.match(text, at: i, limit: end) {
        i += found.length
      } else if Scalar.isBlank(c) || Scalar.isDigit(c) || c == Scalar.dot || c == Scalar.dash || c == Scalar.wideDot {
        i += 1
      } else {
        return false
      }
    }
    return true
  }

  /// Where the words begin after 1. or （三） or ①.
  static func skipNumbering(_ text: [UInt32], _ range: Range<Int>) -> Int {
    var i = range.lowerBound
    while i < range.upperBound, Scalar.isBlank(text[i]) { i += 1 }
    let start = i
    while i < range.upperBound, i < start + 6 {
      let c = text[i]
      if c == Scalar.dot || c == Scalar.wideDot || c == Scalar.close || c == Scalar.listComma || Scalar.isCircled(c) {
        return i + 1 < range.upperBound && Scalar.isDigit(text[i + 1]) && c == Scalar.dot ? start : i + 1
      }
      guard Scalar.isDigit(c) || c == Scalar.open || Scalar.chineseDigit(c) != nil || c == Scalar.ten else { break }
      i += 1
    }
    return start
  }

  private static let telling = words("明确提出 提出 明确 要求 指出 强调 透露")
  static let tellingOpenings = ScalarSet(opening: telling)
  private static let stated = words("到 至 力争 全市 全省 全县 全区 今年 未来")
  /// Letters of who says so.
  private static let longestTeller = 14

  /// Where the words begin behind 省里提出“ and 方案提出到2026年: who says so is no part of what is promised.
  static func skipTelling(_ plan: PlanText, _ start: Int, _ end: Int) -> Int {
    let text = plan.scalars
    let limit = min(end, start + longestTeller)
    var from = start
    while from < limit, let i = plan.first(.telling, in: from..<limit) {
      from = i + 1
      guard let word = telling.first(where: { text.has($0, at: i, limit: end) }) else { continue }
      let next = i + word.count
      guard next < end, text[start..<i].allSatisfy({ Scalar.isHan($0) && $0 != Scalar.of }) else { return start }
      if text[next] == Scalar.openQuote { return next + 1 }
      return stated.contains { text.has($0, at: next, limit: end) } ? next : start
    }
    return start
  }

  static let joinWords = Lexicon(
    "并且 并 且 同时 以及")

  /// With what they begin; most parts begin with another letter, and the list need not be fetched.
  static func opensJoin(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x5E76, 0x4E14, 0x540C, 0x4EE5: true  // 并 且 同 以
    default: false
    }
  }

  /// Where the words begin after conjunctions.
  static func skipJoins(_ text: [UInt32], _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end {
      let c = text[i]
      if Scalar.isBlank(c) || c == Scalar.comma || c == Scalar.listComma || c == Scalar.openQuote || c == Scalar.dash {
        i += 1
      } else if opensJoin(c), let found = joinWords.match(text, at: i, limit: end) {
        i += found.length
      } else {
        break
      }
    }
    return i
  }
}
