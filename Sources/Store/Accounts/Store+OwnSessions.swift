import Foundation
import GRDB
import Policy

extension Store {
  /// The sessions of the account that a session is of, the newest first; none when it is over.
  public func ownSessions(session token: String, at now: Moment) throws(StoreError) -> [OwnSession] {
    let key = Self.key(token)
    return try read { (db: Database) throws -> [OwnSession] in
      guard let own = try Self.session(db, key, now) else { return [] }
      return try Row.fetchAll(
        db, kept: "SELECT * FROM session WHERE account_id = ? ORDER BY started_at DESC", arguments: [own.user.id.raw]
      ).compactMap { row in
        let other = row["token_sha256"] as Data
        guard try Self.session(db, other, now) != nil else { return nil }
        return OwnSession(
          handle: Self.handle(other), startedAt: row.moment("started_at"), seenAt: row.moment("seen_at"),
          address: row["address"], agent: row["agent"], isCurrent: other == key)
      }
    }
  }

  /// Ends one of the sessions of one's own account, or all others.
  ///
  /// - Parameter handle: of the one that ends; nil for all but the one that asks.
  /// - Returns: how many ended.
  @discardableResult
  public func endSessions(_ handle: String?, session token: String, address: String?, at now: Moment)
    throws(StoreError) -> Int
  {
    let key = Self.key(token)
    return try writeQuietly { (db: Database) throws -> Int in
      guard let own = try Self.session(db, key, now) else { return 0 }
      let keys = try Data.fetchAll(
        db, kept: "SELECT token_sha256 FROM session WHERE account_id = ?", arguments: [own.user.id.raw])
      let ending = keys.filter { other in handle.map { $0 == Self.handle(other) } ?? (other != key) }
      for other in ending {
        try db.execute(kept: "DELETE FROM session WHERE token_sha256 = ?", arguments: [other])
        try Self.audit(db, .sessionEnded, own.actor(from: address), now)
      }
      return ending.count
    }
  }

  /// The newest sign-ins of the account that a session is of, refused ones too.
  public func ownSignIns(session token: String, most: Int = 30, at now: Moment) throws(StoreError) -> [SignInEvent] {
    try read { (db: Database) throws -> [SignInEvent] in
      guard let own = try Self.session(db, Self.key(token), now) else { return [] }
      let kinds: [AuditAction: SignInEvent.Kind] = [
        .sessionStarted: .started, .sessionEnded: .ended, .sessionRefused: .refused, .userLocked: .locked,
        .userPassword: .password,
      ]
      let codes = kinds.keys.map(\.rawValue).sorted()
      return try Row.fetchAll(
        db,
        kept: """
          SELECT action, address, by, at FROM audit WHERE subject = 'user' AND subject_id = ?
            AND action IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT ?
          """, arguments: [own.user.id.raw, try Self.json(codes), most]
      ).compactMap { row in
        guard let kind = AuditAction(rawValue: row["action"]).flatMap({ kinds[$0] }) else { return nil }
        return SignInEvent(kind: kind, address: row["address"], by: row["by"], at: row.moment("at"))
      }
    }
  }

  private static func json(_ codes: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(codes), as: UTF8.self)
  }

  /// Of the sum that is kept of a token: nothing follows from it for whoever reads a page.
  private static func handle(_ key: Data) -> String {
    key.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
