import Policy

/// How a paragraph of a paper looks; the raw value is the style's number in the file, its name what Word shows.
enum PaperStyle: String, CaseIterable {
  case body, heading1, heading2, heading3, heading4
  case masthead, number, title, addressees, signature, annexMark, annexTitle, annexList
  case cell, cellHead, note, imprint, pageNumber, mark

  private struct Look {
    var name: String
    var font = PaperFont.body
    var size = PaperLayout.bodySize
    var isCentred = false
    /// Two characters at the start of a paragraph.
    var isIndented = false
    /// The line in points; 22 lines fill a page unless something else is said.
    var pitch = PaperLayout.pitch
    /// In an outline.
    var level: Int?
    var isKeptWithNext = false
  }

  private var look: Look {
    switch self {
    case .body: Look(name: "Normal", isIndented: true)
    case .heading1: Look(name: "heading 1", font: .black, isIndented: true, level: 0, isKeptWithNext: true)
    case .heading2: Look(name: "heading 2", font: .script, isIndented: true, level: 1)
    case .heading3: Look(name: "heading 3", isIndented: true, level: 2)
    case .heading4: Look(name: "heading 4", isIndented: true, level: 3)
    case .masthead: Look(name: "发文机关标志", font: .title, isCentred: true)
    case .number: Look(name: "发文字号", isCentred: true)
    case .title: Look(name: "Title", font: .title, size: PaperLayout.titleSize, isCentred: true, pitch: 32)
    case .addressees: Look(name: "主送机关")
    case .signature: Look(name: "署名和成文日期", isCentred: true, isKeptWithNext: true)
    case .annexMark: Look(name: "附件标记", font: .black)
    case .annexTitle: Look(name: "附件标题", font: .title, size: PaperLayout.titleSize, isCentred: true, pitch: 32)
    case .annexList: Look(name: "附件说明")
    case .cell: Look(name: "表格", size: 11, pitch: 15)
    case .cellHead: Look(name: "表头", font: .black, size: 11, isCentred: true, pitch: 15)
    case .note: Look(name: "表注", size: 11, pitch: 16)
    case .imprint: Look(name: "版记", size: PaperLayout.smallSize, pitch: 22)
    case .pageNumber: Look(name: "footer", font: .song, size: PaperLayout.smallSize, pitch: 16)
    case .mark: Look(name: "header", font: .black, size: 10.5, isCentred: true, pitch: 14)
    }
  }

  /// The style's part of `word/styles.xml`.
  private var element: String {
    let look = look
    let isDefault = self == .body ? " w:default=\"1\"" : ""
    let parent = self == .body ? "" : "<w:basedOn w:val=\"\(PaperStyle.body.rawValue)\"/>"
    let indent = look.isIndented ? PaperDocument.twoCharacters : "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/>"
    let outline = look.level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
    let keep = look.isKeptWithNext ? "<w:keepNext/>" : ""
    // Only the body's own size is set so that 28 characters fill a line.
    let tracking = look.size == PaperLayout.bodySize ? PaperLayout.tracking : 0
    return """
      <w:style w:type="paragraph"\(isDefault) w:styleId="\(rawValue)"><w:name w:val="\(look.name)"/>\
      \(parent)<w:qFormat/>\
      <w:pPr>\(keep)<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/>\
      <w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>\
      <w:spacing w:before="0" w:after="0" w:line="\(PaperDocument.twips(look.pitch))" w:lineRule="exact"/>\(indent)\
      <w:jc w:val="\(look.isCentred ? "center" : self == .body ? "both" : "left")"/>\(outline)</w:pPr>\
      <w:rPr>\(look.font.run)<w:spacing w:val="\(PaperDocument.tracking(tracking))"/><w:kern w:val="0"/>\
      <w:sz w:val="\(Int(look.size * 2))"/><w:szCs w:val="\(Int(look.size * 2))"/></w:rPr></w:style>
      """
  }

  /// `word/styles.xml`.
  static var part: String {
    """
    <w:styles xmlns:w="\(PaperDocument.main)"><w:docDefaults><w:rPrDefault><w:rPr>\(PaperFont.body.run)\
    <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>\
    </w:rPrDefault>\
    <w:pPrDefault/></w:docDefaults>\(allCases.map(\.element).joined())</w:styles>
    """
  }
}
