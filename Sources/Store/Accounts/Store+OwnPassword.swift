import Foundation
import GRDB
import Policy

extension Store {
  /// Gives the account of a session another password: the old one must be known, and is guessed no more often than at
  /// the sign-in. Every other session ends.
  ///
  /// - Parameters:
  ///   - token: of the session.
  ///   - revokingTokens: whether programs that use the account's tokens are shut out too.
  public func changePassword(
    session token: String, from old: String, to new: String, revokingTokens: Bool, address: String?, at now: Moment
  ) throws(StoreError) -> PasswordChange {
    let key = Self.key(token)
    let found = try read { (db: Database) throws -> (Session, Row, Moment?)? in
      guard let session = try Self.session(db, key, now), let row = try Self.row(db, session.user.id.raw) else {
        return nil
      }
      let guesses = RefusedGuesses(name: session.user.name, address: address, account: session.user.id.raw)
      return (session, row, try guesses.wait(db, at: now))
    }
    guard let (session, known, wait) = found else { return .ended }
    if let wait { return .locked(until: wait) }
    let user = session.user
    let fits = try Self.password(known).fits(old)
    let kept = fits ? try self.kept(new, of: user.name) : nil
    if fits, old == new { throw .invalid(field: "新密码", reason: "不能与当前密码相同") }
    let fresh = try NewSession()
    return try writeQuietly { (db: Database) throws -> PasswordChange in
      guard try Self.session(db, key, now) != nil, let row = try Self.row(db, user.id.raw) else { return .ended }
      let isSame = row["password_hash"] as Data == known["password_hash"] as Data
      let guesses = RefusedGuesses(name: user.name, address: address, account: user.id.raw)
      guard let kept, isSame else {
        switch try Self.refuse(db, guesses, row, address, now) {
        case .locked(let until): return .locked(until: until)
        default: return .refused
        }
      }
      try guesses.forgive(db, at: now)
      let author = user.actor(from: address)
      let agent = try String.fetchOne(db, kept: "SELECT agent FROM session WHERE token_sha256 = ?", arguments: [key])
      try Self.setPassword(
        kept, of: user, isTemporary: false, revokingTokens: revokingTokens, db, by: author, at: now)
      return .changed(token: fresh.token, try Self.begin(fresh, db, user.id.raw, from: (address, agent), now))
    }
  }

  /// Puts a password in the place of another: locks are lifted, sessions end.
  static func setPassword(
    _ kept: Password, of account: UserAccount, isTemporary: Bool, revokingTokens: Bool, _ db: Database,
    by author: Actor,
    at now: Moment
  ) throws {
    try db.execute(
      kept: """
        UPDATE account SET password_hash = ?, password_salt = ?, scrypt_n = ?, scrypt_r = ?, scrypt_p = ?,
          failures = 0, locked_until = NULL, must_change = ? WHERE id = ?
        """,
      arguments: [
        Data(kept.hash), Data(kept.salt), kept.cost.n, kept.cost.r, kept.cost.p, isTemporary, account.id.raw,
      ])
    try db.execute(kept: "DELETE FROM session WHERE account_id = ?", arguments: [account.id.raw])
    try RefusedGuesses.forget(db, name: account.name)
    var told: Fields = ["name": account.name]
    if revokingTokens { told["tokens"] = String(try revokeTokens(of: account.id, db, at: now)) }
    try Audit.add(db, .userPassword, account.id.raw, new: told, by: author, at: now)
  }

  /// Makes an account's tokens worthless for good; how many there were.
  static func revokeTokens(of account: UserID, _ db: Database, at now: Moment) throws -> Int {
    try db.execute(
      kept: "UPDATE api_token SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL AND expires_at > ?",
      arguments: [now.unixTime, account.raw, now.unixTime])
    return db.changesCount
  }
}
