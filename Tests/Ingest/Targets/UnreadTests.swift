import Policy
import Testing

@testable import Ingest

/// Sentences of the future that no rule made anything of.
struct UnreadTests {
  private func unread(_ lines: String) throws -> [UnreadSentence] {
    let text = "云岭市冷链方案（2025—2027年）\n一、目标\n到2027年，冷库达到30座。\n二、任务\n\(lines)\n"
    return try ReadPlan(name: "a.txt", bytes: Array(text.utf8)).unread
  }

  @Test func `a body with a duty that became nothing is told, with the body`() throws {
    let found = try unread("市商务局要定期组织产销对接活动。")
    #expect(found.map(\.quote) == ["市商务局要定期组织产销对接活动"])
    #expect(found.first?.measure.responsible == ["市商务局"])
    #expect(found.first?.target == nil)
  }

  @Test(arguments: [
    "到2027年，冷库容量达到20万吨。", "2024年，冷库已达20座。", "目前现有冷库20座。", "推进冷链物流加快发展。", "市商务局负责统筹。（责任单位：市商务局）",
  ])
  func `what was read, what tells of today and what has no figure is not`(_ line: String) throws {
    #expect(try unread(line).isEmpty)
  }

  @Test func `a sentence that a person has made something of is not told again`() throws {
    let text = "云岭市冷链方案\n一、任务\n市商务局要定期组织产销对接活动。\n"
    let found = unreadSentences(in: text, items: [], measures: [])
    let span = try #require(found.first?.span)
    #expect(unreadSentences(in: text, items: [span], measures: []).isEmpty)
    #expect(SourceText(text).string(span) == "市商务局要定期组织产销对接活动")
  }

  @Test func `a text without commitments is refused, and taken anyway`() throws {
    let bytes = Array("云岭市会议纪要\n会议听取了汇报。\n".utf8)
    #expect(throws: IngestError.noPlan) { try ReadPlan(name: "a.txt", bytes: bytes) }
    #expect(try ReadPlan(name: "a.txt", bytes: bytes, anyway: true).reading.documents.count == 1)
  }
}
