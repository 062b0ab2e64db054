/// Which sheets a workbook has, in their order.
struct Workbook {
  struct Entry {
    var name: String
    var isHidden: Bool
    /// The part in the package.
    var relation: String?
  }

  private(set) var sheets: [Entry] = []
  /// Days are counted from 1904, as Excel for the Macintosh did.
  private(set) var isFrom1904 = false

  /// Sheets of one workbook; what comes after is left out.
  private static let mostSheets = 256

  init(_ xml: inout XMLReader, _ relations: [String: String]) throws(XMLFault) {
    while let element = try xml.start() {
      switch element {
      case XMLName(.spreadsheet, "workbookPr"):
        isFrom1904 = ["1", "true"].contains(xml.attribute(XMLName(.none, "date1904")) ?? "")
      case XMLName(.spreadsheet, "sheet"):
        guard sheets.count < Self.mostSheets else { continue }
        let state = xml.attribute(XMLName(.none, "state")) ?? "visible"
        let number = sheets.count + 1
        sheets.append(
          Entry(
            name: xml.attribute(XMLName(.none, "name")) ?? "", isHidden: state != "visible",
            relation: xml.attribute(XMLName(.relationships, "id")).flatMap { relations[$0] }
              ?? "xl/worksheets/sheet\(number).xml"))
      default: continue
      }
    }
  }
}
