import Policy

/// Reads what a task table says of its cells: the row's 完成时限 and rhythm, and what the row is about.
struct TaskCellReader: Sendable {
  private let plan: PlanText
  private let outline: DocumentOutline

  init(plan: PlanText, outline: DocumentOutline) {
    self.plan = plan
    self.outline = outline
  }

  /// What a cell's sentences start with.
  struct Cell: Sendable {
    var deadline: Deadline?
    var cadence: Cadence?
    /// It stands in a column 目标 or 指标.
    var isGoal = false
    var subject: Range<Int>?
  }

  private static let aimColumns = words("目标 指标 评分标准 评分细则 评分办法 考核标准 计分办法 计分标准 考核要求 考核细则")
  private static let goalColumns = aimColumns + words("任务 内容 事项 措施 举措 要求 工作")
  private static let otherColumns = words("序号 单位 部门 时限 时间 备注 属性 责任 牵头 名称 对标 企业 类型 类别 进度 进展 完成率 完成情况")

  /// A cell that may hold targets; nil for one of numbers, names, bodies and dates.
  func cell(_ passage: Passage, table index: Int, row: Int, column: Int) -> Cell? {
    guard index < outline.tables.count, row < outline.tables[index].rows.count else { return nil }
    let table = outline.tables[index]
    let title = column < table.header.count ? table.header[column] : 0..<0
    if !title.isEmpty, holds(title, Self.otherColumns), !holds(title, Self.goalColumns) { return nil }
    var cell = Cell(
      deadline: outline.clause(at: passage.range.lowerBound)?.deadline
        ?? (title.isEmpty ? nil : year(of: column, table)),
      cadence: cadence(of: table.rows[row], table))
    // 城镇新增就业 · 1.2万人, without a head: the first cell says of what.
    if table.header.isEmpty, column == 1, table.rows[row].count == 2 {
      let name = table.rows[row][0]
      if (2...Self.longestName).contains(name.count), !name.contains(where: { Scalar.isDigit(plan.scalars[$0]) }) {
        cell.subject = name
      }
    }
    if !title.isEmpty, holds(title, Self.aimColumns) {
      cell.isGoal = true
      cell.subject = subject(of: table.rows[row], before: column, table)
    }
    return cell
  }

  private static let yearColumns = goalColumns + words("计划 安排 项目 节点 年")
  private static let pastColumns = words("完成 实际 现状 基数 进展 现有")

  /// The year in the title of a column of goals: 2026年预期目标, 2027年计划, 重点任务（2025—2027年）.
  private func year(of column: Int, _ table: PlanTable) -> Deadline? {
    let title = table.header[column]
    guard title.count > 4, holds(title, Self.yearColumns), !holds(title, Self.pastColumns) else { return nil }
    return ColumnTitle(table, column: column, text: plan.scalars).year.flatMap { Deadline(year: $0) }
  }

  /// 每年10月 in the column that says when.
  private func cadence(of row: [Range<Int>], _ table: PlanTable) -> Cadence? {
    let widest = min(row.count, table.header.count, Self.mostColumns)
    for (column, cell) in row[..<widest].enumerated() where holds(table.header[column], Self.times) {
      for (word, cadence) in Self.rhythms where plan.find(word, in: cell) != nil { return cadence }
    }
    return nil
  }

  /// Letters of what a figure is about.
  private static let longestName = 24
  /// Columns that are looked at for each cell.
  private static let mostColumns = 20
  private static let times = words("时限 时间 期限 进度")
  private static let rhythms: [([UInt32], Cadence)] = [
    (scalars("每年"), .annual), (scalars("每半年"), .semiannual), (scalars("每季"), .quarterly), (scalars("每月"), .monthly),
  ]

  private func holds(_ range: Range<Int>, _ table: [[UInt32]]) -> Bool {
    table.contains { plan.find($0, in: range) != nil }
  }

  /// The first cell of a row that names something: 物流类（冷藏车）.
  private func subject(of row: [Range<Int>], before column: Int, _ table: PlanTable) -> Range<Int>? {
    for k in row.indices where k < column && k < table.header.count {
      let cell = row[k]
      if cell.isEmpty || cell.count > 20 || holds(table.header[k], Self.otherColumns) { continue }
      return cell
    }
    return nil
  }
}
