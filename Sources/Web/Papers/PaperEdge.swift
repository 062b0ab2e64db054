import Policy

/// What stands above or below the text of some pages, as a part of the file.
struct PaperEdge {
  enum Pages: String {
    case odd = "default"
    case even
    case first
  }

  /// Of the part, without its ending.
  let name: String
  /// As WordprocessingML calls it: header, footer.
  let kind: String
  let pages: Pages
  let content: String

  /// The lower edge of a foot: the line of the number stands below the text.
  static var foot: Int {
    PaperDocument.twips(millimetres: PaperLayout.bottom) - PaperDocument.twips(millimetres: PaperLayout.pageNumberDrop)
      - PaperDocument.twips(11)
  }

  private typealias File = PaperDocument

  static func all(of paper: Paper, mark: String?) -> [PaperEdge] {
    let letter = paper.masthead.flatMap { $0.form == .letter ? LetterHead(head: $0) : nil }
    // A letter's foot lies lower, so that its first page has room for the line.
    let lift = letter == nil ? 0 : max(0, foot - File.twips(millimetres: PaperLayout.letterFoot))
    var all = [PaperEdge("footer1", .odd, number("right", lift)), PaperEdge("footer2", .even, number("left", lift))]
    let marked = mark.map { File.paragraph(.mark, $0) }
    if let marked { all += [PaperEdge("header1", .odd, marked), PaperEdge("header2", .even, marked)] }
    if let letter {
      all.append(PaperEdge("header3", .first, (marked ?? "") + letter.name))
      all.append(PaperEdge("footer3", .first, letter.foot))
    }
    return all
  }

  private init(_ name: String, _ pages: Pages, _ content: String) {
    let isHeader = name.hasPrefix("header")
    let tag = isHeader ? "hdr" : "ftr"
    self.name = name
    self.pages = pages
    kind = isHeader ? "header" : "footer"
    self.content = "<w:\(tag) xmlns:w=\"\(File.main)\">\(content)</w:\(tag)>"
  }

  /// Page numbers outside, on both sides of a sheet: “单页码居右空一字，双页码居左空一字”.
  private static func number(_ side: String, _ lift: Int) -> String {
    let one = File.character
    let space = "<w:ind w:left=\"\(one)\" w:right=\"\(one)\" w:firstLine=\"0\" w:firstLineChars=\"0\"/>"
    let lifted = lift == 0 ? "" : "<w:spacing w:after=\"\(lift)\"/>"
    let field = ["begin", "separate", "end"].map { "<w:r><w:fldChar w:fldCharType=\"\($0)\"/></w:r>" }
    let code = "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
    let number = "\(field[0])\(code)\(field[1])<w:r><w:t>1</w:t></w:r>\(field[2])"
    let runs = "\(File.run("— "))\(number)\(File.run(" —"))"
    return File.paragraph(.pageNumber, runs: runs, look: "\(lifted)\(space)<w:jc w:val=\"\(side)\"/>")
  }
}
