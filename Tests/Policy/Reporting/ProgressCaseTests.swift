import Policy
import Testing

@Suite struct `How targets stand, reckoned by hand` {
  @Test func `every line of the table can be read, and they are many`() {
    #expect(ProgressCases.lines.filter { ProgressCase($0) == nil } == [])
    #expect(ProgressCases.lines.count >= 120)
    let states = Set(ProgressCases.lines.compactMap { ProgressCase($0)?.state })
    #expect(states == Set(ProgressState.allCases))
    let natures = Set(ProgressCases.lines.compactMap { ProgressCase($0)?.facts.nature })
    #expect(natures == Set(Nature.allCases))
  }

  @Test(arguments: ProgressCases.lines.compactMap { ProgressCase($0) })
  func `the rule says what the hand reckoned`(_ one: ProgressCase) {
    let status = one.facts.status(at: one.period, on: one.today)
    #expect(status.state == one.state)
    if let gap = one.gap { #expect(status.gap.map { ($0 * 10).rounded() / 10 } == gap) }
    #expect(!status.reason.isEmpty)
  }

  @Test(arguments: [
    ("level | >=25 b20 by2026 | 2025Q2:22 | 2025Q2 | on_track", "已完成路程40%，序时进度49.9%，差-9.9个百分点"),
    (
      "level | >=1000 by2026 | 2024Q4:400 2025Q4:700 | 2025Q4 | on_track",
      "以首次填报为基期（2024年第四季度，400），此后已完成路程50%，此后序时进度50%，差0个百分点"
    ),
    (
      "level | >=25 b20 by2026 m2024:22 | 2024Q4:21 | 2024Q4 | behind",
      "已完成路程20%，按规划的阶段目标应为40%，差-20个百分点"
    ),
    ("level | <=60 by2026 | 2024Q4:55 2025Q4:75 | 2025Q4 | behind", "为目标值的80%，须达到或保持，不按时间折算，差-20个百分点"),
    ("increase | >=100 by2026 | 2025Q2:40 | 2025Q2 | on_track", "累计完成目标的40%，序时进度49.9%，差-9.9个百分点"),
    ("yearly | >=60 annual | 2025Q2:20 | 2025Q2 | behind", "本期累计完成目标的33.3%，本期时间已过50%，差-16.7个百分点"),
    ("rate_of_change | >=10 by2026 | 2025Q3:7.6 | 2025Q3 | behind", "增速为目标的76%，不按时间折算，差-24个百分点"),
    ("time_limit | <=60 event | 2025Q2:95 | 2025Q2 | on_track", "符合时限的占95%，应为100%，差-5个百分点"),
    ("deliverable | by2026 | 2025Q3:not_started | 2025Q3 | behind", "阶段：未启动；序时进度58.3%，时间已过半"),
    ("level | >=25 nobody | | 2025Q2 | unclear", "没有填报单位，须先指定由谁填报；没有完成时限，须先明确何时完成才能判定"),
    (
      "level | >=25 by2023 entered2026-11-21 first2026Q4 | | 2026Q3 | owed",
      "完成时限2023年在录入本系统之前就已过去，尚不知道结果，请补报一次"
    ),
  ])
  func `the reason is told as the nature has it`(_ line: String, _ words: String) throws {
    let one = try #require(ProgressCase(line))
    #expect(one.facts.status(at: one.period).reason == words)
  }
}
