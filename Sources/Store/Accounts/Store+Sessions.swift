import Foundation
import GRDB
import Policy

/// How long and how often; 等保三级 (GB/T 22239) and OWASP ASVS 5.0 chapter 7.
public enum SessionRule {
  /// Without a request a session ends.
  public static let idleSeconds = 30 * 60
  /// However busy, a session ends.
  public static let longestSeconds = 12 * 3600
  /// A session that began so much later than now was made by a clock that was wrong.
  static let clockSeconds = 5 * 60
  /// A request moves the idle end only when so long has passed: a page's requests shall not each write to disk.
  static let touchSeconds = 60
}

extension Store {
  /// Checks name and password and opens a session; takes as long for an unknown name as for a known one.
  ///
  /// - Parameter agent: what the browser calls itself; its owner sees it beside the session.
  public func signIn(
    name: String, password: String, from address: String?, agent: String? = nil, at now: Moment
  ) throws(StoreError) -> SignIn {
    let (known, wait) = try read { (db: Database) throws -> (Row?, Moment?) in
      let row = try Row.fetchOne(db, kept: "SELECT * FROM account WHERE name = ?", arguments: [name])
      return (row, try RefusedGuesses(name: name, address: address, account: row?["id"]).wait(db, at: now))
    }
    // Nothing is compared and nothing is written for who must wait.
    if let wait { return .locked(until: wait) }
    // The slow part is done outside of any transaction, so that guesses hold up nobody else.
    let kept = known.map(Self.password) ?? Password(fittingNobodyAt: passwordCost)
    let fits = try kept.fits(password) && known != nil
    let fresh = try NewSession()
    return try writeQuietly { (db: Database) throws -> SignIn in
      guard let known, let row = try Self.row(db, known["id"]) else {
        return try Self.refuse(db, RefusedGuesses(name: name, address: address, account: nil), nil, address, now)
      }
      let guesses = RefusedGuesses(name: name, address: address, account: row["id"])
      // The password may have been changed while it was compared.
      let isSame = row["password_hash"] as Data == known["password_hash"] as Data
      guard fits, isSame, !(row["is_disabled"] as Bool) else {
        return try Self.refuse(db, guesses, row, address, now)
      }
      try guesses.forgive(db, at: now)
      try db.execute(
        kept: "UPDATE account SET failures = 0, locked_until = NULL, last_sign_in = ? WHERE id = ?",
        arguments: [now.unixTime, row["id"] as Int64])
      try Self.audit(db, .sessionStarted, try Self.actor(row, from: address), now)
      return .signedIn(token: fresh.token, try Self.begin(fresh, db, row["id"], from: (address, agent), now))
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
        kept: "DELETE FROM session WHERE seen_at <= ? OR started_at <= ? OR max(seen_at, started_at) > ?",
        arguments: [
          now.unixTime - SessionRule.idleSeconds, now.unixTime - SessionRule.longestSeconds,
          now.unixTime + SessionRule.clockSeconds,
        ])
    }
  }

  // MARK: Pieces

  static func key(_ token: String) -> Data { Data(Digest.sha256(token).bytes) }

  static func password(_ row: Row) -> Password {
    Password(
      hash: [UInt8](row["password_hash"] as Data), salt: [UInt8](row["password_salt"] as Data),
      cost: PasswordCost(n: row["scrypt_n"], r: row["scrypt_r"], p: row["scrypt_p"]))
  }

  /// What a new session is known by.
  struct NewSession {
    let token: String
    let csrf: String

    init() throws(StoreError) {
      token = try Random.token()
      csrf = try Random.token()
    }
  }

  static func row(_ db: Database, _ account: Int64) throws -> Row? {
    try Row.fetchOne(db, kept: "SELECT * FROM account WHERE id = ?", arguments: [account])
  }

  /// The longest that is kept of what a browser calls itself.
  private static let longestAgent = 200

  static func begin(
    _ fresh: NewSession, _ db: Database, _ account: Int64, from place: (address: String?, agent: String?), _ now: Moment
  ) throws -> Session {
    try db.execute(
      kept: """
        INSERT INTO session (token_sha256, account_id, csrf_token, started_at, seen_at, address, agent)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        key(fresh.token), account, fresh.csrf, now.unixTime, now.unixTime, place.address,
        place.agent.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(longestAgent))) },
      ])
    guard let session = try session(db, key(fresh.token), now) else { throw StoreError.notFound(.user, id: account) }
    return session
  }

  /// Counts a wrong guess, and says how long it is to the next; known and unknown names alike.
  static func refuse(
    _ db: Database, _ guesses: RefusedGuesses, _ row: Row?, _ address: String?, _ now: Moment
  ) throws -> SignIn {
    let actor: Actor = try row.map { try Self.actor($0, from: address) } ?? .nobody(from: address)
    if try guesses.add(db, at: now) { try audit(db, .sessionRefused, actor, now) }
    guard let wait = try guesses.wait(db, at: now) else { return .refused }
    if let row {
      // Once a stretch: nobody is heard who waits already, except where the name is known.
      let isTold = row.momentIfAny("locked_until").map { $0 > now } ?? false
      try db.execute(
        kept: "UPDATE account SET locked_until = ? WHERE id = ?", arguments: [wait.unixTime, row["id"] as Int64])
      if !isTold { try audit(db, .userLocked, actor, now) }
    }
    return .locked(until: wait)
  }

  static func session(_ db: Database, _ key: Data, _ now: Moment) throws -> Session? {
    let found = try db.first(SessionColumn.self, SessionColumn.withAccount, bound: key) { row in
      (
        user: try UserAccount(row.after(AccountColumn.self)), csrf: row.text(.csrfToken),
        started: row.moment(.startedAt), seen: row.moment(.seenAt)
      )
    }
    guard let found, !found.user.isDisabled else { return nil }
    // Of a clock that was ahead: it would live until that time has come.
    let latest = now.adding(seconds: SessionRule.clockSeconds)
    guard found.started <= latest, found.seen <= latest else { return nil }
    let idleEnd = found.seen.adding(seconds: SessionRule.idleSeconds)
    let end = found.started.adding(seconds: SessionRule.longestSeconds)
    guard now < idleEnd, now < end else { return nil }
    return Session(
      user: found.user, csrfToken: found.csrf, startedAt: found.started, idleEnd: min(idleEnd, end), end: end)
  }

  static func actor(_ row: Row, from address: String?) throws -> Actor {
    Actor(
      standing: .account(row.id("id"), try row.word("role")), name: row["name"], agency: row.idIfAny("agency_id"),
      city: row.idIfAny("city_id"), address: address)
  }

  static func audit(_ db: Database, _ action: AuditAction, _ actor: Actor, _ now: Moment) throws {
    try Audit.add(db, action, actor.user?.raw, by: actor, at: now)
  }
}
