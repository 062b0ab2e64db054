import Testing

@testable import Policy

@Suite struct `What the expected path asks for by now` {
  private func facts(
    _ nature: Nature, _ value: Double?, baseline: Double? = nil, cadence: Cadence = .byDeadline,
    deadline: Deadline? = Deadline(year: 2027), comparison: Comparison = .atLeast
  ) throws -> ProgressFacts {
    ProgressFacts(
      nature: nature, comparison: comparison, value: value, baseline: baseline, cadence: cadence, deadline: deadline,
      planStart: try #require(CivilDate("2026-01-01")), firstReport: try #require(Period("2026Q1")))
  }

  @Test func `is the value of the path, with how it was come by`() throws {
    let period = try #require(Period("2026Q4"))
    let level = try #require(try facts(.level, 30, baseline: 20).expectedFigure(at: period))
    #expect(level.value == 25 && level.text(unit: "万辆") == "25万辆")
    #expect(
      level.words(at: period, unit: "万辆")
        == "起点：20万辆（2025-12-31），时限2027-12-31应达到30万辆；到2026-12-31已过365／730天，按时间均匀折算")
    let count = try #require(try facts(.increase, 100).expectedFigure(at: period))
    #expect(count.value == 50)
    // It is what the status is judged by.
    let share = facts(try facts(.increase, 100), told: 50, at: period)
    #expect(share == 0)
  }

  private func facts(_ facts: ProgressFacts, told: Double, at period: Period) -> Double? {
    var facts = facts
    facts.figures = [.init(period: period, value: told)]
    return facts.status(at: period).gap
  }

  @Test func `goes through the plan's own figures`() throws {
    var level = try facts(.level, 30, baseline: 20)
    let day = try #require(CivilDate("2026-12-31"))
    level.milestones = [.init(day: day, value: 22)]
    let period = try #require(Period("2026Q4"))
    let figure = try #require(level.expectedFigure(at: period))
    #expect(figure.value == 22)
    #expect(figure.words(at: period, unit: "家").contains("2026-12-31 22家 → 2027-12-31 30家"))
  }

  @Test(arguments: [
    (Cadence.annual, "2026M05", 5.0, "每年12家，到2026-05-31已过5／12个月，按时间均匀折算"),
    (.annual, "2026Q2", 6, "每年12家，到2026-06-30已过6／12个月，按时间均匀折算"),
    (.semiannual, "2026H1", 12, "每半年12家，到2026-06-30已过6／6个月，按时间均匀折算"),
    (.semiannual, "2026Q3", 6, "每半年12家，到2026-09-30已过3／6个月，按时间均匀折算"),
    (.monthly, "2026M04", 12, "每月12家，到2026-04-30已过1／1个月，按时间均匀折算"),
  ])
  func `of what begins anew is its share of the year, half-year or month`(
    _ cadence: Cadence, _ text: String, value: Double, words: String
  ) throws {
    let period = try #require(Period(text))
    let figure = try #require(try facts(.yearly, 12, cadence: cadence, deadline: nil).expectedFigure(at: period))
    #expect(abs(figure.value - value) < 1e-9 && figure.words(at: period, unit: "家") == words)
  }

  @Test func `has no time where none is laid against it, and nothing where nothing can be said`() throws {
    let period = try #require(Period("2026Q4"))
    #expect(try facts(.rateOfChange, 8, deadline: nil).expectedFigure(at: period)?.how == .asItIs)
    let limit = try #require(try facts(.timeLimit, 3, cadence: .event, deadline: nil).expectedFigure(at: period))
    #expect(limit.value == 100 && limit.how == .eachTime)
    #expect(try facts(.goal, nil).expectedFigure(at: period) == nil)
    #expect(try facts(.increase, 8, deadline: nil).expectedFigure(at: period) == nil)
  }
}
