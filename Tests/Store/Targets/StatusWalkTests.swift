import GRDB
import Policy
import Testing

@testable import Store

/// A page of what is in some states is walked to, and is what gathering finds.
@Suite struct `A list by state walks to its page` {
  let desk: Desk
  var store: Store { desk.store }

  init() throws { desk = try Desk() }

  /// All ids of a filter, page by page.
  private func walked(_ filter: TargetFilter, _ limit: Int) throws -> [TargetID] {
    var ids: [TargetID] = []
    var next: Int64? = 0
    while let after = next {
      let page = try store.targets(filter, Slice(after: after, limit: limit))
      ids += page.items.map(\.id)
      next = page.next
    }
    return ids
  }

  @Test func `forwards and backwards, of one city and of all`() throws {
    try desk.store.submit([desk.line(desk.targets[2], 300)], by: desk.economy, at: .start)
    let all = try store.targets(TargetFilter(), Slice(limit: 1000)).items
    for states: Set<ProgressState> in [[.achieved], [.notReported], [.achieved, .notReported, .notDue, .unclear]] {
      let fitting = all.filter { states.contains($0.state) }
      for filter in [TargetFilter(states: states), TargetFilter(city: all[0].city, states: states)] {
        #expect(try walked(filter, 2) == fitting.map(\.id), "\(states)")
        guard let last = fitting.last else { continue }
        let before = try store.targets(filter, Slice(before: last.id.raw, limit: 1))
        #expect(before.items.map(\.id) == fitting.dropLast().suffix(1).map(\.id))
      }
    }
    #expect(try store.targets(TargetFilter(states: [.achieved])).items.map(\.id) == [desk.targets[2].id])
  }

  @Test func `each target is looked at with its status, and nothing is gathered or sorted first`() throws {
    func plan(_ filter: TargetFilter) throws -> [String] {
      let walk = try #require(StatusWalk(filter))
      let conditions = try #require(TargetQuery.conditions(filter, .walk))
      let ids = ListQuery(table: "target", alias: "t", conditions, walk: walk).ids(Slice(after: 7))
      return try store.read { db in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + ids.sql, arguments: ids.arguments)
          .map { $0["detail"] as String }
      }
    }
    for (filter, first) in [
      (TargetFilter(states: [.behind]), "SEARCH t USING INTEGER PRIMARY KEY"),
      (TargetFilter(city: CityID(1), states: [.behind]), "target_city"),
    ] {
      let plan = try plan(filter)
      #expect(plan.count == 2 && plan[0].contains(first), "\(plan)")
      #expect(plan[1].contains("SEARCH z USING INTEGER PRIMARY KEY"), "\(plan)")
    }
    #expect(StatusWalk(TargetFilter(city: CityID(1))) == nil)
  }

  @Test func `what no table shows is not read for it`() throws {
    let id = desk.targets[2].id
    func agencies(_ with: Bool) throws -> Int? {
      try store.targets(TargetFilter(), withAgencies: with).items.first { $0.id == id }?.agencies.count
    }
    #expect(try agencies(true) == 2 && agencies(false) == 0)
  }
}
