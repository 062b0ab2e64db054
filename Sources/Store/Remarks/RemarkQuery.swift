import GRDB
import Policy

/// The rows of `remark`.
enum RemarkQuery {
  static func one(_ db: Database, _ id: RemarkID) throws -> Remark? {
    try fetch(db, SQLQuery(sql: "SELECT ?", arguments: [id.raw])).first
  }

  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [Remark] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT r.*, c.name AS city, a.name AS agency, \(Subjects.name(of: "r")) AS subject
        FROM remark r JOIN city c ON c.id = r.city_id JOIN agency a ON a.id = r.agency_id
        WHERE r.id IN (\(ids.sql)) ORDER BY r.id
        """, arguments: ids.arguments
    ).map { row in
      Remark(
        id: row.id("id"), city: row.id("city_id"), cityName: row["city"],
        subject: NamedSubject(
          reference: SubjectReference(try row.word("subject_kind"), row["subject_id"]), name: row["subject"]),
        agency: NamedBody(id: row.id("agency_id"), name: row["agency"]), leader: row["leader"], text: row["text"],
        saidOn: try row.date("said_on"), due: try row.dateIfAny("due_on"), state: try row.word("state"),
        answer: row["answer"], by: row["by"], writtenAt: row.moment("written_at"), version: row["version"])
    }
  }

  static func take(
    _ db: Database, _ step: RemarkFlow.Step, _ id: RemarkID, _ reason: String, _ seen: Int, _ author: Actor,
    _ now: Moment
  ) throws {
    guard let remark = try one(db, id) else { throw StoreError.notFound(.remark, id: id.raw) }
    guard remark.version == seen else { throw StoreError.conflict(expected: seen, found: remark.version) }
    let state: RemarkState
    do {
      state = try RemarkFlow.step(
        step, from: remark.state, reason: reason,
        isAllowed: author.may(step.permission, for: remark.agency.id, in: remark.city))
    } catch {
      if case .notAllowed = error { throw StoreError.notAllowed(step.permission) }
      throw StoreError.invalid(field: step.title, reason: error.message)
    }
    try db.execute(
      kept: "UPDATE remark SET state = ?, answer = ?, version = version + 1 WHERE id = ?",
      arguments: [state.rawValue, step == .answer ? reason : remark.answer, id.raw])
    let event: RemarkEvent.Kind = step == .answer ? .answered : step == .sendBack ? .sentBack : .withdrawn
    try addEvent(db, id, event, reason, author, now)
    try Audit.add(
      db, .remarkMoved, id.raw, old: ["state": remark.state.rawValue],
      new: ["state": state.rawValue, "step": event.rawValue], reason: reason, by: author, at: now)
  }

  static func addEvent(
    _ db: Database, _ id: RemarkID, _ kind: RemarkEvent.Kind, _ reason: String, _ author: Actor, _ now: Moment
  ) throws {
    try db.execute(
      kept: "INSERT INTO remark_event (remark_id, kind, reason, account_id, by, at) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [id.raw, kind.rawValue, reason, author.user?.raw, author.name, now.unixTime])
  }
}
