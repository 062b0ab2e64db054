import Policy

extension FigureTableReader {
  /// 2026年 | 120 | 80 under 临江区 and 东山县: one target a row and column, due in the row's year.
  mutating func readYears(_ table: PlanTable, _ columns: YearTable) {
    for row in table.body {
      guard columns.year < row.count, let year = YearTable.year(of: row[columns.year], text),
        year >= firstYear ?? Int.min
      else { continue }
      for column in columns.columns where column.index < row.count {
        let cell = row[column.index]
        guard !cell.isEmpty, isFigure(cell), let value = cellValue(cell) else { continue }
        let quote = hull(row[columns.year], cell)
        var target = Target(
          quote: plan.quote(quote), indicator: column.name, comparison: value.comparison, value: value.value,
          valueMax: value.upper,
          unit: value.unit.map { plan.string($0) } ?? column.unit ?? table.unit(of: column.name) ?? "",
          deadline: Deadline(year: year), section: table.path, agencies: outline.agencies(at: cell.lowerBound),
          span: plan.sourceSpan(quote), sentence: plan.sourceSpan(quote),
          provenance: TargetRule.tableYears.provenance())
        target.area = column.area.map(areaName)
        out.targets.append(target)
      }
    }
  }

  private static let than: UInt32 = 0x6BD4  // 比

  /// 比2010年增长 of 2015年比2010年增长: what the whole change is, no rate of each year.
  func change(_ title: ColumnTitle) -> String? {
    guard let at = title.letters.firstIndex(of: Self.than), case let rest = title.letters[at...], rest.count > 6,
      rest.dropFirst().prefix(4).allSatisfy(Scalar.isDigit), rest[at + 5] == Scalar.year
    else { return nil }
    return string(Array(rest.prefix { $0 != Scalar.open && $0 != 0x25 }))
  }
}
