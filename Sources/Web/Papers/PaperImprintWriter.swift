import Policy

/// 版记 as WordprocessingML: a box on the lower edge of the last page's 版心, whatever stands above it.
///
/// Source: GB/T 9704-2012, 7.4: “版记应当置于公文最后一面……版记中的分隔线与版心等宽，首条分隔线和末条分隔线用粗线（推荐高度为0.35 mm），中间的分隔线用细线（推荐高度为0.25
/// mm）。首条分隔线位于版记中第一个要素之上，末条分隔线与公文最后一面的版心下边缘重合”.
struct PaperImprintWriter {
  let imprint: PaperImprint

  private typealias File = PaperDocument

  private static let pitch = 22.0
  /// “左右各空一字”.
  private static let space = PaperLayout.smallSize
  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
  private static let shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

  var content: String {
    let size = "cx=\"\(Self.emu(PaperLayout.points(PaperLayout.width)))\" cy=\"\(Self.emu(height))\""
    let box = """
      <wps:wsp xmlns:wps="\(Self.shape)"><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>\
      <a:ext \(size)/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>\
      </wps:spPr><wps:txbx><w:txbxContent>\(table)\(File.gap(1))</w:txbxContent></wps:txbx>\
      <wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp>
      """
    let anchor = """
      <wp:anchor xmlns:wp="\(Self.drawing)/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" \
      simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">\
      <wp:simplePos x="0" y="0"/>\
      <wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>\
      <wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV><wp:extent \(size)/>\
      <wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="版记"/>\
      <wp:cNvGraphicFramePr/><a:graphic xmlns:a="\(Self.drawing)/main"><a:graphicData uri="\(Self.shape)">\(box)\
      </a:graphicData></a:graphic></wp:anchor>
      """
    let look = "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>"
    return File.paragraph(.addressees, runs: "<w:r><w:drawing>\(anchor)</w:drawing></w:r>", look: look)
  }

  private static func emu(_ points: Double) -> Int { Int((points * 12_700).rounded()) }

  private var copies: String { "抄送：\(imprint.copies)。" }
  private var hasCopies: Bool { !imprint.copies.isEmpty }

  /// What the lines take, with room for the rules.
  private var height: Double {
    let fitting = (PaperLayout.points(PaperLayout.width) - 2 * Self.space) / PaperLayout.smallSize
    let lines = hasCopies ? (Double(copies.count) / (fitting - 3)).rounded(.up) : 0
    return (lines + 1) * Self.pitch + 4
  }

  private var table: String {
    func border(_ side: String, _ size: Int) -> String {
      "<w:\(side) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"auto\"/>"
    }
    let day = imprint.day.map { Wording.day($0) + "印发" } ?? ""
    let right = File.width - 2 * File.twips(Self.space)
    let end = "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(right)\"/></w:tabs>"
    let printed = File.run(imprint.printer) + "<w:r><w:tab/></w:r>" + File.run(day)
    // A second line stands below the first word behind the colon.
    let hanging = File.twips(Self.space * 3)
    let indent = "<w:ind w:left=\"\(hanging)\" w:hanging=\"\(hanging)\" w:firstLineChars=\"0\"/>"
    let rows = [
      hasCopies ? File.paragraph(.imprint, copies, look: indent) : nil,
      File.paragraph(.imprint, runs: printed, look: end),
    ].compactMap(\.self)
    let cells = rows.map { row in
      "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"\(File.width)\" w:type=\"dxa\"/></w:tcPr>\(row)</w:tc></w:tr>"
    }
    let side = ["left", "right"].map { "<w:\($0) w:w=\"\(File.twips(Self.space))\" w:type=\"dxa\"/>" }.joined()
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(File.width)" w:type="dxa"/><w:tblBorders>\(border("top", 8))\(border("bottom", 8))\
      \(border("insideH", 6))</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>\(side)</w:tblCellMar></w:tblPr>\
      <w:tblGrid><w:gridCol w:w="\(File.width)"/></w:tblGrid>\(cells.joined())</w:tbl>
      """
  }
}
