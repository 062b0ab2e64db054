import Ingest

/// A column of a sheet that is handed out and comes back: it is known by its title, wherever it stands.
protocol SheetColumn: Hashable, CaseIterable {
  var title: String { get }
  /// Whether people fill it in.
  var isAsked: Bool { get }
  /// Where a table says in which row of the sheet that was uploaded a line stood: it comes back from the page that
  /// shows what would change. Nil where it does not come back.
  static var rowColumn: Self? { get }

  static func column(titled title: String) -> Self?
}

extension SheetColumn {
  static var rowColumn: Self? { nil }
}

/// The table of a sheet that came back: where its columns stand, the rows under its head, and what is wrong with them.
struct SheetTable<Column: SheetColumn> {
  /// Those that have something in a column that is filled in; all of them where blank ones say something too.
  private(set) var rows: [SheetGrid.Row] = []
  private(set) var faults: [SheetFault] = []
  private var columns: [Column: Int] = [:]

  /// Reads the first sheet that has these columns; `none` is said where no sheet has.
  ///
  /// - Parameters:
  ///   - keepingBlanks: whether rows in which nothing was filled in are kept.
  ///   - refusal: why a file is not taken, by all of its sheets; nil for a good one.
  init(
    _ bytes: [UInt8], with head: Set<Column>, none: String, keepingBlanks: Bool = false,
    refusal: ([SheetGrid]) -> String? = { _ in nil }
  ) {
    do throws(IngestError) {
      let sheets = try readSheets(bytes)
      if let reason = refusal(sheets) {
        fault(reason)
        return
      }
      let tables = sheets.lazy.filter { !$0.isHidden }.map(\.rows).compactMap { rows in
        rows.firstIndex { Self.isHead($0, head) }.map { rows[$0...] }
      }
      if let table = tables.first { read(table, keepingBlanks) } else { fault(none) }
    } catch {
      fault(SheetWords.unreadable(error))
    }
  }

  private static func isHead(_ row: SheetGrid.Row, _ head: Set<Column>) -> Bool {
    head.isSubset(of: row.cells.values.compactMap(Column.column))
  }

  private mutating func read(_ table: ArraySlice<SheetGrid.Row>, _ keepsBlanks: Bool) {
    guard let head = table.first else { return }
    for (place, title) in head.cells.sorted(by: { $0.key < $1.key }) {
      guard let column = Column.column(titled: title), columns[column] == nil else { continue }
      columns[column] = place
    }
    rows = table.dropFirst().filter { keepsBlanks || !isBlank($0) }
  }

  /// Whether nothing was filled into a row.
  func isBlank(_ row: SheetGrid.Row) -> Bool {
    !columns.contains { $0.key.isAsked && (row.cells[$0.value] != nil || row.oddities[$0.value] != nil) }
  }

  /// Whether something in it has no value that could be read.
  func isOdd(_ row: SheetGrid.Row) -> Bool {
    columns.contains { $0.key.isAsked && row.oddities[$0.value] != nil }
  }

  func has(_ column: Column) -> Bool { columns[column] != nil }

  /// Where a row stands in the sheet that was uploaded, from 1.
  func number(_ row: SheetGrid.Row) -> Int {
    Column.rowColumn.flatMap { text($0, row) }.flatMap { Int($0) } ?? row.number
  }

  /// What stands in a cell, without blanks around it; nil where nothing does.
  func text(_ column: Column, _ row: SheetGrid.Row) -> String? {
    let text = raw(column, row).trimmingBlanks
    return text.isEmpty ? nil : text
  }

  func raw(_ column: Column, _ row: SheetGrid.Row) -> String { columns[column].flatMap { row.cells[$0] } ?? "" }

  /// Something is wrong with the whole file.
  mutating func fault(_ sentence: String) { faults.append(SheetFault(sentence: sentence)) }

  mutating func add(_ row: Int?, _ column: Column?, _ sentence: String) {
    let place = column.flatMap { columns[$0] }
    faults.append(SheetFault(row: row, column: place, title: column?.title ?? "", sentence: sentence))
  }

  /// Cells of a row that have no value that could be read.
  mutating func addOddities(of row: SheetGrid.Row) {
    for (column, place) in columns where column.isAsked {
      guard let oddity = row.oddities[place] else { continue }
      add(number(row), column, SheetWords.oddity(oddity))
    }
  }

  mutating func sort() { faults.sort(by: SheetFault.isBefore) }
}
