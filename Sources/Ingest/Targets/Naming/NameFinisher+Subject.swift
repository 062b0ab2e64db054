/// What a name that says too little is about: the figure before it, the clause beside it, the heading above.
extension NameFinisher {
  private static let scopes = Lexicon("全市 全省 全县 全区 全州 市本级 区本级 县本级 每年 每季度 每半年 全年 年内 累计 总计 共 三年累计 五年累计 平均每年 原则上")
  private static let deeds = Lexicon("入住 涉及 参与 惠及 受益 覆盖 竣工投产 完成 达 共")
  static let counting = scalars("数")
  private static let sum = scalars("资金")
  private static let invested = scalars("投资")

  /// 桥头跳车整治，完成48处; 投入1900万元，改造广场: the clause beside the figure says of what the verb alone speaks.
  func clauseObject(of name: NameLetters, _ context: SentenceContext) -> [UInt32]? {
    guard context.passage.subject == nil, !name.letters.isEmpty else { return nil }
    if context.figure.kind == .money, ClauseObject.isGiving(name.letters) {
      guard let purpose = ClauseObject.purpose(behind: context, text) else { return nil }
      let isDeed = Vocabulary.lexicon.match(purpose, at: 0, limit: purpose.count) != nil
      let own = name.letters.suffix(2).elementsEqual(Self.invested) ? name.letters : name.letters + Self.sum
      return purpose + (isDeed ? [Scalar.of] : []) + own
    }
    guard context.figure.kind == .count || context.figure.kind == .physical else { return nil }
    let isCounted = name.letters.last == Self.counting[0]
    let own = isCounted ? Array(name.letters.dropLast()) : name.letters
    if let name = touched(own, context) ?? stock(own, context.carried.named) ?? repeated(own, context) { return name }
    if isDeedAlone(own) || isDeedOfLevel(own), let noun = sharedNoun(context) {
      return own + noun + (isCounted ? Self.counting : [])
    }
    guard isDeedAlone(own), !NameWords.wholeDeeds.contains(where: { own.ends(with: $0, at: own.count, floor: 0) }),
      var object = ClauseObject.before(context, text), own.find(object) == nil
    else { return nil }
    if object.count > 4, object.suffix(2).elementsEqual(Self.building) { object.removeLast(2) }
    return own + object + (isCounted ? Self.counting : [])
  }

  private static let nouns = 2...16
  /// Letters to the last figure of a short list.
  private static let listReach = 48
  /// What goes on behind a figure, and is no noun.
  private static let noNouns = Ingest.words("并 确保 力争 任务 目标 全部 全面 等 完成 完工 投入 投用 左右 以上 以内")

  /// 新建1所、改扩建7所高中阶段学校: the noun behind the list's last figure is that of all.
  private func sharedNoun(_ context: SentenceContext) -> [UInt32]? {
    let limit = context.part.range.upperBound
    guard context.figure.kind == .count, context.item.range.upperBound < limit,
      Scalar.isJoin(text[context.item.range.upperBound]),
      case var k = context.tokens.partitionPoint(where: { $0.range.lowerBound > context.item.range.upperBound }),
      case let stop = context.part.tokens.upperBound
    else { return nil }
    // 建成省级50个、市级200个、县级1000个工作室: the last of all of them.
    var next: Int?
    let reach = context.item.range.upperBound + Self.listReach
    while let figure = (k..<max(k, stop)).first(where: { context.tokens[$0].kind == .figure }) {
      next = figure
      k = figure + 1
      guard context.tokens[figure].range.upperBound < min(limit, reach),
        Scalar.isJoin(text[context.tokens[figure].range.upperBound])
      else { break }
    }
    guard let next, case let found = context.tokens[next].range, found.upperBound < limit,
      text[found.upperBound - 1] == text[context.figure.unit.upperBound - 1]
    else { return nil }
    var start = found.upperBound
    k = next + 1
    while k < stop, context.tokens[k].range.lowerBound == start,
      [.orMore, .orLess, .within, .roughly].contains(context.tokens[k].kind)
    {
      start = context.tokens[k].range.upperBound
      k += 1
    }
    let end = (start..<limit).first { !Scalar.isHan(text[$0]) } ?? limit
    guard Self.nouns.contains(end - start), !Self.noNouns.contains(where: { text.has($0, at: start, limit: end) })
    else { return nil }
    return Array(text[start..<end])
  }

  private static let building = scalars("建设")
  private static let touching = Ingest.words("涉及 改造涉及 共涉及 惠及 共")
  private static let extents = Ingest.words("平方米 平方公里 亩 公顷 ㎡")
  private static let (area, all) = (scalars("面积"), scalars("总量"))

  /// 改造小区327个，涉及1343栋、32568户: so many of those that were counted before.
  private func touched(_ own: [UInt32], _ context: SentenceContext) -> [UInt32]? {
    guard Self.touching.contains(own), let first = context.carried.first, first.kind == .count else { return nil }
    var thing = scalars(first.name)
    if thing.last == Self.counting[0] { thing.removeLast() }
    guard context.figure.kind == .count else {
      let unit = context.figure.unit
      let isArea = Self.extents.contains { text.ends(with: $0, at: unit.upperBound, floor: unit.lowerBound) }
      return thing + (isArea ? Self.area : Self.all)
    }
    let unit = text[(context.figure.unit.upperBound - 1)..<context.figure.unit.upperBound]
    return thing + Self.touching[0] + unit + Self.counting
  }

  /// 筹集保障性租赁住房1500套。市本级筹集400套: the same deed, here or in the sentence before.
  private func repeated(_ own: [UInt32], _ context: SentenceContext) -> [UInt32]? {
    guard isDeedAlone(own), let last = context.carried.named, last.serves(context.figure, in: plan),
      last.unit == context.figure.unitName(in: plan), ClauseObject.before(context, text) == nil
    else { return nil }
    var verb = own[...]
    while let scope = Self.scopes.match(Array(verb), at: 0, limit: verb.count), scope.length < verb.count {
      verb = verb.dropFirst(scope.length)
    }
    let name = scalars(last.name)
    return verb.count < own.count && name.starts(with: verb) && name.count > verb.count + 1 ? name : nil
  }

  private static let times: UInt32 = 0x756A  // 番
  private static let (than, beside): (UInt32, UInt32) = (0x6BD4, 0x8F83)  // 比 较

  /// 收入比2010年翻一番: of which year it is twice as much.
  func multipleBase(_ context: SentenceContext) -> [UInt32]? {
    guard context.figure.kind == .rate, text[context.figure.unit.upperBound - 1] == Self.times else { return nil }
    let words = context.start..<context.main.range.lowerBound
    guard let at = words.last(where: { text[$0] == Self.than || text[$0] == Self.beside }), at + 5 < words.upperBound,
      text[(at + 1)..<(at + 5)].allSatisfy(Scalar.isDigit), text[at + 5] == Scalar.year
    else { return nil }
    return Array(text[at...(at + 5)])
  }

  private static let done = scalars("完成")
  private static let stocks = Ingest.words("存栏 出栏 在栏")
  private static let herds = WordEnds("牛 羊 猪 家禽 禽 肉兔 兔 鸡 鸭 鹅")
  private static let stall: UInt32 = 0x680F  // 栏

  /// 生猪存栏210万头、出栏381万头: of the same animals.
  private func stock(_ own: [UInt32], _ last: NamedTarget?) -> [UInt32]? {
    // 出栏生猪175万头、肉牛21万头
    if let last, last.isHere, last.kind == .count, Self.herds.end(own, 0..<own.count),
      case let name = scalars(last.name), let word = Self.stocks.first(where: { name.starts(with: $0) })
    {
      return word + own + Self.counting
    }
    guard own.last == Self.stall, let word = Self.stocks.first(where: { own.ends(with: $0, at: own.count, floor: 0) }),
      own.count == word.count || own == Self.done + word, let last, last.isHere, last.kind == .count
    else { return nil }
    let name = scalars(last.name)
    guard let other = Self.stocks.first(where: { name.find($0) != nil }), other != word, let at = name.find(other)
    else {
      return nil
    }
    return name[..<at] + word + name[(at + other.count)...]
  }

  /// 市级机构新增床位300张以上，县级新增200张以上: the same deed of another level.
  func ofOtherScope(_ letters: [UInt32], _ last: NamedTarget?, _ figure: Figure) -> [UInt32]? {
    guard let last, last.isHere, last.kind == .count,
      last.unit == figure.unitName(in: plan), letters.last == Self.counting[0],
      let own = NameWords.scopes.match(letters, at: 0, limit: letters.count)
    else { return nil }
    let verb = Array(letters[own.length..<(letters.count - 1)])
    let name = scalars(last.name)
    guard verb.count == Self.deedLetters,
      Vocabulary.lexicon.match(letters, at: own.length, limit: letters.count - 1)?.length == verb.count,
      let other = NameWords.scopes.match(name, at: 0, limit: name.count), name.find(verb) != nil
    else { return nil }
    return Array(letters[..<own.length]) + name.dropFirst(other.length)
  }

  private static let deedLetters = 2

  /// 建成省级: of the level, and what the list's last figure counts.
  func isDeedOfLevel(_ own: [UInt32]) -> Bool {
    let verb = Vocabulary.lexicon.match(own, at: 0, limit: own.count)
    let start = verb.map { $0.code == WordClass.build.rawValue ? $0.length : 0 } ?? 0
    return NameWords.scopes.match(own, at: start, limit: own.count)?.length == own.count - start
  }

  private static let others = Ingest.words("其他 其余")
  static let moves = Ingest.words("增长率 下降率 增长 下降")
  private static let longestOthers = 6

  /// 大连外贸出口增长10%；其他市增长30%: of those the same is asked.
  func ofOthers(_ letters: [UInt32], _ last: NamedTarget?) -> [UInt32]? {
    guard letters.count <= Self.longestOthers, let last, last.isHere, last.kind == .rate,
      Self.others.contains(where: { letters.starts(with: $0) }),
      let growth = Self.moves.first(where: { letters.ends(with: $0, at: letters.count, floor: 3) })
    else { return nil }
    let name = scalars(last.name)
    guard let end = Self.moves.first(where: { name.ends(with: $0, at: name.count, floor: 2) }) else { return nil }
    return letters.dropLast(growth.count) + name.dropLast(end.count) + growth
  }

  private static let moneys = words("资金 投资 总投资 投资额")
  private static let counted = words("项目数 工程数")

  /// 储备项目达到65个，资金突破150亿元: that of the projects.
  func moneyOf(_ last: NamedTarget?, _ letters: [UInt32]) -> [UInt32]? {
    guard let last, last.isHere, last.kind == .count, Self.moneys.contains(letters) else { return nil }
    let name = scalars(last.name)
    guard let end = Self.counted.first(where: { name.ends(with: $0, at: name.count, floor: 1) }) else { return nil }
    return name.dropLast(end.count - 2) + letters
  }

  /// 每年遴选, 全市新增, 完成: a verb, and how far it goes.
  private func isDeedAlone(_ words: [UInt32]) -> Bool {
    var start = Self.eachOf(words)
    while let scope = Self.scopes.match(words, at: start, limit: words.count), start + scope.length < words.count {
      start += scope.length
    }
    let rest = words.count - start
    guard (1...4).contains(rest) else { return false }
    if Self.deeds.match(words, at: start, limit: words.count)?.length == rest { return true }
    guard let verb = Vocabulary.lexicon.match(words, at: start, limit: words.count) else { return false }
    // 改造新增: two verbs are one deed.
    guard verb.length == rest else {
      guard verb.code == WordClass.build.rawValue, case let next = start + verb.length,
        let other = Vocabulary.lexicon.match(words, at: next, limit: words.count)
      else { return false }
      return other.code == WordClass.build.rawValue && next + other.length == words.count
    }
    return verb.code == WordClass.build.rawValue || verb.code == WordClass.completion.rawValue
  }

  private static let each = Lexicon("每个行业 每个领域 每个区 每个县 每个乡镇 每个街道 每县 每区 每镇 每市 各县 各区 各市 各地 各乡镇 各街道")

  /// 每个行业建立: for each of what.
  private static func eachOf(_ words: [UInt32]) -> Int {
    guard let word = each.match(words, at: 0, limit: words.count), word.length < words.count else { return 0 }
    return word.length
  }

  private static let measures = Ingest.words(
    """
    种植面积 播种面积 播面积 在地面积 总面积 建筑面积 栽培面积 养殖面积 面积 种植规模 存栏量 出栏量 存栏 出栏 总产量 年产量 产量 总产值 综合产值 产值 覆盖率 普及率 办结率 签约率 设计完成率 完成率 开工率 竣工率 处理率 利用率 合格率 达标率 销售收入 营业收入 收入 销售额 交易额 总量 数量 规模 库容
    """)

  /// 柑橘种植面积380万亩、产量370万吨: what was measured before is what is measured now.
  func sibling(of letters: [UInt32], _ last: NamedTarget?) -> [UInt32]? {
    guard let last, last.isHere, last.kind != .count else { return nil }
    let name = scalars(last.name)
    // 实施公路硬化265公里，总计投资1.6亿元
    if last.kind == .physical, Self.together.contains(letters) {
      let measure = Self.measures.contains { name.ends(with: $0, at: name.count, floor: 2) }
      if !measure, (2...Self.longestHeadline).contains(name.count) { return name }
    }
    guard let measure = Self.measures.first(where: { name.ends(with: $0, at: name.count, floor: 2) }),
      letters.find(measure) == nil || letters.count > measure.count
    else { return nil }
    return Array(name.dropLast(measure.count))
  }

  /// The words that a name which says too little begins with.
  func subject(of letters: [UInt32], _ context: SentenceContext) -> [UInt32]? {
    if let words = context.carried.made, let thing = NamedThing.range(in: text, words),
      thing.upperBound <= context.start
    {
      return Array(text[thing])
    }
    return ClauseObject.before(context, text) ?? sibling(of: letters, context.carried.named)
      ?? counted(context.carried.named, letters) ?? subject(context)
  }

  private static let rate = scalars("率")
  private static let together = Ingest.words(
    """
    覆盖人数 受益人数 惠及人数 参与人数 覆盖人口数 投资 完成投资 计划投资 年度计划投资 计划完成投资 年内计划完成投资
    总里程 总长度 里程 放电量 总面积 建筑面积 总投资 总计投资 合计投资 年度投资 投资额 总规模 总库容 库容 容量 建筑规模
    """)
  private static let projects = Ingest.words("项目 工程 基地 园区 产业园")

  /// 新增农村公厕6万座，普及率达到80%以上: the rate is that of what was counted before.
  ///
  /// 建设集聚区9个，总面积2万平方米: so is what they measure together.
  private func counted(_ last: NamedTarget?, _ letters: [UInt32]) -> [UInt32]? {
    let isGrowth = Self.moves.contains { letters.ends(with: $0, at: letters.count, floor: 0) }
    guard letters.last == Self.rate[0] && !isGrowth || Self.together.contains(letters), let last,
      last.isHere, last.kind == .count
    else { return nil }
    var thing = scalars(last.name)
    if thing.last == Self.counting[0] { thing.removeLast() }
    // 项目数（现代产业） keeps its bracket at the end.
    if thing.last == Scalar.close, thing.find(Self.counting + [Scalar.open]) != nil { return nil }
    while let verb = Vocabulary.lexicon.match(thing, at: 0, limit: thing.count),
      verb.code == WordClass.build.rawValue, verb.length < thing.count
    {
      thing.removeFirst(verb.length)
    }
    return (2...Self.longestHeadline).contains(thing.count) ? thing : nil
  }

  /// What heading or plan is about.
  private func subject(_ context: SentenceContext) -> [UInt32]? {
    if let headline = context.passage.headline, let thing = NamedThing.range(in: text, headline) {
      return Array(text[thing])
    }
    let title = heading(above: context)
    if title.count <= Self.longestHeadline, Vocabulary.lexicon.match(title, at: 0, limit: title.count) == nil,
      Self.projects.contains(where: { title.ends(with: $0, at: title.count, floor: 2) })
    {
      return title
    }
    // Elsewhere what a sentence has said before may be what is meant.
    let opens = context.part.range.lowerBound <= context.passage.sentence.lowerBound
    return context.passage.isGoal || context.passage.isPreamble || opens ? topic.words : nil
  }
}
