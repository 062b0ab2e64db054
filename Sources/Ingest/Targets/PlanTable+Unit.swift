extension PlanTable {
  /// The unit of a column's figures where the table names it above: of 单位：万亩、万株 that of 新增四旁植树 is
  /// 万株; nil where none of several fits.
  func unit(of column: String) -> String? {
    guard let unit, unit.contains("、") else { return unit }
    let units = unit.split(separator: "、").map(String.init)
    return units.first { $0.last.map(column.contains) ?? false }
      ?? units.first { $0.last.flatMap { Self.kin[$0] }?.contains(where: column.contains) ?? false }
  }

  /// Words that go with a unit's last letter.
  private static let kin: [Character: [String]] = [
    "株": ["树", "苗"], "亩": ["面积", "林", "田"], "顷": ["面积", "林", "田"], "米": ["面积", "长度", "里程"],
    "里": ["里程", "长度", "公路", "道路"], "人": ["人数", "人口", "人员", "培训"], "元": ["投资", "产值", "收入", "资金", "金额"],
    "吨": ["产量", "减排", "能力"], "户": ["户数", "农户"], "辆": ["车"],
  ]
}
