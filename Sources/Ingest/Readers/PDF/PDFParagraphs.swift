/// Joins lines to paragraphs and rows to tables, over the ends of pages too.
struct PDFParagraphs {
  private let blocks: [PDFBlock]
  /// Where full lines of the text begin and end.
  private let left: Double
  private let right: Double
  /// The text marks new paragraphs by an indent.
  private let isIndented: Bool

  init(_ found: [PDFBlock]) {
    blocks = Self.withoutLoneRows(found)
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
    var isPageTop = false
    func flush() {
      if !paragraph.isEmpty { lines.add(paragraph) }
      paragraph = []
      last = nil
      if !rows.isEmpty { write(rows, into: &lines) }
      rows = []
    }
    for block in blocks {
      switch block {
      case .pageEnd: isPageTop = true
      case .row(let row):
        if isPageTop, Self.carryOn(&rows, row) { continue }
        isPageTop = false
        if rows.isEmpty { flush() }
        rows.append(row)
      case .line(let line):
        if isPageTop, Self.carryOn(&rows, [PDFCell(lines: [line])]) { continue }
        isPageTop = false
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
  static let emTolerance = 0.3

  /// Whether a line carries on the one before: that one is full and this one is not indented.
  private func continues(_ line: PDFSegment, _ before: PDFSegment) -> Bool {
    // Filled, or what comes next did not fit any more: 年产良种苗木 and 2000万株 on the next line.
    let isFull = before.box.right + max(before.em * 1.6, line.firstRun + before.em * 0.3) >= right
    let isFlush = line.box.left <= left + line.em * 0.6
    let beganAtEdge = before.box.left <= left + before.em * 2.6
    guard isFull, isFlush, beganAtEdge, abs(line.em - before.em) < before.em * Self.emTolerance else { return false }
    guard !isIndented, let end = before.text.last else { return true }
    return !Scalar.endsSentence(end) && end != Scalar.colon && end != Scalar.semicolon
  }

  /// A single row between lines of text, each cell on one line, is a line with a wide blank in it.
  private static func withoutLoneRows(_ blocks: [PDFBlock]) -> [PDFBlock] {
    blocks.indices.map { index in
      guard case .row(let row) = blocks[index], row.allSatisfy({ $0.lines.count == 1 }),
        isText(blocks[..<index].reversed()), isText(blocks[(index + 1)...])
      else { return blocks[index] }
      return .line(row.dropFirst().reduce(row[0].lines[0]) { $0.joined($1.lines[0]) })
    }
  }

  /// Whether text comes next and no row, which can have left some lines on either side of a page's end.
  private static func isText(_ neighbours: some Collection<PDFBlock>) -> Bool {
    var lines = 0
    for block in neighbours {
      switch block {
      case .row: return false
      case .pageEnd: continue
      case .line: lines += 1
      }
      if lines == leastText { return true }
    }
    return lines > 0
  }

  /// Lines beside a single row: fewer can be what a row left on another page.
  private static let leastText = 2

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

  /// Adds what stands at the top of a page to the last row when it is the rest of that row; false when it is not.
  ///
  /// The rest leaves the first column empty and keeps to the others; a table that leaves it empty elsewhere has merged
  /// cells there, and each row stays a row.
  private static func carryOn(_ rows: inout [[PDFCell]], _ rest: [PDFCell]) -> Bool {
    guard let last = rows.indices.last, let most = rows.map(\.count).max(), most > 1 else { return false }
    var columns: [PDFBox] = []
    for row in rows where row.count == most {
      for (index, cell) in row.enumerated() {
        if index < columns.count { columns[index].cover(cell.box) } else { columns.append(cell.box) }
      }
    }
    guard rows.allSatisfy({ $0[0].box.left < columns[0].right }) else { return false }
    var places: [Int] = []
    for cell in rest {
      let box = cell.box
      let room = cell.lines[0].em
      guard box.left > columns[0].right,
        let column = columns.lastIndex(where: { $0.left < box.left + room && box.left < $0.right }),
        column + 1 == most || box.right <= columns[column + 1].left
      else { return false }
      places.append(column)
    }
    for (cell, column) in zip(rest, places) {
      if let own = rows[last].firstIndex(where: {
        $0.box.left < columns[column].right && columns[column].left < $0.box.right
      }) {
        rows[last][own].lines += cell.lines
      } else {
        let next = rows[last].firstIndex { $0.box.left > cell.box.left } ?? rows[last].count
        rows[last].insert(cell, at: next)
      }
    }
    return true
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
        cells[column] = cell.text(width: columns[column].right - columns[column].left)
        free = column + 1
      }
      lines.add(cells.joined(separator: [Scalar.tab]))
    }
  }

  private func overlap(_ a: PDFBox, _ b: PDFBox) -> Double { min(a.right, b.right) - max(a.left, b.left) }
}
