import Policy
import Testing

@testable import Store

@Suite struct CompletionTests {
  private static func row(_ store: Store, _ group: CompletionRow.Group, _ name: String) throws -> CompletionRow {
    try #require(try store.completion(CompletionFilter(group: group)).items.first { $0.name == name })
  }

  @Test func `plans, counties and bodies are added up by what was expected of them`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    var plan = Plan.usual
    plan.lines[4] += "甲县新增企业100家。乙县新增企业100家。"
    let area = { (name: String) -> Target in
      var target = plan.target("\(name)新增企业100家", "新增企业数", 100, "家", agencies: ["市经信局"])
      target.area = name
      return target
    }
    plan.targets += [area("甲县"), area("乙县")]
    try plan.save(in: store)
    let body = try #require(try store.agency(named: "市经信局", in: CityID(1)))
    let clerk = try store.addUser(
      "jingxin", password: "correct horse", role: .agency, agency: body.id, by: .commandLine, at: .start
    ).actor()
    let county = try #require(try store.targets().items.first { $0.area == "甲县" })
    let before = try store.completion().items
    #expect(
      Set(before.map(\.group)) == Set(CompletionRow.Group.allCases) && before.allSatisfy { $0.verdict() == .noData })
    // 2024 to 2026: at the end of 2026Q3 1,004 of 1,096 days are gone, 91.6 % of a hundred.
    let period = Period(containing: Moment.start.day).previous
    func report(_ value: Double, seen: Int) throws {
      let line = CheckedLine(
        target: county.id, period: period, figure: ReportedFigure(value: value),
        typed: ReportEntry(value: Quantity.text(value)), seenVersion: seen, isNew: seen == 0)
      try store.submit([line], by: clerk, at: .start)
    }
    try report(83, seen: 0)
    let done = try Self.row(store, .area, "甲县")
    #expect(done.verdict() == .met && done.reaching == 1 && done.judged == 1 && done.subject == nil)
    #expect(try Self.row(store, .area, "乙县").verdict() == .noData)
    #expect(try Self.row(store, .document, plan.title).verdict() == .undecided)
    #expect(try Self.row(store, .agency, "市经信局").judged == 1)
    #expect(try store.completion(done.id) == done)
    try report(80, seen: 1)
    #expect(try Self.row(store, .area, "甲县").verdict() == .notMet)
    #expect(try store.completion(CompletionFilter(city: CityID(9))).items.isEmpty)
  }
}
