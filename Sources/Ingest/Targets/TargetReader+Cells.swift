/// Cells of task tables.
extension TargetReader {
  /// A cell of a task table: the row's 完成时限 is its deadline, the row's first words its subject.
  mutating func readCell(_ found: Passage, table: Int, row: Int, column: Int) {
    let last = carried.named
    carried = CarriedContext()
    guard row >= 0 else { return }
    // 新增公交车600辆 · 200辆 · 200辆: what the row has counted, year by year.
    if let at = cellAt, at == (table, row), found.range.first.map({ Scalar.isDigit(text[$0]) }) ?? false {
      carried.named = last
    }
    cellAt = (table, row)
    passage = passages.context(of: found)
    guard !figureTables.holds(found.range, table: table, column: column),
      let cell = cells.cell(found, table: table, row: row, column: column)
    else {
      return
    }
    carried.deadline = cell.deadline
    carried.cadence = cell.cadence
    if let area = figureTables.area(table: table, row: row) {
      carried.areas = [area]
      passage.isGoal = true
      passage.subject = column < outline.tables[table].heads.count ? outline.tables[table].heads[column] : nil
    }
    if cell.isGoal { passage.isGoal = true }
    if cell.isGoal || cell.subject != nil { passage.subject = cell.subject }
    readStretch(found.range)
  }
}
