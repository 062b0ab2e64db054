import Policy
import Testing

@Suite struct DayCountTests {
  private func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

  @Test(
    arguments: [
      // A Friday: natural days run on, working days begin on Monday.
      ("2026-11-27", 1, "2026-11-28", "2026-11-30"), ("2026-11-27", 5, "2026-12-02", "2026-12-04"),
      ("2026-11-28", 1, "2026-11-29", "2026-11-30"), ("2026-11-30", 0, "2026-11-30", "2026-11-30"),
    ])
  func `natural days are the default, working days leave out the weekend`(
    from: String, days: Int, natural: String, working: String
  ) {
    #expect(DayCount.natural.adding(days, to: day(from)) == day(natural))
    #expect(DayCount.working(WorkCalendar()).adding(days, to: day(from)) == day(working))
  }

  @Test func `what an official calendar moves is worked or not as it says`() throws {
    let text = "\u{FEFF}日期,安排\n2026-10-01,休\n2026-10-02 休\n\n# 调休\n2026-10-10，班\n"
    let calendar = try WorkCalendar.read(text)
    #expect(calendar.moved.count == 3)
    #expect(!calendar.isWorking(day("2026-10-01")) && calendar.isWorking(day("2026-10-10")))
    #expect(!calendar.isWorking(day("2026-10-11")) && calendar.isWorking(day("2026-10-12")))
    #expect(DayCount.working(calendar).adding(1, to: day("2026-09-30")) == day("2026-10-05"))
    #expect(DayCount.working(calendar).adding(1, to: day("2026-10-09")) == day("2026-10-10"))
    #expect(DayCount.working(calendar).title == "工作日" && DayCount.natural.title == "自然日")
  }

  @Test func `what cannot be read is named by its line, all at once`() {
    do throws(WorkCalendar.Faults) {
      _ = try WorkCalendar.read("2026-10-01,休\n2026-13-01,休\n2026-10-02,也许\n2026-10-01,班")
      Issue.record("taken")
    } catch {
      #expect(error.all.map(\.line) == [2, 3, 4] && error.all.allSatisfy { !$0.message.isEmpty })
    }
  }
}
