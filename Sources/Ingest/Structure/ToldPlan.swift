/// The plan that a page tells of: 云岭市人民政府近日印发《云岭市冷链物流行动方案（2025—2027年）》.
///
/// News, answers and examination papers have no title of a plan; who issued what they tell of, for which place and
/// years, stands in their first sentences.
struct ToldPlan: Sendable {
  /// Without 《 and 》.
  let name: [UInt32]
  let issuer: String?

  /// Letters of a page in which it says what it tells of, and of a plan's name.
  private static let reach = 700
  private static let longestName = 80
  private static let longestIssuer = 40
  private static let verbs = words("印发 发布 出台 下发 公布 制定 通过 制定出台 印发实施 出台实施")
  private static let council = scalars("国务院")
  private static let after = words("了 的 实施")
  /// What a clause begins with that names another paper than its own.
  private static let references = words("根据 按照 依据 贯彻 落实 结合 为贯彻 为落实 遵照 对照 按 为 经")
  private static let times = words("近日 日前 最近 今日 昨日 今天 昨天 近期 正式 联合 已 已经 于近日 此前 制定 研究 编制")

  private static let openings = ScalarSet([Scalar.openTitle])

  init?(_ text: PlanText, _ body: Range<Int>) {
    let limit = min(body.upperBound, body.lowerBound + Self.reach)
    var next = body.lowerBound
    while let open = Self.openings.first(in: text.scalars, next..<limit) {
      next = open + 1
      guard let verb = Self.verb(text, before: open, floor: body.lowerBound) else { continue }
      let end = min(body.upperBound, open + Self.longestName)
      guard let close = (open..<end).first(where: { text.scalars[$0] == Scalar.closeTitle }) else { continue }
      let clause = Self.clauseStart(text, before: verb, floor: body.lowerBound)
      let title = text.scalars[(open + 1)..<close]
      guard text.match(Self.references, at: clause) == 0, PlanWords.isPlan(title) else { continue }
      name = Array(title)
      issuer = Self.issuer(text, clause..<verb)
      return
    }
    return nil
  }

  /// Where 印发, 出台了 or 印发的 begins right before a title.
  private static func verb(_ text: PlanText, before open: Int, floor: Int) -> Int? {
    var end = open
    if let word = after.first(where: { end - $0.count > floor && text.has($0, at: end - $0.count) }) {
      end -= word.count
    }
    return verbs.map { end - $0.count }.filter { $0 >= floor }.first { start in
      verbs.contains { $0.count == end - start && text.has($0, at: start) }
    }
  }

  private static func clauseStart(_ text: PlanText, before end: Int, floor: Int) -> Int {
    var start = end
    while start > floor {
      let scalar = text.scalars[start - 1]
      guard !PageLayout.closesLine(scalar), scalar != Scalar.comma, scalar != Scalar.newline, scalar != Scalar.close
      else { break }
      start -= 1
    }
    return start
  }

  /// Who stands before the verb, without when: 日前云岭市人民政府办公室.
  private static func issuer(_ text: PlanText, _ clause: Range<Int>) -> String? {
    var name = text.scalars[clause]
    var isShorter = true
    while isShorter {
      isShorter = false
      for word in times where name.count > word.count {
        if name.starts(with: word) {
          name = name.dropFirst(word.count)
          isShorter = true
        } else if name.suffix(word.count).elementsEqual(word) {
          name = name.dropLast(word.count)
          isShorter = true
        }
      }
    }
    let isBody = BracketVocabulary.ends(name, with: BracketVocabulary.ends) > 0 || name.elementsEqual(council)
    return (2...longestIssuer).contains(name.count) && isBody ? string(name) : nil
  }
}
