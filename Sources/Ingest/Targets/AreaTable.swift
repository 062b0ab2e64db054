/// A table that breaks figures down to counties: 市州 | 新建仓容（万吨） | 新增应急网点（个）.
struct AreaTable: Sendable {
  struct Column: Sendable {
    var index: Int
    /// The heading without its unit.
    var name: Range<Int>
    var unit: Range<Int>
  }

  var area: Int
  var columns: [Column] = []

  private static let areas = words("市州 州市 县市区 县区 区县 市县 县（市、区） 区（县） 地区 市（州） 市、州 各县 各区 各市 辖区 区域 所属地区 盟市")
  private static let totals = words("合计 总计 小计 全市 全省 全县 全区 总数")

  init?(_ table: PlanTable, text: [UInt32]) {
    var area: Int?
    for (column, range) in table.heads.enumerated() where !range.isEmpty && range.count <= 40 {
      if area == nil, Self.areas.contains(where: { text.has($0, at: range.lowerBound, limit: range.upperBound) }) {
        area = column
      } else if let close = range.last, text[close] == Scalar.close,
        let open = range.last(where: { text[$0] == Scalar.open }), open > range.lowerBound,
        let unit = Units.lexicon.match(text, at: unitStart(text, open + 1, close), limit: close),
        unitStart(text, open + 1, close) + unit.length == close
      {
        columns.append(Column(index: column, name: range.lowerBound..<open, unit: (open + 1)..<close))
      }
    }
    guard let area, !columns.isEmpty else { return nil }
    self.area = area
  }

  /// A row of sums has no area of its own.
  static func isTotal(_ cell: Range<Int>, _ text: [UInt32]) -> Bool {
    totals.contains { text.has($0, at: cell.lowerBound, limit: cell.upperBound) && $0.count == cell.count }
  }
}

/// After 万 and 亿.
private func unitStart(_ text: [UInt32], _ start: Int, _ end: Int) -> Int {
  var i = start
  while i < end, Scalar.figureScale(text[i]) != nil { i += 1 }
  return i
}
