import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct MeasureCourseTests {
  let desk: Desk
  let measure: MeasureSummary

  init() throws {
    desk = try Desk()
    measure = try #require(try desk.store.measures().items.first)
  }

  private func report(_ stage: String, _ words: String, by actor: Actor) throws {
    try desk.store.reportMeasure(measure.id, .read(stage: stage, progress: words), by: actor, at: .start)
  }

  private func course() throws -> MeasureCourse { try desk.store.course(of: measure) }

  @Test func `what is said of a measure is only added, the newest counts, and the office's word is marked`() throws {
    try report("underway", "已经开工", by: desk.admin)
    try report("blocked", "缺少用地", by: desk.admin)
    let course = try course()
    #expect(course.stage == .blocked && course.reports.map(\.progress) == ["缺少用地", "已经开工"])
    #expect(course.reports.allSatisfy { $0.isOnBehalf && $0.agencyName == measure.teller?.name })
    for sql in ["UPDATE measure_report SET progress = 'x'", "DELETE FROM measure_report"] {
      #expect(throws: (any Error).self) { try desk.store.write { db in try db.execute(sql: sql) } }
    }
    let trail = try desk.store.audit(AuditFilter(subject: "measure", subjectID: measure.id.raw), Slice())
    #expect(trail.items.count == 2)
  }

  @Test func `a body reports its own measures, and no other's`() throws {
    let all = try desk.store.measures().items
    #expect(Set(all.map { $0.agencies.contains { $0.id == desk.economy.agency } }) == [true, false])
    for measure in all {
      let isOwn = measure.agencies.contains { $0.id == desk.economy.agency }
      let entry = try MeasureEntry.read(stage: "underway", progress: "推进")
      if isOwn {
        try desk.store.reportMeasure(measure.id, entry, by: desk.economy, at: .start)
        #expect(try desk.store.course(of: measure).reports.first?.isOnBehalf == false)
      } else {
        #expect(throws: StoreError.notAllowed(.report)) {
          try desk.store.reportMeasure(measure.id, entry, by: desk.economy, at: .start)
        }
      }
    }
  }

  @Test func `milestones stand in the order of their days, are done, and are taken away`() throws {
    let days = ["2026-09-30", "2026-03-31"].compactMap { CivilDate($0) }
    for (index, day) in days.enumerated() {
      try desk.store.addMilestone(Milestone("节点\(index)", .day(day)), to: measure.id, by: desk.admin, at: .start)
    }
    let rows = try course().milestones
    #expect(rows.map(\.milestone.title) == ["节点1", "节点0"])
    let later = Moment.start.day.adding(days: 1)
    #expect(throws: StoreError.invalid(field: "day", reason: "完成日期在今天之后")) {
      try desk.store.setMilestoneDone(rows[0].id, on: later, by: desk.admin, at: .start)
    }
    try desk.store.setMilestoneDone(rows[0].id, on: Moment.start.day, by: desk.admin, at: .start)
    #expect(try course().milestones.map(\.milestone.done) == [Moment.start.day, nil])
    try desk.store.removeMilestone(rows[1].id, by: desk.admin, at: .start)
    #expect(try course().milestones.count == 1)
    #expect(throws: StoreError.notFound(.milestone, id: rows[1].id.raw)) {
      try desk.store.removeMilestone(rows[1].id, by: desk.admin, at: .start)
    }
  }

  @Test func `nothing is late once the measure is done`() throws {
    let past = Moment.start.day.adding(days: -3)
    try desk.store.addMilestone(Milestone("开工", .day(past)), to: measure.id, by: desk.admin, at: .start)
    #expect(try course().late(deadline: nil, on: Moment.start.day).count == 1)
    try report("done", "完成", by: desk.admin)
    #expect(try course().late(deadline: nil, on: Moment.start.day).isEmpty)
  }
}

@Suite struct WorkListTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    let home = try #require(try desk.store.cities().first).id
    let facts = ProjectFacts(
      city: home.raw, name: "精密铸件二期", county: "甲县", kind: .newcomer, investment: 6.5,
      responsible: desk.economy.agency?.raw)
    _ = try desk.store.addProject(facts, by: desk.admin, at: .start)
  }

  private func all(_ filter: WorkFilter = WorkFilter()) throws -> [WorkItem] {
    var (items, after) = ([WorkItem](), Int64?.none)
    repeat {
      let page = try desk.store.workList(filter, Slice(after: after, limit: 3))
      items += page.items
      after = page.next
    } while after != nil
    return items
  }

  @Test func `the one table has every target, measure and project once, in each of its orders`() throws {
    let targets = try desk.store.targets().total
    let measures = try desk.store.measures().total
    let items = try all()
    #expect(items.count == targets + measures + 1 && Set(items.map(\.id)).count == items.count)
    for view in WorkFilter.View.allCases {
      #expect(Set(try all(WorkFilter(view: view)).map(\.id)) == Set(items.map(\.id)), "\(view)")
    }
    for kind in WorkItem.Kind.allCases {
      #expect(try all(WorkFilter(kind: kind)).count == items.count { $0.kind == kind }, "\(kind)")
    }
    let one = try #require(items.last)
    #expect(try desk.store.workItem(one.id) == one)
  }

  @Test func `a body's list is what it has a part in`() throws {
    let agency = try #require(desk.economy.agency)
    let own = try all(WorkFilter(agency: agency))
    let items = try all()
    #expect(!own.isEmpty && own.count < items.count)
    for item in items {
      let isOwn: Bool
      switch item.subject {
      case .target(let target): isOwn = target.owner?.agency == agency || target.agencies.contains { $0.id == agency }
      case .measure(let measure, _): isOwn = measure.agencies.contains { $0.id == agency }
      case .project(let project): isOwn = project.facts.responsible == agency.raw
      }
      #expect(own.contains { $0.id == item.id } == isOwn, "\(item.id)")
    }
  }

  @Test func `what is stuck comes first in the list of progress`() throws {
    let measure = try #require(try desk.store.measures().items.last).id
    try desk.store.reportMeasure(measure, .read(stage: "blocked", progress: "缺地"), by: desk.admin, at: .start)
    let first = try #require(try all(WorkFilter(kind: .measure, view: .progress)).first)
    guard case .measure(let summary, let course) = first.subject else { throw StoreError.notEmpty }
    #expect(summary.id == measure && course.stage == .blocked)
  }

  @Test func `what missed a milestone, and what the office calls late, is late in the list and for orders`() throws {
    let today = Moment.start.day
    let measure = try #require(try desk.store.measures().items.last)
    let soon = Milestone("可研批复", .day(today.adding(days: 3)))
    try desk.store.addMilestone(soon, to: measure.id, by: desk.admin, at: .start)
    let target = try #require(try desk.store.targets().items.last { $0.state != .behind && $0.state != .farBehind })
    try desk.store.setOverride(
      of: target.id, to: .behind, until: today.adding(days: 30), because: "现场未见进展", by: desk.admin, at: .start)
    func first(_ kind: WorkItem.Kind, _ days: Int) throws -> WorkItem? {
      var filter = WorkFilter(kind: kind, view: .progress)
      filter.today = today.adding(days: days)
      let item = try all(filter).first
      if let item { #expect(try desk.store.workItem(item.id, on: filter.today) == item) }
      return item
    }
    func ordered(_ subject: SubjectReference, _ days: Int) throws -> OrderGrade? {
      try desk.store.orderProposals(in: measure.city, on: today.adding(days: days))
        .first { $0.subject.reference == subject }?.grade
    }
    let about = SubjectReference(.measure, measure.id.raw)
    let late = try #require(try first(.measure, 4))
    #expect(late.lag?.cause == .milestone("可研批复") && late.lag?.due == today.adding(days: 3) && late.lag?.days == 1)
    guard case .measure(let summary, _) = late.subject else { throw StoreError.notEmpty }
    #expect(summary.id == measure.id)
    #expect(try ordered(about, 4) == .behind && ordered(about, 3) != .behind)
    let said = try #require(try first(.target, 4))
    guard case .target(let stuck) = said.subject else { throw StoreError.notEmpty }
    #expect(stuck.id == target.id && said.said == .behind)
    #expect(try ordered(SubjectReference(.target, target.id.raw), 4) == .behind)
    #expect(try first(.target, 31)?.said == nil, "it is said no more")
  }

  @Test func `the list and the rule agree on every day of a month that is counted back`() throws {
    let measure = try #require(try desk.store.measures().items.last)
    for last in ["2026-12-31", "2027-03-31", "2028-02-29", "2026-11-15"] {
      try desk.store.write { db in
        try db.execute(
          sql: "UPDATE measure SET deadline = ?, deadline_day = ? WHERE id = ?",
          arguments: [String(last.prefix(7)), last, measure.id.raw])
      }
      for months in [1, 2, 10, 13] {
        let end = try #require(CivilDate(last))
        let due = end.adding(months: -months)
        try desk.store.write { db in
          try db.execute(sql: "UPDATE measure_milestone SET is_removed = 1")
          try db.execute(
            sql: """
              INSERT INTO measure_milestone (measure_id, title, months_before) VALUES (?, '节点', ?)
              """, arguments: [measure.id.raw, months])
        }
        for day in [due.adding(days: -1), due, due.adding(days: 1)] {
          let isLate = try desk.store.read { db in
            try Bool.fetchOne(
              db, sql: "\(Today.given) SELECT \(MeasureCourses.isLate("m")) FROM measure m WHERE m.id = ?",
              arguments: [day.text, measure.id.raw])
          }
          #expect(isLate == (day > due), "\(last) − \(months): \(day.text)")
        }
      }
    }
  }
}
