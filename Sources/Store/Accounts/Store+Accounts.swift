import Foundation
import GRDB
import Policy

extension Store {
  /// Longer names break pages and only serve to fill the disk.
  static let longestUserName = 64

  /// Makes an account; an agency's needs its agency, the others have none.
  ///
  /// - Parameter isTemporary: whether somebody else knows the password, so that its owner is asked for another one
  /// first.
  @discardableResult
  public func addUser(
    _ name: String, password: String, role: Role, agency: AgencyID? = nil, isTemporary: Bool = false, by author: Actor,
    at now: Moment
  ) throws(StoreError) -> UserAccount {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "._-@".unicodeScalars.contains($0)
    }
    guard !name.isEmpty, name.unicodeScalars.count <= Self.longestUserName, isPlain else {
      throw .invalid(field: "账号", reason: "请用1至\(Self.longestUserName)个文字、数字或 . _ - @")
    }
    guard role.belongsToAgency == (agency != nil) else {
      throw .invalid(field: "单位", reason: role.belongsToAgency ? "填报账号必须指定单位" : "只有填报账号才能指定单位")
    }
    let kept = try Password(password, of: name, passwordRule)
    return try write(as: author, .manageAccounts) { (db: Database) throws -> UserAccount in
      if try AccountQuery.find(db, name: name) != nil { throw StoreError.nameTaken(name) }
      var home: Int64?
      if let agency {
        guard let survivor = try AgencyQuery.survivor(db, of: agency.raw) else {
          throw StoreError.notFound(.agency, id: agency.raw)
        }
        home = survivor
      }
      try db.execute(
        kept: """
          INSERT INTO account (name, role, agency_id, password_hash, password_salt, scrypt_n, scrypt_r, scrypt_p,
            created_at, must_change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          name, role.rawValue, home, Data(kept.hash), Data(kept.salt), kept.cost.n, kept.cost.r, kept.cost.p,
          now.unixTime, isTemporary,
        ])
      let id = db.lastInsertedRowID
      var new: Fields = ["name": name, "role": role.rawValue]
      new["agency"] = home.map(String.init)
      try Audit.add(db, .userAdded, id, new: new, by: author, at: now)
      return try Self.account(db, ID(id))
    }
  }

  /// Sets a new password, lifts a lock and ends the account's sessions; its tokens go on unless they are revoked too.
  ///
  /// - Parameter isTemporary: whether its owner is asked for another one first.
  public func setPassword(
    of user: UserID, to password: String, isTemporary: Bool = false, revokingTokens: Bool = false, by author: Actor,
    at now: Moment
  ) throws(StoreError) {
    let name = try read { (db: Database) throws -> String in
      _ = try author.checked(.manageAccounts, db)
      return try Self.account(db, user).name
    }
    let kept = try Password(password, of: name, passwordRule)
    try write(as: author, .manageAccounts) { (db: Database) throws -> Void in
      try Self.setPassword(
        kept, of: try Self.account(db, user), isTemporary: isTemporary, revokingTokens: revokingTokens, db, by: author,
        at: now)
    }
  }

  /// Closes an account, ends its sessions and its tokens for good, or opens it again without them.
  public func setDisabled(_ disabled: Bool, user: UserID, by author: Actor, at now: Moment) throws(StoreError) {
    try write(as: author, .manageAccounts) { (db: Database) throws -> Void in
      let account = try Self.account(db, user)
      if account.isDisabled == disabled { return }
      try db.execute(kept: "UPDATE account SET is_disabled = ? WHERE id = ?", arguments: [disabled, user.raw])
      var told: Fields = ["name": account.name]
      if disabled {
        try db.execute(kept: "DELETE FROM session WHERE account_id = ?", arguments: [user.raw])
        told["tokens"] = String(try Self.revokeTokens(of: user, db, at: now))
      }
      try Audit.add(db, disabled ? .userDisabled : .userEnabled, user.raw, new: told, by: author, at: now)
    }
  }

  /// All accounts, by id.
  public func users() throws(StoreError) -> [UserAccount] {
    try read { (db: Database) throws -> [UserAccount] in try AccountQuery.fetch(db, Conditions("1")) }
  }

  /// One account; upper and lower case are the same.
  public func user(named name: String) throws(StoreError) -> UserAccount? {
    try read { (db: Database) throws -> UserAccount? in try AccountQuery.find(db, name: name) }
  }

  private static func account(_ db: Database, _ id: UserID) throws -> UserAccount {
    guard let account = try AccountQuery.find(db, id: id) else { throw StoreError.notFound(.user, id: id.raw) }
    return account
  }
}
