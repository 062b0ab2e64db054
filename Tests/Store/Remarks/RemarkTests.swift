import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct RemarkTests {
  let desk: Desk
  let office: Actor

  init() throws {
    desk = try Desk()
    office = try desk.supervisor()
  }

  private var store: Store { desk.store }

  private func facts(_ subject: SubjectReference? = nil, agency: AgencyID? = nil) -> RemarkFacts {
    RemarkFacts(
      subject: subject ?? SubjectReference(.target, desk.targets[0].id.raw), agency: agency, leader: "某副市长",
      text: "请抓紧，月底前见效", saidOn: Moment.start.day, due: Moment.start.day.adding(days: 9))
  }

  @Test func `a remark is open until its owner has answered it`() throws {
    let id = try store.writeRemark(facts(), by: office, at: .start)
    let written = try #require(try store.remark(id)).remark
    #expect(written.agency.id == desk.economy.agency && written.subject.name == desk.targets[0].indicator)
    #expect(throws: StoreError.notAllowed(.answerSupervision)) {
      try store.answerRemark(id, "已落实", seen: 1, by: desk.reform, at: .start)
    }
    try store.answerRemark(id, "已落实", seen: 1, by: desk.economy, at: .start)
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try store.runRemark(id, .sendBack, reason: "不够", seen: 1, by: office, at: .start)
    }
    try store.runRemark(id, .sendBack, reason: "没有写明时间", seen: 2, by: office, at: .start)
    try store.answerRemark(id, "12月底前见效", seen: 3, by: desk.economy, at: .start)
    let found = try #require(try store.remark(id))
    #expect(found.remark.state == .answered && found.remark.answer == "12月底前见效")
    #expect(found.events.map(\.kind) == [.written, .answered, .sentBack, .answered])
    #expect(try store.audit(AuditFilter(subject: "remark", subjectID: id.raw), Slice()).items.count == 4)
  }

  @Test func `what nobody answers for needs a body that is named`() throws {
    let project = ProjectFacts(city: 1, name: "无主", county: "甲县", kind: .newcomer, investment: 1)
    let subject = SubjectReference(.project, try store.addProject(project, by: desk.admin, at: .start).raw)
    #expect(throws: StoreError.invalid(field: "回复单位", reason: "这一对象没有责任单位，请选择由谁回复")) {
      _ = try store.writeRemark(facts(subject), by: office, at: .start)
    }
    let id = try store.writeRemark(facts(subject, agency: desk.reform.agency), by: office, at: .start)
    #expect(try store.remark(id)?.remark.agency.id == desk.reform.agency)
  }

  @Test func `a bulletin can be remarked on, by what the city has alone`() throws {
    try store.write { db in
      try db.execute(
        sql: """
          INSERT INTO bulletin (city_id, period, title, paper, drafted_by, drafted_at)
          VALUES (1, '2026Q3', '三季度通报', '{}', '甲', 0)
          """)
    }
    let subject = SubjectReference(.bulletin, 1)
    let id = try store.writeRemark(facts(subject, agency: desk.reform.agency), by: office, at: .start)
    #expect(try store.remark(id)?.remark.subject.name == "三季度通报")
    #expect(throws: StoreError.self) {
      _ = try store.writeRemark(
        facts(SubjectReference(.bulletin, 2), agency: desk.reform.agency), by: office, at: .start)
    }
  }

  @Test func `a body sees what is said to it, an office what is said in its city`() throws {
    let id = try store.writeRemark(facts(), by: office, at: .start)
    #expect(try store.remark(id, isIn: desk.economy.supervisionScope))
    #expect(try !store.remark(id, isIn: desk.reform.supervisionScope))
    #expect(try store.remark(id, isIn: office.supervisionScope))
    var filter = RemarkFilter(state: .open)
    filter.scope = desk.reform.supervisionScope
    #expect(try store.remarks(filter).total == 0)
  }

  @Test func `what waits for a body is counted by kind, and the board by body`() throws {
    let body = try #require(desk.economy.agency)
    let today = Moment.start.day
    _ = try store.writeRemark(facts(), by: office, at: .start)
    for title in ["甲", "乙"] {
      _ = try store.openMatter(
        MatterFacts(city: 1, title: title, agency: body.raw, due: today.adding(days: 3)), by: office, at: .start)
    }
    try store.answerMatter(MatterID(1), .receive, reason: "", seen: 2, by: desk.economy, at: .start)
    let order = OrderFacts(
      city: CityID(1), subject: SubjectReference(.matter, 1), agency: body, grade: .near, demand: "请抓紧",
      due: today.adding(days: 2))
    _ = try store.issueOrders([order], by: office, at: .start)
    _ = try store.openMatter(MatterFacts(city: 1, title: "丙"), by: office, at: .start)
    let waiting = try store.supervisionWaiting(for: [body], on: today.adding(days: 4))
    #expect(waiting.remarks == 1 && waiting.toReceive == 1 && waiting.toAnswer == 1)
    #expect(waiting.ordersToReceive == 1 && waiting.ordersToAnswer == 0 && waiting.overdue == 3)
    #expect(try store.supervisionWaiting(for: desk.reform.agencies, on: today).isEmpty)
    let board = try store.supervisionBoard(office.supervisionScope, on: today)
    #expect(board.map(\.agency?.id) == [body, nil])
    #expect(board[0].matters == [.assigned: 1, .received: 1] && board[0].orders == [.near: 1])
    #expect(board[1].matters == [.recorded: 1])
  }

  @Test func `events are only added`() throws {
    _ = try store.writeRemark(facts(), by: office, at: .start)
    for sql in ["UPDATE remark_event SET reason = 'x'", "DELETE FROM remark_event"] {
      #expect(throws: (any Error).self) { try store.write { db in try db.execute(sql: sql) } }
    }
  }
}
