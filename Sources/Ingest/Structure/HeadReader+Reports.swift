import Policy

/// The year of a report whose title names none.
extension HeadReader {
  private static let report = scalars("工作报告")
  private static let ahead = words("建议 安排 任务 重点 要求 部署 工作")
  private static let behind = words("回顾 总结")

  /// 三、2026年重点工作 in a report whose title names no year: the year that it speaks for.
  func reportYear(_ title: String, _ segment: DocumentSegment) -> PlanPeriod? {
    let name = scalars(title)
    guard name.find(Self.report) != nil, !name.contains(where: Scalar.isDigit) else { return nil }
    let years = segment.body.compactMap { line -> Int? in
      let range = text.lines[line].range
      guard case .number(let mark) = forms[line], mark.style.level == 1, range.count <= Self.longestHeading,
        Self.ahead.contains(where: { text.find($0, in: range) != nil }),
        !Self.behind.contains(where: { text.find($0, in: range) != nil })
      else { return nil }
      return range.lazy.compactMap { DateReader.year(text, at: $0, end: range.upperBound) }.first
    }
    return years.max().map { PlanPeriod(from: $0, to: $0) }
  }

  private static let longestHeading = 40
}
