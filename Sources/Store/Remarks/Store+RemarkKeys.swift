import GRDB
import Policy

extension Store {
  /// `writeRemark` for a request of a program.
  public func writeRemark(
    _ facts: RemarkFacts, under key: SubmissionKey?, by author: Actor, at now: Moment
  ) throws(StoreError) -> Written<Remark> {
    try write(.reports, as: author, .writeRemarks) { (db: Database) throws -> Written<Remark> in
      let author = try author.checked(.writeRemarks, db)
      return try WrittenKeys(db, author, now).once(.remark, under: key) {
        try RemarkQuery.write(db, facts, author, now)
      }
    }
  }

  /// `answerRemark` and `runRemark` for a request of a program: the step says whose it is.
  public func stepRemark(
    _ id: RemarkID, _ step: RemarkFlow.Step, reason: String, seen: Int, under key: SubmissionKey?, by author: Actor,
    at now: Moment
  ) throws(StoreError) -> Written<Remark> {
    try write(.reports, as: author, step.permission) { (db: Database) throws -> Written<Remark> in
      let author = try author.checked(step.permission, db)
      return try WrittenKeys(db, author, now).once(.remark, under: key) {
        try RemarkQuery.take(db, step, id, reason, seen, author, now)
        return id
      }
    }
  }
}
