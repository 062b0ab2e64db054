@testable import Ingest

/// Builds Word files out of pieces of WordprocessingML.
struct WordFile {
  var body = ""
  var numbering: String?
  var styles: String?
  var footnotes: String?

  private static let spaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
    """

  init(_ body: String, numbering: String? = nil, styles: String? = nil, footnotes: String? = nil) {
    self.body = body
    self.numbering = numbering
    self.styles = styles
    self.footnotes = footnotes
  }

  static func document(_ body: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(spaces)><w:body>\(body)</w:body></w:document>"
  }

  var bytes: [UInt8] { zip(document: Self.document(body)) }

  /// The same file around another main part.
  func zip(document: String) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", Array("<Types/>".utf8))
    zip.add("word/document.xml", Array(document.utf8))
    if let numbering { zip.add("word/numbering.xml", Self.part("numbering", numbering)) }
    if let styles { zip.add("word/styles.xml", Self.part("styles", styles)) }
    if let footnotes { zip.add("word/footnotes.xml", Self.part("footnotes", footnotes)) }
    return zip.finished()
  }

  /// The text that Ingest reads out of it.
  func text() throws -> String { try read().text.string }

  func read() throws -> ExtractedText { try plainText(of: bytes, name: "a.docx") }

  private static func part(_ root: String, _ content: String) -> [UInt8] {
    Array("<w:\(root) \(spaces)>\(content)</w:\(root)>".utf8)
  }
}

extension SourceText {
  var string: String { string(0..<scalars.count) }
}

/// A paragraph of one run.
func paragraph(_ text: String, list: Int? = nil, level: Int = 0, style: String? = nil) -> String {
  var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
  if let list {
    properties += "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
  }
  return "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
}

/// A level of a list.
func level(_ index: Int, _ format: String, _ text: String, start: Int = 1, extra: String = "") -> String {
  """
  <w:lvl w:ilvl="\(index)"><w:start w:val="\(start)"/><w:numFmt w:val="\(format)"/>\(extra)\
  <w:suff w:val="nothing"/><w:lvlText w:val="\(text)"/></w:lvl>
  """
}

/// A definition of a list.
func abstract(_ id: Int, _ levels: String...) -> String {
  "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
}

/// A list of a definition.
func list(_ id: Int, of abstract: Int, _ overrides: String = "") -> String {
  "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
}

/// A table of rows of cells; each cell is properties and content.
func table(_ rows: [[String]]) -> String {
  let cells = rows.map { row in "<w:tr>" + row.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>" }
  return "<w:tbl>\(cells.joined())</w:tbl>"
}
