import Policy
import Testing

@Suite struct SpotRuleTests {
  private let projects = (1...60).map { number in
    SpotRule.Candidate(
      id: Int64(number), county: ["甲县", "乙县", "丙县"][number % 3],
      colour: [.green, .blue, .yellow, .red][number % 4], investment: Double(number) / 4)
  }

  @Test func `the same seed draws the same, another seed another, and the order of projects does not matter`() {
    let rule = SpotRule(size: 10, seed: 7)
    let drawn = rule.draw(from: projects)
    #expect(drawn.count == 10 && Set(drawn).count == 10 && drawn == drawn.sorted())
    #expect(rule.draw(from: projects.reversed()) == drawn)
    #expect(SpotRule(size: 10, seed: 8).draw(from: projects) != drawn)
    // Written down once, so that a later program draws the same.
    #expect(drawn == [2, 17, 20, 24, 26, 30, 32, 33, 37, 54])
  }

  @Test func `only what the rule admits is drawn`() {
    var rule = SpotRule(size: 200, seed: 1)
    #expect(
      rule.draw(from: projects) == projects.filter { $0.colour != .red }.map(\.id), "nothing of red is left to see")
    rule.colours = [.blue]
    rule.county = "乙县"
    rule.leastInvestment = 5
    let expected = projects.filter { $0.colour == .blue && $0.county == "乙县" && $0.investment >= 5 }.map(\.id)
    #expect(rule.draw(from: projects) == expected && !expected.isEmpty)
    #expect(SpotRule(size: 5, seed: 1).draw(from: []).isEmpty)
  }

  @Test func `so many of each county are drawn, or all that it has`() {
    let rule = SpotRule(size: 4, isPerCounty: true, seed: 3)
    let drawn = Set(rule.draw(from: projects))
    for county in ["甲县", "乙县", "丙县"] {
      #expect(projects.count { $0.county == county && drawn.contains($0.id) } == 4)
    }
  }

  @Test func `every project is drawn about as often as another`() {
    var hits: [Int64: Int] = [:]
    for seed in 0..<2000 {
      for id in SpotRule(size: 9, seed: Int64(seed)).draw(from: projects) { hits[id, default: 0] += 1 }
    }
    // 2000 × 9 ÷ 45 = 400 each; six standard deviations are 107.
    #expect(hits.count == 45 && hits.values.allSatisfy { abs($0 - 400) < 110 })
  }

  static let seen: [(SpotStanding, SpotStanding, [SpotDifference])] = [
    (SpotStanding(.blue, .siteEntry), SpotStanding(.blue, .siteEntry), []),
    (SpotStanding(.blue, .siteEntry), SpotStanding(.yellow, .land), [.colour(isAhead: true), .step(isAhead: true)]),
    (SpotStanding(.yellow), SpotStanding(.blue, .land), [.colour(isAhead: false), .step(isAhead: false)]),
    (SpotStanding(.green, .counted), SpotStanding(.green, .production), [.step(isAhead: true)]),
    (SpotStanding(.blue, .land), SpotStanding(.red, .land), [.colour(isAhead: true)]),
    (SpotStanding(.blue, .registration), SpotStanding(.blue), [.step(isAhead: true)]),
  ]

  @Test(arguments: seen)
  func `what was seen differs from what was reported, ahead or behind`(
    reported: SpotStanding, seen: SpotStanding, differences: [SpotDifference]
  ) {
    #expect(reported.differences(seen: seen) == differences)
  }

  @Test func `the last step that is done stands for all before it`() {
    #expect(SpotStanding(.yellow, done: [ProjectStep]()).step == nil)
    #expect(SpotStanding(.yellow, done: [.land, .registration, .capital]).step == .land)
  }

  static let typed: [([SpotEntry.Field: String], SpotEntry.Field?, String)] = [
    ([:], nil, ""),
    ([.day: ""], .day, "请填写检查日期"), ([.day: "昨天"], .day, "要真实存在"), ([.day: "2026-12-02"], .day, "在今天之后"),
    ([.day: "2026-10-31"], .day, "早于抽取的日子（2026-11-01）"), ([.colour: ""], .colour, "请填写现场所见阶段"),
    ([.colour: "purple"], .colour, "不在可选范围内"), ([.step: ""], .step, "请填写"), ([.step: "roof"], .step, "不在可选范围内"),
    ([.inspectors: " "], .inspectors, "请填写检查人"), ([.colour: "yellow"], .note, "现场与上报不一致，请写明现场情况"),
    ([.step: SpotEntry.noStep], .note, "现场与上报不一致"), ([.colour: "yellow", .note: "围挡内没有施工"], nil, ""),
    ([.note: String(repeating: "长", count: 1001)], .note, "最多1000字"),
  ]

  @Test(arguments: typed)
  func `what cannot be of a visit is told at its field`(
    change: [SpotEntry.Field: String], field: SpotEntry.Field?, sentence: String
  ) throws {
    let usual: [SpotEntry.Field: String] = [
      .day: "2026年11月20日", .colour: "blue", .step: "land", .inspectors: "甲、乙",
    ]
    let (drawn, today) = (try #require(CivilDate("2026-11-01")), try #require(CivilDate("2026-12-01")))
    let entry = SpotEntry(usual.merging(change) { $1 })
    do throws(SpotEntry.Faults) {
      let seen = try entry.checked(against: SpotStanding(.blue, .land), drawn: drawn, on: today)
      #expect(field == nil && seen.day.text == "2026-11-20")
    } catch {
      #expect(error.all.map(\.field) == [field].compactMap(\.self))
      #expect(error.all.allSatisfy { $0.message.contains(sentence) }, "\(error.all.map(\.message))")
    }
  }
}
