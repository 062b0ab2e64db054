import Foundation
import Policy
import Testing

@testable import Ingest

/// Saved pages that other readers got wrong, each with its right values.
struct WebPageCaseTests {
  private func extracted(_ name: String) throws -> ExtractedText {
    let url = TestFile.fixtures.appending(path: "cases/" + name)
    return try plainText(of: Array(try Data(contentsOf: url)), name: name)
  }

  private func document(_ name: String) throws -> Document {
    let reading = try Ingest.read(text: try extracted(name).text.string, file: name)
    return try #require(reading.documents.first)
  }

  @Test func `a short article is found by its container, without what the page says of it`() throws {
    let document = try document("web_page_short_br_only.html")
    #expect(document.title == "云岭市稳链强链行动方案（2025—2027年）")
    #expect(document.targets.map(\.value) == [300, 5])
  }

  @Test func `the day comes from the page's table`() throws {
    let document = try document("web_page_date_in_info_table.html")
    #expect(document.issuedOn?.text == "2025-03-06")
    #expect(document.docNumber == "云政办发〔2025〕8号")
    #expect(document.title == "云岭市稳链强链行动方案（2025—2027年）")
  }

  @Test func `a notice that only links the plan says so and names the link`() throws {
    let read = try extracted("web_page_links_only_the_file.html")
    #expect(read.notes == [.linkedFile("云岭市稳链强链行动方案.doc")])
    #expect(throws: IngestError.self) { try document("web_page_links_only_the_file.html") }
  }

  @Test func `deleted words are left out`() throws {
    let read = try plainText(
      of: Array("<html><body><div id='zoom'><p>新增企业<del>20</del>30家<s>和5家</s>。</p></div></body></html>".utf8), name: "a"
    )
    #expect(read.text.string == "新增企业30家。\n")
  }
}
