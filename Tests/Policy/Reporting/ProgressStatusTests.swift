import Policy
import Testing

@Suite struct ProgressStatusTests {
  private let start = CivilDate(year: 2024, month: 1, day: 1)!

  /// 到2026年，专用汽车产量超25万辆, from 20万辆.
  private func facts(
    _ figures: [(String, Double)], comparison: Comparison = .atLeast, value: Double? = 25, baseline: Double? = 20,
    cadence: Cadence = .byDeadline, deadline: String? = "2026", first: String = "2024Q2", withdrawn: String? = nil
  ) -> ProgressFacts {
    ProgressFacts(
      comparison: comparison, value: value, baseline: baseline, cadence: cadence,
      deadline: deadline.flatMap { Deadline($0) },
      planStart: start, firstReport: Period(first)!,
      figures: figures.map { .init(period: Period($0.0)!, value: $0.1) }, withdrawnBecause: withdrawn)
  }

  private func state(_ facts: ProgressFacts, at period: String) -> ProgressState {
    facts.status(at: Period(period)!).state
  }

  @Test func `a withdrawn target stays withdrawn even when it was reached`() {
    #expect(state(facts([("2024Q4", 26)], withdrawn: "市政府常务会议决定"), at: "2025Q1") == .withdrawn)
  }

  @Test func `reached on time and reached late are never the same`() {
    #expect(state(facts([("2026Q4", 25)]), at: "2027Q1") == .achieved)
    #expect(state(facts([("2026Q4", 24), ("2027Q1", 25)]), at: "2027Q1") == .achievedLate)
  }

  @Test func `before the first report nothing is due`() {
    #expect(state(facts([]), at: "2024Q1") == .notDue)
    #expect(state(facts([]), at: "2024Q2") == .notReported)
  }

  @Test func `a figure older than two quarters is stale`() {
    #expect(state(facts([("2024Q4", 22)]), at: "2025Q2") == .onTrack)
    #expect(state(facts([("2024Q4", 22)]), at: "2025Q3") == .stale)
  }

  @Test(arguments: [
    // Half of the time is gone at the end of 2025Q2: the path from 20 to 25 should be at 22.5.
    (22.5, ProgressState.onTrack), (22.01, .onTrack), (21.9, .behind), (21.1, .behind), (20.9, .farBehind),
  ])
  func `the gap to the path decides`(_ reported: Double, expected: ProgressState) {
    #expect(state(facts([("2025Q2", reported)]), at: "2025Q2") == expected)
  }

  @Test func `a deadline that passed unmet is far behind whatever the gap`() {
    let status = facts([("2026Q4", 24.9)]).status(at: Period("2026Q4")!)
    #expect(status.state == .farBehind)
    #expect(status.reason.contains("2026年已过"))
  }

  @Test func `a deadline that lies ahead is not missed while its quarter runs`() {
    let early = facts([("2026Q4", 24.9)])
    #expect(early.status(at: Period("2026Q4")!, on: CivilDate("2026-11-21")!).state == .onTrack)
    #expect(early.status(at: Period("2026Q4")!, on: CivilDate("2027-01-01")!).state == .farBehind)
  }

  @Test func `a yearly target looks at its own year`() {
    let yearly = facts([("2024Q4", 60)], value: 60, baseline: nil, cadence: .annual, deadline: nil)
    #expect(state(yearly, at: "2024Q4") == .achieved)
    #expect(state(yearly, at: "2025Q1") == .notReported)
  }

  @Test func `an upper limit turns the comparison round`() {
    let limit = facts([("2025Q2", 55)], comparison: .atMost, value: 60, baseline: nil)
    #expect(state(limit, at: "2025Q2") == .achieved)
    // From 100 down to 60, half way in time: 80 is on the path, 95 is not.
    #expect(state(facts([("2025Q2", 80)], comparison: .atMost, value: 60, baseline: 100), at: "2025Q2") == .onTrack)
    #expect(state(facts([("2025Q2", 95)], comparison: .atMost, value: 60, baseline: 100), at: "2025Q2") == .farBehind)
  }

  @Test func `a range is met at its lower end and about from nineteen twentieths`() {
    #expect(state(facts([("2025Q2", 2)], comparison: .range, value: 2, baseline: nil), at: "2025Q2") == .achieved)
    #expect(state(facts([("2025Q2", 95)], comparison: .about, value: 100, baseline: nil), at: "2025Q2") == .achieved)
    #expect(state(facts([("2025Q2", 94)], comparison: .about, value: 100, baseline: nil), at: "2025Q2") == .onTrack)
  }

  @Test func `a time limit compares the share of cases that met it`() {
    let limit = facts([("2025Q2", 95)], comparison: .atMost, value: 60, baseline: nil, cadence: .event, deadline: nil)
    #expect(state(limit, at: "2025Q2") == .onTrack)
    let missed = facts([("2025Q2", 60)], comparison: .atMost, value: 60, baseline: nil, cadence: .event, deadline: nil)
    #expect(state(missed, at: "2025Q2") == .farBehind)
  }

  @Test func `a goal without a number goes by its stage`() {
    func goal(_ stage: Stage, at period: String) -> ProgressState {
      var facts = facts([], value: nil, baseline: nil)
      facts.figures = [.init(period: Period("2025Q2")!, stage: stage)]
      return state(facts, at: period)
    }
    #expect(goal(.done, at: "2025Q2") == .achieved)
    #expect(goal(.underway, at: "2025Q2") == .onTrack)
    #expect(goal(.blocked, at: "2025Q2") == .behind)
    // Half of the time is not yet gone, then it is.
    #expect(goal(.notStarted, at: "2025Q2") == .onTrack)
    #expect(goal(.notStarted, at: "2025Q3") == .behind)
  }

  @Test func `a status carries what led to it`() throws {
    let status = facts([("2025Q2", 22)]).status(at: Period("2025Q2")!)
    #expect(status.ruleVersion == ProgressRule.standard.version)
    #expect(abs(try #require(status.attained) - 0.4) < 1e-9)
    #expect(abs(try #require(status.expected) - 547.0 / 1096.0) < 1e-9)
    #expect(status.reason == "已完成路程40%，序时进度49.9%，差-9.9个百分点")
  }
}
