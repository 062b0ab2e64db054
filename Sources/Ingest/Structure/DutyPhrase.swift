/// A body and what it does at length: 区规划局负责开展规划编制工作, 其他项目由各街道负责实施.
struct DutyPhrase {
  /// The body's name.
  let body: ArraySlice<UInt32>
  /// It leads.
  let leads: Bool
  /// What it does goes on: 负责实施东大街、西大街…; the list behind it names no bodies.
  let hasObject: Bool

  private static let verbs = Lexicon(
    """
    负责 负总责 负主责 具体负责 分别负责 共同负责 组织 组织实施 牵头 配合 业务指导 业务检查指导 检查指导 检查督导 指导 督导 督促 监督 协助 作为 全力配合 积极配合
    密切配合 通力合作 各司其职 协同 统筹 落实 具体落实 承担 做好 抓好 主抓 加强 制定 提供 参与 主管 协调 会同 按照 按 根据
    """)
  /// Offices whose names such a verb begins: 市委组织部, 市场监督管理局.
  private static let offices = Lexicon(
    """
    组织部 组织人事部 组织处 组织科 监督局 监督管理局 监督处 监督所 监督科 督查室 督查局 督导室 督导组 指导处 指导中心 指导站 指导科 协调办 协调局 协调处 协调中心
    统筹办 统筹局 统筹中心 主管部门 主管局 主管单位 落实办 协同中心 参与单位 配合单位 配合部门 牵头部门 牵头单位
    """)
  private static let frames = words("按照 根据 依据 结合 围绕 通过 对 在")
  private static let leading = words("牵头")
  private static let leastBody = 2
  private static let least = 4

  /// Whether the words only say how: 按照规划要求.
  static func isFrame(_ part: [UInt32]) -> Bool { frames.contains { part.starts(with: $0) } }

  /// Nil where the words begin with no body that does something.
  init?(_ part: [UInt32]) {
    guard part.count >= Self.least, !Self.isFrame(part) else { return nil }
    var start = 0
    if let by = part.lastIndex(of: Scalar.by), by + Self.leastBody < part.count { start = by + 1 }
    var i = start + Self.leastBody
    while i < part.count {
      if let verb = Self.verbs.match(part, at: i, limit: part.count), BracketVocabulary.isBody(part[start..<i]),
        Self.offices.match(part, at: i, limit: part.count) == nil
      {
        body = part[start..<i]
        leads = Self.leading.contains { part.has($0, at: i, limit: part.count) }
        hasObject = i + verb.length < part.count
        return
      }
      i += 1
    }
    return nil
  }

  /// 区交通局等区直部门: a body and the group that it stands for.
  static func groupBehindEtc(_ name: [UInt32], _ at: Int) -> ([UInt32], [UInt32])? {
    let (left, right) = (Array(name[..<at]), Array(name[(at + 1)...]))
    return BracketVocabulary.isBody(left[...]) && BracketVocabulary.isBody(right[...]) ? (left, right) : nil
  }
}
