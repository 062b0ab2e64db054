import Foundation
import GRDB
import Policy

extension Store {
  /// Longer names break pages and only serve to fill the disk.
  static let longestUserName = 64

  /// Makes an account; an agency's needs its agency, the others have none.
  @discardableResult
  public func addUser(
    _ name: String, password: String, role: Role, agency: AgencyID? = nil, by author: Actor, at now: Moment
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
    let kept = try Password(password)
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
            created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          name, role.rawValue, home, Data(kept.hash), Data(kept.salt), kept.cost.n, kept.cost.r, kept.cost.p,
          now.unixTime,
        ])
      let id = db.lastInsertedRowID
      var new: Fields = ["name": name, "role": role.rawValue]
      new["agency"] = home.map(String.init)
      try Audit.add(db, .userAdded, id, new: new, by: author, at: now)
      return try Self.account(db, ID(id))
    }
  }

  /// Sets a new password, lifts a lock and ends the account's sessions.
  public func setPassword(of user: UserID, to password: String, by author: Actor, at now: Moment) throws(StoreError) {
    let kept = try Password(password)
    try write(as: author, .manageAccounts) { (db: Database) throws -> Void in
      let account = try Self.account(db, user)
      try db.execute(
        kept: """
          UPDATE account SET password_hash = ?, password_salt = ?, scrypt_n = ?, scrypt_r = ?, scrypt_p = ?,
            failures = 0, locked_until = NULL WHERE id = ?
          """,
        arguments: [Data(kept.hash), Data(kept.salt), kept.cost.n, kept.cost.r, kept.cost.p, user.raw])
      try db.execute(kept: "DELETE FROM session WHERE account_id = ?", arguments: [user.raw])
      try Audit.add(db, .userPassword, user.raw, new: ["name": account.name], by: author, at: now)
    }
  }

  /// Closes an account and ends its sessions, or opens it again.
  public func setDisabled(_ disabled: Bool, user: UserID, by author: Actor, at now: Moment) throws(StoreError) {
    try write(as: author, .manageAccounts) { (db: Database) throws -> Void in
      let account = try Self.account(db, user)
      if account.isDisabled == disabled { return }
      try db.execute(kept: "UPDATE account SET is_disabled = ? WHERE id = ?", arguments: [disabled, user.raw])
      if disabled { try db.execute(kept: "DELETE FROM session WHERE account_id = ?", arguments: [user.raw]) }
      try Audit.add(
        db, disabled ? .userDisabled : .userEnabled, user.raw, new: ["name": account.name], by: author,
        at: now)
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
