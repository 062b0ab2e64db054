/// Lays the lines of a row that was pasted with a cell on each line under the columns of its table.
///
/// A row may have more lines than the table has columns (several bodies, one a line; a merged first cell with two tasks
/// beside it) or fewer (an empty cell leaves no line). Each line shows by itself what it is: a sentence, a body, a
/// person, a day; the arrangement in which most lines stand where they belong is taken.
struct RowAlignment {
  private enum Column {
    case serial, name, task, person, lead, bodies, date, other
    /// What is to be done in a later year, beside a column of the first.
    case later
  }

  private enum Line {
    case person, other(PastedLine)
    /// — for nothing.
    case dash
  }

  private let text: PlanText
  private let columns: [Column]
  private let hasPersons: Bool
  /// Columns of several years say what is to be done.
  let hasYears: Bool

  /// Nil for a table without a column of bodies: nothing would hold its lines apart.
  init?(_ text: PlanText, header: [Range<Int>]) {
    self.text = text
    let titles = header.map { cell in text.scalars[cell].filter { $0 > Scalar.space } }
    var kinds = titles.map(Self.kind)
    guard kinds.first == .serial, kinds.contains(where: { $0 == .lead || $0 == .bodies }) else { return nil }
    // Of several columns of words the one that says most is what is to be done; the others are names and remarks.
    let worded = kinds.indices.filter { kinds[$0] == .task }
    // 2024年工作任务 · 2025年工作计划 say what is to be done beside 内容, which names it.
    let yearly = worded.filter { titles[$0].contains(Scalar.year) && titles[$0].contains(where: Scalar.isDigit) }
    guard
      let task = yearly.count > 1
        ? yearly.first
        : TableWords.contents.lazy.compactMap({ word in
          worded.first { AreaTable.holds(titles[$0], word) }
        }).first ?? worded.last
    else { return nil }
    for index in worded where index != task {
      kinds[index] = index < task ? .name : yearly.count > 1 && yearly.contains(index) ? .later : .other
    }
    columns = kinds
    hasYears = yearly.count > 1
    hasPersons = kinds.contains(.person)
  }

  /// The columns of names before the one that says what is to be done.
  var names: [Int] { columns.indices.filter { columns[$0] == .name } }

  private static func kind(_ title: [UInt32]) -> Column {
    func has(_ words: [[UInt32]]) -> Bool { words.contains { AreaTable.holds(title, $0) } }
    if TableWords.serial.contains(title) { return .serial }
    if has(TableWords.persons) { return .person }
    if has(TableWords.lead) { return .lead }
    if has(TableWords.responsible) { return .bodies }
    if has(TableWords.deadline) { return .date }
    if has(TableWords.remarks) { return .other }
    return .task
  }

  /// A place in a row: the line before the one at hand stands in this column.
  private struct Step {
    var cost: Int
    /// The column of the line before; -1 for the serial number's.
    var from: Int
    /// A row of its own begins with the line.
    var isNew: Bool
  }

  /// Misfits that are borne, a line: beyond that the lines are no row of this table.
  private static let patience = 4
  /// In a row that merged cells reach into.
  private static let patienceBelow = 5
  /// What a row of its own costs that begins below merged cells.
  private static let rowCost = 8
  /// What it costs to leave a list that its last line's comma left open.
  private static let openCost = 6

  /// The rows that the lines make, each with a cell for each column; nil where too little fits.
  ///
  /// - Parameters:
  ///   - lines: those of one serial number, which is the first; a cell that is broken over lines is one.
  ///   - isMerged: cells of the rows above reach down into this one.
  func rows(_ lines: [Range<Int>], isMerged: Bool = false) -> [[Range<Int>]]? {
    guard lines.count > (isMerged ? 1 : 2) else { return nil }
    let kinds = lines.map { line in
      if line.allSatisfy({ TableWords.strokes.contains(text.scalars[$0]) }) { return Line.dash }
      let kind = PastedLine(text, line)
      return kind == .short && isPerson(line) ? .person : .other(kind)
    }
    var steps: [[Step?]] = []
    for place in 1..<lines.count {
      let last = place == 1 ? nil : steps[place - 2]
      steps.append(columns.indices.map { step(to: $0, kinds[place], lines, place, last, isMerged) })
    }
    guard let last = steps.last,
      let end = columns.indices.filter({ last[$0] != nil }).min(by: { total(last[$0], $0) < total(last[$1], $1) }),
      total(last[end], end) <= (isMerged ? Self.patienceBelow : Self.patience) * lines.count
    else { return nil }
    return laid(lines, steps, end)
  }

  private static let one = Scalar.zero + 1

  /// 1. in a cell begins a list, which nothing stands above.
  private func opensList(_ line: Range<Int>) -> Bool {
    line.count > 2 && text.scalars[line.lowerBound] == Self.one
      && (text.scalars[line.lowerBound + 1] == Scalar.dot || text.scalars[line.lowerBound + 1] == Scalar.listComma)
  }

  private func total(_ step: Step?, _ column: Int) -> Int {
    (step?.cost ?? Int.max / 4) + empty(column + 1..<columns.count, isFirst: false)
  }

  private func step(
    to column: Int, _ kind: Line, _ lines: [Range<Int>], _ place: Int, _ last: [Step?]?, _ isMerged: Bool
  ) -> Step? {
    guard columns[column] != .serial else { return nil }
    let own = misfit(kind, columns[column])
    guard let last else {
      return Step(cost: own + empty(1..<column, isFirst: !isMerged), from: -1, isNew: false)
    }
    var best: Step?
    func take(_ cost: Int, _ from: Int, isNew: Bool) {
      if cost < best?.cost ?? Int.max { best = Step(cost: cost, from: from, isNew: isNew) }
    }
    let isOpen = PastedLine.isOpen(text, lines[place - 1])
    for from in last.indices {
      guard let before = last[from] else { continue }
      if from == column {
        let more = another(columns[column]) + (opensList(lines[place]) ? Self.openCost : 0)
        take(before.cost + own + (isOpen ? 0 : more), from, isNew: false)
      }
      if from < column {
        take(
          before.cost + own + empty(from + 1..<column, isFirst: false) + (isOpen ? Self.openCost : 0), from,
          isNew: false)
      }
      let merged = empty(from + 1..<columns.count, isFirst: false) + empty(1..<column, isFirst: false)
      take(before.cost + own + merged + Self.rowCost, from, isNew: true)
    }
    return best
  }

  private func laid(_ lines: [Range<Int>], _ steps: [[Step?]], _ end: Int) -> [[Range<Int>]] {
    var places: [(column: Int, isNew: Bool)] = []
    var column = end
    for step in steps.reversed() {
      guard let own = step[column] else { break }
      places.append((column, own.isNew))
      column = own.from
    }
    let empty = lines[0].lowerBound..<lines[0].lowerBound
    let blank = Array(repeating: empty, count: columns.count)
    var rows = [blank]
    rows[0][0] = lines[0]
    for (line, place) in zip(lines.dropFirst(), places.reversed()) {
      if place.isNew { rows.append(blank) }
      let cell = rows[rows.count - 1][place.column]
      rows[rows.count - 1][place.column] = cell.isEmpty ? line : cell.lowerBound..<line.upperBound
    }
    return rows
  }

  // MARK: what fits

  /// How badly a line stands in a column: 0 as it should, 4 as it may, 8 as it hardly does, 20 as it does not.
  private func misfit(_ line: Line, _ column: Column) -> Int {
    switch (column, line) {
    case (.task, .other(.sentence)), (.later, .other(.sentence)), (.later, .dash), (.lead, .dash), (.bodies, .dash),
      (.date, .dash), (.other, .dash), (.name, .other(.short)), (.person, .person), (.date, .other(.date)),
      (.lead, .other(.body)), (.bodies, .other(.body)):
      0
    case (.task, .other(.short)), (.later, .other(.short)), (.lead, .other(.short)), (.bodies, .other(.short)),
      (.name, .other(.body)),
      (.name, .person):
      4
    case (.other, _): 5
    case (.task, .other(.body)): 6
    case (.name, .other(.sentence)), (.person, .other(.short)), (.date, .other(.short)), (.bodies, .person),
      (.lead, .person):
      8
    default: 20
    }
  }

  /// What a further line in the same cell costs.
  private func another(_ column: Column) -> Int {
    switch column {
    case .bodies: 1
    case .task, .later: 5
    case .lead, .other: 6
    default: 10
    }
  }

  /// What columns without a line cost; a name may stand in a merged cell above, but not in the first row.
  private func empty(_ range: Range<Int>, isFirst: Bool) -> Int {
    range.reduce(0) { sum, column in
      switch columns[column] {
      case .serial: sum
      case .name: sum + (isFirst ? 10 : 0)
      case .task: sum + 12
      case .person, .lead: sum + 4
      case .bodies, .date, .later: sum + 3
      case .other: sum + 1
      }
    }
  }

  private static let person = 2...4

  /// 何海平, 张 菁: a short word, in a table with a column of persons.
  private func isPerson(_ range: Range<Int>) -> Bool {
    let name = text.scalars[range].filter { $0 > Scalar.space }
    return hasPersons && Self.person.contains(name.count) && name.allSatisfy(Scalar.isHan)
  }
}
