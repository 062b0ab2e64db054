/// Puts a sheet's cells into lines: rows of a table, and rows of one cell as lines of text.
struct SheetLayout {
  private let sheet: Sheet
  /// The columns that are shown and used.
  private let columns: [Int]
  /// Each row's cells, merged ones with what they cover.
  private var grid: [[TableCell]] = []

  init(_ sheet: Sheet) {
    self.sheet = sheet
    let last = sheet.rows.reduce(0) { max($0, $1.cells.last?.column ?? 0) }
    columns = (0...last).filter { !sheet.hiddenColumns.contains($0) }
    layOut()
  }

  /// The first line is a title over the table.
  var opensWithTitle: Bool { grid.first { row in row.contains { !$0.lines.isEmpty } }.map(isLine) ?? false }

  /// Writes the lines; gives how many merged cells were repeated.
  func write(into lines: inout TextLines) -> Int {
    var repeated = 0
    var table = TableText()
    for row in grid {
      if isLine(row) {
        repeated += table.write(into: &lines)
        table = TableText()
        for cell in row where !cell.lines.isEmpty { lines.add(cell.lines.flat) }
      } else {
        table.rows.append(row)
      }
    }
    return repeated + table.write(into: &lines)
  }

  /// One full cell at the row's start, nothing merged into it from above: a title, a group's name, a note.
  private func isLine(_ row: [TableCell]) -> Bool {
    guard let first = row.first, !first.lines.isEmpty, !first.continues else { return false }
    return row.dropFirst().allSatisfy { $0.lines.isEmpty && !$0.continues }
  }

  private mutating func layOut() {
    let merges = sheet.merges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    var next = 0
    // For each column the merged cell that covers it in the row at hand.
    var covering = [Sheet.Merge?](repeating: nil, count: TableText.columnLimit)
    for row in sheet.rows {
      while next < merges.count, merges[next].rows.lowerBound <= row.number {
        let merge = merges[next]
        next += 1
        for column in merge.columns where column < TableText.columnLimit { covering[column] = merge }
      }
      grid.append(cells(of: row, covering))
    }
  }

  private func cells(of row: Sheet.Row, _ covering: [Sheet.Merge?]) -> [TableCell] {
    var texts: [Int: [UInt32]] = [:]
    for cell in row.cells { texts[cell.column] = cell.text }
    var result: [TableCell] = []
    var at = 0
    while at < columns.count {
      let column = columns[at]
      var cell = TableCell()
      var span = 1
      if let merge = covering[column], merge.rows.contains(row.number) {
        while at + span < columns.count, merge.columns.contains(columns[at + span]) { span += 1 }
        cell.columns = span
        cell.continues = row.number > merge.rows.lowerBound
      }
      if !cell.continues, let text = texts[column] {
        var paragraph = text
        while let last = paragraph.last, last <= Scalar.space { paragraph.removeLast() }
        if !paragraph.isEmpty { cell.lines.add(paragraph) }
      }
      result.append(cell)
      at += span
    }
    return result
  }
}
