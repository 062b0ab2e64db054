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
    switch format {
    case .json: columns.write(items, .longArray(isFirst: isFirst), &out)
    case .jsonl: columns.write(items, .lines, &out)
    case .csv: columns.write(items, .sheet(isRaw: isRaw), &out)
    }
  }
}
