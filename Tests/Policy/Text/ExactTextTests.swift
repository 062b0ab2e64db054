import Testing

@testable import Policy

@Suite struct ExactTextTests {
  @Test func `texts of the same bytes are one key, others are not`() {
    let long = String(repeating: "培育链主企业数", count: 20)
    var found: [ExactText: Int] = [:]
    for text in ["", "5G", "链主企业数", "链主企业", long, "\(long)量", "链主企业数"] { found[ExactText(text), default: 0] += 1 }
    #expect(found.count == 6)
    #expect(found[ExactText("链主" + "企业数")] == 2)
    // Spelled in one way or another, two letters stay two keys: readers write each text in one way.
    #expect(ExactText("\u{E9}") != ExactText("e\u{301}"))
  }

  @Test(arguments: ["", "5G", "é", "链主企业数", "𠮷野家 A1", "e\u{301}👍🏽"])
  func `code points come out of bytes as a string tells them`(
    _ text: String
  ) {
    #expect(scalars(text) == text.unicodeScalars.map(\.value))
    #expect(scalars(text.dropFirst()) == text.dropFirst().unicodeScalars.map(\.value))
  }
}
