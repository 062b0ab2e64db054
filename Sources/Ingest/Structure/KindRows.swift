/// The rows of a table of indicators that was pasted with a cell on each line and has no column of units, told apart by
/// the kind of goal: 预期性 or 约束性 stands right behind each name, or ends each row.
///
/// Below 类别, 指标名称, 2025年基期值, 2030年目标值, 年均增长(%), 属性 each row has a name, its values and the kind; names of
/// merged cells may stand before it. A head that a new page says again is passed over.
struct KindRows {
  private enum Column { case name, kind, value }

  private let text: PlanText
  private var columns: [Column] = []
  /// Columns of values.
  private var values = 0
  private var isNumbered = false
  /// Rows that could not be read.
  private var failed = 0
  /// The lines of the head as they stand.
  private var head = 0..<0
  private(set) var header: [Range<Int>] = []
  private(set) var rows: [[Range<Int>]] = []
  /// The line after the last row.
  private(set) var end = 0

  private static let longestName = 48
  private static let longestValue = 32
  private static let mostGroups = 5
  private static let mostFailed = 2
  private static let dashes = ScalarSet(scalars("—-–/…*一"))

  init?(_ text: PlanText, from first: Int) {
    self.text = text
    let titled = IndicatorRows.titles(text, from: first) { titles, line in
      !isTitle(text.lines[line].range) && knows(titles) && nextKind(from: line) != nil
    }
    guard let titled else { return nil }
    head = first..<(first + titled.count)
    let titles = IndicatorRows.joined(titled, text)
    guard knows(titles), let name = titles.firstIndex(where: isName) else { return nil }
    header = Array(titles[name...])
    isNumbered = titles[..<name].contains { TableWords.serial.contains(letters($0)) }
    guard header.dropFirst().allSatisfy({ isKindTitle($0) || isTitle($0) }) else { return nil }
    columns = [.name] + header.dropFirst().map { isKindTitle($0) ? .kind : .value }
    values = columns.filter { $0 == .value }.count
    guard values > 0, columns.count == values + 2, columns[1] == .kind || columns.last == .kind else { return nil }
    read(from: head.upperBound)
    guard rows.count >= IndicatorRows.fewestRows else { return nil }
  }

  // MARK: the head

  private func letters(_ range: Range<Int>) -> [UInt32] { text.scalars[range].filter { $0 > Scalar.space } }
  private func isTitle(_ range: Range<Int>) -> Bool { IndicatorRows.isOfValues(letters(range)) }
  private func isKindTitle(_ range: Range<Int>) -> Bool { IndicatorRows.kinds.contains(letters(range)) }
  private func isName(_ range: Range<Int>) -> Bool {
    AreaTable.holds(letters(range), IndicatorRows.indicator) && !isKindTitle(range) && !isTitle(range)
  }

  /// A name, a kind and a value are among the titles, and no unit.
  private func knows(_ titles: [Range<Int>]) -> Bool {
    titles.contains(where: isName) && titles.contains(where: isKindTitle) && titles.contains(where: isTitle)
      && !titles.contains { IndicatorRows.units.contains(letters($0)) }
  }

  // MARK: rows

  private func isKind(_ line: Int) -> Bool {
    line < text.lines.count && IndicatorRows.kindCells.contains(letters(text.lines[line].range))
  }

  /// The next row's kind, near enough.
  private func nextKind(from line: Int) -> Int? {
    let reach = line + Self.mostGroups + max(values, 3) + 2
    return (line..<max(line, min(text.lines.count, reach))).first { isKind($0) }
  }

  private mutating func read(from start: Int) {
    end = start
    while let kind = nextKind(from: end) {
      if repeatsHead(end) {
        end += head.count
        continue
      }
      guard let row = columns[1] == .kind ? behind(kind) : before(kind) else {
        failed += 1
        guard failed <= Self.mostFailed else { return }
        end = kind + 1
        continue
      }
      rows.append(row.cells)
      end = row.end
    }
  }

  private func repeatsHead(_ line: Int) -> Bool {
    line + head.count <= text.lines.count
      && head.allSatisfy { letters(text.lines[$0].range) == letters(text.lines[line + $0 - head.lowerBound].range) }
  }

  /// A name, its kind, and the values behind.
  private func behind(_ kind: Int) -> (cells: [Range<Int>], end: Int)? {
    guard kind > end, isNamed(kind - 1) else { return nil }
    var cells: [Range<Int>] = []
    var line = kind + 1
    while cells.count < values, line < text.lines.count, !isKind(line), !isKind(line + 1), isCell(line),
      cells.isEmpty || !isNextSerial(line)
    {
      cells.append(text.lines[line].range)
      line += 1
    }
    guard !cells.isEmpty else { return nil }
    return (laid(kind - 1, cells, kind), line)
  }

  /// The number of the next row.
  private func isNextSerial(_ line: Int) -> Bool {
    let digits = letters(text.lines[line].range)
    guard isNumbered, (1...3).contains(digits.count), digits.allSatisfy(Scalar.isDigit) else { return false }
    return digits.reduce(0) { $0 * 10 + Int($1 - Scalar.zero) } == rows.count + failed + 2
  }

  /// A name, its values, and the kind behind.
  private func before(_ kind: Int) -> (cells: [Range<Int>], end: Int)? {
    let stretch = end..<kind
    let measured = stretch.last { isNamed($0) && endsWithUnit($0) }
    let whole = stretch.last { $0 == kind - values - 1 && isNamed($0) }
    guard let name = measured ?? whole ?? stretch.last(where: { isNamed($0) && !isValue($0) }) else { return nil }
    var cells: [Range<Int>] = []
    for line in (name + 1)..<kind where isCell(line) {
      // 7.5: above 41.5:51
      if let last = cells.last, let letter = text.scalars[last].last, letter == Scalar.colon || letter == Self.colon {
        cells[cells.count - 1] = last.lowerBound..<text.lines[line].range.upperBound
      } else {
        cells.append(text.lines[line].range)
      }
    }
    guard (1...values).contains(cells.count) else { return nil }
    return (laid(name, cells, kind), kind + 1)
  }

  private static let colon: UInt32 = 0x3A

  private func isCell(_ line: Int) -> Bool { (1...Self.longestValue).contains(text.lines[line].range.count) }

  private func isNamed(_ line: Int) -> Bool {
    let range = text.lines[line].range
    return (2...Self.longestName).contains(range.count)
      && text.scalars[range].contains { Scalar.isHan($0) || isLetter($0) }
  }

  /// PM2.5
  private func isLetter(_ s: UInt32) -> Bool { s < 0x7B && Scalar.isWord(s) && !Scalar.isDigit(s) }

  private func isValue(_ line: Int) -> Bool { text.lines[line].range.contains { Scalar.isDigit(text.scalars[$0]) } }

  /// 地区生产总值(亿元)
  private func endsWithUnit(_ line: Int) -> Bool {
    let name = letters(text.lines[line].range)
    guard let last = name.last, last == Scalar.close || last == Scalar.latinClose,
      let open = name.lastIndex(where: { $0 == Scalar.open || $0 == Scalar.latinOpen }), open > 1
    else { return false }
    return ColumnTitle.unitEnd(name, open + 1, name.count - 1) == name.count - 1
  }

  /// The cells under the titles, dashes as empty ones; what is missing are the first, as today's state is most often.
  private func laid(_ name: Int, _ cells: [Range<Int>], _ kind: Int) -> [Range<Int>] {
    let place = text.lines[name].range
    let empty = place.lowerBound..<place.lowerBound
    var left = (Array(repeating: empty, count: values - cells.count) + cells)[...]
    return columns.map { column in
      switch column {
      case .name: return place
      case .kind: return text.lines[kind].range
      case .value:
        guard let cell = left.popFirst(), !cell.allSatisfy({ Self.dashes.contains(text.scalars[$0]) }) else {
          return empty
        }
        return cell
      }
    }
  }
}
