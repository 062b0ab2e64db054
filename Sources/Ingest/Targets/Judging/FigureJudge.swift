import Policy

/// Says whether a figure is promised: a context in, a verdict out; nothing is changed.
///
/// What any figure must pass stands here; what counts, shares, amounts and sizes need besides, in their own judges.
struct FigureJudge: Sendable {
  private let plan: PlanText
  private let text: [UInt32]
  private let counts: CountJudge
  private let rates: RateJudge
  private let amounts: AmountJudge
  private let sizes: SizeJudge
  private let times: TimeJudge
  private let ranks: RankJudge
  private let terms: TermJudge

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
    counts = CountJudge(plan: plan)
    rates = RateJudge(text: plan.scalars)
    amounts = AmountJudge(plan: plan)
    sizes = SizeJudge(plan: plan)
    times = TimeJudge(text: plan.scalars)
    ranks = RankJudge(text: plan.scalars)
    terms = TermJudge(text: plan.scalars)
  }

  /// The rule that makes the figure a target; nil when it is the present state, a condition, a name or a threshold.
  func verdict(_ context: SentenceContext) -> Verdict? {
    if counts.isHeld(context) { return Verdict(.countHeld) }
    guard !isGiven(context) else { return nil }
    switch context.figure.kind {
    case .count: return counts.verdict(context)
    case .rate: return rates.verdict(context)
    case .money, .physical: return amounts.verdict(context)
    case .level: return sizes.verdict(context)
    case .time: return times.limit(context)
    case .times: return times.rhythm(context)
    case .years, .bare: return amounts.bare(context)
    case .rank: return ranks.verdict(context)
    }
  }

  /// The present state, a condition, somebody else's plan, a frame, or money for applicants.
  private func isGiven(_ context: SentenceContext) -> Bool {
    if context.carried.past || context.isExisting || context.figure.isDiscount(in: text) { return true }
    if isReached(context) || mayCome(context) || terms.isTerm(context) { return true }
    let part = context.part
    if part.isCondition, !context.isFinal || part.benefitAhead || endsWithOf(context) { return true }
    if context.tellsOfToday || context.carried.isForecast && !context.carried.strive { return true }
    if isOccasion(context) || isExpected(context) || isReason(context) { return true }
    if refersBack(context) || isSector(context) || NamedList.holds(context, text) { return true }
    if context.isFramed, context.figure.kind != .level || !sizes.isGoal(context), !amounts.isSetAside(context),
      FittedShare.deed(context, text) == nil
    {
      return true
    }
    if IncentiveReader.isPart(context.figure, part, text) { return false }
    return part.benefitAhead && !context.main.isStriven && isBenefit(context)
  }

  private static let back = words("上述 以上 前述 上列 该")

  /// 推动上述5个园区建设: those that were named before.
  private func refersBack(_ context: SentenceContext) -> Bool {
    context.figure.kind == .count && !context.main.isCompared
      && Self.back.contains {
        text.ends(with: $0, at: context.main.range.lowerBound, floor: context.part.range.lowerBound)
      }
  }

  private static let trade = scalars("产业")

  /// 三次产业: the three sectors of all trade.
  private func isSector(_ context: SentenceContext) -> Bool {
    context.figure.kind == .times && context.figure.chinese
      && text.has(Self.trade, at: context.main.range.upperBound, limit: text.count)
  }

  private static let or: UInt32 = 0x6216  // 或

  /// 新能源车占比或超30%: it may come about.
  private func mayCome(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    return start > context.start + 2 && text[start - 1] == Self.or && context.main.before == .atLeast
      && Self.expected.contains { text.ends(with: $0, at: start - 1, floor: context.start) }
  }

  private static let expected = words("占比 比重 规模 数量 总量 保有量 需求 需求量 产量 销量 人口 增速 零售量 渗透率")

  private static let reached: UInt32 = 0x4E86  // 了

  /// 位次提高了24位, without a day of its own.
  private func isReached(_ context: SentenceContext) -> Bool {
    let start = context.figure.range.lowerBound
    return start > context.start && text[start - 1] == Self.reached && !context.carried.deadlineIsHere
      && context.time.deadline == nil
  }

  private static let shall = words("将 将会 预计 估计 预计将 预计会")
  private static let years = words("今年 明年 本年 本年度 当年 今后 未来 下一步 预计 届时")
  private static let must = words("要 必须 需要 需 须 应当 应 务必 亟需 亟待 迫切需要 我们要 因此要 为此要 因此 为此")

  /// 今年高校毕业生将达1200万人，要开发更多岗位: what will come about anyway is the reason for what is to be done.
  private func isExpected(_ context: SentenceContext) -> Bool {
    let main = context.main
    let start = main.range.lowerBound
    let opening = context.passage.sentence.lowerBound
    let next = context.part.range.upperBound
    guard main.before == .atLeast, Self.shall.contains(where: { text.ends(with: $0, at: start, floor: context.start) }),
      !context.carried.strive, next + 1 < text.count, text[next] == Scalar.comma,
      Self.must.contains(where: { text.has($0, at: next + 1, limit: text.count) })
    else { return false }
    return Self.years.contains { text.has($0, at: opening, limit: text.count) }
  }

  private static let reasons = words("由于 因为 鉴于 既然 尽管 虽然")

  /// 由于连续三年增速在11%以上: why something is to be done.
  private func isReason(_ context: SentenceContext) -> Bool {
    let start = ClauseHead.skipJoins(text, context.part.range.lowerBound, context.part.range.upperBound)
    return context.part.end == .comma
      && Self.reasons.contains { text.has($0, at: start, limit: context.part.range.upperBound) }
  }

  private static let occasions = words("机遇 契机 优势 背景 机会")

  /// 抢抓…万亿级产业集群机遇: somebody else's plan.
  private func isOccasion(_ context: SentenceContext) -> Bool {
    let item = context.item.range
    return Self.occasions.contains { text.ends(with: $0, at: item.upperBound, floor: item.lowerBound) }
      && !gainsEdge(context) || namesPolicies(context)
  }

  private static let gaining = words("形成 打造 构筑 建立 培育 塑造")
  private static let longestEdge = 10

  /// 在3—5个领域形成竞争优势: what is to be won, and no occasion.
  private func gainsEdge(_ context: SentenceContext) -> Bool {
    let end = context.item.range.upperBound
    let low = max(context.main.range.upperBound, end - Self.longestEdge)
    return (low..<max(low, end)).contains { i in Self.gaining.contains { text.has($0, at: i, limit: end) } }
  }

  private static let policies = words("方面政策 等政策 方面的政策 方面工作 等方面 领域政策 配套政策")

  /// 培养千亿级产业、提升产品质量等方面政策: a size among the names of policies.
  private func namesPolicies(_ context: SentenceContext) -> Bool {
    guard context.figure.kind == .level || context.figure.kind == .count, !context.isFinal else { return false }
    let part = context.part.range
    return Self.policies.contains { text.ends(with: $0, at: part.upperBound, floor: context.main.range.upperBound) }
  }

  private func endsWithOf(_ context: SentenceContext) -> Bool {
    context.main.range.upperBound + 1 >= context.part.range.upperBound
  }

  private static let applying = words(
    "对 凡 按 按照 每个 每家 每户 每台 每名 每新 根据 符合 每认定 每引进 每培育 每建成 每举办 每吸纳 每获 每完成 每带动 每服务 每促成 每招引 每成功")
  private static let budgeting = words("安排 投入 设立 出资 列支 拿出")
  /// Letters from the verb to a figure that is its own.
  private static let nearVerb = 2

  /// Letters from 设立 to its sum: 设立总规模不低于1亿元.
  private static let nearSum = 5
  private static let founding = words("设立 组建 成立 发起设立")
  private static let funds = words("基金 资金 母基金 子基金")
  private static let fundReach = 24

  /// 设立总规模不低于1亿元的产业引导资金, whatever it is used for.
  private func isFund(_ context: SentenceContext, _ verb: Token) -> Bool {
    let end = context.main.range.upperBound
    let limit = min(context.item.range.upperBound, end + Self.fundReach)
    return Self.founding.contains { text.has($0, at: verb.range.lowerBound, limit: verb.range.upperBound) }
      && (end..<max(end, limit)).contains { i in Self.funds.contains { text.has($0, at: i, limit: limit) } }
  }

  /// 完成3万套宿舍建设任务，落实补贴政策; 每年安排100万元资金用于…: what is done stands in a part of its own.
  private func isOwnDeed(_ context: SentenceContext) -> Bool {
    guard let verb = context.builder,
      context.main.range.lowerBound - verb.range.upperBound <= reach(of: verb, context),
      !context.part.isCondition,
      !Self.applying.contains(where: { text.has($0, at: context.start, limit: text.count) })
    else { return false }
    if context.figure.kind == .money, isFund(context, verb) { return true }
    if context.figure.kind == .money {
      return context.part.firstBenefit >= context.main.range.lowerBound
        && Self.budgeting.contains { text.has($0, at: verb.range.lowerBound, limit: verb.range.upperBound) }
        && context.promises
    }
    guard context.figure.kind == .count || context.figure.kind == .physical else { return false }
    return !context.part.holdsBenefit && !context.part.holdsCap && context.carried.granted < 0
  }

  /// 投资规模不低于5亿元、投资企业不少于100个、单个投资金额不超过500万元: where nothing is given but a ceiling set.
  private func isFloorBesideCap(_ context: SentenceContext) -> Bool {
    context.main.before == .atLeast && context.isFinal && !context.part.isCondition && context.isAssigned
      && context.part.holdsCap && !context.part.holdsBenefit
  }

  /// Letters between 标准 and the figure that it is raised to.
  private static let nearStandard = 40
  private static let standards = words("标准 基础养老金 补助水平 补差水平 保障水平")

  /// 资助标准由2000元提高到2300元: what all of them get is to be more, whatever else is granted.
  private func raisesStandard(_ context: SentenceContext) -> Bool {
    let end = context.main.range.lowerBound
    return context.main.before == .upTo && context.figure.kind == .money && context.item.figures.count > 1
      && (context.hasEvidence || context.isAssigned)
      && Self.standards.contains {
        plan.find($0, in: max(context.part.range.lowerBound, end - Self.nearStandard)..<end) != nil
      }
  }

  /// 建成保障性住房5000套、公租房2000套: the next of a list that is promised.
  private func isOfList(_ context: SentenceContext) -> Bool {
    context.figure.kind == .count && context.carried.listGoesOn && !context.item.isFirst && context.isFinal
      && context.carried.granted < 0 && !context.part.holdsBenefit && !context.part.holdsCap
  }

  private static let offices = words("部门 机关 机构 财政局 政府 窗口 主管单位")

  /// A body is bound by it, and no applicant.
  private func binds(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    return !context.carried.bodies.isEmpty
      || (context.start..<max(context.start, start)).contains { i in
        Self.offices.contains { text.has($0, at: i, limit: start) }
      }
  }

  private static let adding = words("新增 新建 净增 增加 新开工 建成 建设 筹集 完成")
  /// Letters from 新建 to the figure that ends its item: 新建公共租赁住房1220套.
  private static let farVerb = 16

  /// How far from a verb its own figure may stand.
  private func reach(of verb: Token, _ context: SentenceContext) -> Int {
    if context.figure.kind == .money { return Self.nearSum }
    let isAdded = context.isFinal && Self.adding.contains { $0.elementsEqual(text[verb.range]) }
    return isAdded ? Self.farVerb : Self.nearVerb
  }

  private static let buying = scalars("采购")

  private func isOfBuying(_ context: SentenceContext) -> Bool {
    plan.find(Self.buying, in: context.start..<max(context.start, context.main.range.lowerBound)) != nil
  }

  private static let helping = words("资助 补助 奖励 扶持")
  private static let farHelped = 16
  private static let helped = ScalarSet(scalars("名人家户"))

  /// 资助250名技能人才出国培训: how many are to be helped; what each of them gets is not said.
  private func isHelp(_ context: SentenceContext) -> Bool {
    let main = context.main.range
    // 资助困难学生3.5万人
    let end = context.isFinal ? min(main.lowerBound, context.start + 2) : main.lowerBound
    return context.figure.kind == .count && context.hasEvidence && !context.part.isCondition
      && (!context.isFinal || main.lowerBound - context.start <= Self.farHelped)
      && Self.helped.contains(text[context.figure.unit.upperBound - 1])
      && Self.helping.contains { text.ends(with: $0, at: end, floor: context.start) }
      && !context.item.figures.contains { $0.figure.kind == .money }
  }

  /// In a sentence that grants money only counts that are promised on their own stay targets.
  ///
  /// 到2026年，参保率达到95%以上，补助标准逐步提高: a figure that the sentence's own date reaches over is no sum granted.
  private func isBenefit(_ context: SentenceContext) -> Bool {
    let main = context.main
    let isStated = main.before == .atLeast || main.before == .upTo
    if context.carried.deadlineIsHere, isStated, context.figure.kind != .money { return false }
    if isOwnDeed(context) || counts.isServed(context) && !context.part.isCondition || isHelp(context) { return false }
    // 预留采购份额由30%提高至40%: what a body buys, whoever may bid.
    if context.figure.kind == .rate, isStated, isOfBuying(context) { return false }
    // 补贴发放率100%: how many get it.
    if context.figure.kind == .rate, RateJudge.isOfPaid(text, context) { return false }
    if raisesStandard(context) || isOfList(context) { return false }
    if isFloorBesideCap(context) || amounts.isSetAside(context) { return false }
    // 县级财政部门于15个工作日内兑付资金: what a body has to keep.
    if context.figure.kind == .time, context.main.isLimit, binds(context) { return false }
    guard context.figure.kind == .count, context.promises, main.comparison != .atMost else { return true }
    // 5年内重点支持300名人才、200名骨干赴外培训，给予补贴: the verb that stands by the count, or by the first of its list.
    let isPushed =
      context.verb.map { main.range.lowerBound - $0.range.upperBound <= 1 }
      ?? (context.carried.listGoesOn && (!context.item.isFirst || main.range.lowerBound - context.start <= 1))
    return context.builder == nil && !(isPushed && context.carried.deadline != nil)
  }
}
