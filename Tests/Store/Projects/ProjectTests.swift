import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct ProjectTests {
  let desk: Desk
  let facts: ProjectFacts

  init() throws {
    desk = try Desk()
    let agency = try #require(desk.economy.agency)
    let home = try #require(try desk.store.agency(agency))
    facts = ProjectFacts(
      city: home.summary.city.raw, name: "精密铸件二期", county: "甲县", industry: "铸造", kind: .newcomer,
      investment: 6.5, responsible: agency.raw, days: [.signed: Moment.start.day.adding(days: -40)])
  }

  private func added() throws -> ProjectID { try desk.store.addProject(facts, by: desk.economy, at: .start) }

  private func detail(_ id: ProjectID) throws -> ProjectDetail { try #require(try desk.store.project(id)) }

  @Test func `a project comes back as it was entered, with its colour and its first event`() throws {
    let found = try detail(try added())
    #expect(found.summary.facts == facts && found.summary.colour == .yellow && found.summary.version == 1)
    #expect(found.events.map(\.kind) == [.added] && found.events[0].by == desk.economy.name)
    #expect(found.summary.responsible != nil && !found.summary.late(on: Moment.start.day).isEmpty)
  }

  @Test func `a body enters its own projects only, and a city has one of a name`() throws {
    _ = try added()
    #expect(throws: StoreError.nameTaken(facts.name)) { _ = try added() }
    var foreign = facts
    (foreign.name, foreign.responsible) = ("别处", nil)
    #expect(throws: StoreError.notAllowed(.manageProjects)) {
      _ = try desk.store.addProject(foreign, by: desk.economy, at: .start)
    }
    _ = try desk.store.addProject(foreign, by: desk.admin, at: .start)
  }

  @Test func `a body cannot give a project away, nor take another's`() throws {
    var foreign = facts
    (foreign.name, foreign.responsible) = ("别处", nil)
    let other = try desk.store.addProject(foreign, by: desk.admin, at: .start)
    #expect(throws: StoreError.notAllowed(.manageProjects)) {
      try desk.store.changeProject(other, to: facts, seen: 1, by: desk.economy, at: .start)
    }
    let mine = try added()
    #expect(throws: StoreError.notAllowed(.manageProjects)) {
      try desk.store.changeProject(mine, to: foreign, seen: 1, by: desk.economy, at: .start)
    }
  }

  @Test func `whoever changes what somebody else has changed meanwhile is told, and nothing is half written`() throws {
    let id = try added()
    try desk.store.setProjectStep(
      id, .registration, doneOn: Moment.start.day, seen: 1, by: desk.economy, at: .start)
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try desk.store.changeProject(id, to: facts, seen: 1, by: desk.economy, at: .start)
    }
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try desk.store.takeProjectStep(.move(.blue), of: id, reason: "开工", seen: 1, by: desk.economy, at: .start)
    }
    #expect(try detail(id).summary.done == [.registration: Moment.start.day])
    #expect(try detail(id).events.count == 1)
  }

  @Test func `red is asked for in writing and granted by the office, and the past stays`() throws {
    let id = try added()
    try desk.store.takeProjectStep(.askExit, of: id, reason: "市场条件变化", seen: 1, by: desk.economy, at: .start)
    #expect(throws: StoreError.notAllowed(.approveExits)) {
      try desk.store.decideProjectExit(id, isGranted: true, reason: "", seen: 2, by: desk.economy, at: .start)
    }
    #expect(try desk.store.projects(ProjectFilter(colours: [.yellow])).total == 1)
    try desk.store.decideProjectExit(id, isGranted: true, reason: "", seen: 2, by: desk.admin, at: .start)
    let red = try detail(id)
    #expect(red.summary.colour == .red && !red.summary.standing.isExitAsked)
    #expect(red.summary.late(on: Moment.start.day.adding(days: 400)).isEmpty, "its clock has stopped")
    try desk.store.takeProjectStep(.comeBack(.yellow), of: id, reason: "复工", seen: 3, by: desk.economy, at: .start)
    #expect(try detail(id).events.map(\.kind) == [.added, .exitAsked, .exitGranted, .cameBack])
    let trail = try desk.store.audit(AuditFilter(subject: "project", subjectID: id.raw), Slice())
    #expect(trail.items.count == 4)
  }

  @Test func `an exit may be stated in a file, kept under its sum, and refused when it is none`() throws {
    let id = try added()
    func ask(_ file: SentFile?, _ step: ProjectFlow.Step = .askExit, _ reason: String = "") throws {
      try desk.store.takeProjectStep(step, of: id, reason: reason, file: file, seen: 1, by: desk.economy, at: .start)
    }
    let pdf = SentFile(name: "情况说明.pdf", bytes: Array("%PDF-1.7 说明".utf8))
    let program = SentFile(name: "情况说明.pdf", bytes: Array("MZ 程序".utf8))
    let huge = SentFile(name: "大.pdf", bytes: pdf.bytes + [UInt8](repeating: 0x20, count: Evidence.largestFile))
    for (file, words) in [(program, "按内容不是"), (huge, "10 MB")] {
      let refused = #expect(throws: StoreError.self) { try ask(file) }
      #expect(refused?.description.contains(words) == true)
    }
    #expect(throws: StoreError.self, "a move is not stated in a file") { try ask(pdf, .move(.blue), "开工") }
    #expect(try detail(id).events.count == 1 && detail(id).summary.version == 1)
    try ask(pdf)
    let asked = try #require(try detail(id).events.last)
    #expect(asked.kind == .exitAsked && asked.reason.isEmpty && asked.file == pdf.name)
    #expect(try desk.store.projectStatement(asked.id)?.file == pdf)
    #expect(try desk.store.projectStatement(try #require(try detail(id).events.first).id) == nil)
    let trail = try desk.store.audit(AuditFilter(subject: "project", subjectID: id.raw), Slice()).items
    #expect(trail.contains { $0.new?.contains(Digest.sha256(pdf.bytes).hex) == true })
    try desk.store.decideProjectExit(id, isGranted: true, reason: "", seen: 2, by: desk.admin, at: .start)
    #expect(try detail(id).summary.colour == .red)
  }

  @Test func `a city's projects are open to all until it says otherwise, in whatever way they are counted`() throws {
    let id = try added()
    var filter = ProjectFilter()
    filter.isPublic = true
    var work = WorkFilter(kind: .project)
    work.isPublic = true
    func sizes() throws -> [Int] {
      let counted = try desk.store.projectCounts(filter).map(\.count).reduce(0, +)
      let batches = try desk.store.batches(isPublic: true).count
      let places = try desk.store.projectPlaces(isPublic: true).counties.count
      return [
        try desk.store.projects(filter).total, counted, batches, places, try desk.store.workList(work).total,
        try desk.store.isPublic(id) ? 1 : 0,
      ]
    }
    #expect(try sizes() == [1, 1, 1, 1, 1, 1])
    var setting = SupervisionSetting.usual
    setting.hidesProjects = true
    try desk.store.setSupervision(setting, of: CityID(1), by: desk.admin, at: .start)
    #expect(try sizes() == [0, 0, 0, 0, 0, 0])
    #expect(try desk.store.projects().total == 1 && desk.store.workList(WorkFilter(kind: .project)).total == 1)
    #expect(try desk.store.supervision(of: CityID(1)) == setting)
  }

  @Test func `events are only added`() throws {
    _ = try added()
    for sql in ["UPDATE project_event SET reason = 'x'", "DELETE FROM project_event"] {
      #expect(throws: (any Error).self) { try desk.store.write { db in try db.execute(sql: sql) } }
    }
  }

  @Test func `counts agree with their lists, and sums with their projects`() throws {
    for number in 1...7 {
      var one = facts
      one.name = "项目\(number)"
      one.investment = Double(number) / 10
      one.county = number.isMultiple(of: 2) ? "甲县" : "乙县"
      if number > 4 { one.days[.started] = Moment.start.day }
      _ = try desk.store.addProject(one, by: desk.admin, at: .start)
    }
    for county in ["", "甲县", "乙县"] {
      var filter = ProjectFilter()
      filter.county = county
      for count in try desk.store.projectCounts(filter) {
        filter.colours = [count.colour]
        let found = try desk.store.projects(filter)
        #expect(found.total == count.count)
        #expect(abs(found.items.map(\.facts.investment).reduce(0, +) - count.investment) < 1e-9)
      }
    }
    #expect(try desk.store.projectPlaces().counties == ["乙县", "甲县"])
    var sorted = ProjectFilter()
    sorted.order = .investment
    #expect(try desk.store.projects(sorted).items.map(\.facts.investment) == [0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1])
  }
}
