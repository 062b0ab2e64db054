import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct OrderTests {
  let desk: Desk
  let office: Actor
  let body: AgencyID

  init() throws {
    desk = try Desk()
    office = try desk.supervisor()
    body = try #require(desk.economy.agency)
  }

  private var store: Store { desk.store }
  private var today: CivilDate { Moment.start.day }
  private let city = CityID(1)

  private func facts(_ subject: SubjectReference, due days: Int = 7) -> OrderFacts {
    OrderFacts(
      city: city, subject: subject, agency: body, grade: .behind, basisDays: 12, demand: "请提出赶上进度的措施",
      due: today.adding(days: days))
  }

  private func detail(_ id: OrderID) throws -> OrderDetail { try #require(try store.order(id)) }

  /// A project whose steps are late, owned by the body.
  private func lateProject(_ name: String = "精密铸件二期") throws -> SubjectReference {
    let project = ProjectFacts(
      city: 1, name: name, county: "甲县", kind: .newcomer, investment: 6.5, responsible: body.raw,
      days: [.signed: today.adding(days: -40)])
    return SubjectReference(.project, try store.addProject(project, by: desk.admin, at: .start).raw)
  }

  @Test func `an order is issued with a number, signed for, answered and closed by somebody else`() throws {
    let id = try #require(try store.issueOrders([facts(try lateProject())], by: office, at: .start).first)
    let issued = try detail(id).order
    #expect(issued.year == today.year && issued.serial == 1 && issued.subject.name == "精密铸件二期")
    #expect(issued.stepDue == today.adding(days: 2), "two days to sign for it")
    try store.answerOrder(id, .receive, reason: "", seen: 1, by: desk.economy, at: .start.plus(days: 1))
    #expect(try detail(id).order.stepDue == issued.due)
    try store.answerOrder(id, .answer, reason: "已加派施工队", seen: 2, by: desk.economy, at: .start.plus(days: 3))
    try store.runOrder(id, .sendBack, reason: "未说明时间", seen: 3, by: office, at: .start.plus(days: 4))
    try store.answerOrder(id, .answer, reason: "12月底前赶上", seen: 4, by: office, at: .start.plus(days: 4))
    #expect(throws: StoreError.invalid(field: "办结", reason: OrderFlow.Refusal.ownAnswer.message)) {
      try store.runOrder(id, .close, reason: "", seen: 5, by: office, at: .start.plus(days: 5))
    }
    try store.runOrder(id, .close, reason: "", seen: 5, by: desk.admin, at: .start.plus(days: 5))
    let found = try detail(id)
    #expect(found.order.state == .closed && found.order.stepDue == nil)
    #expect(found.events.map(\.kind) == [.issued, .received, .answered, .sentBack, .answered, .closed])
    #expect(try store.audit(AuditFilter(subject: "order", subjectID: id.raw), Slice()).items.count == 6)
  }

  @Test func `numbers follow one another within a city and a year, and all are issued or none`() throws {
    let projects = try ["甲", "乙", "丙"].map { try lateProject($0) }
    let first = try store.issueOrders([facts(projects[0]), facts(projects[1])], by: office, at: .start)
    #expect(try first.map { try detail($0).order.serial } == [1, 2])
    #expect(throws: StoreError.self) {
      _ = try store.issueOrders([facts(projects[2]), facts(projects[0])], by: office, at: .start)
    }
    #expect(try store.orders().total == 2, "the second has an open one: the third was not issued either")
    let next = try store.issueOrders([facts(projects[2], due: 400)], by: office, at: .start.plus(days: 60))
    #expect(try detail(next[0]).order.serial == 1 && detail(next[0]).order.year == today.year + 1)
  }

  @Test func `the rule proposes what is near, behind or over, once while it is open, and not again at once`() throws {
    let project = try lateProject()
    func proposed(_ subject: SubjectReference, on day: CivilDate) throws -> OrderGrade? {
      let all = try store.orderProposals(in: city, on: day).filter { $0.subject.reference == subject }
      #expect(all.count <= 1)
      return all.first?.grade
    }
    #expect(try proposed(project, on: today) == .behind)
    let id = try #require(try store.issueOrders([facts(project)], by: office, at: .start).first)
    #expect(try proposed(project, on: today) == nil)
    try store.runOrder(id, .withdraw, reason: "已赶上", seen: 1, by: office, at: .start)
    #expect(try proposed(project, on: today.adding(days: OrderRule.restDays)) == nil)
    #expect(try proposed(project, on: today.adding(days: OrderRule.restDays + 1)) == .behind)
    // What is worse by then is proposed at once: its production day, a year after building should have begun.
    #expect(try proposed(project, on: today.adding(days: 400)) == .overdue)
  }

  @Test func `targets, measures and matters are proposed by their own days`() throws {
    let target = SubjectReference(.target, desk.targets[0].id.raw)
    let deadline = try #require(desk.targets[0].deadline?.lastDay)
    func grade(_ subject: SubjectReference, on day: CivilDate) throws -> OrderGrade? {
      try store.orderProposals(in: city, on: day).first { $0.subject.reference == subject }?.grade
    }
    #expect(try grade(target, on: deadline.adding(days: -16)) == nil)
    #expect(try grade(target, on: deadline.adding(days: -15)) == .near)
    #expect(try grade(target, on: deadline.adding(days: 1)) == .overdue)
    let matter = try store.openMatter(
      MatterFacts(city: 1, title: "用地", agency: body.raw, due: today.adding(days: 30)), by: office, at: .start)
    let reference = SubjectReference(.matter, matter.raw)
    #expect(try grade(reference, on: today) == nil)
    #expect(try grade(reference, on: today.adding(days: 3)) == .behind, "nobody has signed for it within two days")
    #expect(try grade(reference, on: today.adding(days: 31)) == .overdue)
    let worst = try store.orderProposals(in: city, on: deadline.adding(days: 1)).map(\.grade)
    #expect(worst == worst.sorted { $0 == .overdue && $1 != .overdue })
  }

  @Test func `what a body says of a measure, and the office of a target, is what counts`() throws {
    let measure = try #require(try store.measures().items.first { $0.agencies.contains { $0.id == body } })
    let target = SubjectReference(.target, desk.targets[0].id.raw)
    func grade(_ subject: SubjectReference, on day: CivilDate) throws -> OrderGrade? {
      try store.orderProposals(in: city, on: day).first { $0.subject.reference == subject }?.grade
    }
    let subject = SubjectReference(.measure, measure.id.raw)
    #expect(try grade(subject, on: today) == nil)
    try store.reportMeasure(
      measure.id, .read(stage: "blocked", progress: "缺少用地"), by: desk.economy, at: .start)
    #expect(try grade(subject, on: today) == .behind)
    try store.reportMeasure(measure.id, .read(stage: "done", progress: "建成"), by: desk.economy, at: .start)
    #expect(try grade(subject, on: today) == nil)
    try store.setOverride(
      of: desk.targets[0].id, to: .farBehind, until: today.adding(days: 9), because: "现场核实", by: desk.admin, at: .start)
    #expect(try grade(target, on: today) == .behind)
    #expect(try grade(target, on: today.adding(days: 10)) == nil)
  }

  @Test func `a body sees its own orders, an office its city's`() throws {
    let id = try #require(try store.issueOrders([facts(try lateProject())], by: office, at: .start).first)
    func seen(_ actor: Actor) throws -> Int {
      var filter = OrderFilter()
      filter.scope = actor.supervisionScope
      return try store.orders(filter).total
    }
    #expect(try seen(desk.economy) == 1 && seen(desk.reform) == 0 && seen(office) == 1)
    #expect(throws: StoreError.notAllowed(.answerSupervision)) {
      try store.answerOrder(id, .receive, reason: "", seen: 1, by: desk.reform, at: .start)
    }
    #expect(throws: StoreError.notAllowed(.runSupervision)) {
      _ = try store.issueOrders([facts(try lateProject("丁"))], by: desk.economy, at: .start)
    }
  }

  @Test func `events are only added`() throws {
    _ = try store.issueOrders([facts(try lateProject())], by: office, at: .start)
    for sql in ["UPDATE supervision_order_event SET reason = 'x'", "DELETE FROM supervision_order_event"] {
      #expect(throws: (any Error).self) { try store.write { db in try db.execute(sql: sql) } }
    }
  }
}
