import Policy

/// Judges time limits and rhythms: 签约到开工用时60天内, 一日办结, 每季度报送一次.
struct TimeJudge: Sendable {
  private let text: [UInt32]

  init(text: [UInt32]) { self.text = text }

  private static let done = words("办结 办理完毕 完成 到位 办好 开办 开业 办成")

  private static let not = words("仍未 未 仍不 不能 没有 尚未 无法 再次 多次 累计")

  /// 签约到开工用时60天内; 验收时间压缩至3个工作日; 一日办结.
  func limit(_ context: SentenceContext) -> Verdict? {
    let end = context.main.range.upperBound
    let limit = context.item.range.upperBound
    if context.main.isLimit {
      // 6个月内仍未整改的机构 are those who are meant.
      if end < limit, text[end] == Scalar.of || Self.not.contains(where: { text.has($0, at: end, limit: limit) }) {
        return nil
      }
      return Verdict(Self.isLevel(context, text) ? .amountCompared : .timeLimit)
    }
    if Self.isStock(context, text) { return Verdict(.amountCapacity, .partial) }
    if addsUp(context) || lasts(context) { return Verdict(.amountCompared, .partial) }
    return Self.done.contains { text.has($0, at: end, limit: limit) } ? Verdict(.timeDone) : nil
  }

  private static let ability = words("储备 库存 用量 储气")
  private static let longestAbility = 10
  private static let days = ScalarSet(scalars("天日月"))

  /// 形成20天的储备能力: for how long a stock is to last.
  static func isStock(_ context: SentenceContext, _ text: [UInt32]) -> Bool {
    guard !context.main.isLimit, let verb = context.builder, verb.range.upperBound == context.main.range.lowerBound
    else { return false }
    let noun = context.main.range.upperBound..<context.item.range.upperBound
    return noun.count <= longestAbility && days.contains(text[context.figure.unit.upperBound - 1])
      && ability.contains { word in noun.contains { text.has(word, at: $0, limit: noun.upperBound) } }
  }

  /// Neither what a year's events come to nor how long a stock lasts: it is asked for each time.
  static func isEvent(_ context: SentenceContext, _ text: [UInt32]) -> Bool {
    !isLevel(context, text) && !isStock(context, text)
  }

  private static let stops = scalars("停电")

  /// 用户年均停电时间不超过1小时: what a year's events come to, and no limit of each.
  static func isLevel(_ context: SentenceContext, _ text: [UInt32]) -> Bool {
    let name = context.start..<max(context.start, context.main.range.lowerBound)
    return context.hasEvidence && name.contains { text.has(stops, at: $0, limit: name.upperBound) }
  }

  /// Hours that no single thing takes.
  private static let manyHours = 1000.0
  private static let tenThousand: UInt32 = 0x4E07  // 万

  /// 飞行时长达到15万小时: hours of all together.
  private func addsUp(_ context: SentenceContext) -> Bool {
    (context.figure.value >= Self.manyHours || text[context.figure.unit.lowerBound] == Self.tenThousand)
      && context.isFinal && context.hasEvidence
      && (context.main.before == .atLeast || context.main.before == .upTo || context.main.after == .orMore)
  }

  private static let only = words("只 仅 只享受 仅享受 只能享受 只可享受 限享受 只能 仅限 只能申请 只可申请")

  /// 每人每年只享受一次: what somebody may have, not what is to be done.
  private func isOnly(_ context: SentenceContext) -> Bool {
    Self.only.contains { text.ends(with: $0, at: context.main.range.lowerBound, floor: context.part.range.lowerBound) }
  }

  private static let at: UInt32 = 0x5728  // 在
  private static let rhythms = words("每天 每日 每周 每学年 每学期 每年 人均每年 每人每年 年人均 人均")
  private static let least = words("不少于 不低于 至少 不得少于 达到")

  /// 每天体育锻炼不少于1小时: how long it is to last each time.
  private func lasts(_ context: SentenceContext) -> Bool {
    let main = context.main
    let next = main.range.upperBound
    // 每年至少1个月在企业实训
    if main.before == .atLeast, context.isFinal, let last = context.carried.named, last.isHere, last.kind == .times {
      // 每天开展一次大课间活动，且活动时间不少于15分钟
      return Self.lengths.contains { text.ends(with: $0, at: main.range.lowerBound, floor: context.start) }
    }
    guard main.before == .atLeast, context.isFinal || next < text.count && text[next] == Self.at,
      !context.part.isCondition,
      Self.rhythms.contains(where: {
        context.part.range.lowerBound <= context.start
          && stands($0, context.part.range.lowerBound..<main.range.lowerBound)
      })
    else { return false }
    return Self.least.contains { text.has($0, at: main.range.lowerBound, limit: main.range.upperBound) }
  }

  private static let lengths = words("时间 时长")

  private func stands(_ word: [UInt32], _ range: Range<Int>) -> Bool {
    range.contains { text.has(word, at: $0, limit: range.upperBound) }
  }

  /// Letters from 每周 to its figure.
  private static let rhythmReach = 40
  private static let shortRhythms = words("每天 每日 每周 每学期 每旬 每班次")
  private static let doing = words("进行 开展 组织 召开 举行 举办 安排 实施 巡查 检查 评选 表彰 更新 修订 调度 演练 会商 通报 研判 例会")

  /// 每周开展一次巡查: it is asked for in each of them, more often than any quarter of a plan tells.
  static func isShortRhythm(_ context: SentenceContext, _ text: [UInt32]) -> Bool {
    let end = context.main.range.lowerBound
    let before = max(context.part.range.lowerBound, end - rhythmReach)..<end
    return shortRhythms.contains { word in before.contains { text.has(word, at: $0, limit: before.upperBound) } }
  }

  private static let lessons = words("节 课时 节课")

  /// 每周开设5节体育课
  static func isLesson(_ context: SentenceContext, _ text: [UInt32]) -> Bool {
    context.figure.kind == .count && lessons.contains { $0.elementsEqual(text[context.figure.unit]) }
  }

  private func isDone(_ context: SentenceContext) -> Bool {
    Self.doing.contains { text.ends(with: $0, at: context.main.range.lowerBound, floor: context.part.range.lowerBound) }
  }

  /// 每季度报送一次, 举办4次以上.
  func rhythm(_ context: SentenceContext) -> Verdict? {
    if isOnly(context) { return nil }
    if context.carried.cadence != nil || context.time.cadence != nil,
      !Self.isShortRhythm(context, text) || isDone(context)
    {
      return Verdict(.timesCadence)
    }
    // 每两年举办一次: a rhythm that is longer than a year.
    if context.carried.perCase || Self.isShortRhythm(context, text), context.builder != nil || isDone(context) {
      return Verdict(.timesCadence)
    }
    if context.figure.chinese, context.figure.value == 1 { return nil }
    let isCounted = context.builder != nil || context.main.isCompared
    // 开展招商活动不少于24次 needs no day.
    let isAsked = context.builder != nil && context.main.before == .atLeast
    return context.hasEvidence && isCounted || isAsked ? Verdict(.timesCount) : nil
  }
}
