import Policy

/// Names that a list or a clause leaves half unsaid.
extension IndicatorNamer {
  private static let starts = words("超 过 突破 达 大于 高于")

  /// 营收超100亿元的企业5家、超50亿元的企业20家: what the later threshold is counted in stands in the first.
  func inheriting(_ name: String, _ context: SentenceContext) -> String {
    let words = inherited(context)
    guard !words.isEmpty else { return name }
    let letters = scalars(name)
    let verb = Vocabulary.lexicon.match(letters, at: 0, limit: letters.count)
    let at = verb.map { $0.code == WordClass.build.rawValue ? $0.length : 0 } ?? 0
    return string(letters[..<at]) + words + string(letters[at...])
  }

  private func inherited(_ context: SentenceContext) -> String {
    guard let subject = context.carried.subject, context.figure.kind == .count || context.figure.kind == .time else {
      return ""
    }
    let lead = lead(context)
    guard !lead.isEmpty, isThreshold(at: lead.lowerBound, lead.upperBound), subject.upperBound <= lead.lowerBound,
      let cut = subject.first(where: { $0 > subject.lowerBound && isThreshold(at: $0, subject.upperBound) })
    else { return "" }
    var start = subject.lowerBound
    while context.figure.kind != .time, start < cut, let word = Vocabulary.lexicon.match(text, at: start, limit: cut) {
      start += word.length
    }
    let words = start..<cut
    if context.figure.kind == .time { return words.count > 2 ? plan.string(words) : "" }
    guard let unit = NameWords.thresholds.first(where: { text.ends(with: $0, at: cut, floor: start) }) else {
      return ""
    }
    return string(unit)
  }

  /// A sum begins here, or a comparator before one.
  private func isThreshold(at i: Int, _ limit: Int) -> Bool {
    var at = i
    if let word = Self.starts.first(where: { text.has($0, at: i, limit: limit) }) { at += word.count }
    guard at < limit, Scalar.isDigit(text[at]) || at > i && Scalar.figureScale(text[at]) != nil else { return false }
    return i == at || at > i
  }

  /// 建设年吞吐量500万吨的物流基地: 物流基地年吞吐量.
  func capacity(_ context: SentenceContext, _ noun: Range<Int>) -> String? {
    guard context.figure.kind == .physical, let verb = context.builder else { return nil }
    let before = verb.range.upperBound..<max(verb.range.upperBound, context.main.range.lowerBound)
    guard noun.count > 1,
      let word = NameWords.capacities.first(where: { before.count == $0.count && plan.has($0, at: before.lowerBound) })
    else { return nil }
    return phrases.compact(noun) + string(word)
  }

  private static let uses = words("资金用于 用于 支持 扶持 专项用于 专门用于")

  private static let spending = words("资金用于 用于")

  /// 专项资金100万元用于采购设备: what it buys says more than that it is money.
  func used(_ noun: Range<Int>) -> String? {
    Self.spending.contains { plan.has($0, at: noun.lowerBound) } ? purpose(noun) : nil
  }

  /// 每年安排100万元资金用于采购工具: 采购工具资金.
  func purpose(_ noun: Range<Int>) -> String? {
    guard let word = Self.uses.first(where: { plan.has($0, at: noun.lowerBound) }), noun.count > word.count + 2 else {
      return nil
    }
    return phrases.compact((noun.lowerBound + word.count)..<noun.upperBound) + "资金"
  }

  private static let covering = scalars("全覆盖")
  private static let covered = words("社区 行政村 自然村 村 乡镇 街道 园区 开发区 企业 学校 医院 县区 县 景区 小区")

  /// 实现7000个社区（村）政务服务规范化建设全覆盖: how many of them are covered, and with what.
  private func coverage(_ noun: Range<Int>) -> String? {
    guard text.ends(with: Self.covering, at: noun.upperBound, floor: noun.lowerBound),
      let whom = Self.covered.first(where: { text.has($0, at: noun.lowerBound, limit: noun.upperBound) })
    else { return nil }
    var end = noun.lowerBound + whom.count
    if text[end] == Scalar.open, let close = text[end..<noun.upperBound].firstIndex(of: Scalar.close) {
      end = close + 1
    }
    guard noun.upperBound - end > Self.covering.count + 1 else { return nil }
    return "实现" + plan.string(end..<noun.upperBound) + "的" + plan.string(noun.lowerBound..<end)
  }

  private static let outcomes = words("实现 通光纤 通硬化路 通客车 达到")

  /// 推进5万个行政村通光纤: 通光纤的行政村数.
  func outcome(_ context: SentenceContext, _ noun: Range<Int>) -> String? {
    if context.figure.kind == .count, let name = coverage(noun) { return name }
    if context.figure.kind == .count, context.builder == nil,
      let making = CountJudge.becoming.first(where: { text.has($0, at: noun.lowerBound, limit: noun.upperBound) }),
      noun.count > making.count + 1
    {
      let become = (noun.lowerBound + making.count)..<noun.upperBound
      return string(making.prefix(2)) + phrases.compact(become)
    }
    guard context.figure.kind == .count, context.builder == nil,
      let at = noun.first(where: { i in
        i > noun.lowerBound + 1 && Self.outcomes.contains { text.has($0, at: i, limit: noun.upperBound) }
      }), noun.upperBound - at > 2, noun.upperBound - at <= 14
    else { return nil }
    return plan.string(at..<noun.upperBound) + "的" + phrases.compact(noun.lowerBound..<at)
  }

  /// 按总课时的11%开设艺术课程: 开设艺术课程占总课时比例.
  func fitted(_ context: SentenceContext) -> String? {
    guard context.figure.kind == .rate, let found = FittedShare.deed(context, text) else { return nil }
    let base = "占" + plan.string(found.whole) + "比例"
    return phrases.compact(phrases.trimmed(found.who)) + phrases.compact(found.deed) + base
  }

  /// 80%以上的园区建成冷链体系: 建成冷链体系的园区占比.
  ///
  /// 服务费的80%用于人员薪酬: 服务费用于人员薪酬; 预留30%的号源: 预留号源.
  func reached(_ context: SentenceContext, _ after: Int) -> String? {
    guard context.figure.kind == .rate else { return nil }
    if let name = fitted(context) { return name }
    let limit = context.part.range.upperBound
    if text.has(Self.uses[1], at: after, limit: limit) { return used(context, after) }
    if let fitted = FittedShare(context, text) {
      return phrases.compact(phrases.trimmed(fitted.whole)) + plan.string(fitted.deed) + "的" + plan.string(fitted.share)
    }
    if let name = partOfPlace(context, after) ?? deedOf(context, after) ?? broughtAbout(context, after) { return name }
    if let verb = RateJudge.sparing.first(where: {
      text.ends(with: $0, at: context.main.range.lowerBound, floor: context.part.range.lowerBound)
    }) {
      let end = (after..<limit).first { text[$0] == Scalar.open || Scalar.isJoin(text[$0]) } ?? limit
      let whose = phrases.trimmed(context.start..<(context.main.range.lowerBound - verb.count))
      let subject = Self.holders.contains(whose.count) ? phrases.compact(whose) : ""
      return end - after > 1 ? subject + string(verb) + phrases.compact(after..<end) : nil
    }
    if let at = (after + 1..<max(after + 1, limit)).first(where: { i in
      RateJudge.sharing.contains { text.has($0, at: i, limit: limit) }
    }), at > after + 1, limit - at <= 20 {
      return plan.string(at..<limit) + "的" + phrases.compact(after..<at)
    }
    var k = context.main.token + 1
    while k < context.part.tokens.upperBound {
      let token = context.tokens[k]
      let isAct = token.kind == .build || token.kind == .push || token.kind == .completion || token.kind == .atLeast
      if isAct, let deed = deed(behind: token, limit) {
        return plan.string(deed..<limit) + "的" + phrases.compact(after..<deed)
      }
      if isAct, token.range.lowerBound > after + 1, token.range.count > 1, limit - token.range.lowerBound <= 20 {
        var end = token.range.lowerBound
        if let join = text[after..<end].firstIndex(where: { Scalar.isJoin($0) }), context.item.range.upperBound == join
        {
          end = join
        }
        return plan.string(token.range.lowerBound..<limit) + "的" + phrases.compact(after..<end)
      }
      k += 1
    }
    return nil
  }

  private static let doings = words("实行 实施 执行 落实 推行 开展 纳入 建立 建成 达到 完成 实现 配备 设立")

  /// Letters in which the deed begins behind 的.
  private static let deedReach = 24

  /// 60%的政府举办的机构实行制度: the first verb only says which ones; where the deed begins.
  private func deed(behind verb: Token, _ limit: Int) -> Int? {
    let end = verb.range.upperBound
    guard end + 3 < limit, text[end] == Scalar.of else { return nil }
    let reach = end + 3..<max(end + 3, min(limit, end + Self.deedReach))
    return reach.first { i in Self.doings.contains { text.has($0, at: i, limit: limit) } }
  }

  /// 二级医院100%设立口腔科: 设立口腔科的二级医院占比.
  private func deedOf(_ context: SentenceContext, _ after: Int) -> String? {
    let limit = context.item.range.upperBound
    guard context.figure.value == 100 || context.carried.listGoesOn, after < limit,
      RateJudge.becoming.contains(where: { text.has($0, at: after, limit: limit) })
    else { return nil }
    let subject = phrases.trimmed(context.start..<context.main.range.lowerBound)
    let deed = plan.string(after..<limit)
    return subject.count > 2 ? deed + "的" + phrases.compact(subject) : deed
  }

  /// Letters of those who spare something.
  private static let holders = 4...24
  private static let areas = words("面积 区域 用地")
  private static let reaching = words("达到 完成 实现 取得")

  /// 全市城镇25%面积达到排水能力: 全市城镇达到排水能力的面积占比.
  private func partOfPlace(_ context: SentenceContext, _ after: Int) -> String? {
    let limit = context.item.range.upperBound
    guard let area = Self.areas.first(where: { text.has($0, at: after, limit: limit) }),
      Self.reaching.contains(where: { text.has($0, at: after + area.count, limit: limit) })
    else { return nil }
    let place = phrases.trimmed(context.start..<context.main.range.lowerBound)
    guard place.count > 1 else { return nil }
    return phrases.compact(place) + plan.string((after + area.count)..<limit) + "的" + string(area)
  }

  private static let longestSum = 14

  /// What is used, up to the mark before it, and for what.
  private func used(_ context: SentenceContext, _ after: Int) -> String {
    let end = (after..<context.item.range.upperBound).first { Scalar.isJoin(text[$0]) } ?? context.item.range.upperBound
    var last = context.main.range.lowerBound
    if last > context.start, text[last - 1] == Scalar.of { last -= 1 }
    var first = last
    while first > context.start, last - first < Self.longestSum, Scalar.isHan(text[first - 1]),
      text[first - 1] != Scalar.of, !Scalar.isJoin(text[first - 1])
    {
      first -= 1
    }
    return phrases.compact(first..<last) + plan.string(after..<end)
  }

  private static let cities = words("城乡")
  private static let residents = scalars("居民")
  private static let sizes: Set<UnitKind> = [.money, .level]

  /// Names of firms or of town and country that the part before lists: 甲、乙等企业做大做强，分别冲刺500亿元、200亿元.
  func listed(_ context: SentenceContext) -> String? {
    let main = context.main
    guard main.run > 1 else { return nil }
    if main.run == 2, let subject = main.place == 0 ? context.start..<main.range.lowerBound : context.carried.subject,
      text.has(Self.cities[0], at: subject.lowerBound, limit: subject.upperBound)
    {
      let rest = phrases.trimmed((subject.lowerBound + 2)..<subject.upperBound)
      let town = plan.has(Self.residents, at: rest.lowerBound) ? "城镇" : "城市"
      return (main.place == 0 ? town : "农村") + plan.string(rest).replacing("分别", with: "")
    }
    guard Self.sizes.contains(context.figure.kind), main.place == 0 else { return nil }
    return nil
  }
}
