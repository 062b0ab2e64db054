import Policy

/// Writes down what a verdict makes of a figure: one target, or one for each area that it is broken down to.
struct TargetMaker: Sendable {
  private let plan: PlanText
  private let text: [UInt32]
  private let outline: DocumentOutline
  private let places: PlaceReader
  private let namer: IndicatorNamer
  private let phrases: Phrases
  private let finisher: NameFinisher

  init(plan: PlanText, outline: DocumentOutline, places: PlaceReader) {
    finisher = NameFinisher(plan: plan, outline: outline, areas: places.names)
    self.plan = plan
    text = plan.scalars
    self.outline = outline
    self.places = places
    namer = IndicatorNamer(plan: plan, areas: places.names)
    phrases = Phrases(plan: plan)
  }

  /// Writes them down behind those that are there: a target that is handed on is a target copied.
  func add(_ context: SentenceContext, _ verdict: Verdict, to targets: inout [Target]) {
    let first = targets.count
    targets.append(target(context, verdict))
    let areas = places.areas(context)
    let finished = finisher.finish(
      namer.indicator(context), context, isShare: verdict.rule == .rateShare, areas: areas)
    targets[first].indicator = finished.name
    if finished.isGuessed {
      targets[first].provenance.confidence = min(targets[first].provenance.confidence, Self.guessed)
    }
    // 青山区、白水区各20座 are places and no indicators.
    if areas.count < 2, let names = JointIndicators.names(context, plan, phrases: phrases) {
      // A park that is the first of the list is no place that all of them are in.
      let areas = areas.filter { $0.lowerBound < context.start }
      // A、B均达到全市总量的15%以上
      let base = namer.base(context) ?? ""
      guard !names.isEmpty else {
        targets.removeLast()
        return
      }
      Self.repeatLast(of: &targets, names.count)
      for (k, name) in names.enumerated() {
        let whole = namer.counted(scalars(name + base), context)
        targets[first + k].indicator = finisher.finish(whole, context, isShare: false, areas: areas).name
      }
      return
    }
    if areas.isEmpty { return }
    Self.repeatLast(of: &targets, areas.count)
    for (k, area) in areas.enumerated() { targets[first + k].area = places.name(area, of: areas) }
  }

  /// So many of the last, which is one of them.
  private static func repeatLast(of targets: inout [Target], _ count: Int) {
    let last = targets[targets.count - 1]
    for _ in 1..<max(count, 1) { targets.append(last) }
  }

  private static let people = "人"

  private static let persons = words("人口 人数 就业 居民 劳动力 群众 农民 农民工 职工 学生 人员 残疾人 老年人 老人 妇女 儿童 人群 市民 毕业生")
  private static let benefits = words("方便 满足 惠及 用于 服务 保障 缓解 供 让 给 便利")
  private static let personReach = 14
  private static let scales = ScalarSet(scalars("万亿"))

  /// 10万贫困人口脱贫, 服务新就业形态人员32万, 人口控制在十三亿以内: so many of them, when neither 以上 nor a measure word stands between.
  private func isOfPeople(_ context: SentenceContext) -> Bool {
    let unit = context.figure.unit
    guard context.figure.kind == .bare || context.figure.kind == .count, unit.count == 1,
      Self.scales.contains(text[unit.lowerBound])
    else { return false }
    let limit = context.item.range.upperBound
    let start = context.figure.range.upperBound
    if context.isFinal {
      return Self.persons.contains { text.ends(with: $0, at: context.wordsEnd, floor: context.start) }
    }
    guard context.main.range.upperBound == start, start < limit else { return false }
    for i in start..<min(limit, start + Self.personReach) {
      if Self.persons.contains(where: { text.has($0, at: i, limit: limit) }) { return true }
      if Scalar.isJoin(text[i]) || text[i] == Scalar.of { return false }
      if Self.benefits.contains(where: { text.has($0, at: i, limit: limit) }) { return false }
    }
    return false
  }

  /// How sure a name is that another sentence lends.
  private static let guessed = 0.45

  @inline(__always)  // A target handed back is a target copied.
  private func target(_ context: SentenceContext, _ verdict: Verdict) -> Target {
    let figure = context.figure
    let quote = quote(context)
    var target = Target(
      quote: plan.quote(quote), indicator: "", comparison: comparison(context),
      value: figure.value, valueMax: figure.upper, unit: figure.unitName(in: plan), span: plan.sourceSpan(quote),
      sentence: plan.sourceSpan(context.passage.sentence), provenance: verdict.provenance)
    if figure.kind == .rate, ScannedShares.isMended(plan, at: figure.unit.lowerBound) {
      target.provenance.confidence = min(target.provenance.confidence, Self.guessed)
    }
    if isOfPeople(context) { target.unit += Self.people }
    if figure.kind == .time, target.comparison == .atMost, let upper = figure.upper {
      target.value = min(figure.value, upper) == figure.value ? upper : figure.value
      target.valueMax = nil
    }
    target.deadline =
      context.time.deadline ?? context.carried.deadline
      ?? outline.due(at: context.item.range.lowerBound)
    if context.main.run > 1, context.carried.dates.count == context.main.run {
      target.deadline = context.carried.dates[context.main.place]
    }
    if let year = yearOfSpan(context) { target.deadline = Deadline(year: year) }
    target.duties = context.carried.bodies
    target.cadence = cadence(context)
    if target.cadence == .event, figure.kind == .time { target.deadline = nil }
    if !context.carried.deadlineIsHere, AmountJudge.guardsLine(text, context) { target.deadline = nil }
    target.stretch =
      context.carried.strive || context.time.striven < context.main.range.upperBound || context.main.isStriven
    target.section = context.passage.path
    target.agencies = outline.agencies(at: context.item.range.lowerBound)
    return target
  }

  /// 2025—2027年，分别完成投资80亿元、100亿元、120亿元: each year in order.
  private func yearOfSpan(_ context: SentenceContext) -> Int? {
    guard let span = context.carried.span, context.main.run > 1, span.count == context.main.run,
      context.part.tokens.contains(where: { context.tokens[$0].kind == .respectively })
    else { return nil }
    return span.lowerBound + context.main.place
  }

  private func comparison(_ context: SentenceContext) -> Comparison {
    if context.figure.kind == .time, context.main.comparison == .equal {
      return TimeJudge.isStock(context, text) ? .equal : .atMost
    }
    if AmountJudge.guardsLine(text, context) { return .atLeast }
    // 每年安排最高100万元
    if context.main.comparison == .equal,
      text.ends(with: Self.most, at: context.main.range.lowerBound, floor: context.start)
    {
      return .atMost
    }
    return context.main.comparison
  }

  private static let most = scalars("最高")
  private static let reaching = words("实现 达到 力争 确保 形成")

  /// 实现年培养技术工人5000人
  private func isDoneEachYear(_ context: SentenceContext, _ builder: Token) -> Bool {
    let year = builder.range.lowerBound - 1
    guard year >= context.part.range.lowerBound, text[year] == Scalar.year, context.figure.kind == .count else {
      return false
    }
    return year == context.part.range.lowerBound
      || Self.reaching.contains { text.ends(with: $0, at: year, floor: context.part.range.lowerBound) }
  }

  private func cadence(_ context: SentenceContext) -> Cadence {
    if context.figure.kind == .time { return TimeJudge.isEvent(context, text) ? .event : .byDeadline }
    if context.isYearly { return .annual }
    if context.figure.kind == .money, text[context.figure.unit].suffix(2).elementsEqual(Self.eachYear) {
      return .annual
    }
    if context.figure.kind == .times || TimeJudge.isLesson(context, text), TimeJudge.isShortRhythm(context, text) {
      return .event
    }
    if let own = context.time.cadence ?? context.carried.cadence { return own }
    // 每个街道有1所: there it is to be, once.
    let start = context.main.range.lowerBound
    if context.builder == nil, start > context.start, text[start - 1] == Scalar.having,
      !Self.someone.contains(text[context.figure.unit.upperBound - 1])
    {
      return .byDeadline
    }
    if let builder = context.builder {
      if isAskedOfEach(context, builder) { return .event }
      if isDoneEachYear(context, builder) { return .annual }
      // 每个乡镇至少建成一所幼儿园 is built once.
      if has(Self.building, builder) { return .byDeadline }
    }
    // 每个园区冷库容量达到10万吨 is reached once.
    let isLevel = context.isFinal && context.main.isCompared && context.figure.kind == .physical
    return context.carried.perCase && !isLevel ? .event : .byDeadline
  }

  private static let someone = ScalarSet(scalars("名人"))
  private static let eachYear = scalars("/年")
  private static let building = words("建成 建设 新建 打造 建立 设立 培育 布局")
  private static let providing = words("配备 配置 选派 派驻 指定")

  private func has(_ words: [[UInt32]], _ token: Token) -> Bool {
    words.contains { $0.elementsEqual(text[token.range]) }
  }

  private static let groups = ScalarSet([Scalar.each, Scalar.every])

  /// 各中小学至少配备1名教师, 每5所幼儿园配备1名督学.
  private func isAskedOfEach(_ context: SentenceContext, _ verb: Token) -> Bool {
    guard context.figure.kind == .count, verb.range.upperBound == context.main.range.lowerBound,
      has(Self.providing, verb)
    else { return false }
    return text[context.start] == Scalar.each || text[context.start] == Scalar.every
      || context.carried.bodies.contains { Self.groups.contains($0.unicodeScalars.first?.value ?? 0) }
  }

  /// The shortest stretch that holds indicator and value.
  private func quote(_ context: SentenceContext) -> Range<Int> {
    let main = context.main.range
    let limit = context.item.range.upperBound
    var start = context.start
    if main.lowerBound <= start || namer.onlyLinks(start..<main.lowerBound), context.isFinal,
      let subject = context.carried.subject
    {
      start = subject.lowerBound
    }
    start = max(start, main.lowerBound - IndicatorNamer.maxPhrase)
    var end = main.upperBound
    if !context.isFinal {
      end = min(limit, end + IndicatorNamer.maxPhrase)
      // 预留30%的号源（其中专家号源不低于30%）: a part of it is said for itself.
      if let remark = (main.upperBound..<end).first(where: { text.has(Self.ofThese, at: $0, limit: end) }) {
        end = remark
      }
    } else if let found = Self.quoteTails.match(text, at: end, limit: limit) {
      end += found.length
    }
    while end > main.upperBound, Scalar.isBlank(text[end - 1]) { end -= 1 }
    start = min(start, main.lowerBound)
    // “云岭鲜”品牌价值: the mark that a clause's own words begin with is theirs.
    if start > 0, text[start - 1] == Scalar.openQuote, text[start..<end].contains(Scalar.closeQuote) { start -= 1 }
    return min(start, main.lowerBound)..<end
  }

  private static let ofThese = scalars("（其中")
  private static let quoteTails = Lexicon(
    "目标 的目标 台阶 迈进 大关 产业目标 完成 办结")
}
