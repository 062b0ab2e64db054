/// A table of figures with a line for each cell and no serial numbers: where its figures stand shows how wide it is.
///
/// The head takes one row, or two of which the upper one's titles cover as many columns each. A row may lack the cells
/// that a merged one above it stands for, a lone word names a group, and a later page may repeat the head.
struct CellGrid {
  private(set) var header: [Range<Int>] = []
  private(set) var upper: [[Range<Int>]] = []
  private(set) var rows: [[Range<Int>]] = []
  /// The line after the last row.
  private(set) var end = 0
  private let text: PlanText
  private let forms: [LineForm]

  /// What stands in a cell; `mark` is the dash of an empty one, which a scan can make a 一.
  private enum Kind { case word, figure, mark }

  private struct Shape {
    var header: [Range<Int>]
    var upper: [[Range<Int>]] = []
    /// Lines of the head.
    var height: Int
    /// Columns of words before the first figure.
    var words: Int
    var kinds: [Kind] = []
  }

  /// Lines of a head at most.
  private static let longestHead = 24
  private static let mostWords = 3
  /// Rows that are looked at before a table is believed.
  private static let proof = 3

  init?(_ text: PlanText, _ forms: [LineForm], from first: Int, isTitle: (Range<Int>) -> Bool) {
    self.text = text
    self.forms = forms
    guard let figure = firstFigure(from: first) else { return nil }
    let isSerial = TableWords.serial.contains(text.scalars[text.lines[first].range].filter { $0 > Scalar.space })
    for words in isSerial ? [0] : [1, 2, 3] {
      for var shape in shapes(first, height: figure - first - words, words) {
        let named = shape.header.count(where: isTitle)
        guard named * 2 >= shape.header.count || isTitle(shape.header[0]) && named > 1 else { continue }
        let start = first + shape.height
        guard let kinds = kinds(of: start, shape) else { continue }
        shape.kinds = kinds
        let proof = read(from: start, shape, most: Self.proof)
        let whole = proof.rows.count { $0.count > 1 }
        // One row alone is believed under titles that are all known, where nothing like a cell follows.
        let isAlone = whole == 1 && named == shape.header.count && shape.upper.isEmpty && kind(proof.end) == nil
        guard whole > 1 || isAlone else { continue }
        (rows, end) = read(from: start, shape, most: nil)
        header = shape.header
        upper = shape.upper
        return
      }
    }
    return nil
  }

  private func firstFigure(from first: Int) -> Int? {
    var line = first
    while line < min(text.lines.count, first + Self.longestHead + Self.mostWords) {
      guard let kind = kind(line) else { return nil }
      if kind != .word, !standsAmongYears(line) { return line }
      line += 1
    }
    return nil
  }

  /// 2025, 2026, 2027 on lines that follow each other head columns.
  private func standsAmongYears(_ line: Int) -> Bool {
    guard let year = bareYear(line) else { return false }
    return bareYear(line + 1) == year + 1 || bareYear(line - 1) == year - 1
  }

  private func bareYear(_ line: Int) -> Int? {
    guard text.lines.indices.contains(line), text.lines[line].range.count == 4 else { return nil }
    return DateReader.year(text, at: text.lines[line].range.lowerBound, end: text.lines[line].range.upperBound)
  }

  // MARK: heads

  /// The ways in which so many lines can be a head: as one row, or as two.
  private func shapes(_ first: Int, height: Int, _ words: Int) -> [Shape] {
    guard height > max(1, words), height <= Self.longestHead else { return [] }
    let lines = (first..<(first + height)).map { text.lines[$0].range }
    var result = [Shape(header: lines, height: height, words: words)]
    for width in max(3, words + 1)..<max(height, max(3, words + 1)) {
      let groups = height - width
      for lead in 1...Self.mostWords where width - lead >= max(2, groups) && (width - lead) % groups == 0 {
        let lower = Array(lines[(lead + groups)...])
        let each = (width - lead) / groups
        guard groups == 1 ? lower.allSatisfy(isYear) : each > 1 && repeats(lower, each) else { continue }
        let titles = (0..<groups).flatMap { Array(repeating: lines[lead + $0], count: each) }
        result.append(
          Shape(
            header: Array(lines[..<lead]) + lower, upper: [Array(lines[..<lead]) + titles], height: height,
            words: words))
      }
    }
    return result
  }

  private func isYear(_ cell: Range<Int>) -> Bool {
    cell.count >= 4 && cell.count < 10 && DateReader.year(text, at: cell.lowerBound, end: cell.upperBound) != nil
  }

  private func repeats(_ cells: [Range<Int>], _ period: Int) -> Bool {
    cells.indices.allSatisfy {
      $0 < period || text.scalars[cells[$0]].elementsEqual(text.scalars[cells[$0 - period]])
    }
  }

  // MARK: rows

  /// What the first row shows of each column.
  private func kinds(of line: Int, _ shape: Shape) -> [Kind]? {
    var kinds: [Kind] = []
    for column in shape.header.indices {
      guard let kind = kind(line + column) else { return nil }
      if column < shape.words, kind != .word, bareYear(line + column) == nil || column > 0 { return nil }
      if column == shape.words, kind == .word { return nil }
      kinds.append(column < shape.words ? .word : kind == .mark ? .figure : kind)
    }
    return kinds
  }

  private func read(from start: Int, _ shape: Shape, most: Int?) -> (rows: [[Range<Int>]], end: Int) {
    var rows: [[Range<Int>]] = []
    var line = start
    while line < text.lines.count, rows.count < most ?? Int.max {
      if let row = row(at: line, shape) {
        rows.append(row.cells)
        line = row.end
      } else if repeatsHead(line, shape) {
        line += shape.height
      } else if kind(line) == .word, row(at: line + 1, shape) != nil {
        rows.append([text.lines[line].range])
        line += 1
      } else if let next = shortRow(at: line, shape) {
        // Which of its figures are missing nobody can tell.
        rows.append([text.lines[line].range])
        line = next
      } else {
        break
      }
    }
    return (rows, line)
  }

  private func row(at line: Int, _ shape: Shape) -> (cells: [Range<Int>], end: Int)? {
    // A row of sums has no serial number.
    for missing in 0..<(shape.words == 0 ? 2 : shape.words) where matches(line, shape, missing) {
      let end = line + shape.kinds.count - missing
      let empty = text.lines[line].range.lowerBound..<text.lines[line].range.lowerBound
      return (Array(repeating: empty, count: missing) + (line..<end).map { text.lines[$0].range }, end)
    }
    return nil
  }

  private func matches(_ line: Int, _ shape: Shape, _ missing: Int) -> Bool {
    for column in missing..<shape.kinds.count {
      guard let kind = kind(line + column - missing) else { return false }
      if kind == shape.kinds[column] || kind == .mark && column >= shape.words { continue }
      guard column == 0, bareYear(line) != nil else { return false }
    }
    return true
  }

  /// The line after a row that has fewer figures than the others, when whole rows go on there.
  private func shortRow(at line: Int, _ shape: Shape) -> Int? {
    var next = line
    while next < line + shape.words, kind(next) == .word { next += 1 }
    guard next > line else { return nil }
    while next < line + shape.kinds.count, let kind = kind(next), kind != .word { next += 1 }
    return next > line + 1 && row(at: next, shape) != nil ? next : nil
  }

  private func repeatsHead(_ line: Int, _ shape: Shape) -> Bool {
    guard line + shape.height <= text.lines.count, shape.upper.isEmpty else { return false }
    return shape.header.indices.allSatisfy {
      text.scalars[text.lines[line + $0].range].elementsEqual(text.scalars[shape.header[$0]])
    }
  }

  // MARK: cells

  private static let longestCell = 30
  private static let longestFigure = 16
  private static let marks = ScalarSet(scalars("—-–/…*·─一"))
  private static let comparators = ScalarSet(scalars("不超约达低高小大过"))

  /// nil where a line is no cell.
  private func kind(_ line: Int) -> Kind? {
    guard line < text.lines.count else { return nil }
    let range = text.lines[line].range
    guard let first = range.first, range.count <= Self.longestCell,
      !Scalar.endsSentence(text.scalars[range.upperBound - 1])
    else { return nil }
    if range.count <= 3, range.allSatisfy({ Self.marks.contains(text.scalars[$0]) }) { return .mark }
    let isFigure = isFigure(range)
    switch forms[line] {
    case .prose, .cell, .dash, .label: break
    default: if !isFigure { return nil }
    }
    return isFigure && !(Scalar.isHan(text.scalars[first]) && !Self.comparators.contains(text.scalars[first]))
      ? .figure : .word
  }

  /// 120, ≥80%, 12.5万吨: a number with a few letters, and no year.
  private func isFigure(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestFigure, range.contains(where: { Scalar.isDigit(text.scalars[$0]) }),
      range.count(where: { Scalar.isHan(text.scalars[$0]) }) <= 4
    else { return false }
    let year = range.lowerBound + 4
    return !(year < range.upperBound && text.scalars[year] == Scalar.year && isYear(range.lowerBound..<year))
  }
}
