/// Tables as passages, a cell each, below the heading that holds them.
extension SectionReader {
  /// A row that is a numbered name alone heads those below it: 一、实施设备更新行动.
  mutating func add(_ table: TableRegion) {
    // A group's rows have the header of the table that they belong to, which stands above.
    var owns = table.header.first.map { $0.lowerBound >= text.lines[table.lines.lowerBound].range.lowerBound } ?? true
    let caption = TableCaption(text, forms).title(above: table.lines.lowerBound).map(squeezed)
    var rows = table.rows[...]
    while let index = rows.firstIndex(where: { groupMark($0) != nil }), let mark = groupMark(rows[index]) {
      if owns || index > rows.startIndex { add(table, rows[..<index], owns: owns, caption) }
      owns = false
      let cell = rows[index].first { !$0.isEmpty } ?? 0..<0
      let start = cell.lowerBound + mark.length
      open(
        number: squeezed(cell.lowerBound..<start), title: squeezed(start..<cell.upperBound), level: mark.style.level,
        depth: depth(mark.style), span: cell)
      add(cell, .heading, continuing: true)
      rows = rows[(index + 1)...]
    }
    if owns || !rows.isEmpty { add(table, rows, owns: owns, caption) }
  }

  private func groupMark(_ row: [Range<Int>]) -> NumberMark? {
    guard let cell = row.first(where: { !$0.isEmpty }), row.count(where: { !$0.isEmpty }) == 1,
      cell.count <= Self.longestTitle,
      let mark = text.scalars.withUnsafeBufferPointer({ NumberMark.read($0, at: cell.lowerBound, end: cell.upperBound) }
      ),
      mark.style == .han || mark.style == .hanBracket, mark.length < cell.count
    else { return nil }
    return mark
  }

  private mutating func add(
    _ table: TableRegion, _ rows: ArraySlice<[Range<Int>]>, owns: Bool, _ caption: String?
  ) {
    let id = outlineTables.count
    let path = path
    let cells = [owns ? table.header : []] + rows
    for (row, ranges) in cells.enumerated() {
      item += 1
      for (column, range) in ranges.enumerated() where !range.isEmpty {
        passages.append(
          Passage(
            range: range, kind: .cell(table: id, row: row - 1, column: column), section: section, path: path,
            item: item, body: range.lowerBound))
      }
    }
    let isWhole = rows.count == table.rows.count
    let lines =
      text.lines[table.lines.lowerBound].range.lowerBound..<text.lines[table.lines.upperBound - 1].range.upperBound
    let found = cells.joined().filter { !$0.isEmpty }
    let first = found.map(\.lowerBound).min() ?? lines.lowerBound
    let last = found.map(\.upperBound).max() ?? lines.upperBound
    outlineTables.append(
      PlanTable(
        caption: caption ?? section.map { sections[$0].title },
        unit: TableCaption(text, forms).unit(above: table.lines.lowerBound), header: table.header,
        upper: table.upper, rows: Array(rows), section: section, path: path, range: isWhole ? lines : first..<last))
    item += 1
  }
}
