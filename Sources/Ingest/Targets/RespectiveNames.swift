/// As many names before 分别 as there are figures after it: A、B分别迈上300亿元、500亿元台阶.
struct RespectiveNames: Sendable {
  var names: [Range<Int>]
  /// Where their list ends: at 分别, or at a 等 before it.
  var end: Int
  /// Where 分别 stands.
  var mark: Int

  private static let each = scalars("分别")
  private static let etc = scalars("等")

  /// The stretches between the places that part them.
  static func names(in range: Range<Int>, parted: (Int) -> Bool) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var from = range.lowerBound
    for i in range.lowerBound...range.upperBound where i == range.upperBound || parted(i) {
      if i > from { names.append(from..<i) }
      from = i + 1
    }
    return names
  }

  /// nil where no list of that many names stands before the figures.
  init?(_ context: SentenceContext, _ plan: PlanText) {
    let main = context.main
    let subject = context.carried.subject
    let end = main.place == 0 ? main.range.lowerBound : subject?.upperBound ?? context.start
    let start = main.place == 0 ? context.start : subject?.lowerBound ?? context.start
    guard end > start, let mark = plan.find(Self.each, in: start..<end) else { return nil }
    let stop = plan.find(Self.etc, in: start..<mark) ?? mark
    // 相关产业增加值、人均消费: where the commas of lists alone give as many, 及 is inside a name.
    var names = Self.names(in: start..<stop) { plan.scalars[$0] == Scalar.listComma }
    if names.count != main.run || !JointIndicators.isIndicator(plan.scalars, names[0]) {
      names = Self.names(in: start..<stop) { ListJoins.stands(plan.scalars, at: $0, in: start..<stop) }
    }
    guard names.count == main.run else { return nil }
    self.names = names
    self.end = stop
    self.mark = mark
  }
}
