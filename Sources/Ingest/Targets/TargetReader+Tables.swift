import Policy

extension TargetReader {
  private static let goalColumns = words("目标 指标 任务 内容 事项 措施 举措 要求 工作")
  private static let otherColumns = words("序号 单位 部门 时限 时间 备注 属性 责任 牵头 名称 对标 企业 类型 类别")

  /// A cell of a task table: the row's 完成时限 is its deadline, the row's first words its subject.
  mutating func readCell(_ passage: Passage, table index: Int, row: Int, column: Int) {
    guard index < outline.tables.count, row < outline.tables[index].rows.count else { return }
    let table = outline.tables[index]
    if figureTables.contains(index) { return }
    let title = column < table.header.count ? table.header[column] : 0..<0
    if !title.isEmpty, holds(title, Self.otherColumns), !holds(title, Self.goalColumns) { return }
    reach.deadline = outline.clause(at: passage.range.lowerBound)?.deadline
    reach.cadence = cadence(of: table.rows[row], table)
    if !title.isEmpty, holds(title, [Self.goalColumns[0], Self.goalColumns[1]]) {
      scene.isGoal = true
      scene.subject = subject(of: table.rows[row], before: column, table)
    }
    readStretch(passage.range)
  }

  /// 每年10月 in the column that says when.
  private func cadence(of row: [Range<Int>], _ table: Table) -> Cadence? {
    let widest = min(row.count, table.header.count, Self.mostColumns)
    for (column, cell) in row[..<widest].enumerated() where holds(table.header[column], Self.times) {
      for (word, cadence) in Self.rhythms where plan.find(word, in: cell) != nil { return cadence }
    }
    return nil
  }

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
  private func subject(of row: [Range<Int>], before column: Int, _ table: Table) -> Range<Int>? {
    for k in row.indices where k < column && k < table.header.count {
      let cell = row[k]
      if cell.isEmpty || cell.count > 20 || holds(table.header[k], Self.otherColumns) { continue }
      return cell
    }
    return nil
  }
}
