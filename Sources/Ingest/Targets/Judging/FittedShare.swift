/// How much of something is to be fitted with what: 停车场按不低于30%的车位比例建设充电设施.
struct FittedShare {
  /// 停车场.
  let whole: Range<Int>
  /// 车位比例.
  let share: Range<Int>
  /// 建设充电设施.
  let deed: Range<Int>

  private static let measures = words("按照 按 实现")
  private static let proportion = scalars("比例")
  private static let deeds = words("建设 配建 配置 安装 设置 预留 配备")
  private static let ends = ScalarSet(scalars("，、。；或和及并,;（"))
  private static let longestShare = 8
  private static let reach = 14
  private static let longestDeed = 14

  private static let works = words("配备 开设 计提 提取 安排 配建 预留 落实 设置 划拨 建设 留用")
  /// What somebody pays or is paid.
  private static let dues = words("违约金 保证金 滞纳金 罚款 补助 补贴 奖励 资助 质保金 赔偿")
  private static let bodyLetters = 2...24

  /// 按总课时的11%开设艺术课程: where what is done begins, what it is a share of, and who does it.
  static func deed(_ context: SentenceContext, _ text: [UInt32]) -> (
    whole: Range<Int>, deed: Range<Int>, who: Range<Int>
  )? {
    let main = context.main.range
    let limit = context.item.range.upperBound
    guard context.figure.kind == .rate, main.lowerBound > context.start + 3, text[main.lowerBound - 1] == Scalar.of,
      let at = (context.start..<(main.lowerBound - 3)).last(where: { i in
        measures.contains { text.has($0, at: i, limit: main.lowerBound) }
      }), let word = measures.first(where: { text.has($0, at: at, limit: main.lowerBound) })
    else { return nil }
    let whole = (at + word.count)..<(main.lowerBound - 1)
    var from = main.upperBound
    if from < limit, text[from] == Scalar.open, let close = text[from..<limit].firstIndex(of: Scalar.close) {
      from = close + 1
    }
    guard (2...longestDeed).contains(whole.count), whole.allSatisfy({ Scalar.isHan(text[$0]) }), from < limit,
      works.contains(where: { text.has($0, at: from, limit: limit) })
    else { return nil }
    let end = (from..<limit).first { ends.contains(text[$0]) } ?? limit
    guard !dues.contains(where: { word in (from..<end).contains { text.has(word, at: $0, limit: end) } }) else {
      return nil
    }
    guard bodyLetters.contains(end - from - 2) else { return nil }
    return (whole, from..<end, context.start..<at)
  }

  init?(_ context: SentenceContext, _ text: [UInt32]) {
    let main = context.main.range
    let limit = context.part.range.upperBound
    guard context.figure.kind == .rate, main.upperBound < limit, text[main.upperBound] == Scalar.of,
      let measure = Self.measures.first(where: { text.ends(with: $0, at: main.lowerBound, floor: context.start) })
    else { return nil }
    let near = (main.upperBound + 1)..<min(limit, main.upperBound + Self.longestShare)
    guard let at = near.first(where: { text.has(Self.proportion, at: $0, limit: limit) }) else { return nil }
    let behind = at + Self.proportion.count
    guard
      let verb = (behind..<min(limit, behind + Self.reach)).first(where: { i in
        Self.deeds.contains { text.has($0, at: i, limit: limit) && i + $0.count + 1 < limit }
      })
    else { return nil }
    let end = (verb..<limit).first { Self.ends.contains(text[$0]) } ?? limit
    guard end - verb > 3, end - verb <= Self.longestDeed else { return nil }
    whole = context.start..<(main.lowerBound - measure.count)
    share = (main.upperBound + 1)..<behind
    deed = verb..<end
  }
}
