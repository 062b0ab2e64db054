import Policy
import Testing

@testable import Ingest

@Suite("Reading tables with commas") struct DelimitedTests {
  private static let table =
    "序号,重点任务,牵头单位,完成时限\r\n1,新建冷库10座,市发改委,2026-12\r\n2,\"培育\"\"链主\"\"企业5家,\r\n含上市1家\",市商务局,2027/6/30\r\n"

  private func read(_ bytes: [UInt8], name: String = "a.csv") throws -> ExtractedText {
    try plainText(of: bytes, name: name)
  }

  /// In GB18030: the same letters that the test of plain text knows.
  @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func `records become rows, with a byte order mark or without`(_ mark: [UInt8]) throws {
    let text = try read(mark + Array(Self.table.utf8))
    #expect(text.format == .delimited)
    #expect(
      text.text.string
        == "序号\t重点任务\t牵头单位\t完成时限\n1\t新建冷库10座\t市发改委\t2026-12\n2\t培育\"链主\"企业5家, 含上市1家\t市商务局\t2027/6/30\n")
    let document = try #require(try Ingest.read(source: text.text, file: "a.csv").documents.first)
    #expect(document.measures.map(\.lead) == [["市发改委"], ["市商务局"]])
    #expect(document.measures.map { $0.deadline?.text } == ["2026-12", "2027-06"])
  }

  @Test func `GB18030 is known by its bytes`() throws {
    // 任务,单位 / 建库,商务局 / 运输,交通局
    let bytes: [UInt8] = [
      0xC8, 0xCE, 0xCE, 0xF1, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB, 0x0A, 0xBD, 0xA8, 0xBF, 0xE2, 0x2C, 0xC9, 0xCC, 0xCE, 0xF1,
      0xBE, 0xD6, 0x0A, 0xD4, 0xCB, 0xCA, 0xE4, 0x2C, 0xBD, 0xBB, 0xCD, 0xA8, 0xBE, 0xD6, 0x0A,
    ]
    let text = try read(bytes)
    #expect(text.text.string == "任务\t单位\n建库\t商务局\n运输\t交通局\n")
    #expect(text.notes == [.encoding("GB18030")])
  }

  @Test func `a title alone on its line stays a line; without one the file's name is the title`() throws {
    let titled = try read(Array(("云岭市任务清单,,,\n" + Self.table).utf8))
    #expect(titled.text.string.hasPrefix("云岭市任务清单\n序号\t"))
    let named = try read(Array(Self.table.utf8), name: "云岭市冷链任务清单.csv")
    #expect(named.text.string.hasPrefix("云岭市冷链任务清单\n序号\t"))
  }

  @Test(arguments: [
    "云岭市方案\n到2026年,冷库达到30座,企业达到5家。\n到2027年,冷库达到40座,企业达到6家。\n", "甲,乙\n丙,丁\n", "指标,单位\n",
    "\"任务,单位\n没有闭合的引号,一直到文末\n",
  ])
  func `prose with commas, tables without a head and broken quotes stay text`(_ text: String) throws {
    #expect(try read(Array(text.utf8)).format == .text)
  }
}
