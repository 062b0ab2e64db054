import GRDB
import Policy
import Testing

@testable import Store

@Suite struct `A state that is said stands beside the computed one` {
  let desk: Desk
  let office: Actor

  init() throws {
    desk = try Desk()
    office = try desk.supervisor()
  }

  private var target: TargetID { desk.targets[0].id }

  private func say(_ state: ProgressState, days: Int, _ reason: String = "口径调整") throws {
    try desk.store.setOverride(
      of: target, to: state, until: Moment.start.day.adding(days: days), because: reason, by: office, at: .start)
  }

  @Test func `it ends with its last day, by a newer one, or by being taken back`() throws {
    let store = desk.store
    let computed = try #require(try store.target(target)).summary.state
    try say(.onTrack, days: 10)
    #expect(try store.override(of: target, on: Moment.start.day.adding(days: 10))?.state == .onTrack)
    #expect(try store.override(of: target, on: Moment.start.day.adding(days: 11)) == nil)
    try say(.behind, days: 20, "改判")
    let said = try #require(try store.override(of: target, on: Moment.start.day))
    #expect(said.state == .behind && said.reason == "改判" && said.by == "tongchou")
    // Counts and lists go on by the rule.
    #expect(try store.target(target)?.summary.state == computed)
    try store.endOverride(of: target, by: office, at: .start)
    #expect(try store.override(of: target, on: Moment.start.day) == nil)
    try store.endOverride(of: target, by: office, at: .start)
    #expect(try store.audit(AuditFilter(action: "target.status_said")).total == 2)
    #expect(try store.audit(AuditFilter(action: "target.status_said_ended")).total == 1)
  }

  @Test func `a reason, a last day within a year and the own city are asked for`() throws {
    #expect(throws: StoreError.self) { try say(.onTrack, days: -1) }
    #expect(throws: StoreError.self) { try say(.onTrack, days: 400) }
    #expect(throws: StoreError.self) { try say(.onTrack, days: 1, " ") }
    #expect(throws: StoreError.notAllowed(.overrideStatuses)) {
      try desk.store.setOverride(
        of: target, to: .onTrack, until: Moment.start.day, because: "试", by: desk.economy, at: .start)
    }
    #expect(try desk.store.override(of: target, on: Moment.start.day) == nil)
  }

  @Test func `what was said is not changed behind the program's back`() throws {
    try say(.onTrack, days: 10)
    for sql in ["UPDATE status_override SET state = 'behind'", "DELETE FROM status_override"] {
      #expect(throws: (any Error).self) { try desk.store.write { db in try db.execute(sql: sql) } }
    }
  }
}
