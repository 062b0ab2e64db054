import Policy
import Testing

/// What a measure's row must have where the plan's clause demands a file.
@Suite struct MeasureProofTests {
  typealias Case = (stage: String, progress: String, explanation: String, demand: String?, fault: MeasureEntry.Fault?)
  static let clause = "完工后须提交验收报告"
  static let cases: [Case] = [
    ("underway", "开工", "", nil, nil), ("underway", "开工", "", clause, .unproven(clause)),
    ("underway", "开工", " \n", clause, .unproven(clause)), ("underway", "开工", "验收在12月", clause, nil),
    ("done", "完成", "", clause, .unproven(clause)), ("blocked", "缺地", "", clause, .unproven(clause)),
    // What has not begun has nothing to show.
    (Stage.notStarted.rawValue, "未开工", "", clause, nil),
    // Nothing has changed: the file is lacking all the same.
    ("same", "", "", clause, .unproven(clause)), ("same", "", "验收在12月", clause, nil),
    ("underway", "", "验收在12月", clause, .noWords),
    ("underway", "开工", String(repeating: "长", count: 2001), nil, .tooLong(.explanation, 2001)),
  ]

  @Test(arguments: cases.indices) func `a file, or a word why there is none`(_ index: Int) {
    let one = Self.cases[index]
    let answer = MeasureAnswer(stage: one.stage, progress: one.progress, explanation: one.explanation)
    do throws(MeasureEntry.Fault) {
      let entry = try answer.read(after: (.underway, "上期"), lacking: one.demand)
      #expect(one.fault == nil && entry.isUnchanged == (one.stage == "same"))
    } catch {
      #expect(error == one.fault && !error.message.isEmpty)
    }
  }
}
