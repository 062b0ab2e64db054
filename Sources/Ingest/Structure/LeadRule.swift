/// How a text says who leads when its labels do not: 第一个逗号前为牵头单位, 列第一位的为牵头单位.
///
/// An asterisk before a body's name marks the one that leads in every text; it needs no sentence.
enum LeadRule: Sendable, Equatable {
  case label
  case beforeFirstComma
  case first
  /// 所列部门为主要牵头单位: all that are named.
  case all

  private static let lead = words("牵头 主办 主责 主要责任")
  private static let copula = words(
    "的责任单位为 的责任部门为 责任单位为 即为 的即为 单位即为 的单位即为 均为 的均为 为 是 系 即 作为 的为 的是 单位为 部门为 的单位为 的部门为 者为 的单位是 的部门是 单位是 部门是"
  ).sorted { $0.count > $1.count }
  private static let comma = words("第一个逗号前 首个逗号前 第一个逗号之前 首个逗号之前 列逗号之前 列逗号前 逗号之前 逗号前 列在逗号前 排在逗号前")
  private static let place = words(
    "排位靠前 排名靠前 排序靠前 第一个 第一家 首个 首家 排在第一位 列在第一位 排第一位 列第一位 排在第一 列在第一 排名第一 排序第一 排列第一 排第一 列第一 第一位 排在首位 列在首位 排首位 列首位 首位")

  /// 第 首 排 列 逗, with which every such sentence begins.
  static let openings = ScalarSet(opening: comma + place)

  private static let brackets = words("括号 括弧")
  /// How far before its words a sentence names what it speaks of.
  private static let subjectReach = 20

  /// A sentence of the text itself that says who leads. One that speaks of the brackets says nothing of tables.
  static func read(_ text: PlanText, _ range: Range<Int>, forTables: Bool = false) -> LeadRule {
    var next = range.lowerBound
    while let index = text.first(.leadRules, in: next..<range.upperBound) {
      next = index + 1
      if namesLeaders(text, at: index, range) { return .all }
      let beforeComma = text.match(comma, at: index)
      let length = beforeComma > 0 ? beforeComma : text.match(place, at: index)
      guard length > 0, saysWhoLeads(text, index..<(index + length), range) else { continue }
      if forTables, speaksOfBrackets(text, before: index, range) { continue }
      return beforeComma > 0 ? .beforeFirstComma : .first
    }
    return .label
  }

  private static let listed = scalars("所列")
  private static let listedBodies = words("部门（单位） 单位（部门） 部门和单位 部门单位 单位部门 部门 单位")
  private static let mainly = words("主要 均")

  /// 所列部门为主要牵头单位, 参加单位不一一列出; `index` is that of 列.
  private static func namesLeaders(_ text: PlanText, at index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound, text.has(listed, at: index - 1) else { return false }
    var end = index + 1
    let bodies = text.match(listedBodies, at: end)
    end += bodies
    let copula = text.match(copula, at: end)
    guard bodies > 0, copula > 0 else { return false }
    end += copula
    end += text.match(mainly, at: end)
    return text.match(lead, at: end) > 0
  }

  private static func speaksOfBrackets(_ text: PlanText, before index: Int, _ range: Range<Int>) -> Bool {
    var start = index
    while start > range.lowerBound, index - start < subjectReach, !Scalar.endsSentence(text.scalars[start - 1]) {
      start -= 1
    }
    return brackets.contains { text.find($0, in: start..<index) != nil }
  }

  /// …的为牵头单位 follows, or 牵头单位为… stands before.
  private static func saysWhoLeads(_ text: PlanText, _ words: Range<Int>, _ range: Range<Int>) -> Bool {
    let after = words.upperBound
    let copula = text.match(copula, at: after)
    if copula > 0, text.match(lead, at: after + copula) > 0 { return true }
    let before = max(range.lowerBound, words.lowerBound - 8)..<words.lowerBound
    guard let at = lead.compactMap({ text.find($0, in: before) }).first else { return false }
    return text.scalars[at..<words.lowerBound].contains { $0 == 0x4E3A || $0 == 0x662F }  // 为 是
  }
}
