import Testing

@testable import Web

@Suite struct SentJSONTests {
  @Test(arguments: [
    ("null", SentJSON.null), (" true ", .bool(true)), ("-0.5e+3", .number("-0.5e+3")),
    ("\"a\\u4e2d\\n\"", .string("a中\n")),
    ("\"\\ud83d\\ude00\"", .string("😀")), ("[]", .array([])),
    ("[1, [2]]", .array([.number("1"), .array([.number("2")])])),
    ("{}", .object([])), ("\u{FEFF}1", .number("1")),
    ("{\"a\":1,\"a\":2}", .object([.init(name: "a", value: .number("1")), .init(name: "a", value: .number("2"))])),
  ]) func `what is JSON is read as it stands`(text: String, value: SentJSON) {
    #expect(SentJSON(Array(text.utf8)) == value)
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "01", "1.", ".5", "+1", "1e", "1e400", "NaN", "'a'",
    "tru",
    "\"\\ud83d\"", "\"\\ude00\"", "\"\\x\"", "\"a", "\"\n\"", "1 2", "[1]]", "\"\\u12G4\"",
    String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
  ]) func `what is not JSON is refused`(text: String) {
    #expect(SentJSON(Array(text.utf8)) == nil)
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(SentJSON([0x22, 0xD6, 0xD0, 0x22]) == nil)
  }
}
