/// Names of a list before 分别, each for the figure in its place.
extension IndicatorNamer {
  /// A、B分别迈上300亿元、500亿元台阶: the name in the figure's place.
  func respective(_ context: SentenceContext) -> String? {
    guard let found = RespectiveNames(context, plan), let first = found.names.first else { return nil }
    guard let name = ownName(found, context).map({ JointIndicators.sharingBase($0, of: plan.string(first)) }) else {
      return nil
    }
    return ofTrade(name, found, plan.string(found.names[context.main.place]))
  }

  private static let tradeLetters = 2

  /// 石油装备三大主导产业产值: 石油装备产业产值, and so for the others.
  private func ofTrade(_ name: String, _ found: RespectiveNames, _ own: String) -> String {
    guard let counted = found.counted else { return name }
    let trade = plan.string((counted.upperBound - Self.tradeLetters)..<counted.upperBound)
    let all = plan.string(counted)
    if name.contains(all) { return name.replacing(all, with: trade) }
    guard name.hasPrefix(own), !own.hasSuffix(trade), !own.hasSuffix("业") else { return name }
    return own + trade + name.dropFirst(own.count)
  }

  private func ownName(_ found: RespectiveNames, _ context: SentenceContext) -> String? {
    let place = context.main.place
    let own = found.names[place]
    let afterMark = found.mark + 2
    var end = context.wordsEnd
    if place > 0 { end = max(found.end, context.carried.subject?.upperBound ?? found.end) }
    let words = plan.string(phrases.trimmed(afterMark..<max(afterMark, end)))
    if areas.isArea(own) { return words.isEmpty ? ofPlaces(found) : words }
    let tail = plan.string(phrases.trimmed(found.end..<found.mark)) + words
    // 出栏牛、羊、肉兔分别达到…: the first one's verb is that of all.
    if place > 0,
      let verb = Self.herding.first(where: { text.has($0, at: found.names[0].lowerBound, limit: found.end) })
    {
      return string(verb) + plan.string(own) + tail
    }
    if let base = sharedBeginning(found, place) { return base + tail }
    if let name = ofMiddle(found, place) { return name + tail }
    if let name = ofOrder(found, place) { return name + tail }
    if place + 1 == found.names.count || found.end < found.mark || JointIndicators.isIndicator(text, own) {
      return plan.string(own) + tail
    }
    let last = found.names[found.names.count - 1]
    if let deed = ofPlacesThatDo(found, own) { return plan.string(own) + plan.string(deed..<last.upperBound) + tail }
    // 城镇和农村常住居民人均可支配收入: of both.
    if NameWords.scopes.match(text, at: own.lowerBound, limit: own.upperBound)?.length == own.count,
      let scope = NameWords.scopes.match(text, at: last.lowerBound, limit: last.upperBound), scope.length < last.count
    {
      return plan.string(own) + plan.string((last.lowerBound + scope.length)..<last.upperBound) + tail
    }
    if let of = ofOwners(found) { return plan.string(own) + plan.string(of..<last.upperBound) + tail }
    if let ending = JointIndicators.ending(text, last) { return plan.string(own) + string(ending) + tail }
    // 小学、初中学生人均公用经费: names side by side are mostly as long as each other.
    let first = Self.carriers.first { text.has($0, at: own.lowerBound, limit: own.upperBound) }?.count ?? 0
    let name = (own.lowerBound + first)..<own.upperBound
    if place == 0 || found.names.count > 2, last.count - name.count >= Self.leastShared, name.count >= 2 {
      return plan.string(name) + plan.string((last.lowerBound + name.count)..<last.upperBound) + tail
    }
    return plan.string(own) + tail
  }

  private static let longestOwner = 8

  /// 设区市、县城和重点镇的供水普及率: what the last one's 的 leads to is that of all.
  private func ofOwners(_ found: RespectiveNames) -> Int? {
    guard let last = found.names.last, let of = text[last].firstIndex(of: Scalar.of),
      of - last.lowerBound <= Self.longestOwner, last.upperBound - of > 2,
      found.names.dropLast().allSatisfy({ !text[$0].contains(Scalar.of) && !JointIndicators.isIndicator(text, $0) })
    else { return nil }
    return of
  }

  private static let placeEnds = ScalarSet(scalars("区县市镇乡村"))

  /// The last of 乡村, 城镇.
  private func isPlaceEnd(_ i: Int, _ limit: Int) -> Bool {
    Self.placeEnds.contains(text[i]) && i + 1 < limit && !Self.placeEnds.contains(text[i + 1])
  }

  /// 在中心城区和其他地区建设停车场的比例: the last place's deed is that of all.
  private func ofPlacesThatDo(_ found: RespectiveNames, _ own: Range<Int>) -> Int? {
    guard let last = found.names.last, Self.placeEnds.contains(text[own.upperBound - 1]),
      let end = last.prefix(Self.longestOwner).first(where: { isPlaceEnd($0, last.upperBound) }),
      Vocabulary.lexicon.match(text, at: end + 1, limit: last.upperBound)?.code == WordClass.build.rawValue,
      text[last].contains(Scalar.of)
    else { return nil }
    return end + 1
  }

  private static let longestMiddle = 2

  /// 农村公路县、乡、村道养护资金: what stands between is as long as what differs.
  private func ofMiddle(_ found: RespectiveNames, _ place: Int) -> String? {
    guard found.names.count > 2, let first = found.names.first, let last = found.names.last,
      case let length = found.names[1].count, length <= Self.longestMiddle,
      first.count == length || first.count > length + 1,
      length == 1 || last.count - length <= Self.longestMiddle,
      text[first.upperBound - 1] != text[last.upperBound - 1],
      last.count > length + 1,
      found.names.dropFirst().dropLast().allSatisfy({ $0.count == length })
    else { return nil }
    let end = place == 0 ? first.upperBound : found.names[place].lowerBound + length
    return plan.string(first.lowerBound..<(first.upperBound - length)) + plan.string((end - length)..<end)
      + plan.string((last.lowerBound + length)..<last.upperBound)
  }

  static let herding = words("出栏 存栏")

  /// 高新区、经济区生产总值分别达到150亿元: what the last place's name goes on with.
  private func ofPlaces(_ found: RespectiveNames) -> String {
    guard let last = found.names.last else { return "" }
    let place = (last.lowerBound + 1...last.upperBound).last { areas.isArea(last.lowerBound..<$0) }
    // 高新区、经开区营业收入: kinds of parks whose names are none of counties.
    let park = last.prefix(Self.longestOwner).first { Self.placeEnds.contains(text[$0]) && $0 > last.lowerBound + 1 }
    return plan.string((place ?? park.map { $0 + 1 } ?? last.lowerBound)..<last.upperBound)
  }

  private static let orders = words("第一 第二 第三 一 二 三")
  private static let ordinal: UInt32 = 0x7B2C  // 第

  /// 第一、二、三产业增加值: numbers of one thing.
  private func ofOrder(_ found: RespectiveNames, _ place: Int) -> String? {
    guard let first = found.names.first, let last = found.names.last, text[first.lowerBound] == Self.ordinal,
      let order = Self.orders.first(where: { text.has($0, at: last.lowerBound, limit: last.upperBound) }),
      found.names.dropLast().allSatisfy({ name in Self.orders.contains { $0.elementsEqual(text[name]) } })
    else { return nil }
    let own = found.names[place]
    let mark = text[own.lowerBound] == Self.ordinal ? "" : "第"
    let words = place + 1 == found.names.count ? last.lowerBound..<(last.lowerBound + order.count) : own
    return mark + plan.string(words) + plan.string((last.lowerBound + order.count)..<last.upperBound)
  }

  /// 花生耕、种、收机械化率: what is worked on stands with the first act alone.
  private func sharedBeginning(_ found: RespectiveNames, _ place: Int) -> String? {
    guard place > 0, let first = found.names.first, let last = found.names.last,
      let ending = JointIndicators.ending(text, last)
    else { return nil }
    let own = found.names[place]
    let stem = place + 1 == found.names.count ? own.lowerBound..<(own.upperBound - ending.count) : own
    return ListedActs.whole(text, stem, after: first).map { string($0 + ending) }
  }

  private static let carriers = words("把 将 使")
  /// Letters that the last of several names has more than its siblings.
  private static let leastShared = 3
}
