import Policy

/// Names of what stands behind a figure and is described at length there.
extension IndicatorNamer {
  private static let funds = words("资金 基金 贷款 债券 经费 资本 税收 收入 保险费")

  /// 争取各类资金1200亿元支持项目建设: the sum has its noun already.
  func sumBefore(_ before: Range<Int>) -> String? {
    Self.funds.contains { text.ends(with: $0, at: before.upperBound, floor: before.lowerBound) }
      ? phrases.compact(before) : nil
  }

  private static let plainFunds = words("专项资金 资金 补助资金 奖补资金 财政资金 经费 专项经费 补助经费")
  private static let givings = words("安排 统筹安排 拿出 投入 筹集 统筹 落实")
  private static let longestGiver = 14

  /// 自治区本级安排7亿元专项资金: of whose money, where the noun says no more than that it is money.
  func givenFund(_ before: Range<Int>, _ noun: Range<Int>) -> String? {
    guard Self.plainFunds.contains(where: { $0.elementsEqual(text[noun]) }), before.count <= Self.longestGiver,
      Self.givings.contains(where: { text.ends(with: $0, at: before.upperBound, floor: before.lowerBound + 2) })
    else { return nil }
    return phrases.compact(before).replacing("今年", with: "") + plan.string(noun)
  }

  private static let givers = words("为 给 向 在")
  private static let scopes = Lexicon("全市 全省 全县 全区 每年 免费 年内")
  private static let servings = words("免费 配送 配发 赠送 添置 购置 设立 设置 布设 提供 实施 开展 发放 配备 进行 安装 办理")
  private static let whomReach = 48
  private static let longestDeed = 30

  /// 每年为2.7万名初中女生免费接种疫苗: 免费接种疫苗的初中女生数.
  func served(_ context: SentenceContext, _ before: Range<Int>, _ after: Int) -> String? {
    guard context.figure.kind == .count else { return nil }
    var start = context.start
    var isFree = ""
    while let scope = Self.scopes.match(text, at: start, limit: before.upperBound) {
      if text.has(Self.servings[0], at: start, limit: before.upperBound) { isFree = "免费" }
      start += scope.length
    }
    // The 为 before a figure may be cut off with the words that lead over to it.
    guard Self.givers.contains(where: { text.has($0, at: start, limit: context.main.range.lowerBound) }),
      context.main.range.lowerBound - start <= 4
    else { return nil }
    let limit = min(context.part.range.upperBound, after + Self.whomReach)
    guard
      let deed = (after + 1..<max(after + 1, limit)).first(where: { i in
        Self.servings.contains { text.has($0, at: i, limit: limit) }
      })
    else { return nil }
    let stop = min(context.part.range.upperBound, deed + Self.longestDeed + 1)
    let end =
      (deed..<max(deed, stop)).first { i in
        Scalar.isDigit(text[i])
          || text[i] == Scalar.listComma && Self.givers.contains { text.has($0, at: i + 1, limit: stop) }
      } ?? stop
    guard end - deed > 2, end - deed <= Self.longestDeed else { return nil }
    return isFree + phrases.compact(deed..<end) + "的" + phrases.compact(noun(of: after..<deed))
  }

  /// 广东省学籍、未接种过的14周岁以下初中女生: the noun that all of it describes.
  private func noun(of range: Range<Int>) -> Range<Int> {
    guard range.contains(where: { text[$0] == Scalar.listComma }),
      let of = text[range].lastIndex(of: Scalar.of), range.upperBound - of > 2
    else { return range }
    return (of + 1)..<range.upperBound
  }

  private static let qualities = words("能够 具有 具备 拥有 符合 满足 掌握 带着 能 可")
  /// 技术水平高、创新性强的专项
  private static let goods = words("高 强 大 好 优 快 广 多 深 突出 明显 显著 先进 完善")
  private static let idiom = 4
  /// Letters of all qualities and their noun.
  private static let longestDescription = 90
  private static let nouns = 2...20

  /// 200名能够突破关键技术、带动新兴学科的领军人才, 100个惠民利民、共建共享的小区: the noun behind all qualities.
  func described(_ context: SentenceContext, _ before: Range<Int>, _ after: Int) -> String? {
    guard context.figure.kind == .count else { return nil }
    let limit = min(context.part.range.upperBound, after + Self.longestDescription)
    guard after < limit else { return nil }
    guard let join = (after..<limit).first(where: { ListJoins.stands(text, at: $0, in: after..<limit) }) else {
      return nil
    }
    let isList = text[join] == Scalar.listComma
    let isGood = isList && Self.goods.contains { text.ends(with: $0, at: join, floor: after + 2) }
    let isQuality = isGood || Self.qualities.contains { text.has($0, at: after, limit: join) }
    guard isList || isQuality, isQuality || join - after == Self.idiom,
      let of = text[join..<limit].firstIndex(of: Scalar.of), Self.nouns.contains(limit - of - 1),
      !text[after..<limit].contains(where: { Scalar.isDigit($0) || $0 == Scalar.open })
    else { return nil }
    // 具有代表性和推动作用的项目: where a verb among the qualities would end the noun.
    if isGood || !isList, nounEnd(context, after) > of { return nil }
    if !isQuality {
      let pieces = text[after..<of].split(separator: Scalar.listComma)
      guard pieces.allSatisfy({ $0.count == Self.idiom }) else { return nil }
    }
    return phrases.compact(before) + phrases.compact((of + 1)..<limit)
  }

  private static let places = words("乡镇 行政村 建制村 自然村 村 县 社区 街道")
  private static let passing: UInt32 = 0x901A  // 通

  /// 开工建设10个乡镇通三级公路: 通三级公路的乡镇数.
  func connected(_ before: Range<Int>, _ noun: Range<Int>) -> String? {
    guard let place = Self.places.first(where: { text.has($0, at: noun.lowerBound, limit: noun.upperBound) }),
      case let at = noun.lowerBound + place.count, noun.upperBound - at > 2, text[at] == Self.passing
    else { return nil }
    return phrases.compact(before) + plan.string(at..<noun.upperBound) + "的" + string(place)
  }

  private static let bringings = words("实现 达到 完成")
  private static let becoming = 2...6

  /// 毕业生当年实现100%就业: 毕业生当年就业率.
  func broughtAbout(_ context: SentenceContext, _ after: Int) -> String? {
    let figure = context.main.range.lowerBound
    guard let verb = Self.bringings.first(where: { text.ends(with: $0, at: figure, floor: context.start) }) else {
      return nil
    }
    let subject = phrases.trimmed(context.start..<(figure - verb.count))
    let deed = after..<context.item.range.upperBound
    guard subject.count > 1, Self.becoming.contains(deed.count), deed.allSatisfy({ Scalar.isHan(text[$0]) }) else {
      return nil
    }
    let isRate = text[deed.upperBound - 1] == Self.rate
    return phrases.compact(subject) + plan.string(deed) + (isRate ? "" : "率")
  }

  private static let rate: UInt32 = 0x7387  // 率
}
