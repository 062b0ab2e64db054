/// A table as its lines lie in the text, before a section owns it.
struct TableRegion: Sendable {
  var lines: Range<Int>
  /// Empty when the first row already holds data.
  var header: [Range<Int>]
  /// Titles above those of the header, each in all columns that it covers.
  var upper: [[Range<Int>]] = []
  var rows: [[Range<Int>]]
}

/// Finds tables by the ways in which they survive in plain text.
///
/// 1. each cell on a line that begins with a tab, rows parted by an empty line (Word saved as text);
/// 2. cells of a row on one line with tabs between; 3. Markdown pipes;
/// 4. spaces alone between the cells, under a head of titles; 5. each cell on a line of its own, recognised by its
/// header (序号, 指标, 属性 …).
/// A region of form 1 whose rows all have one cell is a box, not a table: its lines stay paragraphs.
struct TableReader {
  private let text: PlanText
  private let forms: [LineForm]
  private(set) var tables: [TableRegion] = []
  /// For the first line of each box of tabbed lines, the line after its last.
  private(set) var boxes: [Int: Int] = [:]

  init(_ text: PlanText, _ forms: [LineForm]) {
    self.text = text
    self.forms = forms
    var line = 0
    while line < text.lines.count { line = read(from: line) }
  }

  /// Reads what begins at `line`; the answer is the next line to look at.
  private mutating func read(from line: Int) -> Int {
    if isPiped(line) { return readRows(from: line, while: isPiped, separator: Scalar.pipe) }
    if let next = readPipedCells(from: line) { return next }
    if hasInnerTab(line), line + 1 < text.lines.count, hasInnerTab(line + 1) || isInterlude(line + 1) {
      return readRows(from: line, while: isRow, separator: Scalar.tab)
    }
    if text.lines[line].tabbed { return readTabbed(from: line) }
    if let next = readSpaced(from: line) { return next }
    return readCellPerLine(from: line) ?? line + 1
  }

  // MARK: rows on one line

  private func isPiped(_ line: Int) -> Bool {
    let range = text.lines[line].range
    guard range.count > 2, text.scalars[range.lowerBound] == Scalar.pipe else { return false }
    return text.scalars[(range.lowerBound + 1)..<range.upperBound].contains(Scalar.pipe)
  }

  private func hasInnerTab(_ line: Int) -> Bool { text.lines[line].hasTabs }

  /// Inside a run of rows a line with one tab at its start is a row whose first cell is empty.
  private func isRow(_ line: Int) -> Bool { hasInnerTab(line) || text.lines[line].tabbed }

  private mutating func readRows(from first: Int, while belongs: (Int) -> Bool, separator: UInt32) -> Int {
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
  private func continuesRow(_ cells: [Range<Int>], _ rows: inout [[Range<Int>]]) -> Bool {
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

  private func isNumber(_ cell: Range<Int>) -> Bool {
    !cell.isEmpty && cell.allSatisfy { Scalar.isDigit(text.scalars[$0]) }
  }

  /// A short line without tabs between two rows: a group's name over its rows, or the next line of the last cell.
  private func isInterlude(_ line: Int) -> Bool {
    guard line > 0, line + 1 < text.lines.count, hasInnerTab(line - 1), hasInnerTab(line + 1) else { return false }
    let range = text.lines[line].range
    switch forms[line] {
    case .annex, .box, .date, .contents, .note: return false
    default: return (1...Self.longestInterlude).contains(range.count) && text.lines[line].blanks == 0
    }
  }

  private static let longestInterlude = 40

  private func interlude(_ range: Range<Int>, _ form: LineForm, _ rows: inout [[Range<Int>]]) {
    if case .prose = form, rows.count > 1, let last = rows[rows.count - 1].last, !last.isEmpty {
      rows[rows.count - 1][rows[rows.count - 1].count - 1] = last.lowerBound..<range.upperBound
    } else {
      rows.append([range])
    }
  }

  private func split(_ range: Range<Int>, at separator: UInt32) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text.scalars[index] == separator {
      cells.append(trimmed(start..<index))
      start = index + 1
    }
    cells.append(trimmed(start..<range.upperBound))
    return cells
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, text.scalars[first] <= Scalar.space { range = (first + 1)..<range.upperBound }
    while let last = range.last, text.scalars[last] <= Scalar.space { range = range.lowerBound..<last }
    return range
  }

  // MARK: a pipe before each cell

  /// Rows pasted from a web page: a line for each cell, | before all but the first, and | alone after the last.
  ///
  /// An empty cell is | alone too; what comes after tells which: a line without | begins a new row.
  private mutating func readPipedCells(from first: Int) -> Int? {
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

  private func opensWithPipe(_ line: Int) -> Bool {
    let range = text.lines[line].range
    return !range.isEmpty && text.scalars[range.lowerBound] == Scalar.pipe
  }

  private func isFollowedByPipe(_ line: Int) -> Bool {
    (line + 1..<line + 4).contains { $0 < text.lines.count && opensWithPipe($0) }
  }

  // MARK: columns parted by spaces only

  /// Rows of a table without borders, whose cells only spaces part: the head says how many there are.
  private mutating func readSpaced(from first: Int) -> Int? {
    let header = spaced(text.lines[first].range, gap: 1)
    guard header.count >= 3, header.filter({ isHeaderCell($0) || isYearCell($0) }).count * 3 >= header.count * 2 else {
      return nil
    }
    var rows = [header]
    var line = first + 1
    while line < text.lines.count, let row = spacedRow(line, header.count) {
      if !row.isEmpty { rows.append(row) }
      line += 1
    }
    guard rows.count > 1 else { return nil }
    append(rows, lines: first..<line)
    return line
  }

  /// The row's cells when there are as many as the head has; an empty line is an empty row.
  private func spacedRow(_ line: Int, _ count: Int) -> [Range<Int>]? {
    let range = text.lines[line].range
    if range.isEmpty { return [] }
    guard range.count <= Self.longestSpacedRow else { return nil }
    switch forms[line] {
    case .annex, .box, .contents, .note: return nil
    default: break
    }
    for gap in 1...3 {
      let cells = spaced(range, gap: gap)
      if cells.count == count { return cells }
    }
    return nil
  }

  /// A longer line is a sentence.
  private static let longestSpacedRow = 200

  /// The words of a line that at least so many spaces part in the text as read.
  private func spaced(_ range: Range<Int>, gap: Int) -> [Range<Int>] {
    guard range.count <= Self.longestSpacedRow else { return [] }
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() {
      let distance = text.origin[index] - text.origin[index - 1]
      let before = text.scalars[index - 1]
      guard distance > Int32(gap), text.scalars[index] != Scalar.space else { continue }
      let end = before == Scalar.space ? index - 1 : index
      if end > start { cells.append(start..<end) }
      start = index
    }
    if range.upperBound > start { cells.append(start..<range.upperBound) }
    return cells
  }

  // MARK: a tab before each cell

  private mutating func readTabbed(from first: Int) -> Int {
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
  private func continuesCell(_ line: Int, _ cells: Int, _ widest: Int) -> Bool {
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
  private func regular(_ rows: [[Range<Int>]]) -> [[Range<Int>]] {
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

  // MARK: a line for each cell

  private mutating func readCellPerLine(from first: Int) -> Int? {
    guard isHeaderLine(first) else { return nil }
    var columns = first
    // A title right above cells that begin with tabs is no cell.
    while columns < text.lines.count, isHeaderLine(columns), columns - first < 12,
      text.lines[columns].tabbed == text.lines[first].tabbed
    {
      columns += 1
    }
    let width = columns - first
    guard width >= 3 else { return nil }
    let header = (first..<columns).map { text.lines[$0].range }
    if TableWords.serial.contains(word(header[0])) {
      var rows = SerialRows(text, forms, header)
      guard rows.read(from: columns) else { return nil }
      tables += rows.regions(from: first)
      return rows.end
    }
    let rows = plainRows(from: columns, width)
    guard !rows.isEmpty else { return nil }
    let last = rows.reduce(0) { $0 + $1.count }
    let cells = rows.map { row in row.map { text.lines[$0].range } }
    tables.append(TableRegion(lines: first..<(columns + last), header: header, rows: cells))
    return columns + last
  }

  private func isHeaderLine(_ line: Int) -> Bool {
    if text.lines[line].tabbed { return false }
    guard case .prose = forms[line] else { return isYear(line) || forms[line] == .label }
    return isHeaderCell(text.lines[line].range) || isYear(line)
  }

  private func isYear(_ line: Int) -> Bool { isYearCell(text.lines[line].range) }

  /// 2020年, 2025年目标, 2020年基数.
  private func isYearCell(_ range: Range<Int>) -> Bool {
    guard (5...9).contains(range.count) else { return false }
    return (0..<4).allSatisfy { Scalar.isDigit(text.scalars[range.lowerBound + $0]) }
      && text.scalars[range.lowerBound + 4] == Scalar.year
  }

  /// Without serial numbers every cell must be short and the last row complete.
  private func plainRows(from start: Int, _ width: Int) -> [[Int]] {
    var end = start
    while end < text.lines.count, isShortCell(end) { end += 1 }
    let rows = (end - start) / width
    guard rows >= 1 else { return [] }
    return (0..<rows).map { Array((start + $0 * width)..<(start + ($0 + 1) * width)) }
  }

  private func isShortCell(_ line: Int) -> Bool {
    let range = text.lines[line].range
    guard !range.isEmpty, range.count <= 30, text.scalars[range.upperBound - 1] != Scalar.fullStop else { return false }
    switch forms[line] {
    case .prose, .cell, .dash: return true
    default: return false
    }
  }

  // MARK: header

  private mutating func append(_ rows: [[Range<Int>]], lines: Range<Int>) {
    guard let first = rows.first else { return }
    let named = first.filter { isHeaderCell($0) || isYearCell($0) || isMeasure($0) }.count
    let isHeader =
      rows.count > 1 && named > 0 && (named * 2 >= first.filter { !$0.isEmpty }.count || namesBodyColumn(first))
    guard isHeader else {
      tables.append(TableRegion(lines: lines, header: [], rows: rows))
      return
    }
    let head = TableHead(rows, text)
    // A table that goes on over pages repeats its head on each.
    let titles = rows[..<head.count].map(words(of:))
    let body = rows[head.count...].filter { !titles.contains(words(of: $0)) }
    tables.append(TableRegion(lines: lines, header: head.header, upper: head.upper, rows: Array(body)))
  }

  private func words(of row: [Range<Int>]) -> [[UInt32]] { row.map(word).filter { !$0.isEmpty } }

  /// 县（市、区）, 技改投资（亿元）: a column of areas, or of figures with their unit.
  private func isMeasure(_ range: Range<Int>) -> Bool {
    let title = word(range)
    guard title.count <= Self.longestMeasure, let close = title.last else { return false }
    if AreaTable.namesAreas(title) { return true }
    guard close == Scalar.close, let open = title.lastIndex(of: Scalar.open), open > 1 else { return false }
    return ColumnTitle.unitEnd(title, open + 1, title.count - 1) == title.count - 1
  }

  private static let longestMeasure = 24

  /// 县区, 新造, 改造, 责任单位: one column is called by its bodies, the others are short words.
  private func namesBodyColumn(_ cells: [Range<Int>]) -> Bool {
    let words = cells.map(word)
    guard words.allSatisfy({ $0.count <= Self.longestColumnTitle && !$0.contains(where: Scalar.isDigit) }) else {
      return false
    }
    return words.contains { title in Labels.standalone.contains { $0.word == title && $0.role != .other } }
  }

  private static let longestColumnTitle = 10

  private func isHeaderCell(_ range: Range<Int>) -> Bool {
    let name = word(range)
    guard (2...14).contains(name.count) else { return false }
    if TableWords.headers.contains(name) { return true }
    return TableWords.headerParts.contains { part in name.suffix(part.count).elementsEqual(part) }
  }

  private func word(_ range: Range<Int>) -> [UInt32] { text.scalars[range].filter { $0 > Scalar.space } }
}
