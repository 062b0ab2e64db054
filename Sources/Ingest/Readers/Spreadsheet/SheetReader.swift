import Foundation

/// A sheet's cells as it shows them.
struct Sheet {
  struct Cell {
    var column: Int
    var text: [UInt32]
    /// Why it shows nothing.
    var oddity: SheetGrid.Oddity?
  }

  struct Row {
    var number: Int
    var cells: [Cell] = []
  }

  /// A merged cell: rows and columns counted from one and zero.
  struct Merge {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  var name: String
  var rows: [Row] = []
  var merges: [Merge] = []
  /// Hidden columns.
  var hiddenColumns: Set<Int> = []
  /// Rows and columns that are hidden.
  var hidden = 0
  /// Formulas without a saved value.
  var valuelessFormulas = 0
  /// Scalars of all cells.
  var scalars = 0
  /// It holds more than may be read.
  var isTooLong = false

  private static let headRows = 12
  private static let plainNames = ["sheet", "工作表", "表格"]

  /// One of its first rows has two titles of a task or indicator table.
  var hasHead: Bool {
    rows.prefix(Self.headRows).contains { row in
      row.cells.count { TableWords.isHeader($0.text.filter { $0 > Scalar.space }) } > 1
    }
  }

  /// Its name, unless it is one that a program gave.
  var title: [UInt32]? {
    let lower = name.lowercased()
    guard
      !Self.plainNames.contains(where: { word in
        lower.hasPrefix(word) && lower.dropFirst(word.count).allSatisfy { $0.isNumber }
      }), !name.isEmpty
    else { return nil }
    return Ingest.scalars(name)
  }
}

/// Reads the cells of one sheet.
struct SheetReader {
  /// Scalars that the sheet may still hold: cells that refer to one long string make much out of little.
  var budget = ReadingLimits.textScalars
  /// Whether hidden rows, and cells that show nothing although something is in them, are kept.
  var keepsHidden = false
  /// What was odd about the cell just read.
  private var oddity: SheetGrid.Oddity?
  private var sheet: Sheet
  private let strings: [[UInt32]]
  private let styles: CellStyles
  private let isFrom1904: Bool
  /// Merged cells of a sheet; what comes after is taken as it stands.
  private static let mostMerges = 100_000
  /// What a cell's text may hold; Excel ends at 32,767.
  private static let longestCell = 32_767

  init(name: String, strings: [[UInt32]], styles: CellStyles, isFrom1904: Bool) {
    sheet = Sheet(name: name)
    self.strings = strings
    self.styles = styles
    self.isFrom1904 = isFrom1904
  }

  mutating func read(_ xml: inout XMLReader) throws(XMLFault) -> Sheet {
    while let element = try xml.start() {
      switch element {
      case XMLName(.spreadsheet, "col"): readColumns(xml)
      case XMLName(.spreadsheet, "row"): try readRow(&xml)
      case XMLName(.spreadsheet, "mergeCell"):
        if sheet.merges.count < Self.mostMerges, let merge = xml.attribute(XMLName(.none, "ref")).flatMap(Self.merge) {
          sheet.merges.append(merge)
        }
      default: continue
      }
    }
    return sheet
  }

  private mutating func readColumns(_ xml: XMLReader) {
    guard isTrue(xml.attribute(XMLName(.none, "hidden"))),
      let first = xml.attribute(XMLName(.none, "min")).flatMap({ Int($0) }), first > 0,
      let last = xml.attribute(XMLName(.none, "max")).flatMap({ Int($0) }), last >= first,
      first <= TableText.columnLimit
    else { return }
    for column in first...min(last, TableText.columnLimit) {
      sheet.hiddenColumns.insert(column - 1)
    }
  }

  private mutating func readRow(_ xml: inout XMLReader) throws(XMLFault) {
    let number = xml.attribute(XMLName(.none, "r")).flatMap { Int($0) } ?? (sheet.rows.last?.number ?? 0) + 1
    let isHidden = isTrue(xml.attribute(XMLName(.none, "hidden")))
    var row = Sheet.Row(number: number)
    let outer = xml.depth - 1
    var next = 0
    while let element = try xml.start(in: outer) {
      guard element == XMLName(.spreadsheet, "c") else {
        try xml.skip()
        continue
      }
      let column = xml.attribute(XMLName(.none, "r")).flatMap(Self.column) ?? next
      next = column + 1
      let text = try readCell(&xml)
      guard !text.isEmpty || keepsHidden && oddity != nil, column < TableText.columnLimit, !sheet.isTooLong else {
        continue
      }
      budget -= text.count
      guard budget >= 0 else {
        sheet.isTooLong = true
        continue
      }
      row.cells.append(Sheet.Cell(column: column, text: text, oddity: oddity))
    }
    guard !isHidden || keepsHidden else {
      if !row.cells.isEmpty { sheet.hidden += 1 }
      return
    }
    let length = row.cells.reduce(0) { $0 + $1.text.count }
    sheet.scalars += length
    if !row.cells.isEmpty || !sheet.rows.isEmpty { sheet.rows.append(row) }
  }

  private mutating func readCell(_ xml: inout XMLReader) throws(XMLFault) -> [UInt32] {
    let kind = xml.attribute(XMLName(.none, "t")) ?? "n"
    let style = xml.attribute(XMLName(.none, "s")).flatMap { Int($0) } ?? 0
    let outer = xml.depth - 1
    var text: [UInt32] = []
    var hasFormula = false
    oddity = nil
    while let element = try xml.start(in: outer) {
      switch element {
      case XMLName(.spreadsheet, "v"): text = shown(try readText(&xml), kind, style)
      case XMLName(.spreadsheet, "is"): text = try readRichText(&xml)
      case XMLName(.spreadsheet, "f"):
        hasFormula = true
        try xml.skip()
      default: try xml.skip()
      }
    }
    if hasFormula, text.isEmpty { sheet.valuelessFormulas += 1 }
    if text.isEmpty, kind == "e" || hasFormula { oddity = kind == "e" ? .error : .formula }
    // What is refused anyway is not copied.
    if text.count > budget { return text }
    return Array(text.prefix(Self.longestCell)).filter { !isControl($0) }
  }

  /// A cell's value as people see it; an error shows nothing.
  private func shown(_ value: [UInt32], _ kind: String, _ style: Int) -> [UInt32] {
    let words = Ingest.string(value)
    switch kind {
    case "s":
      guard let index = Int(words), strings.indices.contains(index) else { return [] }
      return strings[index]
    case "b": return Ingest.scalars(words == "1" ? "是" : "否")
    case "e": return []
    case "str": return value
    case "d": return Ingest.scalars(words.prefix(10))
    default:
      guard let number = Double(words), number.isFinite else { return value }
      return Ingest.scalars(self.words(number, styles.display(style)))
    }
  }

  private func words(_ number: Double, _ display: CellStyles.Display) -> String {
    switch display {
    case .date(let hasDay, let hasMonth):
      SerialDay.words(number, hasDay: hasDay, hasMonth: hasMonth, isFrom1904: isFrom1904) ?? Self.plain(number)
    case .percent: Self.plain(number * 100) + "%"
    case .number: Self.plain(number)
    }
  }

  /// As many digits as a sheet shows at most: 0.30000000000000004 is 0.3.
  static func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    guard abs(number) < 1e15, abs(number) >= 1e-9 else { return String(format: "%g", number) }
    // Digits before the point are taken off the twelve.
    let places = max(0, min(12, 11 - Int(log10(abs(number)).rounded(.down))))
    var text = String(format: "%.\(places)f", number)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text
  }

  private func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }

  // MARK: references

  /// C in C7 is 2.
  private static func column(_ reference: String) -> Int? { cell(reference)?.column }

  private static func cell(_ reference: some StringProtocol) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in reference.utf8 where byte != 0x24 {
      switch byte {
      case 0x41...0x5A where row == 0 && column < 100_000: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39 where column > 0 && row < 100_000_000: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    return column > 0 ? (column - 1, row) : nil
  }

  private static func merge(_ reference: String) -> Sheet.Merge? {
    let ends = reference.split(separator: ":")
    guard ends.count == 2, let first = cell(ends[0]), let last = cell(ends[1]), first.row > 0, last.row >= first.row,
      last.column >= first.column
    else { return nil }
    return Sheet.Merge(rows: first.row...last.row, columns: first.column...last.column)
  }
}
