/// Tables with a line for each cell.
extension TableReader {
  mutating func readCellPerLine(from first: Int) -> Int? {
    if let found = BodyRows(text, forms, from: first) {
      tables.append(TableRegion(lines: first..<found.end, header: found.header, rows: found.rows))
      return found.end
    }
    guard isHeaderLine(first), !isCaption(text.lines[first].range), !isAboveSerial(first) else { return nil }
    var columns = first
    // A title right above cells that begin with tabs is no cell.
    let isSerial = TableWords.serial.contains(word(text.lines[first].range))
    while columns < text.lines.count, columns - first < 12,
      isHeaderLine(columns) || isSerial && isUnknownTitle(columns),
      text.lines[columns].tabbed == text.lines[first].tabbed
    {
      columns += 1
    }
    let width = columns - first
    let header = (first..<columns).map { text.lines[$0].range }
    if isSerial, let end = readIndicators(from: first) { return end }
    if let found = KindRows(text, from: first) {
      tables.append(TableRegion(lines: first..<found.end, header: found.header, rows: found.rows))
      return found.end
    }
    if width >= 3, TableWords.serial.contains(word(header[0])) {
      var rows = SerialRows(text, forms, header, from: first)
      if rows.read(from: columns) {
        tables += rows.regions(from: first)
        return rows.end
      }
    }
    if let grid = CellGrid(text, forms, from: first, isTitle: isTitle) {
      tables.append(
        TableRegion(lines: first..<grid.end, header: grid.header, upper: grid.upper, rows: grid.rows))
      return grid.end
    }
    if let end = readIndicators(from: first) { return end }
    if let marked = MarkedRows(text, forms, from: first) {
      tables.append(TableRegion(lines: first..<marked.end, header: marked.header, rows: marked.rows))
      return marked.end
    }
    guard width >= 3 else { return nil }
    let rows = plainRows(from: columns, width)
    guard !rows.isEmpty else { return nil }
    let last = rows.reduce(0) { $0 + $1.count }
    let cells = rows.map { row in row.map { text.lines[$0].range } }
    tables.append(TableRegion(lines: first..<(columns + last), header: header, rows: cells))
    return columns + last
  }

  private mutating func readIndicators(from first: Int) -> Int? {
    guard let found = IndicatorRows(text, from: first) else { return nil }
    tables.append(TableRegion(lines: first..<found.end, header: found.header, rows: found.rows))
    return found.end
  }

  /// 打*的为具体项目, a remark above 序号: a serial number's column comes first.
  private func isAboveSerial(_ line: Int) -> Bool {
    line + 1 < text.lines.count && TableWords.serial.contains(word(text.lines[line + 1].range))
  }

  private static let longestUnknown = 8

  /// 序号, 便民实事, 责任单位: a short word between two titles that are known.
  private func isUnknownTitle(_ line: Int) -> Bool {
    let range = text.lines[line].range
    guard (2...Self.longestUnknown).contains(range.count), line + 1 < text.lines.count, case .prose = forms[line],
      range.allSatisfy({ Scalar.isHan(text.scalars[$0]) })
    else { return false }
    return isHeaderLine(line + 1) || opensRows(line + 1) && !namesGroup(line)
  }

  private static let groupEnds = Ingest.words("方面")
  /// Lines in which a group's name may come again.
  private static let groupReach = 120

  /// 养老方面 behind the column of bodies, above the first row: a group's name, which may come again further down.
  private func namesGroup(_ line: Int) -> Bool {
    let before = word(text.lines[line - 1].range)
    guard Self.last.contains(where: { AreaTable.holds(before, $0) }) else { return false }
    let name = text.scalars[text.lines[line].range]
    if Self.groupEnds.contains(where: { BracketVocabulary.ends(name, with: [$0]) > 0 }) { return true }
    let below = (line + 1)..<min(text.lines.count, line + Self.groupReach)
    // The head that a later page repeats has the same title above.
    return below.contains {
      text.scalars[text.lines[$0].range].elementsEqual(name) && opensNumber($0 + 1)
        && word(text.lines[$0 - 1].range) != before
    }
  }

  private func opensNumber(_ line: Int) -> Bool {
    guard line < text.lines.count, case let number = word(text.lines[line].range) else { return false }
    return !number.isEmpty && number.allSatisfy(Scalar.isDigit)
  }

  /// Columns that mostly stand last.
  private static let last = TableWords.responsible + TableWords.lead + TableWords.remarks

  /// The number of the first row, or a group's name above it.
  private func opensRows(_ line: Int) -> Bool {
    func isFirst(_ line: Int) -> Bool { line < text.lines.count && word(text.lines[line].range) == [Scalar.zero + 1] }
    if isFirst(line) { return true }
    guard case .number(let mark) = forms[line], mark.value == 1 else { return false }
    return isFirst(line + 1)
  }

  /// 重点任务清单, 各县区任务表: a table's title, no column's.
  private func isCaption(_ range: Range<Int>) -> Bool {
    BracketVocabulary.ends(text.scalars[range], with: TableWords.captions) > 0
  }

  /// What heads a column: a known word, a year, a unit in brackets, 县（市、区）.
  private func isTitle(_ range: Range<Int>) -> Bool { isHeaderCell(range) || isYearTitle(range) || isMeasure(range) }

  func isHeaderLine(_ line: Int) -> Bool {
    if text.lines[line].tabbed { return false }
    guard case .prose = forms[line] else { return isYear(line) || forms[line] == .label }
    return isHeaderCell(text.lines[line].range) || isYear(line) || AreaTable.namesAreas(word(text.lines[line].range))
  }

  func isYear(_ line: Int) -> Bool { isYearCell(text.lines[line].range) }

  /// Without serial numbers every cell must be short and the last row complete.
  func plainRows(from start: Int, _ width: Int) -> [[Int]] {
    var end = start
    while end < text.lines.count, isShortCell(end) { end += 1 }
    let rows = (end - start) / width
    guard rows >= 1 else { return [] }
    return (0..<rows).map { Array((start + $0 * width)..<(start + ($0 + 1) * width)) }
  }

  func isShortCell(_ line: Int) -> Bool {
    let range = text.lines[line].range
    guard !range.isEmpty, range.count <= 30, text.scalars[range.upperBound - 1] != Scalar.fullStop else { return false }
    switch forms[line] {
    case .prose, .cell, .dash: return true
    default: return false
    }
  }
}
