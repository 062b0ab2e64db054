import Testing

@testable import Policy

@Suite struct BulletinTests {
  static let period = Period("2026Q3")!
  static let day = CivilDate(year: 2026, month: 10, day: 20)!

  private static func line(_ id: Int64, _ body: String?, _ before: ProgressState?, _ now: ProgressState)
    -> PeriodStanding.Line
  {
    PeriodStanding.Line(
      id: id, indicator: "指标\(id)", wanted: "不低于25万辆，2026年", body: body, before: before, now: now, because: "依据\(id)",
      problems: id == 1 ? "订单不足" : "", nextSteps: id == 1 ? "加强对接" : "")
  }

  private static func body(
    _ name: String, asked: Int, reported: Int, late: Int = 0, returned: Int = 0, state: RoundState
  ) -> PeriodStanding.Body {
    PeriodStanding.Body(
      name: name, count: RoundCount(asked: asked, reported: reported, late: late, returned: returned), state: state)
  }

  private static func standing(_ lines: [PeriodStanding.Line], _ bodies: [PeriodStanding.Body]) -> PeriodStanding {
    PeriodStanding(city: "某市", period: period, day: day, targets: lines, bodies: bodies)
  }

  /// One body each: what was asked and came, how its targets stand, and what becomes of it.
  static let named: [(String, PeriodStanding.Body, [ProgressState], good: Bool, bad: Bool)] = [
    (
      "all on time and well", body("甲", asked: 3, reported: 3, state: .accepted), [.onTrack, .achieved, .notDue], true,
      false
    ),
    ("too few were asked", body("甲", asked: 2, reported: 2, state: .accepted), [.onTrack, .onTrack], false, false),
    ("one came late", body("甲", asked: 3, reported: 3, late: 1, state: .late), [.onTrack, .onTrack], false, false),
    ("nothing reached yet", body("甲", asked: 3, reported: 3, state: .accepted), [.notDue, .notDue], false, false),
    (
      "one is behind of ten", body("甲", asked: 3, reported: 3, state: .accepted),
      [.behind] + Array(repeating: .onTrack, count: 9), false, false
    ),
    (
      "two are behind of six", body("甲", asked: 3, reported: 3, state: .accepted),
      [.behind, .farBehind] + Array(repeating: .onTrack, count: 4), false, true
    ),
    (
      "two are behind of seven", body("甲", asked: 3, reported: 3, state: .accepted),
      [.behind, .farBehind] + Array(repeating: .onTrack, count: 5), false, false
    ),
    ("something is missing past its day", body("甲", asked: 3, reported: 2, state: .missing), [.onTrack], false, true),
    (
      "something is missing and there is time", body("甲", asked: 3, reported: 2, state: .underway), [.onTrack], false,
      false
    ),
    (
      "given back and not mended", body("甲", asked: 3, reported: 2, returned: 1, state: .returned), [.onTrack], false,
      true
    ),
  ]

  @Test(arguments: named.indices)
  func `bodies are named by the printed rule and by nothing else`(index: Int) {
    let (what, body, states, good, bad) = Self.named[index]
    let lines = states.enumerated().map { Self.line(Int64($0.offset + 1), "甲", nil, $0.element) }
    let standing = Self.standing(lines, [body])
    #expect(BulletinRule.standard.good(in: standing) == (good ? ["甲"] : []), "\(what)")
    #expect(BulletinRule.standard.bad(in: standing).map(\.name) == (bad ? ["甲"] : []), "\(what)")
  }

  @Test func `no more than so many are named, those that owe the most first`() {
    let bodies = (1...12).map { Self.body("单位\($0)", asked: 20, reported: 20 - $0, state: .missing) }
    let bad = BulletinRule.standard.bad(in: Self.standing([], bodies))
    #expect(bad.map(\.missing) == [12, 11, 10, 9, 8, 7, 6, 5])
    #expect(BulletinRule.standard.words.contains("每类最多列8家") && BulletinRule.standard.words.contains("30%以上"))
  }

  @Test(arguments: [
    (ProgressState.onTrack, ProgressState.behind, PeriodStanding.Move.worse), (.behind, .onTrack, .better),
    (.farBehind, .behind, .better), (.onTrack, .achieved, .better), (.onTrack, .onTrack, .none),
    (.onTrack, .notReported, .worse),
  ])
  func `a move goes the way of the states' order`(before: ProgressState, now: ProgressState, move: PeriodStanding.Move)
  {
    #expect(Self.line(1, nil, before, now).move == move)
  }

  @Test func `a draft counts, tells what moved, names with the rule, and has its tables as annexes`() {
    let lines = [
      Self.line(1, "甲局", .onTrack, .farBehind), Self.line(2, "甲局", .behind, .achieved),
      Self.line(3, "乙局", nil, .onTrack),
      Self.line(4, nil, .unclear, .unclear),
    ]
    let bodies = [
      Self.body("甲局", asked: 4, reported: 3, late: 1, state: .missing),
      Self.body("乙局", asked: 3, reported: 3, state: .accepted),
    ]
    let paper = BulletinDraft.paper(Self.standing(lines, bodies), signer: "某市人民政府办公室", masthead: "某市人民政府办公室文件")
    let text = PaperText.text(paper.body)
    for words in [
      "关于2026年第三季度政策规划目标进展情况的通报", "一、总体情况", "共4项目标，其中：已完成1项", "严重滞后1项", "二、与2026年第二季度相比的变化",
      "（一）好转的目标。1项：指标2（甲局）由滞后转为已完成。", "（二）转差的目标。1项：指标1（甲局）由正常转为严重滞后。", "应报单位2家，应报7项，已报6项，其中逾期报送1项，未报1项",
      "按时报齐的单位1家，占50%", "（一）完成较好的单位。乙局。", "甲局（缺报1项；2项目标中1项滞后）", "评定办法：",
    ] {
      #expect((paper.title + text).contains(words), "\(words)")
    }
    #expect(paper.annexes.map(\.title) == ["目标进展状态统计表", "目标状态变化明细表", "滞后目标明细表", "各单位报送情况表"])
    guard case .table(let late) = paper.annexes[2].blocks[0] else { return #expect(Bool(false)) }
    #expect(late.rows == [["1", "指标1", "不低于25万辆，2026年", "—", "甲局", "严重滞后", "订单不足", "加强对接"]])
    #expect(
      paper.annexes.flatMap(\.blocks).allSatisfy { block in
        guard case .table(let table) = block else { return false }
        return !table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.columns.count }
      })
    #expect(PaperText.read(text) == paper.body, "the draft is what a person would have typed")
  }

  @Test func `where nothing is, nothing is claimed`() {
    let paper = BulletinDraft.paper(Self.standing([], []), signer: "甲", masthead: "甲文件")
    let text = PaperText.text(paper.body)
    #expect(text.contains("本期没有需要通报的目标") && text.contains("本期没有要求单位报送") && paper.annexes.isEmpty)
  }
}
