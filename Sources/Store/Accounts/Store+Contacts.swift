import GRDB
import Policy

extension Store {
  /// Says who uses an account and how they are reached; of a body's account whoever opens accounts in its city may.
  public func setContact(_ contact: ContactEntry, of user: UserID, by author: Actor, at now: Moment) throws(StoreError)
  {
    try Self.check(contact)
    try writeQuietly { (db: Database) throws -> Void in
      let author = try author.checked(.openAccounts, db)
      let account = try Self.account(db, user)
      guard author.may(.openAccounts, for: account.agency, in: try Self.city(db, of: account)) else {
        throw StoreError.notAllowed(.openAccounts)
      }
      try Self.setContact(db, contact, of: account, by: author, at: now)
    }
  }

  /// The same, of one's own account.
  ///
  /// - Parameter token: of the session.
  public func setOwnContact(_ contact: ContactEntry, session token: String, address: String?, at now: Moment)
    throws(StoreError)
  {
    try Self.check(contact)
    try writeQuietly { (db: Database) throws -> Void in
      guard let session = try Self.session(db, Self.key(token), now) else { return }
      try Self.setContact(db, contact, of: session.user, by: session.actor(from: address), at: now)
    }
  }

  private static func check(_ contact: ContactEntry) throws(StoreError) {
    if let fault = contact.faults.first { throw .invalid(field: fault.title, reason: fault.fault) }
  }

  /// The city that an account belongs to: its body's, or the one that it runs.
  static func city(_ db: Database, of account: UserAccount) throws -> CityID? {
    if let city = account.city { return city }
    guard let agency = account.agency else { return nil }
    return try Row.fetchOne(db, kept: "SELECT city_id FROM agency WHERE id = ?", arguments: [agency.raw])?.id("city_id")
  }

  /// The trail tells which fields were changed: it is kept for good, and what stands in them is nobody's for so long.
  static func setContact(
    _ db: Database, _ contact: ContactEntry, of account: UserAccount, by author: Actor, at now: Moment
  ) throws {
    let moved = ContactEntry.Field.allCases.filter { account.contact[$0] != contact[$0] }
    guard !moved.isEmpty else { return }
    try db.execute(
      kept: "UPDATE account SET person = ?, email = ?, phone = ? WHERE id = ?",
      arguments: [contact.person, contact.email, contact.phone, account.id.raw])
    let fields = moved.map(\.title).joined(separator: "、")
    try Audit.add(
      db, .userContact, account.id.raw, new: ["name": account.name, "contact": fields], by: author, at: now)
  }
}
