import Foundation
import GRDB
import Policy
import Testing

@testable import Store

@Suite struct MeetingStoreTests {
  let desk: Desk
  let office: Actor
  let facts: MeetingFacts
  /// After the end of the desk's quarter, and of the one that follows.
  let later = Moment.start.plus(days: 50)
  let latest = Moment.start.plus(days: 140)

  init() throws {
    desk = try Desk()
    office = try desk.supervisor()
    facts = MeetingFacts(
      kind: .quarterly, city: 1, period: desk.period, day: Moment.start.plus(days: 50).day,
      title: "第四季度调度会",
      agenda: "通报进展")
  }

  private var store: Store { desk.store }

  private func detail(_ id: MeetingID, _ now: Moment? = nil) throws -> MeetingDetail {
    try #require(try store.meeting(id, on: (now ?? later).day))
  }

  private func frozen() throws -> MeetingID {
    let id = try store.addMeeting(facts, by: office, at: later)
    try store.freezeMeeting(id, seen: 1, by: office, at: later)
    return id
  }

  @Test func `a pack follows the data until it is frozen, and then never again`() throws {
    let id = try store.addMeeting(facts, by: office, at: later)
    let before = try detail(id).pack
    try store.submit([desk.line(desk.targets[0], 25)], by: desk.economy, at: later)
    #expect(try detail(id).pack != before, "it is made anew")
    try store.freezeMeeting(id, seen: 1, by: office, at: later)
    let frozen = try detail(id)
    try store.submit([desk.line(desk.targets[1], 21)], by: desk.economy, at: later)
    #expect(try detail(id, latest).pack == frozen.pack)
    #expect(throws: StoreError.wrongState(.meeting, state: "材料已定")) {
      try store.changeMeeting(id, to: facts, seen: 2, by: office, at: later)
    }
    for sql in [
      "UPDATE meeting SET title = 'x'", "UPDATE meeting SET pack = '{}'", "DELETE FROM meeting",
    ] {
      #expect(throws: (any Error).self, "\(sql)") {
        try store.write { db in try db.execute(sql: sql) }
      }
    }
  }

  @Test func `the next meeting compares with the last one, and asks what became of its decisions`()
    throws
  {
    try store.submit([desk.line(desk.targets[0], 10)], by: desk.economy, at: .start)
    let first = try frozen()
    let body = try #require(desk.economy.agency)
    let matter = try store.addDecision(
      "协调供电", of: first, for: body, until: later.day.adding(days: 20), by: office, at: later)
    #expect(try store.decisions(of: first).map(\.matter) == [matter])
    #expect(
      try #require(try store.matter(matter)).summary.state == .assigned,
      "it goes to its body at once")
    try store.submit(
      [desk.line(desk.targets[0], 26, in: desk.period.next)], by: desk.economy, at: latest)
    var next = facts
    (next.period, next.day, next.title) = (desk.period.next, latest.day, "第一季度调度会")
    let second = try store.addMeeting(next, by: office, at: latest)
    let text = PaperText.text(try detail(second, latest).pack.body)
    #expect(text.contains("与第四季度调度会（\(facts.day.text)）相比好转的目标。"))
    #expect(text.contains("第四季度调度会（\(facts.day.text)）议定事项1件，已办结0件，未办结1件"))
    #expect(text.contains("未办结的事项1件，其中超过办理时限的"))
    // A meeting on one plan does not follow on one on all.
    next.document = desk.targets[0].document.raw
    let other = try store.addMeeting(next, by: office, at: latest)
    #expect(PaperText.text(try detail(other, latest).pack.body).contains("此前没有在系统中登记的会议"))
  }

  /// state × step → what is told; nil where it is done.
  @Test func `minutes are text, the file that was signed, or both, and neither is changed`() throws {
    let pdf = SentFile(name: "纪要.pdf", bytes: Array("%PDF-1.7 纪要".utf8))
    func filed(_ text: String, _ file: SentFile?) throws -> MeetingID {
      let id = try frozen()
      try store.fileMinutes(text, file: file, of: id, seen: 2, by: office, at: later)
      return id
    }
    #expect(throws: StoreError.invalid(field: "minutes", reason: "请填写会议纪要，或者上传文件")) { _ = try filed(" ", nil) }
    let program = SentFile(name: "纪要.pdf", bytes: Array("MZ".utf8))
    #expect(throws: StoreError.self) { _ = try filed("议定如下。", program) }
    for (text, file) in [("议定如下。", nil), ("", pdf), ("议定如下。", pdf)] {
      let id = try filed(text, file)
      let found = try detail(id)
      #expect(found.minutesFile == file?.name && found.minutes == (text.isEmpty ? nil : text))
      #expect(try store.minutesFile(of: id) == file)
    }
    #expect(throws: (any Error).self) {
      try store.write { db in try db.execute(sql: "UPDATE meeting SET minutes_file = NULL WHERE state = 'minuted'") }
    }
  }

  @Test func `steps go by the state`() throws {
    let body = try #require(desk.economy.agency)
    let id = try store.addMeeting(facts, by: office, at: later)
    func decide() throws {
      _ = try store.addDecision("事项", of: id, for: body, until: latest.day, by: office, at: later)
    }
    func file(_ seen: Int, _ at: Moment? = nil) throws {
      try store.fileMinutes("会议议定如下。", of: id, seen: seen, by: office, at: at ?? later)
    }
    let planned = StoreError.wrongState(.meeting, state: "筹备中")
    #expect(throws: planned) { try decide() }
    #expect(throws: planned) { try file(1) }
    #expect(throws: StoreError.conflict(expected: 9, found: 1)) {
      try store.freezeMeeting(id, seen: 9, by: office, at: later)
    }
    try store.freezeMeeting(id, seen: 1, by: office, at: later)
    try decide()
    #expect(throws: StoreError.wrongState(.meeting, state: "材料已定")) {
      try store.freezeMeeting(id, seen: 2, by: office, at: later)
    }
    #expect(throws: (any Error).self, "it has not been held") { try file(2, .start) }
    try file(2)
    #expect(try detail(id).minutes == "会议议定如下。" && detail(id).summary.state == .minuted)
    #expect(throws: StoreError.wrongState(.meeting, state: "纪要已归档")) { try file(3) }
    try decide()
    #expect(throws: (any Error).self, "before the meeting") {
      _ = try store.addDecision("事项", of: id, for: body, until: facts.day, by: office, at: later)
    }
    let trail = try store.audit(AuditFilter(subject: "meeting", subjectID: id.raw), Slice()).items
      .map(\.action)
    #expect(Set(trail) == ["meeting.added", "meeting.frozen", "meeting.minuted"])
  }

  @Test func `what cannot be planned is refused, and another city's office plans nothing here`()
    throws
  {
    var wrong = facts
    wrong.agenda = ""
    #expect(throws: StoreError.invalid(field: "agenda", reason: "请填写议程")) {
      _ = try store.addMeeting(wrong, by: office, at: later)
    }
    wrong = facts
    wrong.document = 99
    #expect(throws: StoreError.notFound(.document, id: 99)) {
      _ = try store.addMeeting(wrong, by: office, at: later)
    }
    let city = try store.write { db in
      try db.execute(sql: "INSERT INTO city (name) VALUES ('别市')")
      return CityID(db.lastInsertedRowID)
    }
    let other = try desk.supervisor("other", city: city)
    #expect(throws: StoreError.notAllowed(.issuePapers)) {
      _ = try store.addMeeting(facts, by: other, at: later)
    }
    let id = try frozen()
    #expect(throws: StoreError.notAllowed(.issuePapers)) {
      try store.fileMinutes("x", of: id, seen: 2, by: other, at: later)
    }
  }
}
