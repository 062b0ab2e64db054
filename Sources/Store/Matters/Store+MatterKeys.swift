import GRDB
import Policy

extension Store {
  /// `openMatter` for a request of a program: a repetition of the request with its key gives the same matter.
  public func openMatter(
    _ facts: MatterFacts, under key: SubmissionKey?, by author: Actor, at now: Moment
  ) throws(StoreError) -> Written<MatterSummary> {
    try write(.reports, as: author, .openMatters) { (db: Database) throws -> Written<MatterSummary> in
      try WrittenKeys(db, author, now).once(.matter, under: key) {
        try MatterWriter(db, author, .openMatters, now).open(facts)
      }
    }
  }

  /// `answerMatter` for a request of a program.
  public func answerMatter(
    _ id: MatterID, _ step: MatterFlow.Step, reason: String, seen: Int, under key: SubmissionKey?, by author: Actor,
    at now: Moment
  ) throws(StoreError) -> Written<MatterSummary> {
    try write(.reports, as: author, .answerSupervision) { (db: Database) throws -> Written<MatterSummary> in
      try WrittenKeys(db, author, now).once(.matter, under: key) {
        try MatterWriter(db, author, .answerSupervision, now).take(step, of: id, to: nil, reason: reason, seen: seen)
        return id
      }
    }
  }
}
