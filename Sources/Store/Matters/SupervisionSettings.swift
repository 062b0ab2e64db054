import GRDB
import Policy

/// The rows of `supervision_setting` and what goes with them.
enum SupervisionSettings {
  private static let days: [(column: String, WritableKeyPath<SupervisionSetting, Int> & Sendable)] = [
    ("assign_days", \.assignDays), ("receive_days", \.receiveDays), ("verify_days", \.verifyDays),
    ("raise_days", \.raiseDays), ("near_days", \.nearDays), ("answer_days", \.answerDays),
  ]

  static func of(_ db: Database, _ city: CityID) throws -> SupervisionSetting {
    var setting = SupervisionSetting.usual
    let row = try Row.fetchOne(
      db, kept: "SELECT * FROM supervision_setting WHERE city_id = ?", arguments: [city.raw])
    if let row {
      for (column, path) in days { setting[keyPath: path] = row[column] }
      setting.hidesProjects = row["hides_projects"]
      if row["counts_working"] { setting.count = .working(try WorkCalendars.current(db)) }
    }
    let names = try Row.fetchAll(
      db, kept: "SELECT level, name FROM supervision_level_name WHERE city_id = ?", arguments: [city.raw])
    for row in names { setting.levelNames[try row.word("level")] = row["name"] }
    let colours = try Row.fetchAll(
      db, kept: "SELECT grade, colour FROM supervision_grade_colour WHERE city_id = ?", arguments: [city.raw])
    for row in colours { setting.gradeColours[try row.word("grade")] = try row.word("colour") as OrderColour }
    return setting
  }

  static func put(_ db: Database, _ setting: SupervisionSetting, of city: CityID) throws {
    for (column, path) in days where !SupervisionSetting.days.contains(setting[keyPath: path]) {
      throw StoreError.invalid(field: column, reason: "天数要在1到365之间")
    }
    let columns = days.map(\.column).joined(separator: ", ")
    try db.execute(
      kept: """
        INSERT OR REPLACE INTO supervision_setting (city_id, counts_working, hides_projects, \(columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [city.raw, setting.count != .natural, setting.hidesProjects]
        + StatementArguments(days.map { setting[keyPath: $0.1] }))
    try db.execute(kept: "DELETE FROM supervision_level_name WHERE city_id = ?", arguments: [city.raw])
    for (level, name) in setting.levelNames where name != level.usualTitle {
      try db.execute(
        kept: "INSERT INTO supervision_level_name (city_id, level, name) VALUES (?, ?, ?)",
        arguments: [city.raw, level.rawValue, name])
    }
    try db.execute(kept: "DELETE FROM supervision_grade_colour WHERE city_id = ?", arguments: [city.raw])
    for (grade, colour) in setting.gradeColours where colour != grade.usualColour {
      try db.execute(
        kept: "INSERT INTO supervision_grade_colour (city_id, grade, colour) VALUES (?, ?, ?)",
        arguments: [city.raw, grade.rawValue, colour.rawValue])
    }
  }

  /// What moved, for the trail.
  static func fields(_ setting: SupervisionSetting) -> Fields {
    var fields: Fields = [:]
    for (column, path) in days { fields[column] = String(setting[keyPath: path]) }
    for level in MatterLevel.allCases { fields["level_\(level.rawValue)"] = setting.name(of: level) }
    for grade in OrderGrade.allCases { fields["colour_\(grade.rawValue)"] = setting.colour(of: grade).rawValue }
    fields["counting"] = setting.count.title
    fields["projects"] = setting.hidesProjects ? "internal" : "public"
    return fields
  }
}

extension Store {
  /// Writes how a city supervises; what runs already keeps the days that it was given.
  public func setSupervision(
    _ setting: SupervisionSetting, of city: CityID, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .runSupervision) { (db: Database) throws -> Void in
      let author = try author.checked(.runSupervision, in: city, db)
      let old = SupervisionSettings.fields(try SupervisionSettings.of(db, city))
      let new = SupervisionSettings.fields(setting)
      guard old != new else { return }
      try SupervisionSettings.put(db, setting, of: city)
      let moved = new.filter { old[$0.key] != $0.value }
      try Audit.add(
        db, .supervisionSet, city.raw, old: old.filter { moved[$0.key] != nil }, new: moved, by: author, at: now)
    }
  }
}
