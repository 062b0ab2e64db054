/// Finds the counties and parks that a figure is meant for.
struct PlaceReader: Sendable {
  let names: AreaNames
  private let plan: PlanText
  private let text: [UInt32]

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
    names = AreaNames(plan: plan)
  }

  private let lead = Self.leadWords
  private let cities = Places.shortNames
  private static let leadWords = Lexicon("其中 推动 支持 推进 指导 以 其次是 其次为 其次 依次是 依次为 分别是 具体来看 此外")
  private static let each: [[UInt32]] = words("各 均 分别")
  private static let eachPlace = words("每个县 每个区 每县 每区 每个园区 每个县市区")
  /// Letters between places and the figure that is shared out.
  private static let maxBetween = 90

  /// The item's own area, else those that its sentence or paragraph names.
  func areas(_ context: SentenceContext) -> [Range<Int>] {
    if let own = ownArea(context) { return [own] }
    let shared = sharedPlaces(context)
    if !shared.isEmpty { return shared }
    if let own = leadingArea(context) { return [own] }
    return context.carried.areas
  }

  /// The counties that a part begins with: 安居区、大英县、船山区错位发展…, 以长宁县、江安县为重点; nil for less than two.
  func list(in part: SentencePart, from start: Int, _ clues: LetterClues) -> NamedPlaces? {
    let first = skipLead(start, part.range.upperBound)
    // Most parts begin with no place.
    let (limit, onlyKnown) = (part.range.upperBound, !clues.contains(.places))
    guard let name = (onlyKnown ? nil : names.place(at: first, limit)) ?? known(at: first, limit: limit) else {
      return nil
    }
    let places = places(from: first, limit: limit, onlyKnown: onlyKnown)
    if places.names.count > 1 { return places }
    let only = places.names.first ?? name
    let rest = only.upperBound..<part.range.upperBound
    let isMost = rest.count <= Self.longestMost && Self.most.contains { plan.find($0, in: rest) != nil }
    return isMost ? NamedPlaces(names: [only], end: only.upperBound, isMost: true) : nil
  }

  private static let most = words("最重 最多 最大 最高 居首")
  /// Letters that say so of a county: 承担的任务最重.
  private static let longestMost = 12

  /// 武汉: a city that is known by its short name.
  private func known(at start: Int, limit: Int) -> Range<Int>? {
    cities.match(text, at: start, limit: limit).map { start..<(start + $0.length) }
  }

  private func skipLead(_ start: Int, _ limit: Int) -> Int {
    start + (lead.match(text, at: start, limit: limit)?.length ?? 0)
  }

  /// The places that are named one after the other; where no letter ends a county's name, only known ones.
  private func places(from start: Int, limit: Int, onlyKnown: Bool = false) -> NamedPlaces {
    var places = NamedPlaces()
    var from = start
    while places.names.count < AreaNames.maxAreas,
      let name = (onlyKnown ? nil : names.place(at: from, limit)) ?? knownOfList(at: from, limit: limit)
    {
      places.names.append(name)
      places.end = name.upperBound
      guard name.upperBound < limit, Scalar.isJoin(text[name.upperBound]) else { break }
      from = name.upperBound + 1
    }
    return places
  }

  /// 武汉 of 武汉和荆州: with another beside it.
  private func knownOfList(at start: Int, limit: Int) -> Range<Int>? {
    guard let name = known(at: start, limit: limit) else { return nil }
    let isFollowed = name.upperBound < limit && Scalar.isJoin(text[name.upperBound])
    return isFollowed || start > 0 && Scalar.isJoin(text[start - 1]) ? name : nil
  }

  /// 青山县20家、白水县15家; A县、B区分别新增20家、15家: the area that stands in a figure's own words.
  private func ownArea(_ context: SentenceContext) -> Range<Int>? {
    let main = context.main
    if main.run > 1, let found = RespectiveNames(context, plan) {
      let name = found.names[main.place]
      if names.isArea(name) { return name }
    }
    var start = context.start
    if text.has(Scalar.ofThese, at: start, limit: main.range.lowerBound) {
      start = ClauseHead.skipJoins(text, start + Scalar.ofThese.count, main.range.lowerBound)
    }
    if names.isArea(start..<main.range.lowerBound) { return start..<main.range.lowerBound }
    guard start > context.start || startsAfterThese(context), let verb = context.builder ?? context.verb,
      verb.range.lowerBound > start
    else { return nil }
    let name = start..<verb.range.lowerBound
    return names.isArea(name) ? name : nil
  }

  private func startsAfterThese(_ context: SentenceContext) -> Bool {
    text.ends(with: Scalar.ofThese, at: context.start - 1, floor: 0)
      || text.ends(with: Scalar.ofThese, at: context.start, floor: 0)
  }

  /// 裕安区、金安区各新造3万亩: one target for each; …分别达到200亿元、80亿元: each its own.
  private func sharedPlaces(_ context: SentenceContext) -> [Range<Int>] {
    let main = context.main
    let carried = context.carried.places
    if carried.isMost, let name = carried.names.first, carried.end <= context.start,
      context.item.isFirst, context.part.range.lowerBound - carried.end <= Self.maxBetween
    {
      let isOfAll = Self.wholes.contains { text.has($0, at: context.start, limit: text.count) }
      return isOfAll ? [] : [name]
    }
    if main.run == 1 {
      let known = knownPlaces(context)
      if !known.isEmpty { return known }
    }
    let covers = carried.end > context.start || main.run > 1 || isShared(context.start) || isEven(context)
    let places = covers ? carried : places(from: context.start, limit: main.range.lowerBound)
    guard !places.names.isEmpty else {
      let short = shortPlaces(context)
      return short.isEmpty ? summedPlaces(context) : short
    }
    if main.run > 1 {
      guard places.names.count == main.run else { return [] }
      // With words between, the names must be shared out: 分别.
      return sharesOut(context, places) || main.place > 0 ? [places.names[main.place]] : []
    }
    return sharesOut(context, places) ? places.names : []
  }

  /// 全市新建冷库40座 behind 临江区任务最重: not that county's.
  private static let wholes = words("全市 全省 全县 全区 全州 各地 其他 其它")
  private static let kinds = ScalarSet(scalars("市县区州"))

  /// 青山、白水、绿河区各新建20座: what the last name ends with holds for all, and each has its own.
  private func shortPlaces(_ context: SentenceContext) -> [Range<Int>] {
    guard context.main.run == 1 else { return [] }
    var listed: [Range<Int>] = []
    var start = context.start
    let limit = min(context.main.range.lowerBound, start + Self.maxBetween)
    while listed.count < AreaNames.maxAreas {
      var end = start
      while end < limit, end - start <= Self.shortName, Scalar.isHan(text[end]), !Scalar.isJoin(text[end]),
        text[end] != Self.each[0][0]
      {
        end += 1
      }
      guard (2...Self.shortName).contains(end - start), end < limit else { return [] }
      listed.append(start..<end)
      guard Scalar.isJoin(text[end]) else { break }
      start = end + 1
    }
    // 教育、医疗、社区各新建20个 names no places.
    guard let last = listed.last, listed.count > 1, text[last.upperBound] == Self.each[0][0], names.isArea(last) else {
      return []
    }
    return listed
  }

  /// A place's name; where it lacks what the last of its list ends with, with that: 青山区 of 青山、白水区.
  func name(_ area: Range<Int>, of areas: [Range<Int>]) -> String {
    let name = plan.string(area)
    guard let last = areas.last, area != last, area.count < last.count, let kind = text[last].last,
      Self.kinds.contains(kind), !names.isArea(area), text[area.upperBound] == Scalar.listComma
    else { return name }
    return name + string([kind])
  }

  /// 青山、白水、绿河三市防洪能力达到200年一遇: a level that each of those has to reach whose number stands behind them.
  private func summedPlaces(_ context: SentenceContext) -> [Range<Int>] {
    let main = context.main
    guard main.run == 1, main.before == .atLeast || main.before == .upTo,
      main.figure.kind == .rate || main.figure.kind == .physical && text[main.figure.unit.upperBound - 1] == Self.once
    else { return [] }
    var names: [Range<Int>] = []
    var start = context.start
    let limit = min(main.range.lowerBound, start + Self.maxBetween)
    while names.count < AreaNames.maxAreas {
      var end = start
      while end < limit, Scalar.isHan(text[end]), end - start < Self.shortName,
        Scalar.chineseDigit(text[end]) == nil || end == start, !Scalar.isJoin(text[end])
      {
        end += 1
      }
      guard end - start >= 2, end < limit else { return [] }
      names.append(start..<end)
      if Scalar.isJoin(text[end]) {
        start = end + 1
        continue
      }
      let isSum = Scalar.chineseDigit(text[end]) == names.count && end + 1 < limit && Self.kinds.contains(text[end + 1])
      return isSum && names.count > 1 ? names : []
    }
    return []
  }

  /// 武汉、荆州达到200年一遇: cities that are known by their short names, and nothing between them and the level.
  private func knownPlaces(_ context: SentenceContext) -> [Range<Int>] {
    let main = context.main
    let isOnce = main.figure.kind == .physical && text[main.figure.unit.upperBound - 1] == Self.once
    guard isOnce || main.figure.kind == .rate else { return [] }
    var names: [Range<Int>] = []
    var start = context.start
    while names.count < AreaNames.maxAreas,
      let length = Places.length(in: text, at: start, limit: main.range.lowerBound)
    {
      names.append(start..<(start + length))
      start += length
      guard start < main.range.lowerBound, Scalar.isJoin(text[start]) else { break }
      start += 1
    }
    // 沈阳、鞍山增长15%以上: nothing but how it moves stands between.
    return isOnce || Self.moves.contains { $0.elementsEqual(text[start..<max(start, main.range.lowerBound)]) }
      ? names : []
  }

  private static let moves = [[]] + words("增长 下降 提高 降低 增幅 分别增长 要增长 比上年增长 同比增长")

  private static let once: UInt32 = 0x9047  // 遇

  /// 各, 均 or 分别 stands between the places and the figure, or 每个县 opens the clause.
  private func sharesOut(_ context: SentenceContext, _ places: NamedPlaces) -> Bool {
    let start = context.main.range.lowerBound
    if places.end > context.start, places.end <= start {
      let between = places.end..<min(start, places.end + Self.maxBetween)
      let first = between.isEmpty ? 0 : text[between.lowerBound]
      let isClose = first == Self.each[0][0] || first == Self.each[1][0]
      return isClose || plan.find(Self.each[2], in: between) != nil
    }
    if isShared(context.start) || isEven(context) { return true }
    return context.main.run > 1 && plan.find(Self.each[2], in: context.start..<start) != nil
  }

  /// 各建成…, 每个县各引进…
  private func isShared(_ start: Int) -> Bool {
    text.has(Self.each[0], at: start, limit: text.count)
      || Self.eachPlace.contains { text.has($0, at: start, limit: text.count) }
  }

  private static let even: UInt32 = 0x5747  // 均
  private static let notEven = ScalarSet(scalars("平人年户亩地月日"))
  private static let nearEven = 5

  /// 新建量均为30座: as much for each of those that were named.
  private func isEven(_ context: SentenceContext) -> Bool {
    let end = context.main.range.lowerBound
    let low = max(context.start, end - Self.nearEven)
    return (low..<max(low, end)).contains { text[$0] == Self.even && ($0 == 0 || !Self.notEven.contains(text[$0 - 1])) }
  }

  /// Letters of a county that begins its clause.
  private static let shortName = 6

  /// 舒城县新造10万亩: a county that begins its clause and the verb right after it.
  private func leadingArea(_ context: SentenceContext) -> Range<Int>? {
    guard let verb = context.builder ?? context.verb, verb.range.lowerBound > context.start + 1 else { return nil }
    var start = skipLead(context.start, verb.range.lowerBound)
    // 在白水区建成2个
    if text[start] == Self.within { start += 1 }
    let name = start..<max(start, verb.range.lowerBound)
    guard name.count <= Self.shortName, names.isArea(name), let last = name.last else { return nil }
    return Self.counties.contains(text[last]) ? name : nil
  }

  private static let within: UInt32 = 0x5728  // 在
  private static let counties = Set(scalars("县区旗市"))
}
