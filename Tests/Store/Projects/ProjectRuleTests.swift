import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct ProjectRuleTests {
  let desk: Desk
  let city: CityID

  init() throws {
    desk = try Desk()
    let agency = try #require(desk.economy.agency)
    city = try #require(try desk.store.agency(agency)).summary.city
  }

  private func add(_ name: String, _ days: [ProjectField: CivilDate] = [:], county: String = "甲县") throws -> ProjectID {
    var facts = ProjectFacts(city: city.raw, name: name, county: county, kind: .newcomer, investment: 2)
    facts.days = days.isEmpty ? [.signed: Moment.start.day] : days
    return try desk.store.addProject(facts, by: desk.admin, at: .start)
  }

  private func project(_ id: ProjectID) throws -> ProjectSummary { try #require(try desk.store.project(id)).summary }

  @Test func `a project keeps the edition that it was made with until somebody moves it`() throws {
    let old = try add("旧")
    var template = ProjectTemplate.usual
    (template.daysToStart, template.limit.small) = (90, 6)
    #expect(try desk.store.setTemplate(template, because: "提速", in: city, by: desk.admin, at: .start) == 1)
    let new = try add("新")
    #expect(try project(old).template == .usual && project(old).templateNumber == 0)
    #expect(try project(new).template == template && project(new).templateNumber == 1)
    #expect(try project(new).schedule?.start == Moment.start.day.adding(days: 90))
    #expect(try desk.store.setTemplate(.usual, because: "恢复", in: city, by: desk.admin, at: .start) == 2)
    #expect(try project(new).template == template, "an edition is never changed")
    try desk.store.useNewestTemplate(for: new, seen: 1, by: desk.admin, at: .start)
    #expect(try project(new).templateNumber == 2 && project(new).template == .usual && project(new).version == 2)
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try desk.store.useNewestTemplate(for: new, seen: 1, by: desk.admin, at: .start)
    }
    #expect(try desk.store.projectTemplates(of: city).map(\.number) == [2, 1])
    #expect(try desk.store.projectTemplates(of: city).map(\.projects) == [1, 0])
    for sql in ["UPDATE project_template SET days_to_start = 1", "UPDATE project_template_step SET begins = 0"] {
      #expect(throws: (any Error).self) { try desk.store.write { db in try db.execute(sql: sql) } }
    }
  }

  @Test func `a quota is found by its words, set by hand, and counted`() throws {
    let target = desk.targets[0]
    var plan = Plan.usual
    plan.title = "项目建设方案"
    plan.lines[4] += "新开工工业项目20个。"
    plan.targets = [plan.target("新开工工业项目20个", "新开工工业项目数", 20, "个", section: "二、/（一）")]
    (plan.measures, plan.goals) = ([], [])
    try plan.save(in: desk.store)
    let found = try desk.store.quotas().items
    #expect(found.map(\.target.indicator) == ["新开工工业项目数"])
    #expect(found.first?.rule == QuotaRule(.started) && found.first?.isByHand == false)
    try desk.store.setQuota(of: target.id, to: QuotaRule(.started), by: desk.admin, at: .start)
    let start = Moment.start.day
    _ = try add("甲", [.signed: start.adding(days: -400), .started: start.adding(days: -390)])
    _ = try add("乙", [.signed: start.adding(days: -40), .started: start.adding(days: -30)])
    _ = try add("丙")
    let ever = try #require(try desk.store.quotas().items.first { $0.target.id == target.id })
    #expect(ever.isByHand && ever.rule == QuotaRule(.started))
    #expect(target.area == nil && ever.counted == 2)
    try desk.store.setQuota(of: target.id, to: nil, by: desk.admin, at: .start)
    #expect(try !desk.store.quotas().items.contains { $0.target.id == target.id })
    let trail = try desk.store.audit(AuditFilter(subject: "target", subjectID: target.id.raw), Slice())
    #expect(trail.items.count == 2)
  }

  @Test func `a firm that a plan names is proposed until a project names it, or somebody declines it`() throws {
    var plan = Plan.usual
    (plan.title, plan.targets, plan.measures, plan.goals) = ("企业培育方案", [], [], [])
    plan.lines[4] += "支持白石集团、长河集团做强。"
    plan.enterprises = [
      Enterprise(name: "白石集团", role: "支持", section: "二、/（一）", span: plan.span("白石集团")),
      Enterprise(name: "长河集团", section: "二、/（一）", span: plan.span("长河集团")),
    ]
    try plan.save(in: desk.store)
    let firms = try desk.store.projectProposals(ProposalFilter(city: city)).items
    try #require(firms.map(\.name) == ["白石集团", "长河集团"])
    let (firm, other) = (firms[0], firms[1])
    var facts = ProjectFacts(city: city.raw, name: "新厂", county: "甲县", kind: .newcomer, investment: 2)
    facts.investor = "\(firm.name)有限公司"
    _ = try desk.store.addProject(facts, by: desk.admin, at: .start)
    #expect(try !desk.store.projectProposals(ProposalFilter(city: city)).items.contains { $0.name == firm.name })
    try desk.store.declineProposal(other.id, isDeclined: true, because: "已停产", by: desk.admin, at: .start)
    let declined = try desk.store.projectProposals(ProposalFilter(city: city, isDeclined: true)).items
    #expect(declined.map(\.name) == [other.name] && declined.first?.declined?.contains("已停产") == true)
    try desk.store.declineProposal(other.id, isDeclined: false, because: "", by: desk.admin, at: .start)
    #expect(try desk.store.projectProposals(ProposalFilter(city: city)).items.contains { $0.name == other.name })
  }

  @Test func `batches agree with the register`() throws {
    _ = try add("甲", [.listed: Moment.start.day])
    _ = try add("乙", county: "乙县")
    _ = try add("丙", [.signed: Moment.start.day, .started: Moment.start.day])
    let counts = try desk.store.batches(city: city)
    #expect(counts.map(\.county) == ["乙县", "甲县"])
    #expect(counts[0].counts == [.reserved: 1] && counts[1].counts == [.planned: 1, .building: 1])
    #expect(try desk.store.batches(city: CityID(city.raw + 99)).isEmpty)
  }
}
