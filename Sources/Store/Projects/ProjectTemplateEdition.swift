import GRDB
import Policy

/// One edition of a city's table of steps and limits.
public struct ProjectTemplateEdition: Sendable, Hashable {
  public var id: Int64
  /// From 1.
  public var number: Int
  public var template: ProjectTemplate
  public var reason: String
  public var by: String
  public var at: Moment
  /// How many projects count by it.
  public var projects: Int
}

extension Store {
  /// A city's editions, the newest first; empty where the one that comes with the program holds.
  public func projectTemplates(of city: CityID) throws(StoreError) -> [ProjectTemplateEdition] {
    try read { (db: Database) throws -> [ProjectTemplateEdition] in
      let ids = try Int64.fetchAll(
        db, kept: "SELECT id FROM project_template WHERE city_id = ? ORDER BY number DESC", arguments: [city.raw])
      let editions = try ProjectTemplates.of(db, Set(ids))
      return ids.compactMap { editions[$0] }
    }
  }

  /// Adds an edition: projects that are entered from now on count by it, those that are there by their own.
  public func setTemplate(
    _ template: ProjectTemplate, because reason: String, in city: CityID, by author: Actor, at now: Moment
  ) throws(StoreError) -> Int {
    try write(.reports, as: author, .setProjectRules) { (db: Database) throws -> Int in
      let author = try author.checked(.setProjectRules, in: city, db)
      let isThere = try Bool.fetchOne(db, kept: "SELECT 1 FROM city WHERE id = ?", arguments: [city.raw]) ?? false
      guard isThere else { throw StoreError.notFound(.city, id: city.raw) }
      let number =
        try Int.fetchOne(
          db, kept: "SELECT coalesce(max(number), 0) + 1 FROM project_template WHERE city_id = ?",
          arguments: [city.raw]) ?? 1
      try db.execute(
        kept: """
          INSERT INTO project_template
            (city_id, number, days_to_start, months_small, months_middle, months_large, reason, account_id, by, at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          city.raw, number, template.daysToStart, template.limit.small, template.limit.middle, template.limit.large,
          reason, author.user?.raw, author.name, now.unixTime,
        ])
      let id = db.lastInsertedRowID
      for (step, stretch) in template.stretches {
        try db.execute(
          kept: "INSERT INTO project_template_step (template_id, step, anchor, begins, ends) VALUES (?, ?, ?, ?, ?)",
          arguments: [id, step.rawValue, stretch.anchor.rawValue, stretch.from, stretch.to])
      }
      let facts: Fields = [
        "edition": String(number), "days_to_start": String(template.daysToStart),
        "months": "\(template.limit.small)/\(template.limit.middle)/\(template.limit.large)",
      ]
      try Audit.add(db, .templateSet, city.raw, new: facts, reason: reason, by: author, at: now)
      return number
    }
  }

  /// Moves a project to the newest edition of its city.
  public func useNewestTemplate(
    for id: ProjectID, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .setProjectRules) { (db: Database) throws -> Void in
      guard let project = try ProjectQuery.one(db, id) else { throw StoreError.notFound(.project, id: id.raw) }
      let author = try author.checked(.setProjectRules, in: CityID(project.facts.city), db)
      guard project.version == seen else { throw StoreError.conflict(expected: seen, found: project.version) }
      try ProjectTemplates.useNewest(db, of: CityID(project.facts.city), for: id)
      guard let moved = try ProjectQuery.one(db, id), moved.templateNumber != project.templateNumber else { return }
      try db.execute(kept: "UPDATE project SET version = version + 1 WHERE id = ?", arguments: [id.raw])
      try Audit.add(
        db, .projectChanged, id.raw, old: ["edition": String(project.templateNumber)],
        new: ["edition": String(moved.templateNumber)], by: author, at: now)
    }
  }
}

/// How editions are read.
enum ProjectTemplates {
  static func of(_ db: Database, _ ids: Set<Int64>) throws -> [Int64: ProjectTemplateEdition] {
    let known = ids.subtracting([0])
    guard !known.isEmpty else { return [:] }
    let list = IDList(known.sorted())
    let steps = try Row.fetchAll(
      db, kept: "SELECT * FROM project_template_step WHERE template_id IN (SELECT value FROM json_each(?))",
      arguments: [list])
    var stretches: [Int64: [ProjectStep: ProjectTemplate.Stretch]] = [:]
    for row in steps {
      stretches[row["template_id"], default: [:]][try row.word("step")] =
        ProjectTemplate.Stretch(try row.word("anchor"), from: row["begins"], to: row["ends"])
    }
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT t.*, (SELECT count(*) FROM project p WHERE p.template_id = t.id) AS projects FROM project_template t
        WHERE t.id IN (SELECT value FROM json_each(?))
        """, arguments: [list])
    let editions = rows.map { row in
      let limit = ProjectLimit(small: row["months_small"], middle: row["months_middle"], large: row["months_large"])
      let template = ProjectTemplate(
        stretches: stretches[row["id"]] ?? [:], daysToStart: row["days_to_start"], limit: limit)
      return ProjectTemplateEdition(
        id: row["id"], number: row["number"], template: template, reason: row["reason"], by: row["by"],
        at: row.moment("at"), projects: row["projects"])
    }
    return Dictionary(editions.map { ($0.id, $0) }) { first, _ in first }
  }

  static func useNewest(_ db: Database, of city: CityID, for project: ProjectID) throws {
    try db.execute(
      kept: """
        UPDATE project SET template_id =
          (SELECT id FROM project_template WHERE city_id = ? ORDER BY number DESC LIMIT 1) WHERE id = ?
        """, arguments: [city.raw, project.raw])
  }
}
