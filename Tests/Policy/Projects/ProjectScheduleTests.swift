import Policy
import Testing

@Suite struct ProjectScheduleTests {
  private func day(_ text: String) -> CivilDate { CivilDate(text) ?? .init(dayNumber: 0) }

  @Test(
    arguments: [
      (0.01, nil), (0.99, nil), (1, 9), (3, 9), (4.9999, 9), (5, 12), (7, 12), (9.9999, 12), (10, 18), (500, 18),
    ] as [(Double, Int?)])
  func `the time until production follows from the investment, each edge in the class that it begins`(
    investment: Double, months: Int?
  ) {
    #expect(ProjectLimit.usual.months(investment: investment) == months)
  }

  @Test func `counted on from the signing, building starts within sixty days`() throws {
    let schedule = try #require(
      ProjectSchedule(signed: day("2026-01-01"), promised: nil, investment: 6))
    #expect(schedule.anchor == .signing(day("2026-01-01")))
    #expect(schedule.start == day("2026-03-02") && schedule.production == day("2027-03-02"))
    #expect(schedule.planned.map(\.step) == ProjectStep.allCases)
    #expect(schedule.planned(.siteEntry)?.to == schedule.start)
    #expect(schedule.planned(.production)?.to == schedule.production)
    #expect(schedule.planned.allSatisfy { $0.from <= $0.to })
  }

  @Test func `counted back from a promise, the promise decides`() throws {
    let schedule = try #require(
      ProjectSchedule(signed: day("2026-01-01"), promised: day("2027-08-31"), investment: 12))
    #expect(schedule.anchor == .production(day("2027-08-31")))
    // Eighteen months before the last of August is the last of February.
    #expect(schedule.start == day("2026-02-28"))
    #expect(schedule.planned(.registration)?.from == day("2025-12-30"))
    #expect(schedule.planned(.production)?.to == day("2027-08-31"))
  }

  @Test func `once building has begun, production counts from that day`() throws {
    let schedule = try #require(
      ProjectSchedule(signed: day("2026-01-01"), promised: nil, started: day("2026-02-10"), investment: 2))
    #expect(schedule.production == day("2026-11-10"))
  }

  @Test func `below one hundred million the text sets no limit, and no day is made up`() throws {
    let schedule = try #require(ProjectSchedule(signed: day("2026-01-01"), promised: nil, investment: 0.8))
    #expect(schedule.production == nil && schedule.planned(.production) == nil && schedule.planned(.counted) == nil)
    #expect(schedule.planned(.siteEntry)?.to == day("2026-03-02"))
    #expect(ProjectSchedule(signed: nil, promised: nil, investment: 3) == nil)
  }

  @Test func `a step is late from the day after its last, until it is done`() throws {
    let schedule = try #require(ProjectSchedule(signed: day("2026-01-01"), promised: nil, investment: 3))
    #expect(schedule.late(done: [:], on: day("2026-01-04")).isEmpty)
    let late = schedule.late(done: [:], on: day("2026-01-05"))
    #expect(late.map(\.step) == [.registration] && late.map(\.days) == [1])
    #expect(schedule.late(done: [.registration: day("2026-01-09")], on: day("2026-01-10")).isEmpty)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-11-30", 3, "2027-02-28"), ("2026-05-15", -18, "2024-11-15"), ("2026-01-01", 0, "2026-01-01"),
  ])
  func `a month on is the same day, or that month's last`(from: String, months: Int, to: String) {
    #expect(day(from).adding(months: months) == day(to))
  }
}
