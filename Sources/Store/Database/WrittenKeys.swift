import GRDB
import Policy

/// What a program's request made, or did something to.
public struct Written<Thing>: Sendable, Hashable {
  public var id: ID<Thing>
  /// The request had been done before: nothing was done twice.
  public var isReplay: Bool
}

/// What a request under a key makes.
enum WrittenKind: String, CaseIterable {
  case project, matter, order, remark
}

/// The rows of `written_key`: a repetition of a request with its key does nothing twice.
struct WrittenKeys {
  let db: Database
  let author: Actor
  let now: Moment

  init(_ db: Database, _ author: Actor, _ now: Moment) {
    self.db = db
    self.author = author
    self.now = now
  }

  /// Writes, unless the same request had been done under this key; fails with `keyReused` for another request.
  func once<Thing>(
    _ kind: WrittenKind, under key: SubmissionKey?, write: () throws -> ID<Thing>
  ) throws -> Written<Thing> {
    guard let key else { return Written(id: try write(), isReplay: false) }
    if let before = try done(kind, key) { return Written(id: ID(before), isReplay: true) }
    let id = try write()
    try db.execute(
      kept: "DELETE FROM written_key WHERE at < ?", arguments: [now.unixTime - SubmissionKey.seconds])
    try db.execute(
      kept: """
        INSERT INTO written_key (account_id, key, request_sha256, kind, item_id, at) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [author.user?.raw, key.key, key.sum, kind.rawValue, id.raw, now.unixTime])
    return Written(id: id, isReplay: false)
  }

  private func done(_ kind: WrittenKind, _ key: SubmissionKey) throws -> Int64? {
    let row = try Row.fetchOne(
      db, kept: "SELECT * FROM written_key WHERE account_id = ? AND key = ?", arguments: [author.user?.raw, key.key])
    guard let row else { return nil }
    guard row["request_sha256"] as String == key.sum, try row.word("kind") == kind else {
      throw StoreError.keyReused(key: key.key)
    }
    return row["item_id"]
  }
}
