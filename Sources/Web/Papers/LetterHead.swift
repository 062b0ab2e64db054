import Policy

/// The head and the foot of a letter's first page, as WordprocessingML.
///
/// Source: GB/T 9704-2012, 10.1 信函格式: “发文机关标志……居中排布，上边缘至上页边为30 mm，推荐使用红色小标宋体字”; “发文机关标志下4
/// mm处印一条红色双线（上粗下细），距下页边20 mm处印一条红色双线（上细下粗），线长均为170 mm，居中排布”; “发文字号顶格居版心右边缘编排在第一条红色双线下，
/// 与该线的距离为3号汉字高度的7/8”; “首页不显示页码”.
struct LetterHead {
  let head: PaperMasthead

  private typealias File = PaperDocument
  private static let red = "FF0000"

  /// The lines reach beyond the text on both sides.
  private static var beyond: String {
    let more = File.twips(millimetres: (PaperLayout.letterLine - PaperLayout.width) / 2)
    return "<w:ind w:left=\"-\(more)\" w:right=\"-\(more)\" w:firstLine=\"0\" w:firstLineChars=\"0\"/>"
  }

  private static func line(_ kind: String, space: Int) -> String {
    "<w:pBdr><w:bottom w:val=\"\(kind)\" w:sz=\"24\" w:space=\"\(space)\" w:color=\"\(red)\"/></w:pBdr>"
  }

  /// Above the text of the first page.
  var name: String {
    let size = PaperLayout.mastheadSize(head.name)
    let red = "<w:color w:val=\"\(Self.red)\"/>"
    let sized = "<w:spacing w:val=\"0\"/><w:sz w:val=\"\(Int(size * 2))\"/><w:szCs w:val=\"\(Int(size * 2))\"/>"
    let gap = Int(PaperLayout.points(PaperLayout.letterGap))
    let pitch = "<w:spacing w:line=\"\(File.twips(size * 1.1))\" w:lineRule=\"exact\"/>"
    return File.paragraph(
      .masthead, runs: File.run(head.name, further: red + sized),
      look: Self.line("thickThinSmallGap", space: gap) + pitch + Self.beyond)
  }

  /// The first line of the text.
  var number: String {
    let look = "<w:spacing w:before=\"\(File.twips(PaperLayout.bodySize * 7 / 8))\"/><w:jc w:val=\"right\"/>"
    return File.paragraph(.number, head.number?.text ?? "", look: look)
  }

  /// Below the text of the first page, in the place of a number.
  var foot: String {
    let pitch = "<w:spacing w:line=\"40\" w:lineRule=\"exact\"/>"
    return File.paragraph(.pageNumber, "", look: Self.line("thinThickSmallGap", space: 0) + pitch + Self.beyond)
  }
}
