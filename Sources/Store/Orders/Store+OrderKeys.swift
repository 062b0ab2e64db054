import GRDB
import Policy

extension Store {
  /// `issueOrders` for a request of a program, which makes out one.
  public func issueOrder(
    _ facts: OrderFacts, under key: SubmissionKey?, by author: Actor, at now: Moment
  ) throws(StoreError) -> Written<SupervisionOrder> {
    try write(.reports, as: author, .runSupervision) { (db: Database) throws -> Written<SupervisionOrder> in
      let author = try author.checked(.runSupervision, db)
      return try WrittenKeys(db, author, now).once(.order, under: key) { try Self.issue(db, facts, author, now) }
    }
  }

  /// `answerOrder` and `runOrder` for a request of a program: the step says whose it is.
  public func stepOrder(
    _ id: OrderID, _ step: OrderFlow.Step, reason: String, seen: Int, under key: SubmissionKey?, by author: Actor,
    at now: Moment
  ) throws(StoreError) -> Written<SupervisionOrder> {
    try write(.reports, as: author, step.permission) { (db: Database) throws -> Written<SupervisionOrder> in
      let author = try author.checked(step.permission, db)
      return try WrittenKeys(db, author, now).once(.order, under: key) {
        try Self.take(db, step, id, reason, seen, author, now)
        return id
      }
    }
  }
}
