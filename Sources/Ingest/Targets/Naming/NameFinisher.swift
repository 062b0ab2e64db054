import Policy

/// Makes a name that can stand alone of the words around a figure: no cut quotes, no line ends, no firms that are only
/// moved to do it, a subject where the words say too little, at most 40 letters.
struct NameFinisher: Sendable {
  let plan: PlanText
  let text: [UInt32]
  let topic: PlanTopic
  private let areas: AreaNames
  private let sections: [Section]
  private let title: [UInt32]

  /// Letters that people still read at a glance.
  static let longest = 40

  init(plan: PlanText, outline: DocumentOutline, areas: AreaNames) {
    self.plan = plan
    text = plan.scalars
    topic = PlanTopic(outline.head.title)
    self.areas = areas
    sections = outline.sections
    title = scalars(outline.head.title)
  }

  /// The name, and whether it was guessed from another sentence or a heading.
  func finish(_ letters: [UInt32], _ context: SentenceContext, isShare: Bool, areas: [Range<Int>])
    -> (name: String, isGuessed: Bool)
  {
    var isGuessed = false
    var name = NameLetters(letters)
    if context.start > 0, text[context.start - 1] == Scalar.openQuote {
      name.open(before: Array(text[context.start..<min(context.start + 3, text.count)]))
    }
    if Self.yearly.contains(name.letters), let last = context.carried.named, last.isHere {
      name.letters = scalars(last.name) + Self.yearly[1]
    }
    name.clean()
    name.dropAreas(areas.map { Array(text[$0]) })
    if !areas.isEmpty, Self.growths.contains(name.letters), let last = context.carried.named, last.isHere {
      var thing = scalars(last.name)
      if let place = Places.length(in: thing, at: 0, limit: thing.count), place < thing.count {
        thing.removeFirst(place)
      }
      if let end = Self.growths.first(where: { thing.ends(with: $0, at: thing.count, floor: 2) }) {
        thing.removeLast(end.count)
      }
      name.letters = thing + name.letters
    }
    if let whole = ofOthers(name.letters, context.carried.named) ?? moneyOf(context.carried.named, name.letters)
      ?? beyondPlan(name.letters, context.carried.named)
    {
      name.letters = whole
    }
    var last = context.carried.named.flatMap { $0.serves(context.figure, in: plan) ? $0 : nil }
    // 生产总值达到1799亿元，年均增长10%，人均2.5万元
    if last == nil, name.isScope || name.isBare, let first = context.carried.first,
      first.serves(context.figure, in: plan)
    {
      last = first
    }
    if let part = part(of: context, name.letters) {
      name.letters = part
    } else if let other = ofOtherScope(name.letters, last, context.figure) {
      name.letters = other
    } else if let other = ofLevel(name.letters, context.carried.named) {
      name.letters = other
    } else if let whole = clauseObject(of: name, context) {
      name.letters = whole
    } else if name.isBare || isStage(name.letters) {
      isGuessed = borrow(&name, last, context)
    } else if let last, last.isHere, name.isSort {
      name.letters = NameLetters.withoutSort(scalars(last.name)) + [Scalar.open] + name.sort + [Scalar.close]
    } else if let last, last.isHere, name.isScope {
      name.take(scalars(last.name))
    }
    // 完成改造的社区占比: the deed says which of them.
    let isOfThose = isShare && name.letters.contains(Scalar.of)
    name.dropLeads(isCounted: context.figure.kind == .count || context.figure.kind == .times || isOfThose)
    if !isOfThose, context.figure.kind != .count { name.dropMover() }
    name.dropComparison()
    name.dropModals()
    if Self.modals.contains(name.letters) { name.letters = [] }
    if context.figure.kind == .count { name.dropPush() }
    name.dropTails()
    if context.figure.kind == .count { specify(&name, context) }
    name.followItems(of: last, kind: context.figure.kind)
    name.dropSteady()
    if context.figure.kind != .count { name.dropForming() }
    name.addKind(of: context.figure.kind, isShare: isShare, isSum: isSumOfHours(context))
    name.dropDeedOfCount(context.figure.kind)
    name.turnDeed()
    if context.figure.kind == .count {
      let noun = context.nounStart..<max(context.nounStart, context.item.range.upperBound)
      name.turnDoing(counting: text[noun])
      name.dropLightVerb()
    }
    if let whole = takenAway(name.letters, context) ?? completed(name.letters, context) {
      name.letters = whole
    }
    if context.figure.kind != .count, !isShare { name.dropDeedOfSize() }
    if context.figure.kind == .money { name.addAmount() }
    if context.figure.kind == .physical { name.addStep() }
    if context.figure.kind != .count, context.figure.kind != .rate { name.dropTask() }
    if context.figure.kind == .rate, !isShare, context.figure.unitName(in: plan) == Self.percent { name.addShare() }
    name.dropClauseBefore(context.figure.kind)
    if let whole = named(before: context, name.letters) ?? ofSupply(name.letters, context.carried.named) {
      name.letters = whole
    }
    if context.figure.kind == .money, name.letters.count <= Self.shortName,
      let whole = NameWords.shortNames.first(where: { $0.0 == name.letters })
    {
      name.letters = whole.1
    }
    if let whole = attribute(of: name.letters, context) ?? measured(name.letters, last, context) {
      name.letters = whole
    }
    if needsSubject(name.letters, context) {
      if let subject = subject(of: name.letters, context) {
        name.letters = subject + name.letters
      } else if let whole = surroundings(of: name.letters, context) {
        name.letters = whole
      }
    } else if context.passage.subject == nil, isVague(name.letters),
      let whole = surroundings(of: name.letters, context)
    {
      name.letters = whole
    }
    name.dropRepeats()
    if let word = Self.adding.first(where: { name.letters.starts(with: $0) }),
      Self.totals.contains(where: { name.letters.ends(with: $0, at: name.letters.count, floor: 4) && $0.count > 1 })
    {
      name.letters.removeFirst(word.count)  // 新增高新技术企业35家，总数突破400家
    }
    if let base = multipleBase(context) { name.letters += [Scalar.open] + base + [Scalar.close] }
    if name.letters.isEmpty || name.letters == Self.number { name.letters = heading(above: context) + name.letters }
    // 压缩至3个、5个和9个工作日内, without a word for which is which.
    if context.main.run > 1, context.figure.kind == .time, context.carried.dates.count != context.main.run,
      RespectiveNames(context, plan) == nil
    {
      name.letters += scalars("（第\(context.main.place + 1)档）")
    }
    // 搬迁294户764人: 户数 and 人数.
    if context.isOfPair, name.letters.last == Self.number[0] {
      name.letters = name.letters.dropLast() + [text[context.figure.unit.upperBound - 1]] + Self.number
    }
    if context.figure.kind == .count {
      name.dropAdded()
      name.countThose(in: text[context.figure.unit])
    }
    name.shorten(to: Self.longest)
    name.clean()
    return (string(name.letters), isGuessed)
  }

  /// 飞行350万小时, 形成20天的储备能力: not how long something takes.
  private func isSumOfHours(_ context: SentenceContext) -> Bool {
    context.figure.kind == .time && !context.main.isLimit
      && (Scalar.figureScale(text[context.figure.unit.lowerBound]) != nil || TimeJudge.isStock(context, text))
  }

  private static let percent = "%"
  /// Letters of what people say for an indicator.
  private static let shortName = 4
  private static let holding: UInt32 = 0x542B  // 含

  /// 公租房500套（市本级400套）: the whole's name, and which part of it.
  private func part(of context: SentenceContext, _ letters: [UInt32]) -> [UInt32]? {
    guard context.carried.wholes != nil || context.carried.ofThese != nil else { return nil }
    var words = letters.last == Self.number[0] ? letters.dropLast() : letters[...]
    // The list's verb is that of the whole.
    if context.carried.ofThese != nil, context.builder == nil,
      let verb = Vocabulary.lexicon.match(letters, at: 0, limit: words.count), verb.length < words.count,
      verb.code == WordClass.build.rawValue || verb.code == WordClass.push.rawValue
    {
      words = words.dropFirst(verb.length)
    }
    let bracketed = context.carried.wholes?.whole(of: context.figure, in: plan)
    guard let whole = bracketed ?? sumOfThese(words, context) else { return nil }
    if words.first == Self.holding, words.count > 2 { words = words.dropFirst() }
    let stage = NameWords.stages.first { words.count > $0.count + 1 && words.suffix($0.count).elementsEqual($0) }
    if let verb = stage {
      words = words.dropLast(verb.count)
    }
    if words.isEmpty { return scalars(whole.name) }
    let verb = Vocabulary.lexicon.match(Array(words), at: 0, limit: words.count)
    // 新增学位0.36万个 says what it is.
    guard verb?.code != WordClass.build.rawValue else {
      return verb?.length == words.count ? scalars(whole.name) : nil
    }
    return scalars(whole.name) + [Scalar.open] + words + [Scalar.close]
  }

  private static let shared = 2
  private static let totals = words("总数 总量 数")
  static let adding = words("新增 净增 增加")

  /// 新建基站1000个，其中交通干线410个、其他145个: the whole, unless the part's own words say what is counted.
  private func sumOfThese(_ words: ArraySlice<UInt32>, _ context: SentenceContext) -> CarriedContext.Wholes.Whole? {
    guard context.figure.kind == .count, let wholes = context.carried.ofThese, let last = words.last,
      !context.main.isCompared || context.part.opens(with: Scalar.ofThese, text),
      last != Scalar.every, !words.contains(where: Scalar.isDigit),
      let whole = wholes.whole(of: context.figure, in: plan), whole.unit == context.figure.unitName(in: plan)
    else { return nil }
    let verb = Vocabulary.lexicon.match(Array(words), at: 0, limit: words.count)
    guard verb?.code != WordClass.build.rawValue, verb?.code != WordClass.completion.rawValue else { return nil }
    var name = scalars(whole.name)
    for word in Self.totals where name.ends(with: word, at: name.count, floor: 2) { name.removeLast(word.count) }
    let common = zip(words.reversed(), name.reversed()).prefix { $0 == $1 }.count
    return common < Self.shared ? whole : nil
  }

  /// 应达到100%
  private static let modals = words("应 要 须 需 应当 必须")

  /// Measure words that say nothing of what is counted.
  private static let broadUnits = words("个 项 家 户 处 座 所 条 套 件")

  /// 建设3个: what the sentence has counted before, else, as a guess, the sentence before it or the heading.
  private func borrow(_ name: inout NameLetters, _ last: NamedTarget?, _ context: SentenceContext) -> Bool {
    if let last {
      name.letters = withOwnVerb(name.letters, scalars(last.name))
      return !last.isHere
    }
    let unit = scalars(context.figure.unitName(in: plan))
    guard context.figure.kind == .count, Self.broadUnits.contains(unit), context.passage.subject == nil else {
      return false
    }
    let heading = heading(above: context)
    if heading.count <= Self.longestHeadline { name.letters = heading + name.letters }
    return true
  }

  /// 完工, where what is finished was named before.
  private func isStage(_ name: [UInt32]) -> Bool {
    let length = name.last == Self.number[0] ? name.count - 1 : name.count
    guard length <= Self.longestStage else { return false }
    return NameWords.stages.contains { $0.count == length && name.has($0, at: 0, limit: length) }
  }

  /// Letters of 基本建成.
  private static let longestStage = 4

  private static let newly: UInt32 = 0x65B0  // 新
  private static let building = words("新建 改建 扩建 改扩建 改造 续建 新开工 开复工")
  private static let planning = words("谋划 策划 包装")
  private static let stocking = words("储备")

  /// Behind the first verb only those that build go on with it: 救助站, 绿化带, 安置房 are nouns.
  private static func further(_ name: [UInt32], _ start: Int) -> Bool {
    building.contains { name.has($0, at: start, limit: name.count) }
      || name.has(stocking[0], at: start, limit: name.count)
        && planning.contains { name.ends(with: $0, at: start, floor: 0) }
  }

  /// 新辟公交线路10条，优化调整20条: the verb is its own, the thing that of the figure before.
  private func withOwnVerb(_ own: [UInt32], _ last: [UInt32]) -> [UInt32] {
    let verb = own.last == Self.number[0] ? Array(own.dropLast()) : own
    let build = WordClass.build.rawValue
    // 新能源开工1600万千瓦、投产1000万千瓦
    let thing = last.last == Self.number[0] ? Array(last.dropLast()) : last
    if let ends = NameWords.stages.first(where: { thing.ends(with: $0, at: thing.count, floor: 2) }),
      NameWords.stages.contains(verb)
    {
      return thing.dropLast(ends.count) + verb + last.dropFirst(thing.count)
    }
    // 开工项目100个，完工80个
    if let begins = NameWords.stages.first(where: { thing.starts(with: $0) && thing.count > $0.count + 1 }),
      NameWords.stages.contains(verb)
    {
      return verb + thing.dropFirst(begins.count) + last.dropFirst(thing.count)
    }
    // 保障房筹集5万套、竣工6万套
    if NameWords.stages.contains(verb), thing.count > 4,
      let other = Vocabulary.lexicon.match(thing, at: thing.count - 2, limit: thing.count), other.length == 2,
      other.code == WordClass.build.rawValue,
      Vocabulary.lexicon.match(thing, at: 0, limit: thing.count)?.code != other.code
    {
      return thing.dropLast(2) + verb + last.dropFirst(thing.count)
    }
    let mine = Vocabulary.lexicon.match(verb, at: 0, limit: verb.count)
    let isDeed = mine?.length == verb.count && (mine?.code == build || mine?.code == WordClass.completion.rawValue)
    guard isDeed || NameWords.stages.contains(verb) else { return last }
    var start = 0
    while start < last.count, start == 0 || Self.further(last, start) {
      let isWhole = Vocabulary.lexicon.match(last, at: start, limit: last.count)?.code == build
      let at = !isWhole && last[start] == Self.newly ? start + 1 : start
      guard let other = Vocabulary.lexicon.match(last, at: at, limit: last.count), other.code == build,
        last.count > at + other.length + 1
      else { break }
      start = at + other.length
    }
    return start == 0 ? last : verb + last[start...]
  }

  /// The heading above, for a figure that is said of nothing: few names need it.
  func heading(above context: SentenceContext) -> [UInt32] {
    let offset = context.item.range.lowerBound
    let start = plan.sourceSpan(offset..<(offset + 1)).start
    let at = sections.partitionPoint { $0.span.start > start } - 1
    return at >= 0 ? scalars(sections[at].title) : title
  }

  private static let growths = words("增长率 下降率 增长 下降 提高 降低")
  /// 投入1.2亿元，年均不少于4000万元
  private static let yearly = words("年 年均")
  private static let number = scalars("数")

  // MARK: names that say too little

  /// What grows with somebody alone.
  private static let ofSomebody = words("产值 总产值 营业收入 主营业务收入 销售收入 销售额 交易额 利润 增加值 产量")

  private func needsSubject(_ letters: [UInt32], _ context: SentenceContext) -> Bool {
    guard context.passage.subject == nil, !letters.isEmpty else { return letters.isEmpty }
    if NameWords.generic.match(letters, at: 0, limit: letters.count)?.length == letters.count { return true }
    // 产值增长率 says no more than 产值.
    guard let growth = Self.growths.prefix(2).first(where: { letters.ends(with: $0, at: letters.count, floor: 2) })
    else { return false }
    return Self.ofSomebody.contains { $0.elementsEqual(letters.dropLast(growth.count)) }
  }

  /// Letters of a headline that may stand in a name.
  static let longestHeadline = 26
  private static let leastNoun = 3

  /// Without （五） before its words.
  func unnumbered(_ headline: Range<Int>?) -> Range<Int>? {
    guard let headline else { return nil }
    let mark = text.withUnsafeBufferPointer {
      NumberMark.read($0, at: headline.lowerBound, end: headline.upperBound)?.length
    }
    return (headline.lowerBound + (mark ?? 0))..<headline.upperBound
  }

  /// 招引和培育汽车电子链主企业。…引进1家链主企业: the headline says which ones.
  private func specify(_ name: inout NameLetters, _ context: SentenceContext) {
    guard let headline = unnumbered(context.passage.headline), headline.count <= Self.longestHeadline,
      !text[headline].contains(where: { Scalar.isDigit($0) })
    else { return }
    let words = name.letters.last == Self.number[0] ? name.letters.count - 1 : name.letters.count
    var shared = 0
    while shared < min(words, headline.count),
      name.letters[words - 1 - shared] == text[headline.upperBound - 1 - shared]
    {
      shared += 1
    }
    guard shared >= Self.leastNoun, shared < headline.count, words - shared <= 6,
      Vocabulary.lexicon.match(name.letters, at: 0, limit: words) != nil, headline.count > words
    else { return }
    name.letters = Array(text[headline]) + (name.letters.count > words ? Self.number : [])
  }

  /// Letters in which the sentence has said of what a verb alone speaks.
  private static let objectReach = 80
  private static let plans = ScalarSet(scalars("拟先再还将要可共"))
  private static let objectLetters = 3...24

  /// 要适当增加建设投资，今年拟先增加50亿元: the verb alone is said of what it was said of before.
  private func named(before context: SentenceContext, _ letters: [UInt32]) -> [UInt32]? {
    let verb = Array(letters.drop { Self.plans.contains($0) })
    guard context.figure.kind == .money || context.figure.kind == .physical, verb.count == 2,
      Vocabulary.lexicon.match(verb, at: 0, limit: 2)?.length == 2
    else { return nil }
    let floor = max(context.passage.sentence.lowerBound, context.start - Self.objectReach)
    var start = context.start - verb.count - 1
    while start >= floor {
      if text.has(verb, at: start, limit: context.start) {
        let from = start + verb.count
        let end = (from..<context.start).first { !Scalar.isHan(text[$0]) } ?? context.start
        return Self.objectLetters.contains(end - from) ? verb + Array(text[from..<end]) : nil
      }
      start -= 1
    }
    return nil
  }
}
