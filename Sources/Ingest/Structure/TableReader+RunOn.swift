/// Tables that a page ran together: head and rows on one line, with blanks or tabs between the cells.
extension TableReader {
  /// Letters of a line that can hold a whole table.
  private static let runOnLine = 24...40_000
  /// Words before the head may be the table's title.
  private static let mostTitleCells = 3
  private static let fewestColumns = 3
  private static let mostColumns = 14

  /// 序号 任务 牵头单位 1 新建冷库 市发改委 2 …: the head says how many cells a row has.
  mutating func readRunOn(from line: Int) -> Int? {
    let range = text.lines[line].range
    guard Self.runOnLine.contains(range.count), opensRunOn(range), !isRowBelow(line) else { return nil }
    let cells = runOnCells(range)
    guard cells.count >= 2 * Self.fewestColumns else { return nil }
    for start in 0...Self.mostTitleCells where start + 2 * Self.fewestColumns <= cells.count {
      guard let rows = serialRows(cells[start...]) ?? plainRows(cells[start...]) else { continue }
      append(rows, lines: line..<(line + 1))
      return line + 1
    }
    return nil
  }

  /// The head of a table whose rows stand on lines of their own.
  private func isRowBelow(_ line: Int) -> Bool {
    guard line + 1 < text.lines.count else { return false }
    return hasInnerTab(line) && hasInnerTab(line + 1)
  }

  /// A word of a table's head stands among the line's first letters, with a blank or tab after it.
  private func opensRunOn(_ range: Range<Int>) -> Bool {
    let opening = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.openingLetters)
    return runOnCells(opening).dropLast().count { isHeaderCell($0) || isYearTitle($0) || isMeasure($0) } >= 2
  }

  private static let openingLetters = 80

  private func runOnCells(_ range: Range<Int>) -> [Range<Int>] {
    text.scalars[range].contains(Scalar.tab)
      ? split(range, at: Scalar.tab) : spaced(range, gap: 1, limit: Self.runOnLine.upperBound)
  }

  /// Rows that begin with 1, 2, 3 … under 序号; most must be as wide as the head.
  private func serialRows(_ cells: ArraySlice<Range<Int>>) -> [[Range<Int>]]? {
    guard let first = cells.first, TableWords.serial.contains(word(first)),
      let one = cells.prefix(Self.mostColumns + 1).firstIndex(where: { word($0) == [0x31] })
    else { return nil }
    let header = Array(cells[cells.startIndex..<one])
    guard header.count >= Self.fewestColumns, isRunOnHead(header) else { return nil }
    var rows: [[Range<Int>]] = []
    for cell in cells[one...] {
      // A number is the next row's only where the row before it is whole.
      if value(cell) == rows.count + 1, rows.last.map({ $0.count >= header.count }) ?? true {
        rows.append([cell])
      } else if !rows.isEmpty {
        rows[rows.count - 1].append(cell)
      }
    }
    guard rows.count > 1, rows.count(where: { $0.count == header.count }) * 3 >= rows.count * 2 else { return nil }
    return [header] + rows.map { squeezed($0, header.count) }
  }

  /// Blanks inside what is to be done make cells more: they belong to the second column.
  private func squeezed(_ row: [Range<Int>], _ width: Int) -> [Range<Int>] {
    let extra = row.count - width
    guard extra > 0, row.count > extra + 1 else { return row }
    return [row[0], row[1].lowerBound..<row[1 + extra].upperBound] + row[(2 + extra)...]
  }

  /// Without serial numbers the head's words say how wide it is, and all rows must be whole.
  private func plainRows(_ cells: ArraySlice<Range<Int>>) -> [[Range<Int>]]? {
    let header = cells.prefix { isHeaderCell($0) || isYearTitle($0) || isMeasure($0) }
    let width = header.count
    guard (Self.fewestColumns...Self.mostColumns).contains(width), cells.count >= 3 * width,
      cells.count.isMultiple(of: width), isRunOnHead(Array(header))
    else { return nil }
    let all = Array(cells)
    return stride(from: 0, to: all.count, by: width).map { Array(all[$0..<($0 + width)]) }
  }

  private func isRunOnHead(_ header: [Range<Int>]) -> Bool {
    let named = header.count { isHeaderCell($0) || isYearTitle($0) || isMeasure($0) }
    return named * 3 >= header.count * 2 && header.allSatisfy { (1...Self.longestMeasure).contains($0.count) }
  }

  private func value(_ cell: Range<Int>) -> Int? {
    guard (1...3).contains(cell.count), isNumber(cell) else { return nil }
    return cell.reduce(0) { $0 * 10 + Int(text.scalars[$1] - Scalar.zero) }
  }
}
