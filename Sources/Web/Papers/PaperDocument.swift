import Policy

/// A paper as a file of WordprocessingML (ECMA-376-1), so that an office can go on writing in it.
///
/// zip and XML of our own, as workbooks have them: what is needed is small, it says nothing of the day and the machine,
/// and the same paper gives the same bytes.
struct PaperDocument {
  let paper: Paper
  /// What stands above every page: 草稿, 演示数据.
  var mark: String?

  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  static let mediaType = type + ".document"

  /// The whole file.
  func bytes() -> [UInt8] {
    let zip = ZipPacker()
    let head = Self.declaration
    // In this order Word itself writes them; a reader that streams finds the types first.
    zip.add("[Content_Types].xml", head + types)
    zip.add("_rels/.rels", head + links([("rId1", "/officeDocument", "word/document.xml"), core]))
    zip.add("docProps/core.xml", head + properties)
    zip.add("word/document.xml", head + document)
    zip.add("word/styles.xml", head + PaperStyle.part)
    zip.add("word/fontTable.xml", head + PaperFont.table)
    zip.add("word/settings.xml", head + settings)
    for edge in edges { zip.add("word/\(edge.name).xml", head + edge.content) }
    let parts = ["styles", "fontTable", "settings"].map { ($0, "/\($0)", "\($0).xml") }
    let around = edges.map { (name: $0.name, kind: "/" + $0.kind) }
    zip.add("word/_rels/document.xml.rels", head + links(parts + around.map { ($0.name, $0.kind, $0.name + ".xml") }))
    zip.finish()
    return zip.take()
  }

  // MARK: The package

  private let core = ("rId2", "", "docProps/core.xml")

  private func links(_ all: [(id: String, kind: String, target: String)]) -> String {
    let links = all.map { link in
      let isCore = link.kind.isEmpty
      let kind = isCore ? Self.package + "/relationships/metadata/core-properties" : Self.relations + link.kind
      return "<Relationship Id=\"\(link.id)\" Type=\"\(kind)\" Target=\"\(link.target)\"/>"
    }
    return "<Relationships xmlns=\"\(Self.package)/relationships\">\(links.joined())</Relationships>"
  }

  private var types: String {
    let names = [("document", ".document.main"), ("styles", ".styles"), ("fontTable", ".fontTable")]
    let around = edges.map { ($0.name, "." + $0.kind) }
    let further = [("settings", ".settings")] + around
    let overrides = (names + further).map { name, kind in
      "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(Self.type)\(kind)+xml\"/>"
    }
    return """
      <Types xmlns="\(Self.package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(overrides.joined())\
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      </Types>
      """
  }

  private var properties: String {
    """
    <cp:coreProperties xmlns:cp="\(Self.package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
    <dc:title>\(WorkbookWriter.escaped(paper.title))</dc:title>\
    <dc:creator>\(WorkbookWriter.escaped(paper.signer))</dc:creator></cp:coreProperties>
    """
  }

  private var settings: String {
    """
    <w:settings xmlns:w="\(Self.main)"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>\
    <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
    </w:compat></w:settings>
    """
  }

  // MARK: Head and foot of pages

  private var edges: [PaperEdge] { PaperEdge.all(of: paper, mark: mark) }

  private var document: String {
    let named = edges.map { edge in
      "<w:\(edge.kind)Reference w:type=\"\(edge.pages.rawValue)\" r:id=\"\(edge.name)\"/>"
    }
    let isLetter = paper.masthead?.form == .letter
    let (top, bottom) = (Self.twips(millimetres: PaperLayout.top), Self.twips(millimetres: PaperLayout.bottom))
    let (left, right) = (Self.twips(millimetres: PaperLayout.left), Self.twips(millimetres: PaperLayout.right))
    let head = isLetter ? Self.twips(millimetres: PaperLayout.letterTop) : 1134
    let foot = isLetter ? Self.twips(millimetres: PaperLayout.letterFoot) : PaperEdge.foot
    let width = Self.twips(millimetres: PaperLayout.pageWidth)
    let size = "w:w=\"\(width)\" w:h=\"\(Self.twips(millimetres: PaperLayout.pageHeight))\""
    return """
      <w:document xmlns:w="\(Self.main)" xmlns:r="\(Self.relations)"><w:body>\(PaperBody(paper: paper).content)\
      <w:sectPr>\(named.joined())<w:pgSz \(size)/>\
      <w:pgMar w:top="\(top)" w:right="\(right)" w:bottom="\(bottom)" w:left="\(left)" w:header="\(head)" \
      w:footer="\(foot)" w:gutter="0"/>\(isLetter ? "<w:titlePg/>" : "")\
      <w:docGrid w:linePitch="\(Self.twips(PaperLayout.pitch))"/></w:sectPr>\
      </w:body></w:document>
      """
  }
}
