import Policy

extension TargetReader {
  private static let goalColumns = words("目标 指标 任务 内容 事项 措施 举措 要求 工作")
  private static let otherColumns = words("序号 单位 部门 时限 时间 备注 属性 责任 牵头 名称 对标 企业 类型 类别")

  /// A cell of a task table: the row's 完成时限 is its deadline, the row's first words its subject.
  mutating func readCell(_ passage: Passage, table index: Int, row: Int, column: Int) {
    guard index < outline.tables.count, row < outline.tables[index].rows.count else { return }
    let table = outline.tables[index]
    if IndicatorTable(table, text: text) != nil { return }
    let title = column < table.header.count ? table.header[column] : 0..<0
    if !title.isEmpty, holds(title, Self.otherColumns), !holds(title, Self.goalColumns) { return }
    reach.deadline = outline.clause(at: passage.range.lowerBound)?.deadline
    if !title.isEmpty, holds(title, [Self.goalColumns[0], Self.goalColumns[1]]) {
      scene.isGoal = true
      scene.subject = subject(of: table.rows[row], before: column, table)
    }
    readStretch(passage.range)
  }

  private func holds(_ range: Range<Int>, _ table: [[UInt32]]) -> Bool {
    table.contains { plan.find($0, in: range) != nil }
  }

  /// The first cell of a row that names something: 物流类（冷藏车）.
  private func subject(of row: [Range<Int>], before column: Int, _ table: Table) -> Range<Int>? {
    for k in row.indices where k < column && k < table.header.count {
      let cell = row[k]
      if cell.isEmpty || cell.count > 20 || holds(table.header[k], Self.otherColumns) { continue }
      return cell
    }
    return nil
  }

  /// 指标 | 单位 | 2020年 | 2025年 | 年均增速 | 属性: one target a row and column of the future.
  mutating func readIndicators(_ table: Table) {
    guard let columns = IndicatorTable(table, text: text) else { return }
    let fallback = year(in: caption(of: table))
    for row in table.rows {
      guard columns.name < row.count, !row[columns.name].isEmpty else { continue }
      let unit = columns.unit.flatMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil }
      for column in columns.values where column < row.count && !row[column].isEmpty {
        let due = year(in: table.header[column].map { text[$0] }) ?? fallback
        readIndicator(row, columns.name, column, unit, due, table, isGrowth: false)
      }
      for column in columns.growth where column < row.count && !row[column].isEmpty {
        readIndicator(row, columns.name, column, unit, columns.lastYear(table, text) ?? fallback, table, isGrowth: true)
      }
    }
  }

  private func caption(of table: Table) -> [UInt32] {
    var letters = table.caption.map { Ingest.scalars($0) } ?? []
    if let index = table.section, index < outline.sections.count { letters += Ingest.scalars(outline.sections[index].title) }
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
    _ row: [Range<Int>], _ name: Int, _ column: Int, _ unitCell: Range<Int>?, _ due: Int?, _ table: Table, isGrowth: Bool
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
          span: plan.sourceSpan(quote)))
      return
    }
    var target = Target(
      quote: plan.quote(quote), indicator: plan.string(words) + value.suffix + (isGrowth ? "年均增速" : ""),
      comparison: value.comparison, value: value.value, valueMax: value.upper, unit: unit,
      deadline: due.flatMap { Deadline(year: $0) }, section: table.path,
      agencies: outline.agencies(at: row[name].lowerBound), span: plan.sourceSpan(quote), sentence: plan.sourceSpan(quote),
      provenance: Provenance(rule: "table.indicator", confidence: 0.9))
    if isGrowth || plan.find(Self.yearly[0], in: row[name]) != nil || plan.find(Self.yearly[0], in: row[column]) != nil {
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
      value: number.value, upper: nil, kind: .count, range: start..<number.end, unit: number.end..<number.end, chinese: false)
    return CellValue(
      value: number.value, upper: nil, unit: nil, comparison: SentenceScanner.comparison(figure, before: before, after: after),
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
