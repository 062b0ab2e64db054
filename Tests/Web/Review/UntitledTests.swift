import Policy
import Store
import Testing

@testable import Web

@Suite struct UntitledTests {
  private static let text = "到2026年，全市产值达到5亿元。\n"

  @Test func `a text without a title asks for one, and no page shows a statement of the database`() throws {
    let site = try SampleSite()
    let admin = Client(site)
    try admin.signIn("admin")
    let page = try admin.get("/admin/upload")
    let fields = [("csrf", try page.token)]
    let asked = try admin.upload("/admin/upload", fields, file: "t.txt", Array(Self.text.utf8))
    #expect(asked.status == 422)
    #expect(asked.text.contains("请在“标题”中填写"))
    #expect(!asked.text.contains("SQL"))
    let taken = try admin.upload(
      "/admin/upload", fields + [("title", "江州市产值目标")], file: "t.txt", Array(Self.text.utf8))
    #expect([200, 303].contains(taken.status))
    #expect(try site.store.versionsUnderReview().map(\.title) == ["江州市产值目标"])
  }
}
