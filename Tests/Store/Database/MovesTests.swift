import Policy
import Testing

@testable import Store

/// What a commit moves: a report its city's progress, anything else everything.
@Suite struct MovesTests {
  private let one = CityID(1)
  private let other = CityID(2)

  @Test func `a report moves its city, and what another city shows stays`() {
    var moves = Moves(at: 4)
    #expect(!moves.hasMoved(one, since: 4) && moves.hasMoved(one, since: 3))
    moves.commit(5, of: [one])
    #expect(moves.hasMoved(one, since: 4) && !moves.hasMoved(one, since: 5))
    #expect(!moves.hasMoved(other, since: 4) && !moves.hasMoved(nil, since: 4))
    moves.commit(6, of: nil)
    #expect(moves.hasMoved(one, since: 5) && moves.hasMoved(other, since: 5) && moves.hasMoved(nil, since: 5))
    #expect(!moves.hasMoved(nil, since: 6))
  }

  @Test func `a commit that is not known moves everything`() {
    var moves = Moves(at: 4)
    // Another process made the fifth.
    moves.commit(6, of: [one])
    #expect(moves.hasMoved(other, since: 4) && moves.hasMoved(other, since: 5) && !moves.hasMoved(other, since: 6))
    moves.look(6)
    #expect(!moves.hasMoved(other, since: 6))
    moves.look(8)
    #expect(moves.hasMoved(other, since: 7) && !moves.hasMoved(other, since: 8))
  }

  @Test func `commits may be told in any order`() {
    var moves = Moves(at: 4)
    moves.commit(6, of: [other])
    moves.commit(5, of: [one])
    #expect(moves.hasMoved(one, since: 4) && moves.hasMoved(other, since: 5))
    moves.commit(7, of: [other])
    moves.commit(8, of: nil)
    #expect(moves.hasMoved(one, since: 7))
  }

  /// Hands in as a form does.
  private func handIn(_ desk: Desk, _ value: Double, seen: Int) throws {
    let line = desk.draft(desk.targets[0], ReportEntry(value: Quantity.text(value), narrative: "按计划"), seen: seen)
    let sheet = ReportingSheet(.page, [line], by: desk.economy, on: Moment.start.day)
    _ = try desk.store.submit(by: desk.economy, at: .start) { lookup in
      try sheet.checked(against: lookup.asked(for: sheet.lines))
    }
  }

  @Test func `what is handed in is of its city; decisions, plans and other processes move all`() throws {
    let desk = try Desk()
    let store = desk.store
    func moved(_ work: () throws -> Void) throws -> [Bool] {
      let before = store.generation
      try work()
      #expect(store.generation > before)
      return [one, other, nil].map { store.hasMoved($0, since: before) }
    }
    #expect(try moved { try handIn(desk, 1, seen: 0) } == [true, false, false])
    #expect(try moved { try handIn(desk, 2, seen: 1) } == [true, false, false])
    let all = [true, true, true]
    let line = desk.line(desk.targets[0], 3, seen: 2)
    #expect(try moved { try store.submit([line], by: desk.economy, at: .start) } == all)
    let gone = desk.targets[1].id
    #expect(try moved { try store.withdraw(gone, because: "会议", seen: 1, by: desk.admin, at: .start) } == all)
    let second = try Store(path: desk.temporary.path, migrations: TemporaryStore.migrations)
    defer { try? second.close() }
    var plan = Plan.usual
    plan.title = "另一个方案"
    try plan.save(in: second)
    let seen = store.generation
    try handIn(desk, 4, seen: 3)
    #expect(store.hasMoved(other, since: seen))
    try plan.save(in: second)
    plan.title = "第三个方案"
    #expect(
      try moved {
        try plan.save(in: second)
        try store.refreshGeneration()
      } == all)
  }
}
