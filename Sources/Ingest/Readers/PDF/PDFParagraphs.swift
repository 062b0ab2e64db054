/// Joins lines to paragraphs and rows to tables, over the ends of pages too.
struct PDFParagraphs {
  private let blocks: [PDFBlock]
  /// Where full lines of the text begin and end.
  private let left: Double
  private let right: Double
  /// The text marks new paragraphs by an indent.
  private let isIndented: Bool

  init(_ blocks: [PDFBlock]) {
    self.blocks = blocks
    var lines: [PDFSegment] = []
    for case .line(let line) in blocks { lines.append(line) }
    let edge = Self.edge(lines)
    left = edge.left
    right = edge.right
    let indented = lines.count { $0.box.left > edge.left + $0.em * 1.5 && $0.box.left < edge.left + $0.em * 2.6 }
    isIndented = indented * 20 >= lines.count
  }

  func write(into lines: inout TextLines) {
    var paragraph: [UInt32] = []
    var last: PDFSegment?
    var rows: [[PDFCell]] = []
    func flush() {
      if !paragraph.isEmpty { lines.add(paragraph) }
      paragraph = []
      last = nil
      if !rows.isEmpty { write(rows, into: &lines) }
      rows = []
    }
    for block in blocks {
      switch block {
      case .row(let row):
        if rows.isEmpty { flush() }
        rows.append(row)
      case .line(let line):
        if !rows.isEmpty { flush() }
        if let before = last, continues(line, before) {
          if let end = paragraph.last, let first = line.text.first { paragraph += spacing(end, first) }
          paragraph += line.text
        } else {
          flush()
          paragraph = line.text
        }
        last = line
      }
    }
    flush()
  }

  /// Widths are estimates, off by a quarter for lines of few characters; headings differ by a third and more.
  private static let emTolerance = 0.3

  /// Whether a line carries on the one before: that one is full and this one is not indented.
  private func continues(_ line: PDFSegment, _ before: PDFSegment) -> Bool {
    let isFull = before.box.right >= right - before.em * 1.6
    let isFlush = line.box.left <= left + line.em * 0.6
    let beganAtEdge = before.box.left <= left + before.em * 2.6
    guard isFull, isFlush, beganAtEdge, abs(line.em - before.em) < before.em * Self.emTolerance else { return false }
    guard !isIndented, let end = before.text.last else { return true }
    return !Scalar.endsSentence(end) && end != Scalar.colon && end != Scalar.semicolon
  }

  /// The most frequent left edge and, of the lines, the edge that one in twenty reaches beyond.
  private static func edge(_ lines: [PDFSegment]) -> (left: Double, right: Double) {
    var counts: [Int: Int] = [:]
    for line in lines { counts[Int((line.box.left / 2).rounded()), default: 0] += 1 }
    let most = counts.values.max() ?? 0
    // Of edges that are about as frequent the leftmost: indented lines can outnumber the others.
    let left = counts.filter { $0.value * 4 >= most }.keys.min() ?? 0
    let rights = lines.map(\.box.right).sorted()
    guard !rights.isEmpty else { return (0, 0) }
    return (Double(left) * 2, rights[(rights.count - 1) * 19 / 20])
  }

  /// Rows with fewer cells have each put into the column that it overlaps most.
  private func write(_ rows: [[PDFCell]], into lines: inout TextLines) {
    let most = rows.map(\.count).max() ?? 0
    var columns: [PDFBox] = []
    for row in rows where row.count == most {
      for (index, cell) in row.enumerated() {
        if index < columns.count { columns[index].cover(cell.box) } else { columns.append(cell.box) }
      }
    }
    for row in rows {
      var cells: [[UInt32]] = Array(repeating: [], count: most)
      var free = 0
      for (index, cell) in row.enumerated() {
        let latest = most - (row.count - index)
        var column = free
        for candidate in free...max(free, latest)
        where overlap(cell.box, columns[candidate]) > overlap(cell.box, columns[column]) {
          column = candidate
        }
        cells[column] = cell.text
        free = column + 1
      }
      lines.add(cells.joined(separator: [Scalar.tab]))
    }
  }

  private func overlap(_ a: PDFBox, _ b: PDFBox) -> Double { min(a.right, b.right) - max(a.left, b.left) }
}
