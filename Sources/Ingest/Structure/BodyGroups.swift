/// Places that together are one body: 各区、县级市, 各县、市、区人民政府, 各市（县）、区政府, 各镇、街道办事处.
enum BodyGroups {
  /// Levels of places, long ones first. Parks and new areas have bodies of their own and are none.
  private static let levels = words("县级市 自治县 市辖区 街道 乡镇 镇街 州 盟 旗 市 县 区 镇 乡")
  private static let each = words("各有关 各相关 各")
  /// What makes a body of the places.
  private static let offices = words("人民政府 党委和政府 党委政府 党委 政府 管委会 街道办 办事处 办")
  /// What may stand right after the group.
  private static let follows = words("按 负责 配合 参与 落实 牵头 分工 共同 具体 和 及 与 以及 等 有关 相关")

  /// Whether the 、 at `comma` stands inside a group that begins at `start`, so that it parts no bodies.
  static func holds(_ text: PlanText, from start: Int, comma: Int, end: Int) -> Bool {
    var index = start
    while index < comma, text.scalars[index] == Scalar.newline { index += 1 }
    for joiner in BodyWords.joiners where text.has(joiner, at: index) {
      index += joiner.count
      break
    }
    let opened = text.match(each, at: index)
    guard opened > 0 else { return false }
    index += opened
    var named: Set<[UInt32]> = []
    guard let first = places(text, from: index, end: comma, commas: true, &named), first == comma, !named.isEmpty else {
      return false
    }
    let before = named
    index = comma + 1
    while index < end, text.scalars[index] == Scalar.newline { index += 1 }
    named = []
    guard let last = places(text, from: index, end: end, commas: false, &named), !named.isEmpty,
      before.isDisjoint(with: named)
    else {
      return false
    }
    let after = last + text.match(offices, at: last)
    guard after < end else { return true }
    let next = text.scalars[after]
    return !Scalar.isHan(next) || text.match(follows, at: after) > 0
  }

  /// Reads levels, also in brackets; `commas`: also with 、 between. The answer is the place after the last.
  private static func places(
    _ text: PlanText, from start: Int, end: Int, commas: Bool, _ named: inout Set<[UInt32]>
  ) -> Int? {
    var index = start
    var depth = 0
    while index < end {
      if let level = levels.first(where: { text.has($0, at: index) }) {
        guard index + level.count <= end else { return nil }
        named.insert(level)
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
