/// The words that introduce bodies: 责任单位, 牵头部门, 配合单位 …
enum Labels {
  enum Role: Sendable, Hashable {
    case lead
    case responsible
    /// A date or a person: what follows is no body.
    case other
  }

  struct Label: Sendable {
    var word: [UInt32]
    var role: Role
    /// Its word's last letter.
    var last: UInt32

    init(word: [UInt32], role: Role) {
      (self.word, self.role) = (word, role)
      last = word[word.count - 1]
    }
  }

  /// Long words first, so that 牵头责任单位 is not read as 牵头.
  static let all: [Label] = {
    let lead =
      "牵头考核单位 牵头考核部门 牵头责任单位 牵头责任部门 牵头实施单位 牵头市级部门 市级牵头部门 市级牵头单位 总牵头单位 第一牵头单位 共同牵头单位 联合牵头单位 牵头负责单位 牵头单位 牵头部门 牵头机构 牵头市直单位 市直牵头单位 市直牵头部门 省级牵头部门 省直牵头单位 牵头部门（单位） 牵头单位（部门） 牵头处室 牵头科室 牵头股室 牵头县区 主办单位 主办部门 主责单位 主责部门 主要责任单位 首要责任单位 第一责任单位 牵头 主办"
    let responsible =
      "负责考核部门 负责考核单位 考核责任单位 考核单位 考核部门 共同责任单位 责任单位及分工 责任单位 责任部门 责任主体 责任机构 责任领导单位 配合责任单位 配合单位 配合部门 协同配合单位 协同单位 协同部门 协办单位 协办部门 协助单位 参与单位 参加单位 参与部门 负责单位 负责部门 落实单位 落实部门 实施单位 实施部门 实施机构 实施主体 落实主体 主管单位 主管部门 督导单位 督导部门 组织单位 监管部门 监管单位 协作单位 协作部门 承办机构 承办单位 承办部门 完成单位 责任分工 分工负责 工作分工 职责分工 任务分工 责任部门（单位） 责任单位（部门） 责任（配合）单位 责任及配合单位 责任单位及配合单位 责任单位和配合单位 牵头及责任单位 牵头和责任单位 牵头（责任）单位 牵头单位及责任单位 牵头及配合单位 牵头和配合单位 责任单位及责任人 配合部门（单位） 配合单位（部门） 责任处室 责任科室 责任股室 责任县区 责任地区 配合处室 配合科室 配合股室 涉及单位 支持单位 支持部门 支撑单位 支撑部门 指导单位 指导部门 执行单位 执行部门 推进部门 推进单位 相关单位 配合 协办 负责 责任 参与"
    let other =
      "项目责任人 项目负责人 牵头市领导 牵头县领导 牵头领导 责任领导 分管领导 包联领导 挂点领导 责任人 联系人 完成时限 完成时间 完成期限 时限要求 时间节点 时间进度 时间安排 实施时间 实施期限 推进时限 进度安排 适用范围 适用区域 适用对象 实施范围 时限 时间"
    let all =
      words(lead).map { Label(word: $0, role: .lead) } + words(responsible).map { Label(word: $0, role: .responsible) }
      + words(other).map { Label(word: $0, role: .other) }
    return all.sorted { $0.word.count > $1.word.count }
  }()

  private static let longest = all.map(\.word.count).max() ?? 0

  /// Labels that stand for themselves on a line or in a sentence, without a bracket.
  static let standalone = all.filter { $0.word.count >= 3 }

  /// Whose bodies they are, before the label: 市级责任单位, 县级配合单位.
  private static let levels = words("市级 县级 区级 省级 镇级 州级 市直 县直 区直 省直 州直")

  /// With what a label can begin, so that most places need no look at the tables.
  private static let openings = ScalarSet(opening: all.map(\.word) + levels)
  private static let lasts = ScalarHints(all.map(\.last))

  /// The label at this place that a colon follows; its length includes the colon.
  static func read(_ text: PlanText, at index: Int, end: Int) -> (role: Role, length: Int)? {
    guard index < end, openings.contains(text.scalars[index]) else { return nil }
    if let label = plain(text, at: index, end: end) { return label }
    let level = text.match(levels, at: index)
    guard level > 0, let rest = plain(text, at: index + level, end: end) else { return nil }
    return (rest.role, rest.length + level)
  }

  private static func plain(_ text: PlanText, at index: Int, end: Int) -> (role: Role, length: Int)? {
    // The colon at the end of a label is near, and all before it are letters or brackets.
    let reach = min(end, index + longest + 1)
    guard index < reach, let colon = text.scalars[index..<reach].firstIndex(of: Scalar.colon), colon > index else {
      return nil
    }
    let last = text.scalars[colon - 1]
    for label in all where label.last == last && text.has(label.word, at: index) {
      let after = index + label.word.count
      if after < end, text.scalars[after] == Scalar.colon { return (label.role, label.word.count + 1) }
    }
    return nil
  }

  /// The label whose colon stands at `colon`, as the place where it begins.
  static func start(_ text: PlanText, colon: Int, from start: Int, inBracket: Bool = false) -> Int? {
    guard colon > start, lasts.mayContain(text.scalars[colon - 1]) else { return nil }
    let last = text.scalars[colon - 1]
    for label in inBracket ? all : standalone where label.last == last {
      let begin = colon - label.word.count
      if begin >= start, text.has(label.word, at: begin) {
        let level = levels.first { begin - $0.count >= start && text.has($0, at: begin - $0.count) }
        return begin - (level?.count ?? 0)
      }
    }
    return nil
  }

  static func opensLine(_ text: PlanText, _ range: Range<Int>) -> Bool {
    guard let label = read(text, at: range.lowerBound, end: range.upperBound) else { return false }
    return label.length >= 5 && label.role != .other
  }
}
