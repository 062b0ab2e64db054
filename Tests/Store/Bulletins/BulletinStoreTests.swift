import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct BulletinStoreTests {
  let desk: Desk
  let office: Actor
  let city = CityID(1)
  /// After the end of the desk's quarter, and of the one that follows.
  let later = Moment.start.plus(days: 50)
  let latest = Moment.start.plus(days: 140)

  init() throws {
    desk = try Desk()
    office = try desk.supervisor()
  }

  private var store: Store { desk.store }

  private func drafted() throws -> BulletinID {
    try store.draftBulletin(of: city, in: desk.period, by: office, at: later)
  }

  private func detail(_ id: BulletinID) throws -> BulletinDetail { try #require(try store.bulletin(id)) }

  private func issue(_ serial: Int, isPublic: Bool = false, day: CivilDate? = nil) throws -> BulletinIssue {
    let day = day ?? later.day
    return BulletinIssue(
      number: try #require(PaperNumber(code: "某通", year: day.year, serial: serial)), day: day, isPublic: isPublic)
  }

  @Test func `a standing tells of a quarter and of the one before by what was reported until then`() throws {
    let target = desk.targets[0]
    try store.submit([desk.line(target, 24)], by: desk.economy, at: .start)
    let next = desk.period.next
    try store.submit([desk.line(target, 24.5, in: next)], by: desk.economy, at: Moment.start.plus(days: 60))
    func line(_ period: Period, _ at: Moment) throws -> PeriodStanding.Line {
      let standing = try store.standing(of: city, in: period, on: at.day)
      #expect(standing.targets.count == desk.targets.count && standing.city == "随州市")
      return try #require(standing.targets.first { $0.id == target.id.raw })
    }
    let (old, new) = (try line(desk.period, later), try line(next, latest))
    #expect(old.before == nil, "it was not asked before")
    #expect(old.figure.contains("24万辆") && new.figure.contains("24.5万辆"))
    #expect(new.before == old.now)
    let other = try store.standing(of: city, in: next, on: latest.day).targets.first { $0.id == desk.targets[1].id.raw }
    #expect(other?.now == .notReported)
  }

  @Test func `what is asked by month and half-year is counted and told with the quarter in which it ends`() throws {
    let quarter = Period(.half, containing: desk.period.lastDay).closingQuarter
    func asked() throws -> Int {
      try store.standing(of: city, in: quarter, on: latest.day).bodies.map(\.count.asked).reduce(0, +)
    }
    let before = try asked()
    try store.setRhythm(of: desk.targets[0].id, to: .semiannual, because: "半年一报", by: office, at: .start)
    #expect(try before > 0 && asked() == before)
    try store.setRhythm(of: desk.targets[0].id, to: .monthly, because: "逐月调度", by: office, at: .start)
    // November and December stand in the place of the quarter; October was over before anybody asked for months.
    let monthly = try asked()
    #expect(monthly == before + 1)
  }

  @Test func `a draft is made of the data, edited, numbered and then frozen`() throws {
    let id = try drafted()
    let draft = try detail(id)
    #expect(draft.summary.state == .draft && draft.summary.edition == 1 && draft.paper.signer == "随州市人民政府办公室")
    var edit = BulletinEdit(draft.paper)
    (edit.body, edit.addressees, edit.copies) = ("现通报如下。\n一、总体情况", "各县（市、区）人民政府：", "市委办公室。")
    edit.annexes = []
    try store.changeBulletin(id, to: edit, seen: 1, by: office, at: later)
    #expect(try detail(id).paper.addressees == "各县（市、区）人民政府" && detail(id).paper.imprint?.copies == "市委办公室")
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try store.changeBulletin(id, to: edit, seen: 1, by: office, at: later)
    }
    try store.issueBulletin(id, try issue(3), seen: 2, by: office, at: later)
    let issued = try detail(id)
    #expect(issued.summary.state == .issued && issued.summary.paperNumber?.text == "某通〔2027〕3号")
    #expect(issued.paper.masthead?.number == issued.summary.paperNumber && issued.paper.day == later.day)
    // Data move, the paper does not.
    try store.submit([desk.line(desk.targets[0], 26)], by: desk.economy, at: later)
    #expect(try detail(id) == issued)
    #expect(throws: StoreError.wrongState(.bulletin, state: "已印发")) {
      try store.changeBulletin(id, to: edit, seen: 3, by: office, at: later)
    }
    for sql in ["UPDATE bulletin SET title = 'x'", "UPDATE bulletin SET state = 'draft'", "DELETE FROM bulletin"] {
      #expect(throws: (any Error).self, "\(sql)") { try store.write { db in try db.execute(sql: sql) } }
    }
    let trail = try store.audit(AuditFilter(subject: "bulletin", subjectID: id.raw), Slice()).items.map(\.action)
    #expect(Set(trail) == ["bulletin.drafted", "bulletin.changed", "bulletin.issued"])
    #expect(try store.nextBulletinNumber(of: city, in: 2027)?.text == "某通〔2027〕4号")
    #expect(try store.nextBulletinNumber(of: city, in: 2028)?.text == "某通〔2028〕1号")
  }

  /// What cannot be issued, and in which field it is told.
  @Test(arguments: ["day after today", "day within the quarter", "another year", "number taken"])
  func `what cannot be issued is refused with its field, and stays a draft`(what: String) throws {
    let first = try drafted()
    try store.issueBulletin(first, try issue(1), seen: 1, by: office, at: later)
    let id = try drafted()
    var wanted = try issue(2)
    switch what {
    case "day after today": wanted = try issue(2, day: later.day.adding(days: 1))
    case "day within the quarter": wanted = try issue(2, day: desk.period.lastDay)
    case "another year": wanted.number = try #require(PaperNumber(code: "某通", year: 2026, serial: 2))
    default: wanted = try issue(1)
    }
    let issue = wanted
    let refusal = #expect(throws: StoreError.self) {
      try store.issueBulletin(id, issue, seen: 1, by: office, at: later)
    }
    guard case .invalid(let field, _) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(field == (what.hasPrefix("day") ? "day" : "number"), "\(what)")
    #expect(try detail(id).summary.state == .draft)
  }

  @Test func `a correction is a new edition that names the one before, and what was corrected says so`() throws {
    let id = try drafted()
    #expect(throws: StoreError.wrongState(.bulletin, state: "草稿")) {
      _ = try store.correctBulletin(id, by: office, at: later)
    }
    try store.issueBulletin(id, try issue(1, isPublic: true), seen: 1, by: office, at: later)
    let next = try store.correctBulletin(id, by: office, at: later)
    #expect(throws: (any Error).self) { _ = try store.correctBulletin(id, by: office, at: later) }
    let draft = try detail(next)
    #expect(draft.summary.edition == 2 && draft.summary.replaces == id && draft.paper.masthead?.number == nil)
    #expect(draft.paper.title.hasPrefix("关于更正《"))
    #expect(
      PaperText.text(draft.paper.body).hasPrefix("《关于") && PaperText.text(draft.paper.body).contains("某通〔2027〕1号"))
    #expect(try detail(id).summary.replacedBy == nil, "a draft corrects nothing yet")
    #expect(throws: StoreError.self, "whoever read the first must be able to read the second") {
      try store.issueBulletin(next, try issue(2), seen: 1, by: office, at: later)
    }
    try store.issueBulletin(next, try issue(2, isPublic: true), seen: 1, by: office, at: later)
    #expect(try detail(id).summary.replacedBy == next && detail(next).summary.replacesNumber == "某通〔2027〕1号")
    #expect(try store.bulletins(BulletinFilter(isPublic: true)).items.map(\.id).sorted() == [id, next].sorted())
    // A discarded correction makes room for another.
    let third = try store.correctBulletin(next, by: office, at: later)
    try store.discardBulletin(third, seen: 1, by: office, at: later)
    _ = try store.correctBulletin(next, by: office, at: later)
  }

  @Test func `an office works for its own city, and a quarter that runs is not told of`() throws {
    let id = try drafted()
    let other = try desk.supervisor("other", city: try foreignCity())
    #expect(throws: StoreError.notAllowed(.issuePapers)) {
      _ = try store.draftBulletin(of: city, in: desk.period, by: other, at: later)
    }
    #expect(throws: StoreError.notAllowed(.issuePapers)) {
      try store.issueBulletin(id, try issue(1), seen: 1, by: other, at: later)
    }
    #expect(throws: (any Error).self) {
      _ = try store.draftBulletin(of: city, in: desk.period, by: office, at: .start)
    }
    #expect(throws: StoreError.notFound(.document, id: 99)) {
      _ = try store.draftBulletin(of: city, document: DocumentID(99), in: desk.period, by: office, at: later)
    }
  }

  private func foreignCity() throws -> CityID {
    try store.write { db in
      try db.execute(sql: "INSERT INTO city (name) VALUES ('别市')")
      return CityID(db.lastInsertedRowID)
    }
  }
}
