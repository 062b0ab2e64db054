/// Places that together are one body: 各区、县级市, 各县、市、区人民政府, 各市（县）、区政府, 各镇、街道办事处.
enum AgencyGroups {
  /// Levels of places, long ones first. Parks and new areas have bodies of their own and are none.
  private static let levels = words("县市区 市州 州市 区县 县区 县级市 自治县 市辖区 街道 乡镇 镇街 州 盟 旗 市 县 区 镇 乡")
  private static let each = words("各有关 各相关 各")
  /// What makes a body of the places.
  private static let offices = words("级人民政府 级党委政府 级政府 人民政府 党委和政府 党委政府 党委 政府 管委会 街道办 办事处 办")
  /// What may stand right after the group.
  private static let follows = words("按 负责 配合 参与 落实 牵头 分工 共同 具体 和 及 与 以及 等 有关 相关")

  /// Whether the 、 at `comma` stands inside a group that begins at `start`, so that it parts no bodies.
  static func holds(_ text: PlanText, from start: Int, comma: Int, end: Int) -> Bool {
    var index = start
    while index < comma, text.scalars[index] == Scalar.newline { index += 1 }
    for joiner in BracketVocabulary.joiners where text.has(joiner, at: index) {
      index += joiner.count
      break
    }
    // 省财政厅和各州、市人民政府: the group follows a body.
    if let group = (index..<comma).last(where: { text.match(each, at: $0) > 0 }), group > index,
      BracketVocabulary.joiners.contains(where: { text.has($0, at: group - $0.count) })
    {
      index = group
    }
    let opened = max(text.match(each, at: index), counted(text, at: index, end: comma))
    guard opened > 0 else { return false }
    index += opened
    var before = Named()
    guard let first = places(text, from: index, end: comma, commas: true, &before), !before.all.isEmpty else {
      return false
    }
    let office = text.match(offices, at: first)
    guard first + office == comma else { return false }
    index = comma + 1
    while index < end, text.scalars[index] == Scalar.newline { index += 1 }
    var next = Named()
    guard let last = places(text, from: index, end: end, commas: false, &next), before.all.isDisjoint(with: next.outer)
    else { return false }
    let second = text.match(offices, at: last)
    // 各县（市、区）党委、政府 are offices of the same places; 各镇政府、街道办事处 are two bodies.
    let isParty = office > 0 && text.scalars[first] == 0x515A  // 党
    guard next.outer.isEmpty ? isParty && second > 0 : office == 0 else { return false }
    let after = last + second
    return after >= end || !Scalar.isHan(text.scalars[after]) || text.match(follows, at: after) > 0
  }

  /// 13个街道、镇
  private static func counted(_ text: PlanText, at start: Int, end: Int) -> Int {
    var index = start
    while index < end, Scalar.isDigit(text.scalars[index]) { index += 1 }
    return index > start && index < end && text.scalars[index] == piece ? index + 1 - start : 0
  }

  private static let piece: UInt32 = 0x4E2A  // 个

  /// The levels that a stretch names, and those of them outside brackets.
  private struct Named {
    var all: Set<[UInt32]> = []
    var outer: Set<[UInt32]> = []
  }

  /// Reads levels, also in brackets; `commas`: also with 、 between. The answer is the place after the last.
  private static func places(
    _ text: PlanText, from start: Int, end: Int, commas: Bool, _ named: inout Named
  ) -> Int? {
    var index = start
    var depth = 0
    while index < end {
      if let level = levels.first(where: { text.has($0, at: index) }) {
        guard index + level.count <= end else { return nil }
        named.all.insert(level)
        if depth == 0 { named.outer.insert(level) }
        index += level.count
        continue
      }
      let scalar = text.scalars[index]
      switch scalar {
      case Scalar.open: depth += 1
      case Scalar.close where depth > 0: depth -= 1
      case Scalar.newline: break
      case Scalar.listComma where commas || depth > 0: break
      default: return depth == 0 ? index : nil
      }
      index += 1
    }
    return depth == 0 ? index : nil
  }
}
