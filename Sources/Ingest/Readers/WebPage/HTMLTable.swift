/// Turns a `table` into rows of cells, with `rowspan` spelled out.
struct HTMLTable {
  let page: HTMLPage
  /// Merged cells of tables within the cells.
  private(set) var mergedCells = 0
  private var table = TableText()
  /// For each column how many rows more the cell above reaches down, and how many columns it covers.
  private var pending: [Int: (rows: Int, columns: Int)] = [:]
  private var cells = 0
  private var filled = 0

  /// Cells that spans may add for each real one, and a few for small tables: a page can claim a million in a line.
  private static let fillPerCell = 8
  private static let fillAtLeast = 64

  init(_ page: HTMLPage) { self.page = page }

  mutating func read(_ index: Int) -> TableText {
    readRows(index)
    return table
  }

  private mutating func readRows(_ index: Int) {
    var child = index + 1
    while child < page.nodes[index].end {
      let node = page.nodes[child]
      switch node.tag {
      case .tr? where !page.isDropped(node): readRow(child)
      case .thead?, .tbody?, .tfoot?: readRows(child)
      default: addStray(child)
      }
      child = node.end
    }
  }

  /// A caption, or words and blocks that stand between rows, are a row of their own.
  private mutating func addStray(_ index: Int) {
    guard !page.isDropped(page.nodes[index]) else { return }
    let (lines, merged) = HTMLText.lines(of: index, in: page)
    mergedCells += merged
    guard !lines.isEmpty else { return }
    var cell = TableCell()
    cell.lines.append(lines)
    table.rows.append([cell])
  }

  private mutating func readRow(_ index: Int) {
    var row: [TableCell] = []
    var column = 0
    var child = index + 1
    while child < page.nodes[index].end, column < TableText.columnLimit {
      let node = page.nodes[child]
      if node.tag == .td || node.tag == .th, !page.isDropped(node) {
        fillPending(&row, &column)
        let attributes = page.attributes(of: node)
        var cell = TableCell()
        cell.columns = attributes?.columns ?? 1
        let (lines, merged) = HTMLText.lines(of: child, in: page)
        mergedCells += merged
        cell.lines.append(lines)
        if let rows = attributes?.rows, rows > 1 { pending[column] = (rows - 1, cell.columns) }
        row.append(cell)
        column += cell.columns
        cells += 1
      } else {
        addStray(child)
      }
      child = node.end
    }
    fillPending(&row, &column)
    table.rows.append(row)
  }

  /// Cells of rows above that reach into this one at this column.
  private mutating func fillPending(_ row: inout [TableCell], _ column: inout Int) {
    while column < TableText.columnLimit, let above = pending[column] {
      guard filled < cells * Self.fillPerCell + Self.fillAtLeast else { return pending.removeAll() }
      filled += 1
      pending[column] = above.rows > 1 ? (above.rows - 1, above.columns) : nil
      row.append(TableCell(columns: above.columns, continues: true))
      column += above.columns
    }
  }
}
