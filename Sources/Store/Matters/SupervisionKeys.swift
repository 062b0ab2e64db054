import GRDB
import Policy

/// What a program's request did to a matter.
public struct MatterOutcome: Sendable, Hashable {
  public var matter: MatterID
  /// The request had been done before.
  public var isReplay: Bool
}

/// The rows of `supervision_key`: a repetition of a request with its key does nothing twice.
enum SupervisionKeys {
  /// What was done under a key; fails with `keyReused` for another request.
  static func matter(_ db: Database, _ key: SubmissionKey, _ author: Actor) throws -> MatterID? {
    let row = try Row.fetchOne(
      db, kept: "SELECT * FROM supervision_key WHERE account_id = ? AND key = ?",
      arguments: [author.user?.raw, key.key])
    guard let row else { return nil }
    guard row["request_sha256"] as String == key.sum else { throw StoreError.keyReused(key: key.key) }
    return row.id("subject_id")
  }

  static func remember(
    _ db: Database, _ key: SubmissionKey, _ author: Actor, _ matter: MatterID, at now: Moment
  ) throws {
    try db.execute(
      kept: "DELETE FROM supervision_key WHERE at < ?", arguments: [now.unixTime - SubmissionKey.seconds])
    try db.execute(
      kept: """
        INSERT INTO supervision_key (account_id, key, request_sha256, subject_kind, subject_id, version, at)
        VALUES (?, ?, ?, 'matter', ?, (SELECT version FROM matter WHERE id = ?), ?)
        """,
      arguments: [author.user?.raw, key.key, key.sum, matter.raw, matter.raw, now.unixTime])
  }
}

extension Store {
  /// `openMatter` for a request of a program: a repetition of the request with its key gives the same matter.
  public func openMatter(
    _ facts: MatterFacts, under key: SubmissionKey?, by author: Actor, at now: Moment
  ) throws(StoreError) -> MatterOutcome {
    try write(.reports, as: author, .openMatters) { (db: Database) throws -> MatterOutcome in
      if let key, let before = try SupervisionKeys.matter(db, key, author) {
        return MatterOutcome(matter: before, isReplay: true)
      }
      let id = try MatterWriter(db, author, .openMatters, now).open(facts)
      if let key { try SupervisionKeys.remember(db, key, author, id, at: now) }
      return MatterOutcome(matter: id, isReplay: false)
    }
  }

  /// `answerMatter` for a request of a program.
  public func answerMatter(
    _ id: MatterID, _ step: MatterFlow.Step, reason: String, seen: Int, under key: SubmissionKey?, by author: Actor,
    at now: Moment
  ) throws(StoreError) -> MatterOutcome {
    try write(.reports, as: author, .answerSupervision) { (db: Database) throws -> MatterOutcome in
      if let key, let before = try SupervisionKeys.matter(db, key, author) {
        return MatterOutcome(matter: before, isReplay: true)
      }
      try MatterWriter(db, author, .answerSupervision, now).take(step, of: id, to: nil, reason: reason, seen: seen)
      if let key { try SupervisionKeys.remember(db, key, author, id, at: now) }
      return MatterOutcome(matter: id, isReplay: false)
    }
  }
}
