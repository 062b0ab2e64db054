/// Tables whose rows stand on one line each, with tabs or pipes between the cells.
extension TableReader {
  func isPiped(_ line: Int) -> Bool {
    let range = text.lines[line].range
    guard range.count > 2, text.scalars[range.lowerBound] == Scalar.pipe else { return false }
    return text.scalars[(range.lowerBound + 1)..<range.upperBound].contains(Scalar.pipe)
  }

  private static let shortestTitle = 6

  /// A title in the first cell of a row that is empty else, right above the head.
  func isLoneCell(_ line: Int) -> Bool {
    guard hasInnerTab(line), line + 1 < text.lines.count, hasInnerTab(line + 1), line == 0 || !isRow(line - 1) else {
      return false
    }
    let cells = split(text.lines[line].range, at: Scalar.tab)
    guard let title = cells.first, title.count >= Self.shortestTitle, cells.dropFirst().allSatisfy(\.isEmpty) else {
      return false
    }
    return split(text.lines[line + 1].range, at: Scalar.tab).count(where: { isHeaderCell($0) || isYearTitle($0) }) > 1
  }

  func hasInnerTab(_ line: Int) -> Bool { text.lines[line].hasTabs }

  /// Inside a run of rows a line with one tab at its start is a row whose first cell is empty.
  func isRow(_ line: Int) -> Bool { hasInnerTab(line) || text.lines[line].tabbed }

  mutating func readRows(from first: Int, while belongs: (Int) -> Bool, separator: UInt32) -> Int {
    var rows: [[Range<Int>]] = []
    var line = first
    while line < text.lines.count, belongs(line) || (separator == Scalar.tab && isInterlude(line)) {
      if !belongs(line) {
        interlude(text.lines[line].range, forms[line], &rows)
        line += 1
        continue
      }
      var cells = split(text.lines[line].range, at: separator)
      if separator == Scalar.tab, !hasInnerTab(line) { cells.insert(cells[0].lowerBound..<cells[0].lowerBound, at: 0) }
      if separator == Scalar.pipe {
        if cells.first?.isEmpty == true { cells.removeFirst() }
        if cells.last?.isEmpty == true { cells.removeLast() }
      }
      let isRule = cells.allSatisfy { cell in
        cell.allSatisfy {
          text.scalars[$0] == Scalar.hyphen || text.scalars[$0] == Scalar.colon || text.scalars[$0] == Scalar.dash
        }
      }
      if !isRule, !continuesRow(cells, &rows) { rows.append(cells) }
      line += 1
    }
    append(rows, lines: first..<line)
    return line
  }

  /// A cell of several lines cuts its row: the rest of the row follows the cell's last line.
  func continuesRow(_ cells: [Range<Int>], _ rows: inout [[Range<Int>]]) -> Bool {
    guard rows.count > 1, let header = rows.first, let last = rows.last, let start = last.last,
      let next = cells.first, !next.isEmpty, !isNumber(next), last.count < header.count,
      last.count + cells.count - 1 == header.count,
      let serial = header.firstIndex(where: { TableWords.serial.contains(word($0)) }), serial + 1 < last.count,
      isNumber(last[serial])
    else { return false }
    rows[rows.count - 1].removeLast()
    rows[rows.count - 1].append((start.isEmpty ? next.lowerBound : start.lowerBound)..<next.upperBound)
    rows[rows.count - 1] += cells.dropFirst()
    return true
  }

  func isNumber(_ cell: Range<Int>) -> Bool {
    !cell.isEmpty && cell.allSatisfy { Scalar.isDigit(text.scalars[$0]) }
  }

  /// A short line without tabs between two rows: a group's name over its rows, or the next line of the last cell.
  func isInterlude(_ line: Int) -> Bool {
    guard line > 0, line + 1 < text.lines.count, hasInnerTab(line - 1), hasInnerTab(line + 1) else { return false }
    let range = text.lines[line].range
    switch forms[line] {
    case .annex, .box, .date, .contents, .note: return false
    default: return (1...Self.longestInterlude).contains(range.count) && text.lines[line].blanks == 0
    }
  }

  static let longestInterlude = 40

  func interlude(_ range: Range<Int>, _ form: LineForm, _ rows: inout [[Range<Int>]]) {
    if case .prose = form, rows.count > 1, let last = rows[rows.count - 1].last, !last.isEmpty {
      rows[rows.count - 1][rows[rows.count - 1].count - 1] = last.lowerBound..<range.upperBound
    } else {
      rows.append([range])
    }
  }

  func split(_ range: Range<Int>, at separator: UInt32) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text.scalars[index] == separator {
      cells.append(trimmed(start..<index))
      start = index + 1
    }
    cells.append(trimmed(start..<range.upperBound))
    return cells
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, text.scalars[first] <= Scalar.space { range = (first + 1)..<range.upperBound }
    while let last = range.last, text.scalars[last] <= Scalar.space { range = range.lowerBound..<last }
    return range
  }
}
