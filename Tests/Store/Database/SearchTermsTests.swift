import Foundation
import Policy
import Testing

@testable import Store

@Suite struct SearchTermsTests {
  static let texts: [(texts: [String?], terms: String)] = [
    (["政策目标"], "政策 策目 目标 标"), (["标"], "标"), ([""], ""), ([nil], ""), (["，。 "], ""),
    (["AI4S 冷链"], "ai4s 冷链 链"), (["建成5Ｇ基站，达到１２座"], "建成 成 5g 基站 站 达到 到 12 座"),
    (["甲", nil, "乙丙"], "甲 乙丙 丙"), (["ÄÖ冷"], "äö 冷"), (["𠮷野"], "𠮷野 野"), (["x_y"], "x y"),
  ]

  @Test(arguments: texts) func `a text is kept as pairs of its characters and as its words`(
    _ texts: [String?], _ terms: String
  ) {
    #expect(SearchTerms.index(texts) == terms)
  }

  @Test func `what a record holds is written as a coder writes it`() throws {
    let edits: Edits<ItemField> = [
      .quote: "新建“冷库”\n5座\t\"甲\"", .valueMax: "", .unit: "座", .area: "甲\\乙/丙", .sentence: "0-12",
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(edits.json() == String(decoding: try encoder.encode(edits.codes), as: UTF8.self))
    #expect(try Edits<ItemField>(json: edits.json()) == edits)
    #expect(Edits<ItemField>().json() == "{}")
  }
}
