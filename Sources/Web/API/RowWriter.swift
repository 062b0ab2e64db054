/// Writes the rows of a whole list in one format: the same for a file, a download and the command line.
struct RowWriter<Item: Sendable>: Sendable {
  let columns: Columns<Item>
  let format: ExportList.Format
  var head = CSV.Head.zh
  /// Texts of a CSV as they are.
  var isRaw = false

  /// What stands before the first row.
  var opening: [UInt8] {
    switch format {
    case .json: Array("[".utf8)
    case .jsonl: []
    case .csv: CSV.byteOrderMark + CSV.head(columns, head)
    }
  }

  /// What stands after the last row.
  var closing: [UInt8] { format == .json ? Array("\n]\n".utf8) : [] }

  /// - Parameter isFirst: whether no row was written before.
  func write(_ items: [Item], isFirst: Bool, to out: inout [UInt8]) {
    for (index, item) in items.enumerated() {
      switch format {
      case .json:
        out += (isFirst && index == 0 ? "\n" : ",\n").utf8
        columns.write(item, to: &out)
      case .jsonl:
        columns.write(item, to: &out)
        out.append(0x0A)
      case .csv: CSV.write(item, columns, isRaw: isRaw, to: &out)
      }
    }
  }
}
