import GRDB
import Policy

extension Store {
  /// The log of letters, in the order of ids.
  public func mails(_ filter: MailFilter = MailFilter(), _ page: Slice = Slice()) throws(StoreError)
    -> Listing<MailEntry>
  {
    try read { (db: Database) throws -> Listing<MailEntry> in
      try ListQuery(table: "mail", alias: "m", filter.conditions).listing(db, page) { try MailQuery.fetch(db, $0) }
    }
  }

  /// One letter.
  public func mail(_ id: MailID) throws(StoreError) -> MailEntry? {
    try read { (db: Database) throws -> MailEntry? in try MailQuery.one(db, id) }
  }

  /// Where letters to the bodies of a city go: the addresses of those who fill in.
  public func mailAddresses(in city: CityID) throws(StoreError) -> [AgencyID: [String]] {
    try read { (db: Database) throws -> [AgencyID: [String]] in
      let bodies = try Int64.fetchAll(db, kept: "SELECT id FROM agency WHERE city_id = ?", arguments: [city.raw])
      var found: [AgencyID: [String]] = [:]
      for body in bodies {
        let addresses = try MailQuery.recipients(db, body, RoundCount(asked: 0)).map(\.address)
        if !addresses.isEmpty { found[ID(body)] = addresses }
      }
      return found
    }
  }

  /// How the letters of a city stand, and what keeps them.
  public func mailStanding(of city: CityID) throws(StoreError) -> MailStanding {
    try read { (db: Database) throws -> MailStanding in
      func count(_ state: MailState) throws -> Int {
        try ListQuery(table: "mail", alias: "m", MailFilter(city: city, state: state).conditions).counted(db)
      }
      let tried = MailFilter(city: city, state: .waiting).conditions.and("m.attempts > 0")
      let row = try Row.fetchOne(
        db, kept: "SELECT m.result, m.next_at FROM mail m WHERE \(tried.sql) ORDER BY m.next_at LIMIT 1",
        arguments: tried.arguments)
      return MailStanding(
        waiting: try count(.waiting) + count(.sending), failed: try count(.failed), unsure: try count(.unsure),
        result: row.flatMap { MailResult(code: $0["result"]) }, next: row?.moment("next_at"))
    }
  }

  /// Puts letters of a city that failed, or may have failed, in line again: a person's decision, for one that may have
  /// arrived is sent a second time.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func retryMails(_ mails: [MailID], in city: CityID, by author: Actor, at now: Moment) throws(StoreError) -> Int
  {
    try writeQuietly { (db: Database) throws -> Int in
      let author = try author.checked(.managePeriods, in: city, db)
      var count = 0
      for id in mails {
        guard let mail = try MailQuery.one(db, id), mail.city == city, [.failed, .unsure].contains(mail.state) else {
          continue
        }
        try db.execute(
          kept: "UPDATE mail SET state = 'waiting', attempts = 0, next_at = ?, ended_at = NULL WHERE id = ?",
          arguments: [now.unixTime, id.raw])
        count += 1
      }
      if count > 0 {
        try Audit.add(db, .mailsRetried, city.raw, new: ["letters": String(count)], by: author, at: now)
      }
      return count
    }
  }

  /// Whether somebody may see a letter: everybody who runs rounds everywhere, or in its city.
  public func mail(_ id: MailID, isIn scope: CityID?) throws(StoreError) -> Bool {
    guard let mail = try mail(id) else { return false }
    return scope == nil || mail.city == scope
  }
}
