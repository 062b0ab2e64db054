/// Points of a scoring table: 达到8%得20分, 每少1家扣0.5分, 90分以上为优秀. What is to be reached stands before them.
enum Scoring {
  private static let point: UInt32 = 0x5206  // 分
  private static let giving = ScalarSet(scalars("得扣加减计记赋占各"))
  /// 增加, 累计 and 削减 give no points, though 加, 计 and 减 do; 合计100分 sums points up.
  private static let halves = ScalarSet(scalars("加计减"))
  private static let ofHalves = ScalarSet(scalars("增追累削"))
  private static let before = words("满分 基础分 基本分 分值 总分 共计 最多加 最多扣 最高加 最高扣 最高得 再扣 酌情扣 按")
  private static let grading = words("以上为 以下为 以上的为 以下的为 及以上为 及以下为 （含）以上为 以上评为 以下评为 以上的评为 以上的定为 以上者 的为")
  private static let full = words("满分 基础分 基本分 全分 相应分 本项分 该项分 此项分 相应的分")
  private static let each = words(
    "每低 每低于 每少 每少于 每高 每高于 每多 每超 每超过 每下降 每降低 每提高 每提升 每增加 每增长 每上升 每减少 每增 每减 每降 每缺 每缺少 每漏 每迟 每晚 每逾期 每推迟 每延迟 每超出 每落后")
  private static let eachEnds = ScalarSet(each.compactMap(\.last))

  /// Whether a figure gives points, or says how many there are.
  static func isPoints(_ text: [UInt32], _ figure: Figure, floor: Int, limit: Int) -> Bool {
    let start = figure.range.lowerBound
    let end = figure.range.upperBound
    guard figure.unit.count == 1, text[figure.unit.lowerBound] == point else { return false }
    if start > floor, giving.contains(text[start - 1]) {
      let isHalf = start - 1 > floor && halves.contains(text[start - 1]) && ofHalves.contains(text[start - 2])
      if !isHalf { return true }
    }
    return before.contains { text.ends(with: $0, at: start, floor: floor) }
      || grading.contains { text.has($0, at: end, limit: limit) }
  }

  /// 每低0.5个百分点: by how much more or less points are counted.
  static func isStep(_ text: [UInt32], _ figure: Figure, floor: Int) -> Bool {
    let start = figure.range.lowerBound
    guard start > floor, eachEnds.contains(text[start - 1]) else { return false }
    return each.contains { text.ends(with: $0, at: start, floor: floor) }
  }

  /// 每少1亿元扣1分: a sum is a step only where points follow; 每增加100万元奖励1万元 is another thing.
  static func isSumStep(_ text: [UInt32], _ figure: Figure, floor: Int, limit: Int) -> Bool {
    let end = figure.range.upperBound
    return isStep(text, figure, floor: floor) && end < limit && giving.contains(text[end])
  }

  /// 得20分 and 得满分 right behind what is to be reached.
  static func begins(_ text: [UInt32], at start: Int, limit: Int) -> Bool {
    var i = start
    if i < limit, text[i] == Scalar.of { i += 1 }
    guard i + 1 < limit, giving.contains(text[i]) else { return false }
    i += 1
    if full.contains(where: { text.has($0, at: i, limit: limit) }) { return true }
    let first = i
    while i < limit, i < first + 6, Scalar.isDigit(text[i]) || text[i] == Scalar.dot || Scalar.isRange(text[i]) {
      i += 1
    }
    return i > first && i < limit && text[i] == point
  }
}
