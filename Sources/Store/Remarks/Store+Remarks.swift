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
      try RemarkQuery.write(db, facts, try author.checked(.writeRemarks, db), now)
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
