/// Tables with a tab before each cell, each on a line of its own.
extension TableReader {
  mutating func readTabbed(from first: Int) -> Int {
    var rows: [[Range<Int>]] = []
    var starts: [Int] = []
    var line = first
    var widest = 0
    while line < text.lines.count {
      let current = text.lines[line]
      if current.tabbed {
        if line == first || current.blanks > 0 {
          rows.append([])
          starts.append(line)
        }
        rows[rows.count - 1] += hasInnerTab(line) ? split(current.range, at: Scalar.tab) : [current.range]
        widest = max(widest, rows[rows.count - 1].count)
      } else if continuesCell(line, rows[rows.count - 1].count, widest) {
        let row = rows.count - 1
        let cell = rows[row][rows[row].count - 1]
        rows[row][rows[row].count - 1] =
          (cell.isEmpty ? current.range.lowerBound : cell.lowerBound)..<current.range.upperBound
      } else {
        break
      }
      line += 1
    }
    guard widest > 1 else {
      boxes[first] = line
      return line
    }
    // One-cell rows above the table are its caption: a 专栏 line, a title.
    let lead = rows.prefix { $0.count == 1 }.count
    let start = starts[lead]
    if lead > 0 { boxes[first] = line }
    append(regular(Array(rows[lead...])), lines: start..<line)
    return line
  }

  /// A line without a tab inside a region of tabbed lines: the next paragraph of the cell above.
  func continuesCell(_ line: Int, _ cells: Int, _ widest: Int) -> Bool {
    let current = text.lines[line]
    guard current.blanks <= 1, !current.range.isEmpty else { return false }
    switch forms[line] {
    case .number(let mark) where mark.style.level <= 2: return false
    case .annex, .box, .date, .note: return false
    default: break
    }
    guard widest > 1 else { return true }
    // In a table of several columns a paragraph belongs to a cell while more cells or rows follow.
    let reach = min(text.lines.count, line + 12)
    if (line + 1..<max(reach, line + 1)).contains(where: { text.lines[$0].tabbed }) { return true }
    return cells == widest && current.blanks == 0 && current.range.count < 40
  }

  /// Cells that came without empty lines between rows: one long row is cut where its numbers 1, 2, 3 … stand, or
  /// into rows as wide as its head.
  func regular(_ rows: [[Range<Int>]]) -> [[Range<Int>]] {
    guard rows.count == 1, let cells = rows.first, let header = cells.first else { return rows }
    var width = cells.prefix { isHeaderCell($0) || isYearCell($0) }.count
    if TableWords.serial.contains(word(header)) {
      guard let one = cells.firstIndex(where: { word($0) == [0x31] }), one > 1 else { return rows }
      width = one
    } else if width < 3 || cells.count % width != 0 {
      return rows
    }
    return stride(from: 0, to: cells.count, by: width).map { Array(cells[$0..<min($0 + width, cells.count)]) }
  }
}
