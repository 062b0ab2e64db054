import Testing

@testable import Ingest

/// What each list shows was compared with LibreOffice's rendering of the same file, but for `lvlRestart` 0, `isLgl` and
/// levels that a style finds by name, which LibreOffice does not follow; those hold to ECMA-376-1, section 17.9.
@Suite("Restoring automatic numbers") struct NumberingTests {
  private static let plan = abstract(
    1, level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."), level(3, "decimal", "%3.%4"), level(4, "decimalEnclosedCircle", "%5"))

  private func numbers(_ numbering: String, _ items: [(list: Int, level: Int)]) throws -> [String] {
    let body = items.map { paragraph("项", list: $0.list, level: $0.level) }.joined()
    return try WordFile(body, numbering: numbering).text().split(separator: "\n").map { line in
      String(line.filter { $0 != "项" && $0 != " " })
    }
  }

  @Test func `levels count and begin again below a higher one`() throws {
    let levels = [0, 1, 1, 2, 2, 3, 3, 4, 4, 1, 2, 0, 1, 2]
    #expect(
      try numbers(Self.plan + list(1, of: 1), levels.map { (1, $0) })
        == ["一、", "（一）", "（二）", "1.", "2.", "2.1", "2.2", "①", "②", "（三）", "1.", "二、", "（一）", "1."])
  }

  @Test func `lists of one definition count together, an override starts anew once`() throws {
    func override(_ start: Int) -> String {
      "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>"
    }
    let numbering =
      Self.plan + list(1, of: 1) + list(2, of: 1) + list(3, of: 1, override(1)) + list(4, of: 1, override(5))
    #expect(
      try numbers(numbering, [1, 1, 2, 1, 3, 3, 1, 3, 4, 4, 1].map { ($0, 0) })
        == ["一、", "二、", "三、", "四、", "一、", "二、", "三、", "四、", "五、", "六、", "七、"])
  }

  @Test func `an override can replace a level`() throws {
    let own = "<w:lvlOverride w:ilvl=\"0\">\(level(0, "upperLetter", "%1:", start: 3))</w:lvlOverride>"
    #expect(try numbers(Self.plan + list(1, of: 1, own), [(1, 0), (1, 0)]) == ["C:", "D:"])
  }

  @Test func `a level that never restarts goes on`() throws {
    let definition = abstract(
      1, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%2.", extra: "<w:lvlRestart w:val=\"0\"/>"))
    #expect(
      try numbers(definition + list(1, of: 1), [0, 1, 1, 0, 1].map { (1, $0) }) == ["一、", "1.", "2.", "二、", "3."])
  }

  @Test func `a legal level shows all numbers in digits`() throws {
    let definition = abstract(
      1, level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", extra: "<w:isLgl/>"))
    #expect(try numbers(definition + list(1, of: 1), [(1, 0), (1, 1), (1, 1)]) == ["第一章", "1.1", "1.2"])
  }

  @Test func `a level below one that never came takes that one's start`() throws {
    let definition = abstract(1, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))
    #expect(try numbers(definition + list(1, of: 1), [1, 1, 0, 1].map { (1, $0) }) == ["1.1", "1.2", "2", "2.1"])
  }

  @Test func `headings take their list and level from their styles`() throws {
    func style(_ id: String, _ extra: String) -> String {
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(id)\"/>\(extra)</w:style>"
    }
    let number = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
    let styles =
      style("H1", number) + style("H2", "<w:basedOn w:val=\"H1\"/>" + number)
      + style("H2x", "<w:basedOn w:val=\"H2\"/>")
    let numbering =
      abstract(
        1, level(0, "chineseCounting", "%1、", extra: "<w:pStyle w:val=\"H1\"/>"),
        level(1, "chineseCounting", "（%2）", extra: "<w:pStyle w:val=\"H2\"/>")) + list(1, of: 1)
    let out =
      "<w:p><w:pPr><w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>附件</w:t></w:r></w:p>"
    let file = WordFile(
      paragraph("总体", style: "H1") + paragraph("思路", style: "H2") + paragraph("目标", style: "H2x") + out
        + paragraph("任务", style: "H1"), numbering: numbering, styles: styles)
    #expect(try file.text() == "一、总体\n（一）思路\n（二）目标\n附件\n二、任务\n")
  }

  @Test func `a list can borrow the list of a numbering style`() throws {
    let styles = """
      <w:style w:type="numbering" w:styleId="N"><w:name w:val="N"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
      """
    let numbering =
      "<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"N\"/></w:abstractNum>" + Self.plan + list(1, of: 7)
      + list(2, of: 1)
    let file = WordFile(paragraph("甲", list: 1) + paragraph("乙", list: 2), numbering: numbering, styles: styles)
    #expect(try file.text() == "一、甲\n二、乙\n")
  }

  @Test func `a number in digits never runs into the number that follows`() throws {
    let numbering = abstract(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + list(1, of: 1)
    let file = WordFile(paragraph("2026年", list: 1) + paragraph("目标", list: 1, level: 1), numbering: numbering)
    #expect(try file.text() == "1. 2026年\n1.1目标\n")
  }

  @Test func `styles that inherit in a circle end`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>\
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
      """
    #expect(try WordFile(paragraph("文", style: "A"), styles: styles).text() == "文\n")
  }

  @Test(
    arguments: [
      ("chineseCounting", [1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九"]),
      ("chineseCountingThousand", [10: "十", 101: "一百零一", 110: "一百一十", 1010: "一千零一十", 10001: "一万零一"]),
      ("japaneseCounting", [10: "十", 21: "二十一", 101: "百一"]),
      ("chineseLegalSimplified", [3: "叁", 10: "壹拾", 15: "壹拾伍", 20: "贰拾"]),
      ("ideographDigital", [3: "三", 10: "一〇", 25: "二五"]),
      ("ideographTraditional", [1: "甲", 10: "癸", 11: "11"]), ("ideographZodiac", [12: "亥"]),
      ("decimalEnclosedCircle", [1: "①", 20: "⑳", 21: "21"]), ("decimalEnclosedParen", [3: "⑶"]),
      ("decimalFullWidth", [12: "１２"]), ("decimalZero", [7: "07", 12: "12"]),
      ("upperLetter", [1: "A", 26: "Z", 27: "AA", 53: "AAA"]), ("lowerLetter", [28: "bb"]),
      ("upperRoman", [4: "IV", 1999: "MCMXCIX"]), ("lowerRoman", [9: "ix"]), ("none", [5: ""]),
    ] as [(String, [Int: String])])
  func `numbers are written as Word writes them`(_ format: String, _ shown: [Int: String]) {
    for (number, text) in shown { #expect(numberText(number, format).text == text) }
  }

  @Test func `an unknown format is written in digits and said`() throws {
    let numbering = abstract(1, level(0, "aiueo", "%1、")) + list(1, of: 1)
    let read = try WordFile(paragraph("甲", list: 1), numbering: numbering).read()
    #expect(read.text.string == "1、甲\n")
    #expect(read.notes == [.numbers(1), .numberFormat("aiueo")])
  }
}
