import GRDB
import Policy

extension Store {
  /// Remarks by id.
  public func remarks(_ filter: RemarkFilter = RemarkFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<Remark>
  {
    try read { (db: Database) throws -> Listing<Remark> in
      let list = ListQuery(table: "remark", alias: "r", filter.conditions)
      return try list.listing(db, page, total: try list.counted(db, in: memory, until: .registers)) {
        try RemarkQuery.fetch(db, $0)
      }
    }
  }

  /// One remark with its past.
  public func remark(_ id: RemarkID) throws(StoreError) -> RemarkDetail? {
    try read { (db: Database) throws -> RemarkDetail? in
      guard let remark = try RemarkQuery.one(db, id) else { return nil }
      let events = try Row.fetchAll(
        db, kept: "SELECT * FROM remark_event WHERE remark_id = ? ORDER BY id", arguments: [id.raw]
      ).map { row in
        RemarkEvent(kind: try row.word("kind"), reason: row["reason"], by: row["by"], at: row.moment("at"))
      }
      return RemarkDetail(remark: remark, events: events)
    }
  }

  /// Whether a scope holds a remark.
  public func remark(_ id: RemarkID, isIn scope: SupervisionScope) throws(StoreError) -> Bool {
    try read { (db: Database) throws -> Bool in
      var filter = RemarkFilter()
      filter.scope = scope
      return try ListQuery(table: "remark", alias: "r", filter.conditions.and("r.id = ?", [id.raw])).counted(db) > 0
    }
  }

  /// Writes down what a leader remarked; the body that answers for the thing answers, unless another is named.
  public func writeRemark(_ facts: RemarkFacts, by author: Actor, at now: Moment) throws(StoreError) -> RemarkID {
    try write(.reports, as: author, .writeRemarks) { (db: Database) throws -> RemarkID in
      let author = try author.checked(.writeRemarks, db)
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
      let body = try Self.living(db, AgencyID(owner))
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
      try RemarkQuery.addEvent(db, id, .written, facts.text, author, now)
      let told: Fields = [
        "subject": facts.subject.text, "agency_id": String(body.id), "leader": facts.leader, "remark": facts.text,
      ]
      try Audit.add(db, .remarkWritten, id.raw, new: told, by: author, at: now)
      return id
    }
  }

  /// The body's answer. Fails with `invalid` where there is nothing to answer, and with `conflict` when the remark has
  /// moved since it was looked at.
  public func answerRemark(
    _ id: RemarkID, _ answer: String, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .answerSupervision) { (db: Database) throws -> Void in
      try RemarkQuery.take(db, .answer, id, answer, seen, try author.checked(.answerSupervision, db), now)
    }
  }

  /// 退回再办, 撤回; fails as `answerRemark` does.
  public func runRemark(
    _ id: RemarkID, _ step: RemarkFlow.Step, reason: String, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .writeRemarks) { (db: Database) throws -> Void in
      try RemarkQuery.take(db, step, id, reason, seen, try author.checked(.writeRemarks, db), now)
    }
  }
}
