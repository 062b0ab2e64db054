import Foundation
import GRDB
import Policy

/// A request of a program, by which its repetition is known.
public struct SubmissionKey: Sendable, Hashable {
  /// The client's own, e.g. of `Idempotency-Key`.
  public var key: String
  /// Of the whole request, in lowercase hexadecimal: the same key with another content is a mistake.
  let sum: String

  /// How long a key is remembered.
  static let seconds = 30 * 86_400
  public static let longest = 200

  public init(_ key: String, request: [UInt8]) {
    self.key = key
    sum = Digest.sha256(request).hex
  }
}

/// The rows of `submission_key`.
enum SubmissionKeys {
  static func reports(_ db: Database, _ key: SubmissionKey, _ author: Actor) throws -> [Report]? {
    let row = try Row.fetchOne(
      db, kept: "SELECT * FROM submission_key WHERE account_id = ? AND key = ?", arguments: [author.user?.raw, key.key])
    guard let row else { return nil }
    guard row["request_sha256"] as String == key.sum else { throw StoreError.keyReused(key: key.key) }
    let ids = try JSONDecoder().decode([Int64].self, from: Data((row["reports"] as String).utf8))
    let found = Conditions("r.id IN (SELECT value FROM json_each(?))", [row["reports"] as String])
    let reports = Dictionary(try ReportQuery.fetch(db, found.select("report r")).map { ($0.id.raw, $0) }) { $1 }
    return ids.compactMap { reports[$0] }
  }

  static func remember(
    _ db: Database, _ key: SubmissionKey, _ author: Actor, _ reports: [Report], at now: Moment
  ) throws {
    try db.execute(
      kept: "DELETE FROM submission_key WHERE at < ?", arguments: [now.unixTime - SubmissionKey.seconds])
    let ids = IDList(reports.map(\.id))
    try db.execute(
      kept: "INSERT INTO submission_key (account_id, key, request_sha256, reports, at) VALUES (?, ?, ?, ?, ?)",
      arguments: [author.user?.raw, key.key, key.sum, ids, now.unixTime])
  }
}
