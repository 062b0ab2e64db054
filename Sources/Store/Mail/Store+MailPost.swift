import GRDB
import Policy

extension Store {
  /// Reminds by mail, without anybody pressing a button, the bodies of all cities that want it so: those who owe
  /// something, at each hour of a period once.
  ///
  /// - Returns: how many bodies were told of now.
  @discardableResult
  public func remindByMail(as author: Actor, at now: Moment) throws(StoreError) -> Int {
    let cities = try read { (db: Database) throws -> [(CityID, Int)] in
      let author = try author.checked(.managePeriods, db)
      return try Row.fetchAll(
        db, kept: "SELECT city_id, mails_before FROM round_setting WHERE mails_before IS NOT NULL ORDER BY city_id"
      ).map { ($0.id("city_id"), $0["mails_before"]) }.filter { author.may(.managePeriods, for: nil, in: $0.0) }
    }
    var told = 0
    for (city, days) in cities {
      for period in try periods(around: now.day, RoundFilter(city: city)) {
        let reminders = try round(RoundFilter(city: city), in: [period]).compactMap { row in
          ReminderKind.fitting(row.count, row.window, on: now.day).flatMap { kind in
            MailRule.isDue(kind, row.window, on: now.day, before: days)
              ? (
                row.agency,
                Reminder(kind: kind, agency: row.agencyName, period: period, count: row.count, window: row.window)
              ) : nil
          }
        }
        told += try remind(reminders, by: .mail, in: city, as: author, at: now).count
      }
    }
    return told
  }

  /// The next letter that is to go out, marked as being with the relay before anything is told to it: whatever happens
  /// then, it does not go out twice by itself. Those that nobody needs any more are dropped on the way.
  public func takeLetter(at now: Moment) throws(StoreError) -> Letter? {
    try writeQuietly { (db: Database) throws -> Letter? in
      while let id = try Int64.fetchOne(
        db, kept: "SELECT id FROM mail WHERE state = 'waiting' AND next_at <= ? ORDER BY next_at, id LIMIT 1",
        arguments: [now.unixTime]), let mail = try MailQuery.one(db, ID(id))
      {
        switch try MailQuery.matter(db, of: mail, on: now.day) {
        case .none(let result): try MailQuery.end(db, id, .dropped, result, at: now)
        case .reminder(let reminder):
          let words = reminder.words(on: now.day)
          try db.execute(
            kept: "UPDATE mail SET state = 'sending', attempts = attempts + 1 WHERE id = ?", arguments: [id])
          try db.execute(
            kept: "UPDATE reminder SET words = ? WHERE id = (SELECT reminder_id FROM mail WHERE id = ?)",
            arguments: [words, id])
          return Letter(
            id: mail.id, address: mail.address, subject: reminder.subject, words: words, madeAt: mail.madeAt)
        }
      }
      return nil
    }
  }

  /// Notes what came of a letter. Where the relay is at fault, all that would go out now wait with it.
  public func note(_ result: MailResult, of letter: MailID, at now: Moment) throws(StoreError) {
    try writeQuietly { (db: Database) throws -> Void in
      guard let mail = try MailQuery.one(db, letter), mail.state == .sending else { return }
      switch result.verdict {
      case .ends(let state): try MailQuery.end(db, letter.raw, state, result, at: now)
      case .again(let isRelay):
        try MailQuery.putBack(db, letter.raw, mail.attempts, result, at: now)
        guard isRelay else { return }
        let others = try Row.fetchAll(
          db, kept: "SELECT id, attempts FROM mail WHERE state = 'waiting' AND next_at <= ?", arguments: [now.unixTime])
        for row in others { try MailQuery.putBack(db, row["id"], row["attempts"] + 1, result, at: now) }
      }
    }
  }

  /// While nothing is under way: what was with the relay when the program ended, or whose end could not be noted, may
  /// have arrived, and is not sent again by itself.
  @discardableResult
  public func settleLetters(at now: Moment) throws(StoreError) -> Int {
    try writeQuietly { (db: Database) throws -> Int in
      try db.execute(
        kept: "UPDATE mail SET state = 'unsure', result = ?, ended_at = ? WHERE state = 'sending'",
        arguments: [MailResult.stopped.code, now.unixTime])
      return db.changesCount
    }
  }
}
