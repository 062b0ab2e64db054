import Policy
import Testing

@Suite struct ReportingWindowTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
  private func period(_ text: String) throws -> Period { try #require(Period(text)) }

  /// Day, then how 2026Q3 stands without a closing, and with one thirty days after the due date.
  @Test(arguments: [
    ("2026-06-30", "not_open", "not_open"), ("2026-07-01", "open", "open"), ("2026-10-10", "open", "open"),
    ("2026-10-11", "late", "late"), ("2026-11-09", "late", "late"), ("2026-11-10", "late", "closed"),
    ("2030-01-01", "late", "closed"),
  ])
  func
    `a quarter opens with its first day, is on time until ten days after its end, and closes only where a rule says so`(
      _ text: String, _ never: String, _ closing: String
    ) throws
  {
    let (day, quarter) = (try day(text), try period("2026Q3"))
    #expect(ReportingWindow(usual: quarter).state(on: day).rawValue == never)
    #expect(ReportingWindow(usual: quarter, closesAfter: 30).state(on: day).rawValue == closing)
  }

  @Test func `a move lies over the rule, and one body's over the city's`() throws {
    let usual = ReportingWindow(usual: try period("2026Q3"), closesAfter: 10)
    let city = usual.moved(by: WindowMove(dueOn: try day("2026-10-15")))
    #expect(city.opensOn == usual.opensOn && city.dueOn.text == "2026-10-15" && city.closesOn?.text == "2026-10-20")
    let body = city.moved(by: WindowMove(dueOn: try day("2026-10-31")))
    // Whoever gives more time means that what comes in it is taken.
    #expect(try body.closesOn?.text == "2026-10-31" && body.state(on: day("2026-10-31")) == .open)
    #expect(try body.state(on: day("2026-11-01")) == .closed)
    #expect(WindowMove().isEmpty && usual.moved(by: WindowMove()) == usual)
    #expect(try usual.daysLeft(on: day("2026-10-08")) == 2 && usual.daysLeft(on: day("2026-10-13")) == -3)
  }

  @Test func `days that cannot follow each other are told`() throws {
    let usual = ReportingWindow(usual: try period("2026Q3"))
    #expect(usual.fault == nil)
    #expect(try usual.moved(by: WindowMove(dueOn: day("2026-06-01"))).fault == .dueBeforeOpening)
    #expect(try usual.moved(by: WindowMove(closesOn: day("2026-10-09"))).fault == .closesBeforeDue)
    #expect(usual.moved(by: WindowMove(closesOn: usual.dueOn)).fault == nil)
  }

  @Test func `a target is asked in the periods of its rhythm and in no others`() throws {
    let periods = try ["2026M05", "2026Q2", "2026H1", "2026Y"].map(period)
    #expect(
      AskRhythm.allCases.map { rhythm in periods.filter(rhythm.asks).map(\.text) }
        == [["2026M05"], ["2026Q2"], ["2026H1"], ["2026Y"]])
    let came = try period("2026Q3")
    #expect(AskRhythm.allCases.map { $0.firstAsked(from: came).text } == ["2026M07", "2026Q3", "2026H2", "2026Y"])
    #expect(AskRhythm.allCases.map { $0.lastAsked(by: came).text } == ["2026Q3", "2026Q3", "2026Q2", "2025Q4"])
  }

  @Test func `who is asked once a year is neither missing nor stale in between`() throws {
    let quarters = try ["2026Q1", "2026Q3", "2026Q4", "2027Q3", "2027Q4", "2028Q1"].map(period)
    func states(_ rhythm: AskRhythm, told: Period?) throws -> [ProgressState] {
      let facts = ProgressFacts(
        comparison: .atLeast, value: 100, deadline: Deadline(year: 2030), planStart: try day("2026-01-01"),
        firstReport: quarters[0], figures: told.map { [.init(period: $0, value: 30)] } ?? [], rhythm: rhythm)
      return quarters.map { facts.status(at: $0).state }
    }
    #expect(try states(.annual, told: nil).prefix(3) == [.notDue, .notDue, .notReported])
    #expect(try states(.quarterly, told: nil).prefix(3) == [.notReported, .notReported, .notReported])
    let annual = try states(.annual, told: quarters[2])
    #expect(annual[3] != .stale && annual[4] != .stale && annual[5] == .stale)
    #expect(try states(.quarterly, told: quarters[2])[3] == .stale)
  }

  /// Asked, reported, late, accepted, returned, signing; the day; how the body stands.
  @Test(arguments: [
    ([0, 0, 0, 0, 0, 0], "2026-10-01", RoundState.nothingAsked), ([3, 0, 0, 0, 0, 0], "2026-06-30", .notOpen),
    ([3, 1, 0, 0, 0, 0], "2026-10-10", .underway), ([3, 1, 0, 0, 0, 0], "2026-10-11", .missing),
    ([3, 2, 0, 0, 1, 0], "2026-10-11", .returned), ([3, 3, 0, 2, 1, 0], "2026-10-01", .returned),
    ([3, 1, 0, 0, 0, 2], "2026-10-11", .signing), ([3, 1, 0, 0, 0, 1], "2026-10-11", .missing),
    ([3, 3, 0, 2, 0, 0], "2026-10-11", .onTime), ([3, 3, 1, 2, 0, 0], "2026-10-11", .late),
    ([3, 3, 0, 3, 0, 0], "2026-10-11", .accepted), ([3, 3, 1, 3, 0, 0], "2026-12-01", .late),
  ])
  func `what somebody has to do comes before what is done`(_ counts: [Int], _ text: String, _ state: RoundState) throws
  {
    let count = RoundCount(
      asked: counts[0], reported: counts[1], late: counts[2], accepted: counts[3], returned: counts[4],
      signing: counts[5])
    #expect(try count.state(ReportingWindow(usual: period("2026Q3")), on: day(text)) == state)
  }

  /// Asked, reported, returned; the day; which reminder fits, and a word of it.
  @Test(arguments: [
    ([3, 1, 0], "2026-10-03", ReminderKind?.some(.before), "还有7天"), ([3, 1, 0], "2026-10-10", .due, "今天到期"),
    ([3, 1, 0], "2026-10-13", .after, "已逾期3天"), ([3, 1, 0], "2026-11-15", nil, ""),
    ([3, 3, 0], "2026-10-13", nil, ""), ([3, 2, 1], "2026-10-13", .returned, "1项被退回"),
    ([3, 0, 1], "2026-10-13", .after, "尚有3项未报"), ([3, 0, 0], "2026-06-01", nil, ""),
  ])
  func `only who owes something is reminded, of what is due on that day`(
    _ counts: [Int], _ text: String, _ kind: ReminderKind?, _ words: String
  ) throws {
    let count = RoundCount(asked: counts[0], reported: counts[1], returned: counts[2])
    let window = ReportingWindow(usual: try period("2026Q3"), closesAfter: 30)
    #expect(try ReminderKind.fitting(count, window, on: day(text)) == kind)
    guard let kind else { return }
    let reminder = Reminder(
      kind: kind, agency: "市经信局", period: try period("2026Q3"), count: count, window: window)
    let said = reminder.words(on: try day(text))
    #expect(said.hasPrefix("【链策】市经信局：2026年第三季度") && said.contains(words) && !said.contains("\n"))
  }

  @Test func `every state and day has its words`() {
    let words =
      RoundState.allCases.map { $0.title + $0.meaning } + ReportingWindow.State.allCases.map(\.title)
      + ReminderKind.allCases.map(\.title) + AskRhythm.allCases.map(\.title)
    #expect(Set(words).count == words.count && words.allSatisfy { $0.utf8.contains { $0 > 127 } })
  }
}
