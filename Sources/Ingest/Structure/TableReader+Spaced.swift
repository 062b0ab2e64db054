/// Tables whose columns only spaces part.
extension TableReader {
  /// Rows of a table without borders, whose cells only spaces part: the head says how many there are.
  mutating func readSpaced(from first: Int) -> Int? {
    guard isParted(text.lines[first].range) else { return nil }
    let header = spaced(text.lines[first].range, gap: 1)
    guard header.count >= 3 else { return nil }
    let named = header.count { isHeaderCell($0) || isYearTitle($0) || isMeasure($0) }
    guard named * 3 >= header.count * 2 || named > 0 && opensFigures(header, below: first) else { return nil }
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

  /// 年份 or 县区 before other names, and as many cells with figures below.
  private func opensFigures(_ header: [Range<Int>], below line: Int) -> Bool {
    let title = word(header[0])
    guard TableWords.years.contains(title) || AreaTable.namesAreas(title), line + 1 < text.lines.count,
      let row = spacedRow(line + 1, header.count), row.count == header.count
    else { return false }
    return row.dropFirst().allSatisfy { cell in cell.contains { Scalar.isDigit(text.scalars[$0]) } }
  }

  /// The row's cells when there are as many as the head has; an empty line is an empty row.
  func spacedRow(_ line: Int, _ count: Int) -> [Range<Int>]? {
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
  static let longestSpacedRow = 200

  /// Whether spaces may part a line: most stand as they were read.
  private func isParted(_ range: Range<Int>, gap: Int = 1) -> Bool {
    !text.origin.areTogether(range) || gap == 1 && text.first(.spaces, in: range) != nil
  }

  /// The words of a line that at least so many spaces part in the text as read.
  func spaced(_ range: Range<Int>, gap: Int, limit: Int = longestSpacedRow) -> [Range<Int>] {
    guard range.count <= limit else { return [] }
    // Most lines stand as they were read, and no space parts them.
    if !isParted(range, gap: gap) { return range.isEmpty ? [] : [range] }
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() {
      let before = text.scalars[index - 1]
      // Between two numbers one of the spaces has stayed.
      let left = before == Scalar.space && index - 2 >= range.lowerBound ? index - 2 : index - 1
      let distance = text.origin[index] - text.origin[left]
      guard distance > Int32(gap), text.scalars[index] != Scalar.space else { continue }
      let end = before == Scalar.space ? index - 1 : index
      if end > start { cells.append(start..<end) }
      start = index
    }
    if range.upperBound > start { cells.append(start..<range.upperBound) }
    return cells
  }
}
