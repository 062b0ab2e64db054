import GRDB
import Policy

extension Store {
  /// Projects by id, or as the filter sorts them.
  public func projects(_ filter: ProjectFilter = ProjectFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<ProjectSummary>
  {
    try read { (db: Database) throws -> Listing<ProjectSummary> in
      guard let found = filter.conditions else { return Listing(items: [], total: 0) }
      let walk = filter.hasWordsAlone ? WordWalk(filter.words, in: "project_words", Conditions("1")) : nil
      let list = ListQuery(table: "project", alias: "p", found, walk: walk)
      func total() throws -> Int { try list.counted(db, in: memory, until: .registers) }
      return try list.listing(db, page, by: filter.order.key, total: total()) { try ProjectQuery.fetch(db, $0) }
    }
  }

  /// One project with its past.
  public func project(_ id: ProjectID) throws(StoreError) -> ProjectDetail? {
    try read { (db: Database) throws -> ProjectDetail? in
      guard let summary = try ProjectQuery.one(db, id) else { return nil }
      let rows = try Row.fetchAll(
        db, kept: "SELECT * FROM project_event WHERE project_id = ? ORDER BY id", arguments: [id.raw])
      let events = try rows.map { row in
        ProjectEvent(
          id: row.id("id"), kind: try row.word("kind"), from: try row.wordIfAny("from_colour"),
          to: try row.word("to_colour"), reason: row["reason"], file: row["file_name"], by: row["by"],
          at: row.moment("at"))
      }
      return ProjectDetail(summary: summary, events: events)
    }
  }

  /// The file in which a body states why a project cannot go on, and the project.
  public func projectStatement(_ id: ProjectEventID) throws(StoreError)
    -> (project: ProjectSummary, file: SentFile)?
  {
    try read { (db: Database) throws -> (project: ProjectSummary, file: SentFile)? in
      let row = try Row.fetchOne(
        db, kept: "SELECT * FROM project_event WHERE id = ? AND sha256 IS NOT NULL", arguments: [id.raw])
      guard let row, let project = try ProjectQuery.one(db, row.id("project_id")),
        let bytes = try EvidenceFiles.bytes(db, row["sha256"])
      else { return nil }
      return (project, SentFile(name: row["file_name"], bytes: bytes))
    }
  }

  /// How many projects have each colour, and what is invested in them; colours without any are there with none.
  public func projectCounts(_ filter: ProjectFilter = ProjectFilter()) throws(StoreError) -> [ProjectCount] {
    try read { (db: Database) throws -> [ProjectCount] in
      guard let found = filter.conditions else { return ProjectColour.allCases.map { ProjectCount(none: $0) } }
      return try memory.value("projects by colour \(found.sql) \(found.arguments)", until: .registers, db) {
        try ProjectQuery.counts(db, found)
      }
    }
  }

  /// Whether everybody may read a project: as its city has set it.
  public func isPublic(_ id: ProjectID) throws(StoreError) -> Bool {
    try read { (db: Database) throws -> Bool in
      let sql = "SELECT 1 FROM project WHERE id = ? AND \(ProjectFilter.isPublic("city_id"))"
      return try Bool.fetchOne(db, kept: sql, arguments: [id.raw]) ?? false
    }
  }

  /// The counties and industries that projects are in, for forms to choose from.
  public func projectPlaces(city: CityID? = nil, isPublic: Bool = false) throws(StoreError)
    -> (counties: [String], industries: [String])
  {
    try read { (db: Database) throws -> (counties: [String], industries: [String]) in
      func names(_ column: String) throws -> [String] {
        try memory.value("projects' \(column) \(city?.raw ?? 0) \(isPublic)", until: .registers, db) {
          try String.fetchAll(
            db,
            kept: """
              SELECT DISTINCT \(column) FROM project WHERE \(column) <> '' AND (city_id = ?1 OR ?1 IS NULL)
                AND \(isPublic ? ProjectFilter.isPublic("city_id") : "1")
              ORDER BY \(column)
              """, arguments: [city?.raw])
        }
      }
      return (try names("county"), try names("industry"))
    }
  }
}

/// How projects are read.
enum ProjectQuery {
  static func counts(_ db: Database, _ found: Conditions) throws -> [ProjectCount] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT p.colour, count(*) AS count, sum(p.investment) AS investment FROM project p
        WHERE \(found.sql) GROUP BY p.colour
        """, arguments: found.arguments)
    var counts = Dictionary(uniqueKeysWithValues: ProjectColour.allCases.map { ($0, ProjectCount(none: $0)) })
    for row in rows {
      let colour: ProjectColour = try row.word("colour")
      counts[colour] = ProjectCount(colour: colour, count: row["count"], investment: row["investment"])
    }
    return ProjectColour.allCases.compactMap { counts[$0] }
  }

  static func one(_ db: Database, _ id: ProjectID) throws -> ProjectSummary? {
    try fetch(db, SQLQuery(sql: "SELECT ?", arguments: [id.raw])).first
  }

  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [ProjectSummary] {
    var editions: [Int64] = []
    var projects = try db.all(
      ProjectColumn.self,
      kept: """
        SELECT \(ProjectColumn.list) FROM \(ProjectColumn.tables) WHERE p.id IN (\(ids.sql)) ORDER BY p.id
        """, arguments: ids.arguments
    ) { row in
      editions.append(row.integer(.template))
      return try ProjectSummary(row)
    }
    let templates = try ProjectTemplates.of(db, Set(editions))
    let rows = try Row.fetchAll(
      db, kept: "SELECT * FROM project_done WHERE project_id IN (SELECT value FROM json_each(?))",
      arguments: [IDList(projects.map(\.id.raw))])
    var done: [Int64: [ProjectStep: CivilDate]] = [:]
    for row in rows { done[row["project_id"], default: [:]][try row.word("step")] = try row.date("done_on") }
    for index in projects.indices {
      projects[index].done = done[projects[index].id.raw] ?? [:]
      guard let edition = templates[editions[index]] else { continue }
      (projects[index].template, projects[index].templateNumber) = (edition.template, edition.number)
    }
    return projects
  }
}
