import Policy
import Testing

@Suite struct QuotaRuleTests {
  static let read: [(indicator: String, unit: String?, rule: QuotaRule?)] = [
    ("储备重点工业项目", "个", QuotaRule(.listed)), ("新签约亿元以上项目", "个", QuotaRule(.signed)),
    ("招引产业链项目", "个", QuotaRule(.signed)), ("新开工工业项目", "个", QuotaRule(.started)),
    ("竣工投产项目", "个", QuotaRule(.produced)), ("新增长点", "个", QuotaRule(.produced)),
    ("技改项目", "项", QuotaRule(.started, kind: .upgrade)), ("实施技术改造项目", "个", QuotaRule(.started, kind: .upgrade)),
    ("建成投产技改项目", "个", QuotaRule(.produced, kind: .upgrade)),
    // Not a number of projects, or not said which.
    ("储备重点工业项目", "亿元", nil), ("储备企业", "个", nil), ("重点项目", "个", nil), ("储备重点工业项目", nil, nil),
  ]

  @Test(arguments: read)
  func `a target that counts projects says which of their days counts`(
    indicator: String, unit: String?, rule: QuotaRule?
  ) {
    #expect(QuotaRule.read(indicator: indicator, unit: unit) == rule)
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func `a project counts on its day, in its area, of its kind and chain`() throws {
    let year = try day("2026-01-01")...day("2026-12-31")
    let project = QuotaRule.Subject(
      county: "某某高新区", industry: "铸造", kind: .upgrade,
      days: [.signed: try day("2025-12-31"), .started: try day("2026-01-01")])
    #expect(QuotaRule(.started).counts(project, area: nil, in: year))
    #expect(
      !QuotaRule(.signed).counts(project, area: nil, in: year) && QuotaRule(.signed).counts(project, area: nil, in: nil)
    )
    // Its first day in the register is the signing where nobody has listed it before.
    #expect(!QuotaRule(.listed).counts(project, area: nil, in: year))
    #expect(!QuotaRule(.produced).counts(project, area: nil, in: nil))
    #expect(QuotaRule(.started).counts(project, area: "高新区", in: year))
    #expect(!QuotaRule(.started).counts(project, area: "甲县", in: year))
    #expect(!QuotaRule(.started, kind: .newcomer).counts(project, area: nil, in: year))
    #expect(QuotaRule(.started, industry: "铸造").counts(project, area: nil, in: year))
    #expect(!QuotaRule(.started, industry: "食品").counts(project, area: nil, in: year))
  }

  @Test func `a project is in one batch, and one that has gone in none`() throws {
    let (signed, started, produced) = (try day("2026-01-01"), try day("2026-03-01"), try day("2026-10-01"))
    let cases: [([ProjectField: CivilDate], String, ProjectBatch)] = [
      ([.listed: signed], "", .planned), ([.listed: signed], "某集团", .courted), ([.signed: signed], "", .reserved),
      ([.signed: signed, .started: started], "", .building),
      ([.signed: signed, .started: started, .produced: produced], "", .producing),
    ]
    for (days, investor, batch) in cases {
      #expect(ProjectBatch(.yellow, investor: investor, days: days) == batch)
      #expect(ProjectBatch(.red, investor: investor, days: days) == nil)
    }
    #expect(ProjectBatch.three.flatMap(\.batches) == ProjectBatch.allCases)
  }

  static let wrong: [([TemplateEntry.Field: String], TemplateEntry.Field, String)] = [
    ([.daysToStart: "0"], .daysToStart, "1至3650的整数"), ([.small: "九"], .small, "1至120的整数"),
    ([.middle: "8"], .middle, "不能少于"), ([.large: "11"], .large, "不能少于"),
    ([.ends(.land): "3"], .ends(.land), "不能早于开始"), ([.ends(.equipment): "101"], .ends(.equipment), "0至100的整数"),
    ([.reason: " "], .reason, "请填写调整理由"), ([.reason: String(repeating: "长", count: 201)], .reason, "最多200字"),
  ]

  @Test(arguments: wrong)
  func `what cannot be of a table of steps is told at its field`(
    change: [TemplateEntry.Field: String], field: TemplateEntry.Field, sentence: String
  ) {
    var entry = TemplateEntry(ProjectTemplate.usual)
    entry.typed[.reason] = "省里调整"
    entry.typed.merge(change) { $1 }
    let found = Result { () throws(TemplateEntry.Faults) -> ProjectTemplate in try entry.checked(.usual) }
    guard case .failure(let faults) = found else {
      Issue.record("taken")
      return
    }
    #expect(faults.all.contains { $0.field == field && $0.message.contains(sentence) }, "\(faults.all.map(\.message))")
  }

  @Test func `the table that is shown is the table that is saved, and its limits have their edges`() throws {
    var entry = TemplateEntry(ProjectTemplate.usual)
    entry.typed[.reason] = "不变"
    #expect(try entry.checked(.usual) == .usual)
    entry.typed[.small] = "6"
    entry.typed[.daysToStart] = "90"
    let template = try entry.checked(.usual)
    for (investment, months) in [(0.99, nil), (1, 6), (4.99, 6), (5, 12), (9.99, 12), (10, 18)] as [(Double, Int?)] {
      #expect(template.limit.months(investment: investment) == months, "\(investment)")
    }
    let schedule = try #require(
      ProjectSchedule(signed: day("2026-01-01"), promised: nil, investment: 1, template: template))
    #expect(schedule.start?.text == "2026-04-01" && schedule.production?.text == "2026-10-01")
  }

  @Test(
    arguments: [
      ("推进专用汽车产业链建设", "专用汽车产业链"), ("专用汽车 › 二、重点任务", "专用汽车产业链"), ("低空经济产业 › 链主职责", "低空经济"),
      ("汽车零部件和专用汽车", "汽车零部件"), ("四、保障措施", nil), ("", nil),
    ] as [(String, String?)])
  func `the place of a quota in its plan says whose projects count, by the names that the register has`(
    _ place: String, _ chain: String?
  ) {
    #expect(QuotaRule.chain(of: place, among: ["低空经济", "专用汽车产业链", "汽车零部件", "", "链"]) == chain)
  }

  @Test func `a chain is the same with and without its ending`() {
    let rule = QuotaRule(.signed, industry: "专用汽车")
    let day = CivilDate("2026-03-31")
    func counts(_ industry: String) -> Bool {
      let days = day.map { [ProjectField.signed: $0] } ?? [:]
      return rule.counts(
        QuotaRule.Subject(county: "甲县", industry: industry, kind: .newcomer, days: days), area: nil, in: nil)
    }
    #expect(counts("专用汽车") && counts("专用汽车产业链") && !counts("汽车") && !counts(""))
  }
}
