import Foundation
import Testing

@testable import Policy

@Suite struct EvaluationTests {
  @Test(arguments: [
    (
      "加强动态调度和跟踪督办，定期开展工作实施情况综合评估，确保完成任务。", EvaluationKind.evaluation, EvaluationDuty.Rhythm.yearly,
      true
    ),
    ("聘请专业的咨询公司，每半年为市委市政府提供咨询报告。", .consulting, .halfYearly, false),
    ("每年对方案实施成效进行评估。", .evaluation, .yearly, false),
    ("每季度开展一次规划落实情况评估；", .evaluation, .quarterly, false),
  ])
  func `a plan's own words say which papers it wants and how often`(
    text: String, kind: EvaluationKind, rhythm: EvaluationDuty.Rhythm, isAssumed: Bool
  ) throws {
    let duty = try #require(EvaluationDuty.all(in: text).first)
    #expect((duty.kind, duty.rhythm, duty.isAssumed) == (kind, rhythm, isAssumed))
    #expect(text.contains(duty.quote))
  }

  @Test(arguments: ["对兼并重组产生的资产评估费用给予补助。", "（三）前置评估。", "开展环评能评。", "每半年召开一次调度会议。", "定期对项目进行评估"])
  func `what is no paper on the plan's own course is none`(text: String) {
    #expect(EvaluationDuty.all(in: text).isEmpty)
  }

  @Test func `papers fall due at the ends of their stretches, from the plan's coming to its end`()
    throws
  {
    let duty = EvaluationDuty(kind: .consulting, rhythm: .halfYearly, quote: "")
    let first = try #require(Period("2023Q2"))
    let last = try #require(Period("2024Q4"))
    func texts(_ day: String, to last: Period?) throws -> [String] {
      duty.periods(from: first, to: last, on: try #require(CivilDate(day))).map(\.text)
    }
    #expect(try texts("2023-07-01", to: last) == ["2023Q2"])
    #expect(try texts("2026-07-01", to: last) == ["2023Q2", "2023Q4", "2024Q2", "2024Q4"])
    #expect(try texts("2023-01-01", to: last) == [])
    #expect(try texts("2023-12-31", to: nil) == ["2023Q2", "2023Q4"])
    #expect(duty.dueOn(first).text == "2023-07-31" && duty.title(of: first) == "2023年上半年")
  }
}
