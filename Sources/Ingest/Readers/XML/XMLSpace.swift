/// The name spaces that the text of a Word file or a workbook can lie in.
enum XMLSpace: Hashable {
  case none
  /// WordprocessingML, transitional (ECMA-376) or strict (ISO/IEC 29500).
  case word
  /// SpreadsheetML, transitional or strict.
  case spreadsheet
  case markupCompatibility
  /// Where a drawing is anchored on the page.
  case wordDrawing
  /// Office Math.
  case math
  case vml
  /// References from one part to another.
  case relationships
  case packageRelationships
  case other

  init(uri: String) {
    self =
      switch uri {
      case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main":
        .word
      case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main":
        .spreadsheet
      case "http://schemas.openxmlformats.org/markup-compatibility/2006": .markupCompatibility
      case "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":
        .wordDrawing
      case "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math":
        .math
      case "urn:schemas-microsoft-com:vml": .vml
      case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships":
        .relationships
      case "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships
      default: .other
      }
  }
}
