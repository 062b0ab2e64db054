import Testing

@testable import Policy
@testable import Store

@Suite struct CodedFactsTests {
  @Test func `a case is its code, and what it holds a JSON object`() throws {
    let fact = FindingFact.part(part: "3/4家", whole: "2家")
    let coded = try CodedFacts(fact)
    #expect(coded == CodedFacts(code: "part", json: #"{"part":"3/4家","whole":"2家"}"#))
    #expect(coded.value(FindingFact.self) == fact)
    #expect(CodedFacts(code: "weighed", json: "{}").value(FindingFact.self) == nil)
    #expect(CodedFacts(code: "part", json: "{}").value(FindingFact.self) == nil)
  }

  @Test func `every kind of fact comes back as it was`() throws {
    let place = FindingFact.Whereabouts(title: "方案", section: "一、")
    let side = FindingFact.Side(place: place, figure: "≥3家", year: nil)
    let dated = FindingFact.Side(place: FindingFact.Whereabouts(section: ""), figure: "≥3家", year: 2026)
    let deadline = try #require(Deadline("2023-12"))
    let facts: [FindingFact] = [
      .values(indicator: "甲", area: nil, first: side, second: side, mixesLevels: false),
      .deadlines(indicator: "甲", area: "乙区", first: dated, second: dated, moved: -1),
      .repeated(indicator: "甲", area: nil, figure: "3家", places: [place], undated: 0, stretchDiffers: true),
      .breakdown(indicator: "甲", areas: ["乙区"], places: [place]),
      .sum(indicator: "甲", parts: [0.1, 2], sum: 2.1, unit: "家", total: "2家", gap: "0.1家", balance: .exceeds),
      .beforePeriod(deadline: deadline, year: 2024),
      .beforeIssue(deadline: deadline, issued: Moment.start.day), .name(rare: "甲", usual: "乙", count: 2),
      .listInTable(row: "甲", counted: "乙", count: 1, listed: "丙", items: 2),
      .totalInTable(column: "甲", parts: [1, 2], sum: 3, stated: 4), .listInText(announced: "甲", count: 3, items: 2),
      .sumInText(parts: [1.5], sum: 1.5, unit: "家", total: 1, holds: false), .text(words: "“甲”"),
    ]
    for fact in facts { #expect(try CodedFacts(fact).value(FindingFact.self) == fact) }
  }

  @Test func `every reason of an owner comes back as it was`() throws {
    let facts: [OwnerFact] = [
      .lead(names: ["市经信局"]), .bracket(names: ["市经信局"], passedOver: ["项目专班"]), .group(name: "各地", area: "乙区"),
      .subject(name: "市经信局"), .area(name: "乙区"), .clause(start: "招大引强"), .section(title: "保障", times: 2),
      .office(quote: "办公室设在市经信局"), .plan(times: 3), .text(words: "分工调整"),
    ]
    for fact in facts {
      let told = try Told(fact)
      #expect(told.fact == fact && told.words == fact.words)
    }
  }

  @Test func `every reason of a status comes back as it was, a set of lacks in one order`() throws {
    let period = try #require(Period("2026Q3"))
    let deadline = try #require(Deadline("2026"))
    let figure = ProgressFacts.Figure(period: period, value: 12.5)
    let facts: [StatusFact] = [
      .withdrawn(because: "调整"), .reached(in: period, value: 25, late: true),
      .reached(in: period, value: nil, late: false),
      .notDue(first: period), .missing(asOf: period), .withoutData(in: period, .notPublished),
      .stale(latest: period, quarters: 2),
      .unclear([.owner, .deadline]), .owed(deadline: deadline),
      .share(
        .init(
          nature: .level, attained: 0.5, expected: 0.75, gap: -25, firstReport: figure, pace: .milestones,
          missed: deadline)),
      .stage(.blocked, expected: 0.6, shouldHaveBegun: true, missed: nil), .text(words: "“甲”"),
    ]
    for fact in facts {
      let told = try Told(fact)
      #expect(told.fact == fact && told.words == fact.words)
      #expect(try Told(fact) == told)
    }
    #expect(Told<StatusFact>(CodedFacts(code: "unknown", json: "{}")).words.isEmpty)
  }
}
