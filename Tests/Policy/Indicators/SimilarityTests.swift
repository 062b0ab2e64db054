import Policy
import Testing

@Suite struct SimilarityTests {
  private func likeness(_ a: String, _ b: String, _ region: String? = nil) -> Indicator.Likeness {
    Indicator(a, region: region).likeness(to: Indicator(b, region: region))
  }

  @Test(arguments: [
    ("全市每年新增规上工业企业数", "每年新增规模以上工业企业数"), ("每年谋划实施投资500万元以上的工业技改项目数", "每年跟踪实施投资500万元以上的工业技改项目数"),
    ("每年争取上级制造业高质量发展专项资金", "每年争取上级高质量发展专项资金"), ("专汽产业总产值", "专汽全产业链产值"),
    ("国家专精特新“小巨人”企业数", "国省级专精特新“小巨人”企业数"), ("培育省级专精特新中小企业数", "省级专精特新中小企业数"),
  ])
  func `two wordings of one indicator are the same`(a: String, b: String) {
    #expect(likeness(a, b) == .same)
    #expect(likeness(b, a) == .same)
  }

  @Test(arguments: [
    ("先进级智能工厂数", "卓越级智能工厂数"), ("国家级绿色工厂数", "省级绿色工厂数"), ("新增国家级创新平台数", "新增省级以上创新平台数"),
    ("营收超1000亿元的产业集群数", "营收超500亿元的产业集群数"), ("每年新增规上工业企业数", "全市规上工业企业总数"), ("每年储备重点工业项目数", "每年建成投产重点工业项目数"),
    ("主导或参与国际标准制定累计项数", "主导或参与国家标准制定累计项数"), ("试点行业数字化改造率", "规上工业企业数字化改造率"),
    ("物流类（冷藏车）专汽新能源产品占比", "环卫类专汽新能源产品占比"), ("总投资1-5亿元的项目开工到投产用时", "总投资5-10亿元的项目开工到投产用时"), ("绿色园区数", "绿色工厂数"),
    ("5G基站数", "4G基站数"),
  ])
  func `what sets two indicators apart keeps them apart`(a: String, b: String) {
    #expect(likeness(a, b) == .different)
    #expect(likeness(b, a) == .different)
  }

  @Test func `the city's own name adds nothing in its own plans`() {
    #expect(likeness("随州专用汽车产量", "专用汽车年产量", "随州市") == .same)
    #expect(likeness("随州市出口额", "出口额", "随州市") == .same)
    #expect(likeness("随州市出口额", "出口额") != .same)
  }

  @Test func `what is made in a year is a level, even after a verb that another item left behind`() {
    #expect(likeness("新增专用汽车年产量", "专用汽车产量") == .same)
    #expect(likeness("新增规上工业企业数", "规上工业企业数") == .different)
  }

  @Test func `a special case is near, not the same`() {
    #expect(likeness("重点骨干企业创建先进级智能工厂数", "先进级智能工厂数") >= .near)
    #expect(likeness("农产品深加工链主企业数", "链主企业数") != .same)
  }

  @Test func `a present state finds the target of its indicator`() {
    var document = plan(
      [
        target("专用汽车产量超25万辆", "随州专用汽车产量", .atLeast, 25, "万辆"),
        target("新增企业50家", "新增专汽企业数", .equal, 50, "家"), target("配套率达到50%", "零部件本地配套率", .atLeast, 50, "%"),
      ])
    document.baselines = [
      Baseline(quote: "年产量超20万辆", indicator: "年产量", value: 20, unit: "万辆", span: Span(1, 2)),
      Baseline(quote: "220家专汽企业", indicator: "专汽企业数", value: 220, unit: "家", span: Span(3, 4)),
      Baseline(quote: "市场占有率超15%", indicator: "全国市场占有率", value: 15, unit: "%", span: Span(5, 6)),
    ]
    document.attachBaselines()
    #expect(document.targets[0].baseline?.value == 20)
    #expect(document.targets[1].baseline == nil, "what comes in has no present state")
    #expect(document.targets[2].baseline == nil, "another rate")
  }
}
