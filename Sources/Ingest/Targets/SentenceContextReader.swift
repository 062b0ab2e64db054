import Policy

/// Finds what stands around the figure that a list item is about.
struct SentenceContextReader: Sendable {
  private let text: [UInt32]

  init(text: [UInt32]) { self.text = text }

  /// The context of an item's figure.
  func context(
    of item: ListItem, in part: SentencePart, _ tokens: [Token], _ time: PartTime, _ carried: CarriedContext,
    _ passage: PassageContext
  ) -> SentenceContext {
    var main = mainFigure(of: item)
    let twin = twin(of: main, item)
    if let twin { main.range = twin.range.lowerBound..<main.range.upperBound }
    let start =
      item.isFirst
      ? max(item.range.lowerBound, time.start)
      : ClauseHead.skipJoins(text, item.range.lowerBound, main.range.lowerBound)
    let context = SentenceContext(
      main: main, item: item, part: part, tokens: tokens, start: min(start, main.range.lowerBound),
      isFinal: isFinal(main, in: item), time: time, carried: carried, passage: passage)
    context.twin = twin
    context.addsUp = Self.adding.contains { text.has($0, at: context.start, limit: main.range.lowerBound) }
    context.wordsEnd = wordsEnd(context)
    context.nounStart = main.range.upperBound
    context.isOfPair = twin != nil
    var least = false
    var k = item.tokens.lowerBound
    while k < item.tokens.upperBound, tokens[k].range.lowerBound < main.range.lowerBound {
      let token = tokens[k]
      if token.kind == .openBracket, token.index > k {
        k = token.index + 1
        continue
      }
      if token.kind == .atLeast { least = least || isAdverb(token) }
      note(token, in: context)
      k += 1
    }
    if main.figure.kind == .count, context.verb?.range.upperBound == main.range.lowerBound,
      let noun = noun(behindBracket: main, item)
    {
      context.nounStart = noun
      context.isFinal = false
    }
    if !item.isFirst, carried.least, carried.listGoesOn, context.verb == nil, context.figure.kind == .count {
      least = true
    }
    context.isLeast = least
    if least, context.main.comparison == .equal {  // 至少调度一次
      context.main.comparison = .atLeast
      context.main.isCompared = true
    }
    return context
  }

  private static let adding = words("新增 净增 增加")
  private static let longestRemark = 40
  private static let shortestNoun = 4
  private static let nextWords = words("并 和 及 与 以 或 的 左右 以上 以下 以内 全 均 达")

  /// 设置不少于4名（执法人员不少于2名）专职管理人员: what is counted stands behind the bracket.
  private func noun(behindBracket main: BoundedFigure, _ item: ListItem) -> Int? {
    let open = main.range.upperBound
    guard open < item.range.upperBound, text[open] == Scalar.open, !isModifier(open),
      let close = text[open..<min(item.range.upperBound, open + Self.longestRemark)].firstIndex(of: Scalar.close),
      item.range.upperBound - close > Self.shortestNoun, Scalar.isHan(text[close + 1]),
      !Self.nextWords.contains(where: { text.has($0, at: close + 1, limit: item.range.upperBound) })
    else { return nil }
    return close + 1
  }

  /// Letters from 由 to the figure.
  private static let originReach = 10

  /// 产业规模由2022年的300亿元提升至500亿元: the words end before 由.
  private func wordsEnd(_ context: SentenceContext) -> Int {
    let end = context.main.range.lowerBound
    guard let first = context.item.figures.first?.range.lowerBound, first < end else { return end }
    guard context.main.before == .upTo || context.main.before == .atMost || context.main.before == .atLeast else {
      return end
    }
    let floor = max(context.start, first - Self.originReach)
    return (floor..<max(floor, min(first + 1, end))).last {
      (text[$0] == Scalar.by || text[$0] == Scalar.from) && !isInWord($0, end)
    } ?? end
  }

  private static let fromWords = words("从业 从事 由于 从严 从属 由市 由县 由省 由区 由镇")
  private static let endingWords = words("自由 理由 缘由 事由 服从")

  private func isInWord(_ i: Int, _ end: Int) -> Bool {
    Self.fromWords.contains { text.has($0, at: i, limit: end) }
      || Self.endingWords.contains { text.ends(with: $0, at: i + 1, floor: 0) }
  }

  /// 落实320万吨用煤: right before a quantity it brings it about.
  private func bringsAbout(_ token: Token, _ context: SentenceContext) -> Bool {
    context.figure.kind == .physical && token.range.upperBound == context.main.range.lowerBound
      && Self.carryingOut[0].elementsEqual(text[token.range])
  }

  /// Takes down what one word before the figure says.
  private func note(_ token: Token, in context: SentenceContext) {
    switch token.kind {
    case .frame where bringsAbout(token, context), .total where token.range.count > 2:
      context.verb = token
      context.builder = token
    case .build, .completion:
      context.verb = token
      context.builder = token
      context.isFramed = false
      context.isExisting = false
    // 资助10万人次残疾人参加社会保险
    case .benefit
    where token.range.upperBound == context.main.range.lowerBound && context.figure.kind == .count
      && !context.part.benefitAhead,
      // 资助困难学生3.5万人
      .benefit
    where context.isFinal && context.figure.kind == .count && token.range.lowerBound == context.start
      && Self.aid.elementsEqual(text[token.range]) && !context.part.isCondition:
      context.verb = token
      context.builder = token
    case .push:
      context.verb = token
      context.isFramed = false
    case .frame where uses(token, context) || carriesOut(token, context) || serves(after: token, context): break
    case .frame:
      let floor = max(context.item.range.lowerBound, context.time.start)
      if token.range.lowerBound <= floor + Self.nearHead || Scalar.isJoin(text[token.range.lowerBound - 1]) {
        context.isFramed = true
      }
    case .existing:
      let gap = context.main.range.lowerBound - token.range.upperBound
      // 比现有的86个减少27个: what there is is the other figure.
      let isOther = context.item.figures.contains {
        $0.range.lowerBound >= token.range.upperBound && $0.range.upperBound < context.main.range.lowerBound
      }
      let isAimed = context.carried.deadlineIsHere || context.carried.strive
      context.isExisting =
        gap <= (isAimed ? Self.nearFigure : Self.farFigure) && !isOther && !startsFrom(token.range.lowerBound)
        && !rebuilds(before: token.range.lowerBound, context.item) && !isWorked(token, context)
    case .yearly: context.isYearly = true
    case .growth: context.grows = true
    default: break
    }
  }

  private static let aid = scalars("资助")
  private static let carryingOut = words("落实 深入落实 贯彻落实 严格落实")

  /// 落实学生每天活动时间不低于2小时: what is carried out is itself said in figures.
  private func carriesOut(_ token: Token, _ context: SentenceContext) -> Bool {
    context.isFinal && context.main.isCompared && Self.carryingOut.contains { $0.elementsEqual(text[token.range]) }
  }

  private static let using = scalars("利用")

  /// 实际利用外资达到3.5亿美元: what is used is itself the sum.
  private func uses(_ token: Token, _ context: SentenceContext) -> Bool {
    context.isFinal && (context.figure.kind == .money || context.figure.kind == .rate && usesFunds(after: token))
      && text.has(Self.using, at: token.range.lowerBound, limit: token.range.upperBound)
  }

  private static let invested: UInt32 = 0x8D44  // 资

  /// 利用内外资分别增长12%和15%
  private func usesFunds(after token: Token) -> Bool {
    text[token.range.upperBound..<min(text.count, token.range.upperBound + 3)].contains(Self.invested)
  }

  private static let serving = words("服务 培训 接待 惠及 培养")
  private static let turn: UInt32 = 0x6B21  // 次

  /// 依托驿站服务青年1.5万人次: by what means they are served.
  private func serves(after token: Token, _ context: SentenceContext) -> Bool {
    guard context.isFinal, context.figure.kind == .count, text[context.figure.unit.upperBound - 1] == Self.turn else {
      return false
    }
    let (start, end) = (token.range.upperBound, context.main.range.lowerBound)
    return (start..<max(start, end)).contains { i in Self.serving.contains { text.has($0, at: i, limit: end) } }
  }

  /// Letters from the head of an item to its 围绕.
  private static let nearHead = 5
  /// Letters from 现有 to the figure where a day or 力争 says what is to come, and elsewhere: 现有起降设施总量超过800个.
  private static let nearFigure = 4
  private static let farFigure = 12
  private static let grounds = words("现有基础 现有水平 现有规模基础 现有的基础")

  /// 在现有基础上增长20%: what there is is only where it starts from.
  private func startsFrom(_ start: Int) -> Bool {
    Self.grounds.contains { text.has($0, at: start, limit: text.count) }
  }

  /// Of several figures in one item the last is meant if nothing follows it, else the count; the rest are thresholds.
  private func mainFigure(of item: ListItem) -> BoundedFigure {
    guard item.figures.count > 1, let last = item.figures.last(where: { !$0.isClass }) else { return item.figures[0] }
    if item.figures.count == item.figures.filter(\.isClass).count + 1 { return last }
    // 建成20个以上、总面积不低于10万平方米，功能完善的社区 counts what is described.
    let first = item.figures[0]
    if item.figures.count == 2, first.figure.kind == .count, last.figure.kind != .count,
      Scalar.isJoin(text[first.range.upperBound])
    {
      return first
    }
    if isIncome(first, last, item) { return first }
    if last.figure.kind == .level, becomes(item, last) { return last }
    if last.figure.kind == .level, let count = item.figures.last(where: { $0.figure.kind == .count }) { return count }
    if isFinal(last, in: item) { return last }
    // 甲、乙等4个新城建设用地面积50%以上达到要求: how many those are is known.
    if first.figure.kind == .count, item.figures.count == 2, last.figure.kind == .rate, last.isCompared,
      first.range.lowerBound > item.range.lowerBound, text[first.range.lowerBound - 1] == Scalar.etc
    {
      return last
    }
    // 从15个县扩大到57个县
    if last.before == .upTo, last.figure.kind == item.figures[0].figure.kind { return last }
    if let run = item.figures.first(where: { $0.run > 1 }) { return run }
    // 80%的乡镇半小时内上高速公路: how many of them.
    if item.figures.count == 2, first.figure.kind == .rate, last.isLimit, text[first.range.upperBound] == Scalar.of {
      return first
    }
    for figure in item.figures.reversed() where figure.figure.kind == .time && figure.isLimit { return figure }
    // 带动1000户4200人脱贫: the people are told of, the households with them.
    if let people = item.figures.first(where: { twin(of: $0, item) != nil }) { return people }
    for figure in item.figures where figure.figure.kind == .count { return figure }
    return item.figures[0]
  }

  private static let incomes = words("年销售收入 年营业收入 年主营业务收入 主营业务收入 年产值 年销售额 年营收 年总产值 年纳税额 年税收")

  /// 培育5家以上年销售收入过百亿元、2家以上…的企业: how many there are to be; the sum says of what size.
  private func isIncome(_ first: BoundedFigure, _ last: BoundedFigure, _ item: ListItem) -> Bool {
    guard item.figures.count == 2, first.figure.kind == .count, last.figure.kind == .money, last.isCompared,
      item.range.upperBound < text.count, Scalar.isJoin(text[item.range.upperBound])
    else { return false }
    return Self.incomes.contains { $0.elementsEqual(text[first.range.upperBound..<last.range.lowerBound]) }
  }

  private static let households = ScalarSet(scalars("户套家栋间"))
  private static let people = ScalarSet(scalars("人名"))

  private static let machines = ScalarSet(scalars("台座个处条艘口项"))

  /// 1297户7000人, 16台980万千瓦: how many people, or how much, those are, right behind.
  private func twin(of main: BoundedFigure, _ item: ListItem) -> BoundedFigure? {
    guard item.figures.count > 1,
      main.figure.kind == .count && Self.people.contains(text[main.figure.unit.upperBound - 1])
        || main.figure.kind == .physical && isFinal(main, in: item),
      let twin = item.figures.first(where: { $0.range.upperBound == main.range.lowerBound }),
      twin.figure.kind == .count, !twin.figure.chinese,
      (main.figure.kind == .count ? Self.households : Self.machines).contains(text[twin.figure.unit.upperBound - 1])
    else { return nil }
    return twin
  }

  private static let becoming = words("建成 打造成 发展成 培育成 打造成为 建设成 发展成为 培育成为")
  private static let trades = words("产业 集群 产业链 行业")

  /// 牛、羊2个产业建成百亿级产业集群: how large those are to be that the count only sums up.
  private func becomes(_ item: ListItem, _ size: BoundedFigure) -> Bool {
    guard item.figures.count == 2, let count = item.figures.first, count.figure.kind == .count,
      count.range.upperBound < size.range.lowerBound
    else { return false }
    let between = count.range.upperBound..<size.range.lowerBound
    return Self.becoming.contains { verb in
      Self.trades.contains { trade in
        between.count == trade.count + verb.count && text.has(trade, at: between.lowerBound, limit: between.upperBound)
          && text.ends(with: verb, at: between.upperBound, floor: between.lowerBound)
      }
    }
  }

  private static let adverbs = words("至少 最少 不少于")

  private func isAdverb(_ token: Token) -> Bool {
    Self.adverbs.contains { text.has($0, at: token.range.lowerBound, limit: token.range.upperBound) }
  }

  private static let rebuilding = words("改扩建 改造 扩建 提升 整合 更新 盘活 升级 改建")

  private func rebuilds(before end: Int, _ item: ListItem) -> Bool {
    Self.rebuilding.contains { text.ends(with: $0, at: end, floor: item.range.lowerBound) }
  }

  /// 完成既有建筑片区风貌提升15个: what there is is what the work is done to.
  private func isWorked(_ existing: Token, _ context: SentenceContext) -> Bool {
    context.isFinal && context.builder.map { $0.range.upperBound == existing.range.lowerBound } ?? false
      && Self.rebuilding.contains {
        text.ends(with: $0, at: context.main.range.lowerBound, floor: existing.range.upperBound)
      }
  }

  private static let tails = Lexicon(
    "目标 的目标 台阶 迈进 大关 规模 水平 奋进 ” 的水平 的规模 关口 跨越 跃升 发展 掌握 划定 的划定 的比例 的台阶 新台阶 完成 以内完成 之间 的区间 区间 （ 的大关 每年 /年 的任务 任务 安排")

  /// Letters from a figure to the 的 of its list.
  private static let longestList = 40

  /// Nothing of substance follows the figure in its item.
  private func isFinal(_ figure: BoundedFigure, in item: ListItem) -> Bool {
    let i = figure.range.upperBound
    guard i < item.range.upperBound else { return true }
    if text[i] == Scalar.open, isModifier(i) { return false }
    if Scoring.begins(text, at: i, limit: item.range.upperBound) || endsList(i, figure, item) { return true }
    if let found = Self.tails.match(text, at: i, limit: item.range.upperBound) {
      return i + found.length == item.range.upperBound || text[i] == Scalar.open || text[i] == Scalar.closeQuote
        || isPunctuation(text[i + found.length])
    }
    if Scalar.isJoin(text[i]) {
      if item.figures.count == 2, figure.token == item.figures[0].token, item.figures[1].figure.kind != .count {
        return false
      }
      return !text[i..<min(i + Self.longestList, item.range.upperBound)].contains(Scalar.of)
    }
    return isPunctuation(text[i])
  }

  private static let longestModifier = 4

  /// 80家（近）零碳工厂: the bracket is a part of the noun.
  private func isModifier(_ open: Int) -> Bool {
    let limit = min(text.count, open + Self.longestModifier)
    guard let close = (open..<limit).first(where: { text[$0] == Scalar.close }), close - open > 1,
      close + 1 < text.count
    else { return false }
    return text[(open + 1)..<close].allSatisfy(Scalar.isHan) && Scalar.isHan(text[close + 1])
      && !Self.modified.contains(text[open + 1])
  }

  private static let modified = ScalarSet(scalars("含不以台套户家个座项"))
  private static let longestEnd = 8

  /// 淘汰钢铁2700万吨、水泥4200万吨、平板玻璃3500万箱等落后产能: 等 and what they all are end the list.
  private func endsList(_ start: Int, _ figure: BoundedFigure, _ item: ListItem) -> Bool {
    guard !item.isFirst, text[start] == Scalar.etc, figure.figure.kind == .physical || figure.figure.kind == .count
    else { return false }
    let rest = (start + 1)..<item.range.upperBound
    return rest.count <= Self.longestEnd && rest.allSatisfy { Scalar.isHan(text[$0]) }
  }

  private func isPunctuation(_ c: UInt32) -> Bool {
    switch c {
    case Scalar.comma, Scalar.fullStop, Scalar.semicolon, Scalar.colon, Scalar.close, Scalar.closeQuote, Scalar.newline,
      Scalar.latinComma, Scalar.latinSemicolon, Scalar.latinClose, Scalar.listComma:
      true
    default: false
    }
  }
}
