/// How much of something is to be fitted with what: 停车场按不低于30%的车位比例建设充电设施.
struct FittedShare {
  /// 停车场.
  let whole: Range<Int>
  /// 车位比例.
  let share: Range<Int>
  /// 建设充电设施.
  let deed: Range<Int>

  private static let measures = words("按照 按")
  private static let proportion = scalars("比例")
  private static let deeds = words("建设 配建 配置 安装 设置 预留 配备")
  private static let ends = ScalarSet(scalars("，、。；或和及并,;（"))
  private static let longestShare = 8
  private static let reach = 14
  private static let longestDeed = 14

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
