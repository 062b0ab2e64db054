import Policy

/// Judges sums and quantities: 融资租赁资金规模超80亿元, 设立20亿元的…基金, 建设年吞吐量500万吨的物流基地.
struct AmountJudge: Sendable {
  let plan: PlanText
  let text: [UInt32]

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
  }

  /// 平均寿命超过80岁 is promised; 年龄不超过35岁 says who is meant.
  private static let age: UInt32 = 0x5C81

  private static let sums = Lexicon(
    "国债 基金 资金 经费 贷款 投资 债券 授信 专项 规模 融资 产值 产业 信贷 订单 销售 营收 成本")
  private static let uses = words("用于 支持 专项用于 用作 作为")
  private static let capacity = words("年产 年吞吐量 吞吐量 产能 能力 年处理 年加工 年储运 库容 储量 年供应 年处置 年产能 规模 容量 年回收 装机 日处理 算力")
  private static let givenSums = words(
    "总投资 计划投资 预计投资 概算投资 注册资本 占地 占地面积 建筑面积 规划面积 设计面积 设计宽度 宽度设计 用地面积 总面积 总建筑面积 总投资额 投资额 总投资约")
  private static let named = words("项目 生产线 产线")
  /// Letters from a verb to a sum, and to the capacity of what is built.
  private static let nearSum = 6
  private static let nearCapacity = 10
  /// Letters after a sum in which its noun, 基金, stands.
  private static let nounReach = 30

  func verdict(_ context: SentenceContext) -> Verdict? {
    let before = context.main.before
    if text[context.figure.unit.upperBound - 1] == Self.age,
      !context.hasEvidence || before != .atLeast && !context.grows && !isLifetime(context)
    {
      return nil
    }
    if isSetAside(context) { return Verdict(.amountFund) }
    return context.isFinal ? final(context) : beforeNoun(context) ?? openLimit(context)
  }

  private static let settingAside = words("统筹用好 用好 统筹安排 统筹 安排 争取 投入")
  private static let budgets = words("财政 预算")
  private static let hundredMillion: UInt32 = 0x4EBF  // 亿
  /// Letters of whose money it is before the verb, and of what money between verb and sum.
  private static let longestOwner = 8
  private static let longestMoney = 12

  /// 用好6亿元省级专项资金, 省级财政安排5亿元: what a budget holds ready, whoever gets a share of it.
  func isSetAside(_ context: SentenceContext) -> Bool {
    let main = context.main.range
    guard context.figure.kind == .money, context.isAssigned, !context.part.isCondition,
      text[context.figure.unit].contains(Self.hundredMillion)
    else { return false }
    let start = ClauseHead.skipNumbering(text, context.start..<max(context.start, main.lowerBound))
    for at in start..<max(start, min(main.lowerBound, start + Self.longestOwner)) {
      guard let verb = Self.settingAside.first(where: { text.has($0, at: at, limit: main.lowerBound) }) else {
        continue
      }
      let owner = start..<at
      let isBudget = owner.isEmpty || Self.budgets.contains { text.ends(with: $0, at: at, floor: start) }
      return isBudget && main.lowerBound - at - verb.count <= Self.longestMoney
    }
    return false
  }

  private static let lifetimes = words("期望寿命 预期寿命 平均寿命 人均寿命")

  /// 人均期望寿命74岁
  private func isLifetime(_ context: SentenceContext) -> Bool {
    Self.lifetimes.contains { text.ends(with: $0, at: context.main.range.lowerBound, floor: context.start) }
  }

  /// 严守18亿亩耕地红线: a line that is never to be crossed.
  static func guardsLine(_ text: [UInt32], _ context: SentenceContext) -> Bool {
    let main = context.main.range
    guard context.figure.kind == .physical,
      guarding.contains(where: { text.ends(with: $0, at: main.lowerBound, floor: context.part.range.lowerBound) })
    else { return false }
    let limit = min(context.item.range.upperBound, main.upperBound + nounReach)
    return (main.upperBound..<max(main.upperBound, limit)).contains { text.has(redLine, at: $0, limit: limit) }
  }

  private static let guarding = words("严守 坚守 守住 守牢 坚决守住 牢牢守住")
  private static let redLine = scalars("红线")

  /// 城市居民2公里以内、农村居民5公里以内采购冷鲜食品: the second of a list of limits, before what they are for.
  private func openLimit(_ context: SentenceContext) -> Verdict? {
    if Self.guardsLine(text, context) || isReachedBy(context) { return Verdict(.amountBeforeNoun) }
    guard context.figure.kind == .physical, context.carried.listGoesOn,
      !context.item.isFirst || context.main.range.lowerBound == context.part.range.lowerBound
    else { return nil }
    if context.main.after == .within { return Verdict(.amountInList) }
    // 完成100条小巷改善和23.3万平方米危旧房改善: the next of the list, what is done to it behind.
    guard context.verb == nil, context.main.range.lowerBound - context.start <= 1, !isAttribute(context),
      !endsAsProject(context),
      Self.works.contains(where: {
        text.ends(with: $0, at: context.item.range.upperBound, floor: context.main.range.upperBound)
      })
    else { return nil }
    return Verdict(.amountInList)
  }

  private func endsAsWork(_ context: SentenceContext) -> Bool {
    let rest = context.main.range.upperBound..<context.item.range.upperBound
    return Self.works.contains { text.ends(with: $0, at: rest.upperBound, floor: rest.lowerBound) }
  }

  private static let works = words("提质增效 选育 扶持 低改 改善 改造 整治 治理 建设 修复 提升 更新 验收 入库 备案 绿化 复垦 加固 拆除 管护 改建 扩建 维修 修缮")

  /// The amount ends its item: 产值达到1000亿元.
  private func final(_ context: SentenceContext) -> Verdict? {
    let main = context.main
    if isAllotted(context) { return Verdict(.amountInGoals, .partial) }
    let evidence = context.hasEvidence
    if isCondition(context) || isAllowed(context) || isStandard(context) { return nil }
    if isAttribute(context), context.builder == nil, !context.carried.strive { return nil }
    if isCeiling(context) { return nil }
    // 完成管道改造约36公里 in a clause that names who does it needs no day.
    let isAssigned = context.isAssigned && context.builder != nil
    if main.isRough, !evidence && !isAssigned || isPlainFact(context) { return nil }
    if !evidence, isPlainFact(context) { return nil }
    if main.isCompared { return Verdict(.amountCompared, evidence ? .full : .partial) }
    if context.builder != nil || context.grows { return Verdict(.amountAfterVerb) }
    if context.carried.listGoesOn, evidence || !context.item.isFirst || context.carried.hadFigures || isPart(context) {
      return Verdict(.amountInList)
    }
    if context.verb != nil { return Verdict(.amountInGoals, evidence ? .full : .partial) }
    // 争取完成交通投资260亿元
    if context.carried.strive || context.time.strive { return Verdict(.amountInGoals, .partial) }
    return isStated(context) ? Verdict(.amountInGoals, .partial) : nil
  }

  /// 公路总里程达到230万公里，其中高速公路6.5万公里
  private func isPart(_ context: SentenceContext) -> Bool {
    text.has(Scalar.ofThese, at: context.part.range.lowerBound, limit: context.part.range.upperBound)
  }

  private static let may: UInt32 = 0x53EF  // 可

  /// 信用额度可提高至500万元: what somebody may get.
  private func isAllowed(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    return context.figure.kind == .money && start > context.start && text[start - 1] == Self.may
  }

  private static let measures = words("宽度 厚度 高度 深度 坡度 半径 间距 净高 净宽 路基宽 路面宽 幅宽 垂直距离 水平距离 安全距离 净距")

  /// 路基宽度不得小于4.5米: how it is to be built, not how much of it.
  private func isStandard(_ context: SentenceContext) -> Bool {
    guard context.figure.kind == .physical, !context.carried.deadlineIsHere, context.builder == nil else {
      return false
    }
    let start = context.main.range.lowerBound
    return text[start] == Scalar.negation
      && Self.measures.contains { text.ends(with: $0, at: start, floor: context.start) }
  }

  /// What flows in or out, right before its sum: 外贸出口120亿美元.
  private static let flows = words("出口 进口 进出口 外资 内资 投资 贷款 税收 财政收入 融资 储蓄")
  /// Letters that the name of a sum has at least.
  private static let shortestName = 3

  /// 到2026年，冷链产值500亿元: with a day of its own a sum right behind its name needs no verb.
  private func isStated(_ context: SentenceContext) -> Bool {
    let name = context.start..<context.main.range.lowerBound
    // Below 目标 neither verb nor day is needed: 水产品产量1.1万吨.
    let isGoal =
      context.passage.isGoal && JointIndicators.isIndicator(text, name)
      || context.passage.isTask
        && Self.flows.contains { text.ends(with: $0, at: name.upperBound, floor: name.lowerBound + 1) }
    return (context.carried.deadlineIsHere || isGoal) && name.count >= Self.shortestName
      && name.allSatisfy { Scalar.isHan(text[$0]) }
  }

  /// 发电量由2030亿度增加到2560亿度: without a day, a verb of intent or bodies it tells what has come about.
  private func isPlainFact(_ context: SentenceContext) -> Bool {
    let words = context.tokens[context.item.tokens]
    return context.item.figures.count > 1 && context.main.before == .upTo && context.verb == nil
      && !context.isAssigned && !context.hasEvidence && words.contains { $0.kind == .upTo }
  }

  /// A thing of that size follows: 设立20亿元的基金.
  private func beforeNoun(_ context: SentenceContext) -> Verdict? {
    let start = context.main.range.lowerBound
    let end = context.main.range.upperBound
    if context.figure.kind == .physical, context.builder == nil, isPushed(context) { return Verdict(.amountBeforeNoun) }
    // 争取各类资金1200亿元支持项目建设
    if context.figure.kind == .money, let verb = context.builder, start - verb.range.upperBound <= Self.nearSum,
      Self.raised.contains(where: { text.ends(with: $0, at: start, floor: verb.range.upperBound) })
    {
      return Verdict(.amountFund, .partial)
    }
    guard let verb = context.builder, !isAttribute(context), !hasGivenSum(context),
      !endsAsProject(context) || isStarted(context, verb)
    else { return nil }
    let gap = start - verb.range.upperBound
    if context.figure.kind == .money {
      guard gap <= Self.nearSum else { return nil }
      // 每年发放不低于300万元消费券: what is spent at least.
      if context.main.before == .atLeast, gap <= 1 + (start - context.main.range.lowerBound), context.promises {
        return Verdict(.amountFund)
      }
      let after = end..<min(context.item.range.upperBound, end + Self.nounReach)
      if gap == 0, Self.uses.contains(where: { plan.has($0, at: end) }), context.promises {
        return Verdict(.amountFund)
      }
      return after.contains { Self.sums.match(text, at: $0, limit: after.upperBound) != nil }
        ? Verdict(.amountFund) : nil
    }
    // 整治甲河、乙河等27公里河道
    let isOfNamed = start > verb.range.upperBound && text[start - 1] == Scalar.etc
    if gap <= 1 || isOfNamed
      || isScope(verb.range.upperBound..<start, isLong: isLength(context.figure.unit) || endsAsWork(context))
    {
      return Verdict(.amountBeforeNoun)
    }
    let before = verb.range.upperBound..<start
    guard gap <= Self.nearCapacity, Self.capacity.contains(where: { plan.find($0, in: before) != nil }) else {
      return nil
    }
    return Verdict(.amountCapacity)
  }

  private static let raised = words("各类资金 上级资金 专项资金 社会资金 社会资本 财政资金 项目资金 建设资金 民间资本 奖补资金 债券资金 政策资金 引导资金")
  private static let shown = words("示范项目 改造项目 整治项目")
  private static let starting = words("新开工 开工 开工建设 新开工建设")

  /// 新开工建设100万千瓦以上项目: not one that is named, but so much of them.
  private func isStarted(_ context: SentenceContext, _ verb: Token) -> Bool {
    let rest = context.main.range.upperBound..<context.item.range.upperBound
    guard context.main.isCompared, verb.range.upperBound == context.main.range.lowerBound else { return false }
    // 完成2000万平方米以上的节能改造示范项目
    if Self.shown.contains(where: { text.ends(with: $0, at: rest.upperBound, floor: rest.lowerBound) }) { return true }
    return Self.named.contains { $0.elementsEqual(text[rest]) }
      && Self.starting.contains { text.ends(with: $0, at: verb.range.upperBound, floor: context.start) }
  }

  /// 对300公里存在隐患的公路实施防护工程
  private func isWorkedOn(_ context: SentenceContext) -> Bool {
    context.figure.kind == .physical && text[context.start] == Scalar.toward
      && CountJudge(plan: plan).isServed(context)
  }

  /// 推进全市10万亩农场建设
  private func isPushed(_ context: SentenceContext) -> Bool {
    isWorkedOn(context)
      || (context.hasEvidence || context.isAssigned) && WidePush.leads(to: context, text)
        && Self.works.contains {
          text.ends(with: $0, at: context.item.range.upperBound, floor: context.main.range.upperBound)
        }
  }

  /// 突破500亿: a sum that leaves its unit out.
  func bare(_ context: SentenceContext) -> Verdict? {
    guard context.figure.kind == .bare, context.hasEvidence || context.isAssigned || isBroughtAbout(context) else {
      return nil
    }
    if isTrade(context) { return Verdict(.amountBare, .partial) }
    if !context.main.isCompared {
      // 到2005年，裁减员额20万: a verb that moves people, and a day.
      let isDated = context.carried.deadlineIsHere || context.time.deadline != nil
      guard isDated || context.hasEvidence, let verb = context.verb else { return nil }
      return context.isFinal && isDated && movesPeople(verb) || countsPeople(context)
        ? Verdict(.amountBare, isDated ? .full : .partial) : nil
    }
    return context.isFinal || countsPeople(context) ? Verdict(.amountBare) : nil
  }

  private static let trades = words("产业 产业集群 集群 产业链 园区")

  /// 打造数字经济三百亿产业: a sum, and the trade that it is the size of.
  private func isTrade(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    guard context.builder != nil, text[context.figure.unit.upperBound - 1] == Self.hundredMillion else { return false }
    return Self.trades.contains { $0.elementsEqual(text[end..<context.item.range.upperBound]) }
  }

  private static let bringing = words("实现 确保")

  /// 实现标识注册总量突破5亿
  private func isBroughtAbout(_ context: SentenceContext) -> Bool {
    guard let verb = context.verb, context.isFinal, context.main.before == .atLeast else { return false }
    return Self.bringing.contains { $0.elementsEqual(text[verb.range]) }
  }

  private static let moves = words("裁减 减少 转移 培训 新增 安置 分流")

  private func movesPeople(_ verb: Token) -> Bool {
    Self.moves.contains { text.has($0, at: verb.range.lowerBound, limit: verb.range.upperBound) }
  }

  private static let having = words("再有 使 让")
  private static let people = words("文盲 人口 劳动力 群众 居民 农民 用户 人 户 学生 师生 儿童 老年 老人 职工 劳动者 患者 残疾 家庭 市民 消费者 岗位 学位 床位")

  /// 实现1亿左右农业转移人口落户: right after the verb, and those who are counted follow.
  private func countsPeople(_ context: SentenceContext) -> Bool {
    let main = context.main.range
    let isMoved = context.verb?.range.upperBound == main.lowerBound
    let isHad = Self.having.contains { text.ends(with: $0, at: main.lowerBound, floor: context.part.range.lowerBound) }
    guard isMoved || isHad && context.main.isCompared, main.upperBound < text.count,
      Scalar.isHan(text[main.upperBound])
    else { return false }
    let after = main.upperBound..<min(context.item.range.upperBound, main.upperBound + Self.nounReach)
    return Self.people.contains { plan.find($0, in: after) != nil }
  }

  /// 总投资20亿元, 面积约8.5平方公里: what a thing has, not what is promised.
  private func isAttribute(_ context: SentenceContext) -> Bool {
    if isArea(context) || isOfEach(context) || isOfSingle(context) { return true }
    let main = context.main
    if Self.ofYear.contains(where: { text.ends(with: $0, at: main.range.lowerBound, floor: context.start) }) {
      return false
    }
    return main.before != .atLeast && main.before != .upTo
      && Self.givenSums.contains { text.ends(with: $0, at: main.range.lowerBound, floor: context.start) }
  }

  private static let qualities = words("续航 续航里程 航程 载荷 载重 亩产 功率 储氢")

  /// 新增10台公交车、续航300公里: what each of them has.
  private func isOfEach(_ context: SentenceContext) -> Bool {
    let main = context.main.range.lowerBound
    return context.builder == nil && context.carried.listGoesOn && !context.item.isFirst
      && Self.qualities.contains { text.ends(with: $0, at: main, floor: context.item.range.lowerBound) }
  }

  private static let single = words("其中单个 其中单体 其中单座 其中单台")

  /// 其中单个储能项目装机超过0.5兆瓦: how large each of them is at least.
  private func isOfSingle(_ context: SentenceContext) -> Bool {
    let words = context.item.range.lowerBound..<context.main.range.lowerBound
    return context.builder == nil
      && Self.single.contains { text.has($0, at: words.lowerBound, limit: words.upperBound) }
  }

  /// 投资5000万元以上，实行“一事一议”: who is meant, where nobody is to bring it about.
  private func isCondition(_ context: SentenceContext) -> Bool {
    context.figure.kind == .money && context.main.after == .orMore && context.main.before == nil
      && context.verb == nil && !context.hasEvidence && !context.isAssigned && !context.carried.listGoesOn
      && context.part.end == .comma
      || standsBeforeOf(context)
  }

  /// 标的金额1000万元以下（含1000万元）的项目: which of them are meant.
  private func standsBeforeOf(_ context: SentenceContext) -> Bool {
    let main = context.main
    guard main.after == .orMore || main.after == .orLess, main.before == nil, context.builder == nil,
      main.range.upperBound < context.item.range.upperBound, text[main.range.upperBound] == Scalar.open,
      let close = text[main.range.upperBound..<context.item.range.upperBound].firstIndex(of: Scalar.close)
    else { return false }
    return close + 1 < context.item.range.upperBound && text[close + 1] == Scalar.of
  }

  /// 年度计划投资65亿元 is what is to be invested in the year.
  private static let ofYear = words("年度计划投资 年度投资 当年计划投资 年度计划完成投资 年计划投资")
  private static let granted = words("补助资金 奖补资金 补贴资金 奖励资金 扶持资金 支持资金 资助资金")
  /// Letters between the money and its ceiling: 补助资金每年.
  private static let nearCeiling = 4

  /// 市级补助资金每年不超过1000万元: what the budget gives at most.
  private func isCeiling(_ context: SentenceContext) -> Bool {
    let main = context.main
    guard main.before == .atMost, context.figure.kind == .money, context.builder == nil else { return false }
    let end = main.range.lowerBound
    return (max(context.start, end - Self.nearCeiling)...end).contains { i in
      Self.granted.contains { text.ends(with: $0, at: i, floor: context.part.range.lowerBound) }
    }
  }

  private static let area = scalars("面积")

  /// 面积约8.5平方公里 describes a place.
  private func isArea(_ context: SentenceContext) -> Bool {
    let lead = context.start..<context.main.range.lowerBound
    return lead.count <= 3 && text.ends(with: Self.area, at: lead.upperBound, floor: lead.lowerBound)
  }

  /// 年产10万吨…生产线项目 is one project's attribute.
  private func endsAsProject(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    let limit = context.item.range.upperBound
    // 完成5万亩占补平衡项目验收: the work is meant.
    if Self.accepted.contains(where: { text.ends(with: $0, at: limit, floor: end) }) { return false }
    // 不少于5万元的项目工作经费
    if context.figure.kind == .money, Self.funds.contains(where: { text.ends(with: $0, at: limit, floor: end) }) {
      return false
    }
    return Self.named.contains { text.ends(with: $0, at: limit, floor: end) }
      || plan.find(Self.named[0], in: end..<limit) != nil
  }

  private static let funds = words("经费 资金 基金")
  private static let accepted = words("验收 入库 备案 改造 整治 复垦 修缮 更新")

  private func hasGivenSum(_ context: SentenceContext) -> Bool {
    context.item.figures.contains { $0.figure.kind == .money && $0.token != context.main.token }
  }
}
