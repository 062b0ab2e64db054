import HTTP
import Policy
import Store
import Testing

@testable import Web

@Suite struct HiddenCharacterTests {
  @Test func `forms with what nobody sees come back, marked, and nothing of them is kept`() throws {
    let site = try SampleSite()
    let client = Client(site)
    try client.signIn("jxj")
    let output = try site.target("专用汽车产量")
    let page = try client.get("/reporting")
    let answer = try client.post(
      "/reporting",
      [
        ("csrf", try page.token), ("value-\(output)", "18"),
        ("narrative-\(output)", "甲\u{202E}乙"),
        ("action", "submit"),
      ])
    #expect(answer.status == 422)
    #expect(answer.text.contains("U+202E"))
    #expect(answer.text.contains("甲\u{FFFD}乙"))
    #expect(try site.store.reports(ReportFilter()).items.isEmpty)
  }

  @Test func `programs are told the field`() throws {
    var reader = MemberReader(
      object: [SentJSON.Member(name: "narrative", value: .string("abc\u{0}def"))], pointer: "/0")
    #expect(reader.text("narrative") == nil)
    #expect(reader.faults.map { $0.pointer } == ["/0/narrative"])
    #expect(reader.faults.first?.detail.contains("U+0000") == true)
  }

  @Test func `what is stored already is seen on every page`() {
    #expect(HTML(text: "a\u{202E}b\u{85}c\u{FFFE}d\u{0}e").string == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e")
    #expect(HTML(text: "€ é — “引号” ﹪").string == "€ é — “引号” ﹪")
  }
}
