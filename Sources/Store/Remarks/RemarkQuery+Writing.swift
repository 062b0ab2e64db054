import GRDB
import Policy

extension RemarkQuery {
  /// Writes a remark down; the author is as the database has them now.
  static func write(_ db: Database, _ facts: RemarkFacts, _ author: Actor, _ now: Moment) throws -> RemarkID {
    for (field, text) in [("领导", facts.leader), ("批示内容", facts.text)] where text.allSatisfy(\.isWhitespace) {
      throw StoreError.invalid(field: field, reason: "请填写\(field)")
    }
    guard facts.text.unicodeScalars.count <= RemarkFacts.longest else {
      throw StoreError.invalid(field: "批示内容", reason: "最多\(RemarkFacts.longest)字")
    }
    guard facts.saidOn <= now.day else { throw StoreError.invalid(field: "批示日期", reason: "在今天之后") }
    if let due = facts.due, due < now.day { throw StoreError.invalid(field: "回复期限", reason: "已经过去") }
    guard let owner = try facts.agency?.raw ?? Subjects.owner(db, facts.subject) else {
      throw StoreError.invalid(field: "回复单位", reason: "这一对象没有责任单位，请选择由谁回复")
    }
    let body = try Store.living(db, AgencyID(owner))
    try Subjects.check(db, facts.subject, in: body.city)
    guard author.may(.writeRemarks, for: nil, in: CityID(body.city)) else {
      throw StoreError.notAllowed(.writeRemarks)
    }
    try db.execute(
      kept: """
        INSERT INTO remark (city_id, subject_kind, subject_id, agency_id, leader, text, said_on, due_on, state, by,
          written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        body.city, facts.subject.kind.rawValue, facts.subject.id, body.id, facts.leader, facts.text,
        facts.saidOn.text, facts.due?.text, RemarkState.open.rawValue, author.name, now.unixTime,
      ])
    let id = RemarkID(db.lastInsertedRowID)
    try addEvent(db, id, .written, facts.text, author, now)
    let told: Fields = [
      "subject": facts.subject.text, "agency_id": String(body.id), "leader": facts.leader, "remark": facts.text,
    ]
    try Audit.add(db, .remarkWritten, id.raw, new: told, by: author, at: now)
    return id
  }
}
