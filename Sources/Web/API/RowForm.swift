/// How a row of a list is written.
enum RowForm: Sendable {
  /// An object, with a comma before all but the first.
  case array
  /// The same, each on a line of its own; `true` where the first row is the first of all.
  case longArray(isFirst: Bool)
  /// An object a line.
  case lines
  /// Cells of a CSV; `true` where texts stand as they are, for programs: a spreadsheet might take one for a formula.
  case sheet(isRaw: Bool)

  /// Writes rows in any form, a column after the other.
  @inline(__always)
  static func writer<Item>(
    of columns: [Column<Item>]
  ) -> @Sendable (_ items: [Item], _ form: RowForm, _ out: inout [UInt8]) -> Void {
    let cells = columns.enumerated().map { index, column in
      RowCell(
        head: [UInt8(ascii: index == 0 ? "{" : ",")] + column.head, write: column.write, writeCell: column.writeCell,
        // Listed words are ours: `=` among them is an operator that programs compare with.
        isSafe: !column.values.isEmpty)
    }
    return { items, form, out in
      // In place, so that no cell is counted in and out for each row.
      items.withUnsafeBufferPointer { rows in
        cells.withUnsafeBufferPointer { cells in form.write(rows, cells, &out) }
      }
    }
  }

  @inline(__always)
  private func write<Item>(
    _ rows: UnsafeBufferPointer<Item>, _ cells: UnsafeBufferPointer<RowCell<Item>>, _ out: inout [UInt8]
  ) {
    guard let first = rows.baseAddress else { return }
    for index in rows.indices {
      separate(index, &out)
      if case .sheet(let isRaw) = self {
        for place in cells.indices {
          if place > 0 { out.append(UInt8(ascii: ",")) }
          cells[place].writeCell(first + index, isRaw || cells[place].isSafe, &out)
        }
      } else {
        // By place, as above: a cell that is taken out has its closures counted.
        for place in cells.indices {
          out.append(contentsOf: cells[place].head)
          cells[place].write(first + index, &out)
        }
        out.append(UInt8(ascii: "}"))
      }
      end(&out)
    }
  }

  /// What stands before a row.
  private func separate(_ index: Int, _ out: inout [UInt8]) {
    switch self {
    case .array: if index > 0 { out.append(UInt8(ascii: ",")) }
    case .longArray(let isFirst):
      if index > 0 || !isFirst { out.append(UInt8(ascii: ",")) }
      out.append(0x0A)
    case .lines, .sheet: break
    }
  }

  /// What stands after a row.
  private func end(_ out: inout [UInt8]) {
    switch self {
    case .array, .longArray: break
    case .lines: out.append(0x0A)
    case .sheet:
      out.append(0x0D)
      out.append(0x0A)
    }
  }
}

/// What of a column is needed to write it.
private struct RowCell<Item: Sendable>: Sendable {
  /// `{"name":` of the first, `,"name":` of the others.
  let head: [UInt8]
  let write: @Sendable (UnsafePointer<Item>, inout [UInt8]) -> Void
  let writeCell: @Sendable (UnsafePointer<Item>, Bool, inout [UInt8]) -> Void
  let isSafe: Bool
}
