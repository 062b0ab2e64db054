import Testing

@testable import Ingest

@Suite("Figures that promise nothing")
struct RefusalTests {
  @Test(arguments: [
    ("到2026年，冷链流通率由20%提高到35%。", 20.0, "%"), ("到2026年，冷库容量从30万吨增至60万吨。", 30.0, "万吨"),
    ("到2026年，医保财政补助由每人每年380元提高到420元。", 380.0, "元"), ("到2026年，平均受教育年限从10.2年提高到10.8年。", 10.2, "年"),
  ])
  func `where a figure starts from is its baseline`(words: String, value: Double, unit: String) throws {
    let found = try commitments(words).targets
    #expect(found.count == 1)
    #expect(found.first?.baseline?.value == value && found.first?.baseline?.unit == unit)
  }

  @Test(arguments: [
    "先后荣获11块国家级金字招牌，拥有85家资质企业，年产量超20万辆。", "跟踪服务现有27个项目继续发力。", "推动市场占有率80%的环卫车应用场景拓展。",
    "全市已建成冷库300座，冷藏车达到800辆。", "总面积约60平方公里。", "总规划面积约60.61平方公里。",
  ])
  func `the present state`(words: String) throws {
    #expect(try lines(words).isEmpty)
  }

  @Test(arguments: [
    "壮大“5+5”产业底盘，构建“1+6+N”体系。", "重点建设13条产业链。", "攻克20大基础器件技术。", "鼓励世界500强和中国500强企业投资。", "加快5G网络建设。",
    "形成“1个龙头企业+5个园区+N个基地”的格局。", "落实“稳增长20条”。", "分四个层级开展培育。", "紧盯12个项目建设关键环节。", "开展8大类培训。",
    "进入全国百强县前20位。", "搭建一个平台，成立一支基金。", "引导一家银行服务一条产业链。", "实施九项重点工程。", "落实《服务20条措施20项》。",
  ])
  func `structure and names`(words: String) throws {
    #expect(try lines(words).isEmpty)
  }

  @Test(arguments: [
    "加快甲公司年产10万吨材料生产线项目建设。", "支持甲公司计划投资332亿元实施转型升级。", "依托总投资60亿元的产业园，支持低温食品加工。",
    "依托同发等28家企业，加大投入。", "引导甲、乙等21家企业在重点领域突破发展。", "在13条产业链中选优。", "抢抓武汉建设万亿级产业集群机遇。",
    "动态管理预增产值2000万元以上的培育库。", "针对月度产值下滑20%以上的，实施预警。", "打造全省万亿级产业走廊。",
    "整治入井人数超过30人、井深超过800米的矿山。",
  ])
  func `attributes, thresholds and what is given`(words: String) throws {
    #expect(try lines(words).isEmpty)
  }

  @Test func `a preamble tells of today unless it promises`() throws {
    let text = PlanText(
      SourceText("云岭市冷链方案\n\n全市从业人员超过30万人，年产值近500亿元。力争到2026年，培育企业100家。\n\n一、任务\n\n加快发展。\n"))
    let first = try #require(try outline(text).first)
    let found = extractTargets(outline: first, text: text)
    #expect(found.targets.map(line) == ["=100家 2026 stretch"])
    #expect(found.baselines.allSatisfy { !$0.quote.isEmpty })
    #expect(found.baselines.contains { $0.indicator == "全市从业人员" && $0.value == 30 })
  }

  @Test(arguments: [
    "在五届人大四次会议上作报告。", "打造以四个集聚区、多个园区为主体的空间格局。", "建成一批机械化、100人以下无人化矿井。", "由于连续三年增长速度在11%以上，要控制规模。",
    "既然实现四个现代化必须同时实现民主化，就要坚持。",
  ])
  func `meetings, layouts, one of several and reasons`(words: String) throws { #expect(try lines(words).isEmpty) }

  @Test func `what is so today is no target of the sentence before`() throws {
    #expect(try lines("到2026年，新建冷库30座。目前，全市冷藏车已经达到800辆。") == ["=30座 2026"])
  }

  @Test func `no discount is a hundredfold, and what was given is no grant`() throws {
    #expect(try commitments("发扬百折不挠的精神，给予表彰。").incentives.isEmpty)
    #expect(try commitments("给予企业补助2亿元。", heading: "一、五年工作回顾").incentives.isEmpty)
    #expect(try commitments("农民收入扣除价格因素增长5%。").incentives.isEmpty)
  }

  @Test func `how often somebody may have something is a rule, what is paid back is granted`() throws {
    #expect(try lines("生活补贴每人每年只享受一次。").isEmpty)
    let found = try commitments("对不裁员的企业，返还其上年度缴纳失业保险费的50%。")
    #expect(found.incentives.map(\.amount) == [50] && found.targets.isEmpty)
  }
}
