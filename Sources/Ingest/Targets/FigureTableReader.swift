import Policy

/// Reads tables whose cells are figures: indicators by years, or counties by indicators.
struct FigureTableReader: Sendable {
  let plan: PlanText
  let text: [UInt32]
  let outline: DocumentOutline
  /// The plan's first year: a column of an earlier year tells of today.
  let firstYear: Int?
  private let phrases: Phrases
  private let shapes: [Int: Shape]
  /// Tables that stand in a review.
  private let told: Set<Int>
  private var scanner: SentenceScanner
  var out = Extraction()

  private enum Shape {
    case indicators(IndicatorTable)
    case areas(AreaTable)
    case years(YearTable)
  }

  /// Letters of 下降 before a cell's figure.
  private static let longestLead = 12
  /// Letters of a unit in brackets.
  private static let longestUnit = 12

  init(plan: PlanText, outline: DocumentOutline, firstYear: Int?, scanner: SentenceScanner) {
    self.plan = plan
    text = plan.scalars
    self.outline = outline
    self.firstYear = firstYear
    self.scanner = scanner
    phrases = Phrases(plan: plan)
    let names = AreaNames(plan: plan)
    var shapes: [Int: Shape] = [:]
    for (index, table) in outline.tables.enumerated() {
      if let columns = YearTable(table, text: plan.scalars, names: names) {
        shapes[index] = .years(columns)
      } else if let columns = IndicatorTable(table, text: plan.scalars, names: names) {
        shapes[index] = .indicators(columns)
      } else if let columns = AreaTable(table, text: plan.scalars, firstYear: firstYear, names: names) {
        shapes[index] = .areas(columns)
      }
    }
    self.shapes = shapes
    var passages = PassageContextReader(outline: outline, plan: plan)
    var told: Set<Int> = []
    for passage in outline.passages {
      guard case .cell(let table, _, _) = passage.kind, shapes[table] != nil, !told.contains(table) else { continue }
      if passages.context(of: passage).isReview { told.insert(table) }
    }
    self.told = told
  }

  /// Whether a cell is a figure of such a table; all others are read as text.
  func holds(_ cell: Range<Int>, table index: Int, column: Int) -> Bool {
    switch shapes[index] {
    case nil: false
    case .indicators: true
    case .years(let columns):
      columns.year == column || columns.columns.contains { $0.index == column } && isFigure(cell)
    case .areas(let columns):
      columns.areas.contains(column) || isFigure(cell) || !cell.contains { Scalar.isDigit(text[$0]) }
    }
  }

  /// The county that a cell's row is about; nil in a table of another kind and in a row of sums.
  func area(table index: Int, row: Int) -> Range<Int>? {
    guard case .areas(let columns) = shapes[index], let name = columns.area(outline.tables[index].rows[row], text)
    else { return nil }
    return AreaTable.isTotal(name, text) ? nil : name
  }

  /// 120, ≥80%, 较2009年削减2%: few letters and one figure.
  func isFigure(_ cell: Range<Int>) -> Bool {
    guard cell.count <= Self.longestFigure else { return false }
    var figures = 0
    for i in cell where Scalar.isDigit(text[i]) && (i == cell.lowerBound || !isNumeric(text[i - 1])) {
      var end = i
      while end < cell.upperBound, isNumeric(text[end]) { end += 1 }
      let isYear = end - i == 4 && end < cell.upperBound && text[end] == Scalar.year
      if !isYear, i == cell.lowerBound || !Scalar.isRange(text[i - 1]) { figures += 1 }
    }
    return figures == 1 && !text[cell].contains { Scalar.endsSentence($0) || $0 == Scalar.semicolon }
  }

  private func isNumeric(_ c: UInt32) -> Bool { Scalar.isDigit(c) || c == Scalar.dot || c == 0x2C }

  private static let longestFigure = 24

  /// The targets and baselines of all such tables.
  mutating func read() -> Extraction {
    for (index, shape) in shapes.sorted(by: { $0.key < $1.key }) where !isTold(index, shape) {
      switch shape {
      case .indicators(let columns): readIndicators(outline.tables[index], columns)
      case .areas(let columns): readAreas(outline.tables[index], columns)
      case .years(let columns): readYears(outline.tables[index], columns)
      }
    }
    return out
  }

  /// A table under a review, or of years that are over.
  private func isTold(_ index: Int, _ shape: Shape) -> Bool {
    if told.contains(index) { return true }
    if case .areas(let columns) = shape { return tellsSituation(outline.tables[index], columns) }
    guard case .indicators(let columns) = shape, let firstYear else { return false }
    return !columns.looksAhead(outline.tables[index], text, from: firstYear)
  }

  private static let situations = words("基本情况 现状 基本情况表 现状表")

  /// …贫困村基本情况, with no year to come above its columns: how it is today.
  private func tellsSituation(_ table: PlanTable, _ columns: AreaTable) -> Bool {
    guard let caption = table.caption.map({ scalars($0) }),
      BracketVocabulary.ends(caption[...], with: Self.situations) > 0,
      !Self.assigning.contains(where: { AreaTable.holds(caption, $0) })
    else { return false }
    return !columns.columns.contains { ($0.year ?? Int.min) >= (firstYear ?? Int.max) }
  }

  /// 云岭市 | 30 | 120 under 新建仓容（万吨）: one target a row and column.
  private mutating func readAreas(_ table: PlanTable, _ columns: AreaTable) {
    let fallback = captionYear(of: table)
    let isAssigning = assigns(table, columns)
    let units = table.units(of: columns.columns, text)
    for row in table.body {
      guard let name = columns.area(row, text) else { continue }
      for column in columns.columns where column.index < row.count && !column.isPast {
        let cell = row[column.index]
        guard !cell.isEmpty, isFigure(cell), let value = cellValue(cell) else { continue }
        // 产业个数 beside the industries' names: a count without unit and year tells of an arrangement.
        let measure =
          value.unit.map { plan.string($0) } ?? column.unit ?? units[column.index]
          ?? (isAssigning ? Self.countedUnit(column.name) : nil)
        guard measure != nil || column.year != nil else { continue }
        let quote = hull(name, cell)
        let lead = value.lead.map { plan.string($0) } ?? ""
        let due = column.year.flatMap { Deadline(year: $0) } ?? outline.clause(at: name.lowerBound)?.deadline
        var target = Target(
          quote: plan.quote(quote), indicator: column.name + lead, comparison: value.comparison,
          value: value.value, valueMax: value.upper, unit: measure ?? "",
          deadline: due ?? fallback.flatMap { Deadline(year: $0) }, section: table.path,
          agencies: outline.agencies(at: name.lowerBound), span: plan.sourceSpan(quote),
          sentence: plan.sourceSpan(quote), provenance: TargetRule.tableArea.provenance())
        if !AreaTable.isTotal(name, text) {
          if !columns.holdsBodies {
            target.area = areaName(name)
          } else if target.agencies.isEmpty {
            target.agencies = [plan.quote(name)]
          }
        }
        out.targets.append(target)
      }
    }
  }

  private static let assigning = words("任务 分解 目标 计划")

  /// …任务分解表 with nothing but figures beside its counties: what each is to do, though no unit stands anywhere.
  private func assigns(_ table: PlanTable, _ columns: AreaTable) -> Bool {
    let names = table.heads.filter { !TableWords.serial.contains(text[$0].filter { $0 > Scalar.space }) }
    guard let caption = table.caption.map({ scalars($0) }), columns.areas.count == 1,
      columns.columns.count + 1 == names.count
    else { return false }
    return BracketVocabulary.ends(caption[...], with: TableWords.captions) > 0
      && Self.assigning.contains { AreaTable.holds(caption, $0) }
  }

  /// 户 of 发放总户数, 人 of 人数; else the figures have none.
  private static func countedUnit(_ name: String) -> String {
    for unit in ["户", "人", "家", "个"] where name.hasSuffix(unit + "数") { return unit }
    return ""
  }

  private static let governments = words("人民政府 政府 管委会")

  /// 临江区 for 临江区人民政府, without the spaces of the page.
  func areaName(_ cell: Range<Int>) -> String {
    var letters = text[cell].filter { !Scalar.isBlank($0) && $0 != Scalar.newline }
    for word in Self.governments.prefix(2)
    where letters.count > word.count + 1 && letters.suffix(word.count) == word[...] {
      letters.removeLast(word.count)
    }
    return string(letters)
  }

  /// 指标 | 单位 | 2020年 | 2025年 | 年均增速 | 属性: one target a row and column of the future.
  private mutating func readIndicators(_ table: PlanTable, _ columns: IndicatorTable) {
    let fallback = captionYear(of: table)
    let titles = table.heads.indices.map { ColumnTitle(table, column: $0, text: text) }
    var area: Range<Int>?
    for row in table.body {
      guard columns.name < row.count, !row[columns.name].isEmpty else { continue }
      // A merged cell names the county for the rows below it.
      if let column = columns.area, column < row.count, !row[column].isEmpty { area = row[column] }
      let unit = columns.unit.flatMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil }
      for column in columns.values where column < row.count && !row[column].isEmpty {
        let due = titles[column].year ?? year(in: titles[column].letters) ?? fallback
        let place = columns.areas.contains(column) ? table.heads[column] : area
        let figure = IndicatorCell(
          name: row[columns.name], cell: row[column], unit: unit, area: place, due: due, isGrowth: false,
          isBase: Self.bases.contains { AreaTable.holds(titles[column].letters, $0) },
          remark: columns.areas.contains(column) ? "" : columns.remark(titles[column]))
        read(figure, of: table)
      }
      let isAlone = !columns.values.contains { $0 < row.count && !row[$0].isEmpty }
      // [4] beside 2.6%: what comes together in all years, and no rate of each; alone it is what is aimed at.
      for column in columns.growth where column < row.count && !row[column].isEmpty {
        let isSum = isBracketed(row[column])
        guard isAlone || !isSum else { continue }
        let name = row[columns.name]
        let due = columns.lastYear(table, text) ?? fallback
        // 城镇调查失业率 – – 5.5: a level, for nobody aims at its growth.
        let words = withoutUnit(name)
        let isLevel = isAlone && text.ends(with: Self.unemployment, at: words.upperBound, floor: words.lowerBound)
        // [-13.5]
        let falls = row[column].count > 1 && text[row[column].lowerBound + 1] == Scalar.hyphen
        let moves = Self.moves.contains { plan.find($0, in: name) != nil }
        let whole = change(titles[column])
        var figure = IndicatorCell(
          name: name, cell: row[column], unit: unit, area: area, due: due,
          isGrowth: !isSum && !isLevel && whole == nil,
          remark: whole ?? (!isSum || moves ? "" : falls ? "累计下降" : "累计增长"))
        figure.isChange = whole != nil
        read(figure, of: table)
      }
    }
  }

  /// One figure of an indicator's row.
  private struct IndicatorCell {
    var name: Range<Int>
    var cell: Range<Int>
    /// The row's cell under 单位.
    var unit: Range<Int>?
    var area: Range<Int>?
    var due: Int?
    /// It stands in a column 年均增速.
    var isGrowth: Bool
    /// It stands in a column 2020年基期值.
    var isBase = false
    /// It stands in a column 2015年比2010年增长.
    var isChange = false
    /// （市区）: what a column says of its figures beside the year.
    var remark = ""
  }

  private mutating func read(_ figure: IndicatorCell, of table: PlanTable) {
    guard !isSentence(figure.cell), let value = cellValue(figure.cell) else { return }
    let ofRow = figure.unit.map { isBlank($0) ? "" : plan.string($0) } ?? bracketUnit(figure.name)
    let own = value.unit.map { plan.string($0) }
    // 3.6万 of what is counted in 亿元 is 3.6万亿元.
    let isScaled = ofRow.first.map { Self.scales.contains(String($0)) } ?? true
    var unit = own.map { Self.scales.contains($0) && !isScaled ? $0 + ofRow : $0 } ?? ofRow
    if figure.isGrowth || figure.isChange, value.unit == nil { unit = "%" }
    let words = plan.string(phrases.trimmed(withoutUnit(figure.name))) + figure.remark
    let quote = hull(figure.name, figure.cell)
    if figure.isBase || !figure.isGrowth && (figure.due ?? Int.max) < (firstYear ?? Int.min) {
      out.baselines.append(
        Baseline(
          quote: plan.quote(quote), indicator: words, value: value.value, unit: unit, year: figure.due,
          span: plan.sourceSpan(quote), provenance: BaselineRule.table.provenance()))
      return
    }
    let lead = value.lead.map { plan.string($0) } ?? ""
    var target = Target(
      quote: plan.quote(quote), indicator: words + lead + (figure.isGrowth ? "年均增速" : ""),
      comparison: value.comparison, value: value.value, valueMax: value.upper, unit: unit,
      deadline: figure.due.flatMap { Deadline(year: $0) }, section: table.path,
      agencies: outline.agencies(at: figure.name.lowerBound), span: plan.sourceSpan(quote),
      sentence: plan.sourceSpan(quote), provenance: TargetRule.tableIndicator.provenance())
    let isYearly = [figure.name, figure.cell].contains { plan.find(Self.yearly, in: $0) != nil }
    if figure.isGrowth || isYearly { target.cadence = .annual }
    if let area = figure.area, !AreaTable.isTotal(area, text) { target.area = areaName(area) }
    out.targets.append(target)
  }

  private static let scales: Set = ["万", "千", "百"]
  private static let unemployment = scalars("失业率")
  private static let moves = words("降低 下降 增长 提高 减少 增加 提升 新增 减排 压减 削减 新建 完成 累计")
  private static let shortestSentence = 8

  /// 至2026年底，全面启动整体改造: told, and no figure.
  private func isSentence(_ cell: Range<Int>) -> Bool {
    guard let comma = text[cell].firstIndex(where: { $0 == Scalar.comma || $0 == Scalar.fullStop }) else {
      return false
    }
    return comma > cell.lowerBound && Scalar.isHan(text[comma - 1])
      && text[cell].count(where: Scalar.isHan) >= Self.shortestSentence
  }

  private static let yearly = scalars("年均")
  private static let bases = words("基期 基数 基准")

  private func isBracketed(_ cell: Range<Int>) -> Bool { Self.brackets.contains(text[cell.lowerBound]) }

  private static let brackets = ScalarSet(scalars("[（〔［【("))

  /// From the first letter of two cells to the last.
  func hull(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }

  /// The year in a table's title; one in the paper's own title is its period, which no target inherits.
  func captionYear(of table: PlanTable) -> Int? {
    let own = outline.head.title
    let section = table.section.flatMap { $0 < outline.sections.count ? outline.sections[$0].title : nil }
    let titles = [table.caption, section].compactMap { $0 }.filter { $0 != own }.flatMap { Ingest.scalars($0) }
    guard let year = year(in: titles) else { return nil }
    return year != self.year(in: Ingest.scalars(own)) || runsUntil(titles) ? year : nil
  }

  /// 2012—2016年, 到2027年, “十四五”: a span that ends, where 2010年任务分解表 says which paper it is.
  private func runsUntil(_ letters: [UInt32]) -> Bool {
    let lexer = DateLexer(text: letters, planStart: nil)
    return letters.indices.contains { i in
      letters[i] == Scalar.ten && lexer.fiveYearPlan(at: i, floor: 0, limit: letters.count) != nil
        || i > 0 && Scalar.isDigit(letters[i])
          && (Scalar.isRange(letters[i - 1]) || Self.until.contains(letters[i - 1]))
    }
  }

  private static let until = ScalarSet(scalars("到至"))

  /// 2025年 or “十四五” in a heading.
  func year(in letters: [UInt32]) -> Int? {
    let lexer = DateLexer(text: letters, planStart: nil)
    for i in letters.indices {
      if let date = lexer.date(at: i, floor: 0, limit: letters.count) { return date.year }
      if letters[i] == Scalar.ten, let plan = lexer.fiveYearPlan(at: i, floor: 0, limit: letters.count) {
        return plan.year
      }
    }
    return nil
  }

  /// A cell's value; nil where it holds no number.
  mutating func cellValue(_ cell: Range<Int>) -> CellValue? {
    scanner.scan(cell)
    let tokens = scanner.tokens
    let part = SentencePart(range: cell, tokens: 0..<tokens.count, end: .stop)
    if let k = tokens.firstIndex(where: { $0.kind == .figure }) {
      let bounded = scanner.bounded(k, in: part)
      let lead = phrases.trimmed(cell.lowerBound..<bounded.range.lowerBound)
      return CellValue(
        value: bounded.figure.value, upper: bounded.figure.upper,
        unit: bounded.figure.written == nil ? bounded.figure.unit : nil,
        comparison: bounded.comparison,
        lead: lead.count <= Self.longestLead && lead.allSatisfy { Scalar.isHan(text[$0]) } ? lead : nil)
    }
    guard let start = cell.first(where: { Scalar.isDigit(text[$0]) }),
      let number = scanner.lexer.number(at: start, limit: cell.upperBound)
    else { return nil }
    let before = tokens.last { $0.range.upperBound <= start }?.kind
    let after = tokens.first { $0.range.lowerBound >= number.end }?.kind
    let figure = Figure(
      value: number.value, upper: nil, kind: .count, range: start..<number.end, unit: number.end..<number.end,
      chinese: false)
    if let upper = rangeEnd(behind: number.end, cell), upper > number.value {
      return CellValue(value: number.value, upper: upper, comparison: .range)
    }
    return CellValue(
      value: number.value, unit: scanner.ratioEnd(number.end, cell.upperBound).map { number.end..<$0 },
      comparison: SentenceScanner.comparison(figure, before: before, after: after))
  }

  /// — or / under 单位: what the row tells of has none.
  private func isBlank(_ unit: Range<Int>) -> Bool { unit.allSatisfy { TableWords.strokes.contains(text[$0]) } }

  /// 0.4 of 0.3-0.4, where the head has the unit.
  private func rangeEnd(behind end: Int, _ cell: Range<Int>) -> Double? {
    guard end + 1 < cell.upperBound, Scalar.isRange(text[end]) else { return nil }
    let upper = scanner.lexer.number(at: end + 1, limit: cell.upperBound)
    return upper?.end == cell.upperBound ? upper?.value : nil
  }

  /// 冷库容量 of 冷库容量（万吨）.
  private func withoutUnit(_ name: Range<Int>) -> Range<Int> {
    guard let close = name.last, text[close] == Scalar.close, let open = name.last(where: { text[$0] == Scalar.open }),
      open > name.lowerBound, ColumnTitle.unitEnd(text, open + 1, close) == close
    else { return name }
    return name.lowerBound..<open
  }

  /// What stands in brackets behind a name and is no unit.
  private static let noUnits = words("累计 合计 年均 总数 总量 新增 当年 期末 其中")

  /// 全员劳动生产率（万元/人）.
  private func bracketUnit(_ name: Range<Int>) -> String {
    guard let close = name.last, text[close] == Scalar.close, let open = name.last(where: { text[$0] == Scalar.open }),
      close - open <= Self.longestUnit,
      !Self.noUnits.contains(where: { text.ends(with: $0, at: close, floor: open + 1) })
    else { return "" }
    return plan.string((open + 1)..<close)
  }
}
