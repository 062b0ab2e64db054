/// The rows of a task table that was pasted with a cell on each line and has no column of serial numbers: the number of
/// each task, （1）, （2） …, begins its row.
///
/// （一）… above rows names a group; 1、… of a style between the two stands in the column before the tasks. Cells behind
/// a task are told apart by what they show: bodies belong to the last columns, the others to those between.
struct MarkedRows {
  private let text: PlanText
  private let forms: [LineForm]
  private let titles: [Range<Int>]
  /// Columns of bodies at the end.
  private let bodies: Int
  /// The first line behind the head.
  private let start: Int
  private var style = NumberMark.Style.arabicBracket
  private(set) var header: [Range<Int>] = []
  private(set) var rows: [[Range<Int>]] = []
  /// The line after the last row.
  private(set) var end = 0

  private struct Row {
    var direction: Range<Int>?
    var task: Int
    var lines: [Int] = []
    var group: Range<Int>?
  }

  private static let longestHead = 16
  private static let longestTitle = 20
  private static let columns = 4...12
  private static let fewestRows = 3
  /// Lines of a row, and lines in which the numbering of the tasks is looked for.
  private static let mostLines = 14
  private static let looks = 60

  init?(_ text: PlanText, _ forms: [LineForm], from first: Int) {
    self.text = text
    self.forms = forms
    var line = first
    while line < text.lines.count, line - first < Self.longestHead, Self.isTitle(line, text, forms) { line += 1 }
    guard line < text.lines.count, line > first + 1, case .number = forms[line] else { return nil }
    start = line
    titles = SerialRows.joined((first..<line).map { text.lines[$0].range }, text)
    func isOfBodies(_ title: Range<Int>) -> Bool {
      let letters = text.scalars[title].filter { $0 > Scalar.space }
      return (TableWords.lead + TableWords.responsible).contains { AreaTable.holds(letters, $0) }
    }
    bodies = titles.reversed().prefix(while: isOfBodies).count
    guard Self.columns.contains(titles.count), bodies > 0, bodies < titles.count else { return nil }
    guard let style = innermost() else { return nil }
    self.style = style
    guard lay(read()) else { return nil }
  }

  private static func isTitle(_ line: Int, _ text: PlanText, _ forms: [LineForm]) -> Bool {
    let range = text.lines[line].range
    guard (1...longestTitle).contains(range.count), !Scalar.endsSentence(text.scalars[range.upperBound - 1]) else {
      return false
    }
    if case .prose = forms[line] { return true }
    return forms[line] == .label
  }

  /// The style of the tasks' numbers: the deepest of those that count from one.
  private func innermost() -> NumberMark.Style? {
    var counts: [NumberMark.Style: Int] = [:]
    for line in start..<min(text.lines.count, start + Self.looks) {
      guard case .number(let mark) = forms[line], mark.value == counts[mark.style, default: 0] + 1 else { continue }
      counts[mark.style] = mark.value
    }
    return counts.filter { $0.value >= Self.fewestRows }.keys.max { ($0.level, $0.rawValue) < ($1.level, $1.rawValue) }
  }

  private func isNumbered(_ line: Int) -> Bool {
    if case .number = forms[line] { return true }
    return false
  }

  private mutating func read() -> [Row] {
    var rows: [Row] = []
    var group: Range<Int>?
    var direction: Range<Int>?
    var line = start
    end = start
    scan: while line < text.lines.count {
      let range = text.lines[line].range
      switch forms[line] {
      case .number(let mark) where mark.style == style:
        guard mark.value == rows.count + 1 else { break scan }
        rows.append(Row(direction: direction, task: line, group: group))
        (group, direction) = (nil, nil)
        line += 1
        end = line
      case .number(let mark) where mark.style.level < style.level:
        guard range.count <= TableHead.longestGroup else { break scan }
        // （一） alone on its line, its name below.
        let isAlone = mark.length == range.count && line + 1 < text.lines.count && !isNumbered(line + 1)
        let name = isAlone ? range.lowerBound..<text.lines[line + 1].range.upperBound : range
        if mark.style == .han || mark.style == .hanBracket { group = name } else { direction = name }
        line += isAlone ? 2 : 1
      case .prose, .cell, .dash, .label, .note:
        guard let last = rows.indices.last, group == nil, direction == nil,
          rows[last].lines.count < Self.mostLines
        else { break scan }
        rows[last].lines.append(line)
        line += 1
        end = line
      default: break scan
      }
    }
    return trimmed(rows)
  }

  /// Nothing ends the last row: it has as many lines as the longest of the others.
  private mutating func trimmed(_ rows: [Row]) -> [Row] {
    guard rows.count >= Self.fewestRows, let last = rows.last else { return [] }
    var rows = rows
    let most = rows.dropLast().map(\.lines.count).max() ?? 0
    if last.lines.count > most {
      // A note takes a line more, and so do further bodies.
      var count = most + last.lines.count { forms[$0].isNote }
      while count < last.lines.count, isBody(last.lines[count]) { count += 1 }
      rows[rows.count - 1].lines = Array(last.lines.prefix(count))
      end = (rows[rows.count - 1].lines.last ?? last.task) + 1
    }
    return rows
  }

  /// Puts the lines under the titles; false where they do not fit.
  private mutating func lay(_ found: [Row]) -> Bool {
    guard found.count >= Self.fewestRows else { return false }
    let parted = found.map { row in
      let count = row.lines.reversed().prefix(while: isBody).count
      return (words: cells(row.lines.dropLast(count)), bodies: row.lines.suffix(count).map { text.lines[$0].range })
    }
    var frequency: [Int: Int] = [:]
    for row in parted { frequency[row.words.count, default: 0] += 1 }
    let usual = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let task = titles.count - bodies - usual - 1
    // Most rows have the same cells, and some name their bodies.
    guard task >= 0, usual > 0 || frequency.count == 1, frequency[usual, default: 0] * 2 > found.count,
      parted.contains(where: { !$0.bodies.isEmpty })
    else { return false }
    let names = task > 0 ? 1 : 0
    header = Array(titles[(task - names)...])
    for (row, cells) in zip(found, parted) {
      let place = text.lines[row.task].range
      let empty = place.lowerBound..<place.lowerBound
      if let group = row.group { rows.append([group]) }
      rows.append(
        (names > 0 ? [row.direction ?? empty] : []) + [place] + laid(cells.words, in: usual, empty)
          + laid(cells.bodies, in: bodies, empty, atEnd: false))
    }
    return true
  }

  private static let longestBody = 16

  /// Bodies, and 各县（市、区） of which a list may be one.
  private func isBody(_ line: Int) -> Bool {
    let range = text.lines[line].range
    guard !range.isEmpty else { return false }
    if PastedLine(text, range) == .body { return true }
    return range.count <= Self.longestBody && text.scalars[range.lowerBound] == Scalar.every
      && !Scalar.endsSentence(text.scalars[range.upperBound - 1])
  }

  /// Lines as cells: one that ends with ； goes on in the next, and a note belongs to what stands above it.
  private func cells(_ lines: ArraySlice<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    for line in lines {
      let range = text.lines[line].range
      if let last = cells.last, !last.isEmpty,
        forms[line].isNote || text.scalars[last.upperBound - 1] == Scalar.semicolon
      {
        cells[cells.count - 1] = last.lowerBound..<range.upperBound
      } else {
        cells.append(range)
      }
    }
    return cells
  }

  /// Cells in columns from the left; where there are more, the first bodies or the last words share one.
  private func laid(_ lines: [Range<Int>], in width: Int, _ empty: Range<Int>, atEnd: Bool = true) -> [Range<Int>] {
    var cells = lines
    while cells.count > max(1, width) {
      let at = atEnd ? cells.count - 2 : 0
      cells[at] = cells[at].lowerBound..<cells[at + 1].upperBound
      cells.remove(at: at + 1)
    }
    if width == 0 { return [] }
    return cells + Array(repeating: empty, count: width - cells.count)
  }
}

extension LineForm {
  fileprivate var isNote: Bool {
    if case .note = self { return true }
    return false
  }
}
