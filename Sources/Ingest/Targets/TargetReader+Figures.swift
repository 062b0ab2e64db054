import Policy

extension TargetReader {
  /// Tables whose cells are figures; the cells of all others are read as text.
  mutating func readFigureTables() {
    for index in figureTables.sorted() {
      let table = outline.tables[index]
      if let columns = IndicatorTable(table, text: text) {
        readIndicators(table, columns)
      } else if let columns = AreaTable(table, text: text) {
        readAreas(table, columns)
      }
    }
  }

  /// 云岭市 | 30 | 120 under 新建仓容（万吨）: one target a row and column.
  private mutating func readAreas(_ table: Table, _ columns: AreaTable) {
    let fallback = year(in: caption(of: table))
    for row in table.body where columns.area < row.count && !row[columns.area].isEmpty {
      let name = row[columns.area]
      for column in columns.columns where column.index < row.count && !row[column.index].isEmpty {
        guard let value = cellValue(row[column.index]) else { continue }
        let quote =
          min(name.lowerBound, row[column.index].lowerBound)..<max(name.upperBound, row[column.index].upperBound)
        let due = year(in: column.name.map { text[$0] }) ?? fallback
        var target = Target(
          quote: plan.quote(quote), indicator: plan.string(column.name), comparison: value.comparison,
          value: value.value,
          valueMax: value.upper, unit: plan.string(column.unit), deadline: due.flatMap { Deadline(year: $0) },
          section: table.path, agencies: outline.agencies(at: name.lowerBound), span: plan.sourceSpan(quote),
          sentence: plan.sourceSpan(quote), provenance: Provenance(rule: "table.area", confidence: 0.8))
        if !AreaTable.isTotal(name, text) { target.area = plan.string(name) }
        out.targets.append(target)
      }
    }
  }

  /// 指标 | 单位 | 2020年 | 2025年 | 年均增速 | 属性: one target a row and column of the future.
  private mutating func readIndicators(_ table: Table, _ columns: IndicatorTable) {
    let fallback = year(in: caption(of: table))
    for row in table.body {
      guard columns.name < row.count, !row[columns.name].isEmpty else { continue }
      let unit = columns.unit.flatMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil }
      for column in columns.values where column < row.count && !row[column].isEmpty {
        let due = year(in: table.heads[column].map { text[$0] }) ?? fallback
        readIndicator(row, columns.name, column, unit, due, table, isGrowth: false)
      }
      for column in columns.growth where column < row.count && !row[column].isEmpty {
        readIndicator(row, columns.name, column, unit, columns.lastYear(table, text) ?? fallback, table, isGrowth: true)
      }
    }
  }

  private func caption(of table: Table) -> [UInt32] {
    var letters = table.caption.map { Ingest.scalars($0) } ?? []
    if let index = table.section, index < outline.sections.count {
      letters += Ingest.scalars(outline.sections[index].title)
    }
    return letters
  }

  /// 2025年 or “十四五” in a heading.
  private func year(in letters: [UInt32]) -> Int? {
    let lexer = DateLexer(text: letters, planStart: nil)
    for i in letters.indices {
      if let date = lexer.date(at: i, floor: 0, limit: letters.count) { return date.year }
      if letters[i] == 0x5341, let plan = lexer.fiveYearPlan(at: i, floor: 0, limit: letters.count) { return plan.year }
    }
    return nil
  }

  private mutating func readIndicator(
    _ row: [Range<Int>], _ name: Int, _ column: Int, _ unitCell: Range<Int>?, _ due: Int?, _ table: Table,
    isGrowth: Bool
  ) {
    guard let value = cellValue(row[column]) else { return }
    let isYearBehind = !isGrowth && (due ?? Int.max) < (firstYear ?? Int.min)
    var unit = value.unit.map { plan.string($0) } ?? unitCell.map { plan.string($0) } ?? bracketUnit(row[name])
    if isGrowth, value.unit == nil { unit = "%" }
    let words = trimmed(row[name])
    let first = min(row[name].lowerBound, row[column].lowerBound)
    let last = max(row[name].upperBound, row[column].upperBound)
    let quote = first..<last
    if isYearBehind {
      out.baselines.append(
        Baseline(
          quote: plan.quote(quote), indicator: plan.string(words), value: value.value, unit: unit, year: due,
          span: plan.sourceSpan(quote), provenance: Provenance(rule: "baseline.table", confidence: 0.9)))
      return
    }
    var target = Target(
      quote: plan.quote(quote), indicator: plan.string(words) + value.suffix + (isGrowth ? "年均增速" : ""),
      comparison: value.comparison, value: value.value, valueMax: value.upper, unit: unit,
      deadline: due.flatMap { Deadline(year: $0) }, section: table.path,
      agencies: outline.agencies(at: row[name].lowerBound), span: plan.sourceSpan(quote),
      sentence: plan.sourceSpan(quote),
      provenance: Provenance(rule: "table.indicator", confidence: 0.9))
    if isGrowth || plan.find(Self.yearly[0], in: row[name]) != nil || plan.find(Self.yearly[0], in: row[column]) != nil
    {
      target.cadence = .annual
    }
    out.targets.append(target)
  }

  private static let yearly = words("年均")

  /// A cell's value: 下降15%, <1, ≥80%, 65左右, [12].
  private mutating func cellValue(_ cell: Range<Int>) -> CellValue? {
    scanner.scan(cell)
    let tokens = scanner.tokens
    let segment = Segment(range: cell, tokens: 0..<tokens.count, end: .stop)
    if let k = tokens.firstIndex(where: { $0.mark == .figure }) {
      let bounded = scanner.bounded(k, in: segment)
      let lead = trimmed(cell.lowerBound..<bounded.range.lowerBound)
      return CellValue(
        value: bounded.figure.value, upper: bounded.figure.upper, unit: bounded.figure.unit,
        comparison: bounded.comparison, suffix: lead.count <= 8 ? plan.string(lead) : "")
    }
    guard let start = cell.first(where: { Scalar.isDigit(text[$0]) }),
      let number = scanner.lexer.number(at: start, limit: cell.upperBound)
    else { return nil }
    let before = tokens.last { $0.range.upperBound <= start }?.mark
    let after = tokens.first { $0.range.lowerBound >= number.end }?.mark
    let figure = Figure(
      value: number.value, upper: nil, kind: .count, range: start..<number.end, unit: number.end..<number.end,
      chinese: false)
    return CellValue(
      value: number.value, upper: nil, unit: nil,
      comparison: SentenceScanner.comparison(figure, before: before, after: after),
      suffix: "")
  }

  private struct CellValue {
    var value: Double
    var upper: Double?
    var unit: Range<Int>?
    var comparison: Comparison
    var suffix: String
  }

  /// 全员劳动生产率（万元/人）.
  private func bracketUnit(_ name: Range<Int>) -> String {
    guard let close = name.last, text[close] == Scalar.close, let open = name.last(where: { text[$0] == Scalar.open }),
      close - open <= 12
    else { return "" }
    return plan.string((open + 1)..<close)
  }
}
