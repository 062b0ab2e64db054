import Testing

@testable import Ingest

@Suite("Tables")
struct TableTargetTests {
  @Test func `an indicator table gives one target a row, its base year gives baselines`() throws {
    let table = """
      专栏1 “十四五”时期主要指标

      指标\t单位\t2020年\t2025年\t年均增速\t属性
      粮食总产量\t万吨\t3200\t≥3300\t—\t约束性
      粮食产业总产值\t亿元\t1800\t2500\t6.8%\t预期性
      """
    let text = PlanText(SourceText("青河省“十四五”粮食规划（2021—2025年）\n\n一、目标\n\n加快发展。\n\n\(table)\n"))
    let first = try #require(try outline(text).first)
    let found = extractTargets(outline: first, text: text)
    #expect(found.targets.map(line) == [">=3300万吨 2025", "=2500亿元 2025", "=6.8% 2025 annual"])
    #expect(
      found.baselines.map { "\($0.indicator)\($0.value)\($0.unit)\($0.year ?? 0)" } == [
        "粮食总产量3200.0万吨2020", "粮食产业总产值1800.0亿元2020",
      ])
  }

  @Test func `a target knows the present state of its indicator`() throws {
    let found = try commitments("截至2023年底，冷库总容量达到20万吨。到2026年，冷库总容量达到50万吨。").targets
    #expect(found.map(line) == [">=50万吨 2026"])
    #expect(found.first?.baseline?.value == 20)
    #expect(found.first?.baseline?.year == 2023)
  }

  @Test func `a table of counties gives each its own target`() throws {
    let table = "附件1\n\n任务表\n\n市州\t新建仓容（万吨）\t应急网点（个）\n云岭市\t30\t120\n合计\t50\t200\n"
    let text = PlanText(SourceText("青河省粮食方案\n\n一、目标\n\n加快发展。\n\n\(table)\n"))
    let first = try #require(try outline(text).first)
    let found = extractTargets(outline: first, text: text).targets
    #expect(found.map(line) == ["=30万吨 云岭市", "=120个 云岭市", "=50万吨", "=200个"])
  }

  @Test(arguments: [
    // The year of the paper's own title is its period, which no target inherits.
    ("云岭市2026年各县区冷库任务分解表", "云岭市2026年各县区冷库任务分解表", ["=12座 青山县", "=5座 白水县"]),
    ("云岭市冷链物流方案", "2026年各县区冷库任务分解表", ["=12座 2026 青山县", "=5座 2026 白水县"]),
  ]) func `a table's own title gives its figures their year, a paper's title gives none`(
    _ title: String, _ caption: String, _ lines: [String]
  ) throws {
    let table = "附件1\n\n\(caption)\n\n县区\t冷库（座）\n青山县\t12\n白水县\t5\n"
    let before = title == caption ? "" : "\(title)\n\n一、目标\n\n加快发展。\n\n"
    let text = PlanText(SourceText(before + table))
    let first = try #require(try outline(text).first)
    #expect(extractTargets(outline: first, text: text).targets.map(line) == lines)
  }
}
