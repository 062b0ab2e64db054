import Policy

/// Judges shares and growth: 渗透率达到20%, 年均增长10%, 80%以上的县区建成应急体系.
struct RateJudge: Sendable {
  private let text: [UInt32]

  init(text: [UInt32]) { self.text = text }

  func verdict(_ context: SentenceContext) -> Verdict? {
    guard !isDone(context) else { return nil }
    if FittedShare.deed(context, text) != nil, !context.part.benefitAhead { return Verdict(.rateStated, .partial) }
    guard !isReckoned(context) else { return nil }
    guard context.isFinal || covers(context) else { return share(context) }
    let main = context.main
    let evidence = context.hasEvidence
    if main.isCompared, !main.isRough { return Verdict(.rateCompared, evidence ? .full : .partial) }
    if context.grows || context.isYearly {
      if evidence { return Verdict(.rateGrowth) }
      if context.carried.listGoesOn { return Verdict(.rateGrowthInList) }
      return context.isAssigned || ensures(context) ? Verdict(.rateGrowthAssigned) : nil
    }
    if main.isCompared, evidence { return Verdict(.rateAbout) }
    if evidence, context.verb != nil || context.carried.listGoesOn { return Verdict(.ratePlain) }
    if evidence, isPartOf(context) { return Verdict(.rateStated, .partial) }
    if context.carried.deadlineIsHere || context.passage.isTask, isShareOf(context) { return Verdict(.rateStated) }
    return context.figure.value == 100 && context.verb != nil ? Verdict(.rateWhole) : nil
  }

  private static let plans = words("目标任务的 目标的 任务的 计划的 目标任务数的 任务数的 计划数的 目标值的 任务量的 年度目标任务 总任务的")

  /// 完成年度目标的52%: how far it has come, unless a day is set.
  private func isDone(_ context: SentenceContext) -> Bool {
    !context.carried.deadlineIsHere && !context.carried.strive && !context.time.strive && !context.isAssigned
      && context.main.after == nil
      && Self.plans.contains { text.ends(with: $0, at: context.main.range.lowerBound, floor: context.start) }
  }

  private static let reckonedReach = 20
  private static let ratio = scalars("的比例")
  private static let ensuring = words("确保 力争 务必")

  /// 确保增加值年均增长5.5%, without a day: somebody means to bring it about.
  private func ensures(_ context: SentenceContext) -> Bool {
    Self.ensuring.contains { text.has($0, at: context.part.range.lowerBound, limit: context.main.range.lowerBound) }
  }

  private static let mayReckon = words("可按 可以按 可按照 可以按照")
  private static let reckoning = words("按照 按")

  /// 按照50%给予支持: how a sum is reckoned.
  private func isReckoned(_ context: SentenceContext) -> Bool {
    let main = context.main
    let after = main.range.upperBound
    let before = max(context.start, main.range.lowerBound - Self.reckonedReach)..<main.range.lowerBound
    if Self.mayReckon.contains(where: { word in before.contains { text.has(word, at: $0, limit: before.upperBound) } })
    {
      return true
    }
    return (!main.isCompared || text.has(Self.ratio, at: after, limit: min(text.count, after + Self.ratio.count)))
      && Self.reckoning.contains { text.ends(with: $0, at: main.range.lowerBound, floor: context.start) }
  }

  private static let shares = words("率 占比 比例 比重 覆盖面")

  /// 到2026年，入学率100%: the figure follows the name of a share.
  private func isShareOf(_ context: SentenceContext) -> Bool {
    Self.shares.contains { text.ends(with: $0, at: context.main.range.lowerBound, floor: context.start) }
  }

  /// 80%以上的县区建成应急体系, 推动不少于30%的企业上云: a share of bodies that are to do something.
  private func share(_ context: SentenceContext) -> Verdict? {
    let main = context.main
    let end = main.range.upperBound
    let dated =
      context.carried.deadlineIsHere || context.carried.strive || context.time.strive
      || context.passage.isGoal && context.carried.deadline != nil && !context.carried.past
    // 到2026年，全市10%的社区达标: with a date of its own the share needs no 以上.
    // 百分之八十以上规上企业完成改造: after 以上 it needs no 的.
    // 到2025年40%建成区达到海绵城市要求: with a day of its own at the head it needs neither.
    let isFirst = context.carried.deadlineIsHere && main.range.lowerBound == context.start
    let isOpen = text[end] == Scalar.of || (main.after == .orMore || isFirst) && Scalar.isHan(text[end])
    guard end < context.item.range.upperBound else { return nil }
    if isBuiltFor(context) { return Verdict(.rateShare) }
    if isAbility(context) { return Verdict(.rateStated, .partial) }
    if isUsed(context) || isOfSubject(context) { return Verdict(.rateShare) }
    if isOpen, isSpared(context) { return Verdict(.rateShare) }
    if isSolved(context) || isWhole(context) { return Verdict(.rateShare) }
    if isOfArea(context) { return Verdict(.rateShare) }
    guard isOpen, context.builder == nil else { return nil }
    // 6.5%左右的增速 is no share of anything.
    let isPace = Self.paces.contains { text.has($0, at: end + 1, limit: text.count) }
    guard !isPace else { return nil }
    if reaches(context) { return Verdict(.rateShare) }
    // 100%的社区卫生服务中心完成设置, 在10%的服务站设置中医阁: a deed, done in so many of them.
    let isDeed = context.figure.value == 100 || isAt(context)
    guard main.isCompared || dated || context.isAssigned || isDeed else { return nil }
    guard
      main.range.lowerBound - (context.verb?.range.upperBound ?? context.start)
        <= (dated || isWide(context) || isAt(context) ? 2 : 1) + (isAt(context) ? 2 : 0),
      context.hasEvidence || context.isAssigned || context.verb != nil || context.carried.listGoesOn || isDeed
    else { return nil }
    let rest = (main.token + 1)..<max(context.item.tokens.upperBound, main.token + 1)
    let acts = rest.contains {
      switch context.tokens[$0].kind {
      case .build, .completion, .push, .atLeast, .within: true  // 半小时内上高速公路
      default: false
      }
    }
    let tail = context.item.range.upperBound
    return acts
      || Self.sharing.contains { word in
        (end..<min(tail, end + Self.nearAct)).contains { text.has(word, at: $0, limit: tail) }
      } || Self.shareDone.contains { text.ends(with: $0, at: tail, floor: end) } ? Verdict(.rateShare) : nil
  }

  /// 停车场按不低于30%的车位比例建设充电设施: how much of it is to be fitted.
  private func isBuiltFor(_ context: SentenceContext) -> Bool {
    context.main.before == .atLeast && !context.part.benefitAhead && FittedShare(context, text) != nil
  }

  private static let ability = scalars("能力")
  private static let longestAbility = 12

  /// 形成20%的调峰能力: a share of all that is to be able to do so.
  private func isAbility(_ context: SentenceContext) -> Bool {
    let main = context.main.range
    return context.builder?.range.upperBound == main.lowerBound
      && context.item.range.upperBound - main.upperBound <= Self.longestAbility
      && text.ends(with: Self.ability, at: context.item.range.upperBound, floor: main.upperBound)
  }

  private static let joining = words("参加 纳入 享受 接入 覆盖 得到 落实 完成 实现 参保 加入 入学 签订 预留 配建 建设 安装")

  /// 符合条件的100%参加养老保险: all of them are to.
  private func isWhole(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    return context.figure.value == 100 && context.main.range.lowerBound > context.start
      && (context.hasEvidence || context.isAssigned || context.carried.listGoesOn)
      && Self.joining.contains { text.has($0, at: end, limit: context.item.range.upperBound) }
  }

  /// 订单作物面积占播种面积20%: a share of what is named, right before it.
  private func isPartOf(_ context: SentenceContext) -> Bool {
    let name = context.start..<context.main.range.lowerBound
    guard let share = text[name].lastIndex(of: Scalar.share) else { return false }
    return share - name.lowerBound > 2 && name.upperBound - share > 2
      && text[(share + 1)..<name.upperBound].allSatisfy(Scalar.isHan)
  }

  private static let paid = words("发放率 到位率 兑付率 兑现率 覆盖率 申领率")

  /// 申请发放率, 资金到位率: how many get it, and no sum that is granted.
  static func isOfPaid(_ text: [UInt32], _ context: SentenceContext) -> Bool {
    paid.contains { text.ends(with: $0, at: context.main.range.lowerBound, floor: context.start) }
  }

  static let becoming = words("达到 实现 为 完成 取得 持有 具有 建成 使用 采用 设立 配备 设置 开设 安装 建立")
  private static let noSubjects = ScalarSet(scalars("率比重占达超过约近到的为是"))

  /// 专任教师60%达到本科学历, 配送车80%为新能源车: how many of them are to be what.
  private func isOfSubject(_ context: SentenceContext) -> Bool {
    let main = context.main
    let subject = context.start..<main.range.lowerBound
    // 二级医院100%设立口腔科、95%设立康复科: the next of the list is of the same.
    if subject.isEmpty, main.before == nil,
      context.carried.listGoesOn || context.hasEvidence && context.figure.value == 100
    {
      return Self.becoming.contains { text.has($0, at: main.range.upperBound, limit: context.item.range.upperBound) }
    }
    guard main.before == nil, subject.count > 2, let last = subject.last, Scalar.isHan(text[last]),
      !Self.noSubjects.contains(text[last]),
      context.hasEvidence || context.isAssigned || context.carried.listGoesOn
    else { return false }
    return Self.becoming.contains { text.has($0, at: main.range.upperBound, limit: context.item.range.upperBound) }
  }

  private static let parts = words("的面积 面积 的区域 区域 的路段 的河段 的水体 的用地 用地")

  /// 本市建成区40%以上的面积达到海绵城市要求: how much of a place is to be what.
  private func isOfArea(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    let limit = context.item.range.upperBound
    guard context.main.range.lowerBound - context.start > 2,
      context.hasEvidence || context.isAssigned || context.carried.listGoesOn,
      let part = Self.parts.first(where: { text.has($0, at: end, limit: limit) })
    else { return false }
    return Self.becoming.contains { text.has($0, at: end + part.count, limit: limit) }
  }

  private static let solving = words("解决 完成 淘汰 更新 替代 改造 置换 更换 整治 治理 完成整治 完成治理 清理")

  /// 解决70%的居委会办公用房: what is left undone is to be done for so many of them.
  private func isSolved(_ context: SentenceContext) -> Bool {
    guard let verb = context.builder, verb.range.upperBound == context.main.range.lowerBound,
      text[context.main.range.upperBound] == Scalar.of, context.figure.value <= 100
    else { return false }
    return Self.solving.contains { $0.elementsEqual(text[verb.range]) }
  }

  static let sparing = words("预留 保留 留出 拿出 划出 安排 提取 调剂")
  private static let at = words("在 探索在 对 选择 加强 推动 推进")

  /// 预留30%的号源 to be given away: the verb right before the share.
  private func isSpared(_ context: SentenceContext) -> Bool {
    let start = context.main.range.lowerBound
    return Self.sparing.contains { text.ends(with: $0, at: start, floor: context.part.range.lowerBound) }
  }

  private static let wide = words("全市 全省 全县 全区 全国 全州 全镇 我市 我省")

  private func isAt(_ context: SentenceContext) -> Bool {
    Self.at.contains { text.ends(with: $0, at: context.main.range.lowerBound, floor: context.start) }
  }

  private static let used = words("用于 专项用于 主要用于")

  /// 服务费的80%用于人员薪酬: what share of a sum goes where.
  private func isUsed(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    return (context.hasEvidence || context.isAssigned || context.carried.listGoesOn)
      && Self.used.contains { text.has($0, at: end, limit: context.item.range.upperBound) }
  }

  private func isWide(_ context: SentenceContext) -> Bool {
    Self.wide.contains { text.has($0, at: context.start, limit: context.main.range.lowerBound) }
  }

  private static let paces = words("增速 增长 速度 增幅 涨幅")
  static let sharing = words("由企业 由本地 “一网通办” 一网通办 全程网办 网上可办 掌上可办 跨省通办 “跨省通办” 具备 通过 满足 纳入 作为 接入 用上 都能 能在 能够 享有")
  /// Letters of those who are to act.
  private static let nearAct = 24
  private static let reachWords = words("覆盖 惠及 服务 带动")

  /// 覆盖80%以上的大城市; 90%的市和70%的县达到三星级以上: the whole clause says what a share of them is to reach.
  private func reaches(_ context: SentenceContext) -> Bool {
    let main = context.main
    guard context.hasEvidence || context.isAssigned || context.carried.listGoesOn else { return false }
    // 试点扩大到50%以上的县区
    if main.before == .upTo, main.after == .orMore { return true }
    if main.isCompared,
      Self.reachWords.contains(where: { text.ends(with: $0, at: main.range.lowerBound, floor: context.start) })
    {
      return true
    }
    guard main.range.lowerBound - context.start <= 1 else { return false }
    let rest = (main.token + 1)..<max(context.part.tokens.upperBound, main.token + 1)
    return rest.contains { k in
      let token = context.tokens[k]
      return token.kind == .atLeast && token.range.count > 1 && text[token.range.lowerBound] == Self.reaching
        && !(k + 1 < context.tokens.count && context.tokens[k + 1].kind == .figure
          && context.tokens[k + 1].range.lowerBound == token.range.upperBound)
    }
  }

  private static let reaching: UInt32 = 0x8FBE  // 达: 达到省级三星级

  private static let shareDone = words(
    "得到保护 得到有效保护 得到治理 得到有效治理 得到修复 得到恢复 得到控制 得到有效控制 得到救助 得到服务 得到安置 得到解决 得到保障 得到管控 得到整治 达标 覆盖 全覆盖 就近办 “就近办”")

  private static let covering = Lexicon(
    "覆盖 全覆盖 达标 完成 处置 利用 回收 入库 上云 处理 安全处置 达标排放 落实 到位 持证 办结 就业 新能源化 电动化 清洁化 数字化 标准化 无害化 规范化 智能化 机械化 电子化 绿色化")

  /// Letters after 100% that say what it is a share of.
  private static let longestWhole = 12

  /// 实现村级站点100%覆盖, 实现100%BIM交付.
  private func covers(_ context: SentenceContext) -> Bool {
    let end = context.main.range.upperBound
    if context.figure.value == 100, context.verb?.range.upperBound == context.main.range.lowerBound,
      context.item.range.upperBound - end <= Self.longestWhole, end < text.count, text[end] != Scalar.of
    {
      return true
    }
    guard let found = Self.covering.match(text, at: end, limit: context.item.range.upperBound) else { return false }
    return end + found.length == context.item.range.upperBound
  }
}
