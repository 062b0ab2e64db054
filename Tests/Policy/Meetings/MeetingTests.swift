import Testing

@testable import Policy

@Suite struct MeetingTests {
  static let facts = MeetingFacts(
    kind: .quarterly, city: 1, period: Period("2026Q3")!,
    day: CivilDate(year: 2026, month: 10, day: 27)!,
    title: "2026年第三季度调度会", place: "市政府第一会议室", agenda: "一、通报进展。\n2.研究问题\n\n（三）部署工作")

  @Test func `an agenda is read without the numbers that somebody typed`() {
    #expect(Self.facts.items == ["通报进展。", "研究问题", "部署工作"])
    var plain = Self.facts
    plain.agenda = "2026年工作安排\n十大事项"
    #expect(plain.items == ["2026年工作安排", "十大事项"], "what only begins with a number keeps it")
    for kind in MeetingKind.allCases {
      #expect(
        !MeetingFacts.usualAgenda(kind).isEmpty && !kind.source.isEmpty && !kind.title.isEmpty)
    }
  }

  /// What was typed and which field is told.
  static let wrong: [(String, @Sendable (inout MeetingFacts) -> Void, MeetingFacts.Fault.Field?)] = [
    ("as it should be", { _ in }, nil), ("no title", { $0.title = "　" }, .title),
    ("a long title", { $0.title = String(repeating: "会", count: 101) }, .title),
    ("a long place", { $0.place = String(repeating: "室", count: 101) }, .place),
    ("no agenda", { $0.agenda = "\n" }, .agenda),
    ("a long agenda", { $0.agenda = String(repeating: "议", count: 4001) }, .agenda),
    ("a quarter that runs", { $0.day = $0.period.lastDay }, .period),
    ("the day after", { $0.day = $0.period.lastDay.adding(days: 1) }, nil),
  ]

  @Test(arguments: wrong.indices)
  func `what cannot be is named by its field`(index: Int) {
    let (what, change, field) = Self.wrong[index]
    var facts = Self.facts
    change(&facts)
    #expect(facts.fault?.field == field, "\(what)")
    #expect(facts.fault.map { !$0.message.isEmpty } ?? true)
  }

  private static func line(
    _ id: Int64, _ before: ProgressState?, _ now: ProgressState, problems: String = ""
  )
    -> PeriodStanding.Line
  {
    PeriodStanding.Line(
      id: id, indicator: "指标\(id)", body: "甲局", before: before, now: now, problems: problems)
  }

  @Test
  func
    `a pack tells what moved since the last meeting, what is late, what is open and what became of decisions`()
    throws
  {
    let day = try #require(CivilDate("2026-10-27"))
    let standing = PeriodStanding(
      city: "某市", period: Self.facts.period, day: day,
      targets: [
        Self.line(1, .onTrack, .behind), Self.line(2, .behind, .farBehind, problems: "订单不足"),
        Self.line(3, nil, .achieved),
      ])
    let open = MeetingPack.Matter(
      title: "供电不足", body: "乙局", due: day.adding(days: -3), state: "办理中", isOpen: true)
    let done = MeetingPack.Matter(title: "协调用地", body: "丙局", due: day, state: "已销号", isOpen: false)
    let pack = MeetingPack(
      facts: Self.facts, standing: standing, last: "第二季度调度会（2026-07-20）",
      since: day.adding(days: -90),
      projects: [.init(name: "铸件二期", county: "甲县", course: "黄 → 蓝", day: day, reason: "开工")],
      open: [open],
      decisions: [done, open])
    let paper = pack.paper
    let text = PaperText.text(paper.body)
    for words in [
      "时间：2026年10月27日，地点：市政府第一会议室。", "1.通报进展。", "（二）与第二季度调度会（2026-07-20）相比转差的目标。2项",
      "严重滞后1项，滞后1项，其中1项没有说明原因",
      "项目阶段变动1次", "未办结的事项1件，其中超过办理时限的1件", "第二季度调度会（2026-07-20）议定事项2件，已办结1件，未办结1件",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(paper.title == "2026年第三季度调度会材料" && paper.masthead == nil)
    #expect(
      paper.annexes.map(\.title) == [
        "目标进展状态统计表", "目标状态变化明细表", "滞后目标明细表", "项目阶段变动表", "未办结事项表", "上次会议议定事项落实情况表",
      ])
    for annex in paper.annexes {
      guard case .table(let table)? = annex.blocks.first else {
        Issue.record("\(annex.title) has no table")
        continue
      }
      #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.columns.count }, "\(annex.title)")
    }
  }

  @Test func `a first meeting with nothing before it says so`() {
    let standing = PeriodStanding(
      city: "某市", period: Self.facts.period, day: Self.facts.day, targets: [])
    let pack = MeetingPack(facts: Self.facts, standing: standing, since: Self.facts.period.firstDay)
    let text = PaperText.text(pack.paper.body)
    for words in ["没有滞后和严重滞后的目标", "以来没有阶段变动的项目", "没有未办结的事项", "此前没有在系统中登记的会议"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(pack.paper.annexes.isEmpty)
  }
}
