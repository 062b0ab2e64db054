import Ingest

/// One thing that is wrong with one cell or row of a sheet that came back.
struct SheetFault: Hashable {
  /// In the sheet, from 1; nil for the whole file.
  var row: Int?
  /// From 0; nil for the whole row.
  var column: Int?
  /// Of the column.
  var title = ""
  var sentence: String

  /// `第7行 D列（本期数值）`.
  var place: String {
    guard let row else { return "" }
    guard let column else { return "第\(row)行" }
    return "第\(row)行 \(SheetGrid.letters(column))列（\(title)）"
  }

  /// In the order of the sheet; what concerns the whole file comes first.
  static func isBefore(_ one: SheetFault, _ other: SheetFault) -> Bool {
    (one.row ?? 0, one.column ?? -1) < (other.row ?? 0, other.column ?? -1)
  }
}

extension ErrorSummary {
  /// More lines than this are not drawn: whoever has them mends the first ones first.
  private static let mostOfSheet = 200

  /// Every fault of a sheet by its cell, with what became of the sheet: `没有提交`.
  init(_ faults: [SheetFault], outcome: String) {
    let shown = faults.prefix(Self.mostOfSheet).map { fault in
      Item(fault.place.isEmpty ? fault.sentence : "\(fault.place)：\(fault.sentence)")
    }
    let rest = faults.count - shown.count
    let more = rest > 0 ? [Item("另有 \(rest) 处，请先改正以上各处")] : []
    self.init("有 \(faults.count) 处需要改正，\(outcome)；请在表里改正后重新上传", shown + more)
  }
}
