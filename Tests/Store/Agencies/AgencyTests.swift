import Policy
import Testing

@testable import Store

@Suite struct AgencyTests {
  @Test func `full and short names of one city mean one body`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    var plan = Plan.usual
    plan.measures.append(plan.measure("择优扶强", responsible: ["随州市经济和信息化局"]))
    try plan.save(in: store)
    let body = try #require(try store.agency(named: "随州市经济和信息化局", in: CityID(1)))
    #expect(body.name == "市经信局")
    #expect(body.aliases == ["随州市经济和信息化局"])
    #expect(body.measures == 2)
  }

  @Test func `a body with many duties is read in part, and what is left out is counted`() throws {
    let desk = try Desk()
    let store = desk.store
    let body = try #require(try store.agency(named: "市经信局", in: CityID(1)))
    let (whole, part) = (try #require(try store.agency(body.id)), try #require(try store.agency(body.id, most: 1)))
    #expect(whole.owned.count > 1 && part.owned == Array(whole.owned.prefix(1)))
    #expect(part.counts == whole.counts)
    #expect([part.named.count, part.lead.count, part.responsible.count].allSatisfy { $0 <= 1 })
    let mine = try #require(try store.agency(body.id, most: 50, others: 0))
    #expect(mine.owned == whole.owned && mine.counts == whole.counts)
    #expect(mine.named.isEmpty && mine.lead.isEmpty && mine.responsible.isEmpty)
  }

  @Test func `what bodies have to do is counted anew when a plan, a decision or an account comes`() throws {
    let desk = try Desk()
    func economy() throws -> AgencySummary? { try desk.store.agencies().items.first { $0.id == desk.economy.agency } }
    let before = try #require(try economy())
    try desk.store.withdraw(desk.targets[0].id, because: "会议", seen: 1, by: desk.admin, at: .start)
    var plan = Plan.usual
    plan.title = "另一个方案"
    try plan.save(in: desk.store)
    _ = try desk.approver(of: desk.economy)
    let after = try #require(try economy())
    #expect(after.accounts == before.accounts + 1 && after.owned != before.owned)
  }

  @Test func `a merge by hand moves duties and accounts and is remembered`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let city = CityID(1)
    let from = try #require(try store.agency(named: "市招商局", in: city))
    let into = try #require(try store.agency(named: "市经信局", in: city))
    try store.addUser("zs", password: "correct horse", role: .agency, agency: from.id, by: .commandLine, at: .start)
    let project = ProjectFacts(
      city: city.raw, name: "精密铸件二期", county: "甲县", kind: .newcomer, investment: 6.5, lead: from.id.raw,
      responsible: from.id.raw)
    let added = try store.addProject(project, by: .commandLine, at: .start)
    let matter = try store.openMatter(
      MatterFacts(city: city.raw, title: "用地", from: from.id.raw), by: .commandLine, at: .start)
    try store.merge(from.id, into: into.id, because: "机构改革", by: .commandLine, at: .start)

    let kept = try #require(try store.project(added)).summary
    #expect(kept.facts.lead == into.id.raw && kept.facts.responsible == into.id.raw)
    let filed = try #require(try store.matter(matter)).summary
    #expect(filed.from?.id == into.id)
    #expect(try store.agencies().items.map(\.name) == ["市经信局", "市发改委", "市财政局"])
    let merged = try #require(try store.agency(from.id))
    #expect(merged.summary.id == into.id)
    #expect(merged.merged == ["市招商局"])
    #expect(merged.summary.aliases == ["市招商局"])
    #expect(merged.summary.accounts == 1)
    #expect(try store.user(named: "zs")?.agency == into.id)
    #expect(try store.check() == [])

    // A later plan that uses the old name means the body that lives on.
    var later = Plan.usual
    later.title = "另一个方案"
    try later.save(in: store)
    #expect(try store.agencies().total == 3)
    #expect(try store.measures(MeasureFilter(agency: into.id)).total == 2)
  }

  @Test func `bodies of two cities are never one`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    var other = Plan.usual
    other.region = "咸宁市"
    try other.save(in: store)
    let (mine, theirs) = (
      try #require(try store.agency(named: "市经信局", in: CityID(1))),
      try #require(try store.agency(named: "市财政局", in: CityID(2)))
    )
    #expect(throws: StoreError.invalid(field: "单位", reason: "两个单位不属于同一城市")) {
      try store.merge(mine.id, into: theirs.id, because: "", by: .commandLine, at: .start)
    }
    #expect(throws: StoreError.invalid(field: "单位", reason: "不是本市的单位")) {
      try store.setOwner(of: TargetID(1), to: theirs.id, because: "", seen: 1, by: .commandLine, at: .start)
    }
  }

  @Test func `a further name finds its body, and a taken one is refused`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let body = try #require(try store.agency(named: "市经信局", in: CityID(1)))
    try store.addAlias("市工业和信息化委", to: body.id, by: .commandLine, at: .start)
    #expect(try store.agency(named: "市工业和信息化委", in: CityID(1))?.id == body.id)
    #expect(try store.agencies(AgencyFilter(words: "信息化")).items.map(\.id) == [body.id])
    #expect(throws: StoreError.nameTaken("市财政局")) {
      try store.addAlias("市财政局", to: body.id, by: .commandLine, at: .start)
    }
  }
}
