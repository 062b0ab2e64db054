import Policy
import Testing

@testable import Ingest

/// Papers of which a page or a scan left one line.
struct RunTogetherTests {
  private func document(_ text: String) throws -> Document {
    try #require(try Ingest.read(source: SourceText(text), file: "a.txt", anyway: true).documents.first)
  }

  /// A sentence long enough that the line can hold a paper.
  private static let filling = String(repeating: "坚持政府引导、市场主导，统筹产地和销地设施。", count: 12)

  @Test func `wide blanks part paragraphs, and the title is parted from the paper's number`() throws {
    let text =
      "云岭市人民政府关于发展冷链物流的意见云政发〔2026〕12号各县区人民政府，各有关单位：　　为发展冷链物流，现提出以下意见：　　一、总体要求　　"
      + Self.filling + "　　二、主要目标　　到2028年，新建冷库20座。　　三、重点任务　　（一）完善网络。" + Self.filling
      + "　　（二）培育主体。引进冷链企业5家。"
    let paper = try document(text)
    #expect(paper.title == "云岭市人民政府关于发展冷链物流的意见")
    #expect(paper.docNumber == "云政发〔2026〕12号")
    #expect(paper.sections.map(\.number) == ["一、", "二、", "三、", "（一）", "（二）"])
    #expect(paper.targets.map(\.value) == [20, 5])
    #expect(paper.targets.map(\.deadline) == [Deadline(year: 2028), nil])
  }

  @Test func `numbers that count on part paragraphs where nothing else does`() throws {
    let text =
      "为发展冷链物流，制定本方案。一、完善冷链网络（一）建设冷库。" + Self.filling + "（市商务局牵头，市财政局负责）（二）统一一、二、三级标准。" + Self.filling
      + "（市市场监管局负责）具体措施：1.2026年底前新建冷库20座。2.改造市场3个。二、培育冷链主体（三）引进企业。" + Self.filling
      + "（市工信局负责）三、加强保障。落实责任。"
    let paper = try document(text)
    #expect(
      paper.sections.filter { $0.level < 3 }.map(\.number) == ["一、", "（一）", "（二）", "二、", "（三）", "三、"])
    #expect(paper.measures.map(\.lead) == [["市商务局"], [], []])
    #expect(paper.measures.map(\.responsible) == [["市财政局"], ["市市场监管局"], ["市工信局"]])
    #expect(paper.targets.map(\.value) == [20, 3])
  }

  @Test func `a short line and a list of words are left alone`() throws {
    let text = "一、总体要求\n统筹一、二、三产业，到2028年，新建冷库20座。"
    #expect(try document(text).sections.map(\.number) == ["一、"])
  }
}
