/// As many names before 分别 as there are figures after it: A、B分别迈上300亿元、500亿元台阶.
struct RespectiveNames: Sendable {
  var names: [Range<Int>]
  /// Where their list ends: at 分别, or at a 等 before it.
  var end: Int
  /// Where 分别 stands.
  var mark: Int
  /// 三大主导产业 behind the last name: each of them is such a trade.
  var counted: Range<Int>?

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

  private static let trades = words("产业 行业 板块 领域")
  private static let great: UInt32 = 0x5927  // 大
  private static let longestTrades = 6

  /// 三大主导产业 of 索具、石油装备三大主导产业: how many of them there are.
  private static func counted(_ last: Range<Int>, _ text: [UInt32]) -> Range<Int>? {
    guard let at = last.first(where: { $0 > last.lowerBound + 2 && text[$0] == great }),
      Scalar.chineseDigit(text[at - 1]) != nil,
      let end = (at + 1..<min(last.upperBound + 1, at + 1 + longestTrades)).first(where: { i in
        trades.contains { text.ends(with: $0, at: i, floor: at + 1) }
      })
    else { return nil }
    return (at - 1)..<end
  }

  private static let leastListed = 3

  /// 与其他国家货物贸易、对外投资和实际利用外资: what stands between the commas, and the last behind its 和.
  private static func joinedLast(in range: Range<Int>, _ text: [UInt32], run: Int) -> [Range<Int>] {
    let comma = text[range].lastIndex(of: Scalar.listComma) ?? range.lowerBound
    let last = range.last { $0 > comma && text[$0] != Scalar.listComma && ListJoins.stands(text, at: $0, in: range) }
    // 种草在新建、改建绿地的比例: two names that no 和 joins are one.
    return last == nil && run < leastListed ? [] : names(in: range) { text[$0] == Scalar.listComma || $0 == last }
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
    if names.count > main.run { names = Self.joinedLast(in: start..<stop, plan.scalars, run: main.run) }
    guard names.count == main.run, let last = names.last else { return nil }
    counted = Self.counted(last, plan.scalars)
    if let counted, counted.upperBound == last.upperBound {
      names[names.count - 1] = last.lowerBound..<counted.lowerBound
    }
    self.names = names
    self.end = stop
    self.mark = mark
  }
}
