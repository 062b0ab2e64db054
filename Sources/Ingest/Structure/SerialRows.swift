/// The rows of a task table that was pasted with a cell on each line: a serial number begins a row.
///
/// Columns that are empty in every row (备注) have left nothing, a cell may have several lines, the head may come again
/// on each page, and （一）… between the rows names a group.
struct SerialRows {
  private let text: PlanText
  private let forms: [LineForm]
  private let header: [Range<Int>]
  /// The head's lines: a title that was broken has two.
  private let lines: [Range<Int>]
  /// Empty lines part the cells: lines without one between them are one cell.
  private let isSpaced: Bool
  private var groups: [Group] = []
  /// The line after the last row.
  private(set) var end = 0

  private struct Group {
    /// Its first line; the group's name stands above.
    var start: Int
    var rows: [Row] = []
    var end: Int
  }

  /// The lines of each of a row's cells, heads of later pages left out; a cell that is broken has several.
  private typealias Row = [Range<Int>]

  /// - Parameter first: the head's first line.
  init(_ text: PlanText, _ forms: [LineForm], _ header: [Range<Int>], from first: Int) {
    self.text = text
    self.forms = forms
    lines = header
    self.header = Self.joined(header, text)
    isSpaced = (first + 1..<first + header.count).allSatisfy { text.lines[$0].blanks > 0 }
  }

  private static let firstHalves = words("牵头 配合 责任 主办 协办 参与 主责 负责 完成 办理 实施 考核 相关责任 牵头责任 落实 协同 协助")
  private static let secondHalves = words("部门 单位 主体 领导 时间 时限 期限 日期 标准 内容")

  /// 牵头 above 部门, each a line or a paragraph of its own: one title.
  static func joined(_ lines: [Range<Int>], _ text: PlanText) -> [Range<Int>] {
    func letters(_ range: Range<Int>) -> [UInt32] { text.scalars[range].filter { $0 > Scalar.space } }
    var titles: [Range<Int>] = []
    for line in lines {
      if let last = titles.last, secondHalves.contains(letters(line)), firstHalves.contains(letters(last)) {
        titles[titles.count - 1] = last.lowerBound..<line.upperBound
      } else {
        titles.append(line)
      }
    }
    return titles
  }

  /// A row's lines, number included, are at most so many.
  private static let mostLines = 40

  /// Reads rows from a line on; false when none begins there.
  mutating func read(from start: Int) -> Bool {
    var line = start
    var serial = firstSerial(from: start)
    groups = [Group(start: start, end: start)]
    while line < text.lines.count {
      if isHead(line) {
        line += lines.count
        groups[groups.count - 1].end = line
      } else if isGroup(line) || isEmptyGroup(line) || isSpreadGroup(line, before: serial + 1) {
        // 一 may have a line of its own.
        line += isNumeral(line) ? 2 : 1
        groups.append(Group(start: line, end: line))
        if number(line) == 1 { serial = 0 }
        // Rows that were left out take their numbers with them.
        if let next = number(line), next > serial + 1 { serial = next - 1 }
      } else if number(line) == serial + 1 {
        serial += 1
        line = readRow(from: line, serial)
      } else if isNamedGroup(line, before: serial + 1) || serial > 0 && startsAgain(line) {
        if number(line + 1) == 1 { serial = 0 }
        groups.append(Group(start: line + 1, end: line + 1))
        line += 1
      } else {
        break
      }
    }
    trimLastRow()
    guard let last = groups.last(where: { !$0.rows.isEmpty }) else { return false }
    end = last.end
    return true
  }

  /// Lines in which the first number stands: a group's name or two may be above it.
  private static let opening = 3

  /// One less than the number of the first row; a table that is part of a longer one begins with 26, and 27 follows.
  private func firstSerial(from start: Int) -> Int {
    for line in start..<min(text.lines.count, start + Self.opening) {
      guard let first = number(line) else { continue }
      guard first > 1 else { return 0 }
      let next = (line + 1)..<min(text.lines.count, line + Self.mostLines)
      return next.contains { number($0) == first + 1 } ? first - 1 : 0
    }
    return 0
  }

  private static let longestGroup = 36
  /// Names of groups that may stand one below the other.
  private static let mostGroups = 2

  /// 布局冷链设施。 without a number, right above the next row.
  private func isNamedGroup(_ line: Int, before serial: Int) -> Bool {
    guard text.lines[line].range.count <= Self.longestGroup, number(line) == nil, isCell(line) else { return false }
    guard let ahead = (1...Self.mostGroups).first(where: { number(line + $0) == serial }) else { return false }
    // Bodies and dates above the next number belong to a row whose first cells are merged.
    return (line..<(line + ahead)).allSatisfy { isCell($0) && isWords(text.lines[$0].range) }
  }

  /// 托育方面 above a row 1: a group whose rows are counted from one again.
  private func startsAgain(_ line: Int) -> Bool {
    isNamedGroup(line, before: 1) && number(line + 1) == 1
      && text.scalars[text.lines[line].range].count(where: Scalar.isHan) > 1
  }

  private mutating func readRow(from start: Int, _ serial: Int) -> Int {
    var row = [start..<(start + 1)]
    var line = start + 1
    var last = start
    while line < text.lines.count, row.count < Self.mostLines {
      if isHead(line) {
        line += lines.count
        continue
      }
      // 《…意见》 and （…〔2026〕3号） below it are one cell.
      let goesOn = isSpaced && text.lines[line].blanks == 0 && row.count > 1 && !text.lines[line].range.isEmpty
      let isNumbered = goesOn && forms[line] == .docNumber
      if number(line) == serial + 1 || isGroup(line) || isEmptyGroup(line) || !isCell(line) && !isNumbered { break }
      // A numeral among a row's first cells is one of them.
      let isFull = row.count + 1 >= header.count
      if endsRow(row, line, serial + 1) || isFull && isSpreadGroup(line, before: serial + 1) { break }
      if goesOn {
        row[row.count - 1] = row[row.count - 1].lowerBound..<(line + 1)
      } else {
        row.append(line..<(line + 1))
      }
      last = line
      line += 1
    }
    groups[groups.count - 1].rows.append(row)
    let goesOn =
      number(line) == serial + 1
      || line < text.lines.count
        && (isGroup(line) || isSpreadGroup(line, before: serial + 1) || endsRow(row, line, serial + 1))
    groups[groups.count - 1].end = goesOn ? line : last + 1
    return line
  }

  /// A row is full and its last cell says until when, or who: what stands above the next number names a group. So do
  /// words behind the task where no other column holds words.
  private func endsRow(_ row: Row, _ line: Int, _ serial: Int) -> Bool {
    guard row.count > 1, let last = row.last, let title = header.last,
      isNamedGroup(line, before: serial) || startsAgain(line)
    else { return false }
    let kind = PastedLine(text, stretch(of: last))
    if isOfBodies(title) {
      return kind == .body || kind != .date && isSpaced && (hasOneTask || kind == .sentence && !isSentence(line))
    }
    return row.count == header.count && kind == .date
      && Self.holds(text.scalars[title].filter { $0 > Scalar.space }, TableWords.deadline)
  }

  private func isSentence(_ line: Int) -> Bool { PastedLine(text, text.lines[line].range) == .sentence }

  /// 序号 · 工作任务 · 推进单位 · 完成时限: one column of words.
  private var hasOneTask: Bool {
    let titles = header.dropFirst().map { cell in text.scalars[cell].filter { $0 > Scalar.space } }
    return titles.count { !Self.holds($0, TableWords.lead + TableWords.responsible + TableWords.deadline) } == 1
  }

  /// What stands in a cell.
  private func stretch(of cell: Range<Int>) -> Range<Int> {
    text.lines[cell.lowerBound].range.lowerBound..<text.lines[cell.upperBound - 1].range.upperBound
  }

  /// Nothing follows the last row to end it: it has as many lines as the others.
  private mutating func trimLastRow() {
    guard let group = groups.indices.last(where: { !groups[$0].rows.isEmpty }) else { return }
    let row = groups[group].rows.count - 1
    let lines = groups[group].rows[row]
    var usual = min(usualCount(beside: lines.count), lines.count)
    // A list of bodies goes on where its line ends with a comma.
    while usual < lines.count, usual > 0, endsOpen(lines[usual - 1]) { usual += 1 }
    usual = lastLine(of: lines, from: usual)
    guard usual > 1 else {
      groups[group].rows.removeLast()
      return
    }
    groups[group].rows[row] = Array(lines.prefix(usual))
    groups[group].end = lines[usual - 1].upperBound
  }

  /// Under bodies at the end, bodies go on the row; at the text's end its lines do, as long as they could be cells.
  private func lastLine(of lines: Row, from usual: Int) -> Int {
    guard usual > 1, let title = header.last, isOfBodies(title) else { return usual }
    var end = usual
    while end < lines.count, PastedLine(text, stretch(of: lines[end])) == .body { end += 1 }
    guard usual >= header.count else { return min(end, header.count) }
    let isEnd = lines.last?.upperBound == text.lines.count && lines.count - end <= header.count
    return isEnd ? lines.count : end
  }

  private func isOfBodies(_ title: Range<Int>) -> Bool {
    let letters = text.scalars[title].filter { $0 > Scalar.space }
    return Self.holds(letters, TableWords.lead + TableWords.responsible)
  }

  /// How many lines most of the rows before the last have; the width where there is only one.
  private func usualCount(beside last: Int) -> Int {
    let counts = groups.flatMap(\.rows).dropLast().map(\.count)
    guard !counts.isEmpty else { return header.count }
    var frequency: [Int: Int] = [:]
    for count in counts { frequency[count, default: 0] += 1 }
    let best = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? header.count
    return min(best, header.count)
  }

  private func endsOpen(_ cell: Range<Int>) -> Bool { PastedLine.isOpen(text, stretch(of: cell)) }

  /// Neither a body nor a day.
  private func isWords(_ range: Range<Int>) -> Bool {
    let kind = PastedLine(text, range)
    return kind != .body && kind != .date
  }

  /// The columns that hold something: where every row lacks as many cells as names stand before the task, those are
  /// empty.
  private func columns(_ usual: Int) -> [Range<Int>] {
    guard usual < header.count, let alignment = RowAlignment(text, header: header), !alignment.hasYears,
      case let names = alignment.names, usual + names.count == header.count
    else { return header }
    let counts = groups.flatMap(\.rows).map(\.count)
    guard counts.count(where: { $0 == usual }) * 4 >= counts.count * 3 else { return header }
    return header.indices.filter { !names.contains($0) }.map { header[$0] }
  }

  /// One table for each group, with the head's titles; the first holds the head's lines, also where a group's name
  /// follows them at once.
  func regions(from first: Int) -> [TableRegion] {
    let usual = usualCount(beside: 0)
    let header = columns(usual)
    let alignment = RowAlignment(text, header: header)
    return groups.enumerated().compactMap { index, group in
      guard index == 0 || !group.rows.isEmpty else { return nil }
      return TableRegion(
        lines: (index == 0 ? first : group.start)..<group.end, header: header,
        rows: group.rows.flatMap { row in
          let lines = row.map(stretch)
          if row.count == header.count { return [lines] }
          // A cell of the rows above may reach down into a row that is short.
          let isMerged = row.count < header.count && row != groups.first?.rows.first
          return alignment?.rows(lines, isMerged: isMerged) ?? [cells(of: row, usual)]
        })
    }
  }

  /// The lines of a row as cells: more lines than usual belong to the second column, which says what is to be done,
  /// or to a list of bodies that a line's end has cut.
  private func cells(of row: Row, _ usual: Int) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var extra = row.count - usual
    for (place, line) in row.enumerated() {
      let range = stretch(of: line)
      let joins = place > 1 && extra > 0 && (endsOpen(row[place - 1]) || cells.count == 2 && !isOpenLater(row, place))
      if joins, let last = cells.last {
        cells[cells.count - 1] = last.lowerBound..<range.upperBound
        extra -= 1
      } else {
        cells.append(range)
      }
    }
    return cells
  }

  private static func holds(_ title: [UInt32], _ words: [[UInt32]]) -> Bool {
    words.contains { AreaTable.holds(title, $0) }
  }

  /// A later line goes on with the one before it: the lines more are there.
  private func isOpenLater(_ row: Row, _ place: Int) -> Bool {
    row[place...].dropLast().contains { endsOpen($0) }
  }

  private func isHead(_ line: Int) -> Bool {
    guard line + lines.count <= text.lines.count else { return false }
    return lines.indices.allSatisfy {
      text.scalars[text.lines[line + $0].range].elementsEqual(text.scalars[lines[$0]])
    }
  }

  /// （一）… or 一、… right above a serial number, or above the head that a new page repeats.
  private func isGroup(_ line: Int) -> Bool {
    guard case .number(let mark) = forms[line], mark.style == .han || mark.style == .hanBracket,
      line + 1 < text.lines.count
    else { return false }
    return number(line + 1) != nil || isHead(line + 1)
  }

  /// 一 and the group's name below it, each a line of its own, above the next serial number.
  private func isSpreadGroup(_ line: Int, before serial: Int) -> Bool {
    guard isNumeral(line), line + 2 < text.lines.count, isCell(line + 1), number(line + 1) == nil,
      text.lines[line + 1].range.count <= Self.longestGroup, isWords(text.lines[line + 1].range)
    else { return false }
    let next = number(line + 2)
    return next == serial || next == 1 || isHead(line + 2)
  }

  private static let longestNumeral = 3

  /// 一, 十四.
  private func isNumeral(_ line: Int) -> Bool {
    guard line < text.lines.count else { return false }
    let range = text.lines[line].range
    return (1...Self.longestNumeral).contains(range.count)
      && range.allSatisfy { Scalar.chineseDigit(text.scalars[$0]) != nil || text.scalars[$0] == Scalar.ten }
  }

  /// 四、… whose rows were left out, above the next group.
  private func isEmptyGroup(_ line: Int) -> Bool {
    guard case .number(let mark) = forms[line], mark.style == .han || mark.style == .hanBracket,
      line + 1 < text.lines.count, case .number(let next) = forms[line + 1], next.style == mark.style,
      next.value == mark.value + 1
    else { return false }
    return isGroup(line + 1)
  }

  private func isCell(_ line: Int) -> Bool {
    switch forms[line] {
    case .annex, .box, .contents, .docNumber, .salutation: return false
    case .number(let mark): return mark.style != .han && mark.style != .hanBracket && mark.style.level > 1
    default: return !text.lines[line].range.isEmpty && !isNextTable(line)
    }
  }

  private static let table: UInt32 = 0x8868  // 表

  /// 表2 and the title of another table.
  private func isNextTable(_ line: Int) -> Bool {
    let range = text.lines[line].range
    return range.count > 3 && text.scalars[range.lowerBound] == Self.table
      && Scalar.isDigit(text.scalars[range.lowerBound + 1])
      && BracketVocabulary.ends(text.scalars[range], with: TableWords.captions) > 0
  }

  private func number(_ line: Int) -> Int? {
    guard line < text.lines.count else { return nil }
    let range = text.lines[line].range
    guard (1...3).contains(range.count) else { return nil }
    var value = 0
    for index in range {
      guard Scalar.isDigit(text.scalars[index]) else { return nil }
      value = value * 10 + Int(text.scalars[index] - Scalar.zero)
    }
    return value
  }
}
