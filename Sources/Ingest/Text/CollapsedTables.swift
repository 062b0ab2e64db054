/// Tables whose cells a page ran together: …任务分解表序号项目名称主要内容…1….
enum CollapsedTables {
  private static let ends = words("表 清单 分工 台账")
  private static let serial = scalars("序号")
  /// Letters of a table's title.
  private static let titles = 6...60
  /// A table's head is followed by its rows.
  private static let leastRows = 40

  /// The title that runs into its table is a line of its own.
  static func splitTitles(_ lines: [PlanText.Line], _ text: [UInt32]) -> [PlanText.Line] {
    guard let first = lines.first(where: { !$0.range.isEmpty }), let cut = titleEnd(first.range, text) else {
      return lines
    }
    return lines.flatMap { line -> [PlanText.Line] in
      guard line.range == first.range else { return [line] }
      var title = line
      var rows = line
      title.range = line.range.lowerBound..<cut
      rows.range = cut..<line.range.upperBound
      rows.blanks = 0
      rows.tabbed = false
      return [title, rows]
    }
  }

  private static func titleEnd(_ line: Range<Int>, _ text: [UInt32]) -> Int? {
    guard line.count > titles.upperBound + leastRows else { return nil }
    return titles.lazy.map { line.lowerBound + $0 }.first { end in
      text.has(serial, at: end, limit: line.upperBound)
        && ends.contains { text.ends(with: $0, at: end, floor: line.lowerBound + 2) }
    }
  }
}
