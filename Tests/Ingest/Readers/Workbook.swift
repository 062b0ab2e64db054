@testable import Ingest

/// Builds workbooks out of pieces of SpreadsheetML.
struct WorkbookFile {
  struct Sheet {
    var name: String
    var state = "visible"
    /// The rows, as XML.
    var rows: String
    /// What follows the rows: merged cells.
    var after = ""
    /// What stands before them: columns.
    var before = ""
  }

  var sheets: [Sheet]
  var strings: [String] = []
  var styles: String?
  var isFrom1904 = false

  private static let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var bytes: [UInt8] { zip(first: nil) }

  /// The same with another part in place of the first sheet.
  func zip(first: String?) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", Array("<Types/>".utf8))
    let entries = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
    }
    let dates = isFrom1904 ? "<workbookPr date1904=\"1\"/>" : ""
    zip.add(
      "xl/workbook.xml",
      Array(
        "<workbook \(Self.space) xmlns:r=\"\(Self.relations)\">\(dates)<sheets>\(entries.joined())</sheets></workbook>"
          .utf8))
    let targets = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(Self.relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    zip.add(
      "xl/_rels/workbook.xml.rels",
      Array(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(targets.joined())</Relationships>"
          .utf8))
    for (index, sheet) in sheets.enumerated() {
      let part =
        "<worksheet \(Self.space)>\(sheet.before)<sheetData>\(sheet.rows)</sheetData>\(sheet.after)</worksheet>"
      zip.add("xl/worksheets/sheet\(index + 1).xml", Array((index == 0 ? first ?? part : part).utf8))
    }
    let shared = strings.map { "<si>\($0)</si>" }.joined()
    zip.add("xl/sharedStrings.xml", Array("<sst \(Self.space)>\(shared)</sst>".utf8))
    if let styles { zip.add("xl/styles.xml", Array("<styleSheet \(Self.space)>\(styles)</styleSheet>".utf8)) }
    return zip.finished()
  }

  func read(name: String = "a.xlsx") throws -> ExtractedText { try plainText(of: bytes, name: name) }

  /// The lines of its text.
  func lines(name: String = "a.xlsx") throws -> [String] {
    try read(name: name).text.string.split(separator: "\n").map(String.init)
  }
}

/// A row of inline strings; an empty one makes no cell.
func sheetRow(_ number: Int, _ cells: [String], hidden: Bool = false) -> String {
  let written = cells.enumerated().compactMap { index, text -> String? in
    guard !text.isEmpty else { return nil }
    let letter = Unicode.Scalar(UInt8(0x41 + index))
    return "<c r=\"\(Character(letter))\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }
  return "<row r=\"\(number)\"\(hidden ? " hidden=\"1\"" : "")>\(written.joined())</row>"
}
