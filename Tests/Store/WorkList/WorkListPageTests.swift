import GRDB
import Policy
import Testing

@testable import Store

/// Targets, measures and projects as one list, in three orders.
@Suite struct WorkListPageTests {
  /// A plan with targets, measures and so many projects.
  private static func desk(projects count: Int) throws -> Desk {
    let desk = try Desk()
    try desk.store.write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
          INSERT INTO project (city_id, name, county, industry, kind, investor, investment, leader, steward, team,
            responsible_id, colour, created_at)
          SELECT 1, '项目' || i, '', '', 'new', '', 1, '', '', '', 1 + i % 3,
            CASE i % 3 WHEN 0 THEN 'yellow' WHEN 1 THEN 'blue' ELSE 'green' END, 1795244400 FROM n
          """)
    }
    return desk
  }

  /// The list page by page, forwards and backwards.
  private func walk(_ store: Store, _ filter: WorkFilter, _ limit: Int) throws -> (there: [Int64], back: [Int64]) {
    var (there, back): ([Int64], [Int64]) = ([], [])
    var place: Int64?
    repeat {
      let page = try store.workList(filter, Slice(after: place, limit: limit))
      there += page.items.map(\.id.raw)
      place = page.next
    } while place != nil
    place = there.last
    back = there.suffix(1)
    while let before = place {
      let page = try store.workList(filter, Slice(before: before, limit: limit))
      back = page.items.map(\.id.raw) + back
      place = page.previous
    }
    return (there, back)
  }

  @Test(arguments: WorkFilter.View.allCases)
  func `every page of every view follows the one before, both ways`(_ view: WorkFilter.View) throws {
    let desk = try Self.desk(projects: 10)
    let store = desk.store
    let filters = [
      WorkFilter(view: view), WorkFilter(city: CityID(1), view: view), WorkFilter(kind: .project, view: view),
    ]
    for filter in filters {
      let whole = try store.workList(filter, Slice(limit: 1000))
      let ids = whole.items.map(\.id.raw)
      #expect(whole.total == ids.count && Set(ids).count == ids.count && ids.count >= 10)
      let (there, back) = try walk(store, filter, 3)
      #expect(there == ids && back == ids, "\(filter)")
      if view == .tasks { #expect(ids == ids.sorted()) }
    }
    #expect(Set(try store.workList(WorkFilter(view: view)).items.map(\.kind)) == [.target, .measure, .project])
  }

  @Test func `a filter holds in every kind, and a row is found by its number`() throws {
    let desk = try Self.desk(projects: 10)
    let store = desk.store
    let mine = try store.workList(WorkFilter(agency: desk.economy.agency)).items
    #expect(Set(mine.map(\.kind)).isSuperset(of: [.target]))
    #expect(try store.workList(WorkFilter(document: DocumentID(1))).items.allSatisfy { $0.kind != .project })
    #expect(try store.workList(WorkFilter(city: CityID(2))).total == 0)
    for item in try store.workList().items { #expect(try store.workItem(item.id)?.id == item.id) }
    #expect(try store.workItem(ID(7)) == nil && store.workItem(ID(WorkItem.Kind.project.start + 999)) == nil)
    try store.withdraw(desk.targets[0].id, because: "会议", seen: 1, by: desk.admin, at: .start)
    #expect(try store.workItem(ID(WorkItem.Kind.target.start + desk.targets[0].id.raw)) == nil)
  }

  @Test func `what a report moves is seen in the list by progress`() throws {
    let desk = try Self.desk(projects: 3)
    let progress = WorkFilter(view: .progress)
    // A target of which nothing was heard goes forward once its report says that it is behind.
    let target = desk.targets[2]
    let moved = WorkItemID(WorkItem.Kind.target.start + target.id.raw)
    let before = try desk.store.workList(progress).items.map(\.id)
    try desk.store.submit([desk.line(target, 0.01)], by: desk.economy, at: .start)
    let after = try desk.store.workList(progress).items.map(\.id)
    let (old, new) = (try #require(before.firstIndex(of: moved)), try #require(after.firstIndex(of: moved)))
    #expect(new < old, "\(before) \(after)")
    #expect(before.filter { $0 != moved } == after.filter { $0 != moved }, "the rest keeps its order")
    #expect(try desk.store.workList(progress).items.count == desk.store.workList().items.count)
  }

  @Test func `a page of thousands costs what a page of some hundred costs`() throws {
    let (few, many) = (try Self.desk(projects: 200), try Self.desk(projects: 5_000))
    for view in WorkFilter.View.allCases {
      for filter in [WorkFilter(view: view), WorkFilter(kind: .project, view: view)] {
        func steps(_ desk: Desk) throws -> Int { try VMSteps.of(desk.store) { _ = try desk.store.workList(filter) } }
        let usual = try steps(few)
        #expect(try steps(many) <= usual + usual / 2, "\(filter)")
      }
    }
  }
}
