import GRDB
import Policy
import Testing

@testable import Store

@Suite struct ListTests {
  /// Many small plans of two cities.
  static func filled(plans: Int) throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    for index in 0..<plans {
      var plan = Plan.usual
      plan.title = "第\(index)号方案"
      plan.region = index.isMultiple(of: 2) ? "随州市" : "咸宁市"
      try plan.save(in: temporary.store)
    }
    return temporary
  }

  @Test func `pages follow each other without gap or repeat`() throws {
    let temporary = try Self.filled(plans: 6)
    let store = temporary.store
    var (seen, after): ([TargetID], Int64?) = ([], nil)
    var pages = 0
    repeat {
      let page = try store.targets(TargetFilter(), Slice(after: after, limit: 7))
      #expect(page.total == 24)
      seen += page.items.map(\.id)
      after = page.next
      pages += 1
    } while after != nil
    #expect(pages == 4)
    #expect(seen == Array(Set(seen)).sorted())
    #expect(seen.count == 24)
    #expect(try store.targets(TargetFilter(), Slice(limit: 24)).next == nil)
    #expect(try store.targets(TargetFilter(), Slice(after: 999)).items.isEmpty)
    #expect(Slice(limit: 0).limit == 1)
    #expect(Slice(limit: 100_000).limit == 1000)
  }

  @Test func `filters narrow the list, alone and together`() throws {
    let temporary = try Self.filled(plans: 4)
    let store = temporary.store
    let city = CityID(1)
    #expect(try store.targets(TargetFilter(city: city)).total == 8)
    #expect(try store.targets(TargetFilter(document: DocumentID(1))).total == 4)
    let body = try #require(try store.agency(named: "市经信局", in: city))
    #expect(try store.targets(TargetFilter(agency: body.id)).total == 6)
    let investment = try #require(try store.agency(named: "市招商局", in: city))
    #expect(try store.targets(TargetFilter(agency: investment.id)).total == 2)
    #expect(try store.targets(TargetFilter(agency: investment.id, part: .owner)).total == 0)
    #expect(try store.targets(TargetFilter(deadlineFrom: 2026, deadlineTo: 2026)).total == 12)
    #expect(try store.targets(TargetFilter(deadlineFrom: 2027)).total == 0)
    #expect(try store.targets(TargetFilter(goals: true)).total == 4)
    #expect(try store.targets(TargetFilter(city: city, document: DocumentID(1), words: "汽车", goals: false)).total == 2)
    #expect(try store.targets(TargetFilter(ownerless: true)).total == 0)
    #expect(try store.measures(MeasureFilter(city: city, agency: body.id, role: .responsible)).total == 2)
    #expect(try store.measures(MeasureFilter(agency: body.id, role: .lead)).total == 0)
    #expect(try store.documents(DocumentFilter(city: city)).items.map(\.title) == ["第0号方案", "第2号方案"])
    #expect(try store.deadlines(from: Moment.start.day, city: city, limit: 3).count == 3)
    #expect(try store.deadlines(from: CivilDate(dayNumber: Moment.start.day.dayNumber + 1000)).isEmpty)
  }

  @Test(arguments: [
    ("汽车", 4), ("渗透", 1), ("超", 1), ("率", 2), ("专用 产量", 1), ("规上工业", 1), ("车专", 0), ("产量超25", 1), ("25万", 1),
    ("招商", 1), ("　 ", 4), ("", 4), ("。，", 0), ("随州", 4), ("\"", 0), ("汽车\" OR \"x", 0), ("NEAR(汽车)", 0), ("*", 0),
    ("-汽车", 4), ("２５", 1), ("300", 1), ("总体思路", 2),
  ])
  func `words are found, two Chinese characters suffice`(_ words: String, count: Int) throws {
    let temporary = try TemporaryStore()
    try Plan.usual.save(in: temporary.store)
    #expect(try temporary.store.targets(TargetFilter(words: words)).total == count)
  }

  @Test func `documents and measures are searched by their text`() throws {
    let temporary = try TemporaryStore()
    try Plan.usual.save(in: temporary.store)
    #expect(try temporary.store.documents(DocumentFilter(words: "底盘")).total == 1)
    #expect(try temporary.store.documents(DocumentFilter(words: "香菇")).total == 0)
    #expect(try temporary.store.measures(MeasureFilter(words: "底盘")).total == 1)
  }

  @Test func `findings carry their places and the target that stands there`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    var plan = Plan.usual
    plan.findings = [
      Finding(
        kind: .conflict, quotes: ["专用汽车产量超25万辆", "新增规上工业企业300家"],
        spans: [plan.span("专用汽车产量超25万辆"), plan.span("新增规上工业企业300家")], fact: .text(words: "两处不一致"))
    ]
    try plan.save(in: store)
    let finding = try #require(try store.findings(FindingFilter(city: CityID(1))).items.first)
    #expect(finding.places.map(\.target) == [TargetID(1), TargetID(3)])
    #expect(finding.state == .open)
    try store.decide(finding.id, .dismissed, by: .commandLine, at: .start)
    let generation = store.generation
    try plan.save(in: store)
    #expect(store.generation == generation)
    #expect(try store.findings(FindingFilter(document: DocumentID(1))).items.map(\.state) == [.dismissed])
    #expect(try store.target(TargetID(1))?.findings.count == 1)
    #expect(try store.target(TargetID(2))?.findings.isEmpty == true)
    plan.findings = []
    try plan.save(in: store)
    #expect(try store.findings().items.isEmpty)
  }
}
