/// Tables with a pipe before each cell, each on a line of its own.
extension TableReader {
  /// Rows pasted from a web page: a line for each cell, | before all but the first, and | alone after the last.
  ///
  /// An empty cell is | alone too; what comes after tells which: a line without | begins a new row.
  mutating func readPipedCells(from first: Int) -> Int? {
    guard first + 2 < text.lines.count, !opensWithPipe(first), opensWithPipe(first + 1), opensWithPipe(first + 2),
      text.lines[first].range.count <= Self.longestInterlude
    else { return nil }
    var rows: [[Range<Int>]] = []
    var line = first
    var isOpen = false
    while line < text.lines.count {
      let range = text.lines[line].range
      if opensWithPipe(line) {
        guard isOpen else { break }
        // Below an empty line a row begins whose first cell is empty.
        if text.lines[line].blanks > 0, closesRow(rows) {
          rows[rows.count - 1].removeLast()
          rows.append([range.lowerBound..<range.lowerBound])
        }
        rows[rows.count - 1].append(trimmed((range.lowerBound + 1)..<range.upperBound))
      } else if isOpen, let cell = rows[rows.count - 1].last, !cell.isEmpty {
        guard range.count <= Self.longestSpacedRow else { break }
        rows[rows.count - 1][rows[rows.count - 1].count - 1] = cell.lowerBound..<range.upperBound
      } else {
        if isOpen { rows[rows.count - 1].removeLast() }
        // What no pipe follows soon belongs to no row.
        guard !range.isEmpty, range.count <= Self.longestInterlude, isFollowedByPipe(line) else { break }
        rows.append([range])
        isOpen = true
      }
      line += 1
    }
    if line == text.lines.count, isOpen, rows[rows.count - 1].last?.isEmpty == true {
      rows[rows.count - 1].removeLast()
    }
    guard rows.count > 1 else { return nil }
    append(rows, lines: first..<line)
    return line
  }

  /// A row that | alone has ended, as wide as those before it.
  private func closesRow(_ rows: [[Range<Int>]]) -> Bool {
    guard let row = rows.last, let last = row.last, last.isEmpty, row.count > 2 else { return false }
    return rows.count == 1 || row.count - 1 >= rows[rows.count - 2].count
  }

  func opensWithPipe(_ line: Int) -> Bool {
    let range = text.lines[line].range
    return !range.isEmpty && text.scalars[range.lowerBound] == Scalar.pipe
  }

  func isFollowedByPipe(_ line: Int) -> Bool {
    (line + 1..<line + 4).contains { $0 < text.lines.count && opensWithPipe($0) }
  }
}

/// Tables with a pipe behind each cell and none before a row's first: 青山区 | 120 | 30 |.
extension TableReader {
  private static let fewestRows = 3
  /// A row of one or two cells with a sentence is no row of figures.
  private static let longestCell = 40

  /// A row that begins with a pipe has an empty first cell, or one that the row above covers.
  mutating func readPipeEnded(from first: Int) -> Int? {
    guard first >= notPipeEnded else { return nil }
    var line = first
    var rows: [[Range<Int>]] = []
    var ended = 0
    while line < text.lines.count, let row = pipeEndedRow(line) {
      if !opensWithPipe(line) { ended += 1 }
      rows.append(row.cells)
      line = row.end
    }
    guard ended >= Self.fewestRows, ended * 2 > rows.count else {
      notPipeEnded = line
      return nil
    }
    append(rows, lines: first..<line)
    return line
  }

  /// Lines of a row whose cells are broken over lines, and letters of such a line.
  private static let mostLines = 12
  private static let longestLine = 400

  /// The cells up to the pipe at a line's end: those of several lines go on below. Nil where no such row begins here.
  private func pipeEndedRow(_ line: Int) -> (cells: [Range<Int>], end: Int)? {
    let first = text.lines[line].range
    guard first.count > 2, first.contains(where: { text.scalars[$0] == Scalar.pipe }) else { return nil }
    let last = (line..<min(text.lines.count, line + Self.mostLines)).first {
      text.lines[$0].range.last.map { text.scalars[$0] == Scalar.pipe } ?? false
    }
    guard let last, (line...last).allSatisfy({ text.lines[$0].range.count <= Self.longestLine }) else { return nil }
    let range = first.lowerBound..<text.lines[last].range.upperBound
    let cells = Array(split(range, at: Scalar.pipe).dropLast())
    guard cells.count > 1, cells.count > 2 || cells.allSatisfy({ $0.count <= Self.longestCell }) else { return nil }
    return (cells, last + 1)
  }
}
