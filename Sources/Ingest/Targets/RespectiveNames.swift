/// As many names before 分别 as there are figures after it: A、B分别迈上300亿元、500亿元台阶.
struct RespectiveNames: Sendable {
  var names: [Range<Int>]
  /// Where their list ends: at 分别, or at a 等 before it.
  var end: Int
  /// Where 分别 stands.
  var mark: Int

  private static let each = scalars("分别")
  private static let etc = scalars("等")

  /// nil where no list of that many names stands before the figures.
  init?(_ context: SentenceContext, _ plan: PlanText) {
    let main = context.main
    let subject = context.carried.subject
    let end = main.place == 0 ? main.range.lowerBound : subject?.upperBound ?? context.start
    let start = main.place == 0 ? context.start : subject?.lowerBound ?? context.start
    guard end > start, let mark = plan.find(Self.each, in: start..<end) else { return nil }
    let stop = plan.find(Self.etc, in: start..<mark) ?? mark
    var names: [Range<Int>] = []
    var from = start
    for i in start...stop where i == stop || ListJoins.stands(plan.scalars, at: i, in: start..<stop) {
      if i > from { names.append(from..<i) }
      from = i + 1
    }
    guard names.count == main.run else { return nil }
    self.names = names
    self.end = stop
    self.mark = mark
  }
}
