import Policy
import Testing

@Suite struct RevisionTests {
  private let old = plan(
    title: "方案（征求意见稿）", status: .draft, from: 2023, to: 2025,
    measures: [measure(lead: ["市经信局"], ["市科技局"], at: 9000), measure(["市商务局"], section: "三、", at: 9100)],
    [
      target("专用汽车年产量力争超过25万辆", "专用汽车年产量", .atLeast, 25, "万辆", by: "2025"),
      target("专精特新企业新增30家以上", "新增专精特新企业数", .atLeast, 30, "家", by: "2025"),
      target("确定15家专汽企业", "确定的专汽企业数", .equal, 15, "家", agencies: ["市经信局"]),
      target("培育2家百亿级企业", "培育百亿级企业数", .equal, 2, "家", by: "2025"),
    ])

  @Test func `a reading of the same text changes nothing`() {
    let revision = Revision(from: old, to: old)
    #expect(revision.isEmpty)
    #expect(revision.targets.unchanged.map(\.old) == [0, 1, 2, 3])
    #expect(revision.targets.pairs.allSatisfy { $0.confidence == 1 && $0.basis == .quote })
  }

  @Test func `what was added, dropped and moved is listed and the rest keeps its place`() {
    let new = plan(
      title: "方案", from: 2024, to: 2026, measures: old.measures,
      [
        target("随州专用汽车产量超25万辆", "随州专用汽车产量", .atLeast, 25, "万辆", by: "2026"),
        target("新增专精特新企业50家", "新增专精特新企业数", .equal, 50, "家", by: "2026"),
        target("设立20亿元基金", "基金规模", .equal, 20, "亿元"),
        target("确定15家专汽企业", "确定的专汽企业数", .equal, 15, "家", agencies: ["市工信局"]),
      ])
    let revision = Revision(from: old, to: new)
    #expect(revision.targets.pairs.map { [$0.old, $0.new] } == [[0, 0], [1, 1], [2, 3]])
    #expect(revision.targets.added == [2])
    #expect(revision.targets.dropped == [3])
    #expect(revision.targets.pairs[0].changes == [.wording, .deadline])
    #expect(revision.targets.pairs[1].changes.contains(.value))
    #expect(revision.targets.pairs[2].changes == [.agencies])
    #expect(revision.targets.old(of: 3) == 2)
    let lines = revision.lines(from: old, to: new)
    #expect(lines[0] == "调整：随州专用汽车产量，完成时限由2025年改为2026年")
    #expect(lines.contains("新增：设立20亿元基金"))
    #expect(lines.contains("删去：培育2家百亿级企业"))
    #expect(lines.contains("调整：确定的专汽企业数，责任单位由市经信局改为市工信局"))
  }

  @Test func `a moved threshold is another target`() {
    let a = plan([target("百亿级企业3家", "培育百亿级企业数", .equal, 3, "家")])
    let b = plan([target("50亿级企业3家", "培育50亿级企业数", .equal, 3, "家")])
    let revision = Revision(from: a, to: b)
    #expect(revision.targets.pairs.isEmpty)
    #expect(revision.targets.added == [0] && revision.targets.dropped == [0])
  }

  @Test func `equal quotes of several areas and rows pair in order`() {
    let areas = ["咸安区", "嘉鱼县", "赤壁市"]
    let rows = areas.map { target("每年储备项目20个", "每年储备项目数", .equal, 20, "个", area: $0, section: "专栏1") }
    let revision = Revision(from: plan(rows), to: plan(Array(rows.reversed())))
    #expect(revision.targets.pairs.map { [$0.old, $0.new] } == [[2, 0], [1, 1], [0, 2]])
    #expect(revision.targets.pairs.allSatisfy { $0.changes.isEmpty })
  }

  @Test func `measures, goals, sections and incentives pair too`() {
    var a = old
    a.sections = [heading("一、", "总体要求", "一、"), heading("二、", "重点任务", "二、"), heading("三、", "保障措施", "三、")]
    a.qualitative = [Goal(quote: "市场占有率稳居全国第一", indicator: "市场占有率", section: "一、", span: Span(1, 2))]
    a.incentives = [Incentive(quote: "对上市企业给予100万元奖励", amount: 100, unit: "万元", span: Span(1, 2))]
    var b = a
    b.sections[2].path = "四、"
    b.sections[2].number = "四、"
    b.sections.insert(heading("三、", "进度安排", "三、"), at: 2)
    b.measures[0].responsible = ["市科技局", "市发改委"]
    b.incentives = [Incentive(quote: "对上市企业给予200万元奖励", amount: 200, unit: "万元", span: Span(1, 2))]
    let revision = Revision(from: a, to: b)
    #expect(revision.sections.added == [2])
    #expect(revision.sections.pairs.last?.changes == [.section])
    #expect(revision.measures.pairs[0].changes == [.agencies])
    #expect(revision.goals.unchanged.count == 1)
    #expect(revision.incentives.pairs.map(\.changes) == [[.wording, .value]])
  }

  @Test func `a draft and its issued plan of the field`() throws {
    let draft = try #require(try annotated("001").first)
    let issued = try #require(try annotated("000").first)
    let revision = Revision(from: draft, to: issued)
    let moved = revision.lines(from: draft, to: issued).filter { $0.hasPrefix("调整") }
    #expect(moved.contains("调整：随州专用汽车产量，完成时限由2025年改为2026年"))
    #expect(moved.contains("调整：随州专汽全产业链产值，完成时限由2025年改为2026年"))
    #expect(revision.targets.pairs.count + revision.targets.dropped.count == draft.targets.count)
    #expect(revision.targets.pairs.count + revision.targets.added.count == issued.targets.count)
  }

  @Test func `thousands of targets pair without a pass over all pairs`() {
    func many(_ shift: Int) -> Document {
      plan(
        (0..<5_000).map { number in
          target(
            "建成\(number + shift)个", "建成第\(number % 501)批示范点数", .equal, Double(number + shift), "个",
            section: "\(number % 30)、", at: number * 100 + 1)
        })
    }
    let revision = Revision(from: many(0), to: many(3))
    #expect(revision.targets.pairs.count + revision.targets.added.count == 5_000)
  }
}
