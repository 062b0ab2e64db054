/// Reads the bodies that a clause begins with: 领导小组成员单位每季度报送一次…, 由市住建局牵头，市财政局配合.
struct DutyReader: Sendable {
  private let plan: PlanText
  private let text: [UInt32]

  // At hand: asked at every part of a sentence.
  private let lastLetters = Self.lastOfBodies

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
  }

  /// Names before the verb of duty; a sentence names few bodies, the longest list in print has nine.
  private static let maxSubject = 120
  private static let longestName = 24
  private static let bodyEnds = WordEnds(
    "局 委 办 厅 部 部门 政府 管委会 单位 领导小组 小组 委员会 公司 集团 研究院 协会 中心 专班 办公室 银行 机构 园区 干部 各县市区 高新区 经开区 工会 妇联 团市委 残联 指挥部 支队 农科院 学院 大学 科学院 研究所"
  )
  /// Last letters of these: asked at every letter, before the words themselves.
  static let lastOfBodies = ScalarSet(bodyEnds.words.compactMap(\.last))
  /// Endings that only bodies of a government have: what follows them at once is what they are to do.
  private static let publicEnds = words("局 委 办 厅 政府 管委会 部门 成员单位 责任单位 领导小组 委员会 专班 办公室 指挥部")

  /// Words of duty that belong to the subject.
  private static let taken = Lexicon(
    "负责 牵头 要 应 应当 需 需要 须 必须 牵头负责 具体负责 共同负责 分别负责 牵头组织 统筹 共同 按职责 按职责分工 按照职责分工 按照职责 结合职责 切实 具体")
  /// Words that lead to those who help.
  private static let beside = Lexicon(
    "会同 联合 协同 配合 协助 参与")
  /// Words that begin what is to be done.
  private static let begun = Lexicon(
    "每季度 每半年 每月 每年 按照 按 定期 组织 指导 到20 于20 力争 确保 负责人")
  /// 要素, 应急, 需求, 组织部: longer words that begin like a word of duty.
  private static let others = Lexicon(
    "要素 要点 要求 要件 应急 应对 应用 需求 组织部 负责人 统战 统计 办公 按时 具体化 参与度")

  /// 领导小组成员单位每季度报送一次…, 市商务局要会同市财政局…, 由市住建局牵头，市财政局配合: named in prose only.
  func subject(of part: SentencePart, from start: Int) -> ClauseSubject? {
    let limit = min(start + Self.maxSubject, part.range.upperBound)
    // A body's name ends near by, after 由 or at once, or there is none.
    let near = start..<max(start, min(limit, start + Self.longestName + 2))
    guard plan.first(.bodies, in: near) != nil else { return nil }
    return subject(from: start, limit: limit)
  }

  private func subject(from start: Int, limit: Int) -> ClauseSubject? {
    guard start < limit, Scalar.isHan(text[start]) else { return nil }
    var subject = ClauseSubject(end: start)
    var i = text[start] == Scalar.by ? start + 1 : start
    guard let first = names(from: i, limit: limit) else { return nil }
    subject.names = first.names
    i = first.end
    var isAssigned = false
    while i < limit {
      if Self.others.match(text, at: i, limit: limit) == nil, let word = Self.taken.match(text, at: i, limit: limit) {
        i += word.length
        isAssigned = true
      } else if let word = Self.beside.match(text, at: i, limit: limit) {
        guard let more = names(from: i + word.length, limit: limit) else {
          subject.isHelp = !isAssigned && i + word.length == limit
          if subject.isHelp { i = limit }
          break
        }
        subject.names += more.names.filter { !subject.names.contains($0) }
        i = more.end
      } else {
        break
      }
    }
    subject.end = i
    return subject
  }

  /// A list of bodies, and the place of the word after it, which says that they are to do something.
  private func names(from start: Int, limit: Int) -> (names: [String], end: Int)? {
    var names: [String] = []
    var from = start
    var depth = 0
    var i = start
    while i <= limit {
      let c = i < limit ? text[i] : Scalar.comma
      if depth > 0 {
        if c == Scalar.close { depth -= 1 }
        if i == limit { return nil }
        i += 1
        continue
      }
      if c == Scalar.open {
        depth += 1
      } else if Scalar.isJoin(c), i > from {
        guard isBody(from..<i) else { return nil }
        names.append(plan.string(from..<i))
        from = i + 1
      } else if i > from + 1, plan.clues[i - 1] & LetterClues.bodies.rawValue != 0, isBody(from..<i),
        begins(at: i, limit: limit, after: from..<i)
      {
        names.append(plan.string(from..<i))
        return (names, i)
      } else if !Scalar.isHan(c) || i - from > Self.longestName {
        return nil
      }
      i += 1
    }
    return nil
  }

  /// Whether a word of duty, or after a public body any verb, stands here.
  private func begins(at i: Int, limit: Int, after name: Range<Int>) -> Bool {
    guard i < limit, Self.others.match(text, at: i, limit: limit) == nil else { return false }
    if Self.taken.match(text, at: i, limit: limit) != nil || Self.beside.match(text, at: i, limit: limit) != nil
      || Self.begun.match(text, at: i, limit: limit) != nil
    {
      return true
    }
    guard Self.publicEnds.contains(where: { text.ends(with: $0, at: i, floor: name.lowerBound + 1) }),
      let word = Vocabulary.lexicon.match(text, at: i, limit: limit), word.length > 1,
      let kind = WordClass(rawValue: word.code)
    else { return false }
    return kind == .build || kind == .push
  }

  private func isBody(_ range: Range<Int>) -> Bool {
    (2...Self.longestName).contains(range.count) && lastLetters.contains(text[range.upperBound - 1])
      && Self.bodyEnds.end(text, range)
  }
}
