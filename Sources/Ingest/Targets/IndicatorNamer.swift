import Policy

/// Names what a figure measures, so that the name is understood alone.
struct IndicatorNamer: Sendable {
  let plan: PlanText
  let text: [UInt32]
  let areas: AreaNames
  let phrases: Phrases

  init(plan: PlanText, areas: AreaNames) {
    self.plan = plan
    text = plan.scalars
    self.areas = areas
    phrases = Phrases(plan: plan)
  }

  /// Words of one indicator or quote; what is longer is cut.
  static let maxPhrase = 90
  /// A list of names before 等 or a clause before the verb is longer than an indicator should be.
  static let maxLead = 14

  /// The indicator, understandable alone: the words before the figure, or verb and noun with 数.
  func indicator(_ context: SentenceContext) -> [UInt32] {
    let name = inheriting(listed(context) ?? (context.isFinal ? finalName(context) : openName(context)), context)
    let letters = scalars(name)
    var words = context.passage.subject.flatMap { saysAll(letters, context) ? nil : plan.string($0) } ?? ""
    if context.figure.kind == .count || context.figure.kind == .money, context.carried.cadence == .annual,
      !saysEachYear(letters)
    {
      words += "每年"
    }
    // How often somebody does something is only understood with who does it.
    if context.figure.kind == .times { words = context.carried.bodies.joined(separator: "、") + words }
    let whole = words.isEmpty ? letters : scalars(words) + letters
    return whole + ending(context, letters)
  }

  /// 新增企业3家、研发平台及众创空间各1家: each of several is counted, and the list's verb is theirs.
  func counted(_ name: [UInt32], _ context: SentenceContext) -> [UInt32] {
    guard context.figure.kind == .count else { return name }
    let isDeed = Vocabulary.lexicon.match(name, at: 0, limit: name.count)?.code == WordClass.build.rawValue
    let verb = context.verb == nil && !isDeed ? context.carried.verb : nil
    let lead = verb.map { scalars(phrases.compact(cluster($0, context.tokens))) } ?? []
    return lead + name + ending(context, name)
  }

  private static let leastDeed = 4

  /// 培育星级企业8家 in a row 培育龙头企业: verb and noun of its own say what is counted; so does a name with the row's.
  private func saysAll(_ name: [UInt32], _ context: SentenceContext) -> Bool {
    if let subject = context.passage.subject, name.has(Array(text[subject]), at: 0, limit: name.count) { return true }
    guard let verb = Vocabulary.lexicon.match(name, at: 0, limit: name.count) else { return false }
    let noun = name.dropFirst(verb.length)
    return verb.code == WordClass.build.rawValue && name.count >= Self.leastDeed && noun.count > 1
      && NameWords.generic.match(Array(noun), at: 0, limit: noun.count)?.length != noun.count
  }

  private static let eachYear = words("每年 年均")
  private static let ofYear = words("全年 年")

  private func saysEachYear(_ name: [UInt32]) -> Bool {
    Self.eachYear.contains { name.find($0) != nil } || Self.ofYear.contains { name.has($0, at: 0, limit: name.count) }
  }

  private static let lessonUnits = words("学分 课时 学时")

  /// 公共艺术课学分: what lessons are counted in.
  private func lessons(_ context: SentenceContext, _ name: [UInt32]) -> [UInt32]? {
    let unit = context.figure.unit
    guard
      let word = Self.lessonUnits.first(where: { text.ends(with: $0, at: unit.upperBound, floor: unit.lowerBound) })
    else { return nil }
    return name.ends(with: word, at: name.count, floor: 0) ? [] : word
  }

  private static let numbers = words("数 量 规模")
  private static let counts = words("数 量 次 人次")
  private static let changes = words("增长 下降 递增 递减")
  private static let size = words("规模")
  private static let number = scalars("数")
  private static let rate = scalars("率")
  private static let timesNumber = scalars("次数")

  /// 数 for things that are counted, 率 for growth, 次数 for rhythms.
  private func ending(_ context: SentenceContext, _ name: [UInt32]) -> [UInt32] {
    func endsWith(_ words: [[UInt32]]) -> Bool { words.contains { name.ends(with: $0, at: name.count, floor: 0) } }
    return switch context.figure.kind {
    case .count: endsWith(Self.numbers) ? [] : lessons(context, name) ?? Self.number
    case .rate: endsWith(Self.changes) ? Self.rate : []
    case .times: endsWith(Self.counts) ? [] : Self.timesNumber
    case .money where !context.isFinal: Self.size[0]
    case .level: endsWith(Self.size) ? [] : Self.size[0]
    default: []
    }
  }

  /// 专用汽车产量超25万辆: what stands before the figure; a share without a subject takes it from before.
  private func finalName(_ context: SentenceContext) -> String {
    // 总收入300亿元，外汇收入4.5亿美元，分别增长17%和18%
    if let each = context.carried.each, each.names.count == context.main.run {
      return withoutGrowth(each.names[context.main.place]) + (each.grows ? "增长" : "")
    }
    let lead = lead(context)
    if let name = fitted(context) { return name }
    if let name = compared(context, lead) ?? deed(behindLimit: context, lead) { return name }
    let before = lead
    if let base = base(context), !before.isEmpty { return phrases.compact(before) + base }
    if let rate = introduced(context), !before.isEmpty { return phrases.compact(before) + rate }
    if context.figure.kind == .rank, let name = rankName(before, after: context.carried.subject) { return name }
    if context.main.run > 1, let name = respective(context) { return name }
    // 营收达到320亿元、同比增长12%，力争达到350亿元: the sum that the sentence began with.
    if before.isEmpty, let first = context.carried.first, first.kind == context.figure.kind,
      let subject = context.carried.subject, onlyLinks(phrases.trimmed(subject))
    {
      return first.name
    }
    if before.isEmpty || text[before.lowerBound] == Scalar.share || onlyLinks(before),
      let subject = context.carried.subject
    {
      let words = phrases.trimmed(subject.lowerBound..<min(subject.upperBound, subject.lowerBound + Self.maxPhrase))
      let subject = withoutOwnComparison(phrases.compact(words))
      // 内外资分别增长12%和15%: the second grows, too.
      let grows = context.main.run > 1 && context.main.place > 0 && context.figure.kind == .rate
      return (grows ? subject : withoutGrowth(subject)) + phrases.compact(before)
    }
    if before.isEmpty || onlyLinks(before), let told = told(context) { return told + phrases.compact(before) }
    return sharedVerb(context, before) + phrases.compact(before)
  }

  private static let longestRate = 16

  /// 流通率分别达到：果蔬35%、肉类90%: each is a share of its own kind.
  private func introduced(_ context: SentenceContext) -> String? {
    guard context.figure.kind == .rate, let end = context.part.leadEnd else { return nil }
    var start = end
    while start > 0, end - start < Self.longestRate, Scalar.isHan(text[start - 1]) { start -= 1 }
    var words = phrases.trimmed(start..<end)
    while let last = Self.shareWords.first(where: { text.ends(with: $0, at: words.upperBound, floor: words.lowerBound) }
    ) {
      words = words.lowerBound..<(words.upperBound - last.count)
    }
    return words.count >= 2 && JointIndicators.isIndicator(text, words) ? phrases.compact(words) : nil
  }

  private static let shareWords = words("分别 均 要 将 应 力争")
  private static let havings = Lexicon("全市 全省 全县 全区 我市 我省 我县 我区 已有 现有 共有 拥有 已 有 累计 已建成 已培育 共 现 达到 已达")

  /// 全市已有链上企业260家。到2027年，力争达到400家: what the sentence before told of, if it is counted in the same unit.
  private func told(_ context: SentenceContext) -> String? {
    guard let before = context.carried.before, plan.string(before.unit) == plan.string(context.figure.unit) else {
      return nil
    }
    var start = before.words.lowerBound
    while let word = Self.havings.match(text, at: start, limit: before.words.upperBound) { start += word.length }
    let words = phrases.trimmed(start..<before.words.upperBound)
    return words.isEmpty ? nil : phrases.compact(words)
  }

  private static let ranking = words("排名 位次 排位")

  /// 营商环境评价进入全省前5位: 营商环境评价全省排名.
  private func rankName(_ before: Range<Int>, after subject: Range<Int>?) -> String? {
    guard let word = RankJudge.standing(text, before) else { return nil }
    var own = before.lowerBound..<word.lowerBound
    if own.isEmpty, let subject {
      own = subject.lowerBound..<min(subject.upperBound, subject.lowerBound + Self.maxPhrase)
    }
    guard !own.isEmpty else { return nil }
    let subject = plan.string(phrases.trimmed(own))
    let scope = plan.string(phrases.trimmed(word.upperBound..<before.upperBound))
    let letters = scalars(subject)
    let isRanked = Self.ranking.contains { letters.ends(with: $0, at: letters.count, floor: 0) }
    return subject + scope + (isRanked ? "" : "排名")
  }
  /// 打造6家数字化供应链平台: verb and noun without the figure.
  private func openName(_ context: SentenceContext) -> String {
    let before = lead(context)
    var after = context.nounStart
    if after < context.item.range.upperBound, text[after] == Scalar.of { after += 1 }
    if after < context.item.range.upperBound, Scalar.isJoin(text[after]),
      let of = text[after..<min(context.item.range.upperBound, after + 40)].lastIndex(of: Scalar.of)
    {
      after = of + 1
    } else if let noun = describedNoun(context, after) {
      return sharedVerb(context, before) + phrases.compact(before) + plan.string(noun)
    }
    let noun = after..<nounEnd(context, after)
    if context.figure.kind == .time, let name = timed(before, after, context) { return name }
    if context.figure.kind == .money {
      return used(noun) ?? sumBefore(before) ?? purpose(noun) ?? givenFund(before, noun)
        ?? phrases.compact(withoutGift(noun))
    }
    if let name = served(context, before, after) ?? described(context, before, after) { return name }
    if context.figure.kind == .count, context.builder != nil, let name = connected(before, noun) { return name }
    if let name = capacity(context, noun) ?? outcome(context, noun) ?? reached(context, after) { return name }
    var verb = sharedVerb(context, before)
    if before.isEmpty, verb.isEmpty, let list = context.carried.verb, list.upperBound <= context.start,
      !Self.serving.contains(text[context.start])
    {
      verb = phrases.compact(cluster(list, context.tokens))
    }
    let lead = phrases.compact(before)
    if let shared = sharedNoun(context, noun) { return verb + lead + plan.string(noun) + plan.string(shared) }
    // 打造具有推广效应的100个产品: the 的 stands between the two.
    let isOf =
      !before.isEmpty && !noun.isEmpty && before.upperBound < context.main.range.lowerBound
      && text[before.upperBound] == Scalar.of && before.upperBound + 1 == context.main.range.lowerBound
    return verb + lead + (isOf ? "的" : "") + phrases.compact(noun)
  }

  /// 对74个村进行整治: a deed of its own.
  private static let serving = ScalarSet(scalars("对为给"))

  private static let describedReach = 60
  private static let describedNouns = 2...20

  /// 建成5个以上、总库容不低于10万吨，功能完善的骨干基地: what is counted comes after all its qualities.
  private func describedNoun(_ context: SentenceContext, _ start: Int) -> Range<Int>? {
    guard context.figure.kind == .count, start < text.count, context.part.end == .comma,
      Scalar.isJoin(text[start])
    else { return nil }
    let limit = min(context.passage.sentence.upperBound, context.part.range.upperBound + Self.describedReach)
    let rest = context.part.range.upperBound..<max(limit, context.part.range.upperBound)
    guard let of = rest.first(where: { text[$0] == Scalar.of }),
      !text[rest.lowerBound..<of].contains(where: Scalar.isDigit)
    else { return nil }
    let end = (of + 1..<limit).first { !Scalar.isHan(text[$0]) && !Scalar.isWord(text[$0]) } ?? limit
    return Self.describedNouns.contains(end - of - 1) ? (of + 1)..<end : nil
  }

  private static let finished = words("办结 办理 办好 办成 开办 开业 响应 完成")
  private static let leastTimed = 2

  /// 企业开办“一日办结、一网通办”: what is to be done, without the rest of the slogan.
  private func timed(_ before: Range<Int>, _ after: Int, _ context: SentenceContext) -> String? {
    let lead =
      before.upperBound > before.lowerBound && text[before.upperBound - 1] == Scalar.openQuote
      ? before.lowerBound..<(before.upperBound - 1) : before
    guard lead.count < before.count, lead.count >= Self.leastTimed,
      let word = Self.finished.first(where: { text.has($0, at: after, limit: context.item.range.upperBound) })
    else { return nil }
    return phrases.compact(lead) + string(word)
  }

  private static let gifts = words("给予支持 予以支持 给予补助 给予 予以 用于 支持")

  /// 安排2000万元专项资金给予支持: the sum's noun ends before what it is given for.
  private func withoutGift(_ noun: Range<Int>) -> Range<Int> {
    let end = (noun.lowerBound + Self.leastTimed..<max(noun.upperBound, noun.lowerBound + Self.leastTimed)).first { i in
      Self.gifts.contains { text.has($0, at: i, limit: noun.upperBound) } && !isFund(i, noun)
    }
    return noun.lowerBound..<(end ?? noun.upperBound)
  }

  private static let support = scalars("支持")
  private static let funds = words("资金 基金 计划 项目")

  /// 产业支持基金: what it is called; in 专项资金支持项目 the sum has its noun already.
  private func isFund(_ word: Int, _ noun: Range<Int>) -> Bool {
    let end = word + Self.support.count
    return text.has(Self.support, at: word, limit: noun.upperBound)
      && Self.funds.contains { text.has($0, at: end, limit: noun.upperBound) }
      && !Self.funds.contains { text.ends(with: $0, at: word, floor: noun.lowerBound) }
  }

  private static let longestSort = 5
  private static let sorts = ScalarSet(scalars("式型伏"))

  private func isSort(_ noun: Range<Int>) -> Bool {
    (2...Self.longestSort).contains(noun.count) && Self.sorts.contains(text[noun.upperBound - 1])
  }

  /// 新引育90名国家级、150名省级科技人才: what the next of the list is called the first is called too.
  private func sharedNoun(_ context: SentenceContext, _ noun: Range<Int>) -> Range<Int>? {
    func scope(_ start: Int, _ end: Int) -> Int? { NameWords.scopes.match(text, at: start, limit: end)?.length }
    guard !noun.isEmpty, scope(noun.lowerBound, noun.upperBound) == noun.count || isSort(noun) else { return nil }
    let limit = context.part.range.upperBound
    guard noun.upperBound + 1 < limit, Scalar.isJoin(text[noun.upperBound]),
      let next = context.tokens.indices.first(where: { k in
        context.tokens[k].kind == .figure && context.tokens[k].range.lowerBound == noun.upperBound + 1
      })
    else { return nil }
    let start = context.tokens[next].range.upperBound
    // 新建364座分散式和10座集中式供水工程
    let sort = (start..<min(limit, start + Self.longestSort)).first { text[$0] == text[noun.upperBound - 1] }
    guard start < limit, let own = isSort(noun) ? sort.map({ $0 + 1 - start }) : scope(start, limit) else { return nil }
    let end = (start + own..<limit).first { Scalar.isJoin(text[$0]) } ?? limit
    return end - start - own >= 2 ? (start + own)..<end : nil
  }

  /// 引进和培育, 谋划实施: verbs that stand side by side.
  func cluster(_ verb: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var start = verb.lowerBound
    var k = tokens.partitionPoint { $0.range.lowerBound >= start } - 1
    while k >= 0, verb.upperBound - start < Self.maxLead {
      let token = tokens[k]
      let gap = start - token.range.upperBound
      let isJoined = gap == 1 && (Scalar.isJoin(text[start - 1]) || text[start - 1] == Self.or)
      guard token.kind == .build, gap == 0 || isJoined else { break }
      start = token.range.lowerBound
      k -= 1
    }
    return start..<verb.upperBound
  }

  private static let or: UInt32 = 0x6216  // 或

  /// The verb of a list whose later members leave it out.
  private func sharedVerb(_ context: SentenceContext, _ before: Range<Int>) -> String {
    // 淘汰钢铁2700万吨、水泥4200万吨: quantities that stand side by side share it too.
    let isQuantity =
      context.figure.kind == .physical && !context.item.isFirst && !context.main.isCompared
      && (!JointIndicators.isIndicator(text, before) || addsCapacity(context, before))
    guard context.verb == nil, context.figure.kind == .count || isQuantity, let verb = context.carried.verb,
      !before.isEmpty,
      NameWords.generic.match(text, at: before.lowerBound, limit: before.upperBound)?.length != before.count,
      verb.upperBound <= before.lowerBound, !isLevel(context), !isPartOfName(verb),
      !Self.states.contains(where: { text.has($0, at: before.lowerBound, limit: before.upperBound) }),
      !Self.moves.contains(where: {
        text.has($0, at: before.lowerBound, limit: before.upperBound)
          || text.ends(with: $0, at: before.upperBound, floor: before.lowerBound)
      }),
      !Self.herding.contains(where: { word in before.contains { text.has(word, at: $0, limit: before.upperBound) } }),
      !NameWords.wholeDeeds.contains(where: { $0.elementsEqual(text[verb]) }),
      !NameWords.stages.contains(where: { $0.elementsEqual(text[before]) }),
      !Self.serving.contains(text[before.lowerBound]),
      // 推进基地建设，每县站点数量不得少于2个: what is asked of each has no verb of a list.
      text[before.lowerBound] != Scalar.each
    else { return "" }
    return phrases.compact(cluster(verb, context.tokens))
  }

  private static let capacities = words("容量 能力 里程 长度 仓容")

  /// 新增线路100公里、变电容量650万千伏安: how much of it is new.
  private func addsCapacity(_ context: SentenceContext, _ before: Range<Int>) -> Bool {
    guard let verb = context.carried.verb, Self.added.contains(where: { $0.elementsEqual(text[verb]) }) else {
      return false
    }
    return Self.capacities.contains { text.ends(with: $0, at: before.upperBound, floor: before.lowerBound) }
  }

  /// 培训农民100万人，转移劳动力30万人: a deed of its own.
  private static let moves = words("转移 输出 输送 减少 清退 腾退 取缔 压减 退出 分流 脱贫 入库 上云 升规 纳统")
  /// Those that are there have no verb of a list.
  private static let states = words("在孵 在营 在册 在校 在建 在岗 在训 入孵")
  private static let nouns = words("城镇 农村 城乡 市场主体 企业 人口 就业 学位 床位")
  private static let added = words("新增 净增")

  /// 城镇新增就业5万人、农村劳动力转移就业3万人: with words of its own before it, the verb is of that name alone.
  private func isPartOfName(_ verb: Range<Int>) -> Bool {
    Self.added.contains { $0.elementsEqual(text[verb]) }
      && Self.nouns.contains { text.ends(with: $0, at: verb.lowerBound, floor: 0) }
  }

  /// 新增企业30家、年产量超25万辆: a later member with its own 达到 or 超 is a level, nothing that is added.
  private func isLevel(_ context: SentenceContext) -> Bool {
    guard context.isFinal, let before = context.main.before, [.atLeast, .upTo, .atMost].contains(before) else {
      return false
    }
    let word = context.main.range.lowerBound..<context.figure.range.lowerBound
    return !Self.least.contains { text.has($0, at: word.lowerBound, limit: word.upperBound) }
  }

  private static let least = words("不少于 不低于 至少 最少 不得少于 不超过 不多于 少于")

  /// 10家建设水平突出、发展成效明显的园区: a quality goes on to the noun of its list.
  private static let qualities = words("突出 明显 显著 先进 完善 领先 强 高 好 大 优 健全 成熟 丰富 鲜明 雄厚 规范 合理 良好")

  /// The noun after the figure ends where the next verb's list member begins.
  func nounEnd(_ context: SentenceContext, _ start: Int) -> Int {
    let end = min(context.item.range.upperBound, start + Self.maxPhrase)
    for k in context.item.tokens where context.tokens[k].range.lowerBound > start {
      let token = context.tokens[k]
      if token.range.lowerBound >= end { break }
      if token.kind == .build || token.kind == .push, Scalar.isJoin(text[token.range.lowerBound - 1]),
        !Self.qualities.contains(where: { text.ends(with: $0, at: token.range.lowerBound - 1, floor: start) })
      {
        return token.range.lowerBound - 1
      }
    }
    return end
  }

  /// 年均增长, 总数: words that need a subject from before.
  func onlyLinks(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.maxLink else { return false }
    return Self.links.match(text, at: range.lowerBound, limit: range.upperBound)?.length == range.count
  }

  private static let maxLink = 6
  private static let links = Lexicon(
    "同比增长 同比 同比下降 比上年增长 总额 总金额 平均每年增长 平均每年下降 平均每年降低 平均每年提高 平均每年减少 年均增长 年均 增长 年增长 总数 总量 达到 累计 总计 其中 年均增速 增速 比重 占比 分别 数量 达 年均下降 下降"
  )
}
