import GRDB
import Policy

extension Store {
  /// The days of a period for a body of a city; nil is the whole city.
  public func window(of period: Period, for agency: AgencyID?, in city: CityID) throws(StoreError) -> ReportingWindow {
    try read { (db: Database) throws -> ReportingWindow in
      try Windows(db).window(of: period, city: city.raw, agency: agency?.raw)
    }
  }

  /// What was moved in a city, of these periods or of all; the city's own before those of bodies.
  public func periodMoves(in city: CityID, period: Period? = nil) throws(StoreError) -> [PeriodMove] {
    try read { (db: Database) throws -> [PeriodMove] in
      var found = Conditions("m.city_id = ?", [city.raw])
      if let period { found = found.and("m.period = ?", [period.text]) }
      return try Row.fetchAll(
        db,
        kept: """
          SELECT m.*, a.name AS agency FROM period_move m LEFT JOIN agency a ON a.id = m.agency_id
          WHERE \(found.sql) ORDER BY m.agency_id IS NOT NULL, m.agency_id
          """, arguments: found.arguments
      ).map { row in
        PeriodMove(
          period: try row.period(), agency: row.idIfAny("agency_id"), agencyName: row["agency"],
          move: try WindowMove(row), reason: row["reason"], by: row["by"], at: row.moment("at"))
      }.enumerated().sorted { ($0.element.period, $0.offset) < ($1.element.period, $1.offset) }.map(\.element)
    }
  }

  /// Moves a period's days for all bodies of a city or for one, in the place of what was moved before; an empty move
  /// takes it back.
  public func movePeriod(
    _ period: Period, in city: CityID, for agency: AgencyID?, to move: WindowMove, because reason: String,
    by author: Actor, at now: Moment
  ) throws(StoreError) {
    guard !reason.allSatisfy(\.isWhitespace) else { throw .invalid(field: "理由", reason: "请写明调整的理由") }
    try write(as: author, .managePeriods) { (db: Database) throws -> Void in
      _ = try author.checked(.managePeriods, in: city, db)
      let body = try agency.map { try Self.living(db, $0) }
      if let body, body.city != city.raw { throw StoreError.invalid(field: "单位", reason: "不是本市的单位") }
      guard try Int.fetchOne(db, kept: "SELECT 1 FROM city WHERE id = ?", arguments: [city.raw]) != nil else {
        throw StoreError.notFound(.city, id: city.raw)
      }
      let before = try Windows(db).window(of: period, city: city.raw, agency: body?.id)
      try db.execute(
        kept: "DELETE FROM period_move WHERE city_id = ? AND period = ? AND agency_id IS ?",
        arguments: [city.raw, period.text, body?.id])
      if !move.isEmpty {
        try db.execute(
          kept: """
            INSERT INTO period_move (city_id, period, agency_id, opens_on, due_on, closes_on, reason, by, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            city.raw, period.text, body?.id, move.opensOn?.text, move.dueOn?.text, move.closesOn?.text, reason,
            author.name, now.unixTime,
          ])
      }
      let after = try Windows(db).window(of: period, city: city.raw, agency: body?.id)
      if let fault = after.fault { throw StoreError.invalid(field: "日期", reason: fault.sentence) }
      var (old, new) = (Self.told(before), Self.told(after))
      for key in ["period", "body"] where old[key] == nil {
        let value = key == "period" ? period.text : body?.name
        (old[key], new[key]) = (value, value)
      }
      try Audit.add(db, .periodMoved, city.raw, old: old, new: new, reason: reason, by: author, at: now)
    }
  }

  private static func told(_ window: ReportingWindow) -> Fields {
    var told: Fields = ["opens": window.opensOn.text, "due": window.dueOn.text]
    told["closes"] = window.closesOn?.text
    return told
  }

  /// How a city runs its rounds.
  public func roundSetting(of city: CityID) throws(StoreError) -> RoundSetting {
    try read { (db: Database) throws -> RoundSetting in try Self.setting(db, city) }
  }

  static func setting(_ db: Database, _ city: CityID) throws -> RoundSetting {
    let row = try Row.fetchOne(db, kept: "SELECT * FROM round_setting WHERE city_id = ?", arguments: [city.raw])
    return row.map { row in
      RoundSetting(
        closesAfter: row["closes_after"], isPublic: row["is_public"], mailsBefore: row["mails_before"])
    } ?? RoundSetting()
  }

  /// Says how a city runs its rounds.
  public func setRound(_ setting: RoundSetting, of city: CityID, by author: Actor, at now: Moment) throws(StoreError) {
    if let days = setting.closesAfter, !(0...366).contains(days) {
      throw .invalid(field: "截止", reason: "应在按时日之后0至366天")
    }
    if let days = setting.mailsBefore, !MailRule.daysBefore.contains(days) {
      throw .invalid(field: "邮件提醒", reason: "应在按时日之前1至60天")
    }
    try write(as: author, .managePeriods) { (db: Database) throws -> Void in
      _ = try author.checked(.managePeriods, in: city, db)
      let before = try Self.setting(db, city)
      if before == setting { return }
      try db.execute(
        kept: """
          INSERT INTO round_setting (city_id, closes_after, is_public, mails_before) VALUES (?, ?, ?, ?)
          ON CONFLICT (city_id) DO UPDATE SET closes_after = excluded.closes_after, is_public = excluded.is_public,
            mails_before = excluded.mails_before
          """, arguments: [city.raw, setting.closesAfter, setting.isPublic, setting.mailsBefore])
      func told(_ setting: RoundSetting) -> Fields {
        [
          "closes_after": setting.closesAfter.map(String.init) ?? "", "is_public": setting.isPublic ? "1" : "0",
          "mails_before": setting.mailsBefore.map(String.init) ?? "",
        ]
      }
      try Audit.add(db, .roundSet, city.raw, old: told(before), new: told(setting), by: author, at: now)
    }
  }
}
