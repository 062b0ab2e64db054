import Testing

@testable import Policy

@Suite struct QuotableTextTests {
  static let text = "一、总则\n　　到２０２７年，建成\u{201C}专用底盘\u{201D}生产线\n二期项目（总投资 12.5 亿元）。\r\n二、Smart Car 基地。"

  static let pasted: [(String, String?)] = [
    ("建成“专用底盘”生产线二期项目", "建成“专用底盘”生产线二期项目"),
    ("建成\"专用底盘\"生产线 二期项目", "建成“专用底盘”生产线二期项目"),
    ("到2027年,建成", "到２０２７年，建成"),
    ("  总投资12.5亿元\n", "总投资12.5亿元"),
    ("(总投资１２.５亿元)", "（总投资12.5亿元）"),
    ("Smart\u{00A0}Car基地", "Smart Car基地"),
    ("建成专用底盘生产线", nil), ("总投资125亿元", nil), ("", nil), (" \n", nil),
    (text + "三", nil),
  ]

  @Test(arguments: pasted)
  func `a sentence is found where it stands, however its blanks, widths and quotation marks came along`(
    typed: String, kept: String?
  ) {
    let scalars = Array(Self.text.unicodeScalars)
    let place = QuotableText(Self.text).place(of: typed)
    #expect(place.map { $0.quoted(from: scalars) } == kept)
  }

  @Test func `a sentence reaches from mark to mark, or to the line's end`() {
    let scalars = Array("甲。乙丙丁！戊\n己".unicodeScalars)
    for (start, sentence) in [(0, "甲。"), (3, "乙丙丁！"), (6, "戊"), (8, "己")] {
      #expect(Span(start, start + 1).sentence(in: scalars).quoted(from: scalars) == sentence)
    }
    let bracketed = Array("甲。（责任单位：乙）丙丁。（戊）己。".unicodeScalars)
    #expect(Span(10, 11).sentence(in: bracketed).quoted(from: bracketed) == "丙丁。")
    #expect(Span(4, 6).sentence(in: bracketed).quoted(from: bracketed) == "（责任单位：乙）丙丁。")
    #expect(Span(7, 30).sentence(in: scalars) == Span(7, 30), "an impossible place stays what it is")
  }

  static let typed: [(String, AskingSentence)] = [
    ("目标 12", .item(SubjectReference(.target, 12))), ("目标12", .item(SubjectReference(.target, 12))),
    ("举措 3", .item(SubjectReference(.measure, 3))), ("measure-3", .item(SubjectReference(.measure, 3))),
    ("target-12", .item(SubjectReference(.target, 12))), ("目标 0", .words("目标 0")),
    ("目标是建成三个园区", .words("目标是建成三个园区")), ("目标", .words("目标")), ("项目 5", .words("项目 5")),
  ]

  @Test(arguments: typed)
  func `an item is named by its number, and all else is words`(typed: String, meant: AskingSentence) {
    #expect(AskingSentence(typed) == meant)
  }
}
