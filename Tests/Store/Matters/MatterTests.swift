import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct MatterTests {
  let desk: Desk
  let office: Actor
  let city: Int64
  let body: AgencyID

  init() throws {
    desk = try Desk()
    office = try desk.supervisor()
    body = try #require(desk.economy.agency)
    city = 1
  }

  private var store: Store { desk.store }
  private var today: CivilDate { Moment.start.day }

  private func opened(_ title: String = "用地指标不足", by author: Actor? = nil) throws -> MatterID {
    let facts = MatterFacts(
      city: city, title: title, text: "产业园二期缺少用地指标", origin: .report,
      subject: SubjectReference(.target, desk.targets[0].id.raw), from: body.raw)
    return try store.openMatter(facts, by: author ?? desk.economy, at: .start)
  }

  private func detail(_ id: MatterID) throws -> MatterDetail { try #require(try store.matter(id)) }

  private func run(
    _ id: MatterID, _ step: MatterFlow.Step, to agency: AgencyID? = nil, _ reason: String = "", by author: Actor? = nil,
    at now: Moment = .start
  ) throws {
    let seen = try detail(id).summary.version
    try store.runMatter(id, step, to: agency, reason: reason, seen: seen, by: author ?? office, at: now)
  }

  private func answer(
    _ id: MatterID, _ step: MatterFlow.Step, _ reason: String = "", by author: Actor? = nil, at now: Moment = .start
  ) throws {
    let seen = try detail(id).summary.version
    try store.answerMatter(id, step, reason: reason, seen: seen, by: author ?? desk.economy, at: now)
  }

  @Test func `a matter goes from being entered until it is closed by somebody who did not answer it`() throws {
    let id = try opened()
    #expect(try detail(id).summary.subject?.name == desk.targets[0].indicator)
    let due = today.adding(days: 10)
    try run(id, .assign(due: due), to: body)
    try answer(id, .receive, at: .start.plus(days: 1))
    let clock = try detail(id).summary.clock(on: today.adding(days: 4))
    #expect(clock.waited == 3 && clock.left == 6 && clock.due == due)
    try answer(id, .answer, "已调剂指标 120 亩", at: .start.plus(days: 5))
    #expect(try detail(id).summary.stepDue == today.adding(days: 10), "five days to look at it")
    try run(id, .close, at: .start.plus(days: 6))
    let found = try detail(id)
    #expect(found.summary.state == .closed && found.summary.stepDue == nil)
    #expect(found.events.map(\.kind) == [.opened, .assigned, .received, .answered, .closed])
    #expect(found.events[3].by == desk.economy.name && found.events[3].at == .start.plus(days: 5))
    let trail = try store.audit(AuditFilter(subject: "matter", subjectID: id.raw), Slice())
    #expect(trail.items.count == 5)
  }

  @Test func `whoever answered does not close, whatever else they may`() throws {
    let id = try opened()
    try run(id, .assign(due: today.adding(days: 3)), to: body)
    try answer(id, .receive, by: office)
    try answer(id, .answer, "代为反馈", by: office)
    #expect(throws: StoreError.invalid(field: "销号", reason: MatterFlow.Refusal.ownAnswer.message)) {
      try run(id, .close)
    }
    try run(id, .close, by: desk.admin)
    #expect(try detail(id).summary.state == .closed)
  }

  @Test func `a body brings up its own, settles its own and sees its own`() throws {
    let id = try opened()
    #expect(throws: StoreError.notAllowed(.openMatters)) {
      _ = try opened(by: desk.reform)
    }
    try run(id, .assign(due: today.adding(days: 3)), to: desk.reform.agency)
    #expect(throws: StoreError.notAllowed(.answerSupervision)) { try answer(id, .receive, by: desk.economy) }
    try answer(id, .receive, by: desk.reform)
    #expect(throws: StoreError.self, "what a meeting decided is entered by the office") {
      try store.openMatter(
        MatterFacts(city: 1, title: "议定", origin: .meeting, from: desk.economy.agency?.raw), by: desk.economy,
        at: .start)
    }
    let other = try store.openMatter(
      MatterFacts(city: city, title: "别处的事"), by: desk.admin, at: .start)
    func seen(_ actor: Actor) throws -> [MatterID] {
      var filter = MatterFilter()
      filter.scope = actor.supervisionScope
      return try store.matters(filter).items.map(\.id)
    }
    // Both the one that brought it up and the one that settles it.
    #expect(try seen(desk.economy) == [id] && seen(desk.reform) == [id])
    #expect(try seen(office) == [id, other] && seen(desk.admin) == [id, other])
    #expect(try !store.matter(other, isIn: desk.economy.supervisionScope))
    let reader = try store.addUser(
      "reader", password: "correct horse", role: .viewer, by: .commandLine, at: .start
    ).actor()
    #expect(try seen(reader).isEmpty)
  }

  @Test func `an office runs its own city alone`() throws {
    try store.write { try $0.execute(sql: "INSERT INTO city (id, name) VALUES (2, '别市')") }
    let foreign = try store.openMatter(MatterFacts(city: 2, title: "别市的事"), by: desk.admin, at: .start)
    #expect(throws: StoreError.notAllowed(.runSupervision)) { try run(foreign, .withdraw, "理由") }
    #expect(throws: StoreError.invalid(field: "承办单位", reason: "不是这个城市的单位，请重新选择")) {
      try run(foreign, .assign(due: today), to: body, by: desk.admin)
    }
    #expect(throws: StoreError.self) {
      _ = try store.openMatter(
        MatterFacts(city: 2, title: "甲", subject: SubjectReference(.target, 1)), by: desk.admin, at: .start)
    }
    #expect(try detail(foreign).events.count == 1, "nothing is half written")
  }

  @Test func `the office that knows the body and the day gives it there at once`() throws {
    let facts = MatterFacts(city: city, title: "限期整改", agency: body.raw, due: today.adding(days: 15))
    let id = try store.openMatter(facts, by: office, at: .start)
    #expect(try detail(id).summary.state == .assigned)
    // A body only brings it up: the office decides.
    let own = MatterFacts(
      city: city, title: "需协调", from: body.raw, agency: body.raw, due: today.adding(days: 15))
    let asked = try store.openMatter(own, by: desk.economy, at: .start)
    #expect(try detail(asked).summary.state == .recorded)
  }

  @Test func `more time is asked for and granted, or not, with reasons`() throws {
    let id = try opened()
    try run(id, .assign(due: today.adding(days: 5)), to: body)
    try answer(id, .receive)
    try answer(id, .askExtension(until: today.adding(days: 9)), "评审未完成")
    #expect(try detail(id).summary.standing.askedUntil == today.adding(days: 9))
    try run(id, .refuseExtension, "不影响先行办理")
    #expect(try detail(id).summary.standing.due == today.adding(days: 5))
    try answer(id, .askExtension(until: today.adding(days: 9)), "评审未完成")
    try run(id, .grantExtension)
    #expect(try detail(id).summary.standing.due == today.adding(days: 9))
    #expect(try detail(id).summary.stepDue == today.adding(days: 9))
    #expect(try detail(id).events.suffix(4).map(\.reason) == ["评审未完成", "不影响先行办理", "评审未完成", ""])
  }

  @Test func `what takes too long is proposed to be raised, once a level, and what came of it is kept`() throws {
    let id = try opened()
    try run(id, .assign(due: today.adding(days: 5)), to: body)
    try answer(id, .receive)
    func proposed(on day: CivilDate) throws -> [MatterID] {
      var filter = MatterFilter()
      filter.raiseOn = day
      let list = try store.matters(filter).items
      let all = try store.matters().items
      #expect(!all.isEmpty && all.filter { $0.isRaiseProposed(on: day) } == list, "list and rule agree")
      return list.map(\.id)
    }
    #expect(try proposed(on: today.adding(days: 5)).isEmpty)
    #expect(try proposed(on: today.adding(days: 6)) == [id])
    try answer(id, .raise, "涉及多个部门", at: .start.plus(days: 6))
    #expect(try proposed(on: today.adding(days: 16)).isEmpty, "ten days for the level above")
    #expect(try proposed(on: today.adding(days: 17)) == [id])
    #expect(throws: StoreError.notAllowed(.runSupervision)) { try answer(id, .raise, "再上报") }
    try run(id, .raise, "梳理汇总后呈报", at: .start.plus(days: 17))
    #expect(try proposed(on: today.adding(days: 200)).isEmpty, "nobody stands above")
    try run(id, .settle, "由市自然资源局调剂", at: .start.plus(days: 20))
    let found = try detail(id)
    #expect(!found.summary.standing.isRaised && found.summary.raisedDue == nil)
    #expect(found.events.suffix(3).map(\.level) == [.office, .leaders, .leaders])
  }

  @Test func `what was closed or taken back can be taken up again`() throws {
    let id = try opened()
    try run(id, .withdraw, "重复登记")
    #expect(try detail(id).summary.stepDue == nil)
    try run(id, .reopen(due: nil), "不是重复")
    #expect(try detail(id).summary.state == .recorded)
    try run(id, .assign(due: today.adding(days: 2)), to: body)
    try answer(id, .receive)
    try answer(id, .answer, "已办")
    try run(id, .sendBack(due: nil), "现场未见整改")
    try answer(id, .answer, "已改")
    try run(id, .close)
    try run(id, .reopen(due: today.adding(days: 4)), "又出现")
    #expect(try detail(id).summary.state == .assigned)
    #expect(try detail(id).summary.agency?.id == body)
  }

  @Test func `whoever acts on what somebody else has moved is told`() throws {
    let id = try opened()
    try run(id, .assign(due: today.adding(days: 2)), to: body)
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try store.runMatter(id, .withdraw, reason: "理由", seen: 1, by: office, at: .start)
    }
  }

  @Test func `files go with it, told by their content, and once`() throws {
    let id = try opened()
    try run(id, .assign(due: today.adding(days: 2)), to: body)
    try answer(id, .receive)
    let pdf = Array("%PDF-1.7 整改报告".utf8)
    let seen = try detail(id).summary.version
    #expect(throws: StoreError.self) {
      try store.answerMatter(
        id, .answer, reason: "已办", file: (name: "a.exe", bytes: [0x4D, 0x5A, 0, 0]), seen: seen, by: desk.economy,
        at: .start)
    }
    #expect(try detail(id).summary.state == .received, "nothing is half written")
    try store.answerMatter(
      id, .answer, reason: "已办", file: (name: "报告.pdf", bytes: pdf), seen: seen, by: desk.economy, at: .start)
    try store.addMatterFile("报告二.pdf", pdf, to: id, by: desk.economy, at: .start)
    let files = try detail(id).files
    #expect(files.map(\.name) == ["报告.pdf"] && files[0].kind == .pdf)
    #expect(try #require(try store.matterFile(files[0].id)).bytes == pdf)
  }

  @Test func `events are only added`() throws {
    _ = try opened()
    for sql in ["UPDATE matter_event SET reason = 'x'", "DELETE FROM matter_event"] {
      #expect(throws: (any Error).self) { try store.write { db in try db.execute(sql: sql) } }
    }
  }

  @Test func `a city has its own days and names of levels`() throws {
    var setting = SupervisionSetting.usual
    setting.assignDays = 7
    setting.levelNames = [.office: "市工促办"]
    try store.setSupervision(setting, of: CityID(1), by: office, at: .start)
    #expect(try store.supervision(of: CityID(1)) == setting)
    #expect(try detail(try opened()).summary.stepDue == today.adding(days: 7))
    setting.assignDays = 0
    #expect(throws: StoreError.self) {
      try store.setSupervision(setting, of: CityID(1), by: office, at: .start)
    }
    #expect(throws: StoreError.notAllowed(.runSupervision)) {
      try store.setSupervision(.usual, of: CityID(2), by: office, at: .start)
    }
  }

  @Test func `what a body has goes along when it becomes part of another`() throws {
    let id = try opened()
    try run(id, .assign(due: today.adding(days: 3)), to: body)
    let into = try #require(desk.reform.agency)
    try store.merge(body, into: into, because: "机构改革", by: desk.admin, at: .start)
    let found = try detail(id).summary
    #expect(found.agency?.id == into && found.from?.id == into)
    try answer(id, .receive, by: desk.economy)
  }
}
