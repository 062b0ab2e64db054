/// Text boxes, in both of the ways that Word writes them.
extension WordBody {
  /// A drawing's text boxes; one with alternative versions is read once.
  mutating func readDrawing(_ paragraph: inout WordParagraph) throws(XMLFault) {
    var place = (top: 0, left: 0)
    try readDrawing(&paragraph, &place)
  }

  private mutating func readDrawing(
    _ paragraph: inout WordParagraph, _ place: inout (top: Int, left: Int)
  ) throws(XMLFault) {
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "txbxContent"):
        let open = (fields, carried)
        (fields, carried) = ([], [])
        var lines = TextLines()
        try readBlocks(into: &lines)
        (fields, carried) = open
        guard !lines.flat.isEmpty else { continue }
        story.tally.textBoxes += 1
        paragraph.boxes.append(WordTextBox(lines: lines, top: place.top, left: place.left))
      case XMLName(.wordDrawing, "positionV"): place.top = try readOffset()
      case XMLName(.wordDrawing, "positionH"): place.left = try readOffset()
      case _ where name.space == .markupCompatibility:
        guard try opensWrapper(name) else { continue }
        try readDrawing(&paragraph, &place)
        closeWrapper(name)
      default:
        if name.space == .vml, let style = xml.attribute(XMLName(.none, "style")) { place = Self.vmlPlace(style) }
        try readDrawing(&paragraph, &place)
      }
    }
  }

  /// `wp:posOffset` of a position; an alignment such as `top` counts as 0.
  private mutating func readOffset() throws(XMLFault) -> Int {
    let outer = xml.depth - 1
    var offset = 0
    var isOffset = false
    while true {
      switch try xml.next() {
      case .finished: return offset
      case .end:
        if xml.depth == outer { return offset }
        isOffset = false
      case .start(let name): isOffset = name == XMLName(.wordDrawing, "posOffset")
      case .text: if isOffset { offset = Int(string(xml.text)) ?? 0 }
      }
    }
  }

  /// `margin-top:12.5pt;margin-left:-3pt` of a VML shape; other units do not occur in files of Word.
  private static func vmlPlace(_ style: String) -> (top: Int, left: Int) {
    var place = (top: 0, left: 0)
    for rule in style.split(separator: ";") {
      let pair = rule.split(separator: ":")
      guard pair.count == 2, pair[1].hasSuffix("pt"), let points = Double(pair[1].dropLast(2)), abs(points) < 1e6
      else { continue }
      /// One point has 12,700 English metric units.
      let units = Int(points * 12700)
      if pair[0] == "margin-top" { place.top = units }
      if pair[0] == "margin-left" { place.left = units }
    }
    return place
  }
}
