import Policy
import Testing

@testable import Store

@Suite struct CityPlansTests {
  /// Another plan of the same city that promises one thing again and another thing otherwise.
  private var second: Plan {
    var plan = Plan()
    plan.title = "随州市工业企业提质扩规实施方案"
    plan.lines = ["一、总体思路", "新增规上工业企业300家。", "到2026年，专用汽车产量超40万辆。（责任单位：市经信局）"]
    plan.sections = [("一、", "总体思路", 1, "一、")]
    plan.targets = [
      plan.target("新增规上工业企业300家", "新增规上工业企业数", 300, "家", agencies: ["市经信局"], comparison: .equal),
      plan.target("专用汽车产量超40万辆", "专用汽车产量", 40, "万辆", agencies: ["市经信局"]),
    ]
    return plan
  }

  @Test func `one report feeds the same target of another plan, and is asked for once`() throws {
    let desk = try Desk()
    let store = desk.store
    try second.save(in: store)
    let both = try store.targets(TargetFilter(words: "规上工业企业")).items
    #expect(both.map(\.documentTitle) == ["专用汽车产业高质量发展实施方案", "随州市工业企业提质扩规实施方案"])
    let (first, again) = (try #require(both.first), try #require(both.last))
    let tasks = try store.reportingTasks(of: try #require(desk.economy.agency), in: desk.period)
    #expect(tasks.map(\.target.id).contains(first.id))
    #expect(!tasks.map(\.target.id).contains(again.id))
    #expect(tasks.first { $0.target.id == first.id }?.same.map(\.target) == [again.id])

    try store.submit([desk.line(first, 300)], by: desk.economy, at: .start)
    for id in [first.id, again.id] {
      let detail = try #require(try store.target(id))
      #expect(detail.summary.state == .achieved)
      #expect(detail.summary.latest?.value == 300)
      #expect(detail.reports.map(\.target) == [first.id])
    }
    #expect(try store.target(again.id)?.same.map(\.target) == [first.id])
    #expect(try store.progress().reported == 2)
    #expect(try store.check() == [])
  }

  @Test func `plans of one city that contradict each other are found, and no longer once they agree`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    #expect(try store.findings().items.isEmpty)
    try second.save(in: store)
    let conflict = try #require(try store.findings().items.first { $0.kind == .conflict })
    #expect(Set(conflict.places.compactMap(\.document)) == [DocumentID(1), DocumentID(2)])
    #expect(conflict.places.allSatisfy { $0.target != nil })
    #expect(conflict.needsAttention)
    #expect(try store.target(TargetID(1))?.findings.map(\.id) == [conflict.id])
    #expect(try store.cities().map(\.findings) == [1])

    var agreed = second
    agreed.lines[2] = "到2026年，专用汽车产量超25万辆。（责任单位：市经信局）"
    agreed.targets[1] = agreed.target("专用汽车产量超25万辆", "专用汽车产量", 25, "万辆", agencies: ["市经信局"])
    try agreed.save(in: store)
    #expect(try store.findings().items.filter { $0.kind == .conflict }.isEmpty)
    #expect(try store.check() == [])
  }

  @Test func `plans of two cities are not compared`() throws {
    let temporary = try TemporaryStore()
    try Plan.usual.save(in: temporary.store)
    var other = second
    other.region = "咸宁市"
    try other.save(in: temporary.store)
    #expect(try temporary.store.findings().items.isEmpty)
    #expect(try temporary.store.target(TargetID(3))?.same.isEmpty == true)
  }
}
