import Policy

/// Judges counts of things: 培育百亿级企业3家以上, 支持龙头企业打造6家平台, 每年不少于100个项目建成投产.
struct CountJudge: Sendable {
  let plan: PlanText
  let text: [UInt32]

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
  }

  /// Letters from a verb to its count: more is a clause of its own, so many are still one phrase.
  private static let nearVerb = 2
  static let farVerb = 14

  func verdict(_ context: SentenceContext) -> Verdict? {
    if context.figure.chinese, Self.notCounted.contains(text[context.figure.unit.upperBound - 1]) { return nil }
    let isMany = context.figure.isRound && !context.hasEvidence && context.main.before != .atLeast
    if isStructure(context) || isGiven(context) || describes(context) || isMany || isArticle(context) || sumsUp(context)
    {
      return nil
    }
    return context.isFinal ? final(context) : beforeNoun(context)
  }

  /// The count ends its item: 新增高新技术企业30家以上.
  private func final(_ context: SentenceContext) -> Verdict? {
    if context.builder != nil { return Verdict(.countAfterVerb) }
    if isKept(context) || isLessons(context) { return Verdict(.countCompared, .partial) }
    if context.carried.listGoesOn { return Verdict(.countInList) }
    if context.main.isCompared, context.hasEvidence || context.verb != nil || context.grows {
      return Verdict(.countCompared)
    }
    // 全省充电桩保有量达到8万个以上: a level that is reached.
    if context.main.before == .atLeast || context.main.before == .upTo, context.isAssigned {
      return Verdict(.countCompared, .partial)
    }
    if context.hasEvidence { return Verdict(.countInGoals) }
    if isAskedOfEach(context) { return Verdict(.countEach) }
    return context.verb != nil || context.carried.verb != nil ? Verdict(.countAfterPush) : nil
  }

  /// What is counted follows: 打造6家平台.
  private func beforeNoun(_ context: SentenceContext) -> Verdict? {
    let main = context.main
    let gap = context.verb.map { main.range.lowerBound - $0.range.upperBound }
    if endsNames(context) {
      let builds = context.builder.map { $0.range.lowerBound >= (context.verb?.range.lowerBound ?? 0) } ?? false
      if builds { return Verdict(.countAfterNames) }
      if isNamedServed(context) || isBroughtAbout(context) || isPushedAlong(context) || isBegun(context) {
        return Verdict(.countCompleted)
      }
      if isOfPushedList(context) { return Verdict(.countCompleted, .partial) }
      return context.verb != nil && isCompleted(context) ? Verdict(.countCompleted) : nil
    }
    if isEnsured(context), isLessons(context) { return Verdict(.countCompared, .partial) }
    // 每周3节技能教学课
    if context.builder == nil, TimeJudge.isLesson(context, text), TimeJudge.isShortRhythm(context, text),
      !context.part.isCondition
    {
      return Verdict(.countEach)
    }
    if isMadeInto(context) { return Verdict(.countCompleted, .partial) }
    if let gap, context.builder?.range == context.verb?.range, gap <= Self.farVerb {
      return Verdict(.countBeforeNoun, gap <= Self.nearVerb ? .full : .weak)
    }
    if let gap, gap <= 1 || isWide(context) { return Verdict(.countBeforeNoun, .partial) }
    if context.carried.listGoesOn, context.verb == nil, isNear(context) || isNextDeed(context) {
      return Verdict(.countInList, .partial)
    }
    if context.carried.perCase { return Verdict(.countEach) }
    if main.before == .upTo, context.verb != nil, context.item.figures.count > 1 {
      return Verdict(.countCompared, .partial)
    }
    if isServed(context) { return Verdict(.countCompleted) }
    if isAdded(context) { return Verdict(.countBeforeNoun, .partial) }
    if isWholeList(context) { return Verdict(.countAfterNames) }
    let opens = main.range.lowerBound == context.start
    if main.isCompared || opens, context.hasEvidence, isCompleted(context) || main.isCompared {
      return Verdict(.countCompared, .partial)
    }
    if (context.verb != nil || context.hasEvidence) && isCompleted(context) {
      return Verdict(.countCompleted, .partial)
    }
    return isBroughtAbout(context) ? Verdict(.countCompleted, .partial) : nil
  }

  /// 到2026年，各区建有1所职业学校; 每个街道有1所养老机构: what is to be there, though 有 mostly tells of today.
  func isHeld(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    guard start > context.start, text[start - 1] == Scalar.having, context.figure.kind == .count else { return false }
    return (context.carried.deadlineIsHere || isHeldAtLeast(context)) && !context.carried.past && !context.isFramed
      && !isStructure(context) && !isSum(context)
  }

  /// Nouns that make a count a structure, not a thing to build: 四个层级, 12个关键环节.
  private static let structureNouns = Lexicon(
    """
    环节 关键环节 领域 重点领域 方面 方向 发展方向 层级 层次 维度 接口 阶段 步骤 原则 主导产业 着力点 大类 细分产品 部分 等级 功能区 级别 细分领域
    体系 机制 内容 专项行动 主攻方向 关键词 抓手 坚持 转变 统一 结合 主题 板块 清单 版块 重点方向 重点任务 类别 档次 标准 要求 关键 重点环节 主要 市场 事 大事 要事 政策措施 措施 举措 硬举措 政策 工作措施 具体措施 意见
    """)

  /// 九项重点工程, 五大行动 in words are chapters of the plan; in digits they may be counted.
  private static let works = Lexicon(
    "重点工程 工程 行动 任务 工作 规定 重点工作 重点任务 措施 举措 制度 重大工程 重点行动 标志性 改革 能力 职能 职责 优势 特色")
  /// 两种方式, 三条控制线: where nothing follows.
  private static let sorts = Lexicon(
    """
    重点 攻坚战 攻坚战成果 硬仗 战役 方式 形式 情形 类型 轮子 控制线 红线 目标 归位 振兴 一体化 上水平 明显 门槛 闸门 主张 方针 重要方针 底线 指标 战略 驱动 打造 增长极
    保障 重要保障 政治任务 经费 十条 五年计划的建设
    """)

  private static let choosing = words("选取 选择 遴选 选定 选拔 确定")
  private static let making: UInt32 = 0x5316  // 化: 四个标准化社区 counts what is built
  private static let chain = scalars("产业链")
  private static let market = scalars("市场")
  private static let matter: UInt32 = 0x4E8B  // 事
  /// Letters after a count in which a noun of structure ends, and begins.
  private static let nounReach = 8
  private static let nounStart = 5

  /// 13条重点产业链, 四个领域: how the plan is built.
  private func isStructure(_ context: SentenceContext) -> Bool {
    let limit = context.item.range.upperBound
    let i = context.main.range.upperBound
    let end = min(i + Self.nounReach, limit)
    // 在10个以上领域实现汇聚
    guard i < end, !((context.main.isCompared || context.figure.upper != nil) && isBroughtAbout(context)) else {
      return false
    }
    // 争取5个纳入国家标准
    if Self.outcomes.match(text, at: i, limit: limit) != nil { return false }
    if context.figure.chinese, Self.works.match(text, at: i, limit: end) != nil { return true }
    if context.figure.chinese, let sort = Self.sorts.match(text, at: i, limit: limit),
      i + sort.length >= limit || !Scalar.isHan(text[i + sort.length])
    {
      return true
    }
    // 选取3—5个重点领域开展试点: which ones is still to be said.
    if let verb = context.builder, verb.range.upperBound == context.main.range.lowerBound, !context.figure.chinese,
      Self.choosing.contains(where: { $0.elementsEqual(text[verb.range]) })
    {
      return false
    }
    if context.figure.chinese, isSlogan(at: i, limit) { return true }
    let unit = text[context.figure.unit.upperBound - 1]
    // 培育30条以上产业链: how many there are to be, when the verb stands right before.
    let isBuilt = context.main.isCompared && context.builder?.range.upperBound == context.main.range.lowerBound
    if unit == Scalar.article, !isBuilt, plan.find(Self.chain, in: i..<end) != nil { return true }
    for k in i..<min(end, i + Self.nounStart) {
      if let found = Self.structureNouns.match(text, at: k, limit: limit) {
        let after = k + found.length
        // 50家细分领域的头部企业 counts firms.
        if after < limit, text[after] == Self.making || text[after] == Scalar.of && context.main.isCompared {
          continue
        }
        // 事故, 事务所, 事项: no 事 of which there are several.
        if text[after - 1] == Self.matter, after < limit, Scalar.isHan(text[after]) { continue }
        if k == i, isCountedNoun(context, i, after, limit) || isOfNamed(context, i..<after) { continue }
        // 新建1个农贸市场 is a place where things are sold.
        if k > i, context.builder?.range.upperBound == context.main.range.lowerBound,
          Self.market.elementsEqual(text[k..<after])
        {
          continue
        }
        if after >= limit || !Scalar.isHan(text[after]) || k == i { return true }
      }
    }
    return false
  }

  private static let written = words("标准 规范 政策 措施 政策措施")
  private static let writing = words("制定 修订 发布 研制 主导 参与 编制 出台 制修订 牵头")
  private static let keyThings = words("关键成果 关键项目 关键人才 关键核心技术 关键技术 关键零部件 关键材料 关键产品 关键装备 关键共性技术 主要产品 标准化")

  /// 突破10项关键技术, 制定20项标准: what is counted, though 12个关键环节 and 四项标准 are how a plan is built.
  private func isCountedNoun(_ context: SentenceContext, _ start: Int, _ end: Int, _ limit: Int) -> Bool {
    guard !context.figure.chinese else { return false }
    if Self.keyThings.contains(where: { text.has($0, at: start, limit: limit) }) { return true }
    guard let verb = context.builder, verb.range.upperBound == context.main.range.lowerBound,
      Self.writing.contains(where: { text.ends(with: $0, at: verb.range.upperBound, floor: verb.range.lowerBound) })
    else { return false }
    return Self.written.contains { $0.count == end - start && text.has($0, at: start, limit: limit) }
  }

  /// 超过1000人规模的学校 says which schools.
  private static let ofSize = scalars("规模的")
  private static let modern = scalars("现代化")
  private static let goesOn = ScalarSet(scalars("的建而作和事是服奋必这第"))
  private static let slogans = words("到位 自信 意识 维护 全面 坚持 不动摇 面向")

  /// 四个现代化, 四个意识: what everybody knows by its number.
  private func isSlogan(at i: Int, _ limit: Int) -> Bool {
    if Self.slogans.contains(where: { text.has($0, at: i, limit: limit) }) { return true }
    guard text.has(Self.modern, at: i, limit: limit) else { return false }
    let after = i + Self.modern.count
    return after >= limit || !Scalar.isHan(text[after]) || Self.goesOn.contains(text[after])
  }

  private static let villageSizes = ScalarSet(scalars("户人口名"))
  private static let villages = words("自然村 行政村 村 社区 居民点 聚居点 乡镇 小区")
  private static let sizes = ScalarSet(scalars("人名岁层"))
  private static let allowing = words("可 能")

  /// 20人以上的自然村 says which villages; A、B两个平面的试点 names a thing; 一对夫妇可生育两个孩子 is a rule.
  private func describes(_ context: SentenceContext) -> Bool {
    let main = context.main
    let end = main.range.upperBound
    if context.isFinal, context.verb == nil, isPeople(context) { return true }
    guard !context.isFinal, end < context.item.range.upperBound else { return false }
    if isDone(context) || isPartOfShape(context) || isOfSeveral(context) { return true }
    if isQuality(context) || isCampaign(context) { return true }
    // 年产能120万条以下的全钢子午胎
    if main.after == .orLess, text[end] == Scalar.of { return true }
    // 日均处理量超过1万件的乡镇设分拨中心 says which towns.
    if text[end] == Scalar.of, context.builder == nil, main.before == .atLeast || main.before == .atMost,
      context.verb == nil, end + 1 < context.item.range.upperBound
    {
      return true
    }
    // 20户以上自然村
    if main.after == .orMore, Self.villageSizes.contains(text[context.figure.unit.upperBound - 1]),
      Self.villages.contains(where: { text.has($0, at: end, limit: context.item.range.upperBound) })
    {
      return true
    }
    if main.after == .orMore, isOfVillages(context) { return true }
    // 14亿人的粮食安全
    if text[end] == Scalar.of, main.before != .atLeast, isNation(context) { return true }
    let lead = context.start..<main.range.lowerBound
    if main.isCompared, context.builder == nil, text.has(Self.ofSize, at: end, limit: context.item.range.upperBound) {
      return true
    }
    if main.after == .orMore || main.after == .orLess, text[end] == Scalar.of, context.builder == nil,
      Self.sizes.contains(text[context.figure.unit.upperBound - 1])
    {
      return true
    }
    guard context.figure.chinese else { return false }
    let near = max(lead.lowerBound, lead.upperBound - 8)..<lead.upperBound
    if Self.allowing.contains(where: { plan.find($0, in: near) != nil }) { return true }
    let after = end..<min(context.item.range.upperBound, end + Self.nounReach)
    return (context.verb?.range.upperBound ?? lead.lowerBound) < lead.upperBound - 2
      && text[lead].contains(Scalar.listComma) && text[lead.upperBound - 1] != Scalar.etc
      && text[after].contains(Scalar.of)
  }

  private static let villagesOf = words("的自然村 的行政村 的村 的社区 的乡镇 的街道 的小区")
  private static let farVillage = 28

  /// 10名以上孤寡老人且有需求的行政村都建有安居点: which villages.
  private func isOfVillages(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    let limit = min(context.part.range.upperBound, end + Self.farVillage)
    return context.builder == nil && Self.villageSizes.contains(text[context.figure.unit.upperBound - 1])
      && (end..<max(end, limit)).contains { i in Self.villagesOf.contains { text.has($0, at: i, limit: text.count) } }
  }

  private static let by: UInt32 = 0x4EE5  // 以
  private static let being: UInt32 = 0x4E3A  // 为
  private static let several = words("一批 若干 一系列")

  /// 打造以四个集聚区为主体的格局: how it is laid out.
  private func isPartOfShape(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    let rest = context.main.range.upperBound..<context.item.range.upperBound
    if start > 0, text[start - 1] == Self.by, text[rest].contains(Self.being) { return true }
    // 以城市黑臭水体整治和343个控制单元为重点: what it begins with.
    return context.start < start && text[context.start] == Self.by
      && Self.roles.contains { text.ends(with: $0, at: rest.upperBound, floor: rest.lowerBound) }
  }

  private static let roles = words("为重点 为核心 为主体 为抓手 为载体 为基础 为依托 为支撑 为引领 为龙头 为牵引 为突破口 为切入点 为单位 为单元 为纽带")
  private static let ways = words("经验 模式 做法 工作法 理念 精神")
  /// 三口之家, and 匹 in the names of firms.
  private static let notCounted = ScalarSet(scalars("口匹"))
  private static let session: UInt32 = 0x5C4A  // 届
  private static let earliestYear = 1900.0
  private static let seats: UInt32 = 0x5EA7  // 座
  private static let seated = words("载人 级 客机 飞机 客车 轿车 商务车 电动垂直")
  private static let output = words("年产 日产 年加工 年处理")
  private static let able = words("能力的 产能的")

  /// 研制4座载人飞行器, 具有年产130根曲轴能力的项目: what the thing is, not how many.
  private func isQuality(_ context: SentenceContext) -> Bool {
    let main = context.main.range
    let limit = context.item.range.upperBound
    // 推广十户联保、班户联建经验
    if context.figure.chinese, Self.ways.contains(where: { text.ends(with: $0, at: limit, floor: main.upperBound) }) {
      return true
    }
    // 2026届毕业生
    if text[context.figure.unit.upperBound - 1] == Self.session, context.figure.value > Self.earliestYear {
      return true
    }
    if text[context.figure.unit.upperBound - 1] == Self.seats {
      return Self.seated.contains { text.has($0, at: main.upperBound, limit: limit) }
    }
    return Self.output.contains { text.ends(with: $0, at: main.lowerBound, floor: context.start) }
      && (main.upperBound..<limit).contains { i in Self.able.contains { text.has($0, at: i, limit: limit) } }
  }

  /// 建成一批机械化、100人以下无人化矿井: several of them, as large as that.
  private func isOfSeveral(_ context: SentenceContext) -> Bool {
    guard let verb = context.builder, context.main.comparison == .atMost else { return false }
    return Self.several.contains { text.has($0, at: verb.range.upperBound, limit: context.main.range.lowerBound) }
  }

  /// What comes of those that are counted.
  private static let outcomes = Lexicon(
    "出列 实现 形成 取得 达到 完成 打通 接入 通光纤 通硬化路 通客车 建成 纳入 上云 脱贫 摘帽 落户 入驻 达标 投产 用上 享受 获得 转移")
  /// Letters of the noun between a count and its outcome.
  private static let longestNoun = 16

  /// 100个高频事项实现“最多跑一次”, 推进5万个行政村通光纤, 100项左右智慧应用打通.
  private func isBroughtAbout(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    guard context.hasEvidence || context.verb != nil || context.isAssigned, !context.figure.chinese else {
      return false
    }
    let limit = context.item.range.upperBound
    guard end < limit, text[end] != Scalar.of else { return false }
    return (end + 2..<max(end + 2, min(limit, end + Self.longestNoun))).contains {
      Self.outcomes.match(text, at: $0, limit: limit) != nil
    }
  }

  private static let places = words("向 从 由 过去")

  /// 向两个新城区倾斜 says where to; 按照每3万居民设置1个 is a standard.
  private func isGiven(_ context: SentenceContext) -> Bool {
    let start = context.figure.range.lowerBound
    if Self.places.contains(where: { text.ends(with: $0, at: start, floor: context.item.range.lowerBound) }) {
      return !(text.ends(with: Self.facing, at: start, floor: context.item.range.lowerBound) && isServed(context))
    }
    if isSum(context) || isNamed(context) { return true }
    guard !context.main.isCompared,
      let each = (context.start..<max(context.start, start - 1)).first(where: {
        text[$0] == Scalar.each && Scalar.isDigit(text[$0 + 1])
      })
    else { return false }
    // 每5所幼儿园配备1名督学 is asked of everybody; 按照每3万居民设置1个 tells how it is reckoned.
    let isAsked = each <= context.start + 1 && context.builder.map { provides($0, start) } ?? false
    return !isAsked
  }

  private static let firsts = words("首批 第一批 前两批")
  private static let minding = words("抓好 做好 推进 加快推进 支持 指导 加快")
  private static let naming = words("去年 上年 确定的 认定的 公布的 命名的 批准的 选定的 明确的 列入的 已有的")

  /// 将确定的20个县作为重点县: those that are known.
  private func isNamed(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    // 抓好首批27家企业试点: those have been chosen.
    if Self.firsts.contains(where: { text.ends(with: $0, at: start, floor: context.start) }),
      let verb = context.builder ?? context.verb, Self.minding.contains(where: { $0.elementsEqual(text[verb.range]) })
    {
      return true
    }
    return !context.main.isCompared
      && Self.naming.contains { text.ends(with: $0, at: context.main.range.lowerBound, floor: context.start) }
  }

  private static let summing = words("共有 共计 共分 共分为 共涉及 共包括 共列入 共确定 合计 总计 共")
  private static let listed = words("任务 事项 措施 举措 内容 部分 方面 条款 政策 工作任务 具体任务 具体举措 重点任务")

  /// 实事项目共有42项任务: how long the list is.
  private func isSum(_ context: SentenceContext) -> Bool {
    let main = context.main.range
    return !context.main.isCompared && context.builder == nil
      && Self.summing.contains { text.ends(with: $0, at: main.lowerBound, floor: context.item.range.lowerBound) }
      && Self.listed.contains { text.has($0, at: main.upperBound, limit: context.item.range.upperBound) }
  }

  private static let sides = words("方面共 方面共计 类共 等共 类别共")
  private static let including = words("包括 包含 涵盖 涉及")

  /// 包括区域更新、民生改善等方面共22项: how many the list has.
  private func sumsUp(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    return context.isFinal && !context.main.isCompared
      && Self.including.contains { plan.find($0, in: context.item.range.lowerBound..<start) != nil }
      && Self.sides.contains { text.ends(with: $0, at: start, floor: context.item.range.lowerBound) }
  }

  private static let providing = words("配备 配置 选派 派驻")

  private func provides(_ verb: Token, _ figure: Int) -> Bool {
    verb.range.upperBound == figure
      && Self.providing.contains { text.has($0, at: verb.range.lowerBound, limit: verb.range.upperBound) }
  }

  /// Tokens from the item's end in which 竣工 may stand.
}
