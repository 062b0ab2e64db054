import GRDB
import Policy

extension Store {
  /// Who of a city was reminded of a period, the newest first.
  public func reminders(in city: CityID, of period: Period) throws(StoreError) -> [SentReminder] {
    try read { (db: Database) throws -> [SentReminder] in
      try Row.fetchAll(
        db,
        kept: """
          SELECT s.*, a.name FROM reminder s JOIN agency a ON a.id = s.agency_id
          WHERE a.city_id = ? AND s.period = ? ORDER BY s.id DESC
          """, arguments: [city.raw, period.text]
      ).map { row in
        SentReminder(
          agency: row.id("agency_id"), agencyName: row["name"], period: try row.period(), kind: try row.word("kind"),
          way: try row.word("way"), words: row["words"], by: row["by"], at: row.moment("at"))
      }
    }
  }

  /// Notes that bodies of a city were reminded; those who were told the same before are left out. By mail, the letters
  /// are put in line in the same transaction, and a body without an address is left out too.
  ///
  /// - Returns: those that were noted now: nobody else is to be told.
  @discardableResult
  public func remind(
    _ reminders: [(agency: AgencyID, reminder: Reminder)], by way: SentReminder.Way, in city: CityID, as author: Actor,
    at now: Moment
  ) throws(StoreError) -> [AgencyID] {
    try writeQuietly { (db: Database) throws -> [AgencyID] in
      let author = try author.checked(.managePeriods, in: city, db)
      var told: [AgencyID] = []
      for (agency, reminder) in reminders {
        let body = try Self.living(db, agency)
        guard body.city == city.raw else { throw StoreError.invalid(field: "单位", reason: "不是本市的单位") }
        let addresses = way == .mail ? try MailQuery.recipients(db, body.id, reminder.count) : []
        if way == .mail, addresses.isEmpty { continue }
        try db.execute(
          kept: """
            INSERT INTO reminder (agency_id, period, kind, way, words, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (agency_id, period, kind) DO NOTHING
            """,
          arguments: [
            body.id, reminder.period.text, reminder.kind.rawValue, way.rawValue, reminder.words(on: now.day),
            author.name, now.unixTime,
          ])
        guard db.changesCount > 0 else { continue }
        told.append(ID(body.id))
        try MailQuery.add(db, addresses, of: db.lastInsertedRowID, at: now)
      }
      if let first = reminders.first?.reminder, !told.isEmpty {
        try Audit.add(
          db, .roundReminded, city.raw,
          new: ["period": first.period.text, "bodies": String(told.count), "way": way.rawValue], by: author, at: now)
      }
      return told
    }
  }
}
