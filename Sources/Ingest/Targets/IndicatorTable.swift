/// Which columns of a table hold indicator, unit and values; nil for a table of another kind.
///
/// 指标 | 单位 | 2020年 | 2025年 | 年均增速 | 属性, and 序号 | 指标 | 预期值 | 属性.
struct IndicatorTable: Sendable {
  var name: Int
  var unit: Int?
  var values: [Int] = []
  var growth: [Int] = []

  private static let names = words("指标 考核内容")
  private static let units = words("单位 计量单位")
  private static let bodies = words("责任 牵头 配合 主管")
  private static let valueWords = words("预期值 目标值 目标 规划值 规划目标 目标数 预期目标")
  private static let growthWords = words("年均 增速 增长 累计")

  init?(_ table: PlanTable, text: [UInt32]) {
    var name: Int?
    for (column, range) in table.heads.enumerated() where !range.isEmpty && range.count <= 24 {
      let letters = text[range].filter { !Scalar.isBlank($0) }
      func holds(_ words: [[UInt32]]) -> Bool { words.contains { Self.find($0, letters) } }
      if holds(Self.bodies) { continue }
      if holds(Self.units), letters.count <= 4 {
        unit = column
      } else if name == nil, holds(Self.names), !Self.hasYear(letters) {
        name = column
      } else if holds(Self.growthWords) {
        growth.append(column)
      } else if holds(Self.valueWords) || Self.hasYear(letters) {
        values.append(column)
      }
    }
    guard let name, !values.isEmpty || !growth.isEmpty else { return nil }
    self.name = name
  }

  /// The latest year that heads a column.
  func lastYear(_ table: PlanTable, _ text: [UInt32]) -> Int? {
    values.compactMap { column in
      let letters = table.heads[column].map { text[$0] }
      let lexer = DateLexer(text: letters, planStart: nil)
      return letters.indices.compactMap { lexer.date(at: $0, floor: 0, limit: letters.count)?.year }.first
    }.max()
  }

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
