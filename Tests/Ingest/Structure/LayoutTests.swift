import Testing

@testable import Ingest

/// The page's layout goes, the way back to the text as read stays.
struct LayoutTests {
  @Test(arguments: [
    ("到 2023 年，培育 ３０ 家企业，占比达 ８０％。", "到2023年，培育30家企业，占比达80%。"),
    ("指   导   意   见", "指导意见"),
    ("\u{3000}\u{3000}一、总体要求", "一、总体要求"),
    ("投资1,000万元,建成5个(含)平台;完成.", "投资1,000万元，建成5个（含）平台；完成。"),
    ("One Person Company 模式", "One Person Company模式"),
    ("[bookmark: _Toc437590557][bookmark: _GoBack]（一）思路", "（一）思路"),
    ("## 第一章 **总则**", "第一章总则"),
    ("零\u{200B}宽\u{FEFF}字符\u{AD}", "零宽字符"),
  ]) func `signs take one form and layout spaces go`(_ text: String, _ plain: String) {
    let plan = PlanText(SourceText(text))
    #expect(plan.string(0..<plan.scalars.count) == plain)
  }

  @Test func `a sentence that a page break cut is whole, its quote keeps the break`() throws {
    let source = "围绕优势环节，集中力量促进提档升级，做优做强新材料、新能源新\n\n材料产业链都要协同推进，加快形成完整的产业体系，促进集群化发展，展\n— 12 —\n现竞争优势。"
    let text = PlanText(SourceText(source))
    #expect(text.lines.count == 1)
    let range = try #require(text.find(scalars("新能源新材料"), in: 0..<text.scalars.count))
    #expect(text.quote(range..<(range + 6)) == "新能源新\n\n材料")
  }

  @Test func `a numbered heading with a comma does not run into its text`() throws {
    let document = try plan(
      "某市方案\n\n一、任务\n\n（一）突出绿色高效，加快畜禽水产养殖全程机械化高质量发展\n\n遴选推广新技术、新装备。\n\n（二）鼓励一体发展，推进农产品初加工机械化发展\n\n发展冷链。\n")
    #expect(document.headings == ["一、任务", "（一）突出绿色高效，加快畜禽水产养殖全程机械化高质量发展", "（二）鼓励一体发展，推进农产品初加工机械化发展"])
  }

  @Test func `lines of a narrow page are joined, headings and short last lines are not`() throws {
    let lines = [
      "一、总体目标", "到2025年，社会物流总费用与地区生产总值比率", "下降到13%左右，培育国家5A级物流企业三家以", "上，物流业增加值年均增长6.5%，冷链物流总额",
      "突破300亿元，建成省级物流示范园区五个以上，",
      "物流信息平台覆盖全部重点园区和骨干企业，多", "式联运货运量占比明显提高，通道更加畅通，网", "络更加完善，服务更加优质，形成通道加枢纽加", "网络的运行体系，支撑现代产业体系建设，为构",
      "建新发展格局提供有力支撑，打造区域性中心。",
      "二、主要任务", "构建空间布局，加快建设陆港型国家物流枢纽城", "市，打造区域性国际物流集散中心和供应链组织", "中心，完善设施。",
    ]
    let text = PlanText(SourceText(lines.joined(separator: "\n")))
    #expect(text.lines.map { text.string($0.range).prefix(6) } == ["一、总体目标", "到2025年", "二、主要任务", "构建空间布局"])
  }

  @Test(arguments: [("（", "牵头单位：市科技局）"), ("【责任单位：市", "科技局】"), ("〔责任单位：", "市科技局、各县（市、区）政府〕"), ("（责任单位：市科技局、市财政", "局）")])
  func `a bracket that a line's end cut is whole`(_ first: String, _ second: String) throws {
    let text = "某市方案\n一、任务\n1.建设平台。建成平台，完善服务。\(first)\n\(second)\n2.建设园区。建成园区。\n"
    let document = try plan(text)
    #expect(document.agencies.first == "市科技局")
    #expect(document.headings == ["一、任务", "1.建设平台", "2.建设园区"])
    #expect(document.measures.count == 1)
  }

  @Test func `on an indented page a line without indent goes on, even after a sentence's end`() throws {
    let lines = [
      "　　一、总体目标", "　　1.扩大规模。到2025年，建成示范社区二十个；", "每个社区设立服务站一座；服务覆盖率达到九成以", "上。（牵头单位：市商务局）",
      "　　2.提升品质。开展评比活动，组织居民参加，完", "善制度，健全网络，加强队伍建设，充实人员力量。", "到2026年，评出优秀社区五个以上，形成一批有影", "响的品牌，建成便民服务网络，方便群众办理事项，",
      "提高满意度，推动服务进楼入户，打通最后的一公", "里。（牵头单位：市民政局）", "　　3.加强保障。统筹安排资金，优先支持基层，加", "大投入力度，完善考核办法，强化督促检查，确保",
      "任务落到实处，见到实效，让群众满意、让社会认", "可，努力开创社区服务工作的崭新局面，为全市发", "展作出贡献。（牵头单位：市财政局）",
    ]
    let text = PlanText(SourceText(lines.joined(separator: "\n")))
    #expect(text.lines.map { text.string($0.range).prefix(4) } == ["一、总体", "1.扩大", "2.提升", "3.加强"])
  }

  @Test func `every scalar knows where it came from`() {
    let source = SourceText("\u{FEFF}　一、目 标\r\n\r\n到２０２５年，达 80 ％。\n")
    let text = PlanText(source)
    for index in text.scalars.indices {
      let origin = Int(text.origin[index])
      #expect(source.scalars.indices.contains(origin))
    }
    #expect(text.sourceSpan(0..<2).start == 1)
  }
}
