import Foundation
import GRDB
import Policy

/// Changes meetings inside a transaction: checks reach, version and state, and tells the trail.
struct MeetingWriter {
  let db: Database
  let author: Actor
  let now: Moment

  /// The author as the database has them now.
  init(_ db: Database, _ author: Actor, _ now: Moment) throws {
    self.db = db
    self.author = try author.checked(.issuePapers, db)
    self.now = now
  }

  func add(_ facts: MeetingFacts) throws -> MeetingID {
    try check(facts)
    try db.execute(
      kept: """
        INSERT INTO meeting (city_id, kind, document_id, period, held_on, title, place, agenda, by, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: Self.columns(facts) + [author.name, now.unixTime])
    let id = MeetingID(db.lastInsertedRowID)
    try Audit.add(db, .meetingAdded, id.raw, new: Self.told(facts), by: author, at: now)
    return id
  }

  func change(_ id: MeetingID, to facts: MeetingFacts, seen: Int) throws {
    let old = try meeting(id, seen: seen)
    guard old.state == .planned else {
      throw StoreError.wrongState(.meeting, state: old.state.title)
    }
    try check(facts)
    guard old.facts != facts else { return }
    try db.execute(
      kept: """
        UPDATE meeting SET city_id = ?, kind = ?, document_id = ?, period = ?, held_on = ?, title = ?, place = ?,
          agenda = ?, version = version + 1 WHERE id = ?
        """, arguments: Self.columns(facts) + [id.raw])
    try Audit.add(
      db, .meetingChanged, id.raw, old: Self.told(old.facts), new: Self.told(facts), by: author,
      at: now)
  }

  /// Makes the pack of the data as they are now; from then on it stays.
  func freeze(_ id: MeetingID, seen: Int) throws {
    let old = try meeting(id, seen: seen)
    guard old.state == .planned else {
      throw StoreError.wrongState(.meeting, state: old.state.title)
    }
    let pack = try MeetingPacking.pack(db, old, on: now.day)
    let states = Dictionary(
      uniqueKeysWithValues: pack.standing.targets.map { (String($0.id), $0.now.rawValue) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let paper = try StoredPaper.text(pack.paper)
    try db.execute(
      kept: """
        UPDATE meeting SET state = 'frozen', pack = ?, states = ?, frozen_by = ?, frozen_at = ?, version = version + 1
        WHERE id = ?
        """,
      arguments: [
        paper, String(decoding: try encoder.encode(states), as: UTF8.self), author.name,
        now.unixTime, id.raw,
      ]
    )
    let told: Fields = ["title": old.facts.title, "sha256": Digest.sha256(paper).hex]
    try Audit.add(db, .meetingFrozen, id.raw, new: told, by: author, at: now)
  }

  /// Files the minutes of a meeting that has been held: text, the file that was signed, or both.
  func file(_ text: String, _ file: SentFile?, of id: MeetingID, seen: Int) throws {
    let old = try meeting(id, seen: seen)
    guard old.state == .frozen else {
      throw StoreError.wrongState(.meeting, state: old.state.title)
    }
    let checked = try file.map { try EvidenceFiles.checked($0.name, $0.bytes, field: "file") }
    let isSilent = text.allSatisfy(\.isWhitespace)
    guard !isSilent || checked != nil else {
      throw StoreError.invalid(field: "minutes", reason: "请填写会议纪要，或者上传文件")
    }
    guard text.count <= PaperText.longest else {
      throw StoreError.invalid(field: "minutes", reason: "会议纪要最多\(PaperText.longest)字，请精简")
    }
    guard old.facts.day <= now.day else {
      throw StoreError.invalid(field: "minutes", reason: "会议还没有召开（\(old.facts.day.text)），不能归档纪要")
    }
    if let file, let checked { try EvidenceFiles.keep(db, checked, file.bytes) }
    try db.execute(
      kept: """
        UPDATE meeting SET state = 'minuted', minutes = ?, minuted_by = ?, minuted_at = ?, minutes_sha256 = ?,
          minutes_file = ?, version = version + 1 WHERE id = ?
        """, arguments: [isSilent ? nil : text, author.name, now.unixTime, checked?.sum, checked?.name, id.raw])
    var told: Fields = ["title": old.facts.title, "sha256": checked?.sum ?? Digest.sha256(text).hex]
    told["file"] = checked?.name
    try Audit.add(db, .meetingMinuted, id.raw, new: told, by: author, at: now)
  }

  /// Enters what was decided into the ledger, with its owner and date, as what came from this meeting.
  func decide(_ id: MeetingID, _ text: String, by agency: AgencyID, until due: CivilDate) throws
    -> MatterID
  {
    let old = try meeting(id, seen: nil)
    guard old.state != .planned else {
      throw StoreError.wrongState(.meeting, state: old.state.title)
    }
    guard due > old.facts.day else {
      throw StoreError.invalid(field: "due", reason: "办理时限应在会议日期之后")
    }
    let facts = MatterFacts(
      city: old.facts.city, title: text, origin: .meeting,
      subject: SubjectReference(.meeting, id.raw),
      agency: agency.raw, due: due)
    return try MatterWriter(db, author, .openMatters, now).open(facts)
  }

  // MARK: Checks and rows

  private func check(_ facts: MeetingFacts) throws {
    guard author.may(.issuePapers, for: nil, in: CityID(facts.city)) else {
      throw StoreError.notAllowed(.issuePapers)
    }
    if let fault = facts.fault {
      throw StoreError.invalid(field: fault.field.rawValue, reason: fault.message)
    }
    guard
      try Bool.fetchOne(db, kept: "SELECT 1 FROM city WHERE id = ?", arguments: [facts.city]) != nil
    else {
      throw StoreError.notFound(.city, id: facts.city)
    }
    guard let document = facts.document else { return }
    guard try PublishedPlan.city(of: document, db) == facts.city else {
      throw StoreError.notFound(.document, id: document)
    }
  }

  private func meeting(_ id: MeetingID, seen: Int?) throws -> MeetingSummary {
    guard let found = try MeetingQuery.one(db, id) else {
      throw StoreError.notFound(.meeting, id: id.raw)
    }
    guard author.may(.issuePapers, for: nil, in: found.city) else {
      throw StoreError.notAllowed(.issuePapers)
    }
    if let seen, found.version != seen {
      throw StoreError.conflict(expected: seen, found: found.version)
    }
    return found
  }

  private static func columns(_ facts: MeetingFacts) -> StatementArguments {
    [
      facts.city, facts.kind.rawValue, facts.document, facts.period.text, facts.day.text,
      facts.title, facts.place,
      facts.agenda,
    ]
  }

  private static func told(_ facts: MeetingFacts) -> Fields {
    var told: Fields = [
      "title": facts.title, "period": facts.period.text, "day": facts.day.text, "place": facts.place,
      "agenda": facts.agenda, "city": String(facts.city), "meeting_kind": facts.kind.rawValue,
    ]
    told["document"] = facts.document.map(String.init)
    return told.filter { !$0.value.isEmpty }
  }
}
