import Foundation
import GRDB
import Policy

/// The wrong guesses of names and addresses, as they are kept.
struct RefusedGuesses {
  let name: Data
  let address: String
  let account: Int64?

  /// - Parameter account: the account of this name, where there is one.
  init(name: String, address: String?, account: Int64?) {
    self.name = Data(Digest.sha256(name.lowercased()).bytes)
    self.address = NetworkAddress.household(of: address)
    self.account = account
  }

  /// When the next guess is heard; nil when it is heard now.
  func wait(_ db: Database, at now: Moment) throws -> Moment? {
    let since = now.unixTime - SignInRule.stretchSeconds
    let pair = try count(db, "name_sha256 = ? AND address = ?", [name, address], since)
    let all = try count(db, "address = ?", [address], since)
    let named = try count(db, "name_sha256 = ?", [name], since)
    return SignInRule.waits(until: now.unixTime, pair: pair, address: all, name: named, isGood: try isGood(db))
      .map { Moment(unixTime: $0) }
  }

  private func count(_ db: Database, _ what: String, _ arguments: StatementArguments, _ since: Int) throws
    -> SignInRule.Count
  {
    let sql = "SELECT sum(failures) AS n, max(last) AS last FROM sign_in_refusal WHERE \(what) AND last > ?"
    guard let row = try Row.fetchOne(db, kept: sql, arguments: arguments + [since]), let failures = row["n"] as Int?
    else { return .none }
    return SignInRule.Count(failures: failures, last: row["last"])
  }

  private func isGood(_ db: Database) throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM good_address WHERE account_id = ? AND address = ?)"
    return try Bool.fetchOne(db, kept: sql, arguments: [account, address]) ?? false
  }

  /// Counts one more; true for the first of a stretch, which is the one that the trail tells of.
  ///
  /// An account's first from an address is told; names that nobody has are told once an address, or the trail would
  /// grow
  /// with every name that somebody makes up.
  func add(_ db: Database, at now: Moment) throws -> Bool {
    let since = now.unixTime - SignInRule.stretchSeconds
    try db.execute(kept: "DELETE FROM sign_in_refusal WHERE last <= ?", arguments: [since])
    let seen =
      account == nil
      ? try count(db, "address = ?", [address], since)
      : try count(db, "name_sha256 = ? AND address = ?", [name, address], since)
    try db.execute(
      kept: """
        INSERT INTO sign_in_refusal (name_sha256, address, failures, last) VALUES (?, ?, 1, ?)
        ON CONFLICT DO UPDATE SET failures = failures + 1, last = max(last, excluded.last)
        """, arguments: [name, address, now.unixTime])
    return seen.failures == 0
  }

  /// The right password: the guesses from here are forgotten, and here is good from now on.
  func forgive(_ db: Database, at now: Moment) throws {
    try db.execute(
      kept: "DELETE FROM sign_in_refusal WHERE name_sha256 = ? AND address = ?", arguments: [name, address])
    try db.execute(
      kept: """
        INSERT INTO good_address (account_id, address, last) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET last = excluded.last
        """, arguments: [account, address, now.unixTime])
    try db.execute(
      kept: "DELETE FROM good_address WHERE account_id = ? AND last <= ?",
      arguments: [account, now.unixTime - Self.goodSeconds])
  }

  /// A new password: nobody waits for guesses of the old one.
  static func forget(_ db: Database, name: String) throws {
    try db.execute(
      kept: "DELETE FROM sign_in_refusal WHERE name_sha256 = ?",
      arguments: [Data(Digest.sha256(name.lowercased()).bytes)])
  }

  /// An address that was left half a year ago may be somebody else's.
  private static let goodSeconds = 180 * 86_400
}
