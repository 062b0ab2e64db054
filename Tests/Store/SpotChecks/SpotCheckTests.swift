import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct SpotCheckTests {
  let desk: Desk
  let city: CityID
  let agency: AgencyID

  init() throws {
    desk = try Desk()
    agency = try #require(desk.economy.agency)
    city = try #require(try desk.store.agency(agency)).summary.city
    for number in 1...8 {
      var facts = ProjectFacts(
        city: city.raw, name: "项目\(number)", county: number.isMultiple(of: 2) ? "甲县" : "乙县", kind: .newcomer,
        investment: Double(number), responsible: number > 2 ? agency.raw : nil,
        days: [.signed: Moment.start.day.adding(days: -60)])
      if number > 4 { facts.days[.started] = Moment.start.day.adding(days: -5) }
      let id = try desk.store.addProject(facts, by: desk.admin, at: .start)
      if number > 6 {
        try desk.store.setProjectStep(id, .land, doneOn: Moment.start.day, seen: 1, by: desk.admin, at: .start)
      }
    }
  }

  private func draw(_ rule: SpotRule = SpotRule(size: 100, seed: 42)) throws -> SpotDrawID {
    try desk.store.drawSpotCheck(rule, title: "抽查", in: city, by: desk.admin, at: .start)
  }

  private func checks(_ filter: SpotCheckFilter) throws -> [SpotCheck] { try desk.store.spotChecks(filter).items }

  @Test func `a draw keeps its rule, its seed, and what was reported at that moment`() throws {
    let rule = SpotRule(colours: [.blue], leastInvestment: 6, size: 2, seed: 42)
    let id = try draw(rule)
    let kept = try #require(try desk.store.spotDraws(city: city).first)
    #expect(kept.id == id && kept.rule == rule && kept.candidates == 3 && kept.drawn == 2 && kept.seen == 0)
    let drawn = try checks(SpotCheckFilter(draw: id))
    #expect(
      try checks(SpotCheckFilter(draw: draw(rule))).map(\.project) == drawn.map(\.project), "drawn again, the same")
    let check = try #require(drawn.last)
    #expect(check.reported.colour == .blue && check.seen == nil && check.agency == agency)
    // What is reported afterwards does not change what had been.
    let project = try #require(try desk.store.project(check.project)).summary
    try desk.store.takeProjectStep(
      .move(.green), of: project.id, reason: "投产", seen: project.version, by: desk.admin, at: .start)
    #expect(try desk.store.spotCheck(check.id)?.reported == check.reported)
  }

  @Test func `what was seen stands beside it, differs or not, and is counted by body`() throws {
    let id = try draw()
    let drawn = try checks(SpotCheckFilter(draw: id))
    for (index, check) in drawn.prefix(4).enumerated() {
      let standing = index == 3 ? SpotStanding(.red) : check.reported
      let seen = SpotEntry.Seen(day: Moment.start.day, standing: standing, inspectors: "甲", note: "停工")
      try desk.store.recordSpotCheck(check.id, seen, seen: 1, by: desk.admin, at: .start)
    }
    let counts = try desk.store.spotCounts(SpotCheckFilter(draw: id))
    #expect(counts.map(\.agency) == [agency, nil])
    #expect(counts[0] == SpotCount(agency: agency, name: counts[0].name, drawn: 6, seen: 2, differing: 1))
    #expect(counts[1] == SpotCount(agency: nil, name: nil, drawn: 2, seen: 2, differing: 0))
    for (outcome, count) in [(SpotCheckFilter.Outcome.open, 4), (.agrees, 3), (.differs, 1)] {
      #expect(try checks(SpotCheckFilter(draw: id, outcome: outcome)).count == count)
    }
    let differing = try #require(try checks(SpotCheckFilter(outcome: .differs)).first)
    #expect(differing.differences.first == .colour(isAhead: true))
    #expect(try checks(SpotCheckFilter(project: differing.project)).map(\.id) == [differing.id])
    #expect(try desk.store.spotDraws().first?.differing == 1)
  }

  @Test func `whoever records over another's record is told, and a correction leaves the first in the trail`() throws {
    let check = try #require(try checks(SpotCheckFilter(draw: draw())).first)
    let seen = SpotEntry.Seen(day: Moment.start.day, standing: SpotStanding(.red), inspectors: "甲", note: "停工")
    try desk.store.recordSpotCheck(check.id, seen, seen: 1, by: desk.admin, at: .start)
    var other = seen
    other.standing = check.reported
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try desk.store.recordSpotCheck(check.id, other, seen: 1, by: desk.admin, at: .start)
    }
    try desk.store.recordSpotCheck(check.id, other, seen: 2, by: desk.admin, at: .start)
    #expect(try desk.store.spotCheck(check.id)?.differences.isEmpty == true)
    let trail = try desk.store.audit(AuditFilter(subject: "spot_check", subjectID: check.id.raw), Slice())
    #expect(trail.items.count == 2 && trail.items.last?.old?.contains("red") == true)
  }

  @Test func `a rule that leaves nothing draws nothing, and a city's office draws in its own city only`() throws {
    #expect(throws: StoreError.invalid(field: "size", reason: "没有符合这些条件的项目，没有抽取")) {
      _ = try draw(SpotRule(county: "丁县", size: 3, seed: 1))
    }
    for rule in [SpotRule(size: 0, seed: 1), SpotRule(size: 201, seed: 1), SpotRule(size: 1, seed: -1)] {
      #expect(throws: StoreError.self) { _ = try draw(rule) }
    }
    let supervisor = try desk.supervisor()
    #expect(throws: StoreError.notAllowed(.checkSites)) {
      _ = try desk.store.drawSpotCheck(
        SpotRule(size: 1, seed: 1), title: "别处", in: CityID(city.raw + 1), by: supervisor, at: .start)
    }
    #expect(try desk.store.spotDraws().isEmpty)
  }

  @Test func `a draw is drawn once`() throws {
    _ = try draw()
    for sql in ["UPDATE spot_draw SET seed = 1", "DELETE FROM spot_draw"] {
      #expect(throws: (any Error).self) { try desk.store.write { db in try db.execute(sql: sql) } }
    }
  }
}
