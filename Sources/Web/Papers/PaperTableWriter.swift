import Policy

/// A table of a paper as WordprocessingML: as wide as the 版心, its head on every page, no row torn.
struct PaperTableWriter {
  let table: PaperTable

  private typealias File = PaperDocument

  var content: String {
    let widths = Self.widths(table.columns)
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }
    let cells = table.columns.map { ($0.title, PaperStyle.cellHead, true) }
    let head = row(cells, widths, further: "<w:tblHeader/>")
    let rows = table.rows.map { texts in
      row(zip(table.columns, texts).map { ($1, PaperStyle.cell, $0.isCentred) }, widths)
    }
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(File.width)" w:type="dxa"/><w:jc w:val="center"/>\
      <w:tblBorders>\(edges.joined())</w:tblBorders><w:tblLayout w:type="fixed"/>\
      <w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>\
      <w:tblGrid>\(grid)</w:tblGrid>\(head)\(rows.joined())</w:tbl>
      """ + File.gap(10)
  }

  private func row(_ cells: [(text: String, style: PaperStyle, isCentred: Bool)], _ widths: [Int], further: String = "")
    -> String
  {
    let drawn = zip(cells, widths).map { cell, width in
      let side = "<w:jc w:val=\"\(cell.isCentred ? "center" : "left")\"/>"
      let space = "<w:spacing w:before=\"40\" w:after=\"40\"/>"
      return """
        <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\
        \(File.paragraph(cell.style, cell.text, look: space + side))</w:tc>
        """
    }
    return "<w:tr><w:trPr><w:cantSplit/>\(further)</w:trPr>\(drawn.joined())</w:tr>"
  }

  /// The whole width in the proportion of the shares; what rounding leaves goes to the last.
  static func widths(_ columns: [PaperTable.Column]) -> [Int] {
    let all = columns.map(\.share).reduce(0, +)
    var widths = columns.map { File.width * $0.share / max(1, all) }
    if let last = widths.indices.last { widths[last] += File.width - widths.reduce(0, +) }
    return widths
  }
}
