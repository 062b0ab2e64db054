/// Which columns of a table hold indicator, unit and values; nil for a table of another kind.
///
/// 指标 | 单位 | 2020年 | 2025年 | 年均增速 | 属性, and 序号 | 指标 | 预期值 | 属性.
struct IndicatorTable: Sendable {
  var name: Int = 0
  var unit: Int?
  var values: [Int] = []
  var growth: [Int] = []
  /// Columns of counties, beside one of 合计: 指标 | 单位 | 临江区 | 东山县.
  private(set) var areas: Set<Int> = []
  /// The column that says which county a row belongs to.
  private(set) var area: Int?

  private static let names = words("指标 考核内容")
  private static let units = words("单位 计量单位")
  private static let bodies = words("责任 牵头 配合 主管")
  private static let valueWords = words("预期值 目标值 目标 规划值 规划目标 目标数 预期目标 计划任务 目标任务 任务数 计划数 装机计划")
  private static let growthWords = words("年均 增速 增长 累计")

  /// Columns that name what a row of counties' figures is about.
  private static let things = words("指标 指标名称 项目 名称 任务 内容 类别 事项")
  private static let past = words("现状 基数 实际 完成情况 已完成 比上年 较上年 比去年 同比 绝对值 完成数 完成值")

  init?(_ table: PlanTable, text: [UInt32], names: AreaNames) {
    readAreas(table, text, names)
    var name = areas.isEmpty ? nil : Self.thing(table, text, areas)
    for (column, range) in table.heads.enumerated() where !range.isEmpty && range.count <= 24 && column != name {
      if areas.contains(column) { continue }
      let letters = ColumnTitle(table, column: column, text: text).letters
      func holds(_ words: [[UInt32]]) -> Bool { words.contains { Self.find($0, letters) } }
      if holds(Self.bodies) { continue }
      if AreaTable.namesAreas(letters) {
        area = area ?? column
      } else if holds(Self.past) {
        continue
      } else if holds(Self.units), letters.count <= 4 {
        unit = column
      } else if name == nil, holds(Self.names), !Self.hasYear(letters) {
        name = column
      } else if holds(Self.growthWords) {
        growth.append(column)
      } else if holds(Self.valueWords) || Self.hasYear(letters) {
        values.append(column)
      }
    }
    values = (values + areas).sorted()
    guard let name, !values.isEmpty || !growth.isEmpty else { return nil }
    self.name = name
  }

  /// Two counties at least make their columns, and a total's, columns of areas.
  private mutating func readAreas(_ table: PlanTable, _ text: [UInt32], _ names: AreaNames) {
    let named = table.heads.indices.filter { names.isAreaCell(table.heads[$0]) }
    guard named.count > 1 else { return }
    areas = Set(named + table.heads.indices.filter { AreaTable.isTotal(table.heads[$0], text) })
  }

  private static func thing(_ table: PlanTable, _ text: [UInt32], _ areas: Set<Int>) -> Int? {
    table.heads.indices.first { column in
      !areas.contains(column) && !table.heads[column].isEmpty
        && things.contains { AreaTable.holds(Array(text[table.heads[column]]), $0) }
    }
  }

  /// （市区） of 2027年 above 市区; 全市 and 目标值 say nothing.
  func remark(_ title: ColumnTitle) -> String {
    guard title.year != nil, title.name.contains(where: Scalar.isHan), !title.isTotal,
      !Self.whole.contains(title.name.filter { Scalar.isHan($0) }),
      !(Self.valueWords + Self.units + Self.growthWords).contains(where: { Self.find($0, title.name) })
    else { return "" }
    return "（\(string(title.name))）"
  }

  private static let whole = words("其中 全市 全省 全县 全区 全州 全国 数值 值 数量 指标 基期 末 期末")

  /// The latest year that heads a column.
  func lastYear(_ table: PlanTable, _ text: [UInt32]) -> Int? {
    values.compactMap { ColumnTitle(table, column: $0, text: text).year }.max()
  }

  /// Columns of goals, or of a year from the plan's first on; a table of earlier years alone tells what has been.
  func looksAhead(_ table: PlanTable, _ text: [UInt32], from first: Int) -> Bool {
    let titles = table.heads.indices.map { ColumnTitle(table, column: $0, text: text) }
    let years = titles.compactMap(\.year)
    return years.isEmpty || years.contains { $0 >= first }
      || titles.contains { title in (Self.valueWords + Self.goals).contains { Self.find($0, title.letters) } }
  }

  private static let goals = words("年均 规划 任务 计划")

  private static func find(_ word: [UInt32], _ letters: [UInt32]) -> Bool {
    guard letters.count >= word.count else { return false }
    return (0...(letters.count - word.count)).contains { letters.has(word, at: $0, limit: letters.count) }
  }

  /// Four digits and 年, or “十四五”.
  private static func hasYear(_ letters: [UInt32]) -> Bool {
    for i in letters.indices where i + 3 < letters.count {
      if letters[i..<(i + 4)].allSatisfy({ Scalar.isDigit($0) }), letters[i] == 0x32 { return true }
    }
    return false
  }
}

extension PlanTable {
  /// The header, or the first row of a table that was saved without one.
  var heads: [Range<Int>] { header.isEmpty ? rows.first ?? [] : header }
  /// The rows below.
  var body: ArraySlice<[Range<Int>]> { header.isEmpty ? rows.dropFirst() : rows[...] }
}
