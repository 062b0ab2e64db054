import Policy

/// Names of what grows: without how it grows, and with what it is compared.
extension IndicatorNamer {
  private static let growth = words(
    """
    显著增强 明显增强 不断增强 显著提升 明显提升 不断提升 稳步提升 持续提升 大幅提升 全面提升 有效提升 进一步提升 显著提高 明显提高 不断提高 稳步提高 持续提高 大幅提高 逐步提高
    有明显回落 有所回落 明显回落 回落 有所下降 有所提高 稳步增长 持续增长 平稳增长 稳定增长 快速增长 较快增长 大幅增长 不断扩大 持续扩大 进一步扩大 明显下降 持续下降 年均递增 年均递减 年均增长 年均提高 递增 递减 提高 提升 增长 下降 达到
    """)

  /// 城镇化率提高5个百分点，达到65%: the second figure is about 城镇化率.
  func withoutGrowth(_ name: String) -> String {
    let letters = scalars(name)
    for word in Self.growth where letters.ends(with: word, at: letters.count, floor: 1) {
      return string(withoutYear(Array(letters.dropLast(word.count))))
    }
    return name
  }

  private static let than: UInt32 = 0x6BD4  // 比
  /// Letters of 比上年同期有.
  private static let longestThan = 7

  /// 物价上涨幅度比去年 of …比去年有明显回落: what it is compared with.
  private func withoutYear(_ letters: [UInt32]) -> [UInt32] {
    guard let at = letters.lastIndex(of: Self.than), at > 2, letters.count - at <= Self.longestThan,
      letters[at...].contains(Scalar.year)
    else { return letters }
    return Array(letters[..<at])
  }

  func withoutOwnComparison(_ name: String) -> String {
    var letters = NameLetters(scalars(name))
    letters.dropComparison()
    return letters.letters.count >= 2 ? string(letters.letters) : name
  }

  private static let units = words("数 规模 用时")

  /// 比上年增加300亿元 after 安排国债1100亿元: the figure before is what grows; a share of growth needs no year beside it.
  func compared(_ context: SentenceContext, _ lead: Range<Int>) -> String? {
    guard let end = Comparisons.end(in: text, at: lead.lowerBound, limit: lead.upperBound) else { return nil }
    var thing = context.carried.named.flatMap { $0.isHere ? scalars($0.name) : nil } ?? []
    if thing.isEmpty, let subject = context.carried.subject {
      thing = scalars(withoutOwnComparison(phrases.compact(phrases.trimmed(subject))))
    }
    if let unit = Self.units.first(where: { thing.ends(with: $0, at: thing.count, floor: 2) }) {
      thing.removeLast(unit.count)
    }
    guard !thing.isEmpty else { return phrases.compact(end..<lead.upperBound) }
    let words = phrases.compact(context.figure.kind == .rate ? end..<lead.upperBound : lead)
    return withoutGrowth(string(thing)) + words
  }
}
