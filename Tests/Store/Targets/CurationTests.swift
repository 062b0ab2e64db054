import GRDB
import Policy
import Testing

@testable import Store

@Suite struct `What people decide beyond single fields` {
  private func body(_ store: Store, _ name: String) throws -> AgencySummary {
    try #require(try store.agency(named: name, in: CityID(1)))
  }

  @Test func `a merge that is taken back leaves names, duties, owners and accounts as they were`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let (from, into) = (try body(store, "市招商局"), try body(store, "市经信局"))
    try store.addUser("zs", password: "correct horse", role: .agency, agency: from.id, by: .commandLine, at: .start)
    try store.setOwner(of: TargetID(1), to: from.id, because: "分工", seen: 1, by: .commandLine, at: .start)
    let project = try store.addProject(
      ProjectFacts(
        city: 1, name: "精密铸件二期", county: "甲县", kind: .newcomer, investment: 6.5, responsible: from.id.raw),
      by: .commandLine, at: .start)
    let matter = try store.openMatter(
      MatterFacts(city: 1, title: "用地", from: from.id.raw), by: .commandLine, at: .start)
    let before = try store.agencies().items
    let targets = try store.targets().items
    let measures = try store.measures().items

    let merge = try store.merge(from.id, into: into.id, because: "机构改革", by: .commandLine, at: .start)
    #expect(try store.merges(in: CityID(1)).map(\.names) == [["市招商局"]])
    #expect(try store.target(TargetID(1))?.summary.owner?.agency == into.id)
    // A plan that comes in between uses the old name: that is the other's again afterwards.
    var later = Plan.usual
    later.title = "另一个方案"
    try later.save(in: store)

    try store.undoMerge(merge, because: "误并", by: .commandLine, at: .start)
    #expect(try store.merges().isEmpty)
    // What it answers for went along and comes back.
    #expect(try store.project(project)?.summary.facts.responsible == from.id.raw)
    #expect(try store.matter(matter)?.summary.from?.id == from.id)
    #expect(try store.agencies().items.map(\.name) == before.map(\.name))
    #expect(try store.agencies().items.map(\.accounts) == before.map(\.accounts))
    for target in targets {
      let now = try #require(try store.target(target.id)?.summary)
      #expect(now.agencies == target.agencies && now.owner == target.owner)
    }
    for measure in measures { #expect(try store.measure(measure.id)?.agencies == measure.agencies) }
    #expect(try store.measures(MeasureFilter(agency: from.id)).total == 2)
    #expect(try store.targets(TargetFilter(words: "招商")).total == 3)
    #expect(try store.check() == [])
    #expect(throws: StoreError.wrongState(.merge, state: "已撤销")) {
      try store.undoMerge(merge, because: "再来", by: .commandLine, at: .start)
    }
  }

  @Test func `of two merges in a row the later one is taken back first`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let (a, b, c) = (try body(store, "市招商局"), try body(store, "市经信局"), try body(store, "市发改委"))
    let first = try store.merge(a.id, into: b.id, because: "一", by: .commandLine, at: .start)
    let second = try store.merge(b.id, into: c.id, because: "二", by: .commandLine, at: .start)
    #expect(throws: StoreError.self) { try store.undoMerge(first, because: "", by: .commandLine, at: .start) }
    try store.undoMerge(second, because: "", by: .commandLine, at: .start)
    #expect(try store.agency(named: "市招商局", in: CityID(1))?.id == b.id)
    try store.undoMerge(first, because: "", by: .commandLine, at: .start)
    #expect(try store.agency(named: "市招商局", in: CityID(1))?.id == a.id)
    #expect(try store.agencies().total == 4)
    #expect(try store.check() == [])
  }

  @Test func `names one character apart are suggested until somebody says that they are two`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    var plan = Plan.usual
    plan.lines.append("做实服务。（责任单位：市汽车产业协会、市汽车行业协会）")
    plan.measures.append(plan.measure("做实服务", responsible: ["市汽车产业协会"]))
    plan.measures.append(plan.measure("择优扶强", responsible: ["市汽车行业协会"]))
    plan.measures.append(plan.measure("招大引强", responsible: ["市汽车行业协会"]))
    try plan.save(in: store)
    let pair = try #require(try store.likeAgencies(in: CityID(1)).first)
    #expect(pair.rare.name == "市汽车产业协会" && pair.usual.name == "市汽车行业协会")
    try store.keepApart(pair.rare.id, pair.usual.id, because: "两家", by: .commandLine, at: .start)
    #expect(try store.likeAgencies(in: CityID(1)).isEmpty)
    #expect(try store.audit(AuditFilter(action: "agency.apart")).total == 1)
  }

  @Test func `targets are joined and parted by hand, above what the rules say`() throws {
    let desk = try Desk()
    let store = desk.store
    let output = desk.targets[0]
    var second = Plan()
    second.title = "随州市汽车产业链方案"
    second.lines = ["一、总体思路", "到2026年，改装汽车产量超25万辆。（责任单位：市经信局）", "到2026年，本地配套率达到20%。"]
    second.sections = [("一、", "总体思路", 1, "一、")]
    second.targets = [
      second.target("改装汽车产量超25万辆", "改装汽车产量", 25, "万辆", agencies: ["市经信局"]),
      second.target("本地配套率达到20%", "本地配套率", 20, "%"),
    ]
    try second.save(in: store)
    let other = try #require(try store.targets(TargetFilter(words: "改装")).items.first)
    let share = try #require(try store.targets(TargetFilter(words: "配套率")).items.first)
    #expect(try store.target(output.id)?.same.isEmpty == true)

    try store.setSame([output.id, other.id], true, because: "同一口径", by: .commandLine, at: .start)
    #expect(try store.target(output.id)?.same.map(\.target) == [other.id])
    let period = desk.period
    try store.submit([desk.line(output, 30)], by: desk.economy, at: .start)
    #expect(try store.target(other.id)?.summary.latest?.value == 30)
    let owner = try #require(desk.economy.agency)
    #expect(try !store.reportingTasks(of: owner, in: period).map(\.target.id).contains(other.id))
    let change = try #require(try store.target(other.id)?.changes.last)
    #expect(change.action == "target.joined" && change.reason == "同一口径")
    #expect(
      change.fields == [FieldChange(field: "same", old: nil, new: "\(output.id)")] && change.partners == [output.id])

    try store.setSame([output.id, other.id], false, because: "口径不同", by: .commandLine, at: .start)
    #expect(try store.target(other.id)?.same.isEmpty == true)
    #expect(try store.target(other.id)?.summary.latest == nil)
    // A later reading does not bring back what a person parted.
    try second.save(in: store)
    #expect(try store.target(other.id)?.same.isEmpty == true)
    #expect(throws: StoreError.self) {
      try store.setSame([output.id, share.id], true, because: "", by: .commandLine, at: .start)
    }
    #expect(throws: StoreError.notFound(.target, id: 999)) {
      try store.setSame([output.id, TargetID(999)], true, because: "", by: .commandLine, at: .start)
    }
    #expect(try store.check() == [])
  }

  @Test func `of three that the rules join, one is parted and the others stay together`() {
    var groups = SameGroups(apart: [[1, 2]])
    groups.join(1, 2)
    groups.join(1, 3)
    groups.join(2, 3)
    #expect(groups.leaders == [1: 1, 3: 1])
    var free = SameGroups(apart: [])
    for pair in [(4, 5), (6, 7), (5, 6)] as [(Int64, Int64)] { free.join(pair.0, pair.1) }
    #expect(free.leaders == [4: 4, 5: 4, 6: 4, 7: 4])
  }

  @Test func `an owner that a person chose is given back to the plan's words`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let target = try #require(try store.target(TargetID(3))?.summary)
    let finance = try body(store, "市财政局")
    try store.setOwner(
      of: target.id, to: finance.id, because: "分工调整", seen: target.revision, by: .commandLine, at: .start)
    let chosen = try #require(try store.target(target.id)?.summary)
    #expect(chosen.owner?.reason == .person && chosen.owner?.note == "分工调整")
    try store.releaseOwner(of: target.id, because: "误设", seen: chosen.revision, by: .commandLine, at: .start)
    let back = try #require(try store.target(target.id))
    #expect(back.summary.owner == target.owner)
    #expect(back.changes.map(\.action) == ["target.owner", "target.owner_released"])
    #expect(back.changes.last?.fields == [FieldChange(field: "owner", old: "市财政局", new: "市经信局")])
  }

  @Test func `a field set back to what was read follows later readings again`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let id = TargetID(1)
    try store.correct(id, [.indicator: "汽车产量"], because: "名称", seen: 1, by: .commandLine, at: .start)
    let revision = try #require(try store.target(id)?.summary.revision)
    let read = try store.itemAsRead(of: id)
    #expect(read.text(of: .indicator) == "专用汽车产量" && read.text(of: .value) == "25")
    try store.correct(
      id, [.indicator: "专用汽车产量"], because: "恢复", seen: revision, by: .commandLine, at: .start)
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM correction") } == 0)
    try store.withdraw(id, because: "并入他项", seen: revision + 1, by: .commandLine, at: .start)
    try store.restore(id, because: "仍需考核", seen: revision + 2, by: .commandLine, at: .start)
    #expect(try store.target(id)?.changes.last?.reason == "仍需考核")
    #expect(try store.target(id)?.withdrawnBecause == nil)
  }

  @Test func `a finding keeps who said what and when, with its sentences`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    var plan = Plan.usual
    plan.findings = [
      Finding(
        kind: .conflict, quotes: ["专用汽车产量超25万辆", "新增规上工业企业300家"],
        spans: [plan.span("专用汽车产量超25万辆"), plan.span("新增规上工业企业300家")], fact: .text(words: "两处不一致"))
    ]
    try plan.save(in: store)
    let id = try #require(try store.findings().items.first?.id)
    let first = try #require(try store.finding(id)?.places.first)
    #expect(first.sentence == plan.lines[1] && first.quoteInSentence == Span(7, 18))
    let second = try #require(try store.finding(id)?.places.last)
    #expect(second.sentence == "新增规上工业企业300家，建设专用底盘生产线。" && second.quoteInSentence?.start == 0)
    let author = Actor.console("李审核")
    try store.decide(id, .dismissed, note: "口径不同", by: author, at: .start)
    try store.decide(id, .dismissed, note: "已电话核实", by: author, at: .start.plus(days: 1))
    #expect(
      try store.finding(id)?.decision
        == FindingSummary.Decision(by: "李审核", at: .start.plus(days: 1), note: "已电话核实"))
    #expect(try store.history(of: id).map(\.action) == ["finding.dismissed", "finding.noted"])
    #expect(try store.findings(FindingFilter(isDecided: false)).items.isEmpty)
    #expect(try store.findings(FindingFilter(kind: .conflict, isDecided: true)).total == 1)
    #expect(try store.findings(FindingFilter(kind: .sum)).items.isEmpty)
  }

  @Test func `a list is walked backwards as it was forwards`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    for index in 1...7 { try store.note(.auditExported, id: Int64(index), by: .commandLine, at: .start) }
    let first = try store.audit(AuditFilter(), Slice(limit: 3))
    #expect(first.items.map(\.id.raw) == [1, 2, 3] && first.previous == nil && first.next == 3)
    let second = try store.audit(AuditFilter(), Slice(after: first.next, limit: 3))
    #expect(second.items.map(\.id.raw) == [4, 5, 6] && second.previous == 4 && second.next == 6)
    let back = try store.audit(AuditFilter(), Slice(before: second.previous, limit: 3))
    #expect(back.items == first.items && back.previous == nil && back.next == 3)
    let newest = try store.audit(AuditFilter(), Slice(before: Int64.max, limit: 3))
    #expect(newest.items.map(\.id.raw) == [5, 6, 7] && newest.previous == 5 && newest.total == 7)
    let today = Moment.start.day
    #expect(try store.audit(AuditFilter(from: today, to: today)).total == 7)
    let tomorrow = CivilDate(dayNumber: today.dayNumber + 1)
    #expect(try store.audit(AuditFilter(from: tomorrow)).total == 0)
  }
}
