import Ingest

/// A sheet of a workbook that is handed out, without its rows.
struct WorkbookSheet {
  /// A column's width in characters.
  struct Column {
    var width: Double
    var isHidden = false
  }

  /// One of a few words that cells may hold.
  struct Choice {
    /// E.g. `L5:L42`.
    var cells: String
    var words: [String]
    /// What is said when something else is typed.
    var message: String
    /// Where the words stand, when they are more than a formula may hold (255 characters), e.g. `名单!$A$1:$A$80`.
    var range: String?
  }

  var name: String
  var isHidden = false
  var columns: [Column] = []
  /// Rows and columns that stay in view.
  var frozen: (rows: Int, columns: Int)?
  /// Only cells of the style `input` and `amount` can be changed; columns and rows can be made wider.
  var isProtected = false
  /// Known once the rows are written.
  var choices: [Choice] = []
}

/// What stands in a cell.
enum WorkbookCell {
  case empty
  case text(String)
  case number(Double)
  case flag(Bool)
}

/// How a cell looks, and whether it can be changed on a protected sheet; the raw value is its place in the styles.
enum WorkbookStyle: Int, CaseIterable {
  case plain, head, locked, input, amount, title, wrapped
}

/// Writes a workbook (ECMA-376-1, SpreadsheetML): a part at a time, strings in their cells, nothing that a reader could
/// stumble over.
///
/// zip and XML of our own rather than Debian's libxlsxwriter: what is needed is small, it streams through the same loop
/// as CSV, and the program keeps to one shared library less.
struct WorkbookWriter {
  private let zip = ZipPacker()
  private var sheets: [WorkbookSheet] = []
  private var row = 0

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The type of the whole file.
  static let mediaType = type + ".sheet"

  /// Begins a sheet; its rows follow.
  mutating func begin(_ sheet: WorkbookSheet) {
    sheets.append(sheet)
    row = 0
    zip.open("xl/worksheets/sheet\(sheets.count).xml")
    var head = Self.declaration + "<worksheet xmlns=\"\(Self.main)\"><sheetViews><sheetView workbookViewId=\"0\">"
    if let frozen = sheet.frozen {
      let corner = SheetPlace(row: frozen.rows + 1, column: frozen.columns).text
      let split = frozen.columns > 0 ? "xSplit=\"\(frozen.columns)\" " : ""
      head += "<pane \(split)ySplit=\"\(frozen.rows)\" topLeftCell=\"\(corner)\" state=\"frozen\" "
      head += "activePane=\"\(frozen.columns > 0 ? "bottomRight" : "bottomLeft")\"/>"
    }
    head += "</sheetView></sheetViews>"
    if !sheet.columns.isEmpty {
      head += "<cols>"
      for (index, column) in sheet.columns.enumerated() {
        let hidden = column.isHidden ? " hidden=\"1\"" : ""
        head += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" customWidth=\"1\"\(hidden)/>"
      }
      head += "</cols>"
    }
    zip.write(Array((head + "<sheetData>").utf8))
  }

  /// Writes the next row.
  mutating func write(_ cells: [(cell: WorkbookCell, style: WorkbookStyle)]) {
    row += 1
    var line = Array("<row r=\"\(row)\">".utf8)
    for (index, (cell, style)) in cells.enumerated() {
      let start = "<c r=\"\(SheetPlace(row: row, column: index).text)\" s=\"\(style.rawValue)\""
      switch cell {
      case .empty: line += "\(start)/>".utf8
      case .number(let value) where value == value.rounded() && abs(value) < 1e15:
        line += "\(start)><v>\(Int(value))</v></c>".utf8
      case .number(let value): line += "\(start)><v>\(value)</v></c>".utf8
      case .flag(let value): line += "\(start) t=\"b\"><v>\(value ? 1 : 0)</v></c>".utf8
      case .text(let text):
        line += "\(start) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Self.escaped(text))</t></is></c>".utf8
      }
    }
    line += "</row>".utf8
    zip.write(line)
  }

  /// Ends the sheet; which cells take which words is known by now.
  mutating func end(_ choices: [WorkbookSheet.Choice] = []) {
    var tail = "</sheetData>"
    if sheets.last?.isProtected == true {
      tail += "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\" formatColumns=\"0\" "
      tail += "formatRows=\"0\"/>"
    }
    if !choices.isEmpty {
      tail += "<dataValidations count=\"\(choices.count)\">"
      for choice in choices {
        let list = Self.escaped(choice.range ?? "\"\(choice.words.joined(separator: ","))\"")
        tail += "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"请从列表中选择\" "
        tail += "error=\"\(Self.escaped(choice.message))\" sqref=\"\(choice.cells)\"><formula1>\(list)</formula1>"
        tail += "</dataValidation>"
      }
      tail += "</dataValidations>"
    }
    zip.write(Array((tail + "</worksheet>").utf8))
    zip.close()
  }

  /// What is ready so far.
  func take() -> [UInt8] { zip.take() }

  /// The rest of the file.
  func finish() -> [UInt8] {
    let numbers = 1...max(1, sheets.count)
    zip.add("xl/styles.xml", Self.declaration + WorkbookStyle.part)
    let entries = zip2(sheets).map { number, sheet in
      let state = sheet.isHidden ? " state=\"hidden\"" : ""
      return "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(number)\"\(state) r:id=\"rId\(number)\"/>"
    }
    zip.add(
      "xl/workbook.xml",
      Self.declaration + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\"><sheets>\(entries.joined())"
        + "</sheets></workbook>")
    var links = numbers.map { number in
      """
      <Relationship Id="rId\(number)" Type="\(Self.relations)/worksheet" \
      Target="worksheets/sheet\(number).xml"/>
      """
    }
    links.append("<Relationship Id=\"rIdStyles\" Type=\"\(Self.relations)/styles\" Target=\"styles.xml\"/>")
    zip.add("xl/_rels/workbook.xml.rels", Self.relationships(links.joined()))
    zip.add(
      "_rels/.rels",
      Self.relationships(
        "<Relationship Id=\"rId1\" Type=\"\(Self.relations)/officeDocument\" Target=\"xl/workbook.xml\"/>"))
    let overrides = numbers.map { Self.override("xl/worksheets/sheet\($0).xml", ".worksheet") }
    zip.add(
      "[Content_Types].xml",
      Self.declaration + "<Types xmlns=\"\(Self.package)/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + Self.override("xl/workbook.xml", ".sheet.main")
        + Self.override("xl/styles.xml", ".styles") + overrides.joined() + "</Types>")
    zip.finish()
    return zip.take()
  }

  private func zip2(_ sheets: [WorkbookSheet]) -> [(Int, WorkbookSheet)] {
    sheets.enumerated().map { ($0.offset + 1, $0.element) }
  }

  private static func override(_ part: String, _ kind: String) -> String {
    "<Override PartName=\"/\(part)\" ContentType=\"\(type)\(kind)+xml\"/>"
  }

  private static func relationships(_ links: String) -> String {
    declaration + "<Relationships xmlns=\"\(package)/relationships\">\(links)</Relationships>"
  }

  /// XML 1.0 has no other controls than tab and line ends, and no two last places of the plane.
  static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n": out.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

/// A cell's place: C7 is row 7, column 2.
struct SheetPlace: Hashable {
  var row: Int
  /// From 0.
  var column: Int

  var text: String { SheetGrid.letters(column) + String(row) }
}
