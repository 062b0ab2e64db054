import Foundation
import GRDB
import Policy

/// How long a program's token may live.
public enum TokenRule {
  /// A forgotten token shall not work for ever.
  public static let longestDays = 366
  public static let usualDays = 180
  /// What it is for fits in a line.
  public static let longestLabel = 60
  /// The time of the last use is written no more often: reading shall not write.
  static let touchSeconds = 300
  /// By which a token is known in a log or a leaked file.
  static let prefix = "liance_"
}

extension Store {
  /// Makes a token for an account; its text is given back once and never again.
  public func addToken(for user: UserID, label: String, days: Int, by author: Actor, at now: Moment)
    throws(StoreError) -> (text: String, token: APIToken)
  {
    guard !label.isEmpty, label.unicodeScalars.count <= TokenRule.longestLabel, !label.contains(where: \.isNewline)
    else {
      throw .invalid(field: "用途", reason: "请用1至\(TokenRule.longestLabel)个字写明")
    }
    guard (1...TokenRule.longestDays).contains(days) else {
      throw .invalid(field: "有效天数", reason: "应在1至\(TokenRule.longestDays)之间")
    }
    let text = TokenRule.prefix + (try Random.token())
    return try writeQuietly(as: author, .manageTokens) { (db: Database) throws -> (text: String, token: APIToken) in
      guard let account = try AccountQuery.find(db, id: user) else { throw StoreError.notFound(.user, id: user.raw) }
      guard !account.isDisabled, account.role.may(.report) else {
        throw StoreError.invalid(field: "账号", reason: "已停用或只能查看的账号不能发放令牌")
      }
      try db.execute(
        kept: """
          INSERT INTO api_token (account_id, token_sha256, label, created_at, expires_at) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          user.raw, Data(Digest.sha256(text).bytes), label, now.unixTime, now.adding(seconds: days * 86_400).unixTime,
        ])
      let id = db.lastInsertedRowID
      try Audit.add(
        db, .tokenAdded, id, new: ["account": account.name, "label": label, "days": String(days)],
        by: author, at: now)
      guard let token = try TokenQuery.fetch(db, Conditions("k.id = ?", [id])).first else {
        throw StoreError.notFound(.token, id: id)
      }
      return (text, token)
    }
  }

  /// Makes a token worthless at once; a second time changes nothing.
  public func revokeToken(_ id: TokenID, by author: Actor, at now: Moment) throws(StoreError) {
    try writeQuietly(as: author, .manageTokens) { (db: Database) throws -> Void in
      guard let token = try TokenQuery.fetch(db, Conditions("k.id = ?", [id.raw])).first else {
        throw StoreError.notFound(.token, id: id.raw)
      }
      if token.isRevoked { return }
      try db.execute(kept: "UPDATE api_token SET revoked_at = ? WHERE id = ?", arguments: [now.unixTime, id.raw])
      try Audit.add(
        db, .tokenRevoked, id.raw, old: ["account": token.userName, "label": token.label], by: author,
        at: now)
    }
  }

  /// All tokens, newest first.
  public func tokens() throws(StoreError) -> [APIToken] {
    try read { (db: Database) throws -> [APIToken] in try TokenQuery.fetch(db, Conditions("1")) }
  }

  /// Who acts with a token; nil when it is unknown, revoked or out of date, or its account is disabled.
  public func actor(bearing text: String, from address: String? = nil, at now: Moment) throws(StoreError) -> Actor? {
    let key = Digest.sha256(text)
    let found = try read { (db: Database) throws -> (token: Int64, account: UserAccount, isFresh: Bool)? in
      let found = try db.first(BearerColumn.self, BearerColumn.withAccount, bound: key) { row in
        let isLive = !row.bool(.isRevoked) && now < row.moment(.expiresAt)
        let isFresh = row.momentIfAny(.lastUsed).map { now.unixTime - $0.unixTime < TokenRule.touchSeconds } ?? false
        return isLive ? (row.integer(.id), try UserAccount(row.after(AccountColumn.self)), isFresh) : nil
      }
      guard let found = found ?? nil, !found.1.isDisabled else { return nil }
      return found
    }
    guard let (token, account, isFresh) = found else { return nil }
    if !isFresh {
      do {
        try writeQuietly { (db: Database) throws -> Void in
          try db.execute(kept: "UPDATE api_token SET last_used = ? WHERE id = ?", arguments: [now.unixTime, token])
        }
      } catch .diskFull, .readOnly, .busy, .mediumFailed {
        // Reading goes on when nothing can be written.
      }
    }
    return account.actor(from: address)
  }
}

/// How tokens are read.
enum TokenQuery {
  static func fetch(_ db: Database, _ conditions: Conditions) throws -> [APIToken] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT k.*, u.name AS user, a.name AS agency FROM api_token k JOIN account u ON u.id = k.account_id
        LEFT JOIN agency a ON a.id = u.agency_id WHERE \(conditions.sql) ORDER BY k.id DESC
        """, arguments: conditions.arguments
    ).map { row in
      APIToken(
        id: row.id("id"), user: row.id("account_id"), userName: row["user"], agencyName: row["agency"],
        label: row["label"], createdAt: row.moment("created_at"), expiresAt: row.moment("expires_at"),
        lastUsed: row.momentIfAny("last_used"), isRevoked: row["revoked_at"] as Int? != nil)
    }
  }
}
