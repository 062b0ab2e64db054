import Foundation
import Testing

@testable import Policy

@Suite struct JSONQuotingTests {
  private func quoted(_ text: String) -> String {
    var out: [UInt8] = []
    out.append(quotedForJSON: text)
    return String(decoding: out, as: UTF8.self)
  }

  /// What is skipped is skipped eight bytes at a time: every sign, at every place among others, comes back.
  @Test func `every sign comes back from every place`() throws {
    for value in UInt32(0)..<0x180 {
      let sign = String(Character(try #require(Unicode.Scalar(value))))
      for before in 0..<9 {
        let lead = String(repeating: "车", count: before / 3) + String(repeating: "a", count: before % 3)
        let text = lead + sign + "尾部十六个字节长"
        let json = quoted(text)
        #expect(try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8)) == [text])
        let mustEscape = value < 0x20 || value == 0x22 || value == 0x5C || value == 0x7F
        #expect((json.utf8.count > text.utf8.count + 2) == mustEscape)
      }
    }
    #expect(quoted("") == "\"\"")
    #expect(quoted("\"\\\"\\\"\\\"\\\"") == "\"\\\"\\\\\\\"\\\\\\\"\\\\\\\"\\\\\\\"\"")
  }
}
