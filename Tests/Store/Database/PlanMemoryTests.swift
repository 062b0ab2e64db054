import GRDB
import Policy
import Synchronization
import Testing

@testable import Store

@Suite struct PlanMemoryTests {
  private func asked(_ store: Store, _ made: borrowing Atomic<Int>) throws {
    _ = try store.read { db in
      try store.memory.value("sum", db) { made.add(1, ordering: .relaxed).newValue }
    }
  }

  @Test func `what was read out of the plans is read once, however many reports come`() throws {
    let desk = try Desk()
    let made = Atomic<Int>(0)
    for number in 0..<3 {
      try asked(desk.store, made)
      try desk.store.submit([desk.line(desk.targets[0], Double(number), seen: number)], by: desk.economy, at: .start)
    }
    try desk.store.refreshStatuses(at: .start.plus(days: 60))
    try asked(desk.store, made)
    #expect(made.load(ordering: .relaxed) == 1)
  }

  @Test func `a new plan, a decision, or another program's write has it read anew`() throws {
    let desk = try Desk()
    let made = Atomic<Int>(0)
    try asked(desk.store, made)
    var plan = Plan.usual
    plan.title = "另一个方案"
    try plan.save(in: desk.store)
    #expect(try desk.store.cities().first?.plans == 2)
    try asked(desk.store, made)
    try desk.store.withdraw(desk.targets[0].id, because: "会议", seen: 1, by: desk.admin, at: .start)
    try asked(desk.store, made)
    let other = try Store(path: desk.temporary.path, migrations: TemporaryStore.migrations)
    plan.title = "第三个方案"
    try plan.save(in: other)
    try other.close()
    try asked(desk.store, made)
    #expect(made.load(ordering: .relaxed) == 4)
    #expect(try desk.store.cities().first?.plans == 3)
  }

  @Test func `it is bounded`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let made = Atomic<Int>(0)
    try store.read { db in
      for name in 0..<store.memory.most + 1 { _ = try store.memory.value("\(name)", db) { name } }
      _ = try store.memory.value("0", db) { made.add(1, ordering: .relaxed).newValue }
    }
    #expect(made.load(ordering: .relaxed) == 1)
  }

  @Test func `a first page of targets is read once until a report comes`() throws {
    let desk = try Desk()
    let filter = TargetFilter(states: [.achieved])
    #expect(try desk.store.targets(filter).items.isEmpty)
    // One number says that it is good still; what is not a first page is read each time.
    #expect(try VMSteps.of(desk.store) { _ = try desk.store.targets(filter) } < 20)
    #expect(try VMSteps.of(desk.store) { _ = try desk.store.targets(filter, Slice(after: 0)) } > 20)
    try desk.store.submit([desk.line(desk.targets[2], 300)], by: desk.economy, at: .start)
    #expect(try desk.store.targets(filter).items.map(\.id) == [desk.targets[2].id])
    #expect(try desk.store.targets(filter).items[0].agencies == desk.store.target(desk.targets[2].id)?.summary.agencies)
    #expect(try desk.store.targets(filter, withAgencies: false).items[0].agencies.isEmpty)
  }

  @Test func `what is open or has data is counted anew when a report comes`() throws {
    let desk = try Desk()
    let due = TargetFilter(dueFrom: CivilDate("2026-01-01"))
    let filters = [TargetFilter(isOpen: true), TargetFilter(hasData: false), due]
    let before = try filters.map { try desk.store.targets($0).total }
    try desk.store.submit([desk.line(desk.targets[2], 300)], by: desk.economy, at: .start)
    #expect(try desk.store.target(desk.targets[2].id)?.summary.state == .achieved)
    let after = try filters.map { try desk.store.targets($0).total }
    #expect(after == [before[0] - 1, before[1] - 1, before[2]])
    for filter in filters { #expect(try desk.store.targets(filter).items.count == desk.store.targets(filter).total) }
  }
}
