/// The bracket with a day behind a title: when the paper was spoken and by whom, or from when it holds.
///
/// （2026年1月20日 王明）, （2026年1月1日起施行）.
enum TitleDay {
  /// Letters of such a bracket.
  private static let lengths = 10...30
  private static let longestName = 4
  static let meeting: UInt32 = 0x5728  // 在
  /// What is done with a paper on a day.
  private static let acts = words("起 施行 实施 修订 修正 印发 发布 通过 公布 废止 试行 生效")

  /// Any such bracket.
  static func bracket(_ text: PlanText, _ range: Range<Int>) -> Range<Int>? {
    guard range.count > lengths.lowerBound, text.scalars[range.upperBound - 1] == Scalar.close,
      let open = text.scalars[range].lastIndex(of: Scalar.open), lengths.contains(range.upperBound - open),
      DateReader.day(text, (open + 1)..<(range.upperBound - 1)) != nil
    else { return nil }
    return open..<range.upperBound
  }

  private static let dashes = ScalarSet(scalars("—-―─–_"))

  /// 云岭市政府工作报告2026年1月20日在云岭市第五届…: the day and the meeting that ran into the title.
  static func runIn(_ text: PlanText, _ range: Range<Int>) -> Range<Int>? {
    guard let found = text.find(HeadReader.report, in: range) else { return nil }
    let rest = (found + HeadReader.report.count)..<range.upperBound
    guard let start = rest.first(where: { !dashes.contains(text.scalars[$0]) }),
      let day = text.scalars[start..<rest.upperBound].firstIndex(of: Scalar.day), day + 1 < rest.upperBound,
      text.scalars[day + 1] == meeting, DateReader.day(text, start..<(day + 1)) != nil
    else { return nil }
    return rest
  }

  /// One that is none of the title's words: the day on which it was spoken.
  static func spoken(_ text: PlanText, _ range: Range<Int>) -> Range<Int>? {
    if let rest = runIn(text, range) { return rest }
    guard let bracket = bracket(text, range), let day = text.scalars[bracket].firstIndex(of: Scalar.day),
      tellsWho(text.scalars[(day + 1)..<(bracket.upperBound - 1)].filter { $0 > Scalar.space })
    else { return nil }
    return bracket
  }

  /// A speaker's name or where it was, and not 起施行 or another day.
  private static func tellsWho(_ words: [UInt32]) -> Bool {
    if words.first == meeting { return true }
    return words.count <= longestName && words.allSatisfy(Scalar.isHan) && !acts.contains { words.find($0) != nil }
  }
}
