import Policy
import Testing

@Suite struct MeasureLagTests {
  private static let deadline = Deadline("2026-12")

  private func lag(_ milestones: [Milestone], isDone: Bool = false, on day: String) throws -> MeasureLag? {
    MeasureLag.of(
      milestones, deadline: Self.deadline, isDone: isDone, on: try #require(CivilDate(day)))
  }

  @Test func `a measure lags from the day after a step or its deadline was missed, by what has waited longest`() throws
  {
    let start = Milestone("开工", .monthsBefore(3))
    let permit = Milestone("可研批复", .day(try #require(CivilDate("2026-06-30"))))
    #expect(try lag([start, permit], on: "2026-06-30") == nil)
    let first = try #require(try lag([start, permit], on: "2026-07-12"))
    #expect(first.cause == .milestone("可研批复") && first.days == 12)
    #expect(first.words == "时间节点“可研批复”应在2026-06-30前完成，已超过12天")
    var done = permit
    done.done = CivilDate("2026-07-20")
    #expect(try lag([start, done], on: "2026-09-30") == nil, "three months before the last of December")
    #expect(try lag([start, done], on: "2026-10-01")?.cause == .milestone("开工"))
    #expect(try lag([], on: "2026-12-31") == nil)
    #expect(try lag([], on: "2027-01-01")?.cause == .deadline)
    #expect(try lag([start, permit], isDone: true, on: "2027-01-01") == nil)
    #expect(MeasureLag.of([], deadline: nil, isDone: false, on: try #require(CivilDate("2027-01-01"))) == nil)
  }
}
