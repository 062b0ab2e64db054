import Ingest
import Policy
import Testing

/// The figures that have been reached on annotated plans; none may fall.
struct FixtureTests {
  @Test func `every heading, bracket, body and head of the annotated plans is read`() throws {
    var score = StructureScore()
    for annotation in try Annotation.all() { try score.add(annotation) }
    #expect(score.sections.f1 == 1)
    #expect(score.measures.f1 == 1)
    #expect(score.agencies.f1 == 1)
    #expect(score.heads.f1 == 1)
  }

  @Test func `one file holds the six plans of 咸宁`() throws {
    let file = "003_b37abdc7448489cf.txt"
    let documents = try read(text: TestFile.text(TestFile.seeds.appending(path: file)), file: file).documents
    #expect(documents.count == 6)
    #expect(documents.allSatisfy { $0.status == .draft && $0.region == "咸宁市" && $0.title.hasSuffix("（征求意见稿）") })
    #expect(documents.map { $0.sections.count { $0.number?.hasPrefix("专栏") == true } } == [10, 9, 3, 0, 3, 4])
    #expect(documents.map { $0.sections.count { $0.number?.hasPrefix("附件") == true } } == [0, 0, 0, 2, 0, 0])
  }

  @Test func `reading the same text twice gives the same`() throws {
    let text = try TestFile.text(TestFile.seeds.appending(path: "000_76325a74011eb2ab.txt"))
    #expect(try read(text: text, file: "a.txt") == read(text: text, file: "a.txt"))
  }
}
