import Testing

@testable import Policy

@Suite struct HiddenCharactersTests {
  @Test(arguments: [
    ("a\u{0}b", "U+0000"), ("\u{8}", "U+0008"), ("\u{1B}[31m", "U+001B"), ("\u{7F}", "U+007F"), ("\u{85}", "U+0085"),
    ("甲\u{202E}乙", "U+202E"), ("\u{2066}", "U+2066"), ("\u{FFFE}", "U+FFFE"), ("\u{1FFFF}", "U+1FFFF"),
  ])
  func `what nobody sees is found and named`(_ text: String, _ code: String) {
    #expect(HiddenCharacters.first(in: text) == code)
    #expect(HiddenCharacters.shown(text).contains("\u{FFFD}"))
  }

  @Test(arguments: ["第一行\r\n第二行\t完", "全角　空格", "e\u{301}", "👨‍👩‍👧", "العربية"])
  func `what people write is left alone`(_ text: String) { #expect(HiddenCharacters.first(in: text) == nil) }

  @Test func `a file's name is one line that can be seen`() {
    #expect(HiddenCharacters.shown("a\r\nX-Inj: 1.txt") == "a\u{FFFD}\u{FFFD}X-Inj: 1.txt")
  }
}
