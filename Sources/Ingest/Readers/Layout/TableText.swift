/// A cell as Word and HTML have it.
struct TableCell {
  var lines = TextLines(isCell: true)
  /// How many columns it covers.
  var columns = 1
  /// It is the lower part of a cell that begins in a row above.
  var continues = false
}

/// A table's rows as lines: cells parted by tabs, each row on one line, every row with as many cells as columns.
struct TableText {
  var rows: [[TableCell]] = []

  /// A row with one full cell of several paragraphs is a box (专栏), not a row.
  private static let boxScalars = 80
  /// A cell with this much in it belongs to a table that lays out a page.
  private static let layoutScalars = 1500
  private static let layoutLines = 12
  /// Cells of one row, made up for spans: Word ends at 63 columns, and a web page may claim any number.
  static let columnLimit = 128

  /// Words that repeated cells may add, as a multiple of the table's own and a little for small tables.
  private static let repeatShare = 4
  private static let repeatAtLeast = 4096
  /// A longer cell is a text, not a name or a date.
  private static let repeatScalars = 200

  /// Writes the rows; gives how many merged cells were repeated.
  func write(into lines: inout TextLines) -> Int {
    var repeated = 0
    var above: [Int: [UInt32]] = [:]
    var allowance = Self.repeatAtLeast
    for row in rows { for cell in row { allowance += cell.lines.scalars.count * Self.repeatShare } }
    let isList = rows.allSatisfy { $0.count <= 1 }
    for row in rows {
      if isList || isBox(row) || isLayout(row) {
        for cell in row where !cell.continues { lines.append(cell.lines) }
        continue
      }
      var cells: [[UInt32]] = []
      for cell in row {
        let column = cells.count
        if cell.continues, let text = above[column] {
          let shown = text.count <= min(Self.repeatScalars, allowance) && Self.holdsDownward(text)
          if shown, !text.isEmpty { repeated += 1 }
          if shown { allowance -= text.count }
          cells.append(shown ? text : [])
        } else {
          cells.append(cell.lines.flat)
          above[column] = cells[column]
        }
        for _ in 1..<max(2, min(cell.columns + 1, Self.columnLimit)) where cells.count < column + cell.columns {
          above[cells.count] = []
          cells.append([])
        }
      }
      if cells.contains(where: { !$0.isEmpty }) { lines.add(cells.joined(separator: [Scalar.tab])) }
    }
    for row in rows where !(isList || isBox(row) || isLayout(row)) {
      for cell in row { for note in cell.lines.waitingNotes { lines.addNote(note) } }
    }
    return repeated
  }

  /// Whether a merged cell says who or when, which holds for each of its rows, and not how much, which must count once.
  ///
  /// Digits are allowed in dates alone: 市经信局, 2025年底前, 2026.6 hold downward; 新增300家 and 序号 3 do not.
  static func holdsDownward(_ text: [UInt32]) -> Bool {
    var index = 0
    while index < text.count {
      guard Scalar.isDigit(text[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, Scalar.isDigit(text[end]) { end += 1 }
      let isYear = end - index == 4 && text[index] <= 0x32
      let unit = end < text.count ? text[end] : 0
      let isDated = unit == Scalar.year || unit == Scalar.month || unit == Scalar.day
      guard isYear || isDated || (index > 0 && [Scalar.dot, 0x2D, 0x2F].contains(text[index - 1])) else { return false }
      index = end
    }
    return true
  }

  private func isBox(_ row: [TableCell]) -> Bool {
    let full = row.filter { !$0.lines.isEmpty && !$0.lines.flat.isEmpty }
    guard full.count == 1 else { return false }
    return full[0].lines.lineCount > 1 && full[0].lines.scalars.count > Self.boxScalars
  }

  private func isLayout(_ row: [TableCell]) -> Bool {
    row.contains { $0.lines.scalars.count > Self.layoutScalars && $0.lines.lineCount > Self.layoutLines }
  }
}
