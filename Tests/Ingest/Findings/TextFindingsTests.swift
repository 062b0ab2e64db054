import Policy
import Testing

@testable import Ingest

@Suite struct TextFindingsTests {
  private func plan(_ text: String) -> PlanText { PlanText(SourceText(text)) }
  private func lists(_ text: String) -> [String] {
    let plan = plan(text)
    return countedLists(in: plan, 0..<plan.scalars.count, document: 0).map(\.note)
  }
  private func sums(_ text: String) -> [Finding] {
    let plan = plan(text)
    return sentenceSums(in: plan, 0..<plan.scalars.count, document: 0)
  }

  @Test func `a count that its list does not keep`() {
    #expect(
      lists("发展5大主导产业（食品饮料、新型建材、电子信息、新材料），做大规模。") == ["写明“5大主导产业”，所列只有4项，数目不符，请核实"])
    #expect(
      lists("重点建设四条产业链，即汽车产业链、纺织产业链、化工产业链、医药产业链、装备产业链。") == ["写明“四条产业链”，所列有5项，数目不符，请核实"])
  }

  @Test(arguments: [
    "重点建设13条产业链，即汽车链、纺织链、化工链、电子链、医药链、航空链、轨道链、智能链、新能源链、资源链、互联网链、数据链、人工智能链。", "全市7个县（市、区）和开发区。",
    "培育5家企业（甲公司、乙公司、丙公司等）。", "支持5大产业（食品饮料、新型建材、电子信息和新材料、生物医药）。", "安排3项任务（2023年、2024年）。", "5G基站（一期）",
    "建设十三个平台（甲平台、乙平台、丙平台）。",
    "争创3C、4C、5C级营地（一类营地、二类营地、三类营地、四类营地）。",
  ])
  func `lists that keep their count or only explain are no finding`(text: String) {
    #expect(lists(text).isEmpty)
  }

  @Test func `parts after 其中 against the total before it`() throws {
    let over = sums("全市新建充电站300座，其中甲县120座、乙县200座。")
    #expect(over.map(\.holds) == [false])
    let first = try #require(over.first)
    #expect(first.quotes == ["300座", "120座", "200座"])
    #expect(first.note.contains("120+200=320座，大于总数300座"))
    #expect(sums("全市新建充电站300座，其中甲县120座、乙县180座。").map(\.holds) == [true])
    #expect(sums("全市新建充电站300座，其中甲县120座、乙县100座。").isEmpty, "parts may leave some out")
    #expect(sums("实施技改项目60个，其中亿元以上40个、5000万元以上50个。").isEmpty, "thresholds overlap")
    #expect(sums("2024年建设5G基站300个，其中2025年100个、2026年250个。").map(\.holds) == [false])
  }

  /// A table as the outline gives it: a header and rows of cells.
  private func table(_ rows: [[String]]) -> (PlanTable, PlanText) {
    let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
    let plan = PlanText(SourceText(text))
    var cells: [[Range<Int>]] = [[]]
    var start = 0
    for (index, scalar) in plan.scalars.enumerated() where scalar == Scalar.tab || scalar == Scalar.newline {
      cells[cells.count - 1].append(start..<index)
      if scalar == Scalar.newline { cells.append([]) }
      start = index + 1
    }
    // The plan's text ends without a final newline.
    if start < plan.scalars.count { cells[cells.count - 1].append(start..<plan.scalars.count) }
    let body = cells.dropFirst().filter { !$0.isEmpty }
    return (
      PlanTable(caption: nil, header: cells[0], rows: body, section: nil, path: "", range: 0..<plan.scalars.count),
      plan
    )
  }

  @Test func `a county said to have five leading industries with four listed`() throws {
    let (table, text) = table([
      ["县市区", "产业个数", "确定发展的制造业主导产业"], ["合计", "19", ""], ["咸安区", "4", "大健康、装备制造、生物医药、新材料"],
      ["嘉鱼县", "5", "食品饮料（绿色食品、饮料）、新型建材（低碳冶金）、电子信息、新材料"], ["赤壁市", "5", "大健康、装备制造、电子信息、新材料、低空经济"],
      ["通城县", "5", "大健康、装备制造、新型建材、电子信息、新材料"],
    ])
    let found = tableCounts([table], in: text, document: 0)
    try #require(found.map(\.kind) == [.conflict, .sum])
    #expect(found[0].note == "嘉鱼县：“产业个数”为5，“确定发展的制造业主导产业”列出4项，数目不符，请核实")
    #expect(found[0].quotes[0] == "5")
    #expect(found[1].holds == true)
  }

  @Test func `a total row that does not add up`() throws {
    let (table, text) = table([["地区", "项目（个）"], ["甲县", "20"], ["乙县", "15"], ["合计", "36"]])
    let found = tableCounts([table], in: text, document: 0)
    #expect(found.map(\.holds) == [false])
    let finding = try #require(found.first)
    #expect(finding.note.contains("20+15=35，合计栏为36，不符"))
  }

  @Test func `numbers beside lists that they do not count are left alone`() {
    let (table, text) = table([
      ["企业", "项目个数", "产品"], ["甲", "12", "泵、阀"], ["乙", "30", "车、船、机"], ["丙", "7", "钢"],
    ])
    #expect(tableCounts([table], in: text, document: 0).isEmpty)
  }

  @Test(arguments: ["1", "5大产业（", "其中1个", "、", "三个产业，即甲、", "（", "12345"])
  func `a long run of one stretch is read in linear time`(word: String) {
    let text = plan(String(repeating: word, count: 60_000 / word.utf8.count))
    _ = countedLists(in: text, 0..<text.scalars.count, document: 0)
    _ = sentenceSums(in: text, 0..<text.scalars.count, document: 0)
  }
}
