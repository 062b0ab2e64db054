import Testing

@testable import Policy
@testable import Store

@Suite struct `What led to a status is kept` {
  @Test(arguments: [0, 1, -1, 0.1, 1.0 / 3, 12.5, 1e-9, 123_456_789.25, -0.000_001, 1e21, 250])
  func `as the coder writes it`(_ number: Double) throws {
    for nature in [Nature.level, .share, .yearly, .increase] {
      for pace in [StatusFact.Pace.time, .milestones, .none] {
        let fact = StatusFact.share(
          StatusFact.Share(nature: nature, attained: number, expected: number / 7, gap: (number - 1) * 100, pace: pace))
        #expect(try CodedFacts(status: fact) == CodedFacts(fact))
      }
    }
  }

  @Test func `with what is rarer, too`() throws {
    let first = ProgressFacts.Figure(period: try #require(Period("2026Q1")), value: 12.5)
    let share = StatusFact.Share(
      nature: .level, attained: 0.5, expected: 1, gap: -50, firstReport: first, pace: .time,
      missed: Deadline(year: 2025))
    let staged = StatusFact.Share(
      nature: .level, attained: 0.5, expected: 1, gap: -50,
      firstReport: ProgressFacts.Figure(period: first.period, stage: .underway), pace: .milestones)
    let period = first.period
    let others: [StatusFact] = [
      .withdrawn(because: "“调整”"), .missing(asOf: period), .notDue(first: period),
      .reached(in: period, value: 1.0 / 3, late: false), .reached(in: period, value: nil, late: true),
      .stage(.underway, expected: 0.25, shouldHaveBegun: true, missed: nil),
      .stage(.notStarted, expected: 1, shouldHaveBegun: false, missed: Deadline(year: 2025)),
      .withoutData(in: period, MissingReason.allCases[0]), .stale(latest: period, quarters: 2),
      .unclear([.owner, .deadline]), .owed(deadline: try #require(Deadline(year: 2025))),
    ]
    for fact in [StatusFact.share(share), .share(staged)] + others {
      #expect(try CodedFacts(status: fact) == CodedFacts(fact))
      #expect(try CodedFacts(status: fact).value(StatusFact.self) == fact)
    }
  }
}
