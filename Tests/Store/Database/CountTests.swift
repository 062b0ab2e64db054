import GRDB
import Policy
import Testing

@testable import Store

@Suite struct CountTests {
  /// What the kept counts say and what counting says; equal as text.
  private func expectTrue(_ store: Store, _ after: String, isSound: Bool = true) throws {
    let (kept, counted) = try store.read { db in
      let kept = try Row.fetchAll(db, sql: "SELECT * FROM target_count WHERE count > 0 ORDER BY 1, 2, 3, 4, 5")
      let counted = try Row.fetchAll(
        db,
        sql: """
          WITH one AS (SELECT t.city_id, r.state, coalesce(CAST(substr(t.deadline_day, 1, 4) AS INTEGER), 0) AS year,
            t.is_goal, t.owner_id IS NOT NULL AS has_owner, r.latest_period
            FROM target t JOIN status_result r ON r.target_id = t.id WHERE t.standing = 'current')
          SELECT city_id, state, year, is_goal, has_owner, count(*), count(latest_period) FROM one
          GROUP BY 1, 2, 3, 4, 5 UNION ALL
          SELECT 0, state, year, is_goal, has_owner, count(*), count(latest_period) FROM one GROUP BY 2, 3, 4, 5
          ORDER BY 1, 2, 3, 4, 5
          """)
      return (kept.map { "\(Array($0.databaseValues))" }, counted.map { "\(Array($0.databaseValues))" })
    }
    #expect(kept == counted, "\(after)")
    let (reports, countedReports) = try store.read { db in
      let kept = try Row.fetchAll(db, sql: "SELECT * FROM report_count WHERE count > 0 ORDER BY 1, 2, 3")
      let counted = try Row.fetchAll(
        db,
        sql: """
          WITH one AS (SELECT t.city_id, r.period, r.state FROM report r JOIN target t ON t.id = r.target_id
            WHERE r.counted IS NOT NULL)
          SELECT city_id, period, state, count(*) FROM one GROUP BY 1, 2, 3
          UNION ALL SELECT 0, period, state, count(*) FROM one GROUP BY 2, 3 ORDER BY 1, 2, 3
          """)
      return (kept.map { "\(Array($0.databaseValues))" }, counted.map { "\(Array($0.databaseValues))" })
    }
    #expect(reports == countedReports, "\(after)")
    // What a statement of ours moved behind the program's back is found by check, as it should be.
    if isSound { #expect(try store.check() == [], "\(after)") }
  }

  @Test func `what is kept is what counting gives, whatever moves a target or a report`() throws {
    let desk = try Desk()
    let (store, target) = (desk.store, desk.targets[0])
    try expectTrue(store, "a plan")
    let sent = try store.submit([desk.line(target, 22), desk.line(desk.targets[1], 9)], by: desk.economy, at: .start)
    try expectTrue(store, "reports")
    try store.approve(sent[0].id, seen: 1, by: desk.admin, at: .start)
    try expectTrue(store, "one approved")
    try store.giveBack(sent[0].id, remark: "单位不对", seen: 2, by: desk.admin, at: .start)
    try expectTrue(store, "it is given back")
    try store.saveDrafts([desk.draft(desk.targets[2], ReportEntry(value: "1"))], by: desk.economy, at: .start)
    try expectTrue(store, "a draft")
    try store.withdraw(target.id, because: "市政府第12次常务会议", seen: 1, by: desk.admin, at: .start)
    try expectTrue(store, "one withdrawn")
    try store.refreshStatuses(at: .start.plus(days: 60))
    try expectTrue(store, "a quarter falls due")
    var plan = Plan.usual
    plan.targets.removeLast()
    plan.targets[0].deadline = Deadline("2027")
    plan.targets[0].agencies = []
    plan.title += "（修订）"
    try plan.save(in: store)
    plan.title = Plan.usual.title
    plan.lines[1] += "力争更多。"
    try plan.save(in: store)
    try expectTrue(store, "a later version drops one and moves another")
    #expect(try store.targets().total == store.targets().items.count)
    #expect(try store.reports().total == store.reports().items.count)
  }

  @Test(arguments: [
    "UPDATE target SET standing = 'dropped' WHERE id = 1", "UPDATE target SET owner_id = NULL WHERE id = 3",
    "UPDATE target SET deadline = '2030', deadline_day = '2030-12-31' WHERE id < 3",
    "UPDATE target SET deadline = NULL, deadline_day = NULL",
    "UPDATE status_result SET state = 'behind', latest_period = '2026Q1', latest_approved = 0 WHERE target_id <> 2",
    "UPDATE status_result SET state = 'on_track'",
    "UPDATE target SET standing = 'dropped'; UPDATE target SET standing = 'current' WHERE id = 2",
  ])
  func `a statement that moves many rows moves the counts`(_ sql: String) throws {
    let desk = try Desk()
    try desk.store.submit([desk.line(desk.targets[0], 22)], by: desk.economy, at: .start)
    try desk.store.write { try $0.execute(sql: sql) }
    try expectTrue(desk.store, sql, isSound: false)
  }

  @Test func `a list's total is the number of its rows, whatever is asked and however it is found`() throws {
    let desk = try Desk()
    let store = desk.store
    try store.submit([desk.line(desk.targets[0], 22)], by: desk.economy, at: .start)
    let city = CityID(1)
    let filters = [
      TargetFilter(), TargetFilter(city: city), TargetFilter(city: CityID(9)), TargetFilter(deadlineFrom: 2026),
      TargetFilter(deadlineTo: 2025), TargetFilter(city: city, deadlineFrom: 2026, deadlineTo: 2026),
      TargetFilter(states: [.notDue]), TargetFilter(city: city, states: [.behind, .farBehind, .onTrack]),
      TargetFilter(goals: true), TargetFilter(goals: false), TargetFilter(ownerless: true),
      TargetFilter(agency: desk.economy.agency), TargetFilter(states: [.notDue], words: "汽车"),
      TargetFilter(document: DocumentID(1), states: [.notDue]), TargetFilter(includesDropped: true),
    ]
    for filter in filters {
      let list = try store.targets(filter)
      #expect(list.total == list.items.count, "\(filter)")
      for way in [TargetQuery.Way.walk, .gather] {
        let conditions = try #require(TargetQuery.conditions(filter, way))
        let found = try store.read { db in
          try ListQuery(table: "target", alias: "t", conditions).listing(db, Slice()) { try TargetQuery.fetch(db, $0) }
        }
        #expect(found.items == list.items, "\(filter) \(way)")
      }
    }
  }
}
