/// Says by which rule words without a number are a goal that can be checked; looks, changes nothing.
struct GoalJudge: Sendable {
  let plan: PlanText
  let text: [UInt32]
  /// One part of a sentence, without its time words.
  let range: Range<Int>
  /// The sentence speaks of the future.
  let promises: Bool
  /// The passage says how the plan is run.
  let isUpkeep: Bool
  /// Where the sentence begins.
  let sentence: Int
  /// A letter stands in it that a word for a rhythm may begin with.
  let mayRecur: Bool

  struct Found: Sendable {
    var rule: GoalRule
    /// Where the goal begins.
    var start: Int
    /// The verb that a shortened name keeps.
    var verb: Range<Int>?
  }

  func verdict() -> Found? {
    if mayRecur, let start = rhythm(), !holds(Self.ceasing) { return Found(rule: .rhythm, start: start) }
    // Most parts say nothing that could be checked; what forbids it is looked for only in those that do.
    guard let opener = text[range].first, opener != Self.inOrderTo, let found = state() ?? opened(),
      GoalWords.framing.match(text, at: range.lowerBound, limit: range.upperBound) == nil,
      !holds(GoalWords.denials), !isAllowed,
      found.verb.map({ isOwn($0) || !isEncouraged }) ?? true,
      !GoalWords.duties.contains(where: { word in range.contains { text.has(word, at: $0, limit: range.upperBound) } })
    else { return nil }
    return found
  }

  /// 不再每月开展监测
  private static let ceasing = Lexicon("不再 取消 停止")
  private static let encouraging = Lexicon("鼓励 支持 引导 指导 鼓励支持 鼓励引导 支持引导 支持鼓励 推动有条件 鼓励和支持 支持和引导")
  /// Letters of a sentence in which it is said who is to do it.
  private static let encouragedReach = 160

  /// 鼓励有条件的区，建设概念验证平台: the sentence has said that others are only encouraged to.
  private var isEncouraged: Bool {
    var start = range.lowerBound
    let floor = max(sentence, range.lowerBound - Self.encouragedReach)
    while start > floor, !Scalar.endsSentence(text[start - 1]), text[start - 1] != Scalar.semicolon {
      start -= 1
      let opens =
        start == floor || text[start - 1] == Scalar.comma || Scalar.endsSentence(text[start - 1])
        || text[start - 1] == Scalar.semicolon
      guard opens, start < range.lowerBound,
        let word = Self.encouraging.match(text, at: start, limit: range.lowerBound)
      else { continue }
      let after = start + word.length
      let clause = after..<((after..<range.lowerBound).first { text[$0] == Scalar.comma } ?? range.lowerBound)
      return Self.others.contains { word in clause.contains { text.has(word, at: $0, limit: clause.upperBound) } }
    }
    return false
  }

  private static let allowing = words("可以根据 可根据 可以结合 可结合")

  /// 省级人民政府可以根据实际情况，研究制订办法
  private var isAllowed: Bool {
    let before = max(sentence, range.lowerBound - Self.allowedReach)..<range.lowerBound
    return Self.allowing.contains { word in before.contains { text.has(word, at: $0, limit: before.upperBound) } }
  }

  private static let allowedReach = 24
  private static let others = words("企业 高校 院校 学校 单位 机构 科研院所 园区 有条件 各地 地方 社会资本 社会力量 的区 主体 资本")
  /// 支持企业与高校合作，共建研究院: who encourages is among those who build.
  private static let together = Lexicon("共建 合作共建")

  private func isOwn(_ verb: Range<Int>) -> Bool { isOne(verb, Self.together) }

  private static let inOrderTo: UInt32 = 0x4E3A  // 为
  private static let directions = Lexicon(
    "推进 推动 加快 促进 鼓励 支持 引导 探索 深入推进 加快推进 积极推进 持续推进 统筹推进 加大 强化 加强 深化 优化 扩大 提高 提升 力求 逐步 坚持")

  // MARK: states

  /// …全覆盖, …全国第一, …建成投产: what is said at the end is so or is not.
  private func state() -> Found? {
    // Most parts end with none of all these words.
    guard promises || Self.stateEnds.ends(text, range, quoted: true) else { return nil }
    var head = range.lowerBound
    var isDirected = Self.directions.match(text, at: head, limit: range.upperBound) != nil
    while !isDirected, let word = GoalWords.adverbs.match(text, at: head, limit: range.upperBound) {
      head += word.length
      isDirected = Self.directions.match(text, at: head, limit: range.upperBound) != nil
    }
    if GoalWords.full.ends(text, range, quoted: true) {
      return isDirected || holds(GoalWords.degrees) || saysOfNothing ? nil : Found(rule: .full, start: range.lowerBound)
    }
    if GoalWords.ranks.ends(text, range, quoted: true) {
      let stands = GoalWords.standing.contains { word in
        range.contains { text.has(word, at: $0, limit: range.upperBound) }
      }
      return isDirected || !stands ? nil : Found(rule: .rank, start: range.lowerBound)
    }
    if promises, !isDirected, isWhole() { return Found(rule: .full, start: range.lowerBound) }
    if let end = GoalWords.ends.end(text, range),
      range.count - end >= (promises ? Self.leastDated : Self.leastSubject), !holds(GoalWords.degrees),
      Self.supporting.match(text, at: range.lowerBound, limit: range.upperBound) == nil
    {
      return isDirected && !promises && !named() ? nil : Found(rule: .finished, start: range.lowerBound)
    }
    guard promises, let end = GoalWords.reached.end(text, range), range.count - end >= Self.leastSubject,
      !isDirected
    else { return nil }
    let subject = range.lowerBound..<(range.upperBound - end)
    guard GoalWords.things.ends(text, subject) || GoalWords.papers.ends(text, subject) || ends(in: subject),
      !holds(GoalWords.degrees)
    else {
      return nil
    }
    return Found(rule: .finished, start: range.lowerBound)
  }

  private static let doing = words("实行 实现 确保 力争")

  /// 实行动态清零, 确保应享尽享: of what stands elsewhere.
  private var saysOfNothing: Bool {
    guard let end = GoalWords.full.end(text, range) else { return false }
    let subject = range.lowerBound..<(range.upperBound - end)
    return Self.doing.contains { $0.elementsEqual(text[subject]) }
  }

  private static let stateEnds = Lexicon(
    joining: [GoalWords.full, GoalWords.ranks, GoalWords.ends, GoalWords.reached])
  private static let supporting = Lexicon("支持 鼓励 引导 指导 帮助 协助")
  /// Letters of what is finished.
  private static let leastSubject = 5
  private static let leastDated = 2
  private static let all = scalars("全部")

  /// 到2026年，生产矿山全部达到绿色标准.
  private func isWhole() -> Bool {
    guard
      let at = (range.lowerBound + 2..<max(range.lowerBound + 2, range.upperBound)).first(where: {
        text.has(Self.all, at: $0, limit: range.upperBound)
      })
    else { return false }
    return GoalWords.wholly.match(text, at: at + Self.all.count, limit: range.upperBound) != nil
  }

  private static let projects = words("项目 工程 基地 中心 平台 园 线 厂 站 期")

  private func ends(in subject: Range<Int>) -> Bool {
    Self.projects.contains { text.ends(with: $0, at: subject.upperBound, floor: subject.lowerBound + 4) }
  }

  /// 推动云岭冷链中心项目建成投产: a project with a name.
  private func named() -> Bool {
    Self.projects.contains { word in
      (range.lowerBound + 6..<max(range.lowerBound + 6, range.upperBound)).contains {
        text.has(word, at: $0, limit: range.upperBound)
      }
    }
  }

  // MARK: verbs and objects

  /// 建设冷链检测中心, 编制目录: a verb, right at the head, and a thing that will be there.
  private func opened() -> Found? {
    guard Self.openings.contains(text[range.lowerBound]), Self.nouns.ends(text, range, quoted: true) else { return nil }
    var i = range.lowerBound
    while i < range.upperBound {
      if let found = verdict(at: i) { return found }
      guard let word = GoalWords.adverbs.match(text, at: i, limit: range.upperBound) else { return nil }
      i += word.length
    }
    return nil
  }

  private func verdict(at start: Int) -> Found? {
    guard Self.verbs.match(text, at: start, limit: range.upperBound) != nil else { return nil }
    for kind in Self.kinds {
      guard let word = kind.verbs.match(text, at: start, limit: range.upperBound) else { continue }
      let (nouns, rule) = (kind.nouns, kind.rule)
      let verb = start..<(start + word.length)
      let object = verb.upperBound..<range.upperBound
      guard nouns.ends(text, object, quoted: true), isThing(object, rule), fits(rule, verb, object) else { continue }
      return Found(rule: rule, start: range.lowerBound, verb: verb)
    }
    return nil
  }

  /// Verbs, what they are said of, and the rule; earlier lines first.
  private static let kinds: [Kind] = [
    Kind(GoalWords.winning, GoalWords.titles, .title), Kind(GoalWords.writing, GoalWords.papers, .written),
    Kind(GoalWords.holding, GoalWords.events, .held), Kind(GoalWords.founding, GoalWords.procedures, .procedure),
    Kind(GoalWords.completing, GoalWords.works, .completed), Kind(GoalWords.building, GoalWords.things, .built),
  ]

  /// All of their verbs: most parts begin with none.
  private static let verbs = Lexicon(joining: kinds.map(\.verbs))

  private static let openings = ScalarSet(verbs.openings.members + GoalWords.adverbs.openings.members)

  /// All that they are said of: most parts end with none.
  private static let nouns = Lexicon(joining: kinds.map(\.nouns))

  /// A class, so that a look at one copies no words.
  private final class Kind: Sendable {
    let verbs: Lexicon
    let nouns: Lexicon
    let rule: GoalRule

    init(_ verbs: Lexicon, _ nouns: Lexicon, _ rule: GoalRule) {
      (self.verbs, self.nouns, self.rule) = (verbs, nouns, rule)
    }
  }

  /// Letters of a thing with a name of its own: 检测中心 alone has none.
  private static let leastObject = 6

  private func isThing(_ object: Range<Int>, _ rule: GoalRule) -> Bool {
    guard object.count >= Self.leastObject, let first = text[object].first, !Scalar.isJoin(first), first != Scalar.of,
      rule == .held || !isCommon(object), !GoalWords.described.ends(text, object)
    else { return false }
    return !holds(
      rule == .written || rule == .held || rule == .completed ? GoalWords.vague : GoalWords.degrees,
      from: object.lowerBound)
  }

  /// Nothing in it is a name: 公共服务平台, nor behind its last 的: 紧密结合的成果转化平台.
  private func isCommon(_ object: Range<Int>) -> Bool {
    let of = text[object].lastIndex(of: Scalar.of) ?? object.lowerBound
    var i = of
    while i < object.upperBound {
      guard let word = GoalWords.common.match(text, at: i, limit: object.upperBound) else { return false }
      i += word.length
    }
    return true
  }

  private static let own = words("以下 下列 本 如下 年度目标 目标任务 各项任务 全年任务 今年")

  private func fits(_ rule: GoalRule, _ verb: Range<Int>, _ object: Range<Int>) -> Bool {
    if Self.own.contains(where: { text.has($0, at: object.lowerBound, limit: object.upperBound) }) { return false }
    switch rule {
    case .title:
      // 高质量建设…示范区: one that is there already.
      let isWorked = Self.manners.contains { text.ends(with: $0, at: verb.lowerBound, floor: range.lowerBound) }
      if isWorked, isOne(verb, Self.plain) { return false }
      return GoalWords.levels.contains { word in object.contains { text.has(word, at: $0, limit: object.upperBound) } }
    case .written:
      if isOne(verb, GoalWords.mending) { return false }
      return !isOne(verb, GoalWords.listing) || GoalWords.lists.ends(text, object, quoted: true)
    case .procedure: return !isUpkeep
    case .built:
      // 打造区域金融中心, 构建教育系统: how great it is to be.
      if GoalWords.claims.contains(where: { text.has($0, at: object.lowerBound, limit: object.upperBound) }) {
        return !isOne(verb, GoalWords.boasting)
          && !text.has(GoalWords.claims[0], at: object.lowerBound, limit: text.count)
      }
      if boasts(verb, object) { return false }
      if GoalWords.kinds.ends(text, object, quoted: true) || areSeveral(object), !isSingle(object) { return false }
      return !isOne(verb, Self.structuring) || GoalWords.bases.ends(text, object, quoted: true)
    case .completed:
      return !Self.own.contains { word in object.contains { text.has(word, at: $0, limit: object.upperBound) } }
    default: return true
    }
  }

  /// 国际邮轮港公园, “城市大脑”, 滨江园区: one that has a name, or is the only one of a place.
  private func isSingle(_ object: Range<Int>) -> Bool {
    GoalWords.single.contains { word in object.contains { text.has(word, at: $0, limit: object.upperBound) } }
      || object.contains { text[$0] == Scalar.openQuote || Scalar.isLatin(text[$0]) || Scalar.isDigit(text[$0]) }
      || object.contains { Places.length(in: text, at: $0, limit: object.upperBound) ?? 0 > 1 }
  }

  /// Letters from 等 to the end: 药品监管等信息系统.
  private static let nearEnd = 8

  /// 中试平台和实证基地: kinds of things side by side.
  private func areSeveral(_ object: Range<Int>) -> Bool {
    let ending =
      max(object.lowerBound, object.upperBound - Self.nearEnd)..<max(object.lowerBound, object.upperBound - 2)
    return ending.contains { text[$0] == Scalar.etc && Scalar.isHan(text[$0 + 1]) }
      || object.contains { i in
        ListJoins.stands(text, at: i, in: object) && GoalWords.things.ends(text, object.lowerBound..<i)
      }
  }

  private static let manners = words("高质量 高标准 高水平 高起点 加快 推进 深入")
  private static let plain = Lexicon("建设 打造")
  private static let greatness = words("共同体 枢纽中心 中心城市 枢纽城市 核心区 集聚区 高地")

  /// 打造国际物流枢纽中心, 打造协同创新共同体: how great it is to be.
  private func boasts(_ verb: Range<Int>, _ object: Range<Int>) -> Bool {
    isOne(verb, GoalWords.boasting)
      && Self.greatness.contains { text.ends(with: $0, at: object.upperBound, floor: object.lowerBound) }
  }

  private static let structuring = Lexicon("构建")

  private func isOne(_ verb: Range<Int>, _ words: Lexicon) -> Bool {
    words.match(text, at: verb.lowerBound, limit: verb.upperBound)?.length == verb.count
  }

  private func holds(_ words: Lexicon, from start: Int? = nil) -> Bool {
    var rest = (start ?? range.lowerBound)..<range.upperBound
    while let place = words.opening(in: text, rest) {
      if words.match(text, at: place, limit: range.upperBound) != nil { return true }
      rest = (place + 1)..<range.upperBound
    }
    return false
  }

  // MARK: rhythms

  /// Letters from 每季度 to 通报.
  private static let rhythmReach = 14
  private static let longestKeeper = 44
  private static let maxAdverbs = 8

  /// 每季通报, 按月分析, 实行“月调度、季通报”: how often, without a count.
  private func rhythm() -> Int? {
    let limit = min(range.upperBound, range.lowerBound + Self.longestKeeper)
    var next = range.lowerBound
    let rhythms = GoalWords.rhythms
    while let i = plan.first(.rhythms, in: next..<limit) {
      next = i + 1
      guard let word = rhythms.match(text, at: i, limit: range.upperBound) else { continue }
      let end = min(range.upperBound, i + word.length + Self.rhythmReach)
      for k in (i + word.length)..<max(end, i + word.length)
      where GoalWords.reporting.match(text, at: k, limit: range.upperBound) != nil {
        return i - range.lowerBound <= Self.maxAdverbs ? range.lowerBound : i
      }
    }
    return nil
  }
}
