import Policy

/// Sums of what lies somewhere: 建成中心城区2万亩基地, 50平方公里以上建设用地面积达到要求.
extension AmountJudge {
  private static let scopes = words("中心城区 城区 主城区 全市 全县 全区 农村 城镇 建成区 保护 治理 整治 提升 养护 更新")

  /// 建成中心城区2万亩基地, 建设东岛12公里大堤, 修复保护1191平方公里滩涂: only where, or a second verb, stands between.
  func isScope(_ between: Range<Int>, isLong: Bool) -> Bool {
    Self.scopes.contains { $0.elementsEqual(text[between]) }
      || isLong && between.count <= Self.longestPlace && between.allSatisfy { Scalar.isHan(text[$0]) }
        && between.last.map { Self.placeEnds.contains(text[$0]) } ?? false
  }

  /// 公里, 米: works along a line, where an area is a site's own.
  func isLength(_ unit: Range<Int>) -> Bool {
    Self.lengths.contains(text[unit.upperBound - 1]) && !text[unit].contains(Self.square)
  }

  private static let lengths = ScalarSet(scalars("里米"))
  private static let square: UInt32 = 0x65B9  // 方
  private static let placeEnds = ScalarSet(scalars("县区市镇乡村岛州旗"))
  /// Letters of 临江区.
  private static let longestPlace = 4

  private static let meeting = words("达到")
  private static let standards = words("要求 标准 目标")

  /// 50平方公里以上建设用地面积达到海绵城市要求: how much of it is to.
  func isReachedBy(_ context: SentenceContext) -> Bool {
    let main = context.main
    let rest = main.range.upperBound..<context.item.range.upperBound
    return context.figure.kind == .physical && main.after == .orMore && context.hasEvidence && context.builder == nil
      && Self.standards.contains { text.ends(with: $0, at: rest.upperBound, floor: rest.lowerBound) }
      && plan.find(Self.meeting[0], in: rest) != nil
  }

  private static let allotting = words("计划 任务 目标")
  private static let granting = words("补助 补贴 标准 奖 扶持 对象 原计划 资助")
  private static let allots = words("依次为 分别为 依次是 分别是 如下")

  /// 全县计划作业面积依次为：白水乡0.9万亩、青山镇0.7万亩: what a plan allots.
  func isAllotted(_ context: SentenceContext) -> Bool {
    guard let lead = context.carried.subject, lead.upperBound <= context.start, !context.main.isCompared,
      Self.allots.contains(where: { text.ends(with: $0, at: lead.upperBound, floor: lead.lowerBound) })
    else { return false }
    return Self.allotting.contains { plan.find($0, in: lead) != nil }
      && !Self.granting.contains { plan.find($0, in: lead) != nil }
  }
}
