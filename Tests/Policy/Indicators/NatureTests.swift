import Policy
import Testing

@Suite struct `The nature of an indicator, from its wording` {
  /// `nature | indicator | quote | unit | cadence`; a unit of `-` for a goal without a number.
  static let cases = """
    level | 装备制造业产值 | 装备制造业产值达1000亿元 | 亿元 | by_deadline
    level | 高新技术企业总数 | 高新技术企业总数突破2000家 | 家 | by_deadline
    level | 茶叶种植面积 | 茶叶种植面积稳定在30万亩 | 万亩 | by_deadline
    level | 规上工业增加值 | 规上工业增加值达到500亿元 | 亿元 | by_deadline
    level | 高新技术企业数 | 高新技术企业达到300家 | 家 | by_deadline
    level | 上市公司数 | 上市公司超过10家 | 家 | by_deadline
    level | 每万人发明专利拥有量 | 每万人发明专利拥有量12件 | 件 | by_deadline
    level | 从业人员数 | 从业人员扩大到8万人 | 万人 | by_deadline
    level | 增值税收入 | 增值税收入达到20亿元 | 亿元 | by_deadline
    level | 冷库容量 | 冷库容量增至60万吨 | 万吨 | by_deadline
    level | 港口吞吐量 | 港口吞吐量超500万吨 | 万吨 | by_deadline
    level | 粮食产量 | 粮食产量每年稳定在200万吨以上 | 万吨 | annual
    increase | 新增规上工业企业数 | 新增规上工业企业100家 | 家 | by_deadline
    increase | 培育链主企业数 | 培育链主企业3家 | 家 | by_deadline
    increase | 建设标准化基地数 | 建设标准化基地40个 | 个 | by_deadline
    increase | 净增市场主体数 | 净增市场主体5万户 | 万户 | by_deadline
    increase | 引进高层次人才数 | 引进高层次人才200名 | 名 | by_deadline
    increase | 技改项目数 | 实施技改项目400个 | 个 | by_deadline
    increase | 举办对接活动次数 | 举办对接活动12场 | 场 | by_deadline
    increase | 培训人次 | 开展培训5000人次 | 人次 | by_deadline
    increase | 营收占比提升幅度 | 营收占比提高5个百分点 | 个百分点 | by_deadline
    increase | 产值增长 | 产值较2020年增长50% | % | by_deadline
    increase | 新建充电桩数 | 新建充电桩3000个 | 个 | by_deadline
    yearly | 新增规上工业企业数 | 每年新增规上工业企业60家 | 家 | annual
    yearly | 招引项目数 | 每年招引项目不少于60个 | 个 | annual
    yearly | 举办对接会次数 | 每季度举办对接会1次 | 次 | quarterly
    yearly | 技改投资额 | 每年完成技改投资100亿元 | 亿元 | annual
    share | 本地配套率 | 本地配套率达到50% | % | by_deadline
    share | 新产品产值占比 | 新产品产值占比20%以上 | % | by_deadline
    share | 数字化改造覆盖率 | 数字化改造覆盖率提升至90% | % | by_deadline
    share | 抽检合格率 | 抽检合格率每年保持在97%以上 | % | annual
    share | 单位能耗比例 | 单位能耗比例降至60% | % | by_deadline
    rate_of_change | 产值年均增长率 | 产值年均增长10%以上 | % | by_deadline
    rate_of_change | 规上工业增加值增速 | 规上工业增加值增速达到8% | % | annual
    rate_of_change | 研发投入增幅 | 研发投入每年增长15% | % | annual
    rate_of_change | 能耗下降率 | 单位能耗年均下降3% | % | by_deadline
    time_limit | 签约到开工用时 | 签约到开工用时60天内 | 天 | event
    time_limit | 审批时限 | 审批在3个工作日内办结 | 个工作日 | event
    time_limit | 诉求办理时间 | 诉求24小时内答复 | 小时 | event
    deliverable | 产业发展规划 | 出台产业发展规划 | - | by_deadline
    deliverable | 产业园 | 建成冷链物流产业园 | - | by_deadline
    deliverable | 检验检测中心 | 检验检测中心投入运营并通车竣工 | - | by_deadline
    deliverable | 产业联盟 | 成立产业联盟 | - | by_deadline
    goal | 市场占有率 | 市场占有率稳居全国第一 | - | by_deadline
    goal | 营商环境 | 营商环境明显优化 | - | by_deadline
    """.split(separator: "\n").map(String.init)

  @Test(arguments: cases)
  func `general words decide`(_ line: String) throws {
    let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
    let nature = try #require(Nature(rawValue: cells[0]))
    let cadence = try #require(Cadence(rawValue: cells[4]))
    let reading = Nature.reading(
      indicator: cells[1], quote: cells[2], unit: cells[3] == "-" ? nil : cells[3], cadence: cadence,
      comparison: cells[2].contains("内") ? .atMost : .atLeast)
    #expect(reading.nature == nature, "\(reading.rule.words)")
  }

  @Test func `a person's word stands above the wording, and only what the kind can be is taken`() throws {
    var target = Target(
      quote: "建设标准化基地40个", indicator: "标准化基地数", comparison: .atLeast, value: 40, unit: "个", span: Span(0, 1),
      sentence: Span(0, 1))
    #expect(Nature.reading(of: target).nature == .increase)
    try target.set(.nature, to: "level")
    let said = Nature.reading(of: target)
    #expect(said.nature == .level && said.rule == .person)
    #expect(throws: FieldFault(ItemField.nature, "goal", expected: .word)) { try target.set(.nature, to: "goal") }
    try target.set(.nature, to: nil)
    #expect(Nature.reading(of: target).nature == .increase)
    var goal = Goal(quote: "全国第一", indicator: "市占率", span: Span(0, 1))
    try goal.set(.nature, to: "deliverable")
    #expect(Nature.reading(of: goal).nature == .deliverable)
    #expect(throws: FieldFault(ItemField.nature, "level", expected: .word)) { try goal.set(.nature, to: "level") }
  }
}
