import GRDB
import Policy

/// The rows of `mail`.
enum MailQuery {
  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [MailEntry] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT m.*, s.agency_id, s.period, s.kind, s.words, s.by, a.name AS agency, a.city_id, c.name AS city,
          u.name AS user
        FROM mail m JOIN reminder s ON s.id = m.reminder_id JOIN agency a ON a.id = s.agency_id
        JOIN city c ON c.id = a.city_id JOIN account u ON u.id = m.account_id
        WHERE m.id IN (\(ids.sql)) ORDER BY m.id
        """, arguments: ids.arguments
    ).map { row in
      let state: MailState = try row.word("state")
      return MailEntry(
        id: row.id("id"), city: row.id("city_id"), cityName: row["city"], agency: row.id("agency_id"),
        agencyName: row["agency"], period: try row.period(), kind: try row.word("kind"), words: row["words"],
        user: row.id("account_id"), userName: row["user"], address: row["address"], state: state,
        attempts: row["attempts"], result: MailResult(code: row["result"]), madeAt: row.moment("made_at"),
        by: row["by"], nextAt: state == .waiting ? row.moment("next_at") : nil, endedAt: row.momentIfAny("ended_at"))
    }
  }

  static func one(_ db: Database, _ id: MailID) throws -> MailEntry? {
    try fetch(db, SQLQuery(sql: "SELECT ?", arguments: [id.raw])).first
  }

  typealias Recipient = (account: Int64, address: String)

  /// Whoever fills in for a body and has an address, and whoever signs where something waits for that; by address.
  static func recipients(_ db: Database, _ agency: Int64, _ count: RoundCount) throws -> [Recipient] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT u.id, u.email FROM account u
        WHERE u.is_disabled = 0 AND u.email <> '' AND u.role IN ('agency', iif(?, 'approver', 'agency'))
          AND (u.agency_id = ? OR EXISTS (
            SELECT 1 FROM account_further l WHERE l.account_id = u.id AND l.agency_id = ?))
        ORDER BY u.id
        """, arguments: [count.signing > 0, agency, agency]
    ).map { ($0["id"], $0["email"]) }
  }

  /// Puts the letters of a reminder in line, one for each address.
  static func add(
    _ db: Database, _ recipients: [Recipient], of reminder: Int64, at now: Moment
  ) throws {
    for (account, address) in recipients {
      try db.execute(
        kept: """
          INSERT INTO mail (reminder_id, account_id, address, state, next_at, made_at)
          VALUES (?, ?, ?, 'waiting', ?, ?) ON CONFLICT (reminder_id, address) DO NOTHING
          """, arguments: [reminder, account, address, now.unixTime, now.unixTime])
    }
  }

  static func end(_ db: Database, _ id: Int64, _ state: MailState, _ result: MailResult, at now: Moment) throws {
    try db.execute(
      kept: "UPDATE mail SET state = ?, result = ?, ended_at = ? WHERE id = ?",
      arguments: [state.rawValue, result.code, now.unixTime, id])
  }

  /// A letter that was tried goes back into line for another attempt, or ends where it had the last one.
  static func putBack(_ db: Database, _ id: Int64, _ attempts: Int, _ result: MailResult, at now: Moment) throws {
    guard let wait = MailRule.wait(after: attempts) else { return try end(db, id, .failed, result, at: now) }
    try db.execute(
      kept: "UPDATE mail SET state = 'waiting', attempts = ?, next_at = ?, result = ? WHERE id = ?",
      arguments: [attempts, now.adding(seconds: wait).unixTime, result.code, id])
  }

  /// What a letter has to say on a day.
  enum Matter {
    case reminder(Reminder)
    /// Nothing any more.
    case none(MailResult)
  }

  /// The reminder as it is today, for a letter may have waited: with the figures and days of now, or nothing where its
  /// body owes nothing, its hour has passed, or its account is closed, reached elsewhere or no more the
  /// body's.
  static func matter(_ db: Database, of mail: MailEntry, on day: CivilDate) throws -> Matter {
    let body = OwedBodies(agency: mail.agency)
    guard let row = try RoundQuery.rows(db, mail.period, body, Windows(db)).first,
      let kind = ReminderKind.fitting(row.count, row.window, on: day)
    else { return .none(.owesNothing) }
    let isRecipient = try recipients(db, mail.agency.raw, row.count).contains { account, address in
      account == mail.user.raw && address.lowercased() == mail.address.lowercased()
    }
    guard isRecipient else { return .none(.accountGone) }
    guard kind == mail.kind else { return .none(.outdated) }
    return .reminder(
      Reminder(kind: kind, agency: row.agencyName, period: mail.period, count: row.count, window: row.window))
  }
}
