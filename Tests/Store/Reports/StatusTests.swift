import GRDB
import Policy
import Testing

@testable import Store

@Suite struct `Statuses as they are kept` {
  @Test func `a nature that a person set asks another question, and outlives readings until it is taken back`() throws {
    let desk = try Desk()
    let (store, target) = (desk.store, desk.targets[2])
    #expect(target.nature.nature == .increase)
    #expect(target.nature.rule == .added)
    try store.correct(target.id, [.nature: "time_limit"], because: "按时限考核", seen: 1, by: desk.admin, at: .start)
    var now = try #require(try store.target(target.id))
    #expect(now.summary.nature.nature == .timeLimit && now.summary.nature.rule == .person)
    #expect(now.summary.readNature.nature == .increase)
    #expect(now.summary.reportedUnit == "%")
    #expect(now.status.facts.nature == .timeLimit)
    // The same words with another figure.
    var plan = Plan.usual
    plan.lines[4] = plan.lines[4].replacing("300家", with: "400家")
    plan.targets[2] = plan.target(
      "新增规上工业企业400家", "新增规上工业企业数", 400, "家", section: "二、/（一）", agencies: ["市经信局", "市招商局"], comparison: .equal)
    try plan.save(in: store, at: .start.plus(days: 1))
    now = try #require(try store.target(target.id))
    #expect(now.summary.value == 400 && now.summary.saidNature == .timeLimit)
    try store.correct(
      target.id, [.nature: ""], because: "撤回", seen: now.summary.revision, by: desk.admin, at: .start.plus(days: 1))
    #expect(try store.target(target.id)?.summary.nature.nature == .increase)
    #expect(throws: StoreError.self) {
      try store.correct(
        target.id, [.nature: "goal"], because: "试", seen: now.summary.revision + 1, by: desk.admin, at: .start)
    }
  }

  @Test func `a figure that the same plan wants earlier is a step on the way`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    var plan = Plan.usual
    plan.lines[1] = "到2025年，专用汽车产量超22万辆；到2026年，专用汽车产量超25万辆。"
    plan.targets = [
      plan.target("专用汽车产量超22万辆", "专用汽车产量", 22, "万辆", deadline: "2025"),
      plan.target("专用汽车产量超25万辆", "专用汽车产量", 25, "万辆"),
    ]
    (plan.measures, plan.goals) = ([], [])
    try plan.save(in: store)
    let milestones = try store.targets().items.map { try #require(try store.target($0.id)).status.facts.milestones }
    let last = try #require(CivilDate("2025-12-31"))
    #expect(milestones == [[], [.init(day: last, value: 22)]])
  }

  @Test func `what would change can be counted without writing it`() throws {
    let desk = try Desk()
    let store = desk.store
    #expect(try store.statusMoves(at: .start) == [])
    try store.write { db in
      try db.execute(sql: "UPDATE status_result SET state = 'on_track', rule_version = 1 WHERE target_id IN (1, 4)")
      try db.execute(sql: "UPDATE status_result SET rule_version = 1 WHERE target_id = 2")
    }
    let moves = try store.statusMoves(at: .start)
    #expect(
      moves == [
        StatusMove(old: .notDue, new: .notDue, count: 1), StatusMove(old: .onTrack, new: .unclear, count: 1),
        StatusMove(old: .onTrack, new: .notDue, count: 1),
      ])
    #expect(try store.targets(TargetFilter(states: [.onTrack])).total == 2)
    #expect(try store.refreshStatuses(at: .start) == 3)
    #expect(try store.statusMoves(at: .start) == [])
  }

  @Test func `what a report without a figure said is read as it was kept before, too`() throws {
    let desk = try Desk()
    let facts = """
      {"cadence":"by_deadline","comparison":">=","deadline":"2026","figures":[],"firstReport":"2026Q3",\
      "planStart":"2024-01-01","value":25,"withoutData":{"period":"2026Q3","reason":"no_data"}}
      """
    let mend = try String(contentsOfFile: TemporaryStore.migrations + "/0032_without_data.sql", encoding: .utf8)
    try desk.store.write { db in
      try db.execute(sql: "UPDATE status_result SET facts = ? WHERE target_id = 1", arguments: [facts])
      try db.execute(sql: mend)
    }
    let said = try #require(try desk.store.target(TargetID(1))).status.facts.withoutData
    #expect(said == .init(period: try #require(Period("2026Q3")), reason: .noData))
  }

  @Test func `a result of an earlier rule is read as it was told`() throws {
    let desk = try Desk()
    let store = desk.store
    let facts = """
      {"cadence":"by_deadline","comparison":">=","deadline":"2026","figures":[{"period":"2026Q3","value":18}],\
      "firstReport":"2026Q3","planStart":"2024-01-01","value":25}
      """
    try store.write { db in
      try db.execute(
        sql: """
          UPDATE status_result SET rule_version = 1, reason_fact = 'text', reason_facts = '{"words":"已完成路程72%"}',
            facts = ? WHERE target_id = 1
          """, arguments: [facts])
    }
    let old = try #require(try store.target(TargetID(1))).status
    #expect(old.status.ruleVersion == 1 && old.status.reason == "已完成路程72%")
    #expect(old.facts.figures.map(\.value) == [18] && old.facts.hasOwner)
  }
}
