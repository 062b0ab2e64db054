extension WorkbookStyle {
  /// `xl/styles.xml`: a sheet has its own colours, in ARGB as the format wants them.
  static var part: String {
    let looks = allCases.map(\.look).joined()
    return """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <fonts count="3">\(font())\(font(bold: true))\(font(bold: true, size: 14))</fonts>\
      <fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
      \(fill("FFD9E4F3"))\(fill("FFF3F4F6"))\(fill("FFFFFBE8"))</fills>\
      <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>\
      \(["left", "right", "top", "bottom"].map(edge).joined())<diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(allCases.count)">\(looks)</cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """
  }

  private var look: String {
    switch self {
    case .plain: Self.xf()
    case .head: Self.xf(font: 1, fill: 2, border: 1, wraps: true)
    case .locked: Self.xf(fill: 3, border: 1, wraps: true)
    // As text, so that no program makes a date of 3-1 or a formula of =.
    case .input: Self.xf(format: 49, fill: 4, border: 1, wraps: true, isLocked: false)
    case .amount: Self.xf(fill: 4, border: 1, wraps: true, isLocked: false)
    case .title: Self.xf(font: 2)
    case .wrapped: Self.xf(wraps: true)
    }
  }

  private static func xf(
    format: Int = 0, font: Int = 0, fill: Int = 0, border: Int = 0, wraps: Bool = false, isLocked: Bool = true
  ) -> String {
    let head = "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\" "
    let applied = "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "
    let wrap = wraps ? " wrapText=\"1\"" : ""
    return head + applied + "applyAlignment=\"1\" applyProtection=\"1\"><alignment vertical=\"top\"\(wrap)/>"
      + "<protection locked=\"\(isLocked ? 1 : 0)\"/></xf>"
  }

  private static func font(bold: Bool = false, size: Int = 11) -> String {
    "<font>\(bold ? "<b/>" : "")<sz val=\"\(size)\"/><name val=\"等线\"/><family val=\"2\"/></font>"
  }

  private static func fill(_ color: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(color)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
  }

  private static func edge(_ name: String) -> String {
    "<\(name) style=\"thin\"><color rgb=\"FFC3CBD6\"/></\(name)>"
  }
}
