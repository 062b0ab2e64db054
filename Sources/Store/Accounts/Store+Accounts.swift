import GRDB
import Policy

extension Store {
  /// Makes an account; that of an agency needs its agency, that of a supervisor its city, the others have neither.
  ///
  /// - Parameter isTemporary: whether somebody else knows the password, so that its owner is asked for another one
  /// first.
  @discardableResult
  public func addUser(
    _ name: String, password: String, role: Role, agency: AgencyID? = nil, city: CityID? = nil,
    isTemporary: Bool = false, by author: Actor, at now: Moment
  ) throws(StoreError) -> UserAccount {
    let new = NewAccount(name: name, role: role, agency: agency, city: city, isTemporary: isTemporary)
    try new.check()
    let kept = try kept(password, of: name)
    return try write(as: author, .manageAccounts) { (db: Database) throws -> UserAccount in
      try new.add(db, kept, by: author, at: now)
    }
  }

  /// Says for which bodies an account of an agency acts beside its own; all of them at once.
  public func setFurtherAgencies(_ agencies: [AgencyID], of user: UserID, by author: Actor, at now: Moment)
    throws(StoreError)
  {
    try write(as: author, .manageAccounts) { (db: Database) throws -> Void in
      let account = try Self.account(db, user)
      guard account.role.belongsToAgency, account.agency != nil else {
        throw StoreError.invalid(field: "账号", reason: "只有单位的账号才能兼管其他单位")
      }
      try Self.setFurther(db, agencies, of: account, by: author, at: now)
    }
  }

  static func setFurther(
    _ db: Database, _ agencies: [AgencyID], of account: UserAccount, by author: Actor, at now: Moment
  ) throws {
    var living: [Int64] = []
    for agency in agencies {
      let id = try Self.living(db, agency).id
      if id != account.agency?.raw, !living.contains(id) { living.append(id) }
    }
    guard Set(account.further.map(\.id.raw)) != Set(living) else { return }
    try db.execute(kept: "DELETE FROM account_further WHERE account_id = ?", arguments: [account.id.raw])
    for id in living {
      try db.execute(
        kept: "INSERT INTO account_further (account_id, agency_id) VALUES (?, ?)", arguments: [account.id.raw, id])
    }
    let after = try Self.account(db, account.id)
    func told(_ account: UserAccount) -> Fields { ["further": account.further.map(\.name).joined(separator: "、")] }
    try Audit.add(db, .userAgencies, account.id.raw, old: told(account), new: told(after), by: author, at: now)
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
    let kept = try kept(password, of: name)
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

  static func account(_ db: Database, _ id: UserID) throws -> UserAccount {
    guard let account = try AccountQuery.find(db, id: id) else { throw StoreError.notFound(.user, id: id.raw) }
    return account
  }
}
