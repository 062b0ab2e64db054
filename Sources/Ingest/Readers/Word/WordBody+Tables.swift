/// Tables: rows, cells, merged cells, tables within cells.
extension WordBody {
  mutating func readTable(into lines: inout TextLines) throws(XMLFault) {
    var table = TableText()
    try readRows(&table)
    story.tally.mergedCells += table.write(into: &lines)
  }

  private mutating func readRows(_ table: inout TableText) throws(XMLFault) {
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "tr"):
        var row: [TableCell] = []
        if try readRow(&row) { table.rows.append(row) } else { story.tally.deletions += 1 }
      default:
        guard try opensWrapper(name) else { continue }
        try readRows(&table)
        closeWrapper(name)
      }
    }
  }

  /// The cells of a row; false when a tracked change deleted the row.
  private mutating func readRow(_ row: inout [TableCell]) throws(XMLFault) -> Bool {
    let outer = xml.depth - 1
    var stays = true
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "trPr"): stays = try readRowProperties(&row)
      case XMLName(.word, "tc"): row.append(try readCell())
      default:
        guard try opensWrapper(name) else { continue }
        stays = try readRow(&row) && stays
        closeWrapper(name)
      }
    }
    return stays
  }

  /// `w:gridBefore` leaves columns free at the row's start; `w:del` deletes the row.
  private mutating func readRowProperties(_ row: inout [TableCell]) throws(XMLFault) -> Bool {
    let outer = xml.depth - 1
    var stays = true
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "gridBefore"):
        let columns = xml.attribute(XMLName(.word, "val")).flatMap { Int($0) } ?? 0
        if columns > 0 { row.append(TableCell(columns: min(columns, TableText.columnLimit))) }
      case XMLName(.word, "del"): stays = false
      default: try xml.skip()
      }
    }
    return stays
  }

  private mutating func readCell() throws(XMLFault) -> TableCell {
    var cell = TableCell()
    let outer = xml.depth - 1
    try readCellContent(&cell, outer)
    return cell
  }

  private mutating func readCellContent(_ cell: inout TableCell, _ outer: Int) throws(XMLFault) {
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "tcPr"): try readCellProperties(&cell)
      case XMLName(.word, "p"): try readParagraph(into: &cell.lines)
      case XMLName(.word, "tbl"): try readTable(into: &cell.lines)
      default:
        guard try opensWrapper(name) else { continue }
        try readBlocks(into: &cell.lines)
        closeWrapper(name)
      }
    }
  }

  private mutating func readCellProperties(_ cell: inout TableCell) throws(XMLFault) {
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "gridSpan"):
        let columns = xml.attribute(XMLName(.word, "val")).flatMap { Int($0) } ?? 1
        cell.columns = min(max(columns, 1), TableText.columnLimit)
      case XMLName(.word, "vMerge"): cell.continues = xml.attribute(XMLName(.word, "val")) != "restart"
      default: try xml.skip()
      }
    }
  }
}
