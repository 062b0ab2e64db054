/// Tells the terms on which something is granted, allowed or built from what a plan promises.
///
/// 贷款期限最长不超过2年, 单个企业最多申报5人, 可在取得许可证后3个月内缴清, 间距宜大于30公里 bind whoever asks or builds.
struct TermJudge: Sendable {
  private let text: [UInt32]
  // At hand: asked at every figure.
  private let termEnds = Self.lastOfTerms
  private let askingEnds = Self.lastOfAsking
  private let rateEnds = Self.lastOfRates

  private static let lastOfTerms = ScalarSet(terms.compactMap(\.last))
  private static let lastOfAsking = ScalarSet(mostAsking.compactMap(\.last))
  private static let lastOfRates = ScalarSet(rates.compactMap(\.last))

  init(text: [UInt32]) { self.text = text }

  func isTerm(_ context: SentenceContext) -> Bool {
    let main = context.main
    if isAdvised(main) { return true }
    // Most figures are neither bounded nor raised.
    guard main.isCompared || context.figure.kind == .count || context.figure.kind == .rate else { return false }
    let name = near(context.start, main)
    switch context.figure.kind {
    case .time where main.isLimit && isAllowed(name): return true
    case .time, .years, .bare: return ends(name, Self.terms, termEnds)
    case .count where isSet(name): return true
    case .count: return main.comparison == .atMost && holds(name, Self.asking) || isMost(name)
    case .rate where context.carried.deadlineIsHere: return false
    case .rate:
      return ends(name, Self.rates, rateEnds) || text[name].contains(Self.formerly) && holds(name, Self.former)
    case .physical, .money:
      return ends(name, Self.terms, termEnds) || main.before == .upTo && isLoosened(context)
    default: return false
    }
  }

  private static let terms = words(
    "贷款期限 补贴期限 补助期限 租赁期限 租期 支持期限 享受期限 资助期限 授信期限 贷款期限最长 补贴期限最长 期限最长 贴息期限 宽限期 缓缴期限")
  private static let allowing = words("可于 可延期 可缓缴 可分期 可申请延")
  private static let mayIn = scalars("可在")
  private static let after: UInt32 = 0x540E  // 后
  private static let asking = words("获支持 可申报 可申请 可享受 单个企业 每家企业 每户企业 同一企业 同一单位")
  private static let mostAsking = words("最多申报 最多申请 最多推荐 最多享受 限报 限申报")
  private static let rates = words("单位费率 个人费率 保险费率 社保费率")
  private static let formerly: UInt32 = 0x539F  // 原
  private static let former = words("原比例的 原标准的 原额度的 原费率的")
  private static let loosening = words("放宽")
  private static let loosened = words("面积限制 额度限制 贷款 公积金 购房")
  /// 事宜, 适宜, 便宜
  private static let otherwise = ScalarSet(scalars("事适便时"))
  private static let advising: UInt32 = 0x5B9C  // 宜

  /// 宜大于, 不宜小于: how it had better be built.
  private func isAdvised(_ main: BoundedFigure) -> Bool {
    let start = main.range.lowerBound
    return main.before != nil && start > 1 && text[start - 1] == Self.advising
      && !Self.otherwise.contains(text[start - 2])
  }

  /// 可在取得许可证后3个月内; 可在15分钟内到达 is what everybody is to be able to.
  private func isAllowed(_ name: Range<Int>) -> Bool {
    if holds(name, Self.allowing) { return true }
    guard let at = name.first(where: { text.has(Self.mayIn, at: $0, limit: name.upperBound) }) else { return false }
    return text[at..<name.upperBound].contains(Self.after)
  }

  private static let goals = words("目标设定为 指标设定为 目标共 指标共 主要指标 主要目标 约束性指标 预期性指标")

  /// 主要目标设定为23项: how many goals a plan has.
  private func isSet(_ name: Range<Int>) -> Bool {
    Self.goals.contains { text.ends(with: $0, at: name.upperBound, floor: name.lowerBound) }
  }

  /// 最多申报5人
  private func isMost(_ name: Range<Int>) -> Bool { ends(name, Self.mostAsking, askingEnds) }

  /// 放宽房屋面积限制，由180平方米提高到200平方米: what is let in.
  private func isLoosened(_ context: SentenceContext) -> Bool {
    let before = near(context.passage.sentence.lowerBound, context.main)
    return holds(before, Self.loosening) && holds(before, Self.loosened)
  }

  /// Letters before a figure that say on which terms: a sentence that never ends is not gone through for each of them.
  private static let reach = 60

  private func near(_ start: Int, _ main: BoundedFigure) -> Range<Int> {
    let end = main.range.lowerBound
    return max(min(start, end), end - Self.reach)..<end
  }

  /// A name ends with one of them, or a few letters before its end: 贷款期限一般, 费率从19%.
  private func ends(_ name: Range<Int>, _ words: [[UInt32]], _ lasts: ScalarSet) -> Bool {
    let low = max(name.lowerBound, name.upperBound - Self.tail)
    return (low..<name.upperBound).contains { at in
      lasts.contains(text[at]) && (at + 1 == name.upperBound || Self.leading.contains(text[at + 1]))
        && words.contains { text.ends(with: $0, at: at + 1, floor: name.lowerBound) }
    }
  }

  /// With what begins that stands between: 从19%, 一般, 最长, 原则上.
  private static let leading = ScalarSet(scalars("从由一最原统阶"))
  /// Letters of 从19% or 原则上 between a name and its figure.
  private static let tail = 6

  private func holds(_ range: Range<Int>, _ words: [[UInt32]]) -> Bool {
    range.contains { i in words.contains { text.has($0, at: i, limit: range.upperBound) } }
  }
}
