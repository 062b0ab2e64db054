import Policy

/// Judges the size of a thing by its name: 打造千亿级随州香菇产业, 聚焦千亿级产业目标.
struct SizeJudge: Sendable {
  private let plan: PlanText
  private let text: [UInt32]

  init(plan: PlanText) {
    self.plan = plan
    text = plan.scalars
  }

  private static let elsewhere = words("全省 全国 国家 世界 全球")
  private static let several = words("一批 若干 多个 多家 系列")
  /// Letters from a verb to the size.
  private static let farVerb = 20

  func verdict(_ context: SentenceContext) -> Verdict? {
    let start = context.main.range.lowerBound
    if Self.elsewhere.contains(where: { text.ends(with: $0, at: start, floor: context.start) }) { return nil }
    // 千吨级以下项目: which ones.
    if context.main.after == .orLess { return nil }
    if isGoal(context) { return Verdict(.levelGoal) }
    if isPartOfShape(context) || isOfPaper(context) { return nil }
    // 建设万吨级基地 describes a thing to build; 打造成千万吨级基地 is how large it is to become.
    if !context.main.isCompared, isPhysical(context), isWork(context) { return nil }
    // 提高5万吨级以上泊位岸电设施配备率: of which the rate is.
    if context.main.after == .orMore, context.main.before == nil, isPhysical(context), context.builder == nil {
      return nil
    }
    if context.main.isCompared { return Verdict(.levelCompared) }
    guard let verb = context.builder else { return nil }
    let between = verb.range.upperBound..<start
    if between.count > Self.farVerb || Self.several.contains(where: { plan.find($0, in: between) != nil }) {
      return nil
    }
    // 牛、羊2个产业建成百亿级产业集群: the count only sums up those that are named.
    let others = context.item.figures.filter { $0.token != context.main.token }
    if others.contains(where: { $0.figure.kind != .count || $0.range.upperBound > verb.range.lowerBound }) {
      return nil
    }
    return Verdict(.levelBuilt)
  }

  private static let roles = words("为引领 为龙头 为骨干 为主体 为支撑 为先导 为核心 为主导 为补充 为重点 为基础")
  /// Letters from a size to the part that it plays.
  private static let roleReach = 14

  /// 形成千亿级产业为引领、百亿级产业为骨干的体系: how it is laid out, as with a count.
  private func isPartOfShape(_ context: SentenceContext) -> Bool {
    let start = context.main.range.upperBound
    let end = min(context.part.range.upperBound, start + Self.roleReach)
    return (start..<max(start, end)).contains { i in Self.roles.contains { text.has($0, at: i, limit: end) } }
  }

  private static let papers = words("规划 方案 计划 政策 机制 清单 图谱 名录")

  /// 完善千亿级产业集群发展规划: it is the paper that is worked on.
  private func isOfPaper(_ context: SentenceContext) -> Bool {
    let noun = context.main.range.upperBound..<context.item.range.upperBound
    return Self.papers.contains { text.ends(with: $0, at: noun.upperBound, floor: noun.lowerBound) }
  }

  private static let goal = scalars("目标")
  /// Letters from a size to its 目标.
  private static let goalReach = 12

  /// 聚焦千亿级产业目标: though 聚焦 frames it, the size is what is aimed at.
  func isGoal(_ context: SentenceContext) -> Bool {
    let start = context.main.range.upperBound
    let end = min(context.item.range.upperBound, start + Self.goalReach)
    return end > start && plan.find(Self.goal, in: start..<end) != nil
  }

  /// Tons and kilowatts; 千亿级 and 百亿元级 are sums.
  private func isPhysical(_ context: SentenceContext) -> Bool {
    !context.figure.unit.dropLast().allSatisfy { Scalar.figureScale(text[$0]) != nil || text[$0] == Scalar.yuan }
  }

  private static let constructions = words("建设 新建 扩建 改建 开工建设")

  private func isWork(_ context: SentenceContext) -> Bool {
    guard let verb = context.builder else { return false }
    return Self.constructions.contains { text.has($0, at: verb.range.lowerBound, limit: verb.range.upperBound) }
  }
}
