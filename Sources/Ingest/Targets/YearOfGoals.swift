import Policy

/// The year that a heading of goals opens with: 一、2026年主要预期目标, （二）2025年发展目标.
enum YearOfGoals {
  private static let goals = words("目标 指标")
  private static let others = words("回顾 完成情况 执行情况 责任 考核 任务")

  /// The one year at a heading's head, where the heading ends with its goals; it holds for what the heading heads.
  static func deadline(in heading: Range<Int>, of plan: PlanText) -> Deadline? {
    let text = plan.scalars
    let end = heading.upperBound
    guard goals.contains(where: { text.ends(with: $0, at: end, floor: heading.lowerBound) }) else { return nil }
    if let last = lastOfFive(heading, text) { return Deadline(year: last) }
    guard let start = heading.first(where: { Scalar.isDigit(text[$0]) }), heading.contains(start + 4),
      text[start + 4] == Scalar.year, !heading.contains(start - 1) || !Scalar.isHan(text[start - 1]),
      let date = DateLexer(text: text, planStart: nil).date(at: start, floor: heading.lowerBound, limit: end),
      date.first == nil, !others.contains(where: { plan.find($0, in: heading) != nil })
    else { return nil }
    return date.deadline
  }

  private static let spans = words("时期 期间")
  private static let reach = 8

  /// 二、“十五五”时期主要目标: the last of its five years.
  private static func lastOfFive(_ heading: Range<Int>, _ text: [UInt32]) -> Int? {
    guard let close = text[heading].firstIndex(of: Scalar.closeQuote), close - heading.lowerBound <= reach,
      spans.contains(where: { text.has($0, at: close + 1, limit: heading.upperBound) })
    else { return nil }
    return PeriodReader.lastYear(ofFiveIn: Array(text[heading.lowerBound...close]))
  }
}
