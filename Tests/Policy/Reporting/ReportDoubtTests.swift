import Policy
import Testing

@Suite struct ReportDoubtTests {
  /// A figure, what was promised, and what is asked about it.
  struct Case: Sendable {
    var value: Double
    var unit: String
    var target: Double
    var codes: [String]
    var previous: Double?

    init(_ value: Double, _ unit: String, of target: Double, _ codes: String..., previous: Double? = nil) {
      (self.value, self.unit, self.target, self.codes, self.previous) = (value, unit, target, codes, previous)
    }
  }

  @Test(arguments: [
    Case(215_000, "万辆", of: 25, "far_beyond_target"), Case(250, "万辆", of: 25),
    Case(250.1, "万辆", of: 25, "far_beyond_target"), Case(21.5, "万辆", of: 25), Case(0, "万辆", of: 25),
    Case(3500, "%", of: 50, "over_100_percent"), Case(100.1, "％", of: 50, "over_100_percent"), Case(100, "%", of: 50),
    Case(120, "%", of: 150), Case(130, "个百分点", of: 15),
    Case(0.35, "%", of: 35, "fraction_for_percent"), Case(1, "%", of: 35, "fraction_for_percent"),
    Case(0.8, "%", of: 1.5), Case(1.01, "%", of: 35), Case(0, "%", of: 35), Case(0.35, "个百分点", of: 35),
    Case(2.5, "家", of: 3, "not_whole"), Case(2.5, "户", of: 3, "not_whole"), Case(2.5, "人", of: 3, "not_whole"),
    Case(2.5, "项", of: 3, "not_whole"), Case(2.5, "辆", of: 3, "not_whole"), Case(2.5, "台", of: 3, "not_whole"),
    Case(2.5, "万家", of: 3), Case(2.5, "亿元", of: 3), Case(2.5, "公里", of: 3), Case(2.5, "家", of: 2.5),
    Case(3, "家", of: 3),
    Case(18, "万辆", of: 25, "fall", previous: 20),
    Case(2.5, "家", of: 3, "fall", "not_whole", previous: 3),
  ]) func `a figure that looks like a slip is asked about`(given: Case) {
    let context = ReportContext(
      unit: given.unit, comparison: .atLeast, cadence: .byDeadline, previous: given.previous, target: given.target)
    #expect(context.doubts(of: given.value).map(\.code) == given.codes)
    let silent = ReportEntry(value: Quantity.text(given.value)).validated(for: context)
    let explained = ReportEntry(value: Quantity.text(given.value), explanation: "已核实").validated(for: context)
    #expect((try? explained.get().value) == given.value, "with a sentence it is taken")
    guard !given.codes.isEmpty else {
      #expect((try? silent.get().value) == given.value)
      return
    }
    guard case .failure(let faults) = silent else {
      Issue.record("taken without a sentence")
      return
    }
    #expect(faults.all.map(\.field) == [.explanation])
    #expect(faults[.explanation]?.contains("请说明原因") == true)
  }

  /// Figures before, the newest first; what is asked about the next one.
  struct Course: Sendable {
    var earlier: [Double]
    var value: Double
    var codes: [String]

    init(_ earlier: [Double], then value: Double, _ codes: String...) {
      (self.earlier, self.value, self.codes) = (earlier, value, codes)
    }
  }

  @Test(arguments: [
    Course([20, 18, 16, 14], then: 22), Course([20, 18, 16, 14], then: 31, "jump"), Course([20, 18, 16, 14], then: 30),
    Course([20, 18], then: 40), Course([20, 20, 20], then: 20, "unmoved"), Course([20, 20], then: 20),
    Course([20, 20, 19], then: 20), Course([25, 25, 25], then: 25), Course([20, 18, 18, 18, 16], then: 60, "jump"),
  ]) func `a figure is held beside those before it`(given: Course) {
    let context = ReportContext(
      unit: "万辆", comparison: .atLeast, cadence: .byDeadline, previous: given.earlier.first, target: 25,
      earlier: given.earlier)
    #expect(context.doubts(of: given.value).map(\.code) == given.codes)
  }

  @Test func `a whole is held beside the sum of its parts`() {
    let context = ReportContext(
      unit: "万辆", comparison: .atLeast, cadence: .byDeadline, target: 25, sumOfParts: 20)
    for value in [20, 20.05] { #expect(context.doubts(of: value).isEmpty) }
    for value in [18, 20.2] { #expect(context.doubts(of: value).map(\.code) == ["sum_of_parts"]) }
  }

  @Test func `what starts anew each year may jump`() {
    let context = ReportContext(
      unit: "亿元", comparison: .atLeast, cadence: .annual, target: 100, earlier: [40, 30, 20, 10])
    #expect(context.doubts(of: 95).isEmpty)
  }

  @Test func `of a time limit the share is asked about as a percentage`() {
    let limit = ReportQuestion(comparison: .atMost, cadence: .event, value: 3, unit: "日")
    let context = ReportContext(limit, previous: nil)
    #expect(context.doubts(of: 0.95).map(\.code) == ["fraction_for_percent"])
    #expect(context.doubts(of: 95).isEmpty)
  }

  @Test func `the words name the figure, the target and what may be meant`() {
    let cars = ReportContext(unit: "万辆", comparison: .atLeast, cadence: .byDeadline, target: 25)
    guard case .failure(let faults) = ReportEntry(value: "215000").validated(for: cars) else {
      Issue.record("taken")
      return
    }
    #expect(faults[.explanation] == "本期数值是目标值（25万辆）的8600倍，请确认单位没有看错；如确实如此，请说明原因")
    #expect(ReportDoubt.fraction(of: 0.35).words(0.35, unit: "%") == "0.35表示0.35%，如为35%请填35")
  }

  @Test func `a stage for a figure and a figure for a goal are refused by name`() {
    let cars = ReportContext(unit: "万辆", comparison: .atLeast, cadence: .byDeadline)
    let goal = ReportContext(unit: nil, comparison: .equal, cadence: .byDeadline)
    func faults(_ entry: ReportEntry, _ context: ReportContext) -> [ReportEntry.Fault] {
      if case .failure(let faults) = entry.validated(for: context) { faults.all } else { [] }
    }
    #expect(faults(ReportEntry(value: "1", stage: "done"), cars) == [ReportEntry.Fault(.stage, .stageOfFigure)])
    #expect(faults(ReportEntry(value: "1", stage: "done"), goal) == [ReportEntry.Fault(.value, .valueOfGoal)])
    let unknown = faults(ReportEntry(stage: "finished"), goal)
    #expect(unknown.first?.message.contains("没有阶段“finished”，可填：not_started（未启动）") == true)
  }
}
