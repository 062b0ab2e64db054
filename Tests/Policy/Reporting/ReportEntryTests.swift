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

  @Test(arguments: ["很多", "25辆左右", "1e400", "0x10", "nan", "1.2.3", "--1", "二十"])
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
}
