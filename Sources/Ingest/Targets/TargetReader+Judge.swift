import Policy

extension TargetReader {
  /// Whether a figure is promised; nil when it is the present state, a condition, a name or a threshold.
  func judge(_ s: Setting, _ segment: Segment) -> Verdict? {
    if let verdict = held(s) { return verdict }
    if reach.past || s.isExisting || isDiscount(s.main.figure) { return nil }
    if segment.isCondition, !s.isFinal || segment.benefitAhead || endsWithOf(s, segment) { return nil }
    let promises = reach.promises || s.signals.deadline != nil || s.signals.strive || s.signals.cadence != nil
    if scene.isPreamble || scene.isReview, !promises { return nil }
    if isOccasion(s) { return nil }
    if s.isFramed, s.main.figure.kind != .level || !isGoal(s) { return nil }
    if segment.benefitAhead, !s.main.isStriven, isBenefit(s, promises) { return nil }
    let evidence = promises || scene.isGoal
    switch s.main.figure.kind {
    case .count: return count(s, evidence: evidence)
    case .rate: return rate(s, evidence: evidence)
    case .money, .physical: return amount(s, evidence: evidence)
    case .level: return level(s)
    case .time: return time(s)
    case .times: return times(s, evidence: evidence)
    case .years, .bare: return bare(s, evidence: evidence)
    }
  }

  private static let having: UInt32 = 0x6709  // 有

  /// 到2026年，各区建有1所职业学校; 每个街道有1所养老机构: what is to be there, though 有 mostly tells of today.
  private func held(_ s: Setting) -> Verdict? {
    let start = s.main.range.lowerBound
    guard reach.deadlineIsHere, !reach.past, s.main.figure.kind == .count, !s.isFramed, start > s.start,
      text[start - 1] == Self.having, !isStructure(s)
    else { return nil }
    return Verdict(rule: "count.held", confidence: 0.7)
  }

  private static let occasions = words("机遇 契机 优势 背景 机会")

  /// 抢抓…万亿级产业集群机遇: somebody else's plan.
  private func isOccasion(_ s: Setting) -> Bool {
    Self.occasions.contains { text.ends(with: $0, at: s.item.range.upperBound, floor: s.item.range.lowerBound) }
  }

  private func endsWithOf(_ s: Setting, _ segment: Segment) -> Bool {
    s.main.range.upperBound + 1 >= segment.range.upperBound
  }

  /// In a sentence that grants money only counts that are promised on their own stay targets.
  ///
  /// 到2026年，参保率达到95%以上，补助标准逐步提高: a figure that the sentence's own date reaches over is no sum granted.
  private func isBenefit(_ s: Setting, _ promises: Bool) -> Bool {
    let isStated = s.main.before == .atLeast || s.main.before == .upTo
    if reach.deadlineIsHere, isStated, s.main.figure.kind != .money { return false }
    guard s.main.figure.kind == .count, promises, s.main.comparison != .atMost else { return true }
    // 5年内重点支持300名人才、200名骨干赴外培训，给予补贴: the verb that stands by the count, or by the first of its list.
    let isPushed =
      s.verb.map { s.main.range.lowerBound - $0.range.upperBound <= 1 } ?? (reach.listGoesOn && !s.item.isFirst)
    return s.builder == nil && !(isPushed && reach.deadline != nil)
  }

  private static let goalTail = words("目标")

  func isGoal(_ s: Setting) -> Bool {
    let end = min(s.item.range.upperBound, s.main.range.upperBound + 12)
    guard end > s.main.range.upperBound else { return false }
    return plan.find(Self.goalTail[0], in: s.main.range.upperBound..<end) != nil
  }

  /// Nouns that make a count a structure, not a thing to build: 四个层级, 12个关键环节.
  private static let structureNouns = Lexicon(
    """
    环节 关键环节 领域 重点领域 方面 方向 发展方向 层级 层次 维度 接口 阶段 步骤 原则 主导产业 着力点 大类 细分产品 部分 等级 功能区 级别 细分领域
    体系 机制 专项行动 主攻方向 关键词 抓手 坚持 转变 统一 结合 主题 板块 清单 版块 重点方向 重点任务 类别 档次 标准 要求 关键 重点环节 主要 市场 政策措施 措施 举措 硬举措 政策 工作措施 具体措施 意见
    """)

  /// 九项重点工程, 五大行动 in words are chapters of the plan; in digits they may be counted.
  private static let works = Lexicon(
    "重点工程 工程 行动 任务 重点任务 措施 举措 制度 重大工程 重点行动 标志性 改革 能力 职能 职责 优势 特色")

  private static let making: UInt32 = 0x5316  // 化: 四个标准化社区 counts what is built
  private static let chain = scalars("产业链")
  private static let chainUnit: UInt32 = 0x6761  // 条

  /// 13条重点产业链, 四个领域: how the plan is built.
  private func isStructure(_ s: Setting) -> Bool {
    let i = s.main.range.upperBound
    let end = min(i + 8, s.item.range.upperBound)
    guard i < end else { return false }
    if s.main.figure.chinese, Self.works.match(text, at: i, limit: end) != nil { return true }
    let unit = text[s.main.figure.unit.upperBound - 1]
    if unit == Self.chainUnit, plan.find(Self.chain, in: i..<end) != nil { return true }
    for k in i..<min(end, i + 5) {
      if let found = Self.structureNouns.match(text, at: k, limit: s.item.range.upperBound) {
        let after = k + found.length
        if after < s.item.range.upperBound, text[after] == Self.making { continue }
        if after >= s.item.range.upperBound || !Scalar.isHan(text[after]) || k == i { return true }
      }
    }
    return false
  }

  /// 培育百亿级企业3家以上, 支持龙头企业打造6家平台, 每年不少于100个项目建成投产.
  private func count(_ s: Setting, evidence: Bool) -> Verdict? {
    if isStructure(s) || isGiven(s) || s.main.figure.isRound && !evidence { return nil }
    if s.isFinal {
      if s.builder != nil { return Verdict(rule: "count.after-verb", confidence: 0.95) }
      if reach.listGoesOn { return Verdict(rule: "count.in-list", confidence: 0.9) }
      if s.main.isCompared, evidence || s.verb != nil { return Verdict(rule: "count.compared", confidence: 0.9) }
      if evidence { return Verdict(rule: "count.in-goals", confidence: 0.75) }
      if s.verb != nil || reach.verb != nil { return Verdict(rule: "count.after-push", confidence: 0.6) }
      return nil
    }
    let gap = s.verb.map { s.main.range.lowerBound - $0.range.upperBound }
    if s.main.range.lowerBound > 0, text[s.main.range.lowerBound - 1] == Scalar.etc {
      let builds = s.builder.map { $0.range.lowerBound >= (s.verb?.range.lowerBound ?? 0) } ?? false
      if builds { return Verdict(rule: "count.after-names", confidence: 0.8) }
      return s.verb != nil && isCompleted(s) ? Verdict(rule: "count.completed", confidence: 0.7) : nil
    }
    if let gap, s.builder?.range == s.verb?.range, gap <= 14 {
      return Verdict(rule: "count.before-noun", confidence: gap <= 2 ? 0.95 : 0.75)
    }
    if let gap, gap <= 1 { return Verdict(rule: "count.before-noun", confidence: 0.8) }
    if reach.listGoesOn, s.verb == nil, s.main.range.lowerBound - s.start <= 1 {
      return Verdict(rule: "count.in-list", confidence: 0.85)
    }
    if reach.perCase { return Verdict(rule: "count.each", confidence: 0.7) }
    if s.main.isCompared || s.main.range.lowerBound == s.start, evidence, isCompleted(s) || s.main.isCompared {
      return Verdict(rule: "count.compared", confidence: 0.7)
    }
    if s.verb != nil || evidence, isCompleted(s) { return Verdict(rule: "count.completed", confidence: 0.6) }
    return nil
  }

  private static let places = words("向 从 由")
  private static let each: UInt32 = 0x6BCF

  /// 向两个新城区倾斜 says where to; 按照每3万居民设置1个 is a standard.
  private func isGiven(_ s: Setting) -> Bool {
    let start = s.main.figure.range.lowerBound
    if Self.places.contains(where: { text.ends(with: $0, at: start, floor: s.item.range.lowerBound) }) { return true }
    guard !s.main.isCompared else { return false }
    for k in s.start..<max(s.start, start - 1) where text[k] == Self.each && Scalar.isDigit(text[k + 1]) { return true }
    return false
  }

  /// 在建项目竣工投产, 产销量国内排名第一: the thing is finished at the item's end.
  private func isCompleted(_ s: Setting) -> Bool {
    var k = s.item.tokens.upperBound - 1
    while k > s.main.token {
      let mark = scanner.tokens[k].mark
      if mark == .completion || mark == .past { return true }
      if mark == .build, scanner.tokens[k].range.upperBound == s.item.range.upperBound { return true }
      k -= 1
      if k < s.item.tokens.upperBound - 4 { break }
    }
    return false
  }

  /// 渗透率达到20%, 年均增长10%: the share stands at the end.
  private func rate(_ s: Setting, evidence: Bool) -> Verdict? {
    guard s.isFinal || covers(s) else { return share(s, evidence: evidence) }
    if s.main.isCompared, !s.main.isRough { return Verdict(rule: "rate.compared", confidence: evidence ? 0.95 : 0.75) }
    if s.grows || s.isYearly {
      if evidence { return Verdict(rule: "rate.growth", confidence: 0.85) }
      if reach.listGoesOn { return Verdict(rule: "rate.growth-in-list", confidence: 0.6) }
      return isAssigned(s) ? Verdict(rule: "rate.growth-assigned", confidence: 0.55) : nil
    }
    if s.main.isCompared, evidence { return Verdict(rule: "rate.about", confidence: 0.8) }
    if evidence, s.verb != nil || reach.listGoesOn { return Verdict(rule: "rate.plain", confidence: 0.7) }
    if reach.deadlineIsHere, isShareOf(s) { return Verdict(rule: "rate.stated", confidence: 0.7) }
    if s.main.figure.value == 100, s.verb != nil { return Verdict(rule: "rate.whole", confidence: 0.65) }
    return nil
  }

  private static let shares = words("率 占比 比例 比重 覆盖面")

  /// 到2026年，入学率100%: the figure follows the name of a share.
  private func isShareOf(_ s: Setting) -> Bool {
    Self.shares.contains { text.ends(with: $0, at: s.main.range.lowerBound, floor: s.start) }
  }

  /// 80%以上的县区建成应急体系, 推动不少于30%的企业上云: a share of bodies that are to do something.
  private func share(_ s: Setting, evidence: Bool) -> Verdict? {
    let end = s.main.range.upperBound
    // 到2026年，全市10%的社区达标: with a date of its own the share needs no 以上.
    guard s.main.isCompared || reach.deadlineIsHere, text[end] == Scalar.of, s.builder == nil else { return nil }
    guard s.main.range.lowerBound - (s.verb?.range.upperBound ?? s.start) <= (reach.deadlineIsHere ? 2 : 1),
      evidence || s.verb != nil || reach.listGoesOn
    else { return nil }
    for k in (s.main.token + 1)..<max(s.item.tokens.upperBound, s.main.token + 1) {
      let mark = scanner.tokens[k].mark
      if mark == .build || mark == .completion || mark == .push || mark == .atLeast {
        return Verdict(rule: "rate.share", confidence: 0.65)
      }
    }
    let tail = s.item.range.upperBound
    if Self.shareDone.contains(where: { text.ends(with: $0, at: tail, floor: end) }) {
      return Verdict(rule: "rate.share", confidence: 0.65)
    }
    return nil
  }

  private static let shareDone = words("达标 覆盖 全覆盖")

  /// The clause ends with the bodies that are to do it.
  private func isAssigned(_ s: Setting) -> Bool { !outline.agencies(at: s.item.range.lowerBound).isEmpty }

  private static let covering = Lexicon(
    "覆盖 全覆盖 达标 完成 处置 利用 回收 入库 上云 处理 安全处置 达标排放 落实 到位 持证 办结 就业")

  /// 实现村级站点100%覆盖.
  private func covers(_ s: Setting) -> Bool {
    let end = s.main.range.upperBound
    guard let found = Self.covering.match(text, at: end, limit: s.item.range.upperBound) else { return false }
    return end + found.length == s.item.range.upperBound
  }

  /// 平均寿命超过80岁 is promised; 年龄不超过35岁 says who is meant.
  private static let age: UInt32 = 0x5C81

  private static let sums = Lexicon(
    "基金 资金 贷款 投资 债券 授信 专项 规模 融资 产值 产业 信贷 订单 销售 营收 成本")
  private static let capacity = words("年产 年吞吐量 吞吐量 产能 能力 年处理 年加工 年储运 库容 储量 年供应 年处置 年产能 规模 容量 年回收 装机 日处理 算力")
  private static let givenSums = words("总投资 计划投资 预计投资 概算投资 注册资本 占地 占地面积 建筑面积 规划面积 用地面积 总面积 总建筑面积 总投资额 投资额 总投资约")
  private static let named = words("项目 生产线 产线")

  /// 融资租赁资金规模超80亿元; 设立20亿元的…基金; 建设年吞吐量500万吨的物流基地.
  private func amount(_ s: Setting, evidence: Bool) -> Verdict? {
    let start = s.main.range.lowerBound
    if text[s.main.figure.unit.upperBound - 1] == Self.age, s.main.before != .atLeast || !evidence { return nil }
    let given =
      isArea(s)
      || s.main.before != .atLeast && s.main.before != .upTo
        && Self.givenSums.contains { text.ends(with: $0, at: start, floor: s.start) }
    if s.isFinal {
      if given, s.builder == nil, !reach.strive { return nil }
      if s.main.isRough, !evidence { return nil }
      if s.main.isCompared { return Verdict(rule: "amount.compared", confidence: evidence ? 0.95 : 0.75) }
      if s.builder != nil || s.grows { return Verdict(rule: "amount.after-verb", confidence: 0.85) }
      if reach.listGoesOn, evidence || !s.item.isFirst { return Verdict(rule: "amount.in-list", confidence: 0.7) }
      return s.verb != nil ? Verdict(rule: "amount.in-goals", confidence: evidence ? 0.7 : 0.55) : nil
    }
    guard let verb = s.builder, !given, !endsAsProject(s), !hasGivenSum(s) else { return nil }
    let gap = start - verb.range.upperBound
    let after = s.main.range.upperBound..<min(s.item.range.upperBound, s.main.range.upperBound + 30)
    if s.main.figure.kind == .money {
      guard gap <= 6 else { return nil }
      for i in after where Self.sums.match(text, at: i, limit: after.upperBound) != nil {
        return Verdict(rule: "amount.fund", confidence: 0.85)
      }
      return nil
    }
    if gap <= 1 { return Verdict(rule: "amount.before-noun", confidence: 0.8) }
    let before = verb.range.upperBound..<start
    if gap <= 10, Self.capacity.contains(where: { plan.find($0, in: before) != nil }) {
      return Verdict(rule: "amount.capacity", confidence: 0.8)
    }
    return nil
  }

  /// 面积约8.5平方公里 describes a place.
  private func isArea(_ s: Setting) -> Bool {
    let lead = s.start..<s.main.range.lowerBound
    return lead.count <= 3 && text.ends(with: scalars("面积"), at: lead.upperBound, floor: lead.lowerBound)
  }

  /// 年产10万吨…生产线项目 is one project's attribute.
  private func endsAsProject(_ s: Setting) -> Bool {
    Self.named.contains { text.ends(with: $0, at: s.item.range.upperBound, floor: s.main.range.upperBound) }
      || plan.find(Self.named[0], in: s.main.range.upperBound..<s.item.range.upperBound) != nil
  }

  private func hasGivenSum(_ s: Setting) -> Bool {
    s.item.figures.contains { other in
      other.figure.kind == .money && other.token != s.main.token
    }
  }

  private static let elsewhere = words("全省 全国 国家 世界 全球")
  private static let several = words("一批 若干 多个 多家 系列")

  /// 打造千亿级随州香菇产业, 聚焦千亿级产业目标: the size of a thing by its name.
  private func level(_ s: Setting) -> Verdict? {
    let start = s.main.range.lowerBound
    if Self.elsewhere.contains(where: { text.ends(with: $0, at: start, floor: s.start) }) { return nil }
    if isGoal(s) { return Verdict(rule: "level.goal", confidence: 0.8) }
    // 建设万吨级基地 describes a thing to build; 打造成千万吨级基地 is how large it is to become.
    if !s.main.isCompared, isPhysicalLevel(s), isWork(s) { return nil }
    if s.main.isCompared { return Verdict(rule: "level.compared", confidence: 0.8) }
    guard let verb = s.builder else { return nil }
    let between = verb.range.upperBound..<start
    if between.count > 20 || Self.several.contains(where: { plan.find($0, in: between) != nil }) { return nil }
    if s.item.figures.contains(where: { $0.token != s.main.token }) { return nil }
    return Verdict(rule: "level.built", confidence: 0.8)
  }

  private func isPhysicalLevel(_ s: Setting) -> Bool {
    let unit = s.main.figure.unit
    return !unit.dropLast().allSatisfy { Scalar.figureScale(text[$0]) != nil || text[$0] == 0x5143 }  // 元
  }

  private static let constructions = words("建设 新建 扩建 改建 开工建设")

  private func isWork(_ s: Setting) -> Bool {
    guard let verb = s.builder else { return false }
    return Self.constructions.contains { text.has($0, at: verb.range.lowerBound, limit: verb.range.upperBound) }
  }

  private static let done = words("办结 办理完毕 完成 到位 办好 开办 开业 办成")

  /// 签约到开工用时60天内; 验收时间压缩至3个工作日; 一日办结.
  private func time(_ s: Setting) -> Verdict? {
    let end = s.main.range.upperBound
    if s.main.isLimit {
      if end < s.item.range.upperBound, text[end] == Scalar.of { return nil }
      return Verdict(rule: "time.limit", confidence: 0.85)
    }
    if Self.done.contains(where: { text.has($0, at: end, limit: s.item.range.upperBound) }) {
      return Verdict(rule: "time.done", confidence: 0.8)
    }
    return nil
  }

  /// 每季度报送一次, 举办4次以上.
  private func times(_ s: Setting, evidence: Bool) -> Verdict? {
    let cadence = reach.cadence ?? s.signals.cadence
    if cadence != nil { return Verdict(rule: "times.cadence", confidence: 0.9) }
    if s.main.figure.chinese, s.main.figure.value == 1 { return nil }
    return evidence && (s.builder != nil || s.main.isCompared) ? Verdict(rule: "times.count", confidence: 0.7) : nil
  }

  /// 突破500亿: a sum that leaves its unit out.
  private func bare(_ s: Setting, evidence: Bool) -> Verdict? {
    guard s.main.figure.kind == .bare, s.isFinal, s.main.isCompared, evidence else { return nil }
    return Verdict(rule: "amount.bare", confidence: 0.6)
  }
}
