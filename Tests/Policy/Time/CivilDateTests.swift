import Policy
import Testing

@Suite struct CivilDateTests {
  @Test func `a day that the calendar lacks cannot be made`() {
    #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2024, month: 13, day: 1) == nil)
    #expect(CivilDate("2024-6-31") == nil)
    #expect(CivilDate("2024年") == nil)
  }

  @Test func `days are counted from 1970 and back`() {
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    #expect(CivilDate(year: 2026, month: 11, day: 21)?.dayNumber == 20_778)
    for number in stride(from: -400_000, through: 400_000, by: 997) {
      #expect(CivilDate(dayNumber: number).dayNumber == number)
    }
  }

  @Test func `the day changes at midnight in Shanghai`() {
    // 2025-12-31T16:00:00Z is New Year in Shanghai.
    #expect(CivilDate(unixTime: 1_767_196_799).text == "2025-12-31")
    #expect(CivilDate(unixTime: 1_767_196_800).text == "2026-01-01")
  }

  @Test func `a deadline is a year or a month and ends with its last day`() {
    #expect(Deadline("2026")?.lastDay.text == "2026-12-31")
    #expect(Deadline("2024-02")?.lastDay.text == "2024-02-29")
    #expect(Deadline("2024-2")?.text == "2024-02")
    #expect(Deadline("2024-13") == nil)
    #expect(Deadline("26") == nil)
    #expect(Deadline("2025-12")! < Deadline("2026")!)
  }

  @Test(arguments: [
    ("2026Q1", "2026-01-01", "2026-03-31", "2026-01-01", "2026-04-10"),
    ("2024Q2", "2024-04-01", "2024-06-30", "2024-04-01", "2024-07-10"),
    ("2025Q4", "2025-10-01", "2025-12-31", "2025-10-01", "2026-01-10"),
  ])
  func `a quarter knows its days`(_ name: String, first: String, last: String, opens: String, due: String) throws {
    let period = try #require(Period(name))
    #expect(period.firstDay.text == first)
    #expect(period.lastDay.text == last)
    #expect(period.opensOn.text == opens)
    #expect(period.dueOn.text == due)
    #expect(Period(containing: period.lastDay) == period)
    #expect(period.next.previous == period)
  }

  @Test func `quarters count across years`() throws {
    #expect(Period("2026Q5") == nil)
    #expect(Period("2025Q3")!.distance(to: Period("2026Q1")!) == 2)
    #expect(Period("2025Q4")!.title == "2025年第四季度")
  }
}
