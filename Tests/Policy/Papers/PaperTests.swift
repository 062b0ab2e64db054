import Testing

@testable import Policy

@Suite struct PaperTests {
  @Test(arguments: [
    ("某政办发〔2026〕3号", "某政办发〔2026〕3号"), (" 某政办发[2026]12号 ", "某政办发〔2026〕12号"),
    ("某工促通（2026）1号", "某工促通〔2026〕1号"),
  ])
  func `a number is read as people type it, and written as the standard has it`(typed: String, text: String) throws {
    let number = try PaperNumber.read(typed)
    #expect(number.text == text && PaperNumber(text) == number)
  }

  @Test(arguments: [
    ("", PaperNumber.Fault.missing), ("三号", .notANumber), ("某政办发2026-3", .notANumber), ("〔2026〕3号", .codeMissing),
    ("某政办发〔26〕3号", .noYear), ("某政办发〔二〇二六〕3号", .noYear), ("某政办发〔2026〕03号", .noSerial),
    ("某政办发〔2026〕第3号", .noSerial), ("某政办发〔2026〕0号", .noSerial),
    ("一二三四五六七八九十一二三四五六七八九十一〔2026〕3号", .codeTooLong),
  ])
  func `a number that is none is refused with what is wrong`(typed: String, fault: PaperNumber.Fault) {
    #expect(throws: fault) { _ = try PaperNumber.read(typed) }
    #expect(!fault.message.isEmpty)
  }

  @Test(arguments: [
    ("一、总体情况", PaperLevel.one), ("十二、其他", .one), ("（一）好转。", .two), ("(三)转差", .two), ("1.按时报送", .three),
    ("12．其他", .three),
    ("（1）某局", .four),
  ])
  func `a heading is told by its own number`(line: String, level: PaperLevel) {
    #expect(PaperText.level(line) == level)
  }

  @Test(arguments: ["3.5亿元已经到位", "一是加快建设", "2026年第三季度", "（含技改）项目", "、", ""])
  func `what only begins with a number is no heading`(line: String) {
    #expect(PaperText.level(line) == nil)
  }

  @Test func `a text comes back from its blocks, and a heading ends with its first sentence`() {
    let text = "现通报如下。\n一、总体情况\n（一）好转。共2项，其中：\n1.某项。\n（1）某局"
    let blocks = PaperText.read("\n  现通报如下。 \n\n一、总体情况\r\n（一）好转。共2项，其中：\n1.某项。\n（1）某局\n")
    #expect(PaperText.text(blocks) == text)
    #expect(blocks[2] == .heading(.two, "（一）好转。", rest: "共2项，其中："))
    #expect(blocks[1] == .heading(.one, "一、总体情况"))
  }

  @Test func `numbers of headings are counted as the standard counts them`() {
    #expect([1, 10, 11, 20, 21, 99].map { PaperLevel.one.mark($0) } == ["一、", "十、", "十一、", "二十、", "二十一、", "九十九、"])
    #expect(PaperLevel.two.mark(3) == "（三）" && PaperLevel.three.mark(3) == "3." && PaperLevel.four.mark(3) == "（3）")
  }

  @Test(arguments: [
    "关于2026年第三季度专用汽车产业转型升级目标进展情况的通报", "关于情况的通报",
    "关于印发《某某市先进制造业产业链链长制行动方案（2021—2023年）》落实情况季度调度会议材料及有关任务分工的通知",
  ])
  func `a long title is split into lines that fit, lose nothing and tear no figure`(title: String) {
    let lines = PaperLayout.titleLines(title)
    #expect(lines.joined() == title)
    #expect(lines.allSatisfy { $0.count <= 20 && !$0.isEmpty })
    for (line, next) in zip(lines, lines.dropFirst()) {
      let tears = (line.last?.isNumber ?? false) && (next.first?.isNumber ?? false)
      #expect(!tears && !"，。、）》〕的".contains(next.first ?? " "), "\(lines)")
    }
  }

  @Test func `the measures are those of the standard`() {
    #expect(PaperLayout.right == 26 && PaperLayout.bottom == 35)
    #expect(abs(PaperLayout.pitch * 22 - PaperLayout.points(225)) < 0.001)
    #expect(abs((PaperLayout.bodySize + PaperLayout.tracking) * 28 - PaperLayout.points(156)) < 0.001)
    #expect(PaperLayout.mastheadSize("某某市人民政府文件") == 48)
    #expect(PaperLayout.mastheadSize("某某市先进制造业产业链链长制联席会议办公室文件") < 22)
  }
}
