/// What the first rows of a table are.
extension TableReader {
  mutating func append(_ rows: [[Range<Int>]], lines: Range<Int>) {
    guard let first = rows.first else { return }
    if let period = sideBySide(rows) {
      append(unfolded(rows, period), lines: lines)
      return
    }
    let named = first.filter { isHeaderCell($0) || isYearTitle($0) || isMeasure($0) }.count
    let isHeader =
      rows.count > 1 && named > 0
      && (named * 2 >= first.filter { !$0.isEmpty }.count || namesBodyColumn(first) || opensAreas(rows))
    let merged = merged(rows)
    guard isHeader || merged != nil else {
      tables.append(TableRegion(lines: lines, header: [], rows: rows))
      return
    }
    let head = TableHead(rows, text, merged: merged)
    // A table that goes on over pages repeats its head on each.
    let titles = rows[..<head.count].map(words(of:))
    let body = rows[head.count...].filter { !repeats($0, titles) }
    tables.append(TableRegion(lines: lines, header: head.header, upper: head.upper, rows: aligned(body, head.header)))
  }

  /// Whether a row says the same as one of the head: mostly its first word is another.
  private func repeats(_ row: [Range<Int>], _ titles: [[[UInt32]]]) -> Bool {
    let first = row.lazy.map(word).first { !$0.isEmpty }
    return titles.contains { $0.first == first } && titles.contains(words(of: row))
  }

  /// Rows that merged cells above have left short, each cell under the title that it belongs to.
  private func aligned(_ rows: [[Range<Int>]], _ header: [Range<Int>]) -> [[Range<Int>]] {
    func isShort(_ row: [Range<Int>]) -> Bool { row.count > 1 && row.count < header.count && !row[0].isEmpty }
    guard header.count > 2, rows.contains(where: isShort), let alignment = RowAlignment(text, header: header) else {
      return rows
    }
    return rows.map { row in
      guard isShort(row) else { return row }
      // The serial number may reach down, too.
      let start = row[0].lowerBound
      let lines = isNumber(row[0]) ? row : [start..<start] + row
      guard let laid = alignment.rows(lines, isMerged: true), laid.count == 1 else { return row }
      return laid[0]
    }
  }

  /// The head of merged cells; a text may have so many and no more, for each takes its time.
  private mutating func merged(_ rows: [[Range<Int>]]) -> MergedHead? {
    guard mergedHeads < Self.mostMergedHeads, MergedHead.mayStand(above: rows, text) else { return nil }
    mergedHeads += 1
    return MergedHead(rows, text)
  }

  private static let mostMergedHeads = 60

  /// 县区 · 任务数 · 县区 · 任务数: tables of the same head beside each other; the answer is how wide each is.
  private func sideBySide(_ rows: [[Range<Int>]]) -> Int? {
    guard rows.count > 1, let first = rows.first, first.count.isMultiple(of: 2) || first.count.isMultiple(of: 3)
    else { return nil }
    let titles = first.map(word)
    guard titles.count >= 4, Set(titles).count > 1, !titles.contains([]) else { return nil }
    return [2, 3, 4].lazy.map { titles.count / $0 }.first { period in
      period > 1 && titles.count.isMultiple(of: period)
        && titles.indices.allSatisfy { $0 < period || titles[$0] == titles[$0 - period] }
    }
  }

  private func unfolded(_ rows: [[Range<Int>]], _ period: Int) -> [[Range<Int>]] {
    let width = rows[0].count
    var result = [Array(rows[0][..<period])]
    for start in stride(from: 0, to: width, by: period) {
      for row in rows.dropFirst() where start < row.count {
        let cells = Array(row[start..<min(start + period, row.count)])
        if cells.contains(where: { !$0.isEmpty }) { result.append(cells) }
      }
    }
    return result
  }

  /// 2020年, 2025年目标, 2020年基数.
  func isYearCell(_ range: Range<Int>) -> Bool {
    guard (5...9).contains(range.count) else { return false }
    return (0..<4).allSatisfy { Scalar.isDigit(text.scalars[range.lowerBound + $0]) }
      && text.scalars[range.lowerBound + 4] == Scalar.year
  }

  /// Also 2026 alone, 2025—2027年 and 2026年新增.
  func isYearTitle(_ title: Range<Int>) -> Bool {
    // 2025年目标值（各项目标应达到的水平）
    let range = title.lowerBound..<(title.first { text.scalars[$0] == Scalar.open } ?? title.upperBound)
    if isYearCell(range) { return true }
    guard (4...14).contains(range.count),
      DateReader.year(text, at: range.lowerBound, end: range.upperBound) != nil
    else { return false }
    if range.count == 4 { return true }
    let next = text.scalars[range.lowerBound + 4]
    return next == Scalar.year || Scalar.isRange(next)
  }

  func words(of row: [Range<Int>]) -> [[UInt32]] { row.map(word).filter { !$0.isEmpty } }

  /// 县（市、区）, 技改投资（亿元）: a column of areas, or of figures with their unit.
  func isMeasure(_ range: Range<Int>) -> Bool {
    let title = word(range)
    guard title.count <= Self.longestMeasure, let close = title.last else { return false }
    if AreaTable.namesAreas(title) { return true }
    guard close == Scalar.close, let open = title.lastIndex(of: Scalar.open), open > 1 else { return false }
    return ColumnTitle.unitEnd(title, open + 1, title.count - 1) == title.count - 1
  }

  static let longestMeasure = 24

  /// 县区, 新造, 改造, 责任单位: one column is called by its bodies, the others are short words.
  func namesBodyColumn(_ cells: [Range<Int>]) -> Bool {
    let words = cells.map(word)
    guard words.allSatisfy({ $0.count <= Self.longestColumnTitle && !$0.contains(where: Scalar.isDigit) }) else {
      return false
    }
    return words.contains { title in Labels.standalone.contains { $0.word == title && $0.role != .other } }
  }

  static let longestColumnTitle = 10

  /// 县（市、区）, 总面积, 新建农田林网 above figures: only the first title is a known one.
  private func opensAreas(_ rows: [[Range<Int>]]) -> Bool {
    guard let area = rows[0].first, AreaTable.namesAreas(word(area)),
      !rows[0].contains(where: { cell in cell.contains { Scalar.isDigit(text.scalars[$0]) } })
    else { return false }
    let cells = rows.dropFirst().flatMap { $0.dropFirst() }.filter { !$0.isEmpty }
    return cells.count(where: { cell in cell.contains { Scalar.isDigit(text.scalars[$0]) } }) * 4 >= cells.count * 3
  }

  func isHeaderCell(_ range: Range<Int>) -> Bool { TableWords.isHeader(word(range)) }

  func word(_ range: Range<Int>) -> [UInt32] {
    let cell = text.scalars[range]
    // Few cells hold blanks.
    return cell.contains { $0 <= Scalar.space } ? cell.filter { $0 > Scalar.space } : Array(cell)
  }
}
