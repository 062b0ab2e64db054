import Policy

/// What a list says once and a later member of it leaves out: the supply, the level, what is measured, what is
/// taken away.
extension NameFinisher {
  private static let old = Ingest.words("老旧 新 旧")
  private static let farms = Ingest.words("农业 蔬菜 渔业 园艺 养殖 大棚 种植 瓜果")
  /// Letters before the plant: a verb, or two.
  private static let facilityVerb = 6

  /// 燃气管网更新改造1400公里，场站更新改造604处: plants of the same supply.
  func ofSupply(_ name: [UInt32], _ last: NamedTarget?) -> [UInt32]? {
    guard let last, last.isHere else { return nil }
    var start = 0
    while start < min(name.count, Self.facilityVerb),
      let verb = Vocabulary.lexicon.match(name, at: start, limit: name.count), verb.code == WordClass.build.rawValue
    {
      start += verb.length
    }
    guard let facility = NameWords.facilities.match(name, at: start, limit: name.count),
      !Self.farms.contains(where: { name.has($0, at: start + facility.length, limit: name.count) }), last.kind != .rate,
      !NameWords.supplies.isIn(name, 0..<name.count)
    else { return nil }
    let other = scalars(last.name)
    guard let at = other.indices.first(where: { NameWords.supplies.match(other, at: $0, limit: other.count) != nil }),
      let supply = NameWords.supplies.match(other, at: at, limit: other.count)
    else { return nil }
    // 燃气老旧管网: a net or a plant of that supply, too.
    let net = Self.old.first { other.has($0, at: at + supply.length, limit: other.count) }?.count ?? 0
    guard NameWords.facilities.match(other, at: at + supply.length + net, limit: other.count) != nil else { return nil }
    var whole = Array(name[..<start])
    whole += other[at..<(at + supply.length)]
    whole += name[start...]
    return whole
  }

  private static let ownMeasures = Ingest.words(
    "人均可支配收入 人均纯收入 可支配收入 纯收入 人均收入 收入 增加值 产值 总产值 产量 面积 工资 补助标准 保障标准 投资 支出")
  private static let otherMeasures = Ingest.words("利润 税收 利税 经费 额 债务 进口 出口 资金 成本 贷款 存款 规模 销售 消费 融资 基金")
  private static let longestHolder = 10

  /// 农村居民人均可支配收入达到7500元，其中贫困户达到4000元: the same is measured.
  func measured(_ name: [UInt32], _ last: NamedTarget?, _ context: SentenceContext) -> [UInt32]? {
    guard let last, last.isHere, last.unit == context.figure.unitName(in: plan), last.kind != .count,
      last.kind != .rate, context.main.isCompared, context.part.opens(with: Scalar.ofThese, text),
      (2...Self.longestHolder).contains(name.count),
      name.last != Scalar.year, !Self.ownMeasures.contains(where: { name.find($0) != nil }),
      !Self.otherMeasures.contains(where: { name.find($0) != nil })
    else { return nil }
    let other = scalars(last.name)
    guard let measure = Self.ownMeasures.first(where: { other.ends(with: $0, at: other.count, floor: 1) }) else {
      return nil
    }
    return name + measure
  }

  /// 省级学校4所，市级10所: the list's verb, the level, and what the figure before it counts.
  func ofLevel(_ letters: [UInt32], _ last: NamedTarget?) -> [UInt32]? {
    guard let last, last.isHere, last.kind == .count, letters.count > 3, letters.last == Self.counting[0],
      Self.levelEnds.contains(letters[letters.count - 2]), case let own = Array(letters.dropLast()), isDeedOfLevel(own)
    else { return nil }
    let name = scalars(last.name)
    let verb = Vocabulary.lexicon.match(own, at: 0, limit: own.count)?.length ?? 0
    func level(_ i: Int) -> Int? {
      NameWords.scopes.match(name, at: i, limit: name.count).flatMap {
        $0.length > 1 && i + $0.length + 1 < name.count ? $0.length : nil
      }
    }
    guard let at = (0..<min(name.count, Self.facilityVerb)).first(where: { level($0) != nil }), let other = level(at)
    else { return nil }
    return Array(own[..<verb]) + Array(own[verb...]) + Array(name[(at + other)...])
  }

  private static let beyond = Ingest.words("比年度计划 比原计划 比计划 比年初计划 较年度计划 较原计划 较计划 比原定目标")

  /// 新建管道36公里，比原计划增加2公里: of what it is more.
  func beyondPlan(_ name: [UInt32], _ last: NamedTarget?) -> [UInt32]? {
    guard let last, last.isHere, name.count <= Self.longestHolder,
      Self.beyond.contains(where: { name.starts(with: $0) })
    else { return nil }
    var thing = scalars(last.name)
    if thing.last == Self.counting[0] { thing.removeLast() }
    return thing.find(name) == nil ? thing + name : nil
  }

  private static let everyYear = Ingest.scalars("每年")
  private static let completions = Ingest.words("累计完成 完成 累计 累计实现")
  private static let doneShare = Ingest.scalars("完成率")
  private static let sumOf = Ingest.scalars("额")

  /// 固定资产投资年均增长20%，累计完成240亿元: the sum of what grows.
  func completed(_ name: [UInt32], _ context: SentenceContext) -> [UInt32]? {
    // 硬化公路265公里。9月底前完成25%以上: so much of what was named before.
    if context.figure.kind == .rate, Self.completions.prefix(2).contains(name), let last = context.carried.named,
      last.kind == .physical || last.kind == .count
    {
      let whole = scalars(last.name)
      return (whole.last == Self.counting[0] ? whole.dropLast() : whole) + Self.doneShare
    }
    guard context.figure.kind == .money, name.count <= Self.facilityVerb, Self.completions.contains(name),
      let last = context.carried.named, last.isHere, last.kind == .rate
    else { return nil }
    let other = scalars(last.name)
    guard let growth = Self.yearlyGrowths.first(where: { other.ends(with: $0, at: other.count, floor: 2) }) else {
      return nil
    }
    return other.dropLast(growth.count) + name + Self.sumOf
  }

  private static let yearlyGrowths = Ingest.words("年均增长率 同比增长率 增长率 年均增速 增速 年均增长 增长")
  private static let levelEnds = ScalarSet(Ingest.scalars("级镇村区市县乡城学部方央属"))
  private static let falls = Ingest.words("再减少 减少 压减 削减 降低 减轻 缩减 节约 压缩")

  /// 减少企业税负3500亿元、涉企收费2000亿元: what is taken away goes on.
  func takenAway(_ name: [UInt32], _ context: SentenceContext) -> [UInt32]? {
    guard context.figure.kind == .money || context.figure.kind == .physical, !context.item.isFirst,
      context.verb == nil, let last = context.carried.named, last.isHere,
      last.unit == context.figure.unitName(in: plan), name.count > 1,
      !Self.moves.contains(where: { name.ends(with: $0, at: name.count, floor: 0) })
    else { return nil }
    let other = scalars(last.name)
    let word = Self.falls.first { fall in other.find(fall).map { $0 <= Self.facilityVerb / 2 } ?? false }
    guard let word, name.find(word) == nil else { return nil }
    return name.starts(with: Self.everyYear) ? Self.everyYear + word + name.dropFirst(2) : word + name
  }
}
