import GRDB
import Policy
import Testing

@testable import Store

/// Who tells of a measure: kept with it, by the plan's words or by a person's.
@Suite struct `Measures are told of by a body that can` {
  let desk: Desk
  let measure: MeasureSummary
  var store: Store { desk.store }
  let city = CityID(1)

  /// A plan more with a measure of a team and a firm, and nobody who coordinates.
  init() throws {
    desk = try Desk()
    var plan = Plan()
    plan.title = "香菇产业方案"
    plan.lines = ["一、总体思路", "延链补链。（牵头单位：产业链专班；责任单位：三峡控股集团）"]
    plan.sections = [("一、", "总体思路", 1, "一、")]
    plan.measures = [
      plan.measure("延链补链", lead: ["产业链专班"], responsible: ["三峡控股集团"], section: "一、")
    ]
    try plan.save(in: desk.store)
    measure = try #require(try desk.store.measures().items.first { $0.textStart == "延链补链" })
  }

  private func now() throws -> MeasureSummary { try #require(try store.measure(measure.id)) }

  private func give(to agency: AgencyID?, seen: AgencyID? = nil, by author: Actor? = nil) throws {
    try store.distribute(
      [], measures: [(measure.id, seen)], to: #require(agency), because: "分工", by: author ?? desk.admin, at: .start)
  }

  @Test func `what only teams and firms are named for is asked of nobody, and is found`() throws {
    #expect(measure.teller == nil)
    #expect(try store.measures(MeasureFilter(tellerless: true)).items.map(\.id) == [measure.id])
    for agency in measure.agencies {
      #expect(try store.measureTasks(of: agency.id, in: desk.period).isEmpty)
      #expect(try store.round(RoundFilter(agency: agency.id), in: [desk.period]).isEmpty)
    }
    #expect(!(try store.bodiesWithoutAccount(in: city).map(\.name).contains("产业链专班")))
  }

  @Test func `a person gives it to a body, which is asked then, and stays so through later readings`() throws {
    let economy = try #require(desk.economy.agency)
    try give(to: economy)
    let teller = try #require(try now().teller)
    #expect(teller.agency == economy && teller.reason == .person && teller.note == "分工")
    #expect(try store.measureTasks(of: economy, in: desk.period).map(\.measure.id).contains(measure.id))
    #expect(try desk.economy.body(following: now()) == economy)
    // Again with the same words changes nothing; another body takes it back.
    try give(to: economy, seen: economy)
    #expect(try store.audit(AuditFilter(action: "measure.teller")).total == 1)
    try give(to: desk.reform.agency, seen: economy)
    #expect(try now().teller?.agency == desk.reform.agency)
    #expect(throws: StoreError.conflict(expected: Int(economy.raw), found: Int(try #require(desk.reform.agency).raw))) {
      try give(to: economy, seen: economy)
    }
    try store.write { db in try ItemsOfCity(db: db, city: city.raw, now: .start).rewrite() }
    #expect(try now().teller?.agency == desk.reform.agency && now().teller?.reason == .person)
    #expect(try store.check() == [])
  }

  @Test func `it goes along when bodies are merged, and comes back`() throws {
    let (economy, reform) = (try #require(desk.economy.agency), try #require(desk.reform.agency))
    try give(to: reform)
    let merge = try store.merge(reform, into: economy, because: "同一单位", by: desk.admin, at: .start)
    #expect(try now().teller?.agency == economy && store.check() == [])
    try store.undoMerge(merge, because: "两家", by: desk.admin, at: .start)
    #expect(try now().teller?.agency == reform && now().teller?.reason == .person)
  }

  @Test func `bodies of other cities and reasons left out are refused, and nothing is given by halves`() throws {
    var other = Plan.usual
    other.region = "江州市"
    try other.save(in: store)
    let foreign = try #require(try store.agency(named: "市经信局", in: CityID(2))).id
    #expect(throws: StoreError.invalid(field: "单位", reason: "不是本市的单位")) { try give(to: foreign) }
    #expect(throws: StoreError.invalid(field: "理由", reason: "请写明分配的理由")) {
      try store.distribute(
        [], measures: [(measure.id, nil)], to: foreign, because: " ", by: desk.admin, at: .start)
    }
    let target = desk.targets[0]
    #expect(throws: (any Error).self) {
      try store.distribute(
        [(target.id, target.revision)], measures: [(MeasureID(99), nil)], to: #require(desk.reform.agency),
        because: "分工", by: desk.admin, at: .start)
    }
    #expect(try store.target(target.id)?.summary.owner == target.owner)
  }
}
