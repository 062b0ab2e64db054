import Policy
import Testing

@testable import Store

/// What a body hands in with somebody who signs for it, and what a city's supervisor does in its place.
@Suite struct SigningTests {
  let desk: Desk
  var store: Store { desk.store }

  init() throws { desk = try Desk() }

  private var target: TargetSummary { desk.targets[0] }

  @Test func `with somebody who signs, what is handed in counts once it is signed, and not before`() throws {
    let approver = try desk.approver(of: desk.economy)
    let sent = try store.submit([desk.line(target, 20), desk.line(desk.targets[1], 9)], by: desk.economy, at: .start)
    #expect(sent.map(\.state) == [.signing, .signing] && sent.allSatisfy { $0.counted == nil })
    #expect(try store.reports().total == 0)
    #expect(try store.reportsToSign(of: approver.agencies).map(\.id) == sent.map(\.id))
    #expect(throws: StoreError.refused(.wrongState(.approve, .signing))) {
      try store.approve(sent[0].id, seen: 1, by: desk.admin, at: .start)
    }
    // Whoever fills in does not sign, whoever signs does not fill in, and another body does neither.
    #expect(throws: StoreError.notAllowed(.signReports)) {
      try store.sign([(sent[0].id, 1)], by: desk.economy, at: .start)
    }
    #expect(throws: StoreError.notAllowed(.report)) {
      try store.submit([desk.line(target, 21, seen: 1)], by: approver, at: .start)
    }
    let other = try desk.approver("fagai-qf")
    #expect(throws: StoreError.notAllowed(.signReports)) { try store.sign([(sent[0].id, 1)], by: other, at: .start) }

    // All or none: the second was changed meanwhile.
    try store.submit([desk.line(desk.targets[1], 10, seen: 1)], by: desk.economy, at: .start)
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try store.sign(sent.map { ($0.id, 1) }, by: approver, at: .start)
    }
    #expect(try store.reports().total == 0)
    let signed = try store.sign([(sent[0].id, 1), (sent[1].id, 2)], by: approver, at: .start.plus(hours: 1))
    #expect(signed.map(\.state) == [.submitted, .submitted] && signed.map(\.counted?.figure.value) == [20, 10])
    #expect(try store.target(target.id)?.summary.latest?.value == 20)
    #expect(try store.history(of: sent[0].id).map(\.by) == ["jingxin", "qianfa"])
    let trail = try store.audit(AuditFilter(subject: "report")).items.map(\.action)
    #expect(trail == ["report.handed_up", "report.handed_up", "report.handed_up", "report.signed", "report.signed"])
    #expect(try store.approve(sent[0].id, seen: 2, by: desk.admin, at: .start).state == .approved)
    #expect(try store.check() == [])
  }

  @Test func `what is given back within the body moves nothing that counts`() throws {
    try store.submit([desk.line(target, 20)], by: desk.economy, at: .start)
    let approver = try desk.approver(of: desk.economy)
    let waiting = try store.submit([desk.line(target, 22, seen: 1)], by: desk.economy, at: .start)[0]
    #expect(waiting.state == .signing && waiting.counted?.figure.value == 20)
    #expect(throws: StoreError.invalid(field: "退回理由", reason: "请写明需要修改的内容")) {
      try store.sendBack(waiting.id, remark: " ", seen: 2, by: approver, at: .start)
    }
    let back = try store.sendBack(waiting.id, remark: "请核实口径", seen: 2, by: approver, at: .start)
    #expect(back.state == .returned && back.counted?.figure.value == 20)
    #expect(try store.target(target.id)?.summary.latest?.value == 20)
    // Without anybody who signs it goes straight on.
    try store.setDisabled(true, user: approver.id, by: .commandLine, at: .start)
    let again = try store.submit([desk.line(target, 21, seen: 3)], by: desk.economy, at: .start)[0]
    #expect(again.state == .submitted && again.counted?.figure.value == 21)
    #expect(try store.check() == [])
  }

  @Test func `a change of what was accepted goes through acceptance again`() throws {
    let made = try store.submit([desk.line(target, 12)], by: desk.economy, at: .start)[0]
    try store.approve(made.id, seen: 1, by: desk.admin, at: .start)
    let changed = try store.submit([desk.line(target, 15, seen: 2)], by: desk.economy, at: .start.plus(days: 1))[0]
    #expect(changed.state == .submitted && changed.counted?.figure.value == 12 && changed.newest.figure.value == 15)
    #expect(changed.acceptedMeanwhile?.figure.value == 12)
    #expect(try store.target(target.id)?.summary.latest?.value == 12)
    // Given back, the accepted figure stands as it did.
    let back = try store.giveBack(made.id, remark: "依据不足", seen: 3, by: desk.admin, at: .start.plus(days: 2))
    #expect(back.state == .returned && back.counted?.figure.value == 12)
    try store.submit([desk.line(target, 14, seen: 4)], by: desk.economy, at: .start.plus(days: 3))
    let accepted = try store.approve(made.id, seen: 5, by: desk.admin, at: .start.plus(days: 4))
    #expect(accepted.counted?.figure.value == 14 && accepted.acceptedMeanwhile == nil)
    #expect(try store.target(target.id)?.summary.latest?.value == 14)
    #expect(try store.check() == [])
  }

  @Test func `a supervisor reports for a body of the own city, marked as such, and reaches no other city`() throws {
    let supervisor = try desk.supervisor()
    _ = try desk.approver(of: desk.economy)
    let made = try store.submit([desk.line(target, 20)], by: supervisor, at: .start)[0]
    // Nobody of the body is asked to sign what it did not write.
    #expect(made.state == .submitted && made.isOnBehalf && made.agency == desk.economy.agency)
    let accepted = try store.approve(made.id, seen: 1, by: supervisor, at: .start)
    #expect(accepted.isOnBehalf, "a decision keeps the mark")
    let own = try store.submit([desk.line(desk.targets[1], 9)], by: desk.economy, at: .start)[0]
    #expect(!own.isOnBehalf)
    let trail = try store.audit(AuditFilter(action: "report.submitted")).items
    #expect(trail.first?.new?.contains("\"on_behalf\":\"1\"") == true)

    var plan = Plan.usual
    plan.region = "海宁市"
    try plan.save(in: store)
    let elsewhere = try #require(try store.cities().first { $0.name == "海宁市" }).id
    let foreign = try desk.supervisor("haining", city: elsewhere)
    #expect(throws: StoreError.notOwner(target: target.id, agency: AgencyID(0))) {
      try store.submit([desk.line(target, 1, seen: 2)], by: foreign, at: .start)
    }
    #expect(throws: StoreError.notAllowed(.reviewReports)) {
      try store.giveBack(made.id, remark: "理由", seen: 2, by: foreign, at: .start)
    }
    #expect(throws: StoreError.notAllowed(.assignOwners)) {
      try store.setOwner(of: target.id, to: nil, because: "理由", seen: target.revision, by: foreign, at: .start)
    }
    try store.setOwner(
      of: target.id, to: desk.reform.agency, because: "分工", seen: target.revision, by: supervisor, at: .start)
    #expect(throws: StoreError.notAllowed(.correctTargets)) {
      try store.withdraw(target.id, because: "理由", seen: 2, by: supervisor, at: .start)
    }
    #expect(try store.check() == [])
  }

  @Test func `one person serves several bodies, through merges as well`() throws {
    let goal = desk.targets[3]
    let line = CheckedLine(
      target: goal.id, period: desk.period, figure: ReportedFigure(stage: .underway),
      typed: ReportEntry(stage: "underway"), seenVersion: 0, isNew: true)
    let reform = try #require(desk.reform.agency)
    let economy = try #require(desk.economy.agency)
    #expect(throws: StoreError.notOwner(target: goal.id, agency: economy)) {
      try store.submit([line], by: desk.economy, at: .start)
    }
    try store.setFurtherAgencies([reform, economy], of: desk.economy.id, by: desk.admin, at: .start)
    let account = try #require(try store.user(named: "jingxin"))
    #expect(account.bodies.map(\.name) == ["市经信局", "市发改委"] && account.body == "随州市 · 市经信局、市发改委")
    #expect(account.actor().agencies == [economy, reform])
    try store.submit([line], by: account.actor(), at: .start)

    let finance = try #require(try store.agency(named: "市财政局", in: CityID(1))).id
    let merge = try store.merge(reform, into: finance, because: "机构改革", by: desk.admin, at: .start)
    #expect(try store.user(named: "jingxin")?.further.map(\.id) == [finance])
    #expect(try store.check() == [])
    try store.undoMerge(merge, because: "误并", by: desk.admin, at: .start)
    #expect(try store.user(named: "jingxin")?.further.map(\.id).contains(reform) == true)
    #expect(throws: StoreError.invalid(field: "账号", reason: "只有单位的账号才能兼管其他单位")) {
      try store.setFurtherAgencies([reform], of: desk.admin.id, by: desk.admin, at: .start)
    }
    try store.setFurtherAgencies([], of: desk.economy.id, by: desk.admin, at: .start)
    #expect(try store.user(named: "jingxin")?.further == [])
    #expect(try store.audit(AuditFilter(action: "user.agencies")).total == 2)
  }

  @Test func `an account belongs to what its role says`() throws {
    let agency = desk.economy.agency
    let wrong: [(Role, AgencyID?, CityID?)] = [
      (.approver, nil, nil), (.approver, nil, CityID(1)), (.supervisor, nil, nil), (.supervisor, agency, nil),
      (.supervisor, agency, CityID(1)), (.agency, agency, CityID(1)), (.viewer, nil, CityID(1)), (.admin, agency, nil),
    ]
    for (role, agency, city) in wrong {
      #expect(throws: StoreError.self, "\(role)") {
        try store.addUser(
          "xin", password: "correct horse", role: role, agency: agency, city: city, by: .commandLine, at: .start)
      }
    }
    for sql in ["UPDATE account SET city_id = 1 WHERE role = 'agency'", "UPDATE account SET role = 'supervisor'"] {
      #expect(throws: StoreError.self, "\(sql)") { try store.write { try $0.execute(sql: sql) } }
    }
    #expect(throws: StoreError.notFound(.city, id: 77)) {
      try store.addUser(
        "xin", password: "correct horse", role: .supervisor, city: CityID(77), by: .commandLine, at: .start)
    }
  }
}
