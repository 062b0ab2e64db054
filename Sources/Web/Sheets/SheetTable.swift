import Ingest

/// A column of a sheet that is handed out and comes back: it is known by its title, wherever it stands.
protocol SheetColumn: Hashable, CaseIterable {
  var title: String { get }
  /// Whether people fill it in.
  var isAsked: Bool { get }
  /// The row of the sheet that was uploaded, where the table comes back from the page that shows what would change.
  static var row: Self { get }

  static func column(titled title: String) -> Self?
}

/// The table of a sheet that came back: where its columns stand, the rows under its head, and what is wrong with them.
struct SheetTable<Column: SheetColumn> {
  /// Those that have something in a column that is filled in.
  private(set) var rows: [SheetGrid.Row] = []
  private(set) var faults: [SheetFault] = []
  private var columns: [Column: Int] = [:]

  /// Reads the first sheet that has these columns; `none` is said where no sheet has.
  init(_ bytes: [UInt8], with head: Set<Column>, none: String) {
    do throws(IngestError) {
      let tables = try readSheets(bytes).lazy.filter { !$0.isHidden }.map(\.rows).compactMap { rows in
        rows.firstIndex { Self.isHead($0, head) }.map { rows[$0...] }
      }
      if let table = tables.first { read(table) } else { fault(none) }
    } catch {
      fault(SheetWords.unreadable(error))
    }
  }

  private static func isHead(_ row: SheetGrid.Row, _ head: Set<Column>) -> Bool {
    head.isSubset(of: row.cells.values.compactMap(Column.column))
  }

  private mutating func read(_ table: ArraySlice<SheetGrid.Row>) {
    guard let head = table.first else { return }
    for (place, title) in head.cells.sorted(by: { $0.key < $1.key }) {
      guard let column = Column.column(titled: title), columns[column] == nil else { continue }
      columns[column] = place
    }
    let asked = columns.filter(\.key.isAsked)
    rows = table.dropFirst().filter { row in
      asked.contains { row.cells[$0.value] != nil || row.oddities[$0.value] != nil }
    }
  }

  func has(_ column: Column) -> Bool { columns[column] != nil }

  /// Where a row stands in the sheet that was uploaded, from 1.
  func number(_ row: SheetGrid.Row) -> Int { text(.row, row).flatMap { Int($0) } ?? row.number }

  /// What stands in a cell, without blanks around it; nil where nothing does.
  func text(_ column: Column, _ row: SheetGrid.Row) -> String? {
    let text = raw(column, row).trimmingBlanks
    return text.isEmpty ? nil : text
  }

  func raw(_ column: Column, _ row: SheetGrid.Row) -> String { columns[column].flatMap { row.cells[$0] } ?? "" }

  /// Something is wrong with the whole file.
  mutating func fault(_ sentence: String) { faults.append(SheetFault(sentence: sentence)) }

  mutating func add(_ row: Int, _ column: Column?, _ sentence: String) {
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
