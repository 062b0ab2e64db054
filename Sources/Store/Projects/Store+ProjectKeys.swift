import GRDB
import Policy

/// What a program's request made of a project.
public struct ProjectSubmission: Sendable, Hashable {
  public var id: ProjectID
  /// The request had been done before.
  public var isReplay: Bool
}

extension Store {
  /// Enters a project for a program; the same request under the same key enters it once.
  ///
  /// Fails with `keyReused` where the key stands for another request.
  public func addProject(
    _ facts: ProjectFacts, under key: SubmissionKey?, by author: Actor, at now: Moment
  ) throws(StoreError) -> ProjectSubmission {
    try write(.reports, as: author, .manageProjects) { (db: Database) throws -> ProjectSubmission in
      if let key, let before = try Self.project(db, under: key, author) {
        return ProjectSubmission(id: before, isReplay: true)
      }
      let id = try ProjectWriter(db, author, .manageProjects, now).add(facts)
      if let key { try Self.remember(db, key, author, id, now) }
      return ProjectSubmission(id: id, isReplay: false)
    }
  }

  private static func project(_ db: Database, under key: SubmissionKey, _ author: Actor) throws -> ProjectID? {
    let row = try Row.fetchOne(
      db, kept: "SELECT * FROM project_key WHERE account_id = ? AND key = ?", arguments: [author.user?.raw, key.key])
    guard let row else { return nil }
    guard row["request_sha256"] as String == key.sum else { throw StoreError.keyReused(key: key.key) }
    return ProjectID(row["project_id"])
  }

  private static func remember(
    _ db: Database, _ key: SubmissionKey, _ author: Actor, _ id: ProjectID, _ now: Moment
  ) throws {
    try db.execute(
      kept: "DELETE FROM project_key WHERE at < ?", arguments: [now.unixTime - SubmissionKey.seconds])
    try db.execute(
      kept: "INSERT INTO project_key (account_id, key, request_sha256, project_id, at) VALUES (?, ?, ?, ?, ?)",
      arguments: [author.user?.raw, key.key, key.sum, id.raw, now.unixTime])
  }
}
