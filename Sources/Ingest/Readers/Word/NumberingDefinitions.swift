/// A paragraph's tie to a list: `w:numPr`.
struct NumberingReference: Equatable {
  /// `w:numId`; 0 takes a paragraph out of the list that its style puts it in.
  var list: String?
  var level: Int?

  /// Takes `w:numId` or `w:ilvl`.
  mutating func take(_ element: String, _ value: String?) {
    if element == "numId" { list = value } else { level = value.flatMap { Int($0) } }
  }
}

/// One level of a list (ECMA-376-1, section 17.9.6).
struct NumberingLevel {
  /// Where counting begins; an absent `w:start` means 0.
  var start = 0
  var format = "decimal"
  /// e.g. `（%1）`, `%1.%2`.
  var text = ""
  var suffix = "tab"
  /// The level (counted from 1) whose appearance restarts this one; 0 for never, nil for any higher one.
  var restart: Int?
  /// All numbers of the label in plain digits.
  var isLegal = false
  /// The paragraph style that this level belongs to.
  var style: String?
  var isHidden = false
}

/// The lists of a Word file: `word/numbering.xml`.
struct NumberingDefinitions {
  /// Levels beyond nine do not exist (`ST_DecimalNumber` 0 to 8 for `w:ilvl`).
  static let levelCount = 9

  struct Abstract {
    var levels: [Int: NumberingLevel] = [:]
    /// The numbering style whose list this one borrows.
    var numberingStyle: String?
  }

  struct List {
    var abstract = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: NumberingLevel] = [:]
  }

  var abstracts: [String: Abstract] = [:]
  var lists: [String: List] = [:]

  init() {}

  init(_ xml: inout XMLReader) throws(XMLFault) {
    while let name = try xml.start() {
      switch name {
      case XMLName(.word, "abstractNum"):
        let id = xml.attribute(XMLName(.word, "abstractNumId")) ?? ""
        abstracts[id] = try Self.readAbstract(&xml)
      case XMLName(.word, "num"):
        let id = xml.attribute(XMLName(.word, "numId")) ?? ""
        lists[id] = try Self.readList(&xml)
      default: continue
      }
    }
  }

  private static func readAbstract(_ xml: inout XMLReader) throws(XMLFault) -> Abstract {
    var abstract = Abstract()
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "numStyleLink"):
        abstract.numberingStyle = xml.attribute(XMLName(.word, "val"))
      case XMLName(.word, "lvl"):
        let index = number(xml.attribute(XMLName(.word, "ilvl")))
        abstract.levels[index ?? 0] = try readLevel(&xml)
      default: continue
      }
    }
    return abstract
  }

  private static func readList(_ xml: inout XMLReader) throws(XMLFault) -> List {
    var list = List()
    var index = 0
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      switch name {
      case XMLName(.word, "abstractNumId"): list.abstract = xml.attribute(XMLName(.word, "val")) ?? ""
      case XMLName(.word, "lvlOverride"): index = number(xml.attribute(XMLName(.word, "ilvl"))) ?? 0
      case XMLName(.word, "startOverride"): list.starts[index] = number(xml.attribute(XMLName(.word, "val")))
      case XMLName(.word, "lvl"): list.levels[index] = try readLevel(&xml)
      default: continue
      }
    }
    return list
  }

  private static func readLevel(_ xml: inout XMLReader) throws(XMLFault) -> NumberingLevel {
    var level = NumberingLevel()
    let outer = xml.depth - 1
    while let name = try xml.start(in: outer) {
      if name.space == .word { take(name.local, &level, xml) }
    }
    return level
  }

  private static func take(_ element: String, _ level: inout NumberingLevel, _ xml: XMLReader) {
    let value = xml.attribute(XMLName(.word, "val"))
    switch element {
    case "start": level.start = number(value) ?? 0
    // Newer formats stand beside an old one: the new one has `w:format`, e.g. "001, 002, 003, ...".
    case "numFmt": level.format = value ?? level.format
    case "lvlText": level.text = isOn(xml.attribute(XMLName(.word, "null")), absent: false) ? "" : value ?? ""
    case "suff": level.suffix = value ?? "tab"
    case "lvlRestart": level.restart = number(value)
    case "isLgl": level.isLegal = isOn(value, absent: true)
    case "pStyle": level.style = value
    case "vanish": level.isHidden = isOn(value, absent: true)
    default: break
    }
  }

  /// Numbers beyond a million are no numbers of paragraphs.
  private static func number(_ value: String?) -> Int? {
    guard let value, let number = Int(value), (0...1_000_000).contains(number) else { return nil }
    return number
  }
}
