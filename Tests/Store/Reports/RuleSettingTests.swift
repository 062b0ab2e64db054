import GRDB
import Policy
import Testing

@testable import Store

@Suite struct `Thresholds are a setting with versions` {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func rule(_ onTrack: Double, _ behind: Double) -> ProgressRule {
    ProgressRule(
      version: 0, onTrackDownTo: onTrack, behindDownTo: behind, staleAfter: 2, aboutFrom: 0.95)
  }

  @Test func `what others would move is told first, and what is set is judged by and kept`() throws {
    let store = desk.store
    // 300 firms by 2026; at the end of 2026Q3 91.6 % of the time is gone.
    try store.submit([desk.line(desk.targets[2], 240, in: desk.period.previous)], by: desk.economy, at: .start)
    func state() throws -> ProgressState { try #require(try store.target(desk.targets[2].id)).summary.state }
    #expect(try state() == .behind)
    let mild = rule(-20, -40)
    let moves = try store.statusMoves(at: .start, rule: mild).filter { !$0.keepsState }
    #expect(moves == [StatusMove(old: .behind, new: .onTrack, count: 1)])
    #expect(try state() == .behind && store.ruleSettings().isEmpty)
    let set = try store.setRule(mild, because: "与省里口径一致", by: desk.admin, at: .start)
    #expect(set.version == 2001)
    #expect(try store.refreshStatuses(at: .start) > 0)
    #expect(try state() == .onTrack)
    // A bulletin judges as the site does.
    let city = desk.targets[2].city
    let told = try store.read { (db: Database) throws -> PeriodStanding in
      try StandingQuery.standing(db, city: city, document: nil, period: desk.period.previous, on: Moment.start.day)
    }
    #expect(told.targets.first { $0.id == desk.targets[2].id.raw }?.now == .onTrack)
    #expect(try store.target(desk.targets[2].id)?.status.status.ruleVersion == 2001)
    #expect(try store.statusMoves(at: .start).isEmpty)
    // The same again is no new version, another one is; what was set stays.
    #expect(try store.setRule(mild, because: "再次", by: desk.admin, at: .start).version == 2001)
    #expect(try store.setRule(.standard, because: "恢复", by: desk.admin, at: .start).version == 2002)
    #expect(try store.ruleSettings().map(\.reason) == ["恢复", "与省里口径一致"])
    #expect(try store.audit(AuditFilter(action: "rule.set")).total == 2)
    #expect(throws: (any Error).self) {
      try store.write { db in try db.execute(sql: "UPDATE progress_rule SET behind_down_to = -99") }
    }
  }

  @Test func `thresholds that cannot be meant and a missing reason are refused`() throws {
    let wrong = rule(-30, -10)
    #expect(throws: StoreError.self) { try desk.store.setRule(wrong, because: "试", by: desk.admin, at: .start) }
    #expect(throws: StoreError.self) { try desk.store.setRule(rule(-5, -10), because: " ", by: desk.admin, at: .start) }
    #expect(try desk.store.progressRule() == .standard)
  }
}
