import Testing

@testable import Policy

@Suite struct `Months, half-years and years beside quarters` {
  private func period(_ text: String) throws -> Period { try #require(Period(text)) }

  /// Its text; title; first day, last day, opens, due.
  @Test(arguments: [
    ("2026M03", "2026年3月", "2026-03-01", "2026-03-31", "2026-03-01", "2026-04-05"),
    ("2026M12", "2026年12月", "2026-12-01", "2026-12-31", "2026-12-01", "2027-01-05"),
    ("2024M02", "2024年2月", "2024-02-01", "2024-02-29", "2024-02-01", "2024-03-05"),
    ("2026Q2", "2026年第二季度", "2026-04-01", "2026-06-30", "2026-04-01", "2026-07-10"),
    ("2026H1", "2026年上半年", "2026-01-01", "2026-06-30", "2026-04-01", "2026-07-10"),
    ("2026H2", "2026年下半年", "2026-07-01", "2026-12-31", "2026-10-01", "2027-01-10"),
    ("2026Y", "2026年度", "2026-01-01", "2026-12-31", "2026-10-01", "2027-01-10"),
  ])
  func `each knows its days`(
    _ text: String, title: String, first: String, last: String, opens: String, due: String
  ) throws {
    let period = try period(text)
    #expect(period.text == text && period.title == title)
    #expect([period.firstDay, period.lastDay, period.opensOn, period.dueOn].map(\.text) == [first, last, opens, due])
    #expect(Period(period.kind, containing: period.firstDay) == period)
    #expect(Period(period.kind, containing: period.lastDay) == period)
    #expect(period.next.previous == period && period.previous.next == period)
    #expect(period.previous.lastDay.adding(days: 1) == period.firstDay)
  }

  @Test(arguments: [
    "", "2026", "2026Q", "2026Q0", "2026Q5", "2026M", "2026M3", "2026M00", "2026M13", "2026H0", "2026H3", "2026Y1",
    "2026y", "2026Q11", "26Q1", "2026W01", "2026Q1 ", "0999Y", "２026Q1",
  ])
  func `what is none is refused`(_ text: String) { #expect(Period(text) == nil) }

  @Test func `they follow each other by their ends, the quarter last of those that end together`() throws {
    let told = try ["2026Y", "2026Q4", "2026M12", "2026H2", "2026M10", "2026Q3", "2026M09", "2026Q1", "2026M04"].map(
      period)
    #expect(
      told.sorted().map(\.text) == [
        "2026Q1", "2026M04", "2026M09", "2026Q3", "2026M10", "2026M12", "2026H2", "2026Y", "2026Q4",
      ])
    #expect(try period("2026M04").distance(to: period("2026Y")) == 2)
    #expect(
      try ["2026M04", "2026H1", "2026Y"].map { try period($0).closingQuarter.text } == ["2026Q2", "2026Q2", "2026Q4"])
  }

  @Test(arguments: [
    ("2026Q1", ["2026Q1", "2026M01", "2026M02", "2026M03"]),
    ("2026Q2", ["2026Q2", "2026M04", "2026M05", "2026M06", "2026H1"]),
    ("2026Q4", ["2026Q4", "2026M10", "2026M11", "2026M12", "2026H2", "2026Y"]),
  ])
  func `a quarter ends what ends in it`(_ quarter: String, closing: [String]) throws {
    #expect(try period(quarter).closing([.month, .quarter, .half, .year]).map(\.text) == closing)
  }

  @Test(arguments: [
    (PeriodKind.month, "2026-11-05", "2026M10", ["2026M10", "2026M11"]),
    (.month, "2026-11-06", "2026M11", ["2026M10", "2026M11"]),
    (.half, "2026-07-10", "2026H1", ["2026H1"]), (.half, "2026-07-11", "2026H2", ["2026H1"]),
    (.half, "2026-10-01", "2026H2", ["2026H1", "2026H2"]), (.year, "2026-03-01", "2026Y", ["2025Y"]),
    (.quarter, "2026-10-10", "2026Q3", ["2026Q3", "2026Q4"]),
  ])
  func `what is in question on a day`(_ kind: PeriodKind, _ day: String, asked: String, around: [String]) throws {
    let day = try #require(CivilDate(day))
    #expect(Period.reporting(kind, on: day).text == asked)
    #expect(Period.around(kind, day).map(\.text) == around)
  }

  @Test(arguments: [
    (Cadence.monthly, "走访次数", AskRhythm.monthly), (.semiannual, "调度会议次数", .semiannual),
    (.annual, "新增规上工业企业数", .quarterly), (.annual, "报送工作总结次数", .annual), (.quarterly, "报送次数", .quarterly),
    (.byDeadline, "产值", .quarterly), (.event, "审批时间", .quarterly),
  ])
  func `how often is asked follows from the plan's own sentence`(
    _ cadence: Cadence, _ indicator: String, rhythm: AskRhythm
  ) {
    #expect(AskRhythm.usual(cadence, indicator: indicator) == rhythm)
    #expect(AskRhythm(rhythm.kind) == rhythm)
  }

  @Test func `what begins anew each half-year stands between two askings as it stood at the last`() throws {
    let figures = [ProgressFacts.Figure(period: try period("2026H1"), value: 10)]
    let facts = ProgressFacts(
      comparison: .atLeast, value: 10, cadence: .semiannual, deadline: nil,
      planStart: try #require(CivilDate("2026-01-01")), firstReport: try period("2026Q1"), figures: figures,
      rhythm: .semiannual)
    func state(_ text: String) throws -> ProgressState { facts.status(at: try period(text)).state }
    #expect(try state("2026Q2") == .achieved)
    #expect(try state("2026Q3") == .achieved, "nobody is asked in the third quarter")
    #expect(try state("2026Q4") == .notReported)
  }

  @Test func `a month's figure counts at the end of its quarter`() throws {
    var facts = ProgressFacts(
      comparison: .atLeast, value: 120, deadline: Deadline(year: 2026),
      planStart: try #require(CivilDate("2026-01-01")),
      firstReport: try period("2026Q1"), rhythm: .monthly)
    facts.nature = .increase
    facts.figures = [.init(period: try period("2026M01"), value: 10), .init(period: try period("2026M03"), value: 30)]
    let status = facts.status(at: try period("2026Q1"))
    #expect(status.state == .onTrack && abs((status.gap ?? 99) - 0.3) < 0.2, "\(status)")
    // Reached with the month that ends with the deadline, on time.
    facts.figures.append(.init(period: try period("2026M12"), value: 120))
    #expect(facts.status(at: try period("2026Q4")).state == .achieved)
  }
}
