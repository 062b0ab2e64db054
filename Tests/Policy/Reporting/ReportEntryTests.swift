import Policy
import Testing

@Suite struct ReportEntryTests {
  private let cars = ReportContext(unit: "万辆", comparison: .atLeast, cadence: .byDeadline, previous: 20)

  private func faults(_ entry: ReportEntry, _ context: ReportContext) -> ReportEntry.Faults? {
    if case .failure(let faults) = entry.validated(for: context) { faults } else { nil }
  }

  @Test(arguments: [
    ("25", 25), (" 25.5 ", 25.5), ("２５", 25), ("1,234", 1234), ("1，234", 1234), ("25万辆", 25), ("25 万辆", 25), ("0", 0),
  ])
  func `numbers are read as people type them`(_ typed: String, _ expected: Double) throws {
    let context = ReportContext(unit: "万辆", comparison: .atLeast, cadence: .byDeadline)
    #expect(try ReportEntry(value: typed).validated(for: context).get().value == expected)
  }

  @Test(arguments: ["很多", "25辆左右", "1e400", "0x10", "nan", "1.2.3", "--1", "二十多"])
  func `a word where a number belongs is named with what was typed`(_ typed: String) {
    let message = faults(ReportEntry(value: typed), cars)?[.value]
    #expect(message == "“\(typed)”不是数字，请填写阿拉伯数字，例如 12.5，单位为万辆")
  }

  @Test func `a negative count is refused but a negative growth rate is not`() throws {
    #expect(faults(ReportEntry(value: "-1"), cars)?[.value] == "数值不能为负数，请填写0或更大的数字")
    let growth = ReportContext(unit: "%", comparison: .atLeast, cadence: .annual)
    #expect(try ReportEntry(value: "-3.5").validated(for: growth).get().value == -3.5)
  }

  @Test func `a fall needs an explanation`() throws {
    #expect(faults(ReportEntry(value: "19"), cars)?[.explanation] == "本期数值比上期（20万辆）下降，请说明原因")
    #expect(try ReportEntry(value: "19", explanation: " 停产检修 ").validated(for: cars).get().explanation == "停产检修")
    #expect(try ReportEntry(value: "20").validated(for: cars).get().value == 20)
  }

  @Test func `every fault is told at once`() {
    let entry = ReportEntry(value: "x", narrative: String(repeating: "字", count: 2001))
    #expect(faults(entry, cars)?.all.map(\.field) == [.value, .narrative])
  }

  @Test func `a goal without a number needs its stage`() throws {
    let goal = ReportContext(unit: nil, comparison: .equal, cadence: .byDeadline)
    #expect(faults(ReportEntry(), goal)?[.stage] == "请选择当前所处的阶段")
    #expect(try ReportEntry(stage: "blocked").validated(for: goal).get().stage == .blocked)
    #expect(ReportEntry(value: " ").isEmpty)
  }

  // MARK: The figure to start from

  @Test func `the figure to start from is read as a figure is, whether or not there is one of the quarter`() throws {
    let first = ReportContext(unit: "万辆", comparison: .atLeast, cadence: .byDeadline, asksBaseline: true)
    #expect(try ReportEntry(value: "21", baseline: "２０万辆").validated(for: first).get().baseline == 20)
    #expect(try ReportEntry(value: "210000", unit: "辆", baseline: "200,000").validated(for: first).get().baseline == 20)
    #expect(try ReportEntry(missing: "no_data", baseline: "20").validated(for: first).get().baseline == 20)
    #expect(try ReportEntry(value: "21").validated(for: first).get().baseline == nil)
  }

  @Test(arguments: [
    ("很多", "“很多”不是数字，请填写阿拉伯数字，例如 12.5，单位为万辆"), ("-1", "数值不能为负数，请填写0或更大的数字"),
    ("1,5", "“1,5”里的分隔符有歧义"), ("9000000000000000", "数值过大"),
  ]) func `a figure to start from that is none is named`(typed: String, says: String) {
    let first = ReportContext(unit: "万辆", comparison: .atLeast, cadence: .byDeadline, asksBaseline: true)
    #expect(faults(ReportEntry(value: "21", baseline: typed), first)?[.baseline]?.contains(says) == true)
  }

  @Test func `a figure to start from is asked once, of what the plan gives none for`() {
    #expect(faults(ReportEntry(value: "21", baseline: "20"), cars)?[.baseline]?.contains("这一项不填") == true)
    func asks(_ nature: Nature, _ cadence: Cadence = .byDeadline, baseline: Double? = nil, previous: Double? = nil)
      -> Bool
    {
      let question = ReportQuestion(
        nature: nature, comparison: .atLeast, cadence: cadence, value: 25, unit: "万辆", baseline: baseline)
      return ReportContext(question, previous: previous).asksBaseline
    }
    #expect(asks(.level) && asks(.share))
    #expect(!asks(.level, baseline: 20) && !asks(.level, previous: 20) && !asks(.level, .annual))
    #expect(!asks(.increase) && !asks(.yearly) && !asks(.timeLimit) && !asks(.rateOfChange))
  }

  // MARK: Units

  @Test(arguments: [
    ("215000", "辆", 21.5), ("0.00215", "亿辆", 21.5), ("21.5", "", 21.5), ("21.5", "万辆", 21.5), ("110000", "辆", 11),
    ("11000", "辆", 1.1),
  ]) func `a figure may be given in a larger or smaller unit`(typed: String, unit: String, value: Double) throws {
    let context = ReportContext(unit: "万辆", comparison: .atLeast, cadence: .byDeadline)
    #expect(try ReportEntry(value: typed, unit: unit).validated(for: context).get().value == value)
  }

  @Test(arguments: [
    ("万辆", 25, ["万辆", "辆", "亿辆"]), ("亿元", 1000, ["亿元", "元", "万元"]), ("元", 120_000, ["元", "万元", "亿元"]),
    ("家", 300, ["家"]), ("%", 50, ["%"]), ("天", 90_000, ["天"]), ("千瓦", 3, ["千瓦", "瓦", "万瓦", "亿瓦"]),
  ]) func `the choice of units has the one that is asked first`(unit: String, target: Double, choices: [String]) {
    let context = ReportContext(unit: unit, comparison: .atLeast, cadence: .byDeadline, target: target)
    #expect(context.unitChoices == choices)
  }

  @Test func `another unit than these is refused by name`() {
    let found = faults(ReportEntry(value: "3", unit: "亿元"), cars)
    #expect(found?[.unit] == "没有单位“亿元”，可填：万辆、辆、亿辆")
  }

  // MARK: No figure

  @Test(arguments: MissingReason.allCases)
  func `a reason stands in the place of a figure, by its code or its word`(reason: MissingReason) throws {
    for typed in [reason.rawValue, reason.title] {
      let figure = try ReportEntry(missing: typed, narrative: "待统计").validated(for: cars).get()
      #expect(figure.missing == reason && figure.value == nil && figure.narrative == "待统计")
    }
    let goal = ReportContext(unit: nil, comparison: .equal, cadence: .byDeadline)
    #expect(try ReportEntry(missing: reason.title).validated(for: goal).get().stage == nil)
  }

  @Test func `a reason beside a figure, and a reason that nobody knows, are refused`() {
    #expect(faults(ReportEntry(value: "21", missing: "no_data"), cars)?[.missing]?.contains("不要再选") == true)
    #expect(faults(ReportEntry(missing: "忘了"), cars)?[.missing] == "没有“忘了”这个原因，可填：未开展、暂无数据、不适用、统计未出")
  }

  // MARK: Percentages

  @Test(arguments: [("", 35.0), ("35", 35), ("35.04", 35.04)])
  func `numerator and denominator give the percentage, or agree with it`(typed: String, value: Double) throws {
    let share = ReportContext(unit: "%", comparison: .atLeast, cadence: .byDeadline, target: 40)
    let figure = try ReportEntry(value: typed, numerator: "7", denominator: "20").validated(for: share).get()
    #expect(figure.value == value && figure.numerator == 7 && figure.denominator == 20)
  }

  @Test func `parts that do not give a percentage are refused where they stand`() {
    let share = ReportContext(unit: "%", comparison: .atLeast, cadence: .byDeadline, target: 40)
    #expect(
      faults(ReportEntry(value: "40", numerator: "7", denominator: "20"), share)?[.value]
        == "分子除以分母是35%，与所填的40%不一致，请核对")
    #expect(faults(ReportEntry(numerator: "7"), share)?[.denominator] != nil)
    #expect(faults(ReportEntry(numerator: "7", denominator: "0"), share)?[.denominator] == "分母不能为0")
    #expect(faults(ReportEntry(numerator: "七成", denominator: "20"), share)?[.numerator]?.contains("不是数字") == true)
    #expect(faults(ReportEntry(value: "21", numerator: "7", denominator: "20"), cars)?[.numerator] != nil)
  }

  @Test func `the four parts of a story are kept apart and told in one line`() throws {
    let entry = ReportEntry(value: "21", narrative: " 投产 ", problems: "缺地", nextSteps: "挂牌", coordination: "请协调用地")
    let figure = try entry.validated(for: cars).get()
    #expect(figure.story == "投产；存在问题：缺地；下一步安排：挂牌；需协调事项：请协调用地")
  }
}
