import Policy

/// The smallest pieces of WordprocessingML, in its own measures: twentieths of a point.
extension PaperDocument {
  static func twips(_ points: Double) -> Int { Int((points * 20).rounded(.down)) }
  static func twips(millimetres: Double) -> Int { Int((PaperLayout.points(millimetres) * 20).rounded()) }
  /// Rounded down: a character too many in a line would be a character too few on the page.
  static func tracking(_ points: Double) -> Int { Int((points * 20).rounded(.down)) }

  /// The width of one character of the body.
  static let character = twips(PaperLayout.bodySize + PaperLayout.tracking)
  static let twoCharacters = "<w:ind w:firstLine=\"\(character * 2)\" w:firstLineChars=\"200\"/>"
  /// The width of the 版心.
  static let width = twips(millimetres: PaperLayout.width)

  /// A stretch of text of one look; a line feed breaks the line.
  static func run(_ text: String, _ font: PaperFont? = nil, further: String = "") -> String {
    guard !text.isEmpty else { return "" }
    let look = (font?.run ?? "") + further
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      "<w:t xml:space=\"preserve\">\(WorkbookWriter.escaped(String(line)))</w:t>"
    }
    return "<w:r>\(look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>")\(lines.joined(separator: "<w:br/>"))</w:r>"
  }

  /// - Parameter look: what differs from the style, in the order of the schema.
  static func paragraph(_ style: PaperStyle, runs: String, look: String = "") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>\(look)</w:pPr>\(runs)</w:p>"
  }

  static func paragraph(_ style: PaperStyle, _ text: String, look: String = "") -> String {
    paragraph(style, runs: run(text), look: look)
  }

  /// So many empty lines of the body.
  static func blank(_ lines: Int = 1) -> String {
    String(repeating: paragraph(.addressees, ""), count: lines)
  }

  /// An empty stretch of a height.
  static func gap(_ points: Double) -> String {
    paragraph(.addressees, "", look: "<w:spacing w:line=\"\(twips(points))\" w:lineRule=\"exact\"/>")
  }
}
