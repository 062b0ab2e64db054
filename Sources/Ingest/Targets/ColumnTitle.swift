/// What a column's titles say, from the top down: 技改投资（亿元） above 2026年 is 技改投资, in 亿元, for 2026.
struct ColumnTitle: Sendable {
  /// All its letters.
  private(set) var letters: [UInt32] = []
  /// Without years and units.
  private(set) var name: [UInt32] = []
  private(set) var unit: [UInt32]?
  /// The last year that it names.
  private(set) var year: Int?
  /// Its lowest title says that it sums others up.
  private(set) var isTotal = false

  /// A longer cell is a sentence and no title.
  private static let longest = 60
  private static let totals = words("合计 总计 小计 共计 累计")
  /// What says of a year's column that it holds what is aimed at.
  private static let aims = words("目标任务数 目标任务 任务目标 规划目标 预期目标 目标值 规划值 预期值 任务数 目标数 计划数 目标 任务 计划 年底 年末 底 末 度 年")

  init(_ table: PlanTable, column: Int, text: [UInt32]) {
    var last: Range<Int>?
    for row in table.upper + [table.heads] where column < row.count && !row[column].isEmpty {
      guard row[column].count <= Self.longest, row[column] != last, !repeats(row[column], text) else { continue }
      last = row[column]
      add(text[row[column]].filter { !Scalar.isBlank($0) && $0 != Scalar.newline && $0 != Scalar.pipe })
    }
  }

  private func repeats(_ cell: Range<Int>, _ text: [UInt32]) -> Bool {
    letters.count >= cell.count && letters.suffix(cell.count).elementsEqual(text[cell])
  }

  private mutating func add(_ title: [UInt32]) {
    letters += title
    isTotal = Self.totals.contains(title)
    if isTotal { return }
    var rest = takeUnit(title)
    let lexer = DateLexer(text: rest, planStart: nil)
    for i in rest.indices.reversed() {
      guard Scalar.isDigit(rest[i]), i == 0 || !Scalar.isDigit(rest[i - 1]) else { continue }
      guard let found = yearAt(i, rest, lexer) else { continue }
      year = max(year ?? 0, found.year)
      rest.removeSubrange(i..<min(max(found.end, i + 4), rest.count))
      for aim in Self.aims where rest[i...].starts(with: aim) {
        rest.removeSubrange(i..<(i + aim.count))
        break
      }
    }
    let isBare =
      rest.isEmpty || rest.allSatisfy { [Scalar.dash, Scalar.hyphen, Scalar.open, Scalar.close].contains($0) }
    if !isBare, !Self.aims.contains(rest) { name += rest }
  }

  /// 2026年, 2025—2027年, and 2026 alone.
  private func yearAt(_ i: Int, _ title: [UInt32], _ lexer: DateLexer) -> (year: Int, end: Int)? {
    if let date = lexer.date(at: i, floor: 0, limit: title.count) { return (date.year, date.range.upperBound) }
    // 重点任务（2025—2027）: the second year of two that stand side by side.
    if i > 4, Scalar.isRange(title[i - 1]), Self.year(title, i - 5) != nil, let last = Self.year(title, i) {
      return (last, i + 4)
    }
    guard title.count == 4, i == 0 else { return nil }
    return Self.year(title, 0).map { ($0, 4) }
  }

  private static func year(_ title: [UInt32], _ i: Int) -> Int? {
    guard i + 4 <= title.count, title[i..<(i + 4)].allSatisfy(Scalar.isDigit) else { return nil }
    let value = title[i..<(i + 4)].reduce(0) { $0 * 10 + Int($1 - Scalar.zero) }
    return (1949...2099).contains(value) ? value : nil
  }

  /// Takes （亿元） off the title's end.
  private mutating func takeUnit(_ title: [UInt32]) -> [UInt32] {
    guard let close = title.indices.last, title[close] == Scalar.close,
      let open = title.lastIndex(of: Scalar.open), open > 0
    else { return title }
    let start = title.has(Self.label, at: open + 1, limit: close) ? open + 1 + Self.label.count : open + 1
    guard let end = Self.unitEnd(title, start, close), end == close else { return title }
    unit = Array(title[start..<close])
    return Array(title[..<open])
  }

  private static let label = scalars("单位：")

  /// Where a unit that begins here ends: 亿元, 吨/年, %.
  static func unitEnd(_ text: [UInt32], _ start: Int, _ limit: Int) -> Int? {
    var i = start
    while i < limit, Scalar.figureScale(text[i]) != nil { i += 1 }
    guard i < limit, let unit = Units.lexicon.match(text, at: i, limit: limit) else { return i > start ? i : nil }
    i += unit.length
    while i < limit, text[i] == Scalar.slash { i = min(limit, i + 1 + (text[(i + 1)..<limit].prefix(4).count)) }
    return i
  }
}
