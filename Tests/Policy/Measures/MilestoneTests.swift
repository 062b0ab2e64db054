import Policy
import Testing

@Suite struct MilestoneTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func `a milestone is counted back from the deadline, and moves with it`() throws {
    let milestone = Milestone("招标完成", .monthsBefore(3))
    #expect(milestone.day(deadline: Deadline("2026")) == (try day("2026-09-30")))
    #expect(milestone.day(deadline: Deadline("2026-06")) == (try day("2026-03-30")))
    #expect(milestone.day(deadline: nil) == nil)
    #expect(Milestone("收尾", .monthsBefore(0)).day(deadline: Deadline("2026")) == (try day("2026-12-31")))
  }

  @Test func `it is late from the day after its last, until it is done`() throws {
    let deadline = Deadline("2026")
    var milestone = Milestone("招标完成", .monthsBefore(3))
    #expect(!milestone.isLate(deadline: deadline, on: try day("2026-09-30")))
    #expect(milestone.isLate(deadline: deadline, on: try day("2026-10-01")))
    milestone.done = try day("2026-10-05")
    #expect(!milestone.isLate(deadline: deadline, on: try day("2027-01-01")))
  }

  static let typed: [(title: String, day: String, months: String, deadline: String?, fault: Milestone.Fault?)] = [
    ("开工", "", "3", "2026", nil), ("开工", "2026年6月30日", "", "2026", nil), ("开工", "2026-06-30", "", nil, nil),
    (" ", "", "3", "2026", .untitled), ("开工", "", "", "2026", .noDay), ("开工", "六月", "", "2026", .notADay),
    ("开工", "", "x", "2026", .notMonths), ("开工", "", "-1", "2026", .notMonths), ("开工", "", "241", "2026", .notMonths),
    ("开工", "", "3", nil, .noDeadline),
    ("开工", "2027-01-01", "", "2026", .afterDeadline(.lastDay(year: 2026, month: 12))),
    (String(repeating: "长", count: 101), "", "3", "2026", .tooLong(101)),
  ]

  @Test(arguments: typed)
  func `what cannot be of a milestone is refused by name`(
    title: String, day: String, months: String, deadline: String?, fault: Milestone.Fault?
  ) {
    let limit = deadline.flatMap { Deadline($0) }
    let found = Result { () throws(Milestone.Fault) -> Milestone in
      try Milestone.read(title: title, day: day, months: months, deadline: limit)
    }
    switch found {
    case .success: #expect(fault == nil)
    case .failure(let error): #expect(error == fault && !error.message.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("done", "完成", nil), ("", "完成", .noStage), ("soon", "完成", .noStage), ("done", " \n", .noWords),
      ("done", String(repeating: "长", count: 2001), .tooLong(.progress, 2001)),
    ] as [(String, String, MeasureEntry.Fault?)])
  func `a report has a stage and words`(stage: String, progress: String, fault: MeasureEntry.Fault?) {
    let found = Result { () throws(MeasureEntry.Fault) -> MeasureEntry in
      try MeasureEntry.read(stage: stage, progress: progress)
    }
    switch found {
    case .success(let entry): #expect(fault == nil && entry.progress == "完成")
    case .failure(let error): #expect(error == fault && !error.message.isEmpty)
    }
  }

  @Test func `every state has its place in the list of progress, stuck first and ended last`() {
    #expect(WorkState(.farBehind) == .stuck && WorkState(Stage.blocked) == .stuck)
    #expect(WorkState(Stage?.none) == .silent && WorkState(.notReported) == .silent)
    #expect(WorkState(ProgressState.withdrawn) == .ended && WorkState(ProjectColour.red) == .ended)
    #expect(WorkState.stuck.rawValue < WorkState.running.rawValue)
  }
}
