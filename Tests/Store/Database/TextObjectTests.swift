import Foundation
import Policy
import Testing

@testable import Store

/// What is written and read without a coder is what a coder writes and reads.
@Suite struct `Objects of texts` {
  private static let texts = [
    "", "25万辆", "市经信局\n市招商局", "说\"超\"", "a\\b/c", "\u{8}\u{C}\r\t\u{1}\u{1F}", "𠮷👍🏽é", "2026-12",
  ]

  @Test(arguments: texts) func `are read as a decoder reads them`(_ text: String) throws {
    for formatting in [[], [.prettyPrinted], [.withoutEscapingSlashes]] as [JSONEncoder.OutputFormatting] {
      let encoder = JSONEncoder()
      encoder.outputFormatting = formatting
      let json = String(decoding: try encoder.encode(["quote": text, "unit": "万辆"]), as: UTF8.self)
      #expect(try Fields(json: json) == ["quote": text, "unit": "万辆"])
      #expect(try Edits<ItemField>(json: json) == [.quote: text, .unit: "万辆"])
    }
    let edits: Edits<ItemField> = [.quote: text, .baselineYear: "2020"]
    #expect(try Edits<ItemField>(json: edits.json()) == edits)
    #expect(try JSONDecoder().decode(Fields.self, from: Data(edits.json().utf8)) == edits.codes)
  }

  @Test func `escapes stand for one scalar, in one unit or two`() throws {
    #expect(try Fields(json: "{\"quote\":\"\\u4e07\\u8F86\\uD842\\uDFB7\\/\"}") == ["quote": "万辆𠮷/"])
    #expect(try Fields(json: " { } ") == [:])
  }

  @Test(arguments: [
    "", "[]", "{", "{\"quote\"}", "{\"quote\":1}", "{\"quote\":\"a\"", "{\"quote\":\"a\"}x", "{\"quote\":\"a\",}",
    "{\"quote\":\"\\x\"}", "{\"quote\":\"\\uD842\"}", "{\"quote\":\"\\uD842\\u0041\"}", "{\"quote\":\"\\u12\"}",
    "{\"quote\":\"a\n\"}", "{\"quote\":\"a", "{\"quote\":\"\\", "{\"quote\":\"\\u", "{quote:\"a\"}", "{\"quote\":null}",
  ])
  func `are refused where they are none`(_ json: String) {
    #expect(throws: StoreError.self) { try Fields(json: json) }
    #expect(throws: StoreError.self) { try Edits<ItemField>(json: json) }
  }

  @Test func `a code that is no field is refused`() {
    #expect(throws: StoreError.self) { try Edits<ItemField>(json: "{\"colour\":\"red\"}") }
  }

  /// The inputs of a status as a coder knows them.
  private struct Inputs: Encodable {
    struct Figure: Encodable {
      var period: String
      var value: Double?
      var stage: String?
    }

    struct Milestone: Encodable {
      var day: String
      var value: Double
    }

    var nature: String?
    var hasOwner: Bool?
    var enteredOn: String?
    var planEnd: String?
    var milestones: [Milestone]?
    var comparison: String
    var value: Double?
    var baseline: Double?
    var cadence: String
    var deadline: String?
    var planStart: String
    var firstReport: String
    var figures: [Figure]
    var withdrawnBecause: String?
  }

  @Test func `inputs of a status are written as an encoder writes them`() throws {
    let first = try #require(Period("2024Q3"))
    let day = try #require(CivilDate("2025-12-31"))
    let plain = ProgressFacts(
      comparison: .atLeast, value: 25, deadline: Deadline("2026"), planStart: try #require(CivilDate("2024-01-01")),
      firstReport: first)
    var full = plain
    (full.baseline, full.cadence, full.deadline, full.planEnd) = (0.1, .annual, Deadline("2026-06"), Deadline("2027"))
    full.milestones = [.init(day: day, value: 22.5), .init(day: day, value: 1e16)]
    full.figures = [.init(period: first, value: -3), .init(period: first.next, stage: .blocked)]
    full.withdrawnBecause = "市政府“常务”会议/\"第3次\""
    full.hasOwner = false
    var silent = full
    silent.withoutData = .init(period: first.next, reason: .notPublished)
    silent.toldBaseline = 12.5
    #expect(try StatusInputs.facts(StatusInputs.json(silent)) == silent)
    for facts in [plain, full] {
      let inputs = Inputs(
        nature: facts.nature.rawValue, hasOwner: facts.hasOwner, enteredOn: facts.enteredOn.text,
        planEnd: facts.planEnd?.text,
        milestones: facts.milestones.isEmpty ? nil : facts.milestones.map { .init(day: $0.day.text, value: $0.value) },
        comparison: facts.comparison.rawValue, value: facts.value, baseline: facts.baseline,
        cadence: facts.cadence.rawValue, deadline: facts.deadline?.text, planStart: facts.planStart.text,
        firstReport: facts.firstReport.text,
        figures: facts.figures.map { .init(period: $0.period.text, value: $0.value, stage: $0.stage?.rawValue) },
        withdrawnBecause: facts.withdrawnBecause)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      #expect(StatusInputs.json(facts) == String(decoding: try encoder.encode(inputs), as: UTF8.self))
      #expect(try StatusInputs.facts(StatusInputs.json(facts)) == facts)
    }
  }

  @Test func `facts are texts, numbers, yes or no, and lists of objects`() {
    let json = " {\"a\": \"\\u4e07\", \"b\":-1.5e2,\"c\":true, \"d\":null,\"e\":[{\"f\":0},{}],\"g\":[ ]} "
    let facts: [String: StoredFact] = [
      "a": .text("万"), "b": .number(-150), "c": .flag(true), "e": .list([["f": .number(0)], [:]]), "g": .list([]),
    ]
    #expect(StoredFact.members(json) == facts)
    let wrong = ["", "[]", "{\"a\":}", "{\"a\":1", "{\"a\":tru}", "{\"a\":[1]}", "{\"a\":1e999}", "{}{}", "{\"a\":{}}"]
    for wrong in wrong {
      #expect(StoredFact.members(wrong) == nil, "\(wrong)")
    }
    #expect(throws: StoreError.self) { try StatusInputs.facts("{\"comparison\":\">=\"}") }
  }
}
