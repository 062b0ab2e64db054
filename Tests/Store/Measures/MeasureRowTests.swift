import Foundation
import GRDB
import Policy
import Testing

@testable import Store

/// Measures as rows of a quarter's form.
@Suite struct MeasureRowTests {
  let desk: Desk
  let own: MeasureSummary
  let agency: AgencyID
  var store: Store { desk.store }

  init() throws {
    desk = try Desk()
    agency = try #require(desk.economy.agency)
    own = try #require(try desk.store.measures().items.first { $0.textStart == "招大引强" })
  }

  private func tasks(_ body: AgencyID? = nil, in period: Period? = nil) throws -> [MeasureTask] {
    try store.measureTasks(of: body ?? agency, in: period ?? desk.period)
  }

  private func checked(_ stage: String, _ words: String, seen: Int64? = nil, in period: Period? = nil) throws
    -> CheckedMeasure
  {
    let task = try #require(try tasks(in: period).first)
    return try CheckedMeasure(
      TypedMeasure(
        own.id, period ?? desk.period, MeasureAnswer(stage: stage, progress: words), seen: seen ?? task.seen,
        stamp: task.draft?.stamp ?? 0), in: task)
  }

  private func owed(_ period: Period? = nil, on body: AgencyID? = nil) throws -> OwedReports? {
    try store.owedReports(of: body ?? agency, in: [period ?? desk.period]).first
  }

  @Test func `a measure is asked of its lead, else of the first that is named, and of nobody else`() throws {
    func named(_ body: String) throws -> [String] {
      let found = try #require(try store.agency(named: body, in: CityID(1)))
      return try tasks(found.id).map(\.measure.textStart)
    }
    #expect(try named("市经信局") == ["招大引强"] && named("市招商局").isEmpty)
    #expect(try named("市发改委") == ["择优扶强"] && named("市财政局").isEmpty)
    let month = try #require(Period("2026M10"))
    #expect(try tasks(in: month).isEmpty, "they are told of by quarter")
    let owed = try #require(try owed())
    #expect(owed.asked == 4 && owed.open == 4 && owed.burden.measures == 1)
    #expect(owed.burden.words.contains("必填 4 项（其中举措 1 项）"))
    let row = try #require(try store.round(RoundFilter(agency: agency, period: desk.period)).items.first)
    #expect(row.burden.measures == 1 && row.count == RoundCount(asked: 4, measures: 1), "a round judges both")
  }

  @Test func `nothing is owed for a quarter that ended before the plan came, nor before rows were asked for`() throws {
    #expect(try owed(desk.period.previous) == nil)
    try store.write { db in try db.execute(sql: "INSERT INTO measure_start (day) VALUES ('2027-01-05')") }
    #expect(try owed()?.asked == 3 && tasks().isEmpty)
    #expect(try owed(desk.period.next)?.asked == 4)
  }

  @Test func `targets and measures are handed in together, all or none, and twice does no harm`() throws {
    let (line, measure) = (desk.line(desk.targets[0], 22), try checked("underway", "厂房封顶"))
    let before = store.generation
    try store.submit([line], [measure], by: desk.economy, at: .start)
    #expect(store.generation == before + 1, "one transaction")
    try store.submit([], [measure], by: desk.economy, at: .start)
    let told = try #require(try tasks().first?.told)
    #expect(told.stage == .underway && told.progress == "厂房封顶" && told.period == desk.period && !told.isOnBehalf)
    #expect(try tasks().first?.course.reports.count == 1)
    let trail = try store.audit(AuditFilter(action: "measure.reported"), Slice())
    #expect(trail.items.count == 1 && trail.items.first?.new?.contains(desk.period.text) == true)
    #expect(try owed()?.open == 2)
    // A measure that somebody else told of meanwhile takes the whole form back.
    let late = try checked("done", "完成", seen: 0)
    #expect(throws: StoreError.self) {
      try store.submit([desk.line(desk.targets[1], 10)], [late], by: desk.economy, at: .start)
    }
    #expect(try store.reports().total == 1)
  }

  @Test func `what was told on the measure's own page is not asked again, and what is done is not asked next time`()
    throws
  {
    try store.reportMeasure(own.id, .read(stage: "done", progress: "建成"), by: desk.economy, at: .start)
    #expect(try tasks().first?.told?.progress == "建成")
    #expect(try owed()?.open == 3)
    #expect(try tasks(in: desk.period.next).isEmpty)
  }

  @Test func `what was told last is there next time, and one choice says that nothing has changed`() throws {
    try store.submit([], [checked("blocked", "缺地")], by: desk.economy, at: .start)
    let next = desk.period.next
    let task = try #require(try tasks(in: next).first)
    #expect(task.told == nil && task.previous?.progress == "缺地")
    try store.submit([], [checked("same", "", in: next)], by: desk.economy, at: .start.plus(days: 60))
    let told = try #require(try tasks(in: next).first?.told)
    #expect(told.isUnchanged && told.stage == .blocked && told.progress == "缺地")
  }

  @Test func `once a later quarter was told, an earlier one is not asked any more`() throws {
    #expect(try owed()?.open == 4)
    let next = desk.period.next
    try store.submit([], [checked("underway", "开工", in: next)], by: desk.economy, at: .start.plus(days: 60))
    #expect(try tasks().isEmpty && owed()?.asked == 3)
  }

  @Test func `what is typed is kept, and nobody's words are written over`() throws {
    let other = try store.addUser(
      "jingxin2", password: "correct horse", role: .agency, agency: agency, by: .commandLine, at: .start
    ).actor()
    func type(_ words: String, _ stamp: Int, by actor: Actor) throws -> MeasureOutcome? {
      try store.keepTyping(
        [], measures: [TypedMeasure(own.id, desk.period, MeasureAnswer(progress: words), seen: 0, stamp: stamp)],
        by: actor,
        at: .start
      ).measures[own.id]
    }
    #expect(try type("甲", 0, by: desk.economy) == .kept(stamp: 1))
    guard case .overtaken(let theirs)? = try type("乙", 0, by: other) else { throw Missing.outcome }
    #expect(theirs.answer.progress == "甲" && theirs.by == "jingxin")
    #expect(try type("乙", 1, by: other) == .kept(stamp: 2))
    #expect(try owed()?.drafts == 1)
    #expect(try type("", 2, by: other) == .kept(stamp: 0) && tasks().first?.draft == nil)
    #expect(throws: StoreError.notAllowed(.report)) { try type("丙", 0, by: desk.reform) }
    #expect(try type("乙", 0, by: other) == .kept(stamp: 1))
    // A program of the body that has not seen the draft tells of the measure, and does not end it.
    let row = TypedMeasure(own.id, desk.period, MeasureAnswer(stage: "underway", progress: "开工"), seen: 0)
    let told = try CheckedMeasure(row, in: try #require(try tasks().first))
    for _ in 1...2 { try store.submit([], [told], by: desk.economy, at: .start) }
    #expect(try tasks().first?.told?.progress == "开工" && tasks().first?.draft?.answer.progress == "乙")
  }

  @Test func `where somebody signs, a measure waits with the reports, and is given back with a reason`() throws {
    let head = try desk.approver(of: desk.economy)
    try store.submit([desk.line(desk.targets[0], 22)], [checked("underway", "厂房封顶")], by: desk.economy, at: .start)
    try store.submit([], [checked("underway", "厂房封顶")], by: desk.economy, at: .start)
    #expect(try tasks().first?.told == nil, "nothing has left the body")
    #expect(throws: StoreError.invalid(field: "进展情况", reason: MeasureEntry.isSigned)) {
      try store.reportMeasure(own.id, .read(stage: "done", progress: "建成"), by: desk.economy, at: .start)
    }
    let waiting = try #require(try store.measuresToSign(of: [agency]).first)
    let draft = try #require(waiting.draft)
    #expect(draft.isWaiting && draft.stamp == 1)
    #expect(try owed()?.open == 2)
    let row = WaitingMeasure(own.id, desk.period, stamp: draft.stamp)
    #expect(throws: StoreError.notAllowed(.signReports)) {
      try store.sign([], measures: [row], by: desk.economy, at: .start)
    }
    try store.sendBack(row, remark: "写明日期", by: head, at: .start)
    #expect(try tasks().first?.draft?.remark == "写明日期" && owed()?.returned == 1)
    #expect(throws: StoreError.self) { try store.sign([], measures: [row], by: head, at: .start) }
    try store.submit([], [checked("underway", "厂房9月封顶")], by: desk.economy, at: .start)
    let again = try #require(try store.measuresToSign(of: [agency]).first?.draft)
    let report = try #require(try store.reportsToSign(of: [agency]).first)
    try store.sign(
      [(report.id, report.version)], measures: [WaitingMeasure(own.id, desk.period, stamp: again.stamp)], by: head,
      at: .start)
    let told = try #require(try tasks().first?.told)
    #expect(told.by == "jingxin" && told.signedBy == "qianfa" && told.progress == "厂房9月封顶")
    #expect(try store.reports().total == 1 && store.measuresToSign(of: [agency]).isEmpty)
  }

  @Test func `what the office tells after the signer gave the row back is returned no more`() throws {
    let head = try desk.approver(of: desk.economy)
    try store.submit([], [checked("underway", "厂房封顶")], by: desk.economy, at: .start)
    let draft = try #require(try store.measuresToSign(of: [agency]).first?.draft)
    let row = WaitingMeasure(own.id, desk.period, stamp: draft.stamp)
    try store.sendBack(row, remark: "写明日期", by: head, at: .start)
    #expect(try owed()?.returned == 1)
    #expect(try store.sentBack(own.id).map(\.reason) == ["写明日期"])
    try store.submit([], [checked("underway", "厂房9月封顶")], by: desk.admin, at: .start.plus(hours: 1))
    #expect(try owed()?.returned == 0)
    #expect(try store.sentBack(own.id).map(\.period) == [desk.period])
  }

  @Test func `the office tells in a body's place at once, and says so; a closed quarter takes nothing`() throws {
    _ = try desk.approver(of: desk.economy)
    try store.submit([], [checked("underway", "代填")], by: desk.admin, at: .start)
    #expect(try tasks().first?.told?.isOnBehalf == true)
    let supervisor = try desk.supervisor()
    let yesterday = try #require(CivilDate("2026-11-20"))
    try store.movePeriod(
      desk.period, in: CityID(1), for: nil, to: WindowMove(dueOn: yesterday, closesOn: yesterday), because: "试",
      by: supervisor, at: .start)
    let closed = StoreError.periodClosed(desk.period, closedOn: yesterday)
    #expect(throws: closed) { try store.submit([], [checked("done", "完成")], by: desk.economy, at: .start) }
    #expect(throws: closed) {
      try store.keepTyping(
        [], measures: [TypedMeasure(own.id, desk.period, MeasureAnswer(progress: "甲"), seen: 1)], by: desk.economy,
        at: .start)
    }
  }

  enum Missing: Error { case outcome }
}
