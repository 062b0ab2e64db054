/// How a cell shows its number: as a date, as a share of a hundred, or plainly (ECMA-376-1, section 18.8.30).
struct CellStyles {
  enum Display: Equatable {
    case number
    case percent
    case date(hasDay: Bool, hasMonth: Bool)
  }

  /// For each number that a cell may name as its style.
  private var displays: [Display] = []

  init() {}

  init(_ xml: inout XMLReader) throws(XMLFault) {
    var codes: [Int: String] = [:]
    while let element = try xml.start() {
      switch element {
      case XMLName(.spreadsheet, "numFmt"):
        if let id = xml.attribute(XMLName(.none, "numFmtId")).flatMap({ Int($0) }) {
          codes[id] = xml.attribute(XMLName(.none, "formatCode"))
        }
      case XMLName(.spreadsheet, "cellXfs"): try readFormats(&xml, codes)
      default: continue
      }
    }
  }

  func display(_ style: Int) -> Display { displays.indices.contains(style) ? displays[style] : .number }

  private mutating func readFormats(_ xml: inout XMLReader, _ codes: [Int: String]) throws(XMLFault) {
    let outer = xml.depth - 1
    while let element = try xml.start(in: outer) {
      guard element == XMLName(.spreadsheet, "xf") else { continue }
      let id = xml.attribute(XMLName(.none, "numFmtId")).flatMap { Int($0) } ?? 0
      displays.append(codes[id].map(Self.display(of:)) ?? Self.builtIn(id))
    }
  }

  /// The formats that a workbook need not spell out; 27 to 36 and 50 to 58 are those of Chinese Excel.
  private static func builtIn(_ id: Int) -> Display {
    switch id {
    case 9, 10: .percent
    case 17, 27, 36, 50, 52, 57: .date(hasDay: false, hasMonth: true)
    case 14...16, 22, 28...31, 51, 53...56, 58: .date(hasDay: true, hasMonth: true)
    default: .number
    }
  }

  /// What a format says outside of its quotes and brackets: yyyy"年"m"月" shows year and month.
  static func display(of code: String) -> Display {
    var letters = ""
    var inQuotes = false
    var inBrackets = false
    var isEscaped = false
    for letter in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if letter == "\\" || letter == "_" || letter == "*" {
        isEscaped = true
      } else if letter == "\"" {
        inQuotes.toggle()
      } else if letter == "[" {
        inBrackets = true
      } else if letter == "]" {
        inBrackets = false
      } else if letter == ";", !inQuotes {
        break
      } else if !inQuotes, !inBrackets {
        letters.append(letter)
      }
    }
    // LibreOffice spells the plain format out; it has the letter of an era.
    if letters.contains("general") || letters.contains("standard") { return .number }
    if letters.contains("%") { return .percent }
    let hasYear = letters.contains("y") || letters.contains("e") && !letters.contains("0")
    let hasDay = letters.contains("d")
    // m without year and day is minutes of a time.
    guard hasYear || hasDay else { return .number }
    return .date(hasDay: hasDay, hasMonth: letters.contains("m"))
  }
}
