/// The rows of a table of indicators that was pasted with a cell on each line, told apart by their units.
///
/// Below 序号, 指标, 单位, 属性, 2025年, 2030年 each row has words, a unit of measure, the kind of goal and its values in
/// the head's order. Names of merged cells may stand before the name, or be missing; so may a value, whose place the
/// last ones keep.
struct IndicatorRows {
  private enum Column { case serial, name, unit, kind, value }

  /// The number of the row at hand, where the table has such a column.
  private var serial: Int?

  private let text: PlanText
  private var columns: [Column] = []
  private(set) var header: [Range<Int>] = []
  private(set) var rows: [[Range<Int>]] = []
  /// The line after the last row.
  private(set) var end = 0

  private static let longestHead = 18
  private static let longestTitle = 16
  private static let longestName = 40
  private static let mostNames = 4
  static let fewestRows = 3
  static let units = words("单位 计量单位")
  static let kinds = words("属性 指标属性 指标类型 性质 指标性质")
  static let kindCells = words("预期性 约束性 引导性 导向性 指导性 预期 约束 导向 约束性指标 预期性指标")
  private static let ends = words("完成值 基准值 目标值 现状值 预期值 规划值 实际值 基期值 目标 现状 实际 规划目标 预计")
  private static let values = words("年 值 “十 十五 十四 十三 目标 现状 基期 累计")
  /// Titles of columns that hold no values.
  private static let others = words("责任 牵头 备注 说明 来源 部门")
  static let indicator = scalars("指标")

  init?(_ text: PlanText, from first: Int) {
    self.text = text
    let titled = Self.titles(text, from: first) { titles, line in
      let isTitle = Self.values.contains { AreaTable.holds(letters(text.lines[line].range), $0) }
      return !isTitle && Self.knows(titles, text) && opensRow(line)
    }
    guard let titled else { return nil }
    let line = first + titled.count
    let titles = Self.joined(titled, text)
    guard Self.knows(titles, text), let unit = titles.firstIndex(where: { holds($0, Self.units) }) else { return nil }
    columns = titles.enumerated().map { index, title in
      if TableWords.serial.contains(letters(title)) { return .serial }
      if index == unit { return .unit }
      if holds(title, Self.kinds) { return .kind }
      return index < unit ? .name : .value
    }
    guard columns.contains(.value),
      !titles.contains(where: { title in Self.others.contains { AreaTable.holds(letters(title), $0) } })
    else { return nil }
    let isNumbered = columns.contains(.serial)
    // The name is the last of the words before the unit.
    let shown = columns.indices.filter { columns[$0] != .serial && columns[$0] != .name }
    let name = columns.lastIndex(of: .name)
    guard let name else { return nil }
    header = ([name] + shown).sorted().map { titles[$0] }
    columns = ([name] + shown).sorted().map { columns[$0] }
    if isNumbered { serial = (line..<min(text.lines.count, line + Self.mostNames)).lazy.compactMap(number).first }
    read(from: line)
    guard rows.count >= Self.fewestRows else { return nil }
  }

  private func letters(_ range: Range<Int>) -> [UInt32] { text.scalars[range].filter { $0 > Scalar.space } }
  private func holds(_ range: Range<Int>, _ names: [[UInt32]]) -> Bool { names.contains(letters(range)) }

  /// The lines from here to the first that begins the rows; nil where one is no title.
  static func titles(
    _ text: PlanText, from first: Int, opensRows: (_ titles: [Range<Int>], _ line: Int) -> Bool
  ) -> [Range<Int>]? {
    var titles: [Range<Int>] = []
    for line in first..<min(text.lines.count, first + longestHead) {
      let range = text.lines[line].range
      guard range.count <= longestTitle, !range.isEmpty else { return nil }
      if titles.count > 2, opensRows(titles, line) { break }
      titles.append(range)
    }
    return titles
  }

  /// Whether a title is that of a column of values.
  static func isOfValues(_ title: [UInt32]) -> Bool {
    values.contains { AreaTable.holds(title, $0) } && !others.contains { AreaTable.holds(title, $0) }
  }

  /// 指标, 单位 and a column of values are among the titles.
  private static func knows(_ titles: [Range<Int>], _ text: PlanText) -> Bool {
    let names = titles.map { text.scalars[$0].filter { $0 > Scalar.space } }
    guard let unit = names.firstIndex(where: units.contains) else { return false }
    return names.contains { AreaTable.holds($0, indicator) && !kinds.contains($0) }
      && names[(unit + 1)...].contains { name in values.contains { AreaTable.holds(name, $0) } }
  }

  /// “十四五” above 完成值: one title.
  static func joined(_ lines: [Range<Int>], _ text: PlanText) -> [Range<Int>] {
    var titles: [Range<Int>] = []
    for line in lines {
      let name = text.scalars[line].filter { $0 > Scalar.space }
      if let last = titles.last, ends.contains(name), let letter = text.scalars[last].last,
        letter == Scalar.closeQuote || letter == Scalar.year || Scalar.isDigit(letter)
      {
        titles[titles.count - 1] = last.lowerBound..<line.upperBound
      } else if let last = titles.last, continues(name, text.scalars[last].filter { $0 > Scalar.space }) {
        titles[titles.count - 1] = last.lowerBound..<line.upperBound
      } else {
        titles.append(line)
      }
    }
    return titles
  }

  private static let quality = scalars("属性")

  /// 指标 / 属性, 目标值 / （2025年）: the line below belongs to the same title.
  private static func continues(_ name: [UInt32], _ title: [UInt32]) -> Bool {
    name == quality && title == indicator
      || name.first == Scalar.open && name.last == Scalar.close && ends.contains(title)
  }

  // MARK: rows

  private func isUnit(_ line: Int) -> Bool {
    guard line < text.lines.count else { return false }
    var name = letters(text.lines[line].range)
    // 条（段）
    if name.last == Scalar.close, let open = name.lastIndex(of: Scalar.open), open > 0 { name.removeSubrange(open...) }
    guard (1...8).contains(name.count), !name.contains(where: Scalar.isDigit) else { return false }
    return ColumnTitle.unitEnd(name, 0, name.count) == name.count
  }

  private func isKind(_ line: Int) -> Bool {
    line < text.lines.count && Self.kindCells.contains(letters(text.lines[line].range))
  }

  private func number(_ line: Int) -> Int? {
    let range = text.lines[line].range
    guard (1...3).contains(range.count), range.allSatisfy({ Scalar.isDigit(text.scalars[$0]) }) else { return nil }
    return range.reduce(0) { $0 * 10 + Int(text.scalars[$1] - Scalar.zero) }
  }

  private func isSerial(_ line: Int) -> Bool { number(line) != nil }

  private static let dashes = ScalarSet(scalars("—-–/…*"))

  /// ≥10, 25, -, and a goal in words where the column holds one.
  private func isValue(_ line: Int) -> Bool {
    guard line < text.lines.count else { return false }
    let range = text.lines[line].range
    if range.count <= 3, range.allSatisfy({ Self.dashes.contains(text.scalars[$0]) }) { return true }
    return range.contains { Scalar.isDigit(text.scalars[$0]) }
  }

  /// Words, then a unit: a row begins here, or a group's name or serial number above one.
  private func opensRow(_ line: Int) -> Bool { name(from: line) != nil }

  /// The line of a row's name, whose unit stands below, or the kind of goal and then the unit.
  private func name(from line: Int) -> Int? {
    for next in line..<min(text.lines.count, line + Self.mostNames + 1) {
      let range = text.lines[next].range
      guard !range.isEmpty, range.count <= Self.longestName else { return nil }
      let unit = isKind(next) ? next + 1 : next
      if next > line, isUnit(unit), !isSerial(next - 1), !isUnit(next - 1), !isKind(next - 1) {
        return isBody(after: unit) ? next - 1 : nil
      }
      if isKind(next) { return nil }
    }
    return nil
  }

  /// Behind a unit the head's next column stands.
  private func isBody(after unit: Int) -> Bool { isKind(unit + 1) || isValue(unit + 1) }

  private mutating func read(from start: Int) {
    var line = start
    while line < text.lines.count {
      if let part = part(line) {
        rows.append(part)
        line += 1 + columns.count { $0 == .value }
      } else if let name = name(from: line), let row = row(name) {
        rows.append(row.cells)
        serial = serial.map { $0 + 1 }
        line = row.end
      } else {
        return
      }
      end = line
    }
  }

  private static let ofThese = scalars("其中")

  /// 其中 公园绿地 and its values: unit and kind are those of the row above.
  private func part(_ line: Int) -> [Range<Int>]? {
    guard let above = rows.last, text.has(Self.ofThese, at: text.lines[line].range.lowerBound) else { return nil }
    let values = columns.count { $0 == .value }
    let lines = (line + 1)...(line + values)
    guard lines.upperBound < text.lines.count, lines.allSatisfy({ isValue($0) && !isUnit($0) }) else { return nil }
    var next = line + 1
    return zip(columns, above).map { column, cell in
      switch column {
      case .name: return text.lines[line].range
      case .value:
        defer { next += 1 }
        return text.lines[next].range
      default: return cell
      }
    }
  }

  private func row(_ name: Int) -> (cells: [Range<Int>], end: Int)? {
    let place = text.lines[name].range
    let empty = place.lowerBound..<place.lowerBound
    var cells: [Range<Int>] = []
    var values: [Range<Int>] = []
    var kind: Range<Int>?
    let unit = isKind(name + 1) ? name + 2 : name + 1
    if unit > name + 1 { kind = text.lines[name + 1].range }
    var line = unit + 1
    let most = columns.count { $0 == .value }
    while line < text.lines.count {
      if kind == nil, isKind(line), columns.contains(.kind) {
        kind = text.lines[line].range
      } else if values.count < most, isValue(line), !startsNext(line, values.count) {
        values.append(text.lines[line].range)
      } else {
        break
      }
      line += 1
    }
    guard !values.isEmpty else { return nil }
    // What is missing are the first ones: today's state has none more often than the goal.
    values = Array(repeating: empty, count: most - values.count) + values
    for column in columns {
      switch column {
      case .serial: break
      case .name: cells.append(place)
      case .unit: cells.append(text.lines[unit].range)
      case .kind: cells.append(kind ?? empty)
      case .value: cells.append(values.removeFirst())
      }
    }
    return (cells, line)
  }

  /// The number that comes next, with words and a unit behind it: the next row's.
  private func startsNext(_ line: Int, _ found: Int) -> Bool {
    guard found > 0, let serial, number(line) == serial + 1 else { return false }
    return opensRow(line + 1) && !isUnit(line + 1)
  }
}
