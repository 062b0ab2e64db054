/// The cells of one sheet, as they are shown, by row and column: for tables that are filled in and come back.
public struct SheetGrid: Sendable {
  /// A cell that shows nothing although something is in it.
  public enum Oddity: Sendable, Hashable {
    /// #DIV/0!, #REF! and their like.
    case error
    /// A formula that was saved without its value.
    case formula
  }

  public struct Row: Sendable {
    /// As the program shows it, from 1.
    public var number: Int
    /// By column, from 0.
    public var cells: [Int: String] = [:]
    public var oddities: [Int: Oddity] = [:]
  }

  public var name: String
  public var isHidden: Bool
  public var rows: [Row]

  /// Whether anything stands in it.
  public var isEmpty: Bool { rows.allSatisfy { $0.cells.isEmpty } }

  /// A, B, … Z, AA: a column as people call it.
  public static func letters(_ column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// Reads the sheets of a workbook, or the one table of a text with commas between its cells (UTF-8 or GB18030).
///
/// Hidden sheets, rows and columns are read too: filtering a list hides rows, and what a program needs stands in hidden
/// columns. Formulas count with the value that was saved with them; the words of a merged cell stand in its first one.
public func readSheets(_ bytes: [UInt8]) throws(IngestError) -> [SheetGrid] {
  guard !bytes.isEmpty else { throw .empty }
  guard bytes.count <= ReadingLimits.fileBytes else {
    throw .tooLarge(bytes: bytes.count, limit: ReadingLimits.fileBytes)
  }
  switch FileKind.detect(bytes) {
  case .zip: return try readWorkbook(bytes)
  case .compound: throw .unsupported(.compound)
  case .richText: throw .unsupported(.richText)
  case .picture(let kind): throw .unsupported(.picture(kind))
  case .pdf, .webPage: throw .unsupported(.zip)
  case .text:
    let scalars = try decodedText(bytes).scalars
    return [SheetGrid(name: "", isHidden: false, rows: DelimitedText.grid(scalars))]
  }
}

private func readWorkbook(_ bytes: [UInt8]) throws(IngestError) -> [SheetGrid] {
  let archive: ZipArchive
  do throws(ZipFault) { archive = try ZipArchive(bytes) } catch { throw error.ingestError(.spreadsheet) }
  guard archive.holds("xl/workbook.xml") else {
    throw .unsupported(archive.holds(prefix: "xl/") ? .spreadsheet : archive.holds("mimetype") ? .openDocument : .zip)
  }
  let parts = SpreadsheetParts(archive)
  let workbook = try parts.workbook()
  let strings = try parts.sharedStrings()
  let styles = try parts.styles()
  var budget = ReadingLimits.textScalars
  var grids: [SheetGrid] = []
  for entry in workbook.sheets {
    guard let part = try parts.sheet(entry.relation) else { continue }
    let sheet = try parsed(part, .spreadsheet) { xml throws(XMLFault) in
      var reader = SheetReader(name: entry.name, strings: strings, styles: styles, isFrom1904: workbook.isFrom1904)
      reader.budget = budget
      reader.keepsHidden = true
      return try reader.read(&xml)
    }
    budget -= sheet.scalars
    guard !sheet.isTooLong else {
      throw .tooLarge(bytes: ReadingLimits.textScalars + 1, limit: ReadingLimits.textScalars)
    }
    grids.append(SheetGrid(sheet, isHidden: entry.isHidden))
  }
  return grids
}

extension SheetGrid {
  fileprivate init(_ sheet: Sheet, isHidden: Bool) {
    name = sheet.name
    self.isHidden = isHidden
    rows = sheet.rows.map { row in
      var made = Row(number: row.number)
      for cell in row.cells {
        if let oddity = cell.oddity { made.oddities[cell.column] = oddity }
        let text = Ingest.string(cell.text)
        if !text.isEmpty { made.cells[cell.column] = text }
      }
      return made
    }
  }
}

extension DelimitedText {
  /// Every record with its number; commas, semicolons or tabs, whichever the first full line has most of.
  fileprivate static func grid(_ scalars: [UInt32]) -> [SheetGrid.Row] {
    var text = scalars[...]
    if text.first == 0xFEFF { text = text.dropFirst() }
    let head = text.prefix { $0 != Scalar.newline && $0 != 0x0D }
    let separators: [UInt32] = [0x2C, Scalar.tab, 0x3B]
    let separator = separators.max { one, other in
      head.count { $0 == one } < head.count { $0 == other }
    }
    var rows: [SheetGrid.Row] = []
    for (index, record) in allRecords(Array(text), separator ?? 0x2C).enumerated() {
      var row = SheetGrid.Row(number: index + 1)
      for (column, cell) in record.enumerated() where !cell.isEmpty && column < TableText.columnLimit {
        row.cells[column] = unguarded(Ingest.string(cell.filter { $0 != 0x0D }))
      }
      rows.append(row)
    }
    return rows
  }

  /// Without the apostrophe that keeps spreadsheets from taking a text for a formula.
  private static func unguarded(_ text: String) -> String {
    guard text.hasPrefix("'"), let second = text.dropFirst().first, "=+-@".contains(second) else { return text }
    return String(text.dropFirst())
  }
}
