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
    负责 具体负责 分别负责 共同负责 组织 组织实施 牵头 配合 业务指导 业务检查指导 检查指导 检查督导 指导 督导 督促 监督 协助 作为 全力配合 积极配合 密切配合
    各司其职 协同 统筹 落实 承担 做好 抓好 主抓 加强 制定 提供 参与 主管 协调
    """)
  private static let offices = words("部 局 处 科 办 人 者 联 会 员 师 小组")
  private static let frames = words("按照 根据 依据 结合 围绕 通过 对 在")
  private static let leading = words("牵头")
  private static let leastBody = 3
  private static let least = 6

  /// Nil where the words begin with no body that does something.
  init?(_ part: [UInt32]) {
    guard part.count >= Self.least, !Self.frames.contains(where: { part.starts(with: $0) }) else { return nil }
    var start = 0
    if let by = part.lastIndex(of: Scalar.by), by + Self.leastBody < part.count { start = by + 1 }
    var i = start + Self.leastBody
    while i < part.count {
      if let verb = Self.verbs.match(part, at: i, limit: part.count), BracketVocabulary.isBody(part[start..<i]),
        !Self.offices.contains(where: { part.has($0, at: i + verb.length, limit: part.count) })
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
