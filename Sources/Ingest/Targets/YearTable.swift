/// A table whose rows are years: 年份 · 临江区 · 东山县, or 年份 · 冷库（座） · 冷藏车（辆）.
struct YearTable: Sendable {
  struct Column: Sendable {
    var index: Int
    /// What its figures are about.
    var name: String
    var unit: String?
    /// It holds the figures of an area; a column of sums has none.
    var area: Range<Int>?
  }

  /// The column of the years.
  private(set) var year = 0
  private(set) var columns: [Column] = []

  private static let others = words("序号 编号 备注 说明 责任 牵头 配合 联系 属性 单位")

  init?(_ table: PlanTable, text: [UInt32], names: AreaNames) {
    let titles = table.heads.indices.map { ColumnTitle(table, column: $0, text: text) }
    guard titles.count > 1, table.heads.count > 1,
      let year = titles.prefix(2).firstIndex(where: { $0.letters.isEmpty || TableWords.years.contains($0.letters) })
    else { return nil }
    let cells = table.body.prefix(20).compactMap { year < $0.count && !$0[year].isEmpty ? $0[year] : nil }
    guard cells.count > 1, cells.count(where: { Self.year(of: $0, text) != nil }) * 3 >= cells.count * 2 else {
      return nil
    }
    self.year = year
    let caption = AreaTable.subject(of: table)
    for (column, title) in titles.enumerated() where column > year && AreaTable.holdsFigures(column, table, text) {
      if Self.others.contains(where: { AreaTable.holds(title.letters, $0) }) { continue }
      let head = table.heads[column]
      let isArea = names.isAreaCell(head)
      var name = isArea || title.isTotal ? Self.above(table, column, text) : string(title.name)
      if name.isEmpty { name = caption }
      guard !name.isEmpty else { continue }
      columns.append(
        Column(index: column, name: name, unit: title.unit.map { string($0) }, area: isArea ? head : nil))
    }
    guard !columns.isEmpty else { return nil }
  }

  /// The title over a column's lowest one.
  private static func above(_ table: PlanTable, _ column: Int, _ text: [UInt32]) -> String {
    guard let title = table.upper.last, column < title.count, title[column] != table.heads[column] else { return "" }
    return string(text[title[column]].filter { !Scalar.isBlank($0) && $0 != Scalar.newline })
  }

  /// 2026年, 2026, 2025—2027年, 到2026年底.
  static func year(of cell: Range<Int>, _ text: [UInt32]) -> Int? {
    guard (4...12).contains(cell.count) else { return nil }
    var found: Int?
    var i = cell.lowerBound
    while i + 4 <= cell.upperBound {
      let digits = text[i..<(i + 4)]
      let value = digits.allSatisfy(Scalar.isDigit) ? digits.reduce(0) { $0 * 10 + Int($1 - Scalar.zero) } : 0
      if (1949...2099).contains(value) {
        found = max(found ?? 0, value)
        i += 4
      } else if Scalar.isDigit(text[i]) {
        return nil
      } else {
        i += 1
      }
    }
    return found
  }
}
