/// A table that breaks figures down to counties: 市州 | 新建仓容（万吨） | 新增应急网点（个）, also with years below each.
struct AreaTable: Sendable {
  struct Column: Sendable {
    var index: Int
    /// The titles from the top down, without years and units.
    var name: String
    var unit: String?
    var year: Int?
    /// A year before the plan's first, or 现状: it tells of what is.
    var isPast: Bool
  }

  /// The columns that say which county, from the greater to the smaller area.
  private(set) var areas: [Int] = []
  private(set) var columns: [Column] = []
  /// The rows are bodies and no areas: 单位 · 新增企业（家）.
  private(set) var holdsBodies = false

  /// 市州, 县市区, 乡镇: more columns of areas no table has.
  private static let mostAreas = 3
  /// Letters of a county's name in a column without a title.
  private static let longestArea = 6
  private static let common = words("省份 省别 省市 地市 地区 市州 州市 辖区 区域 盟市 各地 区划 行政区划 行政区域 园区 乡镇 镇街 街镇 乡镇街道 镇街道 开发区")
  private static let nameEnds = words("名称 名 别 单位")
  private static let nameStarts = words("各 所属 所在 本")
  /// Letters of which a county column's title is made: 县（市、区）, 市州, 州市县.
  private static let areaLetters = ScalarSet(scalars("省市州县区旗盟地"))
  private static let totals = words("合计 总计 小计 共计 全市 全省 全县 全区 全州 总数 合计数 全市合计 全省合计 全县合计 全区合计 合计： 总计：")
  private static let others = words("序号 编号 备注 说明 排名 名次 类别 时限 时间 责任 联系 领导 牵头 配合 电话 地址 地点 名称 内容 属性")
  /// A row is a project or a firm there, and no county's share.
  private static let things = words("项目名称 企业名称 建设内容 建设地点 建设地址 主要内容 建设性质 重点任务 工作任务 产品名称 单位名称")
  private static let past = words("现状 基数 实际 完成情况 已完成 上年 去年")
  private static let bodyTitles = words("责任单位 责任主体 单位 牵头单位 县区政府")

  init?(_ table: PlanTable, text: [UInt32], firstYear: Int?, names: AreaNames) {
    let titles = table.heads.indices.map { ColumnTitle(table, column: $0, text: text) }
    guard titles.count > 1 else { return nil }
    for (column, title) in titles.enumerated() {
      if Self.things.contains(where: { title.letters.elementsEqual($0) }) { return nil }
      if areas.count == Self.mostAreas { break }
      if areas.count == column || areas.last == column - 1 || column < 2,
        Self.namesAreas(title.letters) || holdsAreas(column, title, table, names)
      {
        areas.append(column)
      }
    }
    if areas.isEmpty, let column = Self.bodies(titles, table, text) {
      areas = [column]
      holdsBodies = true
    }
    guard let area = areas.first else { return nil }
    let lastYear = titles.compactMap(\.year).max()
    // Most columns have names of their own.
    lazy var caption = Self.subject(of: table)
    for (column, title) in titles.enumerated() where column > area && !areas.contains(column) {
      if Self.others.contains(where: { Self.holds(title.letters, $0) }) { continue }
      guard title.unit != nil || title.year != nil || Self.holdsFigures(column, table, text) else { continue }
      let name = title.name.isEmpty ? caption : string(title.name)
      guard !name.isEmpty else { continue }
      let year = title.year ?? (title.isTotal ? lastYear : nil)
      let isPast = Self.past.contains { Self.holds(title.letters, $0) } || (year ?? Int.max) < (firstYear ?? Int.min)
      // 任务（亩） · 其中 退耕还林: a part is in the unit of the sum before it.
      let isPart = title.letters.starts(with: Scalar.ofThese)
      let unit = title.unit.map { string($0) } ?? (isPart ? columns.last?.unit : nil)
      let isNamed = isPart && title.name.count > Scalar.ofThese.count + 1
      let words = isNamed ? String(name.dropFirst(Scalar.ofThese.count)) : withTopic(name, title.name, caption)
      columns.append(Column(index: column, name: words, unit: unit, year: year, isPast: isPast))
    }
    guard !columns.isEmpty else { return nil }
  }

  private static let vague = words("任务 计划 目标 示范工程 示范项目 典型场景 装机容量 扩招 数量 规模 项目 试点")
  private static let longestVague = 8
  private static let longestTopic = 24

  /// 新增示范工程 under 各区交通光伏任务: with what its table is about.
  private func withTopic(_ name: String, _ title: [UInt32], _ topic: String) -> String {
    guard (1...Self.longestVague).contains(title.count), topic != name, (2...Self.longestTopic).contains(topic.count),
      Self.vague.contains(where: { title.ends(with: $0, at: title.count, floor: 0) })
    else { return name }
    return "\(name)（\(topic)）"
  }

  /// The cell that names a row's county, the total's too; nil where the row has none.
  func area(_ row: [Range<Int>], _ text: [UInt32]) -> Range<Int>? {
    let named = areas.compactMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil }
    return named.last { !Self.isTotal($0, text) } ?? named.first
  }

  /// A row of sums has no area of its own.
  static func isTotal(_ cell: Range<Int>, _ text: [UInt32]) -> Bool {
    guard cell.count <= 8 else { return false }
    let letters = text[cell].filter { !Scalar.isBlank($0) }
    return totals.contains { $0.elementsEqual(letters) }
  }

  /// 县（市、区）, 各县区, 市州名称.
  static func namesAreas(_ title: [UInt32]) -> Bool {
    guard (2...10).contains(title.count(where: { Scalar.isHan($0) })) else { return false }
    var letters = title.filter { Scalar.isHan($0) }[...]
    for start in nameStarts where letters.starts(with: start) { letters = letters.dropFirst(start.count) }
    for end in nameEnds where letters.count > end.count + 1 && letters.suffix(end.count).elementsEqual(end) {
      letters = letters.dropLast(end.count)
    }
    return common.contains { $0.elementsEqual(letters) }
      || letters.count > 1 && letters.allSatisfy { areaLetters.contains($0) }
  }

  /// 责任单位 over the names of counties.
  private func holdsAreas(_ column: Int, _ title: ColumnTitle, _ table: PlanTable, _ names: AreaNames) -> Bool {
    guard column < 2, title.letters.isEmpty || Self.bodyTitles.contains(title.letters) else { return false }
    let cells = table.body.prefix(20).compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    let named = cells.count { names.isAreaCell($0) }
    if cells.count > 1, named * 3 >= cells.count * 2 { return true }
    // 青山区, 岭川, 楚河, 合计: some by their short names, with the sum among them.
    return title.letters.isEmpty && named >= 2 && cells.allSatisfy { (2...Self.longestArea).contains($0.count) }
      && cells.contains { AreaTable.isTotal($0, names.text) }
  }

  /// 单位 over the names of bodies, in a table of figures only.
  private static func bodies(_ titles: [ColumnTitle], _ table: PlanTable, _ text: [UInt32]) -> Int? {
    guard let column = titles.prefix(2).firstIndex(where: { bodyTitles.contains($0.letters) }) else { return nil }
    let cells = table.body.prefix(20).compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    let bodies = cells.count { BracketVocabulary.ends(text[$0], with: BracketVocabulary.ends) > 0 }
    guard bodies > 1, bodies * 3 >= cells.count * 2,
      titles.indices.allSatisfy({ $0 <= column || holdsFigures($0, table, text) })
    else { return nil }
    return column
  }

  /// Most of its cells have a figure.
  static func holdsFigures(_ column: Int, _ table: PlanTable, _ text: [UInt32]) -> Bool {
    let cells = table.body.prefix(20).compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    let figures = cells.count { cell in cell.count <= 30 && cell.contains { Scalar.isDigit(text[$0]) } }
    return figures > 0 && figures * 2 >= cells.count
  }

  /// 12, 达到60%以上: most of its cells say how much, and nothing of what.
  static func holdsOnlyFigures(_ column: Int, _ table: PlanTable, _ text: [UInt32]) -> Bool {
    let cells = table.rows.prefix(20).compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    let figures = cells.count { cell in
      cell.contains { Scalar.isDigit(text[$0]) } && cell.count(where: { Scalar.isHan(text[$0]) }) <= 4
    }
    return figures > 0 && figures * 2 > cells.count
  }

  static func holds(_ letters: [UInt32], _ word: [UInt32]) -> Bool {
    guard letters.count >= word.count else { return false }
    return (0...(letters.count - word.count)).contains { letters.has(word, at: $0, limit: letters.count) }
  }

  private static let placeEnds = ScalarSet(Ingest.scalars("省市县区州旗镇乡"))
  private static let longestPlace = 10
  private static let captionStarts = words(
    "各县（市、区） 各县（区） 各区（县） 各省（区、市） 各省（市、区） 各省（自治区、直辖市） 各县市区 各市（县） 各县区 各市州 各市（州） 各区县 各镇街 各乡镇 各省区市 各省市 各省 各市 各区 各县 各旗 各镇 各街道 各地 各单位 全市 全省 全县 县（市、区） 县市区 市州 分县区 分县市区 分市州 分省 分年度 年度"
  )
  private static let captionEnds = words(
    "一览表 分解表 分配表 清单 计划表 任务表 指标表 安排表 目标表 情况表 明细表 汇总表 表 如下： 如下 见下 分解 分配 目标任务 任务目标 目标 任务 指标 计划 安排 情况")
  private static let (table, annexTable) = (Ingest.scalars("表"), Ingest.scalars("附表"))
  private static let numberMarks = ScalarSet(Ingest.scalars("：-."))
  private static let spanMarks = ScalarSet(Ingest.scalars("—-"))
  private static let ofYear: UInt32 = 0x5EA6  // 度

  private static func isNumber(_ c: UInt32) -> Bool {
    Scalar.isDigit(c) || Scalar.chineseDigit(c) != nil || c == Scalar.ten
  }

  /// 各县（市、区）冷库建设任务分解表 is about 冷库建设.
  static func subject(of table: PlanTable) -> String {
    var caption = Ingest.scalars(table.caption ?? "")
    func drop(_ count: Int) { caption.removeFirst(count) }
    if caption.starts(with: Self.table) || caption.starts(with: annexTable) {
      drop(caption.prefix { !isNumber($0) }.count)
      drop(caption.prefix { isNumber($0) || numberMarks.contains($0) }.count)
    }
    if let year = caption.firstIndex(of: Scalar.year),
      caption[..<year].allSatisfy({ isNumber($0) || spanMarks.contains($0) })
    {
      drop(year + 1)
    }
    // 云岭县2026年春季造林任务表: whose and when is said elsewhere.
    if let year = yearIn(caption), (1...longestPlace).contains(year.lowerBound),
      placeEnds.contains(caption[year.lowerBound - 1]), year.upperBound < caption.count
    {
      drop(year.upperBound)
    }
    // 云岭市2026年各县区冷库建设任务表 begins where the areas are named.
    let starts = captionStarts.filter { $0[0] == Scalar.every }
    let first = caption.indices.first { i in
      caption[i] == Scalar.every && starts.contains { caption.has($0, at: i, limit: caption.count) }
    }
    if let first {
      let named = starts.filter { caption.has($0, at: first, limit: caption.count) }.map(\.count).max() ?? 0
      drop(first + named)
    }
    for start in captionStarts where caption.starts(with: start) { drop(start.count) }
    // “十四五”交通光伏任务
    if caption.first == Scalar.openQuote, caption.count > 5, caption[4] == Scalar.closeQuote, caption[3] == Scalar.five
    {
      drop(5)
    }
    if caption.last == Scalar.close, let open = caption.lastIndex(of: Scalar.open) {
      caption.removeLast(caption.count - open)
    }
    for end in captionEnds where caption.count > end.count && caption.ends(with: end, at: caption.count, floor: 0) {
      caption.removeLast(end.count)
    }
    return string(caption)
  }

  /// 2026年, 2026年度.
  private static func yearIn(_ caption: [UInt32]) -> Range<Int>? {
    for i in caption.indices where i + 4 < caption.count && caption[i + 4] == Scalar.year {
      let century = (caption[i], caption[i + 1])
      guard century == (Scalar.zero + 1, Scalar.zero + 9) || century == (Scalar.zero + 2, Scalar.zero),
        Scalar.isDigit(caption[i + 2]), Scalar.isDigit(caption[i + 3])
      else { continue }
      let end = i + 5
      return i..<(end < caption.count && caption[end] == ofYear ? end + 1 : end)
    }
    return nil
  }
}
