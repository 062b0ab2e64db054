import Foundation
import GRDB
import Policy

/// How long and how often; 等保三级 (GB/T 22239) and OWASP ASVS 5.0 chapter 7.
public enum SessionRule {
  /// Without a request a session ends.
  public static let idleSeconds = 30 * 60
  /// However busy, a session ends.
  public static let longestSeconds = 12 * 3600
  /// Wrong passwords in a row before an account is locked.
  public static let mostFailures = 5
  public static let lockSeconds = 30 * 60
  /// A request moves the idle end only when so long has passed: a page's requests shall not each write to disk.
  static let touchSeconds = 60
}

extension Store {
  /// Checks name and password and opens a session; takes as long for an unknown name as for a known one.
  public func signIn(name: String, password: String, from address: String?, at now: Moment) throws(StoreError) -> SignIn
  {
    let known = try read { (db: Database) throws -> Row? in
      try Row.fetchOne(db, kept: "SELECT * FROM account WHERE name = ?", arguments: [name])
    }
    // The slow part is done outside of any transaction, so that guesses hold up nobody else.
    let kept = known.map(Self.password) ?? Self.nobody
    let fits = try kept.fits(password) && known != nil
    let token = try Random.token()
    let csrf = try Random.token()
    return try writeQuietly { (db: Database) throws -> SignIn in
      guard let known,
        let row = try Row.fetchOne(
          db, kept: "SELECT * FROM account WHERE id = ?", arguments: [known["id"] as Int64])
      else {
        try Self.audit(db, .sessionRefused, .nobody(from: address), now)
        return .refused
      }
      let actor = try Self.actor(row, from: address)
      let id: Int64 = row["id"]
      if let until = row.momentIfAny("locked_until"), until > now {
        try Self.audit(db, .sessionLocked, actor, now)
        return .locked(until: until)
      }
      // The password may have been changed while it was compared.
      let isSame = row["password_hash"] as Data == known["password_hash"] as Data
      guard fits, isSame, !(row["is_disabled"] as Bool) else {
        return try Self.fail(db, row, actor, now)
      }
      try db.execute(
        kept: "UPDATE account SET failures = 0, locked_until = NULL, last_sign_in = ? WHERE id = ?",
        arguments: [now.unixTime, id])
      try db.execute(
        kept: "INSERT INTO session (token_sha256, account_id, csrf_token, started_at, seen_at) VALUES (?, ?, ?, ?, ?)",
        arguments: [Self.key(token), id, csrf, now.unixTime, now.unixTime])
      try Self.audit(db, .sessionStarted, actor, now)
      guard let session = try Self.session(db, Self.key(token), now) else {
        throw StoreError.notFound(.user, id: id)
      }
      return .signedIn(token: token, session)
    }
  }

  /// The session of a cookie's token, kept alive by asking; nil when unknown or ended.
  public func session(token: String, at now: Moment) throws(StoreError) -> Session? {
    let key = Self.key(token)
    if ended.withLock({ $0.contains(key) }) { return nil }
    let found = try read { (db: Database) throws -> (Session, Moment)? in
      guard let session = try Self.session(db, key, now) else { return nil }
      return (session, session.idleEnd.adding(seconds: -SessionRule.idleSeconds))
    }
    guard let (session, seen) = found else { return nil }
    guard now.unixTime - seen.unixTime >= SessionRule.touchSeconds else { return session }
    do {
      try writeQuietly { (db: Database) throws -> Void in
        try db.execute(
          kept: "UPDATE session SET seen_at = max(seen_at, ?) WHERE token_sha256 = ?", arguments: [now.unixTime, key])
      }
    } catch .diskFull, .readOnly, .busy, .mediumFailed {
      // Reading goes on when nothing can be written; the session then ends earlier than it might.
      return session
    }
    return try read { (db: Database) throws -> Session? in try Self.session(db, key, now) }
  }

  /// Ends a session; an unknown token is no error.
  ///
  /// When nothing can be written it fails, and the session is over in this process all the same.
  public func signOut(token: String, at now: Moment) throws(StoreError) {
    let key = Self.key(token)
    do {
      try writeQuietly { (db: Database) throws -> Void in
        guard let session = try Self.session(db, key, now) else { return }
        try db.execute(kept: "DELETE FROM session WHERE token_sha256 = ?", arguments: [key])
        try Self.audit(db, .sessionEnded, session.actor(from: nil), now)
      }
    } catch {
      ended.withLock { _ = $0.insert(key) }
      throw error
    }
  }

  /// Forgets ended sessions.
  public func sweepSessions(at now: Moment) throws(StoreError) {
    try writeQuietly { (db: Database) throws -> Void in
      try db.execute(
        kept: "DELETE FROM session WHERE seen_at <= ? OR started_at <= ?",
        arguments: [now.unixTime - SessionRule.idleSeconds, now.unixTime - SessionRule.longestSeconds])
    }
  }

  // MARK: Pieces

  private static func key(_ token: String) -> Data { Data(Digest.sha256(token).bytes) }

  private static func password(_ row: Row) -> Password {
    Password(
      hash: [UInt8](row["password_hash"] as Data), salt: [UInt8](row["password_salt"] as Data),
      cost: Password.Cost(n: row["scrypt_n"], r: row["scrypt_r"], p: row["scrypt_p"]))
  }

  /// Compared when the name is unknown, so that the answer takes as long; nothing fits it.
  private static let nobody = Password(
    hash: [UInt8](repeating: 0, count: 32), salt: [UInt8](repeating: 0, count: 16), cost: .standard)

  private static func fail(_ db: Database, _ row: Row, _ actor: Actor, _ now: Moment) throws -> SignIn {
    let id: Int64 = row["id"]
    // A lock that has run out gives a new row of attempts.
    let before: Int = row.momentIfAny("locked_until") == nil ? row["failures"] : 0
    let failures = before + 1
    let until = failures >= SessionRule.mostFailures ? now.adding(seconds: SessionRule.lockSeconds) : nil
    try db.execute(
      kept: "UPDATE account SET failures = ?, locked_until = ? WHERE id = ?",
      arguments: [failures, until?.unixTime, id])
    try audit(db, .sessionRefused, actor, now)
    guard let until else { return .refused }
    try audit(db, .userLocked, actor, now)
    return .locked(until: until)
  }

  private static func session(_ db: Database, _ key: Data, _ now: Moment) throws -> Session? {
    let row = try Row.fetchOne(db, kept: "SELECT * FROM session WHERE token_sha256 = ?", arguments: [key])
    guard let row, let user = try AccountQuery.find(db, id: row.id("account_id")), !user.isDisabled else { return nil }
    let started = row.moment("started_at")
    let idleEnd = row.moment("seen_at").adding(seconds: SessionRule.idleSeconds)
    let end = started.adding(seconds: SessionRule.longestSeconds)
    guard now < idleEnd, now < end else { return nil }
    return Session(user: user, csrfToken: row["csrf_token"], startedAt: started, idleEnd: min(idleEnd, end), end: end)
  }

  private static func actor(_ row: Row, from address: String?) throws -> Actor {
    Actor(
      standing: .account(row.id("id"), try row.word("role")), name: row["name"], agency: row.idIfAny("agency_id"),
      address: address)
  }

  private static func audit(_ db: Database, _ action: AuditAction, _ actor: Actor, _ now: Moment) throws {
    try Audit.add(db, action, actor.user?.raw, by: actor, at: now)
  }
}
